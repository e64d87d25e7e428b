import { type NumberRead, type Reading, take } from "../reading/numbers.ts";
import { inOrder, oneOf } from "../reading/pattern.ts";

/** What a customer said about paying in instalments. Amounts in currency units, `percent` is 20 for 20 %. */
export type PaymentWishes = {
  downPayment: { amount: number } | { percent: number } | null;
  termMonths: number | null;
  /** What may be paid each month. */
  monthly: number | null;
};

const down =
  oneOf(`enganche, enganchar, anticipo, pago inicial, inicial, de entrada, entrada, prima, adelanto,
    down ?payment, down, deposit, upfront, up front, pie`);
const with_ =
  "(?:(?:con|with|doy|daria|dando|pongo|pondria|tengo|dar|dejo|put|putting|i have|give|pay|paying) )?";
const article = "(?:un|una|el|la|mi|a|an|my|the)";
const noDown = inOrder(
  "(?:",
  oneOf(`sin, cero, nada de, no, without, zero, no doy, 0, N`),
  ` (?:${article} )?(?:de )?(?:${down}|money down)|`,
  oneOf(`no, nothing, zero, cero`),
  " (?:money )?down)",
);
const perMonth =
  "(?:al mes|por mes|mensual(?:es|mente)?|de mensualidad(?:es)?|cada mes|a month|per month|monthly|each month)";
const months = "(?:meses|mes|mensualidades|pagos|months|month|mo|mos|installments|monthly payments)";
const years = "(?:anos?|years?|yrs?)";
const term =
  "(?:(?:a|en|por|for|over|in|at|plazo de|un plazo de|term of|y a|financiado a|financiar a|pagar en|pagos a) )";
const age = "(?:o menos|de (?:uso|antiguedad)|old|or newer|de garantia|warranty)";

const highestAmount = 1e9;

/**
 * Takes down payment, term and monthly amount out of a reading, so that none of them is read as a price.
 * «50 mil de enganche», "20% down", «a 4 años», «48 meses», «5 mil al mes».
 */
export function takePayment(reading: Reading): PaymentWishes {
  const wishes: PaymentWishes = { downPayment: null, termMonths: null, monthly: null };
  const setDown = (numbers: NumberRead[]) => {
    const read = readDown(numbers[0]);
    if (read) wishes.downPayment = read;
    return read !== null;
  };
  const setMonthly = ([number]: NumberRead[]) => {
    if (!number || number.percent || number.value < 100 || number.value > highestAmount) return false;
    wishes.monthly = number.value;
    return true;
  };
  take(reading, noDown, (numbers) => {
    if (numbers.length > 0 && numbers[0]?.value !== 0) return false;
    wishes.downPayment = { amount: 0 };
    return true;
  });
  take(
    reading,
    `${with_}(?:${article} )?N (?:(?:de|como|as|for|in|of|para|del) )?(?:${article} )?${down}`,
    setDown,
  );
  take(
    reading,
    `${with_}(?:${article} )?${down}(?: (?:payment|seria|es|sera|is|of|de|del|por|con|desde|el|the|unos|como))* N`,
    setDown,
  );
  take(
    reading,
    inOrder(
      oneOf(`pagar, pago, pagando, pague, que pague, pagos de,
      mensualidad(?:es)? (?:de|menos de|hasta)(?: hasta| menos de| unos)?,
      payments? (?:of|under|around), paying, pay`),
      ` N(?: ${perMonth})?`,
    ),
    setMonthly,
  );
  take(reading, `(?:(?:menos de|hasta|unos|como|under|up to|around|about) )?N ${perMonth}`, setMonthly);
  const hand = "(?:doy|diera|daria|demos|pongo|pusiera|dejo|dejara|i (?:put|give|pay)|putting|puedo dar)";
  take(reading, `${hand} N`, setDown);
  takeTerm(reading, wishes);
  // A bare percentage is a down payment, unless it is said to be a rate or a discount.
  take(
    reading,
    inOrder(
      "(?<!",
      oneOf(`tasa, interes, rate, apr, descuento, discount, rebaja`),
      " (?:(?:del?|of|fija) )*)N(?! (?:de )?",
      oneOf(`descuento, interes, anual, off, discount, interest, apr`),
      ")",
    ),
    (numbers) => numbers[0]?.percent === true && setDown(numbers),
  );
  return wishes;
}

function takeTerm(reading: Reading, wishes: PaymentWishes): void {
  const accept = (unit: number, limit: number) => (numbers: NumberRead[]) => {
    const [number] = numbers;
    if (!number?.digits || !Number.isInteger(number.value * unit) || number.value > limit) return false;
    wishes.termMonths = number.value * unit;
    return true;
  };
  take(reading, `${term}?N ${months}(?! ${age})`, accept(1, 120));
  take(reading, `${term}N ${years}(?! ${age})`, accept(12, 10));
  take(
    reading,
    `N ${years} (?:de plazo|de credito|term|loan|financing|de financiamiento|para pagar|to pay)`,
    accept(12, 10),
  );
  if (wishes.downPayment || wishes.monthly) take(reading, `N ${years}(?! ${age})`, accept(12, 10));
  take(reading, `(?:plazo|term) (?:de |of )?N`, accept(1, 120));
}

function readDown(number: NumberRead | undefined): PaymentWishes["downPayment"] {
  if (!number || number.value > highestAmount) return null;
  if (number.percent) return number.value <= 100 ? { percent: number.value } : null;
  // «de enganche 50» leaves out the «mil», as a price does.
  const short = number.unit === 1 && !number.money && number.value >= 10 && number.value < 1000;
  return { amount: short ? number.value * 1000 : number.value };
}
