import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Figure } from "../figures/figure.ts";
import { isSaid, type Known } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { isInside } from "../text.ts";

const fromOn = /\b(?:desde|a partir de|from|starting at|starts at)(?: los)? ?\$? ?$/;
const open = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`desde, a partir de, part(?:e|iendo|ir) de, arranca\p{L}*, empieza\p{L}*, inicia\p{L}*, al menos,
        por lo menos, segun, en adelante, o mas`,
      en: String.raw`from, start\p{L}*, begin\p{L}*, at least, or more, upwards?, and up`,
      both: String.raw`minim\p{L}+, depend\p{L}*`,
    }),
    String.raw`\b`,
  ),
  "u",
);

/** A price that the papers have from an amount on, told as if it were that amount. */
export function findLeast(reply: Reply): Fault[] {
  const { known, standing } = reply;
  if (known.units.length === 0) return [];
  return findInSentences(reply, "figure", ({ sentence, words }) => {
    if (words.includes("?") || open.test(words)) return false;
    return standing.filter(isInside(sentence)).some((figure) => isFromOn(figure, known));
  });
}

/** Wherever the papers tell it. */
function isFromOn({ kind, value }: Figure, { facts, units }: Known): boolean {
  if (kind !== "money" || typeof value !== "number") return false;
  if (!facts.get("money")?.some((fact) => fact.value === value && fact.origin === "passage")) return false;
  if (facts.get("money")?.some((fact) => fact.value === value && fact.origin !== "passage" && !isSaid(fact)))
    return false;
  const digits = new RegExp(`(?<![\\d.,])${value.toLocaleString("en")}(?![\\d.,]*\\d)`, "g");
  const told = units.flatMap(({ text }) =>
    [...text.matchAll(digits)].map(({ index }) => text.slice(Math.max(0, index - 20), index)),
  );
  return told.length > 0 && told.every((before) => fromOn.test(before));
}

const atMost = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`maximo(?: de)?, a lo mucho, a mas tardar(?: en)?, cuando mucho,
        (?:no|nunca) (?:\p{L}+ ){0,2}mas de, dentro de, antes de, menos de, hasta`,
      en: "at most, within, no (?:more|longer) than, up to, less than, under",
    }),
    "[ *_]*$",
  ),
  "u",
);
const over =
  /\b(?:mas de|more than|over|longer than|beyond|pasad[oa]s?|despues de|after)(?: los| the)?[ *_]*$/;
const spans = new Set<Figure["kind"]>(["days", "hours", "months", "minutes"]);

/** «Queda en un máximo de 5 días», where the papers tell alone what is done where it takes more than 5. */
export function findMost({ written: { text, folded }, standing, known }: Reply): Fault[] {
  return standing.flatMap(({ kind, value, start, end }): Fault[] => {
    if (!spans.has(kind) || !atMost.test(folded.slice(Math.max(0, start - 30), start))) return [];
    const told = known.units.flatMap((unit) =>
      [...unit.text.matchAll(new RegExp(`(?<![\\d.,])${value}(?![\\d.,]*\\d)`, "g"))].map(({ index }) =>
        unit.text.slice(Math.max(0, index - 20), index),
      ),
    );
    const isOver = told.length > 0 && told.every((before) => over.test(before));
    return isOver ? [{ code: "figure", words: text.slice(start, end).trim() }] : [];
  });
}
