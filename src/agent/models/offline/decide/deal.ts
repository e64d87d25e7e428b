import { understand } from "../../../../catalog/match.ts";
import { pickFromList } from "../../../../conversations/session/said.ts";
import { fold } from "../../../../text/fold.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { asksForPromise, asksForService, type Deal, hearDeal } from "../../../hear/deals.ts";
import { statesKm } from "../../../hear/documents/asked.ts";
import { asksForHours } from "../../../hear/documents/dealer/hours.ts";
import { findGeneral } from "../../../hear/documents/general.ts";
import { asksWhereToComplain } from "../../../hear/documents/matters.ts";
import { speaksOfOwnCar } from "../../../hear/documents/own-car.ts";
import { visitQuery } from "../../../hear/documents/queries.ts";
import { hearDocumentQuestions } from "../../../hear/documents.ts";
import { hearAsked, hearUnstated } from "../../../hear/facets.ts";
import { hearDownChange } from "../../../hear/money/changes.ts";
import { asksInWriting, hearPlanNumber } from "../../../hear/money/plan-made.ts";
import { wantsPaymentOfPlan } from "../../../hear/money/solved.ts";
import { hearPositions } from "../../../hear/picks.ts";
import { hearTopics, plainClauses, type Topic } from "../../../hear/topics.ts";
import { asksAdvice } from "../../../hear/wants/advice.ts";
import { readAssent, thanksAndEnds } from "../../../hear/wants/assent.ts";
import { comparesElsewhere } from "../../../hear/wants/bargain.ts";
import { wantsThatOne } from "../../../hear/wants/buying.ts";
import { asksToBeTold } from "../../../hear/wants/to-be-told.ts";
import { isQuestion } from "../../../hear/writing/asking.ts";
import { datesOwnCar } from "../../../hear/writing/call-own-car.ts";
import { hearWrittenId } from "../../../hear/written-ids.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, type Call, call, say } from "../action.ts";
import { findCarAtHand } from "../at-hand.ts";
import { findGone, isOfGone } from "../read/earlier.ts";
import { speaksOfBuying } from "../read/search/goes-on.ts";
import { nameAbsent } from "../read/search/queries.ts";
import { findSubject } from "../read/subject.ts";
import { takesLeast } from "../read/wishes.ts";
import type { HeardTurn } from "../turn.ts";

/** What a person settles with the customer: a purchase, a price, a complaint, a car to trade in. Null: none of it. */
export function decideDeal(turn: HeardTurn): Action | null {
  const { topics, language } = turn;
  const phrases = phrasesOf(language);
  const { offerPerson } = phrases.questions;
  const handover = findHandover(turn);
  if (handover) return handover;
  if (topics.has("complaint") && !asksWhereToComplain(turn.text)) return say(phrases.complaint, offerPerson);
  const [unstated] = asksForPromise(turn.text) ? hearUnstated(turn.text) : [];
  // "Guarantee that it was never in an accident": what no stock here states.
  if (unstated) return say(phrases.unstated(unstated[language]), offerPerson);
  if (asksForService(turn.text))
    return { kind: "call", calls: search(findGeneral(turn.text, "")?.query ?? turn.text.slice(0, 300)) };
  // "which is the better deal?" is of the cars, "take 8k off the down payment" of a plan.
  const isOfPlan = takesLeast(turn) || (hearDownChange(turn.text) !== null && !comparesElsewhere(turn.text));
  const isOfOffer = turn.state.plan !== null && asksInWriting(turn.text);
  // «¿me la dejas en 7 mil al mes?»
  const isOfPayment =
    turn.heard.payment.monthly !== null && wantsPaymentOfPlan(turn.text) && !lessPrice.test(turn.text);
  const isOther = isOfOffer || isOfPlan || isOfPayment;
  const isBargain = topics.has("bargain") && !isOther && !asksAdvice(turn.text);
  if (isBargain && asksForPromise(turn.text)) return say(phrases.bargain, offerPerson);
  if (isBargain) return { kind: "call", calls: [...lookUpMeant(turn), ...search(discountQuery)] };
  if (describesOwnCar(turn)) return { kind: "call", calls: search(takenQuery) };
  return tellsOwnCar(turn) ? { kind: "call", calls: answerOwnCar(turn) } : null;
}

