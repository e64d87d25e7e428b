import { namesDate, tellOpening } from "../../../../../dealer/closures.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import {
  asksForHours,
  asksForPhone,
  asksOnlyForHours,
  speaksOfBranches,
} from "../../../../hear/documents/matters.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import type { Passages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { isNamed, writeBranch } from "../cars/visit.ts";

/** What the dealer's own file says where no document does: hours and branches. */
export function tellDealer(turn: HeardTurn): string | null {
  const { text } = turn;
  const parts = [tellOpeningAsked(turn), speaksOfBranches(text) ? listBranches(turn) : null].filter(Boolean);
  return parts.length > 0 ? parts.join("\n\n") : null;
}

const givesAddress =
  /\b(?:direcci[oó]n|domicilio|avenida|av|calle|calzada|boulevard|blvd|colonia|carretera|address|street|avenue|road)\b/i;

/** Where the dealer is, from its file, where the passage that was found names no place. */
export function tellOwnBranches(turn: HeardTurn, best: Passages[number] | undefined): string | null {
  return best && givesAddress.test(best.text) ? null : listBranches(turn);
}

function listBranches({ dealer, language }: HeardTurn): string | null {
  const places = dealer.branches.map(writeBranch);
  return places.length > 0 ? [phrasesOf(language).branches, ...places].join("\n") : null;
}

/** The telephones of the branches, or of those that are named, from the dealer's file; null: none is asked for, or stated. */
export function tellPhones({ dealer, text, language }: HeardTurn): string | null {
  const called = asksForPhone(text) ? dealer.branches.filter(({ phone }) => phone !== null) : [];
  const named = called.filter((branch) => isNamed(branch, text));
  const told = named.length > 0 ? named : called;
  if (told.length === 0) return null;
  return [phrasesOf(language).phones, ...told.map(({ name, phone }) => `• *${name}*: ${phone}`)].join("\n");
}

/** What the dealer's file says of when it is open; null where that is not asked, or not stated. */
function tellOpeningAsked({ dealer, language, text, today, minute }: HeardTurn): string | null {
  return asksForHours(text) ? tellOpening(text, dealer, { today, minute: minute ?? null }, language) : null;
}

/** The same beside a document: whoever has stated no holidays may have them there. */
export function tellOwnHours(turn: HeardTurn): string | null {
  if (namesDate(turn.text) && turn.dealer.holidays.length === 0) return null;
  return tellOpeningAsked(turn);
}

/** Hours that a document gives, which the dealer's file may give otherwise. */
const givesHours = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|hrs|horas)\b/i;

/**
 * The dealer's file has the word on when it is open, and has it once: no passage is quoted beside it that is of nothing
 * else, or gives hours of its own. The workshop's are for the documents to say.
 */
export function tellHoursAlone(turn: HeardTurn, best: Passages[number] | undefined): string | null {
  const own = turn.dealer.hours && tellOwnHours(turn);
  if (!own) return null;
  const ofWorkshop = / (taller|servicio|mecanico|workshop|service|mechanic) /.test(plainWords(turn.text));
  const isOther = best !== undefined && (ofWorkshop || !givesHours.test(best.text));
  return isOther && (ofWorkshop || !asksOnlyForHours(turn.text)) ? null : own;
}
