import type { DataSource } from "typeorm";
import type { Announced, FetchMedia } from "../channels/channel.ts";
import type { Message } from "../conversations/message.ts";
import { AppError } from "../errors.ts";
import { storable } from "../storable.ts";
import { isVoice, MediaUnavailable, type OnUnread } from "./media.ts";
import { secondsOfOgg, soundOf } from "./sniff.ts";
import type { Transcribe } from "./transcriber.ts";

/** WhatsApp's own limit. @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages */
const maxBytes = 16 * 1024 * 1024;
/** A longer one is a speech: it costs more than its answer is worth, and some services refuse it. */
const maxSeconds = 5 * 60;
/** In one turn; who sends more wants them heard together, not one by one. */
const mostNotes = 10;
/** More than anyone says in that time. */
const maxCharacters = 8_000;

/** Of a turn's trace: a voice note was listened to. */
export type TranscriptionStep = { kind: "transcription"; model: string; durationMs: number; tokens: number };

/** What listening came to. */
export type Heard = {
  /** The same messages with the transcripts of their voice notes. */
  messages: Message[];
  /** True where a voice note lasts longer than is listened to. */
  tooLong: boolean;
  trace: TranscriptionStep[];
  tokens: number;
};

type VoiceDeps = { source: DataSource; transcribe: Transcribe; onUnread: OnUnread };

/**
 * Listens to the voice notes of messages that wait for a turn. A transcript is stored as soon as it exists, so that a
 * turn that is run again pays for none twice. A note that cannot be had or understood stays without one.
 */
export type Listen = (messages: Message[], fetchMedia: FetchMedia, signal: AbortSignal) => Promise<Heard>;

export function createListen({ source, transcribe, onUnread }: VoiceDeps): Listen {
  return async (messages, fetchMedia, signal) => {
    const heard: Heard = { messages: structuredClone(messages), tooLong: false, trace: [], tokens: 0 };
    const unheard = heard.messages.flatMap((message) =>
      (message.attachments?.media ?? []).flatMap((file, index) =>
        isVoice(file) && file.transcript === undefined ? [{ message, file, index }] : [],
      ),
    );
    for (const { message, file, index } of unheard.slice(0, mostNotes)) {
      if (signal.aborted) break;
      try {
        const { text, model, durationMs, tokens } = await hear(file, fetchMedia, signal);
        file.transcript = storable(text).slice(0, maxCharacters);
        heard.trace.push({ kind: "transcription", model, durationMs, tokens });
        heard.tokens += tokens;
        await store(message.id, index, file.transcript);
      } catch (error) {
        if (!(error instanceof AppError) && !signal.aborted) throw error;
        heard.tooLong ||= error instanceof MediaUnavailable && ["size", "length"].includes(error.reason);
        onUnread(message.conversationId, error);
      }
    }
    return heard;
  };

  async function hear(file: Announced, fetchMedia: FetchMedia, signal: AbortSignal) {
    const bytes = await fetchMedia(file, maxBytes, signal);
    const sound = soundOf(bytes);
    if (!sound) throw new MediaUnavailable("type");
    if ((secondsOfOgg(bytes) ?? 0) > maxSeconds) throw new MediaUnavailable("length");
    return transcribe({ bytes, ...sound }, signal);
  }

  async function store(messageId: number, index: number, transcript: string): Promise<void> {
    await source.query(
      `UPDATE message SET attachments = jsonb_set(attachments, ARRAY['media', $2::text, 'transcript'], to_jsonb($3::text))
       WHERE id = $1`,
      [messageId, index, transcript],
    );
  }
}