/** Of a year: whether it is taken, and behind that how it is appraised. */
function answerOwnCar({ heard, text }: HeardTurn): Call[] {
  const isDated = datesOwnCar(text) || heard.filters.year_max != null || heard.filters.year_min != null;
  return [...(isDated ? search(takenQuery) : []), ...search(tradeInQuery)];
}

const lessPrice = /descuento|rebaja|discount/i;
const discountQuery = "descuentos, precios fijos";
const takenQuery =
  "auto a cuenta: reciben autos, año, de qué año y con cuántos kilómetros, cars from which year, kilometers";
const tradeInQuery = "auto a cuenta: valuación, trade-in: appraisal";
/** In the words of the dealer's documents, which are in Spanish. */
const dealQueries: Record<Deal, string | null> = {
  hold: "apartado: apartar un auto",
  visit: visitQuery,
  buy: null,
};

function search(query: string): Call[] {
  return [call("search_knowledge", { query })];
}

/** The one car that is named: «el honda fit, ¿en cuánto me lo dejas?» is told its price before what is said of discounts. */
function findNamed({ heard }: HeardTurn): Call[] {
  const [car, another] = heard.named;
  if (!car?.model || another) return [];
  const { year_min, year_max } = heard.filters;
  const years = { ...(year_min != null && { year_min }), ...(year_max != null && { year_max }) };
  return [call("search_catalog", { make: car.make, model: car.model, ...years })];
}

/** The car whose price is haggled over, where it is named or picked now: it is the one that the talk goes on about. */
function lookUpMeant(turn: HeardTurn): Call[] {
  const subject = findSubject(turn, true);
  const [id, another] = subject.kind === "picked" ? subject.stockIds : [];
  const isNew = id !== undefined && !another && id !== findCarAtHand(turn.state)?.stockId;
  return isNew ? [call("vehicle_details", { stock_id: id })] : findNamed(turn);
}

/** The car that is to be seen, with the branch where it stands. */
function lookUpVisited(turn: HeardTurn): Call[] {
  const { state, heard, text } = turn;
  if (heard.named.length > 0) return findNamed(turn);
  const id = hearWrittenId(text);
  if (id !== null) return [call("vehicle_details", { stock_id: id })];
  return state.vehicle ? [call("vehicle_details", { stock_id: state.vehicle.stockId })] : [];
}

/** The call of a person, behind what the documents say of the matter. */
function findHandover(turn: HeardTurn): Action | null {
  const { topics, question } = turn;
  if (question === "offerPerson" && takesUpOffer(turn))
    return handOver(turn, "El cliente acepta que lo atienda una persona.");
  if (topics.has("person")) return handOver(turn, "El cliente pide hablar con una persona.");
  if (asksToBeTold(turn.text)) return handOverWaiting(turn);
  if (!topics.has("deal") || topics.has("bargain")) return null;
  if (leavesOpenWhich(turn)) return say(phrasesOf(turn.language).questions.whichCar);
  const deal = hearDeal(turn.text);
  // «¿hasta qué hora lo puedo ver hoy?» is answered; who wants to come says so.
  if (deal === "visit" && asksForHours(turn.text) && !wantsAppointment.test(plainWords(turn.text)))
    return null;
  const query = dealQueries[deal];
  const gone = deal === "visit" ? null : findGoneAsked(turn);
  const quoted = [
    ...(deal === "visit" ? lookUpVisited(turn) : []),
    ...(gone ? [call("vehicle_details", { stock_id: gone.stockId })] : []),
    ...(query === null ? [] : [call("search_knowledge", { query })]),
    ...listAskedBeside(turn),
  ];
  // Where the car that is to be seen stands.
  const car = hearAsked(turn.text).facets.includes("location") ? findCarAtHand(turn.state)?.stockId : null;
  if (car && !quoted.some(({ name }) => name === "vehicle_details"))
    quoted.unshift(call("vehicle_details", { stock_id: car }));
  const why = "El cliente quiere avanzar: comprar, apartar o agendar una visita.";
  const before = gone ? ` Preguntó por ${gone.label} (clave ${gone.stockId}), que no está disponible.` : "";
  return handOver(turn, why + before, quoted);
}

