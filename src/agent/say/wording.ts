import type { Question } from "../../conversations/session/said.ts";
import type { Facet } from "../hear/facets.ts";
import type { ToldRelaxation } from "./relaxations.ts";

/** Why a tool brought nothing, as far as a customer needs to know. */
export type Trouble =
  | "vehicle_not_found"
  | "vehicle_sold"
  | "vehicle_reserved"
  | "term_not_offered"
  | "down_payment_negative"
  | "down_payment_not_below_price"
  | "down_payment_below_minimum"
  | "price_not_positive"
  | "principal_too_small"
  | "after_payments_out_of_range"
  | "monthly_payment_too_low"
  | "technical";

/** Facts that go into the wording of a trouble; amounts and lists are already written out. */
type TroubleFacts = { terms: string; least: string | null; most?: string };

/** The values of a car that are told by name, in the stock's spelling. */
type ValueNames = Record<
  "automatic" | "manual" | "petrol" | "diesel" | "hybrid" | "electric" | "lpg" | BodyName,
  string
>;
type BodyName = "suv" | "sedan" | "hatchback" | "pickup" | "van" | "coupe" | "convertible" | "wagon";

/** Everything the seller says in fixed words. Both languages have all of it. */
export type Phrases = {
  /** Asked at the end of a message. */
  questions: Record<Question, string>;
  /** What the bot can do. */
  skills(total: number, makes: string): string;
  helloAgain(label: string | null): string;
  /** To a customer of an earlier session, with the car looked at last. */
  lastTime(label: string): string;
  /** What the customer asks back. */
  recalled: {
    name(name: string | null): string;
    car(label: string): string;
    noCar: string;
    wish(words: string): string;
    noWish: string;
    noPlan: string;
  };
  identity: string;
  thanks: string;
  likewise: string;
  niceToMeet(name: string): string;
  incomeAlone: string;
  fine: string;
  farewell: string;
  accepted: string;
  startedOver: string;
  handedOver: string;
  /** To who leaves a telephone or an address. */
  contactNoted: string;
  bargain: string;
  /** The same question as `questions.downPayment`, where there has to be one. */
  downPaymentNeeded: string;
  /** Behind what the documents say, to whoever wants it promised. */
  noPromise: string;
  complaint: string;
  offTopic: string;
  otherCustomers: string;
  /** To who looks around. */
  noHurry: string;
  instructions: string;
  /** Where one was named that is not offered. */
  whichTerm: string;
  unclear: string;
  cannotFilter: string;
  /** By what a car is wanted for. */
  cannotFilterUse: string;
  languageSet: string;
  goOn(label: string): string;
  unclearAgain: string;
  cannotSee: string;
  /** Asked by a picture. */
  whatIsPictured: string;
  /** Of a car that was seen somewhere else, and nobody knows which. */
  whatIsAdvertised: string;
  trouble: Record<Trouble, (facts: TroubleFacts) => string>;

  makes(total: number, list: string): string;
  emptyStock: string;
  notInStock(name: string): string;
  makesInStock(list: string): string;
  andMore: string;
  found(total: number): string;
  foundPage(page: number, pages: number, total: number): string;
  nothingExact: string;
  /** Of a car that is in stock, but not with the other wishes. */
  noneFits(name: string): string;
  /** Several wishes are not met; the weightiest that had to be given up, where one had. */
  noneLike(dropped: ToldRelaxation | null): string;
  overBudget(budget: string): string;
  /** Of the car under discussion. */
  moved(label: string, status: "sold" | "reserved"): string;
  /** Of a car that was asked for and not spoken of before. */
  gone(label: string, status: "sold" | "reserved"): string;
  /** What was read from the customer's words. */
  understood(filters: string): string;
  /** Fields by which something is not wanted, where some of a list do not state them. */
  notStated(fields: string): string;
  /** What a monthly amount is enough for; `down` null: nothing is paid down. */
  /** `least`: the dealer's least share, where less was to be paid down; `byAge`: the model years of cars that may cost more. */
  budget(facts: {
    down: string | null;
    months: number;
    rate: string;
    price: string;
    least: string | null;
    byAge: { from: number | null; to: number | null; price: string; rate: string; months: number }[];
  }): string;
  /** Nothing but what is not wanted is there. */
  nothingLeft: string;
  /** What tells the cars of a long list apart, with counts. */
  narrow(facets: string): string;
  /** What still holds of the list before. */
  keeping(filters: string): string;
  nearest(total: number): string;
  otherwise: string;
  /** `isFeminine`: asked for so, as a «camioneta» is. */
  best(found: { sort: string | null; total: number; isFeminine: boolean }): string;
  others: string;
  nextPage(total: number, pages: number): string;
  lastPage: string;
  /** Below a list that shows but a few. */
  moreOf(name: string): string;
  /** "anything cheaper?" of a list in that order. */
  cheapestFirst: string;
  noMorePages(total: number): string;
  noListYet: string;
  beyondList(count: number): string;
  km(km: string): string;
  /** How far it has run, with that in miles. */
  miles(km: string, miles: string): string;

  facts: Record<
    | "price"
    | "km"
    | "transmission"
    | "fuel"
    | "body"
    | "colour"
    | "size"
    | "location"
    | "photo"
    | "stockId"
    | "bluetooth"
    | "car_play",
    string
  >;
  values: ValueNames;
  yes: string;
  no: string;
  size(length: string | null, width: string | null, height: string | null): string;
  sides: Record<"length" | "width" | "height", string>;
  unstatedList(facts: string): string;
  unstated(what: string): string;
  unstatedFacet: Record<Exclude<Facet, "photo" | "availability" | "year" | "price" | "km">, string>;
  /** Where a make is at home. */
  home(make: string, country: string): string;
  has(label: string, equipment: string): string;
  hasNot(label: string, equipment: string): string;
  fact: Record<
    "price" | "km" | "transmission" | "fuel" | "body" | "colour" | "size" | "location",
    (label: string, value: string) => string
  >;
  /** A car's measure against the room that there is. */
  fits: Record<"length" | "width" | "height", (label: string, measure: string, room: string) => string>;
  fitsNot: Record<"length" | "width" | "height", (label: string, measure: string, room: string) => string>;
  available(label: string): string;
  photo(url: string): string;
  noPhoto: string;
  compared: string;

  plan: {
    title(number: string, label: string | null): string;
    titleAll(label: string | null): string;
    price(amount: string): string;
    down(amount: string | null, percent: string | null): string;
    financed(amount: string): string;
    term(months: number, rate: string): string;
    rate(rate: string): string;
    monthly(amount: string): string;
    lastPayment(amount: string): string;
    total(amount: string, withDown: boolean): string;
    row(months: number, monthly: string, last: string | null, total: string, number: string): string;
    interest(number: string, months: number, amount: string): string;
    subject(expires: string | null): string;
    /** The down payment is what the customer says that the old car is worth. */
    ofOwnCar: string;
    /** An amount to be taken off, of what was not said. */
    takenFromDown: string;
    /** @param terms in months, «36, 48 o 60» */
    within(budget: string, terms: string): string;
    noneWithin(budget: string): string;
    notWithin(budget: string, months: number, isLongest: boolean): string;
  };
  gladly: string;
  planNeedsCar: string;
  planNeedsDown(label: string): string;

  planChosen(number: string): string;
  planUnknown(number: string): string;

  /** `isForeign`: it is written in the other language. */
  documentSays(title: string, isForeign: boolean): string;
  documentAlso(title: string | null): string;
  source(heading: string): string;
  documentsForeign: string;
  /** What is quoted next may not answer, since the documents do not speak of these words. */
  documentDoubtful(words: string[]): string;
  /** A car to be traded in is older than those taken. */
  /** Kilometres are written out. */
  tooFar(km: string, most: string): string;
  tooOld(year: number, from: number): string;
  noDocument: string;
  /** Two documents give other figures of the same. */
  documentsDiffer: string;
  branches: string;
  /** @param place as the customer wrote it */
  noBranchIn(place: string): string;
  phones: string;
  /** Of a branch whose number is not stated. */
  noPhone(branch: string): string;
};
