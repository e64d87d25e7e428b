import { oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { acceptingWords, acknowledgingWords, yesWords } from "../../../text/words/assent-words.ts";

const firm = oneOf(`${yesWords}, ${acceptingWords}`);
const weak = oneOf(acknowledgingWords);
/** What an offer of a person is taken up with, beside the yes. */
const more =
  oneOf(String.raw`gracias, muchas gracias, thanks, thank you, ya, ahora, ahorita, now, lo antes posible, cuanto antes, asap,
  quiero, me gustaria, i would( like (that|it))?, i do, id like that, that would be (great|good|nice|perfect), do (it|that|so), hazlo, comunic\w+( con (el|ella|alguien|una persona|un asesor))?,
  (quiero|necesito) hablar( con (el|ella|alguien|una persona))?, (con )?(una persona|alguien|un asesor), connect me( (to|with) \w+)?,
  (que|q) me (atiend|llam|marqu|contact|habl|contest|respond|escrib|comuniqu|busqu)\w+( (alguien|una persona|un asesor))?, pasame( con \w+)?,
  si, yes, claro, please, por favor, porfa, ok`);

const firmly = new RegExp(`^ ${firm} `);
const leading = new RegExp(`^ (?:${firm}|${weak}) `);
const anything = new RegExp(`^ (?:${firm}|${weak}|${more})(?= )`);

const heardAlone =
  /^ (?:ok|okay|okey|oki|bueno|fine|alright|all right|esta bien|perfecto|muy bien|great|sounds good) (?:muchas |mil )?(?:gracias|thanks|thank you|thx) $/;

/** «ok, gracias», "great, thanks" rather end what was offered; «va, gracias», «sí, gracias» take it up. */
export function thanksAndEnds(text: string): boolean {
  return heardAlone.test(plainWords(text));
}

/** How a text agrees. `rest`: what else it says, in plain words; empty where it is a yes and nothing more. */
export type Assent = { isFirm: boolean; rest: string };

/**
 * A yes at the beginning of a text, without what may go with it. «Si» without its accent before a clause is "if", and
 * an «ok» before something else acknowledges what was said and goes on to that.
 * @param clauses as plain words
 * @returns null where the text does not begin with a yes
 */
export function readAssent(clauses: string[]): Assent | null {
  const [first = "", ...others] = clauses;
  if (!leading.test(first)) return null;
  const left = strip(first);
  if (left !== "" && first === ` si${left}`) return null;
  const rest = [left, ...others.map(strip)].join(" ").trim();
  return { isFirm: firmly.test(first), rest };
}

function strip(clause: string): string {
  let left = clause;
  for (let found = anything.exec(left); found; found = anything.exec(left))
    left = left.slice(found[0].length);
  return left.trim() === "" ? "" : left;
}
