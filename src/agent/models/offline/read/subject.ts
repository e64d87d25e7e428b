import { isVersionWord } from "../../../../catalog/match/version-words.ts";
import { pickFromList, type Question } from "../../../../conversations/session/said.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { goesBack, pointsAtOther } from "../../../hear/back.ts";
import { findBest, isSuperlative } from "../../../hear/best.ts";
import { hearAsked } from "../../../hear/facets.ts";
import { speaksOfWholeStock } from "../../../hear/list-questions.ts";
import { hearShare } from "../../../hear/money/changes.ts";
import {
  comparesCurrent,
  findByWords,
  findListed,
  hearComparedIds,
  hearStockId,
  speaksOfListed,
} from "../../../hear/picks.ts";
import { hearLeftOpen } from "../../../hear/wants/left-open.ts";
import { planQuestions } from "../at-hand.ts";
import type { HeardTurn } from "../turn.ts";
import { asksWhichVersion } from "./asked.ts";
import { type ByPosition, pickByPosition } from "./by-position.ts";
import { findEarlier, findGone, findShown } from "./earlier.ts";

/** The cars that a text is about, as far as they are already at hand. */
export type Subject =
  /** Picked or named outright. */
  | { kind: "picked"; stockIds: string[] }
  /** A number that the list does not have. */
  | { kind: "beyond" }
  /** Named, but it has to be looked for. */
  | { kind: "named" }
  /** Not mentioned: the car under discussion. */
  | { kind: "current"; stockId: string; label: string }
  | { kind: "none" };

const nothingPicked: ByPosition = { ids: [], beyond: false };

/** @param question true where the text asks about a car rather than for cars: a bare name then means one at hand */
export function findSubject(turn: HeardTurn, question: boolean): Subject {
  const { state, heard, text } = turn;
  const items = state.listing?.items ?? [];
  const { vehicle } = state;
  if (turn.tapped?.stockId) return { kind: "picked", stockIds: [turn.tapped.stockId] };
  const atHand = [...items.map(({ stockId }) => stockId), ...(vehicle ? [vehicle.stockId] : [])];
  const compared = hearComparedIds(text, atHand);
  if (compared.length > 0) return { kind: "picked", stockIds: compared };
  const isOfPlan = turn.question !== null && planQuestions.has(turn.question);
  const isFigure = isOfPlan && (/^[\W\d]+$/.test(text) || hearShare(text) !== null);
  const id = isFigure && !atHand.includes(text.trim()) ? null : hearStockId(text, atHand);
  if (id) return { kind: "picked", stockIds: [id] };

  const gone = findGone(turn, !(asksWhetherThere(text) || asksWhatItCost(text)));
  if (gone) return { kind: "picked", stockIds: [gone.stockId] };

  const earlier = heard.named.length === 0 && !hasOwnWishes(turn) ? findEarlier(turn) : [];
  if (earlier.length > 0) return { kind: "picked", stockIds: earlier };

  const isOfCurrent = vehicle && isUnderDiscussion(turn, vehicle.stockId);
  // Another car of the list may be of a version that is named in the question.
  if (isOfCurrent && asksWhichVersion(text, heard)) return { kind: "current", ...vehicle };
  const pair = turn.said?.cars ?? [];
  if (pair.length === 2 && heard.named.length === 0 && ofBoth.test(plainWords(text)))
    return { kind: "picked", stockIds: pair };

  const { ids: picked, beyond } = isFigure ? nothingPicked : pickByPosition(turn);
  if (picked.length > 0) {
    const current = vehicle && comparesCurrent(text) ? [vehicle.stockId] : [];
    return { kind: "picked", stockIds: [...new Set([...current, ...picked])] };
  }
  if (beyond && !hasWishes(turn)) return { kind: "beyond" };

  // «¿cuál es la más barata de las Hilux?»
  const isBest = isSuperlative(text) && heard.filters.sort != null && heard.named.length === 1;
  if (isBest && heard.named.every(({ model }) => model !== null)) return { kind: "named" };
  // «el aveo de cualquier color» is not the one at hand.
  if (heard.named.length > 0 && hearLeftOpen(text, heard.filters).length > 0) return { kind: "named" };
  if (heard.named.length > 0) return findNamed(turn, question);
  if (heard.missing) return { kind: "named" };
  const called = hasOwnWishes(turn) ? null : findCalled(turn);
  if (called) return { kind: "picked", stockIds: [called] };
  if (isSuperlative(text) && heard.filters.sort) {
    // No one search brings what several lists show.
    const best = state.listing?.others && !speaksOfWholeStock(text) && findBest(items, heard.filters.sort);
    return best ? { kind: "picked", stockIds: [best.stockId] } : { kind: "named" };
  }
  // «¿y la otra?», where it is not known which: not the one at hand.
  if (pointsAtOther(text) && heard.named.length === 0) return { kind: "none" };
  if (isOfCurrent) return { kind: "current", ...vehicle };
  const [only, another] = items;
  return only && !another ? { kind: "current", ...only } : { kind: "none" };
}

/** «¿sigue disponible?», "is it still there?" */
function asksWhetherThere(text: string): boolean {
  return hearAsked(text).facets.includes("availability");
}

