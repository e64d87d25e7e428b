import { leastShort, readThousands } from "../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { isLikeYear, type NumberRead, type Reading, take } from "../reading/numbers.ts";
import { type DownRead, takeDown, takeDownBesideCredit } from "./down-payment.ts";

/** What a customer said about paying in instalments. Amounts in currency units. */
export type PaymentWishes = {
  downPayment: DownRead | null;
  /** What is to be lent: the down payment is the rest of the price. */
  financed: number | null;
  termMonths: number | null;
  /** What may be paid each month; what was said by the week or the fortnight is brought to a month. */
  monthly: number | null;
  /** What is earned, not paid, as written; absent: not said. */
  income?: number;
};

/** How often something is paid, as it stands behind an amount and in front of one, and how often that is in a year. */
const periods = [
  {
    behind: oneOf(`al mes, por mes, mensual(?:es|mente)?, de mensualidad(?:es)?, cada mes, a month, per month,
      monthly, each month, every month`),
    before: oneOf(`pagos mensuales, monthly payments?`),
    aYear: 12,
  },
  {
    behind: oneOf(
      `quincenal(?:es|mente)?, (?:a la|por|cada) quincena, de quincena, cada #\\d+ dias, semimonthly, twice a month`,
    ),
    before: oneOf(`pagos quincenales, quincenas`),
    aYear: 24,
  },
  {
    behind: oneOf(
      `bi ?weekly, fortnightly, (?:a|per|each|every) fortnight, every other week, every #\\d+ weeks, cada #\\d+ semanas`,
    ),
    before: oneOf(`bi ?weekly payments?, fortnightly payments?`),
    aYear: 26,
  },
  {
    behind: oneOf(`semanal(?:es|mente)?, (?:a la|por|cada) semana, weekly, (?:a|per|each|every) week`),
    before: oneOf(`pagos semanales, weekly payments?`),
    aYear: 52,
  },
  {
    behind: oneOf(`diari[oa]s?, (?:al|por|cada) dia, daily, (?:a|per|each|every) day`),
    before: oneOf(`pagos diarios, daily payments?`),
    aYear: 365,
  },
];
const anyPeriod = `(?:${periods.map(({ behind }) => behind).join("|")})`;
const limit = "(?:menos de|hasta|unos|como|maximo|no mas de|under|up to|around|about|at most|no more than)";
const paying = oneOf(`pagar, pago, pagando, pague, que pague, pagaria, pagos de,
  mensualidad(?:es)? (?:(?:que )?(?:me )?(?:sea[ns]?|fuera[ns]?|seria[ns]?|quede[ns]?|salga[ns]?) )?(?:maxima )?(?:de|en|por|menos de|hasta),
  payments? (?:(?:to be|be|is|was|at) )?(?:of|under|around|about|below|at), payments? (?:to be|be), paying, pay`);
