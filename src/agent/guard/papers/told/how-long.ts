import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import type { Figure } from "../../figures/figure.ts";
import { readFigures } from "../../figures/reading/read.ts";
import { isStated, type Known } from "../../grounds/known.ts";
import { says } from "../../promises/grammar.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";
import { isInside, splitSentences } from "../../text.ts";

/**
 * What takes its time: by the words of the papers, and of a reply; `spans`: it is told with no span but its own, where a
 * refund stands beside the days for a return.
 */
type Matter = { told: RegExp; said: RegExp; spans?: true };

const matters: Matter[] = [
  {
    told: /\b(?:respuesta|respond\p{L}+|resoluci\p{L}+|answer\p{L}*|decision|repl(?:y|ies))\b/u,
    said: anyOf(
      inOrder(
        String.raw`\b`,
        oneOf({
          es: `respuesta, respond(?:emos|en|eran?), resoluci[oó]n,
            (?:te|le) (?:decimos|avisamos|dicen|avisan|contestamos|contestan|resuelven|resolvemos),
            sabr(?:as|ias) (?:si|la respuesta)`,
          en: "answer, reply, decision, hear (?:back|from us), get back to you, (?:you['’]ll|will) know (?:if|whether)",
        }),
        String.raw`\b`,
      ),
    ),
    spans: true,
  },
  {
    told: /\b(?:reembols\p{L}+|refund\p{L}*)\b/u,
    said: /\b(?:reembols\p{L}+|refund\p{L}*|(?:te|le) (?:devolvemos|regresamos|devuelven|regresan) (?:tu|su|el) dinero|money back)\b/u,
  },
];

const atOnce = says({
  es: `(?:el|ese|al|en el) mismo (?:dia|instante|momento), al instante, al momento, en el (?:acto|momento),
    de inmediato, inmediat[oa]s?, inmediatamente, hoy mismo, ahi mismo, en (?:un rato|minutos|cuestion de minutos),
    en (?:un par de|pocas|unas) horas`,
  en: `(?:the|that)(?: very)? same day, on the spot, right away, instant(?:ly)?, immediate(?:ly)?, at once,
    within (?:minutes|a few hours|a couple of hours), in (?:minutes|a few hours|a couple of hours)`,
});
const aDay = 24;

/** How long an answer or a refund takes, where the papers have it take otherwise, or not at once. */
export function findHowLong(reply: Reply): Fault[] {
  const { known, standing } = reply;
  const papers = matters.flatMap(({ told, said, spans }) => {
    const hours = listHours(told, known);
    return hours.length > 0 ? [{ said, spans, least: Math.min(...hours), most: Math.max(...hours) }] : [];
  });
  if (papers.length === 0) return [];
  return findInSentences(reply, "figure", (told) => {
    const { words, sentence } = told;
    if (words.includes("?")) return false;
    return papers.some(({ said, spans: hasOwn, least, most }) => {
      if (!said.test(words)) return false;
      const spans = hasOwn ? standing.filter(isInside(sentence)).flatMap(hoursOf) : [];
      const isSoon =
        least >= aDay &&
        spans.length === 0 &&
        words.matchAll(atOnce).some((match) => isAsserted(match, told, reply));
      return (
        (isSoon && !isStated(atOnce, known)) ||
        (spans.length === 1 && spans.some((hours) => hours < least || hours > most))
      );
    });
  });
}

function listHours(told: RegExp, { units }: Known): number[] {
  return units.flatMap(({ text }) =>
    splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => told.test(sentence))
      .flatMap((sentence) => readFigures(sentence, false).flatMap(hoursOf)),
  );
}

const inHours: Partial<Record<Figure["kind"], number>> = { minutes: 1 / 60, hours: 1, days: aDay };

function hoursOf({ kind, value }: Figure): number[] {
  const factor = inHours[kind];
  return factor === undefined || typeof value !== "number" ? [] : [value * factor];
}
