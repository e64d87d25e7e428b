import { findBranch } from "../../../../../branches/named.ts";
import { nameModel } from "../../../../../catalog/label.ts";
import { kmPerMile } from "../../../../../catalog/match/figures/amounts.ts";
import { findHome } from "../../../../../catalog/match/names/make-homes.ts";
import { fourWheelDrives } from "../../../../../catalog/match/version-words.ts";
import type { Language } from "../../../../../text/language.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import type { Asked, Facet } from "../../../../hear/facets.ts";
import { hearStockId } from "../../../../hear/picks.ts";
import { asksToVisit } from "../../../../hear/wants/visit.ts";
import { nameColour } from "../../../../say/colours.ts";
import { writeMoney, writeNumber } from "../../../../say/figures.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import type { Phrases } from "../../../../say/wording.ts";
import { askedOf } from "../../read/asked.ts";
import { isInOrder } from "../../read/search/queries.ts";
import { type Car, type Found, goesOnFromList } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { tellRest, writeLine } from "../list.ts";
import { tellUnderstood } from "../understood.ts";
import { tellFit, tellSize } from "./garage.ts";
import { tellVisit } from "./visit.ts";

/**
 * One car: what was asked of it or, where nothing in particular was, all that is known.
 * @param list the search that it was the first of; null where it was picked
 */
export function tellCar(turn: HeardTurn, car: Car, list: Found | null): string {
  const asked = askedOf(turn);
  const isAsked = asked.facets.length > 0 || asked.unstated.length > 0;
  if (asksToVisit(turn.text) && list === null) {
    const others = { ...asked, facets: asked.facets.filter((facet) => facet !== "location") };
    return [tellAsked(turn, car, others), tellWhereToSee(turn, car)].filter(Boolean).join("\n\n");
  }
  // The only one of its name, or told by its id: what was asked of it, and which car that is.
  const isCalled = list
    ? list.total === 1 && !turn.topics.has("details")
    : hearStockId(turn.text, []) !== null;
  if (isAsked && list === null && !isCalled) return tellAsked(turn, car, asked);
  if (isAsked && isCalled) return `${tellAsked(turn, car, asked)}\n\n${writeLine(turn, car)}`;
  const sort = turn.heard.filters.sort ?? null;
  const kept = list && sort && tellUnderstood(turn, list);
  const { best, cheapestFirst } = phrasesOf(turn.language);
  // Opened meanwhile, it is under discussion: «¿no hay más barato?» was asked before that.
  const asAsked = { ...turn, state: { ...turn.state, vehicle: null } };
  const inOrder = isInOrder(asAsked) ? `${cheapestFirst}\n\n` : "";
  const head =
    list && sort
      ? `${kept ? `${kept} ` : ""}${best({ sort, total: list.total, isFeminine: isFeminine.test(plainWords(turn.text)) })}\n`
      : inOrder;
  const isShown = turn.steps.some(
    ({ name, arguments: args }) => name === "search_catalog" && goesOnFromList(args),
  );
  // Of a list that was on screen, the one that was asked for is enough.
  const rest = list && sort && !isShown ? tellRest(turn, list) : null;
  const answers = isAsked ? tellUnlisted(turn, car, asked) : null;
  return [head + tellAll(turn, car), answers, rest].filter(Boolean).join("\n\n");
}

/** «la más nueva», «la camioneta de menos kilómetros» */
const isFeminine =
  / (camionetas?|camionetitas?|trocas?|pick ?ups?|suvs?|vans?|vagonetas?|(mas|menos) (barata|nueva|cara|vieja|antigua|economica|usada)s?|la (de|que|mas|menos)) /;

/** The car's branch with its hours, or the branches where its own is not known. */
function tellWhereToSee(turn: HeardTurn, car: Car): string {
  const place = car.location ?? null;
  const told = place && phrasesOf(turn.language).fact.location(nameCar(car), place);
  return [told, tellVisit(turn, place)].filter(Boolean).join("\n\n");
}

/** In the order in which they are told. */
export const told = [
  "price",
  "km",
  "transmission",
  "fuel",
  "body",
  "colour",
  "bluetooth",
  "car_play",
  "size",
  "location",
  "photo",
] as const;
export type Told = (typeof told)[number];
/** What people rely on when they choose: named as unknown where the stock does not state it. */
const missed: Facet[] = ["transmission", "fuel", "colour", "bluetooth", "car_play"];

function tellAll(turn: HeardTurn, car: Car): string {
  const phrases = phrasesOf(turn.language);
  const lines = told.flatMap((fact) => {
    const value = writeFact(turn, car, fact);
    return value ? [`• ${phrases.facts[fact]}: ${value}`] : [];
  });
  const unknown = missed.filter((fact) => writeFact(turn, car, fact as Told) === null);
  const names = unknown.map((fact) => lowerFirst(phrases.facts[fact as Told])).join(", ");
  return [
    `*${nameCar(car)}*${car.version ? ` ${car.version}` : ""}`,
    ...lines,
    `• ${phrases.facts.stockId}: ${car.stock_id}`,
    ...(names ? [phrases.unstatedList(names)] : []),
  ].join("\n");
}

const asksDrive = / (traccion|4x4|4 x 4|4wd|awd|(all|four) wheel( drive)?|doble traccion) /;
const drives = new RegExp(`\\b(?:${fourWheelDrives.join("|")})\\b`, "i");

const asksSeats =
  / (asientos|pasajeros|plazas|seats?|seater|passengers|filas?|caben|cabemos|personas (caben|entran)|people (fit|does it)|fits?) /;
const seats = /\b\d\s?(?:pasajeros|pas|asientos|plazas|passengers?|seats?)\b/i;

