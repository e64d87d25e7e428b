import {
  findBranch,
  findNamedBranches,
  isBranchAlone,
  listBranchesIn,
  listBranchesMeant,
} from "../../../../../branches/named.ts";
import { tellBranchOpening } from "../../../../../branches/opening.ts";
import type { Branch } from "../../../../../dealer/dealer.ts";
import { namesDate, namesDay } from "../../../../../dealer/opening/closures.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { pointsAtBranch, speaksOfBranches } from "../../../../hear/documents/dealer/branches.ts";
import { asksForHours, asksForWorkshopHours } from "../../../../hear/documents/dealer/hours.ts";
import { asksForPhone } from "../../../../hear/documents/dealer/phones.ts";
import { findPlaceAsked } from "../../../../hear/documents/dealer/place-asked.ts";
import { asksOnlyForHours } from "../../../../hear/documents/matters.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { type Passages, parseCar } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { writeBranch } from "../cars/visit.ts";

/** What the dealer's own file says where no document does: hours and branches. */
export function tellDealer(turn: HeardTurn): string | null {
  const { text } = turn;
  // Whether one can park there its address does not say.
  const isOfPlace = speaksOfBranches(text) && !/ (estacion\w+|park\w*) /.test(plainWords(text));
  const parts = [tellOpeningAsked(turn), isOfPlace ? tellOwnBranches(turn) : null].filter(Boolean);
  return parts.length > 0 ? parts.join("\n\n") : null;
}

/** Where the dealer is, or the branches that are named, from its file; null: it states none. */
export function tellOwnBranches({ dealer, language, text }: HeardTurn): string | null {
  const { branches, noBranchIn } = phrasesOf(language);
  const place = findPlaceAsked(text);
  const there = place === null ? [] : listBranchesIn(dealer.branches, place);
  const told = there.length > 0 ? there : listBranchesMeant(dealer.branches, text);
  if (told.length === 0) return null;
  const none = place !== null && there.length === 0 ? [noBranchIn(place)] : [];
  return [...none, branches, ...told.map(writeBranch)].join("\n");
}

/** The telephones of the branches, or of those that are named, from the dealer's file; null: none is asked for, or stated. */
export function tellPhones(turn: HeardTurn): string | null {
  const { dealer, text, language } = turn;
  const { phones, noPhone } = phrasesOf(language);
  const called = dealer.branches.filter(({ phone }) => phone !== null);
  if (!asksForPhone(text, dealer.branches) || called.length === 0) return null;
  const meant = listMeant(turn, dealer.branches);
  const silent = meant.length < dealer.branches.length ? meant.filter(({ phone }) => phone === null) : [];
  const told = silent.length < meant.length ? meant.filter(({ phone }) => phone !== null) : called;
  return [
    ...silent.map(({ name }) => noPhone(name)),
    phones,
    ...told.map(({ name, phone }) => `• *${name}*: ${phone}`),
  ].join("\n");
}

/** The branches that a text is about; of «¿y ahí cierran el sábado?» the one that the seller or the customer spoke of last. */
function listMeant(turn: HeardTurn, branches: Branch[]): Branch[] {
  const { text, answered, earlier } = turn;
  if (findNamedBranches(branches, text).length > 0) return listBranchesMeant(branches, text);
  if (!pointsAtBranch(text)) return branches;
  return findSpoken([answered ?? "", ...earlier.slice(0, 3)], branches) ?? branches;
}

/** The first of the texts that names one branch alone says which is spoken of. */
function findSpoken(texts: string[], branches: Branch[]): Branch[] | null {
  return texts.map((one) => findNamedBranches(branches, one)).find(({ length }) => length === 1) ?? null;
}

