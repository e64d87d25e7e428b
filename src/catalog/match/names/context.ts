import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { describesCar } from "../take-words.ts";
import { isVersionWord } from "../version-words.ts";
import { isStopWord } from "../vocabulary.ts";
import { isAmbiguous, isEnglishWord, ruleOf } from "./everyday-names.ts";
import type { Hit } from "./hits.ts";

/** True where the words alone are no car: what stands around them has to tell. */
export function needsContext({ spelling, start, end, score, isBeside }: Hit, tokens: string[]): boolean {
  if (isBeside) return false;
  const first = tokens[start] ?? "";
  // «be eme uve», letter by letter, is no accident.
  const isSpelledOut = end - start > 2 && score === 0.97 && /^[a-z]{3}$/.test(spelling.key);
  if (end - start > 1 && !isSpelledOut && (isStopWord(first) || isStopWord(tokens[end - 1] ?? ""))) {
    return !/^(clase|serie)/.test(spelling.key);
  }
  // An everyday word is written as such: what is spelled otherwise is none.
  // Only of four letters, others may be meant («Saúl» is no Soul).
  if ((score >= 0.95 || spelling.key.length <= 4) && isAmbiguous(spelling.key)) return true;
  // «puntos de revisión»
  if (first === `${spelling.key}s` && ruleOf(spelling.key).behind) return true;
  return spelling.model !== null && (/^\d+$/.test(spelling.key) || /^[a-z]{1,2}$/.test(spelling.key));
}

const articles =
  /^(un|una|unos|unas|el|los|las|la|del|mi|modelo|este|ese|esa|otro|otra|algun|alguna|algunos|algunas|the|a|an|any|this|that|new|used)$/;
