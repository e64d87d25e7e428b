import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { isStated, type Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { isInside } from "../text.ts";

/** «$4,184.83 al mes más intereses», "$3,505.76 a month plus interest", «… no incluyen los intereses» */
const plus = new RegExp(
  inOrder(
    "^[*_]*(?: (?:mxn|pesos))?[*_]*(?: (?:al mes|cada mes|mensuales|a month|per month|each month|monthly))?,? (?:(?:is|son|es) )?",
    oneOf({
      es: "mas, y aparte, ademas de, no (?:incluyen?|traen?|llevan?), sin (?:contar|incluir)",
      en: "plus, (?:does|do)(?:n['’]t| not) include, not including, not counting, without, before",
    }),
    "(?: (?:los|the|any))? (?:intereses|interest)(?! (?:en total|que|than|overall|in total))",
  ),
);
/** «La mensualidad no incluye intereses» */
const besides = says(
  inOrder(
    "(?:mensualidad(?:es)?|pagos? mensual(?:es)?|(?:monthly )?payments?)(?: (?:de|of) \\$?[\\d,.]+)?(?: (?:es|son|is|are|de|of))?(?: \\$?[\\d,.]+)? ",
    oneOf({
      es: "mas(?: los)?, no (?:incluyen?|trae|lleva|contempla)(?: (?:los|todavia|aun))*, sin (?:contar|incluir)(?: los)?",
      en: "plus(?: the)?, (?:does|do)(?:n['’]t| not) include(?: the| any)?, (?:excludes?|before)(?: the| any)?",
    }),
    " (?:intereses|interest)",
  ),
);
/** «A la mensualidad súmale los intereses»; «no hay que sumar intereses» denies it. */
const added = says(
  "(?:sumale|agregale|sumarle|agregarle|hay que (?:sumar|agregar)(?:le)?|add)(?: a eso)?(?: (?:los|the))? (?:intereses|interest)",
);

const onBalance = says({
  es: String.raw`sobre (?:los |el )?(?:saldos? (?:insolutos?|restantes?|pendientes?)|saldo que (?:\p{L}+ ){0,3}(?:queda|qued\p{L}+|deb\p{L}+)|lo que (?:\p{L}+ ){0,2}(?:debes?|resta|queda|falta|adeud\p{L}+))`,
  en: `on (?:the |your )?(?:remaining|outstanding|declining|unpaid|reducing) (?:balance|amount|principal), on (?:what|whatever) (?:you )?(?:still )?owe`,
});
const onWhole = says({
  es: "sobre (?:el|todo el) (?:monto|total|capital|credito|prestamo) (?:original|inicial|financiado|completo)",
  en: "on the (?:whole|full|entire|original|initial) (?:amount|loan|principal|sum)",
});

/** «La tasa se revisa cada año», "the rate may change every year" */
const changing = oneOf({
  es: `se (?:revis|ajust|actualiz|recalcul)an?,
    (?:puede[n]? |podria[n]? )?(?:cambi|vari|sub|baj)(?:a|e|an|en|ar|ir)`,
  en: String.raw`(?:review|adjust|chang|reset|recalculat|updat)\p{L}*`,
});
const inTime = oneOf({
  es: `anualmente, ano con ano,
    (?:cada|despues del?|a partir del?|pasado el) (?:primer |segundo )?(?:ano|doce|12|semestre|seis|6)`,
  en: "annually, yearly, once a year, (?:every|each|after (?:the|a)) (?:first |12 )?(?:year|months)",
});
const reviewed = says(
  inOrder(
    String.raw`(?<=(?<!\b(?:si|if|whether) (?:la |el |los |the )?)(?:tasas?|interes(?:es)?|interest|rate)[^.;]{0,24} )`,
    `${changing} ${inTime}`,
  ),
);

/** A payment that is told without the interest in it, interest on another sum than the terms have it on, a rate that changes. */
export function findHowCharged(reply: Reply): Fault[] {
  const { known, standing, written } = reply;
  const wrong = methodOf(known) === "flat" ? onBalance : methodOf(known) === "amortised" ? onWhole : null;
  const others = [added, ...(isStated(reviewed, known) ? [] : [reviewed])];
  return findInSentences(reply, "promise", (told) => {
    const { words, sentence } = told;
    if (words.includes("?")) return false;
    const isBeside = standing
      .filter(isInside(sentence))
      .some(
        (figure) =>
          isMonthly(figure.value, known) && plus.test(written.folded.slice(figure.end, sentence.end)),
      );
    return (
      isBeside ||
      // Of «no incluye» the «no» is part.
      words.search(besides) >= 0 ||
      others.some((pattern) => words.matchAll(pattern).some((match) => isAsserted(match, told, reply))) ||
      (wrong !== null &&
        /\binteres/.test(words) &&
        words.matchAll(wrong).some((match) => isAsserted(match, told, reply)))
    );
  });
}

const isMonthly = (value: unknown, { facts }: Known) =>
  facts.get("money")?.some((fact) => fact.role === "monthly" && fact.value === value) === true;

/** By a plan or the dealer's terms of this turn. */
const methodOf = ({ corpus }: Known) => ["flat", "amortised"].find((method) => corpus.includes(method));
