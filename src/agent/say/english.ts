import { plural, quoteAll } from "./figures.ts";
import type { ToldRelaxation } from "./relaxations.ts";
import type { Phrases } from "./wording.ts";

function noneOf(dropped: ToldRelaxation | null): string {
  switch (dropped?.field) {
    case "body":
      return `no ${dropped.from}`;
    case "fuel":
      return `no ${dropped.from} car`;
    case "transmission":
      return `none with ${dropped.from} transmission`;
    case "colour":
      return `none in ${dropped.from}`;
    default:
      return "none";
  }
}

/** Of model years. */
function nameYears(from: number | null, to: number | null): string {
  if (from === null) return `for those of ${to} and older`;
  if (to === null) return `for those of ${from} and newer`;
  return from === to ? `for those of ${from}` : `for those of ${from} to ${to}`;
}

const whichTerm = "Which would you like?";

export const english: Phrases = {
  questions: {
    wish: "What make, model, year or budget do you have in mind?",
    whichCar: "Which car? Tell me its number on the list, or the make and model.",
    downPayment: "How much would you put down? It can be an amount, a percentage or “no down payment”.",
    monthly: "How much would you like to pay a month?",
    leastDown: "Shall I work it out with that down payment?",
    offerPlan: "Shall I work out a financing plan?",
    offerPerson: "Would you like me to connect you with a person from the team?",
    anythingElse: "Can I help you with anything else?",
    confirmCar: "Are you interested in this car?",
    resume: "Shall we go on with that car, or are you looking for another?",
    pick: "Tell me the number of the one you like and I'll give you the details.",
    pickForPlan: "Which of these cars shall I work out the plan for? Tell me its number.",
    carOrPrice: "Tell me a car or a price and I'll work out the plan.",
    otherTerm: "Tell me which term you prefer, or another down payment to work it out with.",
    otherPriced:
      "I worked it out for the price you gave me, not for a particular car; give me another term or down payment and I'll work it out again.",
    otherPlan: "If you'd like another term or down payment, tell me and I'll work it out again.",
  },
  skills: (total, makes) =>
    `I can:\n• search our stock${total > 0 ? `: ${total} ${plural(total, "car", "cars")} from ${makes}` : ""}\n• work out your financing plan\n• answer questions about warranty, paperwork, opening hours and branches`,
  lastTime: (label) => `Last time you liked the *${label}*.`,
  helloAgain: (label) => (label ? `Hello again! We were looking at the *${label}*.` : "Hello again!"),
  recalled: {
    name: (name) => (name ? `Yes: your name is ${name}.` : "You haven't told me your name yet."),
    car: (label) => `The last one you looked at was the *${label}*.`,
    wish: (words) => `You were looking for: ${words}.`,
    noWish: "You haven't told me yet what you are looking for.",
    noCar: "We haven't looked at any car in particular yet.",
    noPlan: "You don't have a quote yet.",
  },
  identity:
    "I'm a program: I search the stock, work out plans and answer questions. If you prefer, a person can help you.",
  incomeAlone: "I search by what you would like to pay, not by what you earn.",
  likewise: "The same to you, thank you!",
  niceToMeet: (name) => `Nice to meet you, ${name}.`,
  thanks: "You're welcome!",
  fine: "Very well, thank you! I'm glad to help you find your car.",
  farewell: "Thanks for writing! I'm here whenever you want to pick up the search again.",
  accepted: "All right.",
  startedOver: "Done, let's start over.",
  contactNoted: "Thanks for your details: they stay in this conversation, where the team can see them.",
  handedOver: "I've let the team know: a person will answer you right here in this chat.",
  downPaymentNeeded: "How much would you put down? It can be an amount or a percentage.",
  noPromise: "I can't commit to more than that in a message.",
  bargain:
    "Prices are the ones in our stock; I can't offer discounts or commit to prices or approvals. A person from the team can look into that with you.",
  complaint: "I'm very sorry about that. It is best that a person from the team looks into it with you.",
  otherCustomers:
    "What other customers tell us is private: I can't share or erase it; each of them asks from their own number.",
  noHurry: "Take your time: I'm here whenever you want to look at a car.",
  offTopic: "I can't help with that one, but I can with cars.",
  instructions:
    "I can only help you with the cars in our stock, their financing and questions about the dealership.",
  whichTerm,
  unclear:
    "Sorry, I didn't quite get that. You can say, for example: “automatic Versa 2018”, “SUV under 300k” or “what warranty do you give?”.",
  cannotFilter:
    "I can't search our stock by that. I can by make, model, year, price, mileage, colour, transmission or type (SUV, sedan, hatchback, pickup).",
  cannotFilterUse:
    "Our stock does not say what each car is good for, but I can search by type, price, mileage, fuel or transmission.",
  languageSet: "Sure, let's go on in English.",
  goOn: (label) =>
    `Let's go on with the *${label}*. If you'd rather see it in person, say “I want to see it”.`,
  unclearAgain: "Sorry, I still don't quite follow.",
  cannotSee: "I can't open pictures or other files here.",
  whatIsPictured:
    "I can't see pictures here; tell me the make and model of the car in it and I'll check whether we have it.",
  whatIsAdvertised:
    "Which car did you see? Tell me its make, model and year, or its stock id, and I'll check whether we have it.",
  trouble: {
    vehicle_not_found: () => "I couldn't find that car in our stock.",
    vehicle_sold: () => "That car has been sold.",
    vehicle_reserved: () => "That car is reserved for another customer.",
    term_not_offered: ({ terms }) => `We don't offer that term. The terms are ${terms} months. ${whichTerm}`,
    down_payment_negative: () => "The down payment can't be negative. How much would you put down?",
    down_payment_not_below_price: () =>
      "That down payment covers the whole price, so there would be nothing to finance. What down payment should I use?",
    down_payment_below_minimum: ({ least }) =>
      `The minimum down payment for this car is ${least ?? "another amount"}.`,
    price_not_positive: () => "I can't finance that price. What would the car cost?",
    principal_too_small: () =>
      "What is left to finance is too little for monthly payments. Shall I use a smaller down payment?",
    after_payments_out_of_range: ({ most }) =>
      `That plan ends earlier: ask me about a payment from 1 to ${most ?? ""}.`,
    monthly_payment_too_low: () => "I can't work out a plan for so little a month. How much could you pay?",
    technical: () => "I couldn't look that up right now. Please try again in a moment.",
  },

  makes: (total, list) => `We have ${total} ${plural(total, "car", "cars")} available:\n${list}`,
  emptyStock: "There are no cars available in our stock right now.",
  notInStock: (name) => `I have no ${name} in stock right now.`,
  makesInStock: (list) => `What I do have: ${list}.`,
  andMore: " and more makes",
  found: (total) => (total === 1 ? "I found this one:" : `I found ${total} cars:`),
  foundPage: (page, pages, total) => `Page ${page} of ${pages} (${total} cars):`,
  nothingExact: "I found nothing exactly like that",
  noneFits: (name) => `I have no ${name} that fits those filters.`,
  noneLike: (dropped) => `I have ${noneOf(dropped)} with all of those filters.`,
  overBudget: (budget) => `The ones below are above your budget of ${budget}.`,
  moved: (label, status) =>
    status === "sold"
      ? `The *${label}* that we were looking at has been sold.`
      : `The *${label}* that we were looking at has been reserved by another customer.`,
  gone: (label, status) =>
    status === "sold" ? `The *${label}* has been sold.` : `The *${label}* is reserved for another customer.`,
  understood: (filters) => `What I understood: ${filters}.`,
  notStated: (fields) => `For the last ones the stock does not state: ${fields}.`,
  budget: ({ down, months, rate, price, least, byAge }) =>
    `${least ? `The minimum down payment is ${least} of the price, so I searched with that. ` : ""}${down ? `With ${down} down` : "With nothing down"}, over ${months} months at a yearly rate of ${rate}, that is enough for cars of up to ${price}, subject to credit approval.${byAge.length > 0 ? ` The rate depends on the car's year: ${byAge.map(({ from, to, price, rate, months }) => `${nameYears(from, to)} over ${months} months at a yearly rate of ${rate} it is enough up to ${price}`).join("; ")}.` : ""}`,
  nothingLeft: "That leaves no car in our stock.",
  narrow: (facets) => `To narrow it down: ${facets}.`,
  keeping: (filters) => `Still looking at ${filters}.`,
  otherwise: "Other options that I do have:",
  nearest: (total) => (total === 1 ? "This is the nearest:" : `The nearest (${total} cars):`),
  best: ({ sort, total }) => {
    const which: Record<string, string> = {
      price_asc: "The cheapest",
      price_desc: "The most expensive",
      year_desc: "The newest",
      year_asc: "The oldest",
      km_asc: "The one with the lowest mileage",
      km_desc: "The one with the highest mileage",
    };
    return `${which[sort ?? ""] ?? "The first"}${total > 1 ? ` of ${total}` : ""} is this one:`;
  },
  others: "Next come:",
  nextPage: (total, pages) =>
    `There are ${total} in all (${pages} pages): write “more” and I'll show you the next ones.`,
  moreOf: (name) => `To see more of these, write “${name}”.`,
  lastPage: "Those are all of them.",
  cheapestFirst:
    "They already go from the cheapest up: the first on the list is the cheapest that I have like that.",
  noMorePages: (total) =>
    total === 1 ? "That is the only one like that." : `You have seen all ${total} that I have like that.`,
  noListYet: "I haven't shown you a list yet.",
  beyondList: (count) =>
    count === 1 ? "The list has just one car." : `The list goes from 1 to ${count}. Which one do you like?`,
  km: (km) => `${km} km`,
  miles: (km, miles) => `${km} (about ${miles} miles)`,

  facts: {
    price: "Price",
    km: "Mileage",
    transmission: "Transmission",
    fuel: "Fuel",
    body: "Body",
    colour: "Colour",
    size: "Size",
    location: "Location",
    photo: "Photo",
    stockId: "Stock id",
    bluetooth: "Bluetooth",
    car_play: "CarPlay",
  },
  values: {
    automatic: "automatic",
    manual: "manual",
    petrol: "petrol",
    diesel: "diesel",
    hybrid: "hybrid",
    electric: "electric",
    lpg: "LPG",
    suv: "SUV",
    sedan: "sedan",
    hatchback: "hatchback",
    pickup: "pickup",
    van: "van",
    coupe: "coupe",
    convertible: "convertible",
    wagon: "wagon",
  },
  yes: "yes",
  no: "no",
  size: (length, width, height) =>
    [
      [length, "long"],
      [width, "wide"],
      [height, "high"],
    ]
      .flatMap(([value, name]) => (value ? [`${value} ${name}`] : []))
      .join(", "),
  sides: { length: "its length", width: "its width", height: "its height" },
  unstatedList: (facts) => `The stock does not state: ${facts}.`,
  unstated: (what) => `Our stock does not state ${what}; a person from the team can confirm it for you.`,
  unstatedFacet: {
    bluetooth: "whether it has Bluetooth",
    car_play: "whether it has CarPlay",
    transmission: "what transmission it has",
    fuel: "what fuel it uses",
    colour: "its colour",
    body: "its body type",
    origin: "which country the make is from",
    version: "its version",
    size: "its size",
    location: "which branch it is at",
  },
  home: (make, country) => `${make} is a brand from ${country}.`,
  has: (label, equipment) => `Yes: according to our stock, the *${label}* has ${equipment}.`,
  hasNot: (label, equipment) => `No: according to our stock, the *${label}* does not have ${equipment}.`,
  fact: {
    price: (label, value) => `The *${label}* costs ${value}.`,
    km: (label, value) => `The *${label}* has done ${value}.`,
    transmission: (label, value) => `Transmission of the *${label}*: ${value}.`,
    fuel: (label, value) => `Fuel of the *${label}*: ${value}.`,
    body: (label, value) => `Body of the *${label}*: ${value}.`,
    colour: (label, value) => `Colour of the *${label}*: ${value}.`,
    size: (label, value) => `The *${label}* is ${value}.`,
    location: (label, value) => `The *${label}* is at: ${value}.`,
  },
  fits: {
    length: (label, long, room) => `Yes, lengthwise: the *${label}* is ${long} long and there are ${room}.`,
    width: (label, wide, room) => `Yes, in width: the *${label}* is ${wide} wide and there are ${room}.`,
    height: (label, high, room) => `Yes, in height: the *${label}* is ${high} high and there are ${room}.`,
  },
  fitsNot: {
    length: (label, long, room) => `No: the *${label}* is ${long} long, and there are ${room}.`,
    width: (label, wide, room) => `No: the *${label}* is ${wide} wide, and there are ${room}.`,
    height: (label, high, room) => `No: the *${label}* is ${high} high, and there are ${room}.`,
  },
  available: (label) => `Yes, the *${label}* is listed as available.`,
  photo: (url) => `You can see the photo here: ${url}`,
  noPhoto: "Our stock has no photo of this car; a person from the team can send you one.",
  compared: "Here is how they compare:",

  plan: {
    title: (number, label) => `Plan *${number}*${label ? ` for the ${label}` : ""}`,
    titleAll: (label) => `Plans${label ? ` for the ${label}` : ""}`,
    price: (amount) => `Price: ${amount}`,
    down: (amount, percent) =>
      amount ? `Down payment: ${amount}${percent ? ` (${percent})` : ""}` : "No down payment",
    financed: (amount) => `Amount financed: ${amount}`,
    term: (months, rate) => `Term: ${months} months at ${rate} a year`,
    rate: (rate) => `Annual rate: ${rate}`,
    monthly: (amount) => `*Monthly payment: ${amount}*`,
    lastPayment: (amount) => `Last payment: ${amount}`,
    total: (amount, withDown) => `Total to pay${withDown ? ", down payment included" : ""}: ${amount}`,
    row: (months, monthly, last, total, number) =>
      `${months} months: *${monthly}* a month${last ? ` (last payment ${last})` : ""}, total ${total}. Plan ${number}`,
    interest: (number, months, amount) =>
      `With plan ${number}, over ${months} months, you would pay ${amount} of interest in all.`,
    ofOwnCar:
      "The down payment is what you reckon your car is worth: what it counts for is known once it is appraised.",
    takenFromDown: "I took that amount off the down payment, not off the price of the car.",
    subject: (expires) =>
      `This is an offer subject to credit approval${expires ? `, valid until ${expires} while the price stays the same` : ""}.`,
    within: (budget, terms) => `With ${budget} a month, ${terms} months would do.`,
    notWithin: (budget, months, isLongest) =>
      `Over ${months} months it comes above ${budget} a month; ${isLongest ? "" : "a longer term or "}a larger down payment lowers it.`,
    noneWithin: (budget) => `No term comes below ${budget} a month; a larger down payment lowers it.`,
  },
  gladly: "Gladly.",
  planNeedsCar: "I'd be glad to work out a plan for you.",
  planNeedsDown: (label) => `I'd be glad to work out the monthly payments for the *${label}*.`,

  planChosen: (number) =>
    `Great, plan *${number}*. A person from the team can take it from here with the application.`,
  planUnknown: (number) => `I can't find plan ${number} among your plans.`,

  documentSays: (title, isForeign) =>
    `This is what our document *${title}* says${isForeign ? ", in Spanish" : ""}:`,
  documentAlso: (title) => (title ? `And in *${title}*:` : "Also:"),
  source: (heading) => `(Source: ${heading})`,
  documentsDiffer: "Our documents don't say the same: a person from the team can confirm which one holds.",
  branches: "Our branches:",
  noBranchIn: (place) => `We have no branch in ${place}.`,
  phones: "You can call us here:",
  noPhone: (branch) => `I have no phone number for *${branch}*.`,
  documentsForeign: "A person from the team can go through our Spanish documents with you in English.",
  documentDoubtful: (words) =>
    `I'm not sure: our documents say nothing of ${quoteAll(words)}. This comes closest.`,
  tooFar: (km, most) => `Not with ${km}: we take cars with fewer than ${most}.`,
  tooOld: (year, from) => `A ${year} one no: we take cars of ${from} or newer.`,
  noDocument: "I don't know that: it isn't in our documents, and I'd rather not make it up.",
};
