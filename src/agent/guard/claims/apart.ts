import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import type { Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { carsOf, type Sentence } from "../scope.ts";

/** What the stock states of each car, or not. */
const features: [field: string, pattern: RegExp][] = [
  ["bluetooth", /\bbluetooth\b/],
  ["car_play", /\bcar ?play\b/],
];
const alone = /\b(?:solo|solamente|unicamente|only|just)\b/;
const having = /\b(?:tiene|trae|incluye|cuenta con|lo tiene|has|comes with|includes|offers)\b/;
/** «… y el Rio no», "… and the Rio doesn't" */
const lacking = anyOf(
  inOrder(
    String.raw`^[*_]*(?: (?:at|de|en|for|por) \$? ?[\d,.]+(?: (?:mil|mxn|pesos))?)?,? `,
    oneOf({
      es: String.raw`(?:no|tampoco)(?= *(?:[.,;!]|$)), no (?:tiene|trae|viene con) (?:ningun[oa]|ni un[oa])\b`,
      en: String.raw`(?:does|do|has)(?:n['’]t| not)(?= *(?:[.,;!]|$)), (?:has|comes with|offers) (?:neither|none)\b,
        lacks (?:both|it|them)\b`,
    }),
  ),
);

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

/** «Fuera de eso vienen igual», "otherwise they're the same". */
const same = new RegExp(
  inOrder(
    String.raw`(?<!\b(?:en (?:eso|esto|ello)|in (?:that|this),?) )\b`,
    oneOf({
      es: String.raw`(?:vienen|estan|van|equipad[oa]s) (?:exactamente |practicamente |casi )?igual(?:es)?,
        son (?:exactamente |practicamente |casi )?(?:iguales|identic[oa]s),
        l[oa] demas es (?:igual|lo mismo|identico), en lo demas son, mismo equip\p{L}*`,
      en: `(?:they['’]re|they are|are) (?:otherwise |exactly |practically )?(?:the same|identical),
        same equipment, equipped the same, otherwise (?:the same|identical)`,
    }),
    String.raw`\b(?! ?:)`,
  ),
  "u",
);
/** What is the same of two cars, where the reply does not speak of it, with the words by which it does. */
const shared: [field: string, pattern: RegExp][] = [
  ...features,
  [
    "transmission",
    /\b(?:automatic\p{L}*|manual\p{L}*|estandar\p{L}*|transmision|caja|transmission|gearbox)\b/u,
  ],
  ["fuel", /\b(?:gasolina|diesel|hibrid\p{L}*|electric\p{L}*|hybrid|petrol|gasoline)\b/u],
  ["body", /\b(?:sedan|hatch\p{L}*|suv|pick\p{L}*|van|coupe)\b/u],
];

/** Two cars that are called the same in all else, where the stock states another gearbox or another thing of each. */
export function findAlike(reply: Reply): Fault[] {
  const { written, mentions, known } = reply;
  return findInSentences(reply, "equipment", (told) => {
    if (!isSame(told, reply)) return false;
    const cars = new Set(mentions.flatMap((mention) => carsOf(mention, known)).map(({ stockId }) => stockId));
    if (cars.size !== 2) return false;
    return shared.some(([field, pattern]) => {
      const values = [...cars].map((id) => known.stated.get(id)?.get(field));
      const [one, other] = values;
      return one != null && other != null && one !== other && !pattern.test(written.folded);
    });
  });
}

function isSame(told: Sentence, reply: Reply): boolean {
  const match = same.exec(told.words);
  return match !== null && !told.words.includes("?") && isAsserted(match, told, reply);
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