/** «¿a cuántos meses me quedaría de 5500?», «que me quede en 6000»: no car is so cheap. */
const coming = "(?:quede|quedaria|quedara|queden|quedarian|quedando|salga|saldria|saliera|salgan)";
const comingTo = `${coming} (?:como )?(?:de|en)`;
const comingUnder = `${coming} (?:en |por )?(?:menos|abajo|debajo) de`;
/** «la mensualidad que no pase de 6 mil», "payments that don't go over 6k". */
const capped = oneOf({
  es: `(?:que )?no (?:me |se )?(?:pasen?|excedan?|rebasen?)(?: de| los| a)?, (?:que )?no (?:sean? )?(?:mayor(?:es)?|mas) (?:a|de|que),
    (?:que )?(?:sean? |queden? )?(?:menor|inferior)(?:es)? (?:a|de|que), (?:que )?(?:sean? |queden? )?(?:por )?(?:abajo|debajo) de,
    maxim[ao]s?(?: de)?, tope(?: de)?`,
  en: `(?:(?:to|that) )?(?:be |is |are |stay |stays )?(?:no more than|not more than|not over|less than|lower than|below|under|at most),
    (?:that |to )?(?:do not|does not|don ?'?t|doesn ?'?t|not) (?:go over|go above|exceed|pass)`,
  both: "max(?:imum)?(?: of)?",
});
const payment = oneOf({ es: "mensualidad(?:es)?, pagos?(?: mensual(?:es)?)?", en: "(?:monthly )?payments?" });
/** «bájame la mensualidad a 4 mil», "lower my payment to 4k", «que la mensualidad quede en 4 mil». */
const setPayment = [
  String.raw`(?:baj|dej|reduc|pon|haz)\w* (?:la |el |mi )?(?:mensualidad|pago mensual) (?:a|en|hasta|por) (?:unos |como )?N`,
  `(?:la|mi) mensualidad (?:me )?(?:quede|baje|salga|quedara|bajara|saliera) (?:a|en|hasta|por) (?:unos |como )?N`,
  `(?:lower|drop|bring|get|cut|reduce|keep|make) (?:the |my )?(?:monthly )?payments? (?:down )?(?:to |at |around |about )*N`,
];
/** «pago 5 al mes», "I can pay 6 a month": thousands; 36 and more may be a term. */
const given = `(?:pago|pagar|pagaria|pagando|dar|doy|daria|dando|pay|paying|afford|do)(?: ${limit})?`;
const mostShortMonthly = 30;
const mostShortPeriods = 26;
/** In either order, with the amount behind both or between them. */
const cappedPayment = [
  `${payment} ${capped} N`,
  `${capped} N (?:de )?(?:la|las|mi|mis|cada|the|my|each) ${payment}`,
  `no (?:me |se )?(?:pasen?|excedan?|rebasen?) (?:la|las|mi|mis) ${payment} (?:de|los) N`,
];
/** «¿cuánto doy para bajarla a 4 mil?», "how much down to get it to 4k": what is asked for tells. */
const loweredTo = oneOf({
  es: String.raw`(?:para|pa) (?:que )?(?:me |se |la |lo )*(?:baj|dej)\w* (?:a|en|hasta)`,
  en: "to (?:get|bring|lower|drop|keep) (?:it|that|them|the payments?) (?:down )?(?:to|at|under)",
});
const asksWhatItTakes =
  / (?:cuanto|que enganche|how much|what down) (?:\w+ ){0,5}(?:dar|doy|daria|poner|pongo|pondria|meter|meto|enganche|anticipo|put|down|deposit) /;
const mostMonthly = 50_000;
/** Of «que quede abajo de 20 mil», which names no payment; more is rather what a car costs. */
const mostUnder = 25_000;
/** «si pago 300 mil en efectivo»: no amount of every month. */
const atOnce = `(?:pesos )?${oneOf({
  es: "(?:en|de) (?:puro )?(?:efectivo|contado|una (?:sola )?(?:vez|exhibicion)), al contado, en un (?:solo )?pago, todo junto",
  en: "(?:in |with |by )?cash, (?:all )?(?:at once|in one go|in full|outright), in a lump sum",
})}`;
/** All of a price, paid at once. */
export const paidAtOnce = `${paying}(?: ${limit})? N ${atOnce}`;

const months =
  "(?:meses|mes|mensualidades|pagos|months|month|mo|mos|installments|instalments|monthly payments)";
const years = "(?:anos?|years?|yrs?)";
const term =
  "(?:(?:a|en|por|for|over|in|at|plazo de|un plazo de|term of|y a|financiado a|financiar a|pagar en|pagos a) )";
const instead =
  "(?:(?:what about|how about|que tal|mejor|make it|do it|(?:can|could|would|will) (?:you|u|we|i) do) )";
const age = "(?:o menos|de (?:uso|antiguedad)|old|or newer|de garantia|(?:of )?warranty)";
const credit = anyOf(
  said({
    es: String.raw`al mes, por mes, planes, mensualidad(?:es)?, mensual(?:es|mente)?, financ\w+, creditos?, cotiz\w+,
      a plazos, (?:a|en|por) (?:todos|cada uno de) (?:los|sus|tus) plazos, a meses, pagos, abonos, (?:en|por) quincenas, quincenal(?:es|mente)?, corridas?`,
    en: String.raw`(?:over|for|in|at|on) (?:all|every|each)(?: of)?(?: the| your)? terms?, a month, per month, loan, finance\w*, financing, monthly, payments?, installments, instalments`,
    both: "plan",
  }),
);

/** What nobody lends for: it is said which terms there are. */
const mostMonths = 9_999;
const highestAmount = 1e9;
/** Less is no loan for a car: a year, a term or a share. */
const lowestFinanced = 5_000;

