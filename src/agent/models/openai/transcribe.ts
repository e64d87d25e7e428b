import { toFile } from "openai";
import { z } from "zod";
import type { ProviderConfig } from "../../../config/providers.ts";
import type { Recording, Transcribe, Transcript } from "../../../media/transcriber.ts";
import { ModelError } from "../errors.ts";
import type { ModelFailure } from "../model.ts";
import { createRetries, type ProviderOptions } from "./attempts.ts";
import { createClient } from "./client.ts";

/** Some models count tokens, some seconds. */
const Answer = z.object({
  text: z.string(),
  usage: z.object({ total_tokens: z.number().optional() }).nullish(),
});

type TranscribeDeps = ProviderOptions & { onFailure(failure: ModelFailure): void };

/**
 * Speech to text by the audio API of the first provider that has a model for it, then by the next.
 * @returns null where no provider has one
 * @see https://platform.openai.com/docs/api-reference/audio/createTranscription
 * @see https://console.groq.com/docs/speech-to-text
 */
export function createTranscribe(providers: ProviderConfig[], deps: TranscribeDeps): Transcribe | null {
  const transcribers = providers.flatMap((provider) => {
    const { transcriptionModel: model } = provider;
    return model === null ? [] : [createTranscriber(provider, model, deps)];
  });
  if (transcribers.length === 0) return null;

  return async (recording, signal) => {
    let last: unknown;
    for (const { name, transcribe } of transcribers) {
      const startedMs = deps.clock().getTime();
      try {
        return await transcribe(recording, signal);
      } catch (error) {
        last = error;
        if (!(error instanceof ModelError) || error.handling === "give_up") throw error;
        deps.onFailure({ model: name, error, durationMs: deps.clock().getTime() - startedMs });
      }
    }
    throw last;
  };
}

function createTranscriber(provider: ProviderConfig, model: string, options: ProviderOptions) {
  const client = createClient(provider, options.timeoutMs);
  const name = `${provider.name}:${model}`;
  const retries = createRetries(name, options);
  const transcribe = async (recording: Recording, signal: AbortSignal): Promise<Transcript> => {
    const { bytes, contentType, ending } = recording;
    const startedMs = options.clock().getTime();
    const { text, usage } = await retries(signal, async (within) => {
      const file = await toFile(bytes, `voice.${ending}`, { type: contentType });
      const request = { file, model, response_format: "json" } as const;
      const answer = Answer.safeParse(await client.audio.transcriptions.create(request, { signal: within }));
      if (!answer.success) throw new ModelError(name, "answer_malformed");
      return answer.data;
    });
    const durationMs = options.clock().getTime() - startedMs;
    return { text: text.trim(), model: name, durationMs, tokens: usage?.total_tokens ?? 0 };
  };
  return { name, transcribe };
}
