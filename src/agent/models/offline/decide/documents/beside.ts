import { understand } from "../../../../../catalog/match.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { pointsAtOther, pointsBefore } from "../../../../hear/back.ts";
import { isSuperlative } from "../../../../hear/best.ts";
import { statesKm } from "../../../../hear/documents/asked.ts";
import { speaksOfOwnCar } from "../../../../hear/documents/own-car.ts";
import { dropMatters } from "../../../../hear/documents.ts";
import { hearAsked } from "../../../../hear/facets.ts";
import { hearPositions, hearStockId } from "../../../../hear/picks.ts";
import { hearTopics } from "../../../../hear/topics.ts";
import { type Action, call, lookAt } from "../../action.ts";
import { findSubject } from "../../read/subject.ts";
import { readChangedTerm } from "../../read/wishes.ts";
import { type HeardTurn, hearIn } from "../../turn.ts";

const wanting =
  /(?<!\p{L})(?:me interesa|me gustar[ií]a|quiero|quisiera|necesito|interested in|i need|i want|busco|buscando|looking for|por (?:el|la|un|una)|for (?:the|an?|your))(?!\p{L})/iu;

/**
 * «dar a cuenta mi jetta 2014, me interesa la T-Cross», "i need something automatic under 300k, got a 2014 jetta": what
 * is wanted for one's own car; null: no car is described.
 */
export function searchWanted({ text, makes, today }: HeardTurn): Action | null {
  const wishes = text.split(/[?!;\n]|\.(?!\d)/).flatMap((sentence) => sentence.split(wanting).slice(1));
  for (const wish of wishes) {
    const said = speaksOfOwnCar(wish) ? (wish.split(/,\s+|\s+(?:y|and|also)\s+/i)[0] ?? "") : wish;
    const { named, filters } = understand(said, makes, today);
    const cars = named.filter(({ model }) => model !== null).slice(0, 2);
    const isDescribed =
      cars.length > 0 || (named.length === 0 && (filters.body != null || Object.keys(filters).length > 1));
    if (!isDescribed || speaksOfOwnCar(said)) continue;
    const wanted = cars.length > 0 ? cars : [{}];
    return { kind: "call", calls: wanted.map((car) => call("search_catalog", { ...car, ...filters })) };
  }
  return null;
}

/** «¿es manual, verdad? ¿y la entrega cuánto tarda?»: what is asked of the car under discussion beside a matter; null: nothing. */
export function askBeside(turn: HeardTurn): Action | null {
  const asked = hearAsked(dropMatters(turn.text)).facets;
  // «¿cuánto cuesta el lavado?» asks for no price of a car, «tiene 210 mil km» for no car's kilometres.
  const ofThing = turn.heard.thing?.fact === "price";
  const ofOwn = statesKm(turn.text);
  const facets = asked.filter((one) => !(one === "price" && ofThing) && !(one === "km" && ofOwn));
  const subject = findSubject(turn, true);
  if (facets.length === 0 || subject.kind !== "current") return null;
  return lookAt([subject.stockId]);
}

const wishing =
  / (cuanto|precio|precios|busco|buscando|quiero|quisiera|necesito|ocupo|me interesa|tienen|tienes|tendran|hay|manejan|price|how much|have|got|any|looking|interested|want|need) /;

/**
 * «¿cuánto cuesta la koleos, aceptan mi auto a cuenta y a qué hora cierran?»: what is said of cars beside questions to the
 * documents, as a turn of its own.
 * @returns null where nothing else is said of cars
 */
export function hearBeside(turn: HeardTurn): HeardTurn | null {
  const text = dropMatters(turn.text);
  if (text === "") return null;
  const heard = hearIn(turn, text);
  // «nada de Nissan, que ya me salió malo uno»: refused wherever it is said.
  const { exclude } = turn.heard.filters;
  const beside = {
    ...turn,
    text,
    heard: exclude ? { ...heard, filters: { ...heard.filters, exclude } } : heard,
    topics: hearTopics(text),
  };
  const isWish = !speaksOfOwnCar(turn.text) || wishing.test(plainWords(text));
  return isWish && isAboutCars(beside) ? beside : null;
}

const wantsOne =
  / (?:busco|quiero|necesito|ocupo|looking for|i want|i need) (?:(?:un|una|an?) (?:auto|carro|coche|camioneta|car|truck|suv)|algo|something) /;

/** Beside a matter of the documents, a car is meant only where something says so plainly. */
export function isAboutCars(turn: HeardTurn): boolean {
  const { heard, state, text } = turn;
  const picked = hearPositions(text, state.listing?.items.length ?? 0).positions.length > 0;
  const { downPayment } = heard.payment;
  return (
    picked ||
    hearStockId(text, []) !== null ||
    pointsAtOther(text) ||
    pointsBefore(text) ||
    readChangedTerm(turn) !== null ||
    downPayment !== null ||
    heard.named.length > 0 ||
    heard.price.max !== undefined ||
    // «la más barata, ¿con cuánto de enganche?» of a list
    (state.listing !== null && heard.filters.sort != null && isSuperlative(text)) ||
    // «quiero un auto para mi papá de 72 años, que sea automático»
    (wantsOne.test(plainWords(text)) && Object.keys(heard.filters).length > 0) ||
    // «la camioneta» is the one that is bought, «una camioneta» one that is wanted, but not «el seguro de una camioneta».
    (heard.filters.body != null &&
      heard.thing === null &&
      !/(?<!\p{L})(?:la|mi|esta|esa|my|the|this|that)\s+(?:camioneta|troca|truck|van|suv)/iu.test(text))
  );
}
