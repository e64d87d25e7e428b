import { understand } from "../../../../catalog/match.ts";
import type { Talk } from "./talk.ts";

/** «la kicks, perdón, la taos», "the 2023 rav4... no wait, the white 2024 rav4": a thing, and what was meant. */
const corrected =
  /(?<!\p{L})((?:el|la|los|las|un|una|the|an?)\s+(?:[\p{L}\d-]+\s+){0,3}?[\p{L}\d-]+)[\s,.;…-]+(?:no[\s,]+)?(?:perd[oó]n|perdona|disculpa|digo|quise decir|mejor dicho|espera|(?:no,? )?wait|sorry|i mean|i meant|scratch that|actually)[\s,.:…-]+(?:no[\s,]+)?(?=(el|la|los|las|un|una|the|an?)\s+(?!(?:19|20)\d\d(?:\s*(?:$|[?.,;!])|\s+(?:o|or|y|and|one|del?|que|con|with)(?!\p{L}))))/giu;

/** A text without the car that its customer takes back in the same breath. */
export function dropCorrected(text: string, { makes, today }: Talk): string {
  return text.replace(corrected, (matched, thing: string) => {
    const { named, missing } = understand(thing, makes, today);
    return named.length > 0 || missing ? "" : matched;
  });
}
