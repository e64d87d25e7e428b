import type { DownRead } from "../../../../catalog/match/figures/down-payment.ts";
import { isLikeTerm } from "../../../../catalog/match/figures/payment.ts";
import { isLikeYear, type NumberRead, readText } from "../../../../catalog/match/reading/numbers.ts";
import { leastShort, readAmount } from "../../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";

const down = oneOf({ es: "enganches?, anticipos?", en: "down(?: payments?)?, deposits?" });
const options = anyOf(
  said({
    es: `(?:opciones|alternativas|ejemplos|escenarios|opcion) (?:del? |para (?:el |mi )?)(?:distintos |diferentes )?${down}, ${down} (?:distintos|diferentes|variados),
      (?:distintos|diferentes|varios|vari[oa]s|otros|dos|tres|cuatro|[234]) (?:montos de )?(?:enganches|anticipos)`,
    en: `(?:options|alternatives|examples|scenarios) (?:of|for|on) (?:the |my |different )*${down}, ${down} (?:options|alternatives|scenarios),
      (?:different|several|various|a few|some|other|two|three|four|[234]) (?:down payments|deposits|amounts down)`,
  }),
);

/** «dame 3 opciones de enganche», "plans with different down payments": which, is left to the seller. */
export function asksDownOptions(text: string): boolean {
  return (
    options.test(plainWords(text)) &&
    !/ (?:plazos?|meses|terms?|months) /.test(plainWords(text)) &&
    readText(text).numbers.every((one) => one.value < leastShort.downPayment || isLikeTerm(one))
  );
}

const counted =
  / #(\d+) (?:(?:distint[ao]s|diferentes|different) )?(?:opciones|alternativas|ejemplos|escenarios|options|alternatives|examples|scenarios|enganches|anticipos|down payments|deposits) /;

/** How many of them are asked for: «dame 2 opciones de enganche»; null: not asked, or not how many. */
export function hearDownOptions(text: string): { count: number | null } | null {
  if (!asksDownOptions(text)) return null;
  const { text: words, numbers } = readText(text);
  return { count: numbers[Number(counted.exec(words)?.[1])]?.value ?? null };
}

const optionsAlone = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: String.raw`no se, pues, y, a ver, que, mejor, por favor, porfa, oye, me, te, das, dame, dan, pasas?, pasame, muestra\w*, ensena\w*, haz(?:me)?,
        puedes, podrias, dar(?:me)?, pasar(?:me)?, quiero, quisiera, ver, unas, un par de, algunas`,
      en: "i, dont know, not sure, can, could, you, please, give, show, a couple of, a few, some, let, see, have, want",
      both: String.raw`ok, \|`,
    }),
    " )*(?:#0 )?(?:opciones|alternativas|escenarios|ejemplos|options|alternatives|scenarios|examples)(?: (?:por favor|porfa|please|distint[ao]s|diferentes|para comparar|to compare|\\||\\?))* $",
  ),
);

/** How many ways of paying are asked for where a plan is spoken of: «me das dos opciones»; null: not asked, or not how many. */
export function hearOptionsAlone(text: string): { count: number | null } | null {
  const { text: words, numbers } = readText(text);
  return optionsAlone.test(words) ? { count: numbers[0]?.value ?? null } : null;
}

const giving = oneOf({
  es: "con, dando, doy, diera, daria, dar, pongo, poniendo, si doy, si pongo",
  en: "with, putting, put, giving",
});
const joined = String.raw`(?: (?:\||y|o|u|e|and|or|vs|con|with|si doy|contra))+`;
const named = `(?: (?:de |of )?${down})?`;
const series = new RegExp(
  inOrder(
    ` (?:${giving}|${down}) (?:(?:un|de|of|a|los|mis) )*(#\\d+)${named}${joined} (#\\d+)${named}`,
    `(?:${joined} (#\\d+)${named})? (?!(?:meses|months|al mes|a month|anos|years|kms?|kilometros|miles|millas) )`,
  ),
);
const alternatives = / (?:o|u|or|vs|contra) /;
const namedLast = new RegExp(` ${down} $`);
const nothingBehind = new RegExp(
  inOrder(
    "^ (?:$|\\||",
    oneOf({
      es: "cuanto, cuanta, como, que, en cuanto, a #, por favor, porfa",
      en: "how, what, over, please",
    }),
    ")",
  ),
);

/** «con 100 mil y 20 mil más», «y 10 mil de gastos» are not two ways of paying down. */
function areAlternatives({ 0: matched, index, input }: RegExpExecArray): boolean {
  const behind = input.slice(index + matched.length - 1);
  return alternatives.test(matched) || namedLast.test(matched) || nothingBehind.test(behind);
}

/** What cars cost, that are looked for. */
const ofCars =
  / (?:autos?|carros?|coches?|camionetas?|cars?|trucks?|suvs?|precios?|prices?|priced|cuest\w+|valgan|costs?|costing) /;

/**
 * «¿y con 120 y 150?», «con 20%, 30% o 40% de enganche»: two or three down payments to be set side by side; none: not said.
 * @param termsMonths what is one of the dealer's terms is none
 * @param isOfShare a share of the price was spoken of: «¿y con 35 y 40?» are two as well
 */
export function hearDowns(text: string, termsMonths: number[], isOfShare = false): DownRead[] {
  const { text: words, numbers } = readText(text);
  const found = ofCars.test(words) ? null : series.exec(words);
  if (!found || !areAlternatives(found)) return [];
  const downs = found
    .slice(1)
    .filter(Boolean)
    .flatMap((mark) => numbers[Number(mark.slice(1))] ?? []);
  const isShare = isOfShare && downs.every((one) => one.unit === 1 && !one.money && one.value <= mostShare);
  const isPercent = isShare || downs.some(({ percent }) => percent);
  const isDown = (one: NumberRead) =>
    isPercent
      ? one.unit === 1 && one.value < 100
      : !isLikeYear(one) && (one.unit > 1 || one.money || one.value >= leastShort.downPayment);
  const isTerm = ({ unit, money, value }: NumberRead) =>
    !isPercent && unit === 1 && !money && termsMonths.includes(value);
  if (downs.length < 2 || !downs.every(isDown) || downs.some(isTerm)) return [];
  return downs.map((one) => (isPercent ? { percent: one.value } : { amount: readAmount(one) }));
}

/** «con 80 y 95» after a share are rather thousands. */
const mostShare = 70;

const apart = anyOf(
  said({
    es: String.raw`ahorr\w+, diferencia, cuanto (?:\w+ ){0,3}(?:baja\w*|cambia\w*|menos), que tanto (?:\w+ ){0,2}(?:baja\w*|cambia\w*|menos),
      (?:en )?que (?:me )?(?:cambia|beneficia)`,
    en: String.raw`sav(?:e|es|ing), difference, how much (?:\w+ ){0,3}(?:less|lower|drop|change|cheaper|go down|come down)`,
  }),
);

const namesMoney = / (?:enganche|anticipo|down|deposit) | \d/;

/** «¿cuánto me ahorro si doy 100 en vez de 60?», "what's the difference with 100k down": how far two plans are apart. */
export function asksDownSaving(text: string): boolean {
  const words = plainWords(text);
  return apart.test(words) && namesMoney.test(words);
}

/** What of a text says which down payment another one is held against, as it is written out; in currency units. */
export function hearReplacedDown(text: string): number | null {
  const amount = /(?:en (?:vez|lugar) de|instead of|rather than) (\d{4,})(?!\d)/.exec(text)?.[1];
  return amount === undefined ? null : Number(amount);
}
