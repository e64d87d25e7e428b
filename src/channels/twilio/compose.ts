import type { Part, Reply } from "../channel.ts";
import { splitText } from "./split.ts";

/** A reply as Twilio's messages: its text in as many as it needs. */
export function composeMessages({ text }: Reply): Part[] {
  return splitText(text).map((part) => ({ text: part, enclosure: null }));
}