/** «¿y el domingo?» is of the branch whose hours or telephone were just asked for. */
function listBefore({ text, earlier }: HeardTurn, branches: Branch[]): string[] {
  if (/ (todas|todos|cada|otras?|demas|all|any|every|other) /.test(plainWords(text))) return [];
  const isOfBranch = (one: string) =>
    asksForHours(one) ||
    namesDay(one) ||
    speaksOfBranches(one) ||
    asksForPhone(one, branches) ||
    isBranchAlone(branches, one);
  const last = earlier.slice(0, 3).findIndex((one) => !isOfBranch(one));
  return earlier.slice(0, last < 0 ? 3 : last);
}

/** What the dealer's file says of when it is open; null where that is not asked, or not stated. */
function tellOpeningAsked(turn: HeardTurn): string | null {
  const { dealer, language, text, today, minute } = turn;
  // «puedo verlo mañana a las 8 pm» is handed over, with the hours of that day.
  const isVisit = namesDay(text) && turn.steps.some(({ name }) => name === "hand_over");
  if (!(asksForHours(text) || isVisit) || asksForWorkshopHours(text)) return null;
  const at = isVisit ? findPlaceOfCar(turn) : null;
  const branches = at ? [at] : listMeant(turn, dealer.branches);
  const [first = null] = findSpoken(listBefore(turn, dealer.branches), dealer.branches) ?? [];
  const now = { today, minute: minute ?? null };
  const told = splitDays(text).map((day) => tellBranchOpening(branches, day, dealer, now, language, first));
  return [...new Set(told.filter((part) => part !== null))].join("\n") || null;
}

/** «Hoy y mañana sábado» asks of two days. */
function splitDays(text: string): string[] {
  const days = text.split(/\s+(?:y|e|o|and|or)\s+|,\s*/u).filter(namesDay);
  return days.length > 1 ? days : [text];
}

/** Where the one car stands that was looked at in this turn; null: none was, or its branch is not known. */
function findPlaceOfCar({ steps, dealer }: HeardTurn): Branch | null {
  const [car, another] = steps.filter(({ name, output }) => name === "vehicle_details" && output.ok);
  const place = car?.output.ok && !another ? parseCar(car.output.data).location : null;
  return (place && findBranch(dealer.branches, place)) || null;
}

/** The same beside a document: whoever has stated no holidays may have them there. */
export function tellOwnHours(turn: HeardTurn, best: Passages[number] | undefined): string | null {
  return isOfDocument(turn, best) ? null : tellOpeningAsked(turn);
}

/** A feast is looked for in the documents, whatever its date there; a date only where the passage names it. */
function isOfDocument({ text, dealer }: HeardTurn, best: Passages[number] | undefined): boolean {
  if (!namesDate(text) || dealer.holidays.length > 0) return false;
  const date = plainWords(text).match(/ \d{1,2} de [a-z]+ | [a-z]+ \d{1,2} /)?.[0];
  return date === undefined || best === undefined || plainWords(best.text).includes(date);
}

/** Hours that a document gives, which the dealer's file may give otherwise; «en 24 horas», «48 horas hábiles» are none. */
const clockTimes =
  /\b\d{1,2}[:.]\d{2}\b|(?<!\b(?:en|cada|de|unas) )\b(?:[01]?\d|2[0-3]) ?(?:am|pm|hrs|horas)\b(?! h[aá]bil)/i;
export const givesHours = ({ text }: Pick<Passages[number], "text">): boolean => clockTimes.test(text);

/**
 * The dealer's file has the word on when it is open, and has it once: no passage is quoted beside it that is of nothing
 * else, or gives hours of its own. The workshop's are for the documents to say.
 */
export function tellHoursAlone(turn: HeardTurn, best: Passages[number] | undefined): string | null {
  const { hours, branches } = turn.dealer;
  const isStated = hours !== null || branches.some((branch) => branch.hours !== null);
  const own = isStated ? tellOwnHours(turn, best) : null;
  if (!own) return null;
  const isOther = best !== undefined && !givesHours(best);
  return isOther && !asksOnlyForHours(turn.text) ? null : own;
}
