import type { Question } from "../../../../conversations/session/said.ts";
import { oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { acceptingWords, acknowledgingWords, yesWords } from "../../../../text/words/assent-words.ts";
import type { Talk } from "./talk.ts";

/** What a yes takes up: the plan of a car, its least down payment, the car itself. */
const offers = new Set<Question>(["offerPlan", "leastDown", "confirmCar"]);

const polite = oneOf(
  `${yesWords}, ${acceptingWords}, ${acknowledgingWords}, pues, entonces, then, gracias, thanks, y, and`,
);
const taking =
  oneOf(String.raw`calcul\w+, calculate, run, (?:haz|haga|hagan)(?:me|nos|lo|la)?, do, go, figure, dame, give me, ver, see, lets see, a ver,
  veamos`);
const object = oneOf(
  "it, that, so, ahead, the numbers?, the plan, a plan, el calculo, un calculo, el plan, un plan, out, with that, con (?:ese|eso|el minimo), ese mero, eso mero",
);
const reckons = / (calcul\w+|calculate|run|figure|plan|numbers?) /;
/** Of a car, and of no plan. */
const interested = new RegExp(
  `^ (?:${polite} )*(?:(?:me |si me )?interesa|i am|i do|(?:ese|esa|eso|ese mismo) mer[oa]) (?:${polite} )*$`,
);
const taken = new RegExp(
  `^ (?:${polite} )*(?:${taking} (?:${object} )*|(?:con (?:ese|eso)|with that|(?:ese|eso) mero) )(?:${polite} )*$`,
);

/** «sí, calcúlalo porfa», "sure, do it", «a ver» to what was offered: a yes. */
export function spellOutTaken(text: string, { question, language }: Talk): string {
  if (question === null || !offers.has(question)) return text;
  const words = plainWords(text).replace(/[?|]/g, " ").replace(/ +/g, " ");
  if (!taken.test(words) && !(question === "confirmCar" && interested.test(words))) return text;
  // «calcúlalo» to «¿te interesa este auto?» wants its plan.
  if (question === "confirmCar" && reckons.test(words))
    return language === "es" ? "calcula el plan" : "calculate the financing plan";
  return language === "es" ? "sí" : "yes";
}
