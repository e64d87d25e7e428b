import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { isMeantHour, wordsBefore } from "../../dealer/hours.ts";
import { type Fact, isSaid, isTermOfPlan, type Known } from "../../grounds/known.ts";
import type { Scoped } from "../../scope.ts";
import type { Written } from "../../text.ts";
import { readDays } from "../days.ts";
import { agesBehind } from "../derived.ts";
import type { Figure } from "../figure.ts";

/** «Solo tenemos 5 Honda», where five stand on this page. */
const ofStock = /\b(?:tenemos|tengo|hay|contamos|manejamos|solo|only|we have|there are|in stock|total)\b/;
export const ofPage =
  /\b(?:aqui|est[oae]s|muestr\w+|ensen\w+|primer\w+|pagina|para (?:empezar|comenzar)|here|these|first|show\w*|page|to (?:start|begin)|de los|de las|of the)\b/;

/** What a plan for each term is counted as. */
const ofPlans =
  /^ (?:opciones|plazos?|planes|mensualidades|pagos|alternativas|ofertas?|terms?|plans?|options?|payments?|offers?)\b/;
const ofMakes = /^[*_]* (?:\p{L}+ )?(?:marcas|makes|brands|manufacturers)\b/u;
/** Words without which an amount is not told as what it is. */
const occasions: Record<string, RegExp> = {
  before:
    /\b(?:antes|anterior\w*|era|estaba|costaba|tenia|cambi\w+|subi\w+|baj\w+|paso de|before|was|used|previous\w*|earlier|chang\w+|rose|went|dropped)\b/,
  extra:
    /\b(?:extra\w*|adicional\w*|abon\w+|aport\w+|adelant\w+|anticip\w+|capital|additional|ahead|early|principal|toward\w*)\b/,
  fee: /\b(?:comision\w*|apertura|cargos?|gastos?|opening|origination|fees?|commission)\b/,
  tax: /\b(?:iva|impuestos?|vat|tax(?:es)?)\b/,
  charge: /\b(?:cobr\w+|penali\w+|comision\w*|cargos?|multas?|recargos?|charge[sd]?|penalt(?:y|ies)|fees?)\b/,
  last: /\b(?:ultim[oa]s?|final|last)\b/,
  payments: anyOf(
    inOrder(
      String.raw`\b`,
      oneOf({
        es: String.raw`mensualidades, pagos, financi(?:as|ado|ada|amos|es), se convierten?, el resto, lo demas,
          sin (?:contar )?el enganche, (?:en|a) \d+ meses`,
        en: String.raw`payments, financed, borrow\w*, becomes?, turns? into, the rest, without the down,
          over (?:the )?\d+ months`,
        both: String.raw`instal\w+`,
      }),
      String.raw`\b`,
    ),
  ),
};

/** What the payments alone are not. */
const withDown =
  /\b(?:ya con|con todo y|contando|incluyendo|including|counting)(?: (?:el|tu|the|your))* (?:enganche|anticipo|down)\b|\b(?:enganche incluido|down(?: payment)? included)\b/;

/** Of spans that no term of a credit is. */
const warranted =
  /\b(?:garantia|warranty|antiguedad(?! del? (?:auto|carro|coche|vehiculo|modelo))|empleo|trabajo|job|seniority|experiencia|licencia|edad|years old)\b/;
const extended = /\b(?:extend\w*|extension|ampliar\w*|ampliacion)\b/;
const ofLoan = /\b(?:plazos?|terms?|creditos?|loan|plan|pagos?|payments?|mensual\w*|financ\w*)\b/;
/** «Página 1 de 4», «en 4 páginas» */
const ofPages = /\b(?:pagina|pag\.|page) \d+ (?:de|of)(?: las| the)? $/;
const pagesBehind = /^ (?:paginas|pages)\b/;

/** True of a number of pages, or of the page that is shown. @param words the folded sentence */
export function isOfPages({ figure, sentence }: Scoped, words: string): boolean {
  return (
    ofPages.test(words.slice(0, figure.start - sentence.start)) ||
    pagesBehind.test(words.slice(figure.end - sentence.start))
  );
}

