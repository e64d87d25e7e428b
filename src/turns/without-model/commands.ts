import type { ChannelName } from "../../channels/channel.ts";
import { type Message, wordsOf } from "../../conversations/message.ts";
import { readConsent } from "../../customers/consent.ts";
import { foldText } from "../../text/fold.ts";

/** A text that gets a fixed answer; the name is that of its phrase. STOP is none: it gets no answer at all. */
export type Command = "startedOver" | "optedIn" | "greeting" | "help" | "helpByPhone";

const resetCommands = new Set([
  "/reset",
  "reiniciar",
  "nueva conversacion",
  "empezar de nuevo",
  "reset",
  "start over",
]);

/**
 * Reads a message that as a whole is a command: «reiniciar», typed or spoken, HELP and AYUDA, typed alone, and by phone
 * START, ALTA and the like: nobody's consent hangs on what was understood of a voice note.
 */
function readCommand(channel: ChannelName, message: Message): Command | null {
  if (resetCommands.has(foldText(wordsOf(message).replace(/[«»"'.!¡]/g, "")))) return "startedOver";
  const consent = readConsent(channel, message.text, null);
  if (consent?.kind === "start") return message.attachments?.optedIn ? "optedIn" : "greeting";
  if (consent?.kind !== "help") return null;
  return channel === "whatsapp" || channel === "sms" ? "helpByPhone" : "help";
}

/** What the commands among unanswered messages come to. */
export type Commanded = {
  /** The fixed answer, where nothing else waits for one. */
  answer: Command | null;
  /** Where the customer started over: the message up to which all is forgotten. */
  forgottenUpTo: number | null;
  /** What waits for a model's answer: what came after the last new start, without START and the like. */
  waiting: Message[];
  /** Messages that are no commands: their words show the customer's language. */
  words: Message[];
};

/** @param unanswered in the order in which they came */
export function readCommands(channel: ChannelName, unanswered: Message[]): Commanded {
  const commands = unanswered.map((message) => readCommand(channel, message));
  const lastReset = commands.lastIndexOf("startedOver");
  const isAnswered = commands.slice(lastReset + 1).every((command) => command !== null);
  return {
    answer: isAnswered ? (commands.at(-1) ?? null) : null,
    forgottenUpTo: unanswered[lastReset]?.id ?? null,
    waiting: unanswered.filter((_, index) => index > lastReset && !isStart(commands[index])),
    words: unanswered.filter((_, index) => commands[index] === null),
  };
}

function isStart(command: Command | null | undefined): boolean {
  return command === "optedIn" || command === "greeting";
}
