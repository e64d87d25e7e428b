import type { Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { carsOf, type Sentence } from "../scope.ts";

/** What the stock states of each car, or not. */
const features: [field: string, pattern: RegExp][] = [
  ["bluetooth", /\bbluetooth\b/],
  ["car_play", /\bcar ?play\b/],
];
const alone = /\b(?:solo|solamente|unicamente|only|just)\b/;
const having = /\b(?:tiene|trae|incluye|cuenta con|lo tiene|has|comes with|includes|offers)\b/;
/** «… y el Rio no», "… and the Rio doesn't" */
const lacking = /^[*_]* (?:no(?= *(?:[.,;!]|$))|(?:does|do|has)(?:n['’]t| not)(?= *(?:[.,;!]|$)))/;

/** That one of several cars alone has a thing, or that another lacks it, where the stock does not state that it does. */
export function findApart(reply: Reply): Fault[] {
  const { written, mentions, known } = reply;
  return findInSentences(reply, "equipment", (told) => {
    const { words, named } = told;
    if (words.includes("?") || named.length === 0) return false;
    const lacked = named.filter(({ end }) => lacking.test(written.folded.slice(end, told.sentence.end)));
    const only = readOnly(told, written.folded);
    const others = only === undefined ? [] : mentions.filter(({ model }) => model !== only.model);
    return features.some(
      ([field, pattern]) =>
        pattern.test(words) && [...lacked, ...others].some((mention) => mayHave(mention, field, known)),
    );
  });
}

/** «CarPlay solo lo tiene el Mazda», "only the Mazda has CarPlay": the name behind the word, next to the verb. */
function readOnly({ sentence, words, named }: Sentence, folded: string): Mention | undefined {
  const at = words.search(alone);
  if (at < 0) return undefined;
  const name = named.find(({ start }) => start > sentence.start + at);
  if (!name || name.start - sentence.start - at > 30) return undefined;
  const around = `${folded.slice(sentence.start + at, name.start)} ${folded.slice(name.end, name.end + 14)}`;
  return having.test(around) ? name : undefined;
}

/** A car of that name of which nothing says that it lacks the thing. */
const mayHave = (mention: Mention, field: string, known: Known) =>
  carsOf(mention, known).some(({ stockId }) => known.stated.get(stockId)?.get(field) !== false);
