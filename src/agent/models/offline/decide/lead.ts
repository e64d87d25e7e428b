import { dropName } from "../../../../customers/name.ts";
import { namesDate } from "../../../../dealer/opening/closures.ts";
import { hoursQuery } from "../../../hear/documents/queries.ts";
import { askDocuments } from "../../../hear/documents/query.ts";
import { hearDocumentQuestions } from "../../../hear/documents.ts";
import { dropContact, isContactAlone } from "../../../hear/wants/contact.ts";
import { asksToVisit } from "../../../hear/wants/visit.ts";
import { isQuestion } from "../../../hear/writing/asking.ts";
import { splitClauses } from "../../../hear/writing/clauses.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, call, say } from "../action.ts";
import { findCarAtHand } from "../at-hand.ts";
import { tellVisit } from "../tell/cars/visit.ts";
import { type HeardTurn, hearIn } from "../turn.ts";
import { handOver } from "./deal.ts";

/** What a dealer lives on: a customer who leaves a number, or wants to come. Null: neither. */
export function decideLead(turn: HeardTurn): Action | null {
  return takeContact(turn) ?? decideVisit(turn);
}

/**
 * Who says at which number or address to be reached, and nothing else, is to be called: that is for people. A number alone,
 * which nobody asked for, is noted, and whether someone is to call is asked.
 */
function takeContact(turn: HeardTurn): Action | null {
  // «Borra lo de mi esposa, su número es …» is no wish to be called.
  if (!turn.leavesContact || turn.topics.has("otherCustomers")) return null;
  if (saysMore(turn, dropName(dropContact(turn.text)))) return null;
  const { text, question, language } = turn;
  // That it is noted stands before it.
  if (isContactAlone(text) && question !== "offerPerson")
    return say(phrasesOf(language).questions.offerPerson);
  return handOver(turn, "El cliente deja su teléfono o correo para que lo contacten.");
}

/** A question, a car, an amount: what is to be answered besides. */
function saysMore(turn: HeardTurn, text: string): boolean {
  const { named, filters, missing, payment } = hearIn(turn, text);
  const { location: _location, ...wishes } = filters;
  return (
    isQuestion(text) ||
    named.length > 0 ||
    missing !== null ||
    Object.values(payment).some((value) => value !== null) ||
    Object.keys(wishes).length > 0 ||
    hearDocumentQuestions(text).length > 0
  );
}

/** «busco una camioneta 2019 o más nueva, paso el 3 de enero» is looked for. */
function describesCar({ filters: { location: _location, ...wishes } }: HeardTurn["heard"]): boolean {
  return Object.keys(wishes).length > 0;
}

/** «¿cuándo puedo ir a verlo?»: where the car stands, or where the dealer is, and when it is open. */
function decideVisit(turn: HeardTurn): Action | null {
  const others = splitClauses(turn.text).filter((clause) => !asksToVisit(clause));
  const isAlone =
    turn.heard.named.length === 0 &&
    !others.some((one) => hearDocumentQuestions(one).length > 0 || describesCar(hearIn(turn, one)));
  if (!asksToVisit(turn.text) || !isAlone) return null;
  // Whoever has stated no holidays may have them in the documents.
  const isDated = namesDate(turn.text) && turn.dealer.holidays.length === 0;
  const papers = isDated ? [call("search_knowledge", askDocuments(turn.text, hoursQuery))] : [];
  const car = findCarAtHand(turn.state);
  const seen = car ? [call("vehicle_details", { stock_id: car.stockId })] : [];
  if (car || isDated) return { kind: "call", calls: [...seen, ...papers] };
  const told = tellVisit(turn, null);
  return told === null ? null : say(told, phrasesOf(turn.language).questions.offerPerson);
}
