import { isLikeTerm } from "../../../../../../catalog/match/figures/payment.ts";
import { isLikeYear, type NumberRead, readText } from "../../../../../../catalog/match/reading/numbers.ts";
import { amountWords } from "../../../../../../text/numbers/amount-words.ts";
import { leastShort, readAmount } from "../../../../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../../../../text/pattern.ts";

const named = String.raw`(?:\s+(?:(?:de|para\s+(?:el|dar\s+de))\s+(?:enganche|anticipo)|(?:as\s+(?:a\s+)?|for\s+(?:the\s+)?)?down(?:\s+payment)?)(?!\p{L}))`;
const handing = oneOf({
  es: String.raw`le\s+(?:meto|pongo|sumo|agrego|doy), meto, pongo, sumo, agrego, doy, tengo, luego, aparte, adem[aá]s, tambi[eé]n`,
  en: String.raw`i(?:['’]ll)?\s+(?:can\s+)?(?:put|add|have|throw)(?:\s+in)?, then, also`,
});
/** «y mi esposa pone otros 20» */
const helper = oneOf({
  es: String.raw`mi\s+(?:espos[oa]|mujer|marido|se[nñ]ora|pap[aá]s?|mam[aá]|herman[oa]|hij[oa]|jefe|jefa|novi[oa]|suegr[oa])\s+(?:me\s+)?(?:pone|da|presta|mete|aporta)`,
  en: String.raw`my\s+(?:wife|husband|dad|mom|brother|sister|son|boss)\s+(?:puts?|adds?|gives?|lends?)(?:\s+(?:in|me))?`,
});
const others = oneOf({ es: "otros, unos, otras", en: "another, an extra, an additional" });
const more = oneOf({ es: "m[aá]s, extras?, adicionales", en: "more, extra, on top" });
/** What it is taken from. */
const source = oneOf({
  es: String.raw`de\s+(?:mi\s+|mis\s+|el\s+|un\s+|una\s+)?(?:aguinaldo|ahorros?|finiquito|tanda|bono|caja de ahorro|prima|utilidades|pr[eé]stamo)`,
  en: String.raw`(?:from|of|in)\s+(?:my\s+)?(?:savings|bonus|tax refund)`,
});
/** Behind it: nothing that says that the second sum is paid at another time, or each month. */
const ending = inOrder(
  String.raw`(?=\s*(?:$|[?¿!.)]|,(?!\s*(?:cada|every|al|each|en|in|por|a month))|\s(?:`,
  oneOf({
    es: String.raw`a\s+\d\d, en\s+(?:efectivo|total), para\s+(?:el|la|un), cu[aá]nto, en\s+cu[aá]nto, por\s+favor, porfa, por\s+el, del\s+(?:\p{L}+), y\s+a\s+\d\d`,
    en: String.raw`over\s+\d\d, for\s+(?:\d\d|the), in\s+cash, cash, how, please, on\s+the`,
  }),
  String.raw`)(?!\p{L})))`,
);
const summed = new RegExp(
  inOrder(
    String.raw`(?<![\p{L}\d.,$])(?<lead>(?:`,
    oneOf({
      es: String.raw`con, doy, dar[ií]a, diera, dando, dar, pongo, poniendo, tengo, traigo, junt[eé], meto, enganche\s+de, cuento\s+con`,
      en: String.raw`with, put, putting, have, got, down\s+payment\s+of, give, giving`,
    }),
    String.raw`)\s+(?:(?:unos|como|mis|about|my)\s+)?|^(?:(?:y|and|pues|ok|si|serían|serian|son|what about|how about)\s+)*)`,
    `(?<first>${amountWords})(?<called>${named})?`,
    String.raw`\s*,?\s*(?<joined>y|e|m[aá]s|plus|and|\+)\s+(?:(?:${handing}|${helper})\s+)?(?<others>${others}\s+)?`,
    String.raw`(?<second>${amountWords})(?<more>\s+${more}(?!\p{L}))?(?:\s+${source}(?!\p{L}))?(?<calledLast>${named})?`,
    ending,
  ),
  "iu",
);

/** «con 100 mil y 20 mil más», "50k plus another 20k down": both together are the down payment. */
export function spellOutSummed(text: string): string {
  const found = summed.exec(text);
  const { lead = "", first = "", second = "", called, calledLast, ...marks } = found?.groups ?? {};
  const isSum = Boolean(marks.others ?? marks.more) || /^(?:m[aá]s|plus|\+)$/iu.test(marks.joined ?? "");
  const sums = [first, second].map((amount) => readText(amount).numbers[0]);
  if (!found || !isSum || !sums.every(isAmount)) return text;
  // «48 y otros 12» may be terms.
  if (!/\p{L}{2}/u.test(lead) && !called && !calledLast && isLikeTerm(sums[0])) return text;
  const sum = sums.reduce((total, number) => total + readAmount(number), 0);
  return text.replace(found[0], `${lead}${sum} pesos${calledLast ?? called ?? ""}`);
}

function isAmount(number: NumberRead | undefined): number is NumberRead {
  if (!number || number.percent || number.foreign !== null || isLikeYear(number)) return false;
  return number.unit > 1 || number.money || number.value >= leastShort.downPayment;
}
