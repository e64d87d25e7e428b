import { asksInterest, asksSaving, comparesTerms } from "../../hear/deals.ts";
import { speaksOfBranches } from "../../hear/documents/matters.ts";
import { speaksOfOwnCar } from "../../hear/documents/own-car.ts";
import { askDocuments } from "../../hear/documents/query.ts";
import { hearDocumentQuestions } from "../../hear/documents.ts";
import { hearAsked, hearUnstated, hearUse } from "../../hear/facets.ts";
import { isQuestion, pointsAtPicture } from "../../hear/topics.ts";
import { conditionWordsOf } from "../../say/condition-words.ts";
import { phrasesOf } from "../../say/phrases.ts";
import { type Action, call, say } from "./action.ts";
import { searchAdvertised } from "./advertised.ts";
import { decideCars, openCars } from "./decide/cars.ts";
import { decideDeal } from "./decide/deal.ts";
import {
  askBeside,
  askConditions,
  asksConditions,
  hearBeside,
  isAboutCars,
  listDocumentQuestions,
  searchWanted,
} from "./decide/documents.ts";
import { asksPlanTotal, repeatPlan } from "./decide/plan.ts";
import { recall } from "./decide/recall.ts";
import { reviewPlan } from "./decide/review.ts";
import { speaksOfBuying } from "./decide/search/goes-on.ts";
import { nameMakes, turnPage, wantsSearch } from "./decide/search.ts";
import { answerSmallTalk } from "./small-talk.ts";
import type { HeardTurn } from "./turn.ts";
import { readSolved } from "./wishes.ts";

/** The first step of a turn: what the customer wants, as calls of tools or, where none is needed, as words. */
export function decide(turn: HeardTurn): Action {
  const { topics, language, text } = turn;
  const phrases = phrasesOf(language);
  const tapped = decideTapped(turn);
  if (tapped) return tapped;
  if (topics.has("startOver")) return { kind: "call", calls: [call("start_over")] };
  const deal = decideDeal(turn);
  if (deal) return deal;
  if (topics.has("instructions")) return say(phrases.instructions, phrases.questions.wish);
  if (topics.has("otherCustomers")) return say(phrases.otherCustomers, phrases.questions.anythingElse);
  const isParting = topics.has("farewell") && !text.includes("?") && isNoneOfCars(turn);
  if (isParting) return say(phrases.farewell);
  if (topics.has("offTopic") && isNoneOfCars(turn)) return say(phrases.offTopic, phrases.questions.wish);
  if (text === "") return say(phrases.cannotSee, phrases.questions.wish);

  const isForeign = turn.heard.foreign !== null && !wantsSearch(turn);
  const asksPrice = turn.state.vehicle !== null && hearAsked(text).facets.length > 0;
  if (isForeign && !asksPrice && hearDocumentQuestions(text).length === 0) {
    const { ownCurrency, inOwnCurrency } = conditionWordsOf(language);
    return say(ownCurrency, inOwnCurrency);
  }
  const recalled = recall(turn);
  if (recalled) return recalled;
  const reviewed = reviewPlan(turn);
  if (reviewed) return reviewed;
  const asksOfPlan = asksInterest(text) || asksSaving(text) || comparesTerms(text) || asksPlanTotal(turn);
  const repeated = asksOfPlan ? repeatPlan(turn) : null;
  if (repeated) return repeated;
  const documents = readSolved(turn) ? [] : listDocumentQuestions(turn);
  const advertised = documents.length === 0 ? searchAdvertised(turn) : null;
  if (advertised) return advertised;
  const ofCars = documents.length > 0 ? decideBeside(turn) : decideCars(turn);
  // The nearest branch is told in front of it.
  if (turn.location?.nearest && !ofCars && documents.every(({ query }) => speaksOfBranches(query)))
    return say(phrases.questions.wish);
  const documentCalls = [
    ...documents.map((question) => call("search_knowledge", question)),
    ...(documents.length > 0 && asksConditions(turn) ? [askConditions(turn)] : []),
  ];
  if (ofCars?.kind === "call") return { kind: "call", calls: [...ofCars.calls, ...documentCalls] };
  if (documentCalls.length > 0) return { kind: "call", calls: documentCalls };
  if (ofCars) return ofCars;
  const talk = answerSmallTalk(turn);
  if (talk) return talk;
  if (turn.unseen === "picture" && pointsAtPicture(text)) return say(phrases.whatIsPictured);
  if (isQuestion(text) && turn.heard.rest !== "") {
    return { kind: "call", calls: [call("search_knowledge", askDocuments(text, null))] };
  }
  const [unstated] = hearUnstated(text);
  if (unstated) return say(phrases.unstated(unstated[language]), phrases.questions.wish);
  if (hearUse(text)) return say(phrases.cannotFilterUse, phrases.questions.wish);
  if (speaksOfBuying(text)) {
    const understood = turn.heard.rest === "" || topics.has("compare");
    return say(
      understood ? phrases.makesInStock(nameMakes(turn)) : phrases.cannotFilter,
      phrases.questions.wish,
    );
  }
  if (turn.unseen) return say(phrases.questions.wish);
  return turn.said?.asked?.isUnclear
    ? say(phrases.unclearAgain, phrases.questions.offerPerson)
    : say(phrases.unclear);
}

/** What a text that asks something of the documents says of cars. */
function decideBeside(turn: HeardTurn): Action | null {
  const beside = hearBeside(turn);
  const ofCars = beside && decideCars(beside);
  if (ofCars) return ofCars;
  if (speaksOfOwnCar(turn.text)) return searchWanted(turn);
  return isAboutCars(turn) ? decideCars(turn) : askBeside(turn);
}

/** A row or button that says by itself what to do; the others are said by their words, on the car they stand for. */
function decideTapped(turn: HeardTurn): Action | null {
  const { tapped } = turn;
  if (tapped?.action === "vehicle" && tapped.stockId) return openCars([tapped.stockId]);
  return tapped?.action === "list" ? turnPage(turn, 0) : null;
}

/** Neither names nor wishes nor equipment of a car, nor a matter of the documents: what else is said may be off topic. */
function isNoneOfCars({ heard, text }: HeardTurn): boolean {
  const { sort: _sort, ...wishes } = heard.filters;
  return (
    heard.named.length === 0 &&
    Object.keys(wishes).length === 0 &&
    hearUnstated(text).length === 0 &&
    hearDocumentQuestions(text).length === 0
  );
}
