import type { Language } from "../../text/language.ts";

/** What is said of plans besides their figures: early payment, what has changed, what a monthly amount takes. Amounts, days and rates are already written out. */
type PlanWords = {
  expired(number: string, day: string): string;
  priceChanged(number: string, before: string, now: string): string;
  gone(number: string): string;
  /** In front of a new plan. */
  renewed: string;
  notRenewed: string;
  /** In front of the years. */
  schedule(number: string, label: string | null, payments: string, rate: string, total: string): string;
  payments(count: number, monthly: string, last: string | null): string;
  year(year: number, paid: string, interest: string, balance: string): string;
  wholeSchedule: string;
  /** `isCharged`: paying early costs something besides. */
  owed(plan: { number: string; payments: number; paid: string; owed: string; isCharged: boolean }): string;
  saved(amount: string, withTax: boolean): string;
  /** What is charged for paying off then, and all that is to be paid with it. */
  withCharge(charge: string, total: string): string;
  savedAfterCharge(amount: string, withTax: boolean): string;
  chargedAboveSaving: string;
  /** One payment of a plan; `tax` null: none is on its interest. */
  payment(told: {
    plan: string;
    number: number;
    isLast: boolean;
    payment: string;
    interest: string;
    tax: string | null;
    principal: string;
  }): string;
  /** What has been paid by then, and of what it consists; `tax` null: none is on interest. */
  paidSoFar(
    told: Record<"plan" | "paid" | "principal" | "interest" | "owed", string> & {
      payments: number;
      tax: string | null;
    },
  ): string;
  /** Of two plans' interest. */
  between(amount: string): string;
  extra(number: string, amount: string, payments: number, owed: string): string;
  samePayment(left: number, last: string, saved: string): string;
  sameTerm(monthly: string, saved: string): string;
  /** With so much besides each time: how many payments there are then, of how many. */
  regular(
    told: Record<"number" | "amount" | "last" | "saved", string> & Record<"every" | "left" | "term", number>,
  ): string;
  byContract: string;
  /** To whoever would pay something extra again and again. */
  regularExtra: string;
  /** Where another rate was named. */
  rateIsSet: string;
  /** A monthly amount, the least that can be paid with the down payment, the term, and the down payment that it takes. */
  notReached(budget: string, lowest: string, months: number, down: string | null): string;
  /** In front of one line for each term. */
  downFor(budget: string): string;
  downRow(
    months: number,
    down: string | null,
    monthly: string,
    rate: string,
    total: string,
    number: string,
  ): string;
  fee(fee: { amount: string; isTaxed: boolean }): string;
  /** Of the whole plan. */
  tax(amount: string): string;
  /** Behind a plan's interest: the tax on it, and both together. */
  interestTax(amount: string, both: string): string;
  notes: { fee: string; tax: string; flat: string };
  /** Terms over which a car costs least in all, and least each month. */
  bestTerms(inAll: number, monthly: number): string;
  /** One of two plans, in a line. */
  compared(plan: ComparedPlan): string;
  /** Where both cars are called the same. */
  carOfPlan(vehicle: string, number: string): string;
  /** Of two plans for one car over one term, what the larger down payment saves; `less` null: nothing down. */
  savedByDown(
    saved: Record<"more" | "monthly" | "interest" | "total", string> & { less: string | null },
  ): string;
  /** Of several plans, the car whose plan has least of it; of two, by how much. */
  less: Record<PlanFigure, (vehicle: string, amount: string | null) => string>;
  same: Record<PlanFigure, string>;
};

type PlanFigure = "monthly" | "total" | "interest" | "down";

type ComparedPlan = {
  number: string;
  vehicle: string;
  down: string | null;
  rate: string;
  months: number;
  monthly: string;
  interest: string;
  total: string;
};

