import type { ChannelName } from "../channels/channel.ts";
import { fold } from "../fold.ts";

/** What a customer's word says about being written to: no more, again, or which words there are. */
export type Consent = {
  kind: "stop" | "start" | "help";
  /** True where the provider has answered it itself. */
  answered: boolean;
};

const list = (text: string) => text.split(",").map((words) => words.trim());

/**
 * The English words are those that Twilio blocks a number at and answers itself by default; the Spanish ones are ours to
 * heed. A whole text alone counts, so «quiero un auto alto» and «baja el precio» are none.
 * @see https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out.md (STOP, UNSUBSCRIBE, END, QUIT, STOPALL,
 * REVOKE, OPTOUT, CANCEL)
 * @see https://help.twilio.com/articles/223134027 (START, YES, UNSTOP; HELP, INFO)
 */
const words: Record<Consent["kind"], string[]> = {
  stop: list(`stop, stopall, stop all, unsubscribe, revoke, optout, opt out, baja, alto, darme de baja, dame de baja,
    dar de baja, darse de baja, quiero darme de baja, no mas mensajes, no quiero mas mensajes, cancelar suscripcion`),
  start: list("start, unstop, alta, darme de alta, dame de alta"),
  help: list("help, ayuda"),
};

/**
 * Opt-outs by text message, where Twilio blocks the number at them in any case. On WhatsApp nobody does, and there they
 * are more likely an answer («cancel» the appointment), so they are left to the bot; as are YES and INFO everywhere.
 */
const stopsBySms = ["cancel", "end", "quit"];

/**
 * Reads a customer's word of consent. Only where messages are sent to people's phones are there any.
 * @param optOutType what the provider has recognised and answered (Twilio's Advanced Opt-Out: STOP, START, HELP)
 * @returns null for every other text
 */
export function readConsent(channel: ChannelName, text: string, optOutType: string | null): Consent | null {
  if (channel !== "whatsapp" && channel !== "sms") return null;
  const recognised = optOutType?.toLowerCase();
  if (recognised === "stop" || recognised === "start" || recognised === "help")
    return { kind: recognised, answered: true };
  // The longest of them has 26 characters: a novel need not be folded.
  if (text.length > 60) return null;
  const said = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (words.stop.includes(said) || (channel === "sms" && stopsBySms.includes(said)))
    return { kind: "stop", answered: false };
  if (words.start.includes(said)) return { kind: "start", answered: false };
  return words.help.includes(said) ? { kind: "help", answered: false } : null;
}
