import { compact } from "../../../catalog/match/reading/text.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { anyWeekday } from "../../../text/words/calendar-words.ts";
import { isAskedDay } from "../dealer/holidays.ts";
import type { Known } from "../grounds/known.ts";
import type { Scoped } from "../scope.ts";
import { stanceOn } from "../stance.ts";
import type { Written } from "../text.ts";
import type { Figure } from "./figure.ts";
import { countsOf } from "./reading/numbers.ts";
import { ofPage } from "./stands/meant.ts";

const idleNouns = anyOf(
  inOrder(
    "^ ",
    oneOf({
      es: `veces, palabr, lineas, frases, mensaj, formas, pasos, preguntas, cosas, maneras, datos, detalles, puntos,
        razones, segundos, sencill, minutit, segundit`,
      en: `times, moment, words, lines, sentences, messages, ways, steps, things, questions, details, points, reasons,
        quick`,
      both: "ideas, simple, rapid",
    }),
  ),
);
const positions =
  /\b(?:(?:paso|step|opcion|option|numero|number|no\.?|punto) ?#?[*_]*|goes from (?:\d{1,2} to )?)$/;
const articles = /\b(?:el|la|del?) [*_]*$/;
const pointing =
  /\b(?:(?:de |entre |en )?(?:est|es|l)[oa]s|(?:del )?otr[oa]s|l[oa]s otr[oa]s|these|those|the|the other|other|all|you) [*_]*$/;
const ofStock = /\b(?:tenemos|tengo|hay|quedan|manejamos|contamos|we have|i have|there are|in stock)\b/;
const namedBefore = /\b(?:se llam\w+|llamad[oa]|nombre(?: es| de)?|named?|name is|called)[\s«"“*_]*$/;
const namedBehind = /^[»"”*_]* (?:es|is)(?: \p{L}+){0,2} (?:nombre|name|llam\w+|called)\b/u;
/** "I can't say whether it seats seven": neither so nor otherwise. */
const unsaid = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`no (?:se )?(?:indica|especifica|menciona|dice|sabe)n?, no (?:lo )?se si,
        no puedo (?:filtrar|asegurar|confirmar|decirte),
        no (?:hay|tengo) (?:el |los )?(?:dato|informacion)\w*`,
      en: `(?:can['’]?t|cannot) (?:say|tell), (?:does|do)(?:n['’]?t| not) (?:say|state|know),
        no (?:data|information|record)`,
    }),
    String.raw`\b`,
  ),
);
const small = 20;

/**
 * Figures that claim nothing: «2 formas», «paso 1», «dos o tres», «los otros tres», the name of a model 2008, the year of a
 * car that is said to be sold.
 */
export function isIdle(scoped: Scoped, written: Written, known: Known): boolean {
  const { figure, sentence } = scoped;
  const { folded } = written;
  const { start, end, kind, value } = figure;
  const words = folded.slice(sentence.start, sentence.end);
  const before = folded.slice(Math.max(0, start - 16), start);
  const behind = folded.slice(end, end + 40);
  if (
    known.vocabulary.names.has(compact(folded.slice(start, end))) &&
    (namedBefore.test(before) || namedBehind.test(behind))
  )
    return true;
  if (kind === "year") return stanceOn("year", { folded, sentence, start, end }) === "hedged";
  if (kind === "percent" && value === 100) return isSureness(scoped, written);
  if (kind === "days" || (kind === "number" && orDays.test(behind)))
    if (isWithin(Number(value), words, start - sentence.start)) return true;
  if (kind === "days") return pointing.test(before) && value === countDays(known);
  if (kind === "date") return isAskedDay(Number(String(value).slice(-2)), known);
  if ((kind !== "number" && kind !== "count") || typeof value !== "number") return false;
  if (dayBefore.test(before) && !dayUnit.test(behind) && isAskedDay(value, known)) return true;
  if (kind === "count")
    return (
      value <= small && (isPointed(value, before, known) || (isVague(before, behind) && !ofStock.test(words)))
    );
  if (value >= 1_000) return false;
  if (isCounted(value, behind, known) || isFamily(value, before, known)) return true;
  if (positions.test(before)) return true;
  if (value > small) return false;
  return (
    idleNouns.test(behind) ||
    (articles.test(before) && !/\d (?:de|of) [*_]*$/.test(before)) ||
    isPointed(value, before, known) ||
    isPart(value, behind, known) ||
    unsaid.test(words) ||
    beforeBound.test(behind) ||
    (isEnumerated(value, words.slice(end - sentence.start)) &&
      !(ofStock.test(words) && !ofPage.test(words) && isPage(value, known))) ||
    isHeading(figure, words, sentence.start) ||
    (isVague(before, behind) && !ofStock.test(words))
  );
}

/** «Si son 2 o 3 días, estás dentro de los 5 de gracia»: a case that is within what stands behind it. */
function isWithin(value: number, words: string, at: number): boolean {
  if (!/^\W*(?:if|si)\b[^.,;:]*$/.test(words.slice(0, at))) return false;
  const [, limit = ""] =
    /\b(?:within|inside|dentro de)(?: (?:the|those|los|esos))? (\d{1,3})\b/.exec(words.slice(at)) ?? [];
  return limit !== "" && value <= Number(limit);
}
const orDays = /^ (?:o|or) \d{1,2} (?:dias|days)\b/;

