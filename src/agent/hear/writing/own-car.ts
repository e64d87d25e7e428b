import { compact } from "../../../catalog/match/reading/text.ts";
import { understand } from "../../../catalog/match.ts";
import { foldText } from "../../../text/fold.ts";
import { oneOf } from "../../../text/pattern.ts";

const relative =
  oneOf(`wife, husband, brother, sister, dad, mom, mother, father, son, daughter, cousin, uncle, aunt, boyfriend, girlfriend, friend,
  partner, roommate`);
/** No other owner. */
const word = String.raw`(?!(?:mi|my|nuestr[oa]|our)\s)[\p{L}\p{N}][\p{L}\p{N}-]*`;

/** Whose it is, and the words behind that, among which its name stands. */
const owned = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(mi|my(?:\s+${relative}['’]?s)?|nuestr[oa]|our)\s+(${word}(?:\s+${word}){0,6})`,
  "giu",
);
/** «el jetta que tengo», "the sentra i drive". */
const had = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(el|la|the)\s+(${word}(?:\s+${word}){0,3}?)\s+(?:que (?:tengo|traigo|manejo)|(?:that )?i (?:have|own|drive|already have)|(?:that )?i['’]ve got)(?![\p{L}\p{N}])`,
  "giu",
);
/** «quiero mi jetta», «apártame mi versa», "hold my civic": the one that is bought. */
const bought =
  /(?:quiero|quisiera|comprar?|ap[aá]rt\p{L}*|res[eé]rv\p{L}*|sep[aá]r\p{L}*|gu[aá]rd\p{L}*|recog\p{L}*|recoj\p{L}*|entreguen|entregan|want|get|buy|buying|hold|reserve|collect|pick up|picking up|save)\s+(?:ya\s+)?$/iu;

const beside = new RegExp(
  `^${oneOf("old, current, own, used, trusty, viejo, vieja, viejito, actual, propio, propia, usado, usada, querido, pobre, carro, auto, coche, camioneta, car, truck, suv, van, de, del, modelo, año, ano, model, year")}$`,
  "iu",
);
const year = /^(?:19[89]|20[0-3])\d$/;
/** Words that name a car as well: alone they are one behind «mi», where they are no Spanish words. */
const ambiguous =
  /^(?:focus|escape|edge|fit|soul|city|note|one|up|journey|quest|passport|pilot|insight|element|partner|manager|expert|express|rush|crown|legacy|accent|vision|pulse|tipo|l[ií]nea|uno|clase|serie|model|smart|daily|explorer|venue|mini)$/iu;
/** How many words of a version may stand between its name and its year. */
const mostBetween = 2;

/**
 * A car of the customer's own that is called by its name, as «mi carro»: it is none to be looked for. «con mi jetta 2014 de
 * enganche» is «con mi carro 2014 de enganche», "my 2015 sentra" "my car 2015".
 */
export function callOwnCar(text: string): string {
  return text
    .replace(owned, (all: string, whose: string, words: string, at: number) => {
      const left = bought.test(text.slice(0, at)) ? null : dropName(words);
      return left === null ? all : `${sayCar(whose)}${left}`;
    })
    .replace(had, (all: string, article: string, words: string) => {
      const left = dropName(words);
      return left === null ? all : `${article.toLowerCase() === "the" ? "my car" : "mi carro"}${left}`;
    });
}

const dated = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}])(?:mi carro|nuestro carro|(?:my|our)(?:\s+${relative}['’]?s)? car)) (?:19|20)\d\d(?![\p{L}\p{N}])`,
  "giu",
);

/** True of «mi carro 2014»: of which year it is, is said. */
export function datesOwnCar(text: string): boolean {
  return text.search(dated) >= 0;
}

/** The year of one's own car is none to be looked for either. */
export function dropOwnYear(text: string): string {
  return text.replace(dated, "");
}

function sayCar(whose: string): string {
  return /^(?:my|our)/i.test(whose)
    ? `${whose} car`
    : /^nuestr/i.test(whose)
      ? "nuestro carro"
      : `${whose} carro`;
}

/** @returns what stands behind the name, after the year that stands with it; null where the words begin with no name */
function dropName(words: string): string | null {
  const parts = words.split(/\s+/);
  const years: string[] = [];
  let at = 0;
  let names = 0;
  let isPlain = false;
  while (at < parts.length) {
    const [one = "", next = ""] = parts.slice(at);
    const length = countName(one, next);
    if (year.test(one)) years.push(one);
    else if (length > 0) {
      names += 1;
      isPlain ||= length > 1 || names > 1 || !ambiguous.test(one);
    } else if (!beside.test(one) || (names > 0 && !year.test(next))) break;
    at += Math.max(length, 1);
  }
  if (names === 0) return null;
  const between = parts.slice(at, at + mostBetween + 1).findIndex((part) => year.test(part));
  if (years.length === 0 && between > 0) {
    years.push(parts[at + between] ?? "");
    at += between + 1;
  }
  if (!isPlain && years.length === 0) return null;
  return ["", ...years.slice(0, 1), ...parts.slice(at)].join(" ");
}

/** How many of two words are a car's name, in stock or not, however it is spelled. */
function countName(one: string, next: string): number {
  if (year.test(one) || beside.test(one)) return 0;
  return isName(one) ? 1 : isName(`${one} ${next}`) ? 2 : 0;
}

function isName(words: string): boolean {
  const { missing, rest } = understand(words, [], "2000-01-01");
  return missing !== null && compact(rest) === compact(foldText(missing.model ?? missing.make ?? ""));
}