const spanish: PlanWords = {
  expired: (number, day) => `El plan *${number}* venció el ${day} y ya no es válido.`,
  priceChanged: (number, before, now) =>
    `Desde el plan *${number}* el precio del auto cambió: era de ${before} y ahora es de ${now}.`,
  gone: (number) => `El auto del plan *${number}* ya no está disponible.`,
  renewed: "Con los datos de hoy queda así:",
  notRenewed:
    "Con las condiciones de hoy no se puede repetir tal cual; dime otro enganche o plazo y lo calculo.",
  schedule: (number, label, payments, rate, total) =>
    `Pagos del plan *${number}*${label ? ` para el ${label}` : ""}: ${payments}. Tasa anual ${rate}, total ${total}.`,
  payments: (count, monthly, last) =>
    last ? `${count - 1} de ${monthly} y el último de ${last}` : `${count} de ${monthly}`,
  year: (year, paid, interest, balance) =>
    `• Año ${year}: se pagan ${paid} (intereses ${interest}); se deben aún ${balance}`,
  wholeSchedule: "La tabla mes por mes la puede mandar una persona del equipo.",
  owed: ({ number, payments, paid, owed, isCharged }) =>
    `Con el plan *${number}*, después de ${payments} ${payments === 1 ? "pago" : "pagos"} (${paid}) se deben *${owed}*: ${isCharged ? "eso es el saldo, sin lo que se cobre por pagar antes." : "con eso queda liquidado."}`,
  saved: (amount, withTax) => `El ahorro en intereses${withTax ? " y su impuesto" : ""} sería de ${amount}.`,
  withCharge: (charge, total) =>
    `Con lo que el documento dice que se cobra por pagar antes (${charge}) serían *${total}*.`,
  savedAfterCharge: (amount, withTax) =>
    `Descontado ese cobro, el ahorro en intereses${withTax ? " y su impuesto" : ""} sería de ${amount}.`,
  chargedAboveSaving: "Ese cobro es más que lo que se ahorra en intereses.",
  payment: ({ plan, number, isLast, payment, interest, tax, principal }) =>
    `Con el plan *${plan}*, del pago ${number}${isLast ? ", el último" : ""} (${payment}) son *${interest}* de intereses${tax ? `, ${tax} de su IVA` : ""} y ${principal} de capital.`,
  paidSoFar: ({ plan, payments, paid, principal, interest, tax, owed }) =>
    `Con el plan *${plan}*, de ${payments === 1 ? "1 pago" : `los primeros ${payments} pagos`} (${paid}) son *${principal}* de capital${tax ? `, ${interest} de intereses y ${tax} de su IVA` : ` y ${interest} de intereses`}; se deben aún ${owed}.`,
  between: (amount) => `La diferencia es de ${amount}.`,
  extra: (number, amount, payments, owed) =>
    `Con el plan *${number}* y ${amount} extra a capital después de ${payments} ${payments === 1 ? "pago" : "pagos"}, se deben ${owed}:`,
  samePayment: (left, last, saved) =>
    `• con la misma mensualidad ${left === 1 ? "falta 1 pago" : `faltan ${left} pagos`} (el último de ${last}) y el ahorro es de ${saved}`,
  sameTerm: (monthly, saved) =>
    `• con el mismo plazo la mensualidad baja a ${monthly} y el ahorro es de ${saved}`,
  regular: ({ number, amount, every, left, term, last, saved }) =>
    `Con el plan *${number}* y ${amount} extra a capital ${every === 1 ? "con cada pago" : `cada ${every} pagos`} son *${left} ${left === 1 ? "mensualidad" : "mensualidades"}* en vez de ${term} (la última de ${last}). El ahorro en intereses sería de ${saved}.`,
  byContract: "Las condiciones de pago anticipado las fija el contrato de crédito.",
  regularExtra:
    "Lo que se paga de más va a lo que se debe y no cuenta como enganche. La tabla exacta con esos pagos la calcula una persona del equipo.",
  rateIsSet: "Los planes se calculan con la tasa de la agencia; con otra tasa no los puedo calcular.",
  notReached: (budget, lowest, months, down) =>
    `Con ese enganche ningún plazo baja de ${budget} al mes: lo menos son ${lowest} a ${months} meses.${down ? ` Para pagar ${budget} al mes a ${months} meses harían falta ${down} de enganche.` : ""}`,
  downFor: (budget) => `Para pagar hasta ${budget} al mes:`,
  downRow: (months, down, monthly, rate, total, number) =>
    `• ${months} meses: ${down ? `*${down}* de enganche` : "*sin enganche*"}, mensualidad ${monthly}, tasa anual ${rate}, total ${total}. Plan ${number}`,
  fee: ({ amount, isTaxed }) =>
    `Comisión por apertura${isTaxed ? " (IVA incluido)" : ""}, junto con el enganche: ${amount}`,
  tax: (amount) => `Impuesto sobre los intereses, ya en la mensualidad: ${amount}`,
  interestTax: (amount, both) => `Su IVA es de ${amount}; los intereses con IVA son ${both}.`,
  notes: {
    fee: "El total incluye la comisión por apertura.",
    tax: "La mensualidad y el total incluyen el impuesto sobre los intereses.",
    flat: "Es tasa plana: los intereses se calculan cada mes sobre todo lo financiado.",
  },
  bestTerms: (inAll, monthly) =>
    inAll === monthly
      ? `A ${inAll} meses se paga menos al mes y menos en total.`
      : `A ${inAll} meses se paga menos en total; a ${monthly} meses se paga menos al mes.`,
  compared: ({ number, vehicle, down, rate, months, monthly, interest, total }) =>
    `• *${vehicle}*: ${monthly} al mes, ${down ? `enganche ${down}` : "sin enganche"}, ${months} meses, tasa anual ${rate}, intereses ${interest}, total ${total}. Plan ${number}`,
  carOfPlan: (vehicle, number) => `${vehicle} del plan ${number}`,
  savedByDown: ({ more, less, monthly, interest, total }) =>
    `Con ${more} de enganche ${less ? `en vez de ${less}` : "en vez de nada"} se pagan ${monthly} menos al mes; de intereses son ${interest} menos y en total ${total} menos.`,
  less: {
    monthly: (vehicle, amount) =>
      `Al mes se paga menos por el *${vehicle}*${amount ? `: ${amount} de diferencia` : ""}.`,
    total: (vehicle, amount) =>
      `En total se paga menos por el *${vehicle}*${amount ? `: ${amount} de diferencia` : ""}.`,
    interest: (vehicle, amount) =>
      `De intereses se paga menos por el *${vehicle}*${amount ? `: ${amount} de diferencia` : ""}.`,
    down: (vehicle, amount) =>
      `De enganche se da menos por el *${vehicle}*${amount ? `: ${amount} de diferencia` : ""}.`,
  },
  same: {
    monthly: "Al mes se paga lo mismo por los dos.",
    total: "En total se paga lo mismo por los dos.",
    interest: "De intereses se paga lo mismo por los dos.",
    down: "De enganche se da lo mismo por los dos.",
  },
};

