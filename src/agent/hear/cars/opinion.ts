import { listKnownCars } from "../../../catalog/match/names/known-cars.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { anyOrdinal, lastWords } from "../../../text/words/ordinal-words.ts";

const good = oneOf({
  es: "buen[oa]?, confiables?, durables?, resistentes?, aguantador(?:a|es)?, recomendables?",
  en: "good, reliable, dependable, decent, solid",
});
const ofCar = oneOf({
  es: "carro, auto, coche, camioneta, compra, opcion",
  en: "car, truck, suv, buy, choice, one",
});
const atEnd = String.raw`(?:ese|esa|este|esta|or not|o no|verdad|\|)? ?(?:\? )?$`;

const names = listKnownCars
  .flatMap(({ make, models }) => [make, ...models])
  .flatMap((name) => plainWords(name).trim() || []);
const end = `(?:$|[?|] |(?:en|para|con|for|on|in|y|and) )`;
const year = String.raw`(?:19|20)\d\d`;
const which = `(?:${anyOrdinal}|${lastWords}|otr[oa]|other|(?:(?:numero|number) )?[1-9])`;
/** The car, and not the dealer nor a part: «¿qué tan confiable es el versa?», unlike «¿qué tan bueno es el servicio?» */
const behindVerb = inOrder(
  `(?:it |${end}|(?:ese|esa|este|esta|esos|esas|estos|estas|this|that|these|those) ${end}`,
  `|(?:(?:ese|esa|este|esta|el|la|los|las|un|una|this|that|the|a) )?`,
  `(?:(?:del? )?${year}|${which}|(?:${year} |${which} )?(?:${ofCar}s?|(?:${names.join("|")})s?)) )`,
);

/** «¿es buen carro?», "is it reliable?", «¿qué tan bueno sale?»: what is thought of a car, which no stock states. */
export const asksOpinion = anyOf(
  inOrder(
    " (?:es|sera|sale|salio|is it|is this|is that|is the [a-z]+) (?:(?:un|una|a|an|muy|very|really|any) )*",
    good,
    ` (?:${ofCar} )?`,
    atEnd,
  ),
  inOrder(" (?:que tan|how) ", good, " (?:es|sale|salen|salio|son|is|are|was) ", behindVerb),
  ` (?:vale la pena|is it worth (?:it|buying|the money)) ${atEnd}`,
  " que tal (?:sale|salen|salio|jala) ",
);
