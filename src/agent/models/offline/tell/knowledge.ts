import { plainWords } from "../../../../text/plain-words.ts";
import { asksForBranches } from "../../../hear/documents/dealer/branches.ts";
import { asksForHours } from "../../../hear/documents/dealer/hours.ts";
import { asksForPhone } from "../../../hear/documents/dealer/phones.ts";
import { findPlaceAsked } from "../../../hear/documents/dealer/place-asked.ts";
import { findServiceAsked } from "../../../hear/documents/dealer/service-hours.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import type { HeardTurn } from "../turn.ts";
import { findEarlyPaper, isBesideReview } from "./documents/early.ts";
import { quotesForeign, tellDocuments } from "./documents.ts";
import { isForeign } from "./passage.ts";

/** A question that a text goes on with. */
const isBehind = (query: string, text: string) =>
  plainWords(`${query}?`).includes(
    plainWords(text)
      .replace(/^ (?:y|and|o|or|pero) /, " ")
      .trimEnd(),
  );

/** Of several questions each is answered by its own words. */
export function tellKnowledge(turn: HeardTurn): string[] {
  const asked = listAsked(turn);
  const told = asked.map((one) => tellDocuments(putTurn(turn, one, asked.length < 2), one.data));
  return introduceOnce(turn, [...new Set(told)]);
}

type Put = { query: unknown; about: unknown; data: unknown };

/** The turn with the words that one of its questions to the documents is answered by. */
function putTurn(turn: HeardTurn, { query, about }: Put, isOnly: boolean): HeardTurn {
  if (typeof query !== "string" || findServiceAsked(turn.text, turn.earlier)) return turn;
  const isOfDealer = (text: string) =>
    asksForHours(text) ||
    asksForBranches(text) ||
    asksForPhone(text, turn.dealer.branches) ||
    findPlaceAsked(text) !== null;
  const isOpen = !isOfDealer(turn.text);
  // «¿y el lunes?» is of the hours, as what it is about says.
  if (isOpen && typeof about === "string" && asksForHours(about))
    return { ...turn, text: `${query} (${about})` };
  // «¿y en Irapuato?», asked behind them or behind where the branches are.
  if (isOpen && isOfDealer(query) && isBehind(query, turn.text)) return { ...turn, text: query };
  return isOnly ? turn : { ...turn, text: `${query}${namePlaces(turn, query)}` };
}

/** What the documents were asked, but for what is told with a plan that is paid off early. */
function listAsked({ steps }: HeardTurn): Put[] {
  return steps.flatMap((step) => {
    const {
      name,
      output,
      arguments: { query, about },
    } = step;
    const isAnswer = name === "search_knowledge" && output.ok && !isBesideReview(step, steps);
    return isAnswer ? [{ query, about, data: output.data }] : [];
  });
}

/** True where something is quoted in the other language. */
export function quotesInOther(turn: HeardTurn): boolean {
  const paper = findEarlyPaper(turn);
  const asked = listAsked(turn);
  return (
    asked.some((one) => quotesForeign(putTurn(turn, one, asked.length < 2), one.data)) ||
    (paper !== null && isForeign(turn, paper))
  );
}

/** A document that several answers in turn are from is named by the first of them. */
function introduceOnce({ language }: HeardTurn, told: string[]): string[] {
  const { documentAlso } = phrasesOf(language);
  const introductions = told.map((text) => text.split("\n")[0] ?? "");
  return told.map((text, at) => {
    const [first, ...rest] = text.split("\n");
    const isKnown = first?.endsWith(":") && rest.length > 0 && introductions[at - 1] === first;
    return isKnown ? [documentAlso(null), ...rest].join("\n") : text;
  });
}

/** The branches that the text names, for a question of where they are, which is made without its words. */
function namePlaces({ text, dealer }: HeardTurn, query: string): string {
  const words = plainWords(text);
  const places = dealer.branches.flatMap(({ name }) => name.split(", "));
  const named = asksForBranches(query) ? places.filter((place) => words.includes(plainWords(place))) : [];
  return named.length > 0 ? ` (${named.join(", ")})` : "";
}