/** «quiero apartarlo» right after that very car was said to be sold or reserved: told once more; null: another is meant. */
function findGoneAsked(turn: HeardTurn): ReturnType<typeof findGone> {
  const { state, question, moved, text } = turn;
  const isOther = question === "confirmCar" && hearDeal(text) !== "hold";
  const isPicked = hearPositions(text, state.listing?.items.length ?? 0).positions.length > 0;
  if (isOther || isPicked || moved?.discussed || hearWrittenId(text) !== null) return null;
  return state.listing && !isOfGone(state.listing.query, turn) ? null : findGone(turn, false);
}

/** «Apártamelo, ¿y si no me dan el crédito me regresan el dinero?»: answered now, since the bot is silent from then on. */
function listAskedBeside({ text, earlier }: HeardTurn): Call[] {
  return hearDocumentQuestions(text, earlier.slice(0, 3).join("\n"))
    .filter(({ query }) => !hearTopics(query).has("deal"))
    .map((question) => call("search_knowledge", question));
}

const wantsAppointment =
  / (citas?|agend\w+|quiero|quisiera|queremos|gustaria|appointments?|book\w*|schedul\w+|want|would like|id like|wed like) /;

/** «lo quiero», "I'll take it", where several were listed and none of them chosen. */
function leavesOpenWhich({ text, state, heard, question }: HeardTurn): boolean {
  // A car from before a list is not what is said under that list.
  const isToBePicked = question !== null && pickFromList.has(question);
  const isOfAnother = findCarAtHand(state) !== null;
  // How a car is put aside is told whichever it is.
  const isOpen = hearDeal(text) === "hold" ? isOfAnother && isToBePicked : !isOfAnother || isToBePicked;
  const isOfSeveral = (state.listing?.items.length ?? 0) > 1 && isOpen;
  const isElse = heard.named.length > 0 || hearWrittenId(text) !== null;
  const isPicked = hearPositions(text, state.listing?.items.length ?? 0).positions.length > 0;
  return isOfSeveral && !isElse && !isPicked && hearDeal(text) !== "visit" && wantsThatOne(text);
}

/** Of the car that cannot be had, or the one named: never of another one that happens to be under discussion. */
function handOverWaiting(turn: HeardTurn): Action {
  const { heard, state } = turn;
  const gone = findGone(turn, false);
  const [name = heard.missing] = heard.named.map((car) => nameAbsent(car, heard.absent));
  const wanted = gone
    ? `${gone.label} (clave ${gone.stockId})`
    : [name?.make, name?.model].filter(Boolean).join(" ");
  const why = `El cliente pide que le avisen si un auto vuelve a estar disponible o llega uno${wanted && `: ${wanted}`}.`;
  return handOver(
    wanted ? { ...turn, state: { ...state, vehicle: null, plan: null, listing: null } } : turn,
    why,
  );
}

/**
 * «sí, que me atiendan ya», but not «ok, ¿y el Versa cuánto cuesta?»: where something is asked or wished for behind the
 * yes, that is what the customer wants now.
 */
function takesUpOffer({ text, makes, today }: HeardTurn): boolean {
  const assent = readAssent(plainClauses(text));
  if (!assent) return false;
  const { rest, isFirm } = assent;
  if (rest === "") return isFirm || !(text.includes("?") || thanksAndEnds(text));
  if (!isFirm || isQuestion(rest) || hearDocumentQuestions(rest).length > 0) return false;
  const { named, filters, missing, payment } = understand(rest, makes, today);
  const isWish = named.length > 0 || missing !== null || Object.keys(filters).length > 0;
  const isOfMoney = Object.values(payment).some((value) => value !== null);
  return !isWish && !isOfMoney && [...hearTopics(rest)].every((topic) => courtesies.has(topic));
}

