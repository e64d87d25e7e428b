import type { Language } from "../../text/language.ts";
import { joinTerms } from "./figures.ts";

/** On what conditions the dealer sells and lends. Rates, shares and amounts are written out. */
type ConditionWords = {
  /** One for all terms; `vehicle` null: for all cars as well. */
  rate(vehicle: string | null, rate: string, months: number[]): string;
  /** In front of it, where a rate was named. */
  isSo: { yes: string; no: string };
  /** For no particular car. */
  rates(lowest: string, highest: string, byAge: boolean, byTerm: boolean): string;
  ratesOf(vehicle: string, rows: { rate: string; months: number[] }[]): string;
  terms(months: number[]): string;
  /** That is lent at all, and over which terms. */
  offered(months: number[]): string;
  /** `share` null: there is none. */
  fee(fee: { share: string | null; isTaxed: boolean }): string;
  minimum(share: string, vehicle: string | null, amount: string | null): string;
  noMinimum: string;
  method: Record<"amortised" | "flat", string>;
  tax(rate: string): string;
  noTax: string;
  /** What a payment is made of, and what not. */
  included(withTax: boolean): string;
  /** To whoever would pay by the week. */
  monthly: string;
  /** Behind it, of a plan in hand. */
  halfMonth: string;
  /** To whoever names an amount in another currency. */
  ownCurrency: string;
  inOwnCurrency: string;
  /** To whoever asks what others charge, in front of what is here. */
  ownPrices: string;
};

const spanish: ConditionWords = {
  rate: (vehicle, rate, months) =>
    `${vehicle ? `Para el *${vehicle}* la tasa de interés` : "Nuestra tasa de interés"} es de ${rate} anual, fija durante todo el plazo, a ${joinTerms(months, "o")} meses.`,
  isSo: { yes: "Sí.", no: "No." },
  rates: (lowest, highest, byAge, byTerm) =>
    `La tasa anual va de ${lowest} a ${highest}: depende ${[byTerm ? "del plazo" : "", byAge ? "del año del auto" : ""].filter(Boolean).join(" y ")}. Dime qué auto te interesa y te digo la suya.`,
  ratesOf: (vehicle, rows) =>
    `Para el *${vehicle}* la tasa anual depende del plazo: ${rows.map(({ rate, months }) => `${rate} a ${joinTerms(months, "y")} meses`).join("; ")}.`,
  offered: (months) =>
    `Hay financiamiento a ${joinTerms(months, "o")} meses, sujeto a aprobación de crédito.`,
  terms: (months) => `Los plazos son de ${joinTerms(months, "y")} meses.`,
  fee: ({ share, isTaxed }) =>
    share
      ? `La comisión por apertura es de ${share} de lo que se financia${isTaxed ? ", y se le suma el IVA" : ""}; se paga junto con el enganche y ya viene en el total de cada plan.`
      : "Los planes que calculo no llevan comisión por apertura.",
  minimum: (share, vehicle, amount) =>
    `El enganche mínimo es de ${share} del precio.${vehicle && amount ? ` Para el *${vehicle}* son ${amount} de enganche.` : ""}`,
  noMinimum: "No pedimos un enganche mínimo: también se puede sin enganche.",
  method: {
    amortised: "Los intereses se calculan cada mes sobre el saldo que queda por pagar, así que van bajando.",
    flat: "Los intereses se calculan cada mes sobre todo lo que se financió (tasa plana), no sobre el saldo que queda.",
  },
  noTax: "En los planes que calculo no se suma IVA a los intereses.",
  tax: (rate) => `Sobre los intereses se suma ${rate} de IVA, que ya viene en la mensualidad.`,
  included: (withTax) =>
    `La mensualidad cubre lo financiado y sus intereses${withTax ? ", con su IVA" : ""}; el seguro no está incluido.`,
  monthly: "Los planes se pagan cada mes; no los manejamos por semana ni por quincena.",
  halfMonth: "Para darte una idea, lo de una quincena sería la mitad de la mensualidad.",
  ownCurrency:
    "Nuestros precios y mensualidades están en pesos mexicanos (MXN) y no hago conversiones de otras monedas.",
  inOwnCurrency: "¿Cuánto sería en pesos?",
  ownPrices: "Aquí solo hay precios de nuestro inventario.",
};

const english: ConditionWords = {
  rate: (vehicle, rate, months) =>
    `${vehicle ? `For the *${vehicle}* the interest rate` : "Our interest rate"} is ${rate} a year, fixed for the whole term, over ${joinTerms(months, "or")} months.`,
  isSo: { yes: "Yes.", no: "No." },
  rates: (lowest, highest, byAge, byTerm) =>
    `The annual rate goes from ${lowest} to ${highest}: it depends on ${[byTerm ? "the term" : "", byAge ? "the year of the car" : ""].filter(Boolean).join(" and ")}. Tell me which car you like and I'll tell you its rate.`,
  ratesOf: (vehicle, rows) =>
    `For the *${vehicle}* the annual rate depends on the term: ${rows.map(({ rate, months }) => `${rate} over ${joinTerms(months, "and")} months`).join("; ")}.`,
  offered: (months) =>
    `There is financing over ${joinTerms(months, "or")} months, subject to credit approval.`,
  terms: (months) => `The terms are ${joinTerms(months, "and")} months.`,
  fee: ({ share, isTaxed }) =>
    share
      ? `The opening fee is ${share} of what is financed${isTaxed ? ", and VAT is added to it" : ""}; it is paid with the down payment and is in the total of every plan.`
      : "The plans I work out have no opening fee.",
  minimum: (share, vehicle, amount) =>
    `The minimum down payment is ${share} of the price.${vehicle && amount ? ` For the *${vehicle}* that is ${amount} down.` : ""}`,
  noMinimum: "We ask for no minimum down payment: nothing down is possible as well.",
  method: {
    amortised: "Interest is charged each month on what is still owed, so it goes down as you pay.",
    flat: "Interest is charged each month on everything that was financed (a flat rate), not on what is still owed.",
  },
  noTax: "The plans I work out charge no VAT on the interest.",
  tax: (rate) => `VAT of ${rate} is added to the interest; it is already in the monthly payment.`,
  included: (withTax) =>
    `The monthly payment covers what is financed and its interest${withTax ? ", with the tax on it" : ""}; insurance is not included.`,
  monthly: "Plans are paid every month; there are no weekly or fortnightly payments.",
  halfMonth: "To give you an idea, half a month would come to half of the monthly payment.",
  ownCurrency: "Our prices and payments are in Mexican pesos (MXN), and I don't convert other currencies.",
  inOwnCurrency: "How much would that be in pesos?",
  ownPrices: "Here there are only the prices in our own stock.",
};

const words: Record<Language, ConditionWords> = { es: spanish, en: english };
export const conditionWordsOf = (language: Language): ConditionWords => words[language];
