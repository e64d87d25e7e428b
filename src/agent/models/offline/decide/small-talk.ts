import { pickFromList } from "../../../../conversations/session/said.ts";
import { dropName, readName } from "../../../../customers/name.ts";
import { introduce } from "../../../../dealer/greeting.ts";
import { findRequestedLanguage } from "../../../../text/detect-language.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { thanksAndEnds } from "../../../hear/wants/assent.ts";
import { isQuestion } from "../../../hear/writing/asking.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, lookAt, say } from "../action.ts";
import type { HeardTurn } from "../turn.ts";
import { decidePlan } from "./plan.ts";
import { nameMakes } from "./search.ts";

/** Greetings, thanks, yes and no, and what is none of a car dealer's business. Null: none of them. */
export function answerSmallTalk(turn: HeardTurn): Action | null {
  const { topics, language, state, question } = turn;
  const phrases = phrasesOf(language);
  const { wish, anythingElse, offerPlan } = phrases.questions;
  if (findRequestedLanguage(turn.text)) return say(phrases.languageSet, askOn(turn));
  if (topics.has("offTopic")) return say(phrases.offTopic, wish);
  if (topics.has("identity")) return say(identify(turn), state.vehicle ? anythingElse : wish);
  if (topics.has("wrongChat")) return say(phrases.noHurry, null);
  if (topics.has("wellWishes")) return say(phrases.likewise, askOn(turn));
  const name = readName(turn.text);
  if (
    name !== null &&
    dropName(turn.text)
      .replace(/\P{L}+/gu, " ")
      .trim()
      .split(" ").length <= 3
  )
    return say(phrases.niceToMeet(name), askOn(turn));
  if (topics.has("help")) return say(tellSkills(turn), wish);
  if (topics.has("farewell")) return say(phrases.farewell);
  if (thatOne.test(plainWords(turn.text))) return answerYes(turn);
  if (question !== null && topics.has("no"))
    return say(phrases.accepted, question === "anythingElse" ? null : anythingElse);
  const isOver = question === "offerPerson" && thanksAndEnds(turn.text);
  if (question !== null && topics.has("yes") && !isOver) return answerYes(turn);
  if (topics.has("pleased") && !turn.text.includes("?")) return say(phrases.thanks, askOn(turn));
  if (topics.has("thanks")) return say(phrases.thanks, anythingElse);
  if (topics.has("greeting") && !topics.has("howAreYou")) {
    const lastCar = turn.customer?.isBack ? turn.customer.profile.cars?.[0] : undefined;
    const isFirst = turn.answered === null;
    if (lastCar && isFirst) return say(phrases.lastTime(lastCar.label), phrases.questions.resume);
    if (isFirst) return say(tellSkills(turn), wish);
    return say(phrases.helloAgain(state.vehicle?.label ?? null), state.vehicle ? offerPlan : wish);
  }
  if (topics.has("looking") && (!isQuestion(turn.text) || topics.has("howAreYou")))
    return say(phrases.noHurry, askOn(turn));
  if (topics.has("howAreYou")) return say(phrases.fine, askOn(turn));
  if (topics.has("recap")) return say(phrases.helloAgain(state.vehicle?.label ?? null), askOn(turn));
  if (topics.has("yes")) return answerYes(turn);
  if (topics.has("no")) return say(phrases.accepted, anythingElse);
  return saysForWhom(turn) ? say(phrases.accepted, askOn(turn)) : null;
}

/** «es para mi mamá, ya es mayor», "it's for my daughter": told, and nothing asked. */
function saysForWhom({ text, heard }: HeardTurn): boolean {
  const isWish = heard.named.length > 0 || Object.keys(heard.filters).length > 0;
  return !isWish && !text.includes("?") && forWhom.test(plainWords(text));
}
const forWhom = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|mira|oye|bueno|pues) )*",
    oneOf({
      es: "es, seria, va a ser, sera, l[oa] quiero, l[oa] busco, l[oa] ocupo",
      en: "its, it is, it would be, itd be, itll be, this is, thats",
    }),
    String.raw` (?:para|pa|for) (?:regalar\w* a )?(?:mi|mis|nuestr[oa]|my|our|el|la|los|un|una|a|us|nosotros) `,
  ),
);

/** «ese», "that one please": the car at hand. */
const thatOne =
  /^ (?:(?:si|ok|va|sale|pues|mejor|quiero|y|yes|then|entonces) )*(?:ese|esa|este|esta|aquel|(?:that|this)(?: one)?)(?: (?:mero|mera|mismo|misma|por favor|porfa|please))*(?: \?)? $/;

function answerYes(turn: HeardTurn): Action {
  const { question, state, language } = turn;
  const phrases = phrasesOf(language);
  const { listing, vehicle } = state;
  if (question === "offerPlan" && vehicle) return decidePlan(turn, { kind: "current", ...vehicle });
  if (question === "confirmCar" && vehicle) {
    return lookAt([vehicle.stockId]);
  }
  const lastCar = turn.customer?.profile.cars?.[0];
  if (question === "resume" && lastCar) {
    return lookAt([lastCar.stockId]);
  }
  if (question === "anythingElse") return say(phrases.questions.wish);
  if (vehicle && !(question && pickFromList.has(question))) return keepThread(turn, vehicle.label);
  return say(
    phrases.accepted,
    listing && listing.items.length > 1 ? phrases.questions.whichCar : phrases.questions.wish,
  );
}

/** «ok» with a car on the table: the next step with that very car. */
function keepThread({ state, language }: HeardTurn, label: string): Action {
  const phrases = phrasesOf(language);
  const { offerPlan, offerPerson, otherTerm } = phrases.questions;
  const { plan } = state;
  if (!plan || plan.stockId !== state.vehicle?.stockId) return say(phrases.goOn(label), offerPlan);
  return plan.termMonths === null ? say(otherTerm) : say(phrases.planChosen(plan.number), offerPerson);
}

/** The question that the conversation stands at. */
function askOn({ state, language }: HeardTurn): string {
  const { offerPlan, pick, wish } = phrasesOf(language).questions;
  if (state.vehicle) return offerPlan;
  return state.listing ? pick : wish;
}

/** The dealer's own words of who this is, and what it is. */
function identify({ dealer, language }: HeardTurn): string {
  return `${introduce(dealer, language)} ${phrasesOf(language).identity}`;
}

function tellSkills({ makes, language }: HeardTurn): string {
  const total = makes.reduce((sum, { count }) => sum + count, 0);
  return phrasesOf(language).skills(total, nameMakes({ makes, language }));
}