const english: PlanWords = {
  expired: (number, day) => `Plan *${number}* expired on ${day} and no longer holds.`,
  priceChanged: (number, before, now) =>
    `The car's price has changed since plan *${number}*: it was ${before} and now it is ${now}.`,
  gone: (number) => `The car of plan *${number}* is no longer available.`,
  renewed: "As of today it comes to this:",
  notRenewed:
    "It can't be repeated the same way as of today; tell me another down payment or term and I'll work it out.",
  schedule: (number, label, payments, rate, total) =>
    `Payments of plan *${number}*${label ? ` for the ${label}` : ""}: ${payments}. Annual rate ${rate}, total ${total}.`,
  payments: (count, monthly, last) =>
    last ? `${count - 1} of ${monthly} and the last one of ${last}` : `${count} of ${monthly}`,
  year: (year, paid, interest, balance) =>
    `• Year ${year}: ${paid} paid (interest ${interest}); ${balance} still owed`,
  wholeSchedule: "A person from the team can send the table month by month.",
  owed: ({ number, payments, paid, owed, isCharged }) =>
    `With plan *${number}*, after ${payments} ${payments === 1 ? "payment" : "payments"} (${paid}) *${owed}* is owed: ${isCharged ? "that is the balance, without anything that is charged for paying early." : "that pays it off."}`,
  saved: (amount, withTax) => `You would save ${amount} of interest${withTax ? " and the tax on it" : ""}.`,
  withCharge: (charge, total) =>
    `With what the document says is charged for paying early (${charge}) it comes to *${total}*.`,
  savedAfterCharge: (amount, withTax) =>
    `After that charge you would save ${amount} of interest${withTax ? " and the tax on it" : ""}.`,
  chargedAboveSaving: "That charge is more than the interest that it saves.",
  payment: ({ plan, number, isLast, payment, interest, tax, principal }) =>
    `With plan *${plan}*, payment ${number}${isLast ? ", the last one" : ""} (${payment}) is made up of *${interest}* of interest${tax ? `, ${tax} of VAT on it` : ""} and ${principal} of principal.`,
  paidSoFar: ({ plan, payments, paid, principal, interest, tax, owed }) =>
    `With plan *${plan}*, the first ${payments === 1 ? "payment" : `${payments} payments`} (${paid}) ${payments === 1 ? "is" : "are"} made up of *${principal}* of principal${tax ? `, ${interest} of interest and ${tax} of VAT on it` : ` and ${interest} of interest`}; ${owed} is still owed.`,
  between: (amount) => `The difference is ${amount}.`,
  extra: (number, amount, payments, owed) =>
    `With plan *${number}* and ${amount} extra towards the principal after ${payments} ${payments === 1 ? "payment" : "payments"}, ${owed} is still owed:`,
  samePayment: (left, last, saved) =>
    `• with the same monthly payment ${left === 1 ? "1 payment is" : `${left} payments are`} left (the last one of ${last}) and you save ${saved}`,
  sameTerm: (monthly, saved) =>
    `• over the same term the monthly payment comes down to ${monthly} and you save ${saved}`,
  regular: ({ number, amount, every, left, term, last, saved }) =>
    `With plan *${number}* and ${amount} extra to the principal ${every === 1 ? "with every payment" : `every ${every} payments`}, the payment staying the same, it takes *${left} ${left === 1 ? "payment" : "payments"}* instead of ${term} (the last one of ${last}) and you save ${saved} of interest.`,
  byContract: "The conditions of early payment are those of the credit contract.",
  regularExtra:
    "What is paid extra goes towards what is owed and is no down payment. A person from the team works out the exact table with those payments.",
  rateIsSet: "Plans are worked out at the dealer's rate; I can't work them out at another one.",
  notReached: (budget, lowest, months, down) =>
    `With that down payment no term comes down to ${budget} a month: the least is ${lowest} over ${months} months.${down ? ` To pay ${budget} a month over ${months} months it takes ${down} down.` : ""}`,
  downFor: (budget) => `To pay up to ${budget} a month:`,
  downRow: (months, down, monthly, rate, total, number) =>
    `• ${months} months: ${down ? `*${down}* down` : "*nothing down*"}, ${monthly} a month, annual rate ${rate}, total ${total}. Plan ${number}`,
  fee: ({ amount, isTaxed }) =>
    `Opening fee${isTaxed ? " (VAT included)" : ""}, paid with the down payment: ${amount}`,
  tax: (amount) => `Tax on interest, already in the monthly payment: ${amount}`,
  interestTax: (amount, both) =>
    `The VAT on it is ${amount}, so you would pay ${both} of interest with the tax.`,
  notes: {
    fee: "The total includes the opening fee.",
    tax: "The monthly payment and the total include the tax on interest.",
    flat: "It is a flat rate: interest is charged each month on everything financed.",
  },
  bestTerms: (inAll, monthly) =>
    inAll === monthly
      ? `Over ${inAll} months you pay less a month and less in total.`
      : `Over ${inAll} months you pay less in total; over ${monthly} months you pay less a month.`,
  compared: ({ number, vehicle, down, rate, months, monthly, interest, total }) =>
    `• *${vehicle}*: ${monthly} a month, ${down ? `${down} down` : "nothing down"}, ${months} months, annual rate ${rate}, interest ${interest}, total ${total}. Plan ${number}`,
  carOfPlan: (vehicle, number) => `${vehicle} of plan ${number}`,
  savedByDown: ({ more, less, monthly, interest, total }) =>
    `With ${more} down instead of ${less ?? "nothing"} you pay ${monthly} less a month; it is ${interest} less of interest, and in total ${total} less.`,
  less: {
    monthly: (vehicle, amount) =>
      `A month of the *${vehicle}* costs less${amount ? `: a difference of ${amount}` : ""}.`,
    total: (vehicle, amount) =>
      `In total you pay less for the *${vehicle}*${amount ? `: a difference of ${amount}` : ""}.`,
    interest: (vehicle, amount) =>
      `You pay less interest for the *${vehicle}*${amount ? `: a difference of ${amount}` : ""}.`,
    down: (vehicle, amount) =>
      `You put less down for the *${vehicle}*${amount ? `: a difference of ${amount}` : ""}.`,
  },
  same: {
    monthly: "You pay the same a month for both.",
    total: "You pay the same in total for both.",
    interest: "You pay the same interest for both.",
    down: "You put the same down for both.",
  },
};

const words: Record<Language, PlanWords> = { es: spanish, en: english };
export const planWordsOf = (language: Language): PlanWords => words[language];
