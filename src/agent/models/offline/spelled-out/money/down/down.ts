import { isLikeTerm } from "../../../../../../catalog/match/figures/payment.ts";
import { isLikeYear, readText } from "../../../../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../../../../catalog/match.ts";
import type { ShownVehicle } from "../../../../../../catalog/session/listing.ts";
import { fromCents, toCents } from "../../../../../../money.ts";
import { amountWords } from "../../../../../../text/numbers/amount-words.ts";
import { leastShort, readAmount } from "../../../../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf } from "../../../../../../text/pattern.ts";
import { isSuperlative } from "../../../../../hear/best.ts";
import { hearPositions, isDefinite } from "../../../../../hear/picks.ts";
import { findCarAtHand } from "../../../at-hand.ts";
import { sayDown, type Talk } from "../../talk.ts";

const downAlone = anyOf(
  inOrder(
    " (?:",
    oneOf({
      es: `con, dando, doy, daria, diera, pongo, solo,
        si (?:consigo|junto|reuno|completo|consiguiera|juntara|llego a|tengo|tuviera)`,
      en: "with, putting, put, only, if i (?:put|get|got|save|saved|find|had|can get|come up with)",
    }),
    String.raw`) (?:(?:unos|como|about|like|hasta) )?#\d+ (?:\| |\? )*$`,
  ),
);

const amountAlone =
  /^ (?:(?:unos|como|about|like|tengo|traigo|ok|pues|y|and) )*#0 (?:(?:por favor|please|\|) )*$/;

/**
 * «es mucho, con 60 mil» in place of a down payment that was named before the car, «con 40 mil» after cars that a monthly
 * amount pays for: a down payment, and no price.
 */
export function spellOutDown(text: string, talk: Talk): string {
  const { question, earlier, makes, today, language, state } = talk;
  const [before] = earlier;
  const { numbers, text: words } = readText(text);
  const [number, another] = numbers;
  const isOpen = question === null || question === "carOrPrice" || question === "pickForPlan";
  if (!number || before === undefined || another || !isOpen) return text;
  // «50 mil» in answer to which of the cars a plan is wanted for
  const isSum =
    !isLikeYear(number) && (number.unit > 1 || number.money || number.value >= leastShort.downPayment);
  const isAnswer = question === "pickForPlan" && isSum && amountAlone.test(words) && !isLikeTerm(number);
  if (isAnswer && isFarBelow(readAmount(number), state.listing?.items ?? []))
    return sayDown(readAmount(number), language);
  if (!downAlone.test(words)) return text;
  const isByMonth = state.listing?.query.monthly_max != null && !isLikeTerm(number);
  if (!isByMonth && understand(before, makes, today).payment.downPayment === null) return text;
  return text.replace(/[\s?!.]*$/, language === "es" ? " de enganche" : " down");
}

const offered = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: `si, claro, va, sale, dale, bueno, pues, y, por favor, porfa, gracias, serian, son, sea, unos, como, quiza,
        tal vez, le, puedo, podria, yo, tengo, traigo, cuento con, solo, de, nomas`,
      en: `yes, yep, sure, and, please, about, like, maybe, perhaps, i can, i could, i, id, ill, have, ive got, only,
        just, for, yeah`,
      both: String.raw`ok, okay, \|`,
    }),
    " )*(?:",
    oneOf({ es: "con, doy, dar, daria, diera, dando, pongo", en: "with, put, putting" }),
    " (?:",
    oneOf({ es: "unos, como, solo, los, mis", en: "about, like, only, just, my" }),
    String.raw` )*)?#\d+ (?:`,
    oneOf({
      es: "nada mas, solamente, unicamente, por favor, porfa, nomas",
      en: "only, tops, please",
      both: String.raw`\|, pesos, max`,
    }),
    " )*$",
  ),
);
const handed = / (?:con|tengo|traigo|have|with|doy|dar|daria|diera|dando|pongo|put|putting) /;
/** More of the price is rather what it is bargained down to, or what another car may cost. */
const mostDownShare = 0.5;

const roundTo = 500;

/** «50 mil», «sí, con 80», "with 50k" in answer to a car, and to whether its plan is wanted: a down payment, and no price. */
export function spellOutFirstDown(text: string, { state, question, language }: Talk): string {
  const car = question === "offerPlan" || question === "confirmCar" ? findCarAtHand(state) : null;
  const { numbers, text: words } = readText(text);
  const [number, another] = numbers;
  if (!car || !number || another || number.percent || isLikeYear(number) || !offered.test(words)) return text;
  // Five digits that are no round sum are rather the id of a car.
  const isRound = number.grouped || number.value % roundTo === 0;
  const isAmount = number.unit > 1 || number.money || (number.value >= 1_000 && isRound);
  const isShort = handed.test(words) && number.value >= leastShort.downPayment && !isLikeTerm(number);
  const amount = readAmount(number);
  if (!(isAmount || isShort) || amount > fromCents(car.priceCents) * mostDownShare) return text;
  return sayDown(amount, language);
}

const besideCar = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({ es: "con, dando, doy, poniendo", en: "with, putting" }),
    String.raw`\s+(?:(?:unos|como|mis|los|about|like|my|just|solo)\s+)?(${amountWords})(?!`,
    oneOf(
      String.raw`[\p{L}\d], [.,]\d, \s?%, \s*${oneOf(String.raw`al mes, a month, per month, mensual, meses, months, kms?(?!\p{L}), kil[oó]metros, miles,
        de enganche, de anticipo, enganche, anticipo, down, deposit, hp(?!\p{L}), caballos, puertas,
        asientos, pasajeros, a[nñ]os, years, llaves, bolsas, airbags`)}`,
    ),
    ")",
  ),
  "iu",
);

