import { fold } from "../../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { splitClauses } from "../../writing/clauses.ts";

/** «Antes», but for «antes de verlo»: before the term is over. */
const sooner = inOrder(
  "antes(?! (?:del?|que)(?= )(?! (?:",
  oneOf(String.raw`tiempo, (?:el |su |mi )?(?:plazo|termino|vencimiento), terminar, acabar,
    (?:que )?(?:se )?(?:termin|acab|venz|cumpl), mes (?:numero )?\d, cumplir, (?:los |las )?\d,
    (?:el |un |los |las )?(?:primer(?:os)? )?(?:\w+ )?(?:anos?|meses)`),
  ")))",
);

/** Paying a credit off before its term, or more than is due of it: as customers and papers say it. */
export const payingEarly = anyOf(
  inOrder(
    " ",
    oneOf(
      String.raw`pag\w+, liquid\w+, termin\w+, acab\w+ de pagar, sald(?:ar\w*|o|e|ara), finiquit\w+, abon\w+,
        cubr\w+ (?:\w+ ){0,2}(?:credito|saldo|deuda|adeudo|prestamo|financiamiento)`,
    ),
    String.raw` (?:(?!enganche|apartado|anticipo)\w+ ){0,4}`,
    oneOf(`${sooner}, anticipadamente, adelantad[oa]s?, anticipad[oa]s?, con anticipacion`),
    " ",
  ),
  " (?:pagos?|abonos?|liquidacion(?:es)?|mensualidad(?:es)?) (?:anticipad|adelantad)\\w+ ",
  " (?:adelant|anticip)(?:o|a|ar|as|an|ara|aria|amos|ando)(?:le|me)? (?:\\w+ ){0,2}(?:pagos?|mensualidad(?:es)?|meses|letras|abonos|a capital) ",
  " (?:abon\\w+|pagos?|aportacion\\w*) (?:\\w+ ){0,3}(?:a|al) capital | prepag\\w+ ",
  " (?:pay|pays|paying|paid|settl\\w+|clear\\w* (?:\\w+ ){0,2}(?:loan|credit|debt|balance)|finish\\w*) (?:(?!down|deposit)\\w+ ){0,4}(?:early|sooner|ahead|in advance|before (?:the|its|it) (?:term|end|ends)) ",
  " (?:pay|pays|paying) off | (?:pay|pays|paying) (?:it|this|that|(?:the|a|my) (?:loan|credit|car|balance)) off (?!my )",
  " early (?:\\w+ )?(?:pay\\w*|repay\\w*|settlement|termination) | prepay\\w* | payoffs? ",
);

const penalty = / (?:penali\w+|penalt(?:y|ies)) /;
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

const charge = oneOf({
  es: String.raw`comision(?:es)?, penali\w+, cargos?, recargos?, multas?`,
  en: "fees?, penalt(?:y|ies), surcharges?",
});
/** What may be charged for, or be no charge at all: «los intereses se cobran sobre el saldo». */
const price = oneOf({ es: String.raw`cobr\w+, costos?, cuestan?`, en: "charge[sd]?, costs?" });
const inList = oneOf(`${charge}, costos?, charges?`);
/** «Comisiones, multas ni recargos»: what is said of the first is said of all. */
const listed = new RegExp(
  String.raw`((?<!\p{L})${inList})(?:(?:,? (?:y|o|u|ni|and|or|nor)|,)(?: sin| no)? ${inList}(?!\p{L}))+`,
  "gu",
);
const denied = anyOf(
  inOrder(
    String.raw`(?:(?<! si) (?:no|nunca)| sin| ningun\w*| libres? de| exent[oa]s? de| without| free of| never| (?:dont|doesnt|not|isnt|arent)| 0 %?(?: de)?)`,
    String.raw`(?: (?!hay |habra |existe |aplica |genera |causa |tiene )\w+){0,3}(?: hay| aplica\w*)?(?: (?:un|una|any|an?|ningun\w*))? `,
    oneOf(`${charge}, ${price}`),
    " ",
  ),
  inOrder(
    " no (?:hay|habra|existe\\w*|aplica\\w*|genera\\w*|causa\\w*|tiene\\w*)(?: \\w+){0,3} ",
    charge,
    " ",
  ),
  " penalty free ",
);
/** Free only behind a time or under a condition, so not always. */
const isBound =
  / (?:despues|a partir|pasad[oa]s?|siempre que|solo|solamente|unicamente|excepto|salvo|after|from|once|unless|except|only|until|hasta|if|si) /;
const ofOther = / (?:apertura|opening|origination|arrangement|interes|intereses|interest) /;

/** What a paper says that paying early costs: something, nothing, or not a word. Each mention counts; in doubt it costs. */
export function readCostOfPayingEarly(said: string): "charged" | "free" | null {
  const parts = splitClauses(fold(said).replace(listed, "$1"))
    .flatMap((clause) => clause.split(/ (?:y|and) /))
    .map(plainWords)
    .filter((words) => cost.test(words));
  const charging = parts.filter((words) => !denied.test(words) || isBound.test(words));
  if (charging.some((words) => !ofOther.test(words) || penalty.test(words))) return "charged";
  return parts.some((words) => denied.test(words)) ? "free" : null;
}