/**
 * Takes down payment, term and monthly amount out of a reading, so that none of them is read as a price.
 * «50 mil de enganche», "20% down", «a 4 años», «48 meses», «5 mil al mes», «a 48 meses dando 70 mil».
 */
export function takePayment(reading: Reading): PaymentWishes {
  const wishes: PaymentWishes = { downPayment: null, financed: null, termMonths: null, monthly: null };
  const saysCredit = credit.test(reading.text);
  takeReplaced(reading);
  takeDifference(reading);
  takeIncome(reading, wishes);
  takeSetPayment(reading, wishes);
  takeDown(reading, wishes, () => takeMonthly(reading, wishes));
  takeFinanced(reading, wishes);
  takeTerm(reading, wishes);
  if (saysCredit || endsWithTerm(reading) || wishes.termMonths !== null || wishes.monthly !== null)
    takeDownBesideCredit(reading, wishes);
  takePair(reading, wishes, saysCredit);
  takeBareTerm(reading, wishes);
  return wishes;
}

/** «nomás tengo 40 mil, cuánto me sale a 72»: no «de 80 a 120». */
function endsWithTerm({ text, numbers }: Reading): boolean {
  const at = /(?<!#\d+) (?:a|over|for) #(\d+) (?:[|?] )*$/.exec(text)?.[1];
  return at !== undefined && isLikeTerm(numbers[Number(at)]);
}

/** «80 en vez de 60», "100k instead of 50k": what is not wanted any more. */
function takeReplaced(reading: Reading): void {
  const lead = "(?:en (?:vez|lugar) de|instead of|rather than)";
  take(
    reading,
    `${lead} (?:(?:a|los|las|esos|mis|the|my|over) )*N(?: (?:${months}|${years}|de enganche|down))?`,
    () => true,
  );
}

const differing = `(?:de )?(?:menos|mas|less|more) ${anyPeriod}`;

/** «500 menos al mes», "1000 more a month": by how much, and not how much. */
function takeDifference(reading: Reading): void {
  take(
    reading,
    `(?:(?:${paying}|con|with) )?N ${differing}`,
    ([number]) => number !== undefined && !number.percent,
  );
}

const difference = new RegExp(` #\\d+ ${differing} `);

/** True where a text names by how much what is paid each month is to change. */
export function changesPayment({ text }: Reading): boolean {
  return difference.test(text);
}

const earning = oneOf(`gano, ganamos, gana, ganando, ganaria, percibo, percibimos, me pagan, cobro, recibo,
  (?:sueldo|salario|ingresos?|nomina|quincena)(?: (?:mensual(?:es)?|netos?|libres?|fij[oa]s?|promedio|familiar(?:es)?))*,
  (?:i|we) (?:only |just |currently )?(?:make|earn|bring home|take home|get paid), making, earning, earnings,
  (?:salary|income|wage|paycheck|pay check|take home(?: pay)?)`);
const earned = oneOf(
  "(?:de )?(?:sueldo|salario|ingresos?|nomina|salary|income|wages?|take home)(?: (?:mensual(?:es)?|netos?))*",
);
const almost = inOrder(
  "(?: ",
  oneOf({
    es: `como, unos, cerca de, aprox, aproximadamente, mas o menos, solo, de, es, son, entre todo, al mes,
      mensual(?:es|mente)?, libres?, netos?, nomas`,
    en: "about, around, like, roughly, only, just, is, are, of, monthly, a month",
  }),
  ")*",
);

/** «gano 20 mil al mes», "my salary is 15k": what is earned is not what may be paid. */
function takeIncome(reading: Reading, wishes: PaymentWishes): void {
  const accept = ([number]: NumberRead[]) => {
    if (!number || number.percent || number.value < 100) return false;
    wishes.income = number.value;
    return true;
  };
  take(reading, `${earning}${almost} N(?! (?:${months}|${years}) )(?: ${anyPeriod})?`, accept);
  take(reading, `N(?: ${anyPeriod})? ${earned}`, accept);
}

function takeSetPayment(reading: Reading, wishes: PaymentWishes): void {
  for (const form of setPayment) {
    take(reading, `${form}(?! (?:${months}|${years}) )`, ([number]) => {
      if (!number || number.percent || number.value < 100 || number.value > mostMonthly) return false;
      wishes.monthly = number.value;
      return true;
    });
  }
}

function takeMonthly(reading: Reading, wishes: PaymentWishes): void {
  const accept =
    (aYear: number, most = highestAmount) =>
    ([number]: NumberRead[]) => {
      if (!number || number.percent || number.value < 100 || number.value > most) return false;
      wishes.monthly = Math.floor((number.value * aYear) / 12);
      return true;
    };
  const acceptShort =
    (aYear: number) =>
    ([number]: NumberRead[]) => {
      const isBare = number?.digits && number.unit === 1 && !number.money && !number.percent;
      if (!isBare || number.value < 2 || number.value > mostShortMonthly) return false;
      wishes.monthly = Math.floor((readThousands(number.value) * aYear) / 12);
      return true;
    };
  for (const { behind, before, aYear } of periods) {
    take(reading, `(?:${paying} )?(?:${limit} )?N (?:de )?(?:pagos )?${behind}`, accept(aYear));
    if (aYear <= mostShortPeriods) take(reading, `${given} N (?:de )?${behind}`, acceptShort(aYear));
    take(reading, `${before} (?:de|of|por|for)(?: ${limit})? N`, accept(aYear));
  }
  take(reading, `${paying}(?: ${limit})? N(?! (?:${anyPeriod}|${atOnce}) )`, accept(12, mostMonthly));
  const noMonthly = `(?! (?:(?:de |de mi )?(?:enganche|anticipo)|kms?|kilometros|miles|${months}|${years}) )`;
  for (const form of cappedPayment) take(reading, `${form}${noMonthly}`, accept(12, mostMonthly));
  const acceptUnder = accept(12, mostUnder);
  take(reading, `${comingUnder} N${noMonthly}`, (numbers) => !isLikeYear(numbers[0]) && acceptUnder(numbers));
  const reached = asksWhatItTakes.test(reading.text) ? `(?:${comingTo}|${loweredTo})` : comingTo;
  take(reading, `${reached} N${noMonthly}`, accept(12, mostMonthly));
}

const lending =
  oneOf(`financi(?:ar|ara|aria|e|o|ando)(?:me|le|lo)?, (?:que )?me (?:financi(?:en|a|an)|prest(?:en|a|an)), pedir prestad[oa]s?, (?:to )?finance,
    financing, (?:to )?borrow, borrowing, (?:a |el |un )?(?:loan|credito|prestamo) (?:of|for|de|por)`);

/** «quiero financiar solo 200 mil», "what if I finance 300,000 of it". */
function takeFinanced(reading: Reading, wishes: PaymentWishes): void {
  take(
    reading,
    `${lending} (?:(?:solo|solamente|nomas|nada mas|only|just|unos|como|about|like) )*N(?! (?:de enganche|down|${months}|${years}))`,
    ([number]) => {
      if (!number || number.percent || number.value < lowestFinanced) return false;
      wishes.financed = number.value;
      return true;
    },
  );
}

/** «llevo 8 meses en mi trabajo», "5 months at my job": no term. */
const atWork = inOrder(
  `N (?:${months}|meses|months|${years}) (?:de antiguedad |trabajando |working )?(?:en|con|at|in|on) `,
  String.raw`(?:mi|este|el|un|una|my|this|the|a) (?:\w+ ){0,2}?`,
  oneOf("trabajo, empleo, chamba, jale, negocio, puesto, empresa, job, company, work"),
);

function takeTerm(reading: Reading, wishes: PaymentWishes): void {
  take(reading, atWork, () => true);
  const accept = (unit: number, most: number) => (numbers: NumberRead[]) => {
    const [number] = numbers;
    const isCount = number && (most === mostMonths || number.digits) && !number.money && !number.percent;
    if (!isCount || !Number.isInteger(number.value * unit) || number.value > most) return false;
    wishes.termMonths = number.value * unit;
    return true;
  };
  const half = "(?:y medi[oa]|and a half)";
  const withHalf = ([number]: NumberRead[]) => {
    if (!number || !Number.isInteger(number.value) || number.value > 10) return false;
    wishes.termMonths = number.value * 12 + 6;
    return true;
  };
  // «con 48 a 60 meses»: from one to the other, and no 48 mil.
  take(reading, `(?:con|with) N (?:a|to|y|o|or|and) N ${months}`, ([least, most]) => {
    const isRange = isLikeTerm(least) && isLikeTerm(most) && (least?.value ?? 0) < (most?.value ?? 0);
    if (isRange) wishes.termMonths = most?.value ?? null;
    return isRange;
  });
  take(reading, `(?:${term}|${instead})(?:N ${years} ${half}|N ${half} ${years})(?! ${age})`, withHalf);
  take(reading, `(?:${term}|${instead})(?:un |a )?(?:ano y medio|year and a half)(?! ${age})`, () => {
    wishes.termMonths = 18;
    return true;
  });
  take(reading, `${term}?N ${months}(?! ${age})`, accept(1, 120));
  take(reading, `${term}?N (?:meses|months)(?! ${age})`, accept(1, mostMonths));
  take(reading, `(?:${term}|${instead})N ${years}(?! ${age})`, accept(12, 10));
  take(
    reading,
    `N ${years} (?:de plazo|de credito|term|loan|financing|de financiamiento|para pagar|to pay)`,
    accept(12, 10),
  );
  if (wishes.downPayment || wishes.monthly) take(reading, `N ${years}(?! ${age})`, accept(12, 10));
  take(reading, `(?:plazo|term) (?:de |of )?N`, accept(1, 120));
}

/** No hour of the day, not even where it has 24. */
const leastBeyondHours = 25;

/** «con 30 mil de enganche a 36», «6 mil al mes a 60»: beside an amount, such a number is a term. */
function takeBareTerm(reading: Reading, wishes: PaymentWishes): void {
  if (wishes.termMonths !== null || (!wishes.downPayment && wishes.monthly === null)) return;
  take(
    reading,
    `(?:a|en|over|for|y|and|\\|) N(?= (?:\\| )?$)|(?:a|en|over|for) N|at N`,
    ([number], _, matched) => {
      if (wishes.termMonths !== null || !isLikeTerm(number)) return false;
      // "can I come at 12?" is an hour.
      if (matched.startsWith(" at ") && (number?.value ?? 0) < leastBeyondHours) return false;
      wishes.termMonths = number?.value ?? null;
      return true;
    },
  );
}

/** «con 30 mil a 36», "60k over 48", «a 60 con 40 mil», «plan 90 mil a 60»: a down payment and a term without their words. */
function takePair(reading: Reading, wishes: PaymentWishes, saysCredit: boolean): void {
  const noUnit = inOrder("(?! (?:", oneOf(`mil, k, km, kms, kilometros, pesos, hp, ${years}`), "))");
  const having =
    "(?:con|with)(?: (?:mis|esos|estos|los|unos|my|those|the|solo|solamente|nomas|nada mas|only|just))*";
  const atMost = "(?: (?:nomas|nada mas|solamente|only))?";
  const accept = (down: NumberRead | undefined, months: NumberRead | undefined, isOwn: boolean) => {
    const isAmount = down && (down.unit > 1 || down.value >= (isOwn ? leastShort.downPayment : 1_000));
    const isPair = isAmount && isLikeTerm(months) && !down.percent;
    if (!isPair || wishes.downPayment || wishes.termMonths !== null) return false;
    // «con 60 a 48» leaves out the «mil».
    wishes.downPayment = { amount: down.unit === 1 && !down.money ? readThousands(down.value) : down.value };
    wishes.termMonths = months?.value ?? null;
    return true;
  };
  take(reading, `${having} N${atMost} (?:a|over|for|at) N${noUnit}`, ([down, months]) =>
    accept(down, months, true),
  );
  take(reading, `(?:a|over|for|at) N ${having} N${noUnit}`, ([months, down]) => accept(down, months, true));
  const priced = oneOf(
    "de, del, desde, entre, por, en, hasta, of, for, from, at, under, between, cuesta, vale",
  );
  if (saysCredit)
    take(reading, `(?<!(?:^| )${priced} )N (?:a|over) N${noUnit}`, ([down, months]) =>
      accept(down, months, false),
    );
}

/** Months as credits have them, offered or not: what is not offered is said to be so. */
export function isLikeTerm(number: NumberRead | undefined): boolean {
  if (!number?.digits || number.money || number.percent) return false;
  return number.value >= 12 && number.value <= 120 && number.value % 6 === 0;
}