/** «¿y en cuánto estaba?», "how much was it": of a car that is not there any more. */
function asksWhatItCost(text: string): boolean {
  return / (?:(?:cuanto|precio|como) (?:\w+ ){0,2}(?:estaba|costaba|valia|tenian|era)|how much (?:was|did)|(?:price|it) (?:was|cost)) /.test(
    plainWords(text),
  );
}

/** Right after two were set side by side: those, not the first two of the list. */
const ofBoth = / (compar\w+|both|amb[oa]s|vs) /;

const ofOneCar = new Set<Question>([
  "offerPlan",
  "downPayment",
  "leastDown",
  "confirmCar",
  "otherTerm",
  "otherPlan",
]);

/** A car that was looked at before the list on screen is no longer what «¿cuánto quedaría?» means. */
function isUnderDiscussion({ state, question }: HeardTurn, stockId: string): boolean {
  if (question && pickFromList.has(question)) return false;
  // A list of one car speaks of that one.
  const [only, another] = state.listing?.items ?? [];
  if (only && !another && only.stockId === state.spokenOf?.at(-1) && only.stockId !== stockId) return false;
  if (!state.listing || (question && ofOneCar.has(question))) return true;
  return state.plan !== null || state.listing.items.some((item) => item.stockId === stockId);
}

/** «el core», "the Touring one": of the cars at hand the one whose version that is; null: none. */
function findCalled({ text, state, said: last }: HeardTurn): string | null {
  const said =
    /(?: (?:el|la|del|al|the|ese|esa|that))((?: (?!(?:de|que|con|en|y|is|with|for|in) )\w+){1,2}) /g;
  const words = [...plainWords(text).matchAll(said)].map(([, some]) => some).join(" ");
  // Of two that were set side by side the list on screen may have but one.
  const compared = (state.shown ?? []).filter(({ stockId }) => last?.cars.includes(stockId));
  return findByWords(compared.length > 1 ? compared : (state.listing?.items ?? []), words)?.stockId ?? null;
}

function findNamed(turn: HeardTurn, question: boolean): Subject {
  const { state, heard, text } = turn;
  const { listing, vehicle } = state;
  if (!question && !goesBack(text) && !speaksOfListed(text, listing)) return { kind: "named" };
  // «el mustang verde»: of what colour those at hand are, their lines do not say.
  if (heard.filters.colour != null) return { kind: "named" };
  if (
    vehicle &&
    heard.named.length === 1 &&
    heard.named.some((name) => findListed([vehicle], name, heard.filters).length > 0) &&
    !isOfOtherVersion(heard, vehicle.label)
  ) {
    return { kind: "picked", stockIds: [vehicle.stockId] };
  }
  const single = heard.named.flatMap((name) => {
    const isMeant = ({ label }: { label: string }) => !isOfOtherVersion(heard, label);
    const listed = findListed(listing?.items ?? [], name, heard.filters).filter(isMeant);
    const [only, another] = listed;
    const isOne = only !== undefined && another === undefined;
    return (
      (isOne
        ? only
        : (findByWords(listed, heard.rest) ?? [findShown(turn, name)].find((car) => car && isMeant(car)))) ??
      []
    );
  });
  if (single.length === heard.named.length)
    return { kind: "picked", stockIds: single.map(({ stockId }) => stockId) };
  return { kind: "named" };
}

/**
 * A wish beside the question («¿tienes uno rojo?») makes it a search; a fact that is asked for is none, such as the
 * makes that «¿es japonesa?» stands for.
 */
export function hasOwnWishes({ heard }: HeardTurn): boolean {
  const { make, bluetooth, car_play, transmission, fuel, body, version, location, ...wishes } = heard.filters;
  const { length_max_mm, width_max_mm, height_max_mm, ...others } = wishes;
  return heard.named.length > 0 || Object.keys(others).length > 0;
}

/** True where the text holds filters or says how it is paid, so that a number in it is rather one of them. */
function hasWishes({ heard }: HeardTurn): boolean {
  const { downPayment, termMonths, monthly } = heard.payment;
  const isOfPayment = downPayment !== null || termMonths !== null || monthly !== null;
  return isOfPayment || heard.named.length > 0 || Object.keys(heard.filters).length > 0;
}

/** What a label says of a car beside its model and year, by the filters that it answers. */
const written: [filter: "transmission" | "body" | "fuel", value: string, not: RegExp][] = [
  ["transmission", "automatic", / (mt|tm|std|manual|estandar) /],
  ["transmission", "manual", / (cvt|ta|at|dct|dsg|tiptronic|tronic|xtronic|automatic\w*) /],
  ["body", "hatchback", / sedan /],
  ["body", "sedan", / (hatchback|hb|sportback) /],
];
const fuels: Record<string, RegExp> = {
  diesel: / (diesel|tdi) /,
  hybrid: / (hybrid|hibrid[oa]|hev|phev|power|mhev) /,
};

/** «versa 2023 sense» of an Exclusive, "the manual one" of a CVT: another car of that name. */
function isOfOtherVersion({ filters, rest }: HeardTurn["heard"], label: string): boolean {
  const words = plainWords(label);
  const isUnnamed = rest.split(" ").some((word) => isVersionWord(word) && !words.includes(` ${word} `));
  const isAgainst = written.some(([filter, value, not]) => filters[filter] === value && not.test(words));
  const fuel = fuels[filters.fuel ?? ""];
  return isUnnamed || isAgainst || (fuel !== undefined && !fuel.test(words));
}