/** «Dos pasan de 400 mil»: judged with the bound. */
const beforeBound = new RegExp(
  inOrder(
    String.raw`^(?: (?:de (?:ell[oa]s|est[oa]s|l[oa]s \p{L}+)|of (?:them|these|the \p{L}+)))? `,
    "(?:cuestan?|valen?|tienen?|traen?|pasan?|rebasan?|exceden?|costs?|ha(?:s|ve)|are|is|go)",
    String.raw`(?: \p{L}+){0,2} (?:de|than|under|over|below|above)(?: (?:los|the))? [*_$]*\d`,
  ),
  "u",
);

/** As many are shown of more: «tengo cinco: …» of eight. */
const isPage = (value: number, { facts }: Known) =>
  facts.get("count")?.some((fact) => fact.detail === "page" && fact.value === value) === true;

/** «El 24», "on the 25th" */
const dayBefore = /\b(?:el|del|al|dia|the|y|and) [*_]*$/;
const dayUnit = /^[*_]* (?:meses|months|pesos|autos|cars|mil|km)\b/;

/** «Estos dos», «los otros tres»: of what is shown, no more than there is. */
function isPointed(value: number, before: string, known: Known): boolean {
  return pointing.test(before) && (value === 2 || value <= known.cars.size);
}

/** «Los dos días cerramos»: as many days as the customer named, by their dates or as weekdays. */
function countDays({ facts, said }: Known): number {
  const dates = (facts.get("date") ?? []).filter(({ origin }) => origin === "said");
  const weekdays = new Set((said.at(-1) ?? "").match(weekday));
  return Math.max(new Set(dates.map(({ value }) => value)).size, weekdays.size);
}
const weekday = new RegExp(`\\b(?:${anyWeekday})\\b`, "g");

/** «Dos de ellos», "two of them": no more than there are. */
function isPart(value: number, behind: string, known: Known): boolean {
  const isOf = /^ (?:de (?:ellos|ellas|est[oa]s|l[oa]s)|of (?:them|these|those|the))\b/.test(behind);
  return isOf && value < Math.max(3, known.cars.size);
}

/** «Uno o dos», "two or three". */
const isVague = (before: string, behind: string) => orBehind.test(behind) || orBefore.test(before);
const few = "(?:un[oa]?|one|dos|two|tres|three|cuatro|four|cinco|five|\\d{1,2})";
const orBehind = new RegExp(`^,? (?:o|or) ${few}\\b`);
const orBefore = new RegExp(`\\b${few} (?:o|or) $`);

/** «Cuatro plazos: 36, 48, 60 o 72», «hay dos: la mecánica, de 12 meses, y la de …»: so many stand behind it. */
function isEnumerated(value: number, behind: string): boolean {
  const plain = behind.replaceAll(/(?<=:.*\S )\([^()]*\)/g, "");
  const [, listed] = /^[*_]*(?: [\p{L} ]{1,30})?[:(]([^()]+)/u.exec(plain) ?? [];
  if (listed === undefined) return false;
  const items = listed.split(/,(?!\d)|;|\b(?:y|e|o|u|and|or)\b/).filter((part) => /[\p{L}\d]/u.test(part));
  return items.length === value || items.filter((item) => itemised.test(item)).length === value;
}
/** «La de componentes eléctricos», "one for the engine": an item by its article. */
const itemised = /^[\s*_]*(?:el|la|los|las|una?|otr[oa]|the|one|another|an?) /;

/** «Uno: … Dos: …» */
function isHeading({ start, end }: Figure, words: string, from: number): boolean {
  return /^[\s*_]*$/.test(words.slice(0, start - from)) && /^[*_]*:/.test(words.slice(end - from));
}

/** «Una familia de cinco», as the customer said. */
function isFamily(value: number, before: string, { facts }: Known): boolean {
  const isOfPeople = /\b(?:family of|familia de|somos|son|seriamos|(?:there are|you['’]re) )[ *_]*$/.test(
    before,
  );
  return (
    isOfPeople &&
    ["number", "count"].some((kind) =>
      facts.get(kind as "number" | "count")?.some((fact) => fact.origin === "said" && fact.value === value),
    )
  );
}

/** «Con dos hijos»: what the customer counted, counted again. */
function isCounted(value: number, behind: string, { said }: Known): boolean {
  const [, noun] = /^ (\p{L}{4,})/u.exec(behind) ?? [];
  return noun !== undefined && countsOf(noun, said).includes(value);
}

/** The whole of something that has a price: «100 % de descuento», «financiamos al 100 %». */
const wholeBehind =
  /^ ?(?:%|por ?ciento|per ?cent)[*_]* (?:de(?!l? (?:acuerdo|todo|tu lado))|del|of|off|financ|electr|aprob|approv|garant|guarant|reembols|refund|cubiert|covered|original|certif|funcional|libre|free)/;
const wholeBefore =
  /\b(?:financ\p{L}+|credit\p{L}*|prest\p{L}+|reembols\p{L}+|devolv\p{L}+|refund\p{L}*|aprob\p{L}+|approv\p{L}+|cubr\p{L}+|cover\p{L}*|funciona\p{L}*|works?|estado|condition|down|enganche)\b/u;
const surely = /\b(?:a?segur|garanti|promet|promise|guarantee|sure)\w*/;

/** «No te puedo asegurar al 100 %», "I'm 100% sure", «cien por ciento virtual»: how much so, and no share of anything. */
function isSureness({ figure: { start, end, roles }, sentence }: Scoped, { folded }: Written): boolean {
  const before = folded.slice(sentence.start, start);
  if (surely.test(before) && /\bal $/.test(before)) return true;
  return roles.length === 0 && !wholeBehind.test(folded.slice(end)) && !wholeBefore.test(before);
}