/** The very one of its kind: of the term, side, period and days that the sentence names. */
export function isMeant(fact: Fact, scoped: Scoped, words: string, written: Written, known: Known): boolean {
  const { figure, sentence } = scoped;
  const { termMonths, detail } = fact;
  if (fact.kind === "time" && !isSaid(fact) && fact.origin !== "web")
    return isMeantHour(fact, scoped, written.folded, known);
  if (fact.origin === "dealer" && fact.kind !== "phone")
    return wordsBefore(written.folded, figure.start).endsWith(detail ?? "");
  if (fact.origin === "web") return isOfWeb(figure) && isToldOfPage(figure, detail ?? "", written, known);
  if (fact.role === "monthly" && detail !== "last" && isOfLast(scoped, written) && haveLast(known))
    return false;
  const isOfTerm = fact.role === "monthly" || fact.role === "interest" || fact.role === "total";
  if (termMonths !== null && isOfTerm && !isOfNamedTerm(termMonths, scoped, known)) return false;
  if (figure.kind === "percent") return figure.unit === null || detail === figure.unit;
  if (isOfPages(scoped, words)) return detail === "pages";
  // «Tres años más nuevo» is no term.
  if (figure.kind === "months" && agesBehind.test(words.slice(figure.end - sentence.start))) return false;
  // A term of the dealer's is that of a credit.
  if (
    figure.kind === "months" &&
    (fact.origin === "prompt" || fact.origin === "tool") &&
    (warranted.test(words) || (extended.test(words) && !ofLoan.test(words)))
  )
    return false;
  if (detail === "named" && figure.roles.length > 0) return figure.roles.includes("price");
  if (fact.kind === "count" && (detail === "plans" || figure.kind === "months"))
    return detail === "plans" && ofPlans.test(words.slice(figure.end - sentence.start));
  const occasion = detail !== null && fact.kind === "money" ? occasions[detail] : undefined;
  if (occasion) return occasion.test(words) && !(detail === "payments" && withDown.test(words));
  if (detail === "payment")
    return isOfPayment(words, figure.start - sentence.start, figure.end - sentence.start);
  if (detail === "makes") return ofMakes.test(words.slice(figure.end - sentence.start));
  if (detail === "page") return !ofStock.test(words) || ofPage.test(words);
  if (detail === null) return true;
  if (fact.kind === "mm") return figure.unit === null || figure.unit === detail;
  const days = /^\d+$/.test(detail) ? readDays(words, figure.start - sentence.start) : null;
  return days === null || [...days].every((day) => detail.includes(day));
}

/** «La mensualidad 12», "the 12th payment" */
const isOfPayment = (words: string, start: number, end: number) =>
  paymentBefore.test(words.slice(0, start)) || paymentBehind.test(words.slice(end));
const paymentBefore =
  /\b(?:pago|mensualidad|abono|mes|payment|instal(?:l)?ment|month)(?: (?:numero|num\.|no\.|number))?[ *_#]+$/;
const paymentBehind =
  /^[*_]*(?:st|nd|rd|th|[oa]|[ºª])?[*_]* (?:pago|mensualidad|abono|mes|payment|instal(?:l)?ment|month)\b/;

/** Of the term that the sentence names; where it names none for which there is a plan, not of another one of the dealer's. */
function isOfNamedTerm(term: number, { termsMonths, pairedTerm }: Scoped, known: Known): boolean {
  const named = pairedTerm === null ? termsMonths.filter((one) => isTermOfPlan(one, known)) : [pairedTerm];
  if (named.length > 0) return named.includes(term);
  const [other, another] = termsMonths.filter((one) => isDealersTerm(one, known));
  return other === undefined || another !== undefined;
}

/** «La última mensualidad es de …» */
const isOfLast = ({ figure, sentence }: Scoped, { folded }: Written) =>
  lastBefore.test(folded.slice(sentence.start, figure.start));
const lastBefore =
  /\b(?:(?:ultim[oa]|final|last) (?:mensualidad|pago|abono|payment|instal\p{L}+)|(?:mensualidad|pago) final)\b[^,;.]{0,30}$/u;

const haveLast = ({ facts }: Known) => facts.get("money")?.some(({ detail }) => detail === "last") === true;

/** Behind the name of its page; a rating as the page gives it: «4 out of 5». */
function isToldOfPage({ start, end }: Figure, site: string, { folded }: Written, { web }: Known): boolean {
  if (!folded.slice(0, folded.indexOf("\n", end) + 1 || folded.length).includes(site)) return false;
  const rating = /^\d[\d.]* ?(?:out of|de|sobre|\/) ?(\d+)/.exec(folded.slice(start, end + 12));
  if (!rating) return true;
  const told = new RegExp(
    `(?<![\\d.])${RegExp.escape(folded.slice(start, end))} ?(?:out of|de|sobre|/) ?${rating[1]}(?!\\d)`,
  );
  return web.some((page) => page.site === site && told.test(page.text));
}

/** Neither amounts, kilometres, terms and counts, which are the dealer's to tell, nor how it is reached. */
function isOfWeb({ kind, value }: Figure): boolean {
  const isSmall = typeof value === "number" && value < 1_000;
  return /^(?:spec|percent|mm|year|date)$/.test(kind) || (kind === "number" && isSmall);
}

function isDealersTerm(term: number, known: Known): boolean {
  return (
    known.facts.get("months")?.some(({ value, origin }) => origin === "prompt" && value === term) === true
  );
}