const courtesies = new Set<Topic>(["greeting", "thanks", "yes", "person"]);

/** The reason is for the person who takes over: in Spanish, without the customer's own words. */
export function handOver({ state, earlier, text }: HeardTurn, why: string, before: Call[] = []): Action {
  const { plan, quoted = [], lastPlans = [] } = state;
  const id = hearWrittenId(text);
  // The car that is named now is told by its id, whatever was looked at before.
  const atHand = findCarAtHand(state);
  const vehicle = id === null || fold(id) === fold(atHand?.stockId ?? "") ? atHand : null;
  const written = hearPlanNumber(earlier[0] ?? "");
  const chosen = [quoted.find(({ number }) => number === written), plan, ...lastPlans.toReversed()].find(
    (one) => one && ((!vehicle && id === null) || one.stockId === vehicle?.stockId),
  );
  const about = [
    vehicle ? `Auto: ${vehicle.label} (clave ${vehicle.stockId}).` : id && `Auto: clave ${id}.`,
    chosen ? `Plan: ${chosen.number}.` : null,
  ];
  const reason = [why, ...about].filter(Boolean).join(" ");
  return { kind: "call", calls: [...before, call("hand_over", { reason })] };
}

const oneMore =
  /^ (y|and|o|or|pero|but|que tal|what about|how about|what if|and if) ((si|if|es|its|fuera|con|with) )*(un|una|uno|an?|one) /;
const stateOfCar =
  /^ (?:(?:y|pero|and|but|ya|si|if|que|pasa|what) )*(?:es|fue|esta|era|its|it is|it was|is) (?:un |una |an? |muy )?(?:importad[oa]|legalizad[oa]|chocolate|perdida total|salvamento|siniestrad[oa]|chocad[oa]|imported|salvage|totaled|total loss) /;
const mine =
  / (el mio|la mia|mine|(el|la|lo) de (mi|mis) \w+|(my|mi) (brother|sister|wife|husband|mom|dad|son|daughter|friend)s|my (car|truck|suv|van)|mi (carro|auto|coche|camioneta|troca)) /;

/** «tengo mi jetta 2014»; «el mío trae 195 mil km», "mine is a 2013 with 200k km", after it was spoken of trading it in. */
function describesOwnCar({ text, heard, earlier }: HeardTurn): boolean {
  const { km_max, year_min } = heard.filters;
  const isDescribed =
    (km_max != null || year_min != null) && !hearDocumentQuestions(text).some(({ about }) => about);
  const words = plainWords(text);
  const isMeant =
    mine.test(words) ||
    statesKm(text) ||
    / (es|seria|its|it is|is|del?) (un |una |an? |modelo |del? )*(19|20)\d\d /.test(words) ||
    / (it has|its got|tiene|trae|lleva) /.test(words) ||
    (oneMore.test(words) && !speaksOfBuying(text));
  const isAlone = heard.named.length === 0 && heard.payment.downPayment === null;
  if (isAlone && datesOwnCar(text) && hearDocumentQuestions(text).length === 0) return true;
  // "2011 ford fiesta 150k km", and nothing else
  const isBare = /^ (un |una |an? )?(19|20)\d\d /.test(words) && km_max != null && !text.includes("?");
  if (isBare && speaksOfOwnCar(earlier[0] ?? "")) return true;
  // «es importado legalizado»
  if (stateOfCar.test(words) && earlier.slice(0, 2).some(speaksOfOwnCar)) return true;
  return isDescribed && isMeant && earlier.slice(0, 2).some(speaksOfOwnCar);
}

/** «es un jetta 2015» after the customer asked about trading in is no search. */
function tellsOwnCar({ text, heard, earlier }: HeardTurn): boolean {
  const isNamed = heard.named.length === 1 || (heard.named.length === 0 && heard.missing !== null);
  const says =
    / (es|seria|tengo|traigo|el mio es|its|it is|i have|mine is|i drive) (un|una|an?|el|mi) | (el mio|mine) /;
  return isNamed && says.test(plainWords(text)) && earlier.slice(0, 1).some(speaksOfOwnCar);
}