/**
 * «mejor el mazda con 120», "the Jetta with 90k instead" while plans are spoken of, «la 2, con 150 mil» of a list: what is
 * paid down for that one.
 */
export function spellOutDownOfNamed(
  text: string,
  { state: { plan, listing }, makes, today, termsMonths, language }: Talk,
): string {
  const [matched, amount = ""] = besideCar.exec(text) ?? [];
  const [number] = readText(amount).numbers;
  if (matched === undefined || !number || number.value < leastShort.downPayment) return text;
  const items = listing?.items ?? [];
  const { positions } = hearPositions(text.replace(matched, " "), items.length);
  const picked = positions.length === 1 ? items.slice((positions[0] ?? 0) - 1, positions[0]) : [];
  const isOfKnown = picked.length > 0 || listing?.query.model != null;
  const isDown = isOfKnown && isFarBelow(readAmount(number), picked.length > 0 ? picked : items);
  if (!plan && !isDown) return text;
  const isTerm = number.unit === 1 && !number.money && termsMonths.includes(number.value);
  const { named, payment, filters } = understand(text, makes, today);
  // «el azul con 90 mil»
  const isPointed = filters.colour != null && isDefinite(text);
  const isOfYear = filters.year_min != null && filters.year_min === filters.year_max;
  // «el de menos km con 100 mil»
  const isBest = listing !== null && isSuperlative(text) && isDefinite(text);
  const isOne = isPointed || isOfYear || isBest;
  const isOfOne = picked.length > 0 || named.length === 1 || (named.length === 0 && isOne);
  if (isTerm || isLikeYear(number) || !isOfOne || payment.downPayment !== null) return text;
  return text.replace(matched, `${matched} ${language === "es" ? "de enganche" : "down"}`);
}

/** «2019 con 50 mil» while cars of a model are on screen, of which each costs twice as much and more: no price. */
function isFarBelow(amount: number, cars: ShownVehicle[]): boolean {
  return cars.length > 0 && cars.every(({ priceCents }) => amount <= fromCents(priceCents) * mostDownShare);
}

const calledDown = anyOf(
  inOrder(
    inOrder(
      "^ (?:",
      oneOf({
        es: `pero, y, eso, esos, ese, es, son, seria, serian, perdon, perdona, me refiero, me referia, digo,
          quise decir, o sea, lo, los, las, para, como, de, al?, el, la, un, mi, dar, usarlo, pagar, nada mas, solo,
          nomas, pa, darlo, darlos, usarlos`,
        en: `sorry, that, thats, that s, those are, its, it s, is, i meant?, but, for, as, the, my, to put,
          only, just`,
        both: "no, oh",
      }),
      " )*",
    ),
    oneOf({ es: "enganche, anticipo, pago inicial", en: "down ?payment, down, deposit" }),
    String.raw`(?: (?:nada mas|nomas|solo|solamente|only|tengo|traigo))?(?: \|)* $`,
  ),
);

/** «de enganche», "that's for the down payment" after «tengo 80 mil»: what was taken for a price is paid down. */
export function spellOutCalledDown(
  text: string,
  { earlier: [before], makes, today, language }: Talk,
): string {
  if (before === undefined || text.includes("?") || !calledDown.test(readText(text).text)) return text;
  const { filters, payment } = understand(before, makes, today);
  const { price_max: amount } = filters;
  if (amount == null || payment.downPayment !== null || payment.monthly !== null) return text;
  return language === "es"
    ? `con ${amount} pesos de enganche, no importa el precio`
    : `with ${amount} pesos down, any price`;
}

const behind = String.raw`(?:\s+(?:de\s+(?:enganche|anticipo)|down(?:\s+payment)?))?`;
const byDown = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: String.raw`(?:(?:a|en)\s+)?(?:el|ese|al|del|aquel)\s+(?:plan\s+)?(?:del?|con)\s+(?:los\s+)?(${amountWords})${behind}`,
      en: String.raw`(?:(?:go\s+)?back\s+to\s+|on\s+|for\s+)?(?:the|that)\s+(?:one|plan)\s+with\s+(${amountWords})${behind},
        (?:(?:go\s+)?back\s+to\s+|on\s+|for\s+)?(?:the|that)\s+(${amountWords})${behind}\s+(?:one|plan)`,
    }),
    String.raw`(?![\p{L}\d]|[.,]\d|\s?%)`,
  ),
  "iu",
);

/**
 * «¿cuánto pagaría de intereses en ese de 30?», "go back to the 60k down one": a plan of the car in hand that was told
 * before, by what is paid down in it, with its term.
 */
export function spellOutQuoted(
  text: string,
  { state: { plan, quoted = [] }, termsMonths, language }: Talk,
): string {
  const [matched, ...amounts] = byDown.exec(text) ?? [];
  const [number] = readText(amounts.find(Boolean) ?? "").numbers;
  if (!plan || matched === undefined || !number || number.percent) return text;
  // «ese de 30» after a plan with 30 %
  if (plan.downPaymentPercent === number.value && number.unit === 1) return text.replace(matched, "");
  const isTerm = number.unit === 1 && !number.money && termsMonths.includes(number.value);
  const cents = toCents(readAmount(number));
  const meant = quoted.findLast(
    ({ stockId, downPaymentCents }) => stockId === plan.stockId && downPaymentCents === cents,
  );
  if (!meant || isTerm || plan.downPaymentCents === cents) return text;
  const [amount, months] = [fromCents(cents), meant.termMonths];
  return text.replace(
    matched,
    language === "es"
      ? `con ${amount} de enganche a ${months} meses`
      : `with ${amount} down over ${months} months`,
  );
}
