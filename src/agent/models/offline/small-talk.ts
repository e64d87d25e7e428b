import { type Action, call, say } from "./action.ts";
import { decidePlan } from "./decide-plan.ts";
import { nameMakes } from "./decide-search.ts";
import { phrasesOf } from "./say/phrases.ts";
import type { HeardTurn } from "./turn.ts";

/** Greetings, thanks, yes and no, and what is none of a car dealer's business. Null: none of them. */
export function answerSmallTalk(turn: HeardTurn): Action | null {
  const { topics, language, state, question } = turn;
  const phrases = phrasesOf(language);
  const { wish, anythingElse, offerPlan } = phrases.questions;
  if (topics.has("offTopic")) return say(phrases.offTopic, wish);
  if (topics.has("identity")) return say(phrases.identity, state.vehicle ? anythingElse : wish);
  if (topics.has("help")) return say(introduce(turn), wish);
  if (topics.has("farewell")) return say(phrases.farewell);
  if (question !== null && topics.has("no"))
    return say(phrases.accepted, question === "anythingElse" ? null : anythingElse);
  if (question !== null && topics.has("yes")) return answerYes(turn);
  if (topics.has("thanks")) return say(phrases.thanks, anythingElse);
  if (topics.has("greeting")) {
    if (turn.isFirst) return say(introduce(turn), wish);
    return say(phrases.helloAgain(state.vehicle?.label ?? null), state.vehicle ? offerPlan : wish);
  }
  if (topics.has("yes")) return answerYes(turn);
  if (topics.has("no")) return say(phrases.accepted, anythingElse);
  return null;
}

function answerYes(turn: HeardTurn): Action {
  const { question, state, language } = turn;
  const phrases = phrasesOf(language);
  const { listing, vehicle } = state;
  if (question === "offerPlan" && vehicle) return decidePlan(turn, { kind: "current", ...vehicle });
  if (question === "confirmCar" && vehicle) {
    return { kind: "call", calls: [call("vehicle_details", { stock_id: vehicle.stockId })] };
  }
  if (question === "anythingElse") return say(phrases.questions.wish);
  return say(
    phrases.accepted,
    listing && listing.items.length > 1 ? phrases.questions.whichCar : phrases.questions.wish,
  );
}

function introduce({ makes, language }: HeardTurn): string {
  const total = makes.reduce((sum, { count }) => sum + count, 0);
  return phrasesOf(language).introduction(total, nameMakes({ makes, language }));
}
