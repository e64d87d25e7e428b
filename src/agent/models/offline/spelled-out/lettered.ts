import { inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import type { Talk } from "./talk.ts";

const letters = "abcde";
const named = new RegExp(
  inOrder(
    String.raw`(?<![\p{L}\p{N}])(?:`,
    oneOf({
      es: "el, la, del, al, esa?, ese, opci[oó]n, letra, auto, carro, n[uú]mero",
      en: "the, that, option, letter, car, number",
    }),
    String.raw`\s+){1,2}([a-e])(?=\s*`,
    oneOf(String.raw`$, [?.,;!\n],
      \s(?:por favor|porfa|please|pls|y|and|one|con|with|over|for|a\s+\d|is|est[aá]|tiene|trae|has|me)(?!\p{L})`),
    ")",
  ),
  "iu",
);
const alone = /^\s*([a-e])\s*[.!?]*\s*$/iu;

/** «el B», "option A" of the cars that were just set side by side by letters: the car that stood there. */
export function spellOutLettered(text: string, { answered, state, language }: Talk): string {
  const [matched, letter] = named.exec(text) ?? alone.exec(text) ?? [];
  if (matched === undefined || letter === undefined) return text;
  const id = findLettered(letter, { answered, state });
  return id === null
    ? text
    : text.replace(matched, ` ${language === "es" ? "clave" : "stock id"} ${id}`).trim();
}

/** A line such as «• B: *Fiat Mobi 2019* Like 1.0 TM: $106,900 MXN». */
function findLettered(letter: string, { answered, state }: Pick<Talk, "answered" | "state">): string | null {
  const line = new RegExp(`^• ${letter.toUpperCase()}: (.+)$`, "m").exec(answered ?? "")?.[1];
  if (line === undefined) return null;
  const words = plainWords(line);
  const cars = (state.shown ?? []).filter(({ label }) => words.startsWith(plainWords(label)));
  const [only, another] = cars;
  if (!another) return only?.stockId ?? null;
  // Where several are called the same, they stand in the order in which they were looked up.
  const looked = state.said?.cars[letters.indexOf(letter.toLowerCase())];
  return cars.find(({ stockId }) => stockId === looked)?.stockId ?? null;
}