/** English: the article alone says little of a word like «city» or «fit». */
const englishArticles = /^(the|a|an|any|this|that|new|used)$/;
const superlatives = /^(cheapest|newest|latest|oldest|expensive|affordable)$/;
const leads =
  /^(|\||#.*|busco|quiero|necesito|tienen?|tienes|tendran?|tendras?|manejan?|venden?|hay|habra|have|got|want|need|y|o|u|or|and|vs|tampoco|ni|tambien|mejor|entonces)$/;
/** Those of them that ask for a car, whatever is said before and after. */
const asksFor = /^(have|got|sell|tienen?|tienes|tendran?|tendras?|manejan?|venden?|hay|habra)$/;
const wants = /^(busco|quiero|necesito|want|need)$/;
const prepositions = /^(in|at|on|for|to|of|around|from|en|a|para|hacia|hasta|de|desde|con|into|through)$/;
/** «ciudad de Leon», "I live in Tucson". */
const placeBefore = /^(in|at|from|en|desde|hacia|hasta|to|a)$/;
/** Before an "a" that is the English article: "have a fit", unlike «voy a León». */
const englishBefore =
  /^(have|has|got|wants?|needs?|buy|get|sell|see|saw|seen|spotted|likes?|is|isnt|not|except|there|theres|for|about|on|of|in)$/;
/** "a beat under 200k" */
const limits = /^(under|below|over|above|around|between|less|than|max|maximum)$/;
/** "looking for a city", unlike "in a city" */
const seeks = /^(looking|look|searching|search|shopping|hunting|interested|how|what|much)$/;
const ofCars = /^(car|cars|carro|carros|coche|vehicle|life|center|centre)$/;

/** «spark y march», «el spark 2021 con el march»: two names side by side are two cars, whatever words they are too. */
export function isJoined(hit: Hit, hits: Hit[], tokens: string[]): boolean {
  const { isPlainBeside, behind } = ruleOf(hit.spelling.key);
  if (isPlainBeside && !behind?.test(tokens[hit.start - 1] ?? "")) return false;
  return hits.some((other) => {
    const [first, second] = hit.start < other.start ? [hit, other] : [other, hit];
    if ((other.spelling.model === null) !== (hit.spelling.model === null)) return false;
    if (other.score < 0.95 || hit.score < 0.95 || isSame(hit, other)) return false;
    const between = tokens.slice(first.end, second.start);
    return (
      between.some((token) => joining.test(token)) &&
      between.every((token) => joining.test(token) || articles.test(token) || isYear(token))
    );
  });
}

function isSame({ spelling }: Hit, other: Hit): boolean {
  return spelling.model === other.spelling.model && spelling.make === other.spelling.make;
}

const joining = /^(y|e|o|u|ni|con|contra|vs|versus|and|or|with)$/;

/** @param sure names that need no context */
export function hasContext(hit: Hit, sure: Hit[], tokens: string[]): boolean {
  const { start, end, spelling } = hit;
  const touching = sure.some(
    (other) => other.spelling.make === spelling.make && (other.end === start || other.start === end),
  );
  if (touching) return true;
  // «¿y a cinco?», apart, is a term rather than an A5.
  const [before = "", earlier = "", next = ""] = [tokens[start - 1], tokens[start - 2], tokens[end]];
  const isLedNumber = tokens[start] === "a" && end === start + 2;
  if (isLedNumber && !(articles.test(before) || asksFor.test(before) || wants.test(before))) return false;
  // A «cupra leon» is no Seat.
  const isOthers = sure.some((other) => other.end === start && other.spelling.model === null);
  if (isOthers) return false;
  // "is", «es»: no Lexus; "or a": no Ora.
  if (tokens.slice(start, end).every(isStopWord) && !isAmbiguous(spelling.key)) return false;
  if (/^\d+$/.test(spelling.key)) return isCalledByNumber(spelling.key, before, next);
  const saysNoMore = (token: string, at: number) =>
    (at >= start && at < end) ||
    /^[|#]/.test(token) ||
    limits.test(token) ||
    isStopWord(token) ||
    describesCar(token) ||
    isVersionWord(token) ||
    sure.some((other) => other.start <= at && at < other.end);
  const isAlone = tokens.every(saysNoMore);
  const clauseEnd = tokens.indexOf("|", end);
  const isAskedFor =
    (asksFor.test(before) ||
      (/^(a|an)$/.test(before) && /^(have|got|sell|there|theres|want|need|buy)$/.test(earlier))) &&
    tokens
      .slice(end, clauseEnd < 0 ? undefined : clauseEnd)
      .every((token, at) => saysNoMore(token, end + at));
  // «las XV», "an HS"
  if (/^[a-z]{2}$/.test(spelling.key) && articles.test(before) && !isStopWord(tokens[start] ?? ""))
    return true;
  if (!isAmbiguous(spelling.key)) return isAlone;
  // "what do you have from Mini"
  if (spelling.model === null && /^(from|by)$/.test(before) && /^\|?$/.test(next)) return true;
  const isArticle = before === "a" && englishBefore.test(earlier);
  if ((placeBefore.test(before) && !isArticle && !isVersionWord(next)) || ofCars.test(next)) return false;
  // "can you beat 230?": somebody does it.
  if (/^(you|u|i|we|they|cant|cannot|wont)$/.test(before)) return false;
  const { notBehind, behind, isAskedFor: maybeAsked, lead: leading, next: following } = ruleOf(spelling.key);
  if (notBehind?.test(before)) return false;
  if (/^(marca|make|brand)$/.test(before) || isLikened([before, earlier, tokens[start - 3] ?? ""]))
    return true;
  if (maybeAsked && isAskedFor) return true;
  if (behind)
    return behind.test(before) && (leading?.test(earlier) ?? true) && (following?.test(next) ?? true);
  // «¿qué Rios tienen?»
  if (/^(que|cuantos|cuantas|cuales)$/.test(before) && inStock.test(next)) return true;
  // «de la Territory»: Spanish has no such word of its own.
  if (isEnglishWord(spelling.key) && /^(el|la|los|las|del|una?)$/.test(before)) return true;
  // "what year is your Explorer", unlike "your focus"
  if (before === "your" && ofYours.test(earlier)) return true;
  // "I saw a rio on your page"
  if (englishArticles.test(before) && /^(saw|seen|spotted)$/.test(earlier)) return true;
  // "the cheapest polo you have", unlike "the newest city center"
  if (superlatives.test(before))
    return (
      /^(\|?|you|u|with|under)$/.test(next) || isYear(next) || isVersionWord(next) || ofOneCar.test(next)
    );
  if (!englishArticles.test(before))
    return (
      (articles.test(before) && (!prepositions.test(earlier) || factOf.test(tokens[start - 3] ?? ""))) ||
      (isAlone && leads.test(before)) ||
      (isEnglishWord(spelling.key) && /^\|?$/.test(before) && next === "|") ||
      isAskedFor ||
      isYear(next)
    );
  // «the polo startline», "is the spark manual", "the swift at 48"
  const isPaid = /^(at|over|with|for|in)$/.test(next) && isYear(tokens[end + 1] ?? "");
  const isAsked =
    /^(is|are)$/.test(earlier) && (describesCar(next) || /^(and|located|parked|here)$/.test(next));
  const isOfCar = isYear(next) || isVersionWord(next) || isPaid || isAsked;
  const lead = tokens[start - 3] ?? "";
  const isBehind = prepositions.test(earlier) && !/^(new|used)$/.test(before);
  const isPlace = isBehind && !isOfCar && !factOf.test(lead) && !seeks.test(lead);
  return isAskedFor || (!isPlace && (next === "" || next === "|" || isOfCar || ofOneCar.test(next)));
}

/** «un 208», «la 3008 blanca», «3008 GT»: by four digits only where they are no year. */
function isCalledByNumber(key: string, before: string, next: string): boolean {
  if (key.length === 3) return /^(un|el|los|modelo)$/.test(before);
  return Number(key) > 2_100 && (/^(una?|el|la|modelo|the|an?)$/.test(before) || isVersionWord(next));
}

/** «algo parecido al march», "something like a fit": what is behind the article is a car. */
function isLikened(before: string[]): boolean {
  const [article = "", ...others] = before;
  const lead = others.find((token) => !/^(a|to|de|of)$/.test(token)) ?? "";
  return (
    /^(al|del?|el|la|una?|the|a|an)$/.test(article) &&
    /^(parecid[oa]s?|similar(es)?|semejantes?|comparable|like|como|tipo|estilo)$/.test(lead)
  );
}

const ofYours = /^(is|are|does|do|on|of|for|about|have|got|sell)$/;

const inStock = /^(tienen?|tienes|hay|manejan?|venden?|quedan?)$/;

/** "does the Avanza have …" */
const ofOneCar =
  /^(have|has|come|comes|include|includes|cost|costs|going|worth|listed|priced|then|instead|please|pls|too|still|available|be|cost)$/;
/** "the price of the Soul", «color de la Tucson», unlike "in the city" */
const factOf = anyOf(
  inOrder(
    "^(",
    oneOf({
      es: `precios?, costo, mensualidad, enganche, fotos?, kilometraje, datos, informacion, detalles, ficha,
        ano`,
      en: `price, prices, cost, payment, payments, monthly, details, information, specs, photos?, pictures?, pics?,
        mileage, miles, colou?r, year, quote, financing, finance, terms?, rates?, deposit`,
      both: "color, kms?, version, plans?, info",
    }),
    ")$",
  ),
);

function isYear(token: string): boolean {
  return token.startsWith("#");
}