const asksEngine = / (motor|engine|cilindros|cylinders|litros|liters?|turbo|v6|v8) /;
const engine = /\b\d\.\d/;

/** What no column of the stock states, but this car's version names: the driven wheels, the seats. */
function isInVersion(text: string, version: string | null | undefined): boolean {
  const words = plainWords(text);
  return (
    (asksDrive.test(words) && drives.test(version ?? "")) ||
    (asksSeats.test(words) && seats.test(version ?? ""))
  );
}

/** What was asked of it, a line a fact. */
export function tellAsked(turn: HeardTurn, car: Car, asked: Asked): string {
  const isNamed = isInVersion(turn.text, car.version);
  // How large it is stands there, and nothing else of it.
  const isOfEngine = asksEngine.test(plainWords(turn.text)) && engine.test(car.version ?? "");
  const facets = isNamed || isOfEngine ? [...new Set<Facet>([...asked.facets, "version"])] : asked.facets;
  const facts = facets.map((facet) => tellFacet(turn, car, facet));
  return [
    ...new Set([
      ...facts,
      ...(isNamed ? [] : asked.unstated).map((what) =>
        phrasesOf(turn.language).unstated(what[turn.language]),
      ),
    ]),
  ].join("\n");
}

/** Answers to what the full list of facts leaves open. */
function tellUnlisted(turn: HeardTurn, car: Car, { facets, unstated }: Asked): string | null {
  const open = facets.filter(
    (facet) => !told.includes(facet as Told) || writeFact(turn, car, facet as Told) === null,
  );
  return open.length + unstated.length > 0 ? tellAsked(turn, car, { facets: open, unstated }) : null;
}

function tellFacet(turn: HeardTurn, car: Car, facet: Facet): string {
  const phrases = phrasesOf(turn.language);
  const label = nameCar(car);
  if (facet === "availability") return phrases.available(label);
  if (facet === "year") return `*${nameModel(car)}*: ${car.year}.`;
  if (facet === "version") {
    return car.version ? `*${label}*: ${car.version}.` : phrases.unstated(phrases.unstatedFacet.version);
  }
  if (facet === "origin") return tellHome(turn, car);
  if (facet === "bluetooth" || facet === "car_play") {
    const has = car[facet];
    if (has == null) return phrases.unstated(phrases.unstatedFacet[facet]);
    return has ? phrases.has(label, phrases.facts[facet]) : phrases.hasNot(label, phrases.facts[facet]);
  }
  if (facet === "size") return tellFit(turn, label, car) ?? tellSize(turn, label, car);
  const value = writeFact(turn, car, facet);
  if (facet === "location" && value !== null) return tellPlace(turn, label, value);
  if (facet === "photo") return value === null ? phrases.noPhoto : phrases.photo(value);
  if (value !== null) return phrases.fact[facet](label, value);
  return facet === "price" || facet === "km" ? "" : phrases.unstated(phrases.unstatedFacet[facet]);
}

/** Where its make is at home. */
export function tellHome({ language }: HeardTurn, { make }: Car): string {
  const phrases = phrasesOf(language);
  const home = findHome(make);
  return home ? phrases.home(make, home[language]) : phrases.unstated(phrases.unstatedFacet.origin);
}

const asksAddress =
  / (direccion|domicilio|calle|address|street|como llego|llegar|ubicacion|mapa|maps|get there) /;

/** Where it stands, with the street where that is asked for. */
function tellPlace({ text, language, dealer }: HeardTurn, label: string, place: string): string {
  const told = phrasesOf(language).fact.location(label, place);
  if (!asksAddress.test(plainWords(text))) return told;
  const branch = findBranch(dealer.branches, place);
  return branch ? `${told} ${branch.address}.` : told;
}

/** @returns null where the stock does not state it */
export function writeFact({ text, language }: HeardTurn, car: Car, fact: Told): string | null {
  const phrases = phrasesOf(language);
  const named = (value: string | null | undefined) =>
    value ? (phrases.values[value as keyof Phrases["values"]] ?? value) : null;
  const said = (value: boolean | null | undefined) =>
    value == null ? null : value ? phrases.yes : phrases.no;
  const mm = (value: number | null | undefined) =>
    value == null ? null : `${writeNumber(value, language)} mm`;
  switch (fact) {
    case "price":
      return writeMoney(car.price, car.currency, language);
    case "km":
      return writeDistance(car.km, language, asksMiles.test(plainWords(text)));
    case "transmission":
      return named(car.transmission);
    case "fuel":
      return named(car.fuel);
    case "body":
      return named(car.body);
    case "colour":
      return car.colour ? nameColour(car.colour, language) : null;
    case "bluetooth":
      return said(car.bluetooth);
    case "car_play":
      return said(car.car_play);
    case "size":
      return phrases.size(mm(car.length_mm), mm(car.width_mm), mm(car.height_mm)) || null;
    case "location":
      return car.location ?? null;
    case "photo":
      return car.photo_url ?? null;
  }
}

const asksMiles = / (?:miles|millas) /;

function writeDistance(km: number, language: Language, inMiles: boolean): string {
  const phrases = phrasesOf(language);
  const told = phrases.km(writeNumber(km, language));
  return inMiles ? phrases.miles(told, writeNumber(Math.round(km / kmPerMile), language)) : told;
}

/** Make, model and year. */
export function nameCar(car: Car): string {
  return `${nameModel(car)} ${car.year}`;
}

/** «Bluetooth» and «CarPlay» are names and keep their capitals. */
function lowerFirst(name: string): string {
  return name === "Bluetooth" || name === "CarPlay" ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
