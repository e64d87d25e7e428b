import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";

const good = oneOf({
  es: "buen[oa]?, confiables?, durables?, resistentes?, aguantador(?:a|es)?, recomendables?",
  en: "good, reliable, dependable, decent, solid",
});
const ofCar = oneOf({
  es: "carro, auto, coche, camioneta, compra, opcion",
  en: "car, truck, suv, buy, choice, one",
});
const atEnd = String.raw`(?:ese|esa|este|esta|or not|o no|verdad|\|)? ?(?:\? )?$`;

/** «¿es buen carro?», "is it reliable?", «¿qué tan bueno sale?»: what is thought of a car, which no stock states. */
export const asksOpinion = anyOf(
  inOrder(
    " (?:es|sera|sale|salio|is it|is this|is that|is the [a-z]+) (?:(?:un|una|a|an|muy|very|really|any) )*",
    good,
    ` (?:${ofCar} )?`,
    atEnd,
  ),
  inOrder(
    " (?:que tan|how) ",
    good,
    " (?:es|sale|salen|salio|son|is|are|was) (?!la (?:agencia|empresa)|the dealer)",
  ),
  ` (?:vale la pena|is it worth (?:it|buying|the money)) ${atEnd}`,
  " que tal (?:sale|salen|salio|jala) ",
);
