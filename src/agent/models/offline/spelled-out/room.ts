import { plainWords } from "../../../../text/plain-words.ts";
import type { Talk } from "./talk.ts";

/** A measure with its decimals or its unit, and nothing else. */
const roomAlone =
  /^ (?:(?:y|and|ok|pero|but|si|if|que tal|what about|how about|fuera|es|la mia|mine|is|its|de|en|con|with|for|in|a|una?) )*([1-7])(?: (\d{1,2})(?: (?:m|mts?|metros?|meters?))?| (?:m|mts?|metros?|meters?)) (?:\? )?$/;

/** «¿y de 5.20?» behind cars that fit into 4.80 m: into that much. */
export function spellOutRoom(text: string, { state, language }: Talk): string {
  const { length_max_mm: length, width_max_mm, height_max_mm } = state.listing?.query ?? {};
  if (length == null || width_max_mm != null || height_max_mm != null) return text;
  const words = plainWords(text);
  const [matched, metres, decimals = "0"] = roomAlone.exec(words) ?? [];
  if (matched === undefined) return text;
  const room = `${metres}.${decimals} m`;
  return language === "es" ? `que quepa en ${room}` : `that fits in ${room}`;
}
