import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** «Antes», but for «antes de verlo»: before the term is over. */
const sooner =
  "antes(?! (?:del?|que)(?= )(?! (?:tiempo|(?:el |su |mi )?(?:plazo|termino|vencimiento)|terminar|acabar|(?:que )?(?:se )?(?:termin|acab|venz)|(?:los )?\\d)))";

/** Paying a credit off before its term, or more than is due of it: as customers and papers say it. */
export const payingEarly = anyOf(
  inOrder(
    " ",
    oneOf(
      String.raw`pag\w+, liquid\w+, termin\w+, acab\w+, sald(?:ar\w*|o|e|ara), finiquit\w+, abon\w+, cubr\w+`,
    ),
    String.raw` (?:(?!enganche|apartado|anticipo)\w+ ){0,4}`,
    oneOf(`${sooner}, anticipadamente, adelantad[oa]s?, anticipad[oa]s?, con anticipacion`),
    " ",
  ),
  " (?:pagos?|abonos?|liquidacion(?:es)?|mensualidad(?:es)?) (?:anticipad|adelantad)\\w+ ",
  " (?:adelant|anticip)(?:o|a|ar|as|an|ara|aria|amos|ando)(?:le|me)? (?:\\w+ ){0,2}(?:pagos?|mensualidad(?:es)?|meses|letras|abonos|a capital) ",
  " (?:abon\\w+|pagos?|aportacion\\w*) (?:\\w+ ){0,3}(?:a|al) capital | prepag\\w+ ",
  " (?:pay|pays|paying|paid|settl\\w+|clear\\w*|finish\\w*) (?:(?!down|deposit)\\w+ ){0,4}(?:early|sooner|ahead|in advance|before (?:the|its|it) (?:term|end|ends)) ",
  " (?:pay|pays|paying) (?:it |this |that |(?:the |a |my )(?:loan|credit|car|balance) )?off ",
  " early (?:\\w+ )?(?:pay\\w*|repay\\w*|settlement|termination) | prepay\\w* | payoffs? ",
);

/** What is charged for it, or kept from whoever does it. */
const cost =
  / (?:comision(?:es)?|penali\w+|cargos?|recargos?|multas?|costos?|cuestan?|cobr\w+|fees?|penalt(?:y|ies)|charge[sd]?|costs?) /;
/** A penalty is of nothing else than paying early where nothing else is named. */
const barePenalty = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: `y, pero, o sea, hay, habria, cobran, cobrarian, me, tiene, tienen, tendria, manejan, existe,
        alguna?, una, la, si, es con, penalizan`,
      en: "and, but, is, are, there, do, does, will, would, you, they, have, charge, any, an",
      both: "ok, a",
    }),
    String.raw` )*(?:penali\w+|penalt(?:y|ies))(?: (?:fees?|por eso|por hacerlo|for that|for it|if i do))? (?:\? )?$`,
  ),
);

/** True where a text asks what paying early costs, and not only what is owed then. */
export function asksCostOfPayingEarly(text: string): boolean {
  const words = plainWords(text);
  return barePenalty.test(words) || (payingEarly.test(words) && cost.test(words));
}

/** True of «¿hay penalización?», which names nothing that it is of. */
export function asksForPenalty(text: string): boolean {
  return barePenalty.test(plainWords(text));
}

const noCharge = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`sin, ningun\w*, no (?:hay|tiene\w*|cobra\w*|aplica\w*|genera\w*|se (?:cobra|aplica|genera)\w*)`,
      en: "without, free of, never, don t, not",
      both: "no",
    }),
    String.raw` (?:\w+ ){0,3}`,
    oneOf({
      es: String.raw`comision\w*, penali\w+, cargos?, multas?, costos?`,
      en: String.raw`fees?, penalt\w+, charge[sd]?, costs?`,
    }),
    String.raw`\b`,
  ),
);

/** True of words of a paper that say that paying early is charged for. */
export function chargesEarly(said: string): boolean {
  const words = plainWords(said);
  return cost.test(words) && !noCharge.test(words);
}

/** Finds what the documents say of it. */
export const earlyQuery = "pagos anticipados: liquidar antes de tiempo";
