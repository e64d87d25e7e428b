import type { Mention } from "../cars.ts";
import type { Known } from "../grounds/known.ts";

/** Names of cars that are towns or states as well, where cars are sent and customers live. */
const towns = new Set([
  "leon",
  "toledo",
  "durango",
  "colorado",
  "tucson",
  "cordoba",
  "granada",
  "santafe",
  "montana",
  "dakota",
  "sonora",
  "ibiza",
  "malaga",
  "tijuana",
  "merida",
  "aspen",
  "malibu",
  "tahoe",
]);
const towards =
  /\b(?:a|en|de|desde|hasta|hacia|para|to|in|at|from|near|as|like|como|cerca de|(?:ciudad|estado|city|state) (?:de|of)) [*_]*$/;
const ofPlaces =
  /\b(?:envi|mand|llev|entreg|sucursal|ciudad|estado\b|viv(?:es?|o|imos)\b|domicilio|grua|ship|send|sent|deliver|tow\b|branch|cit(?:y|ies)\b|live)/;

/** «Sí lo enviamos a León»: a town, where no such car is known and places are spoken of. */
export function isTown(
  { make, model, start, end, inStock }: Mention,
  folded: string,
  { said }: Known,
): boolean {
  if (make !== null || inStock || model === null || !towns.has(model)) return false;
  const name = folded.slice(start, end);
  const isSaid = said.some((text) =>
    text.matchAll(new RegExp(`(?<![a-z])${name}(?![a-z])`, "g")).some(({ index }) => isTowards(text, index)),
  );
  const from = Math.max(folded.lastIndexOf(".", start), folded.lastIndexOf("\n", start)) + 1;
  const sentence = folded.slice(from).split(/[.!?\n]/)[0] ?? "";
  return ofPlaces.test(sentence) && (isSaid || isTowards(folded, start));
}

const isTowards = (folded: string, at: number) => towards.test(folded.slice(Math.max(0, at - 24), at));
