import { plainWords } from "../../../../text/plain-words.ts";
import type { Talk } from "./talk.ts";

/** «de 7», «que sea para 8», "for 7" and nothing else: no list has so many places. */
const seatsAlone =
  /^ (?:(?:y|and|ok|pero|but|que|sean?|una|uno|one) )*(?:de|para|pa|for|with) ([78])(?: (?:por favor|porfa|please|\?))* $/;

/** «de 7» under a list of cars: for as many people. */
export function spellOutSeats(text: string, { state: { listing }, language }: Talk): string {
  const [, seats] = (listing && seatsAlone.exec(plainWords(text))) || [];
  if (seats === undefined) return text;
  return language === "es" ? `para ${seats} pasajeros` : `for ${seats} passengers`;
}
