import type { Language } from "../../text/language.ts";
import { limitLists } from "./lists.ts";
import { toWhatsAppMarkup } from "./markup.ts";
import { writePrices } from "./prices.ts";

/** The form in which a model's words go on: to be checked, stored and sent. */
export function shapeReply(text: string, currency: string, language: Language): string {
  return limitLists(writePrices(toWhatsAppMarkup(text), currency, language));
}
