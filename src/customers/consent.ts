import type { ChannelName } from "../channels/channel.ts";
import { fold } from "../text/fold.ts";

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
  stop: list(
    `stop, stopall, stop all, unsubscribe, revoke, optout, opt out, baja, alto, cancelar suscripcion`,
  ),
  start: list("start, unstop, alta, darme de alta, dame de alta"),
  help: list("help, ayuda"),
};

/**
 * Opt-outs by text message, where Twilio blocks the number at them in any case. On WhatsApp nobody does, and there they
 * are more likely an answer («cancel» the appointment), so they are left to the bot; as are YES and INFO everywhere.
 */
const stopsBySms = ["cancel", "end", "quit"];

const spanish = "mensajes?|textos?|sms|whats ?apps?|publicidad";
const english = "messages?|messaging|texts?|sms";
/** Sentences that as a whole leave no doubt; folded, with single spaces for all that is no letter and no digit. */
const stopSentences = [
  `(ya )?no me (vuelv(as?|an) a )?(escribir|contactar|escrib(as?|an)|contact(es?|en)|texte(es?|en))( mas| (mas )?(${spanish}))?`,
  `(ya )?no me (vuelv(as?|an) a )?(mandar|enviar|mand(es?|en)|envi(es?|en)) (mas |otros )?(${spanish})( mas)?`,
  `(ya )?no (quiero|deseo)( recibir)? (mas )?(sus )?(${spanish})( mas| suyos| tuyos| de ustedes)?`,
  `(ya )?no mas (${spanish})`,
  `(ya )?(dej(a|e|en)|par(a|e|en)) de (escribir|contactar|molestar|textear)(me|nos)`,
  `(ya )?(dej(a|e|en)|par(a|e|en)) de (mandar|enviar)(me|nos)? (mas )?(${spanish})`,
  "(me (quiero|quisiera) |quiero |quisiera |me pued(es?|en) |me podrian? )?(darme|darse|dar|dame|denme) de baja( de (la|su|esta) lista)?",
  "(quiero )?(desuscribirme|desuscribanme|desuscribeme|cancelar (la|mi) suscripcion)",
  "(quit[ae]n?me|sacame|saquen?me|borr[ae]n?me|elimin[ae]n?me) de (la|su|tu|esta) lista",
  `(stop|quit) (messaging|texting|contacting|spamming|writing( to)?) (me|us)( any ?more)?`,
  `(stop|quit) sending (me |us )?(any |any more |more |these )?(${english})( to me)?`,
  `stop (all |the |these )?(messages|texts)`,
  `(don ?t|do not) (text|message|contact|write( to)?) (me|us)( any ?more| again| ever again)?`,
  `(don ?t|do not) send (me|us) (any |any more |more )?(${english})( any ?more| again)?`,
  `no more (${english})`,
  `i (don ?t|do not) want (to (get|receive) )?(any |any more |more |your )?(${english})( any ?more| from you)?`,
  "(i (want|would like|d like) to )?(unsubscribe( me)?|opt out|opt me out)",
  "(remove|take) me (off|from) (your|the|this) (mailing |contact )?list",
].map((sentence) => new RegExp(`^(?:${sentence})$`));

/** What politeness puts around it. */
const around =
  /^(?:(?:hola|por favor|porfavor|porfa|please|pls|plz|hi|hello) )+|(?: (?:por favor|porfavor|porfa|please|pls|plz|muchas gracias|gracias|thanks|thank you))+$/g;

/** The longest of them have some 60 characters: a novel need not be folded. */
const longestWords = 100;

/**
 * Reads a customer's word of consent. Opting out is of channels by which messages are sent to people's phones; what
 * help there is can be asked for everywhere.
 * @param optOutType what the provider has recognised and answered (Twilio's Advanced Opt-Out: STOP, START, HELP)
 * @returns null for every other text
 */
export function readConsent(channel: ChannelName, text: string, optOutType: string | null): Consent | null {
  const isPhone = channel === "whatsapp" || channel === "sms";
  const recognised = isPhone && optOutType?.toLowerCase();
  if (recognised === "stop" || recognised === "start" || recognised === "help")
    return { kind: recognised, answered: true };
  if (text.length > longestWords) return null;
  const said = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (words.help.includes(said)) return { kind: "help", answered: false };
  if (!isPhone) return null;
  if (saysStop(said) || (channel === "sms" && stopsBySms.includes(said)))
    return { kind: "stop", answered: false };
  return words.start.includes(said) ? { kind: "start", answered: false } : null;
}

function saysStop(said: string): boolean {
  const bare = said.replace(around, "");
  return [said, bare].some(
    (one) => words.stop.includes(one) || stopSentences.some((sentence) => sentence.test(one)),
  );
}
