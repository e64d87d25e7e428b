import { readText } from "../../../../catalog/match/reading/numbers.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";

/** Nothing that is paid down: «mínimo 100 mil de enganche», "the lowest price with 50k down" say how much it is. */
const few = String.raw`((?!con |with )[^\W\d]+ ){0,4}`;
/** How much the dealer wants to be paid down, or the least of it, over {@link plainWords}. */
export const dueDown = oneOf({
  es: String.raw`(?<!(por|al) )(lo menos|lo minimo|minimo|cual es el menor|menor) (?!que )${few}(enganche|anticipo|pago inicial|inicial),
    (enganche|anticipo|pago inicial) (mas (bajo|chico)|minimo),
    (de |con )?(cuanto|que) ((es|piden|pides|se pide|se da|sera|seria|hay que dar|tengo que (dar|pagar)|debo dar|tendria que dar|tiene que ser|debe ser|necesito|ocupo) )?(el |de |para el |para )(enganche|anticipo)( piden| minimo)?,
    (de |con )?cuanto (pago|pagaria|doy|daria|dar|tengo que (dar|pagar)|hay que dar|debo dar|necesito|ocupo|seria|es) (un |mi )?(enganche|anticipo),
    (de |con )?cuanto (pago|pagaria|doy|daria|dar) (el |de )(enganche|anticipo),
    (que|cuanto|cual) (\w+ ){0,2}enganche (\w+ ){0,2}(minimo|piden|se pide|debo|hay que),
    cuanto (de )?(enganche|anticipo) (doy|daria|pago|pagaria|seria|es|necesito|ocupo|para|debo|tengo|piden|se pide|hay que dar),
    (enganche|anticipo) (de|para) (\w+ ){1,4}cuanto (es|seria)`,
  en: String.raw`(?<!at )(minimum|lowest|smallest|least) (?!(i|you|we) )${few}(down|deposit|upfront)( payment)?,
    how much (of a |does the |should the |would the )?(down|deposit)( payment)? (do i need|is (it|needed|required)|would i need|do you (want|need|require|ask)|do (i|we)|have to be|be|required|needed),
    how much (down|deposit)( payment)? (for|on) (an?|the|that|this|it),
    what (would|will) (the |my )?(down payment|deposit) (\w+ )?be (on|for)`,
});
/** How little one may pay down, which the dealer's terms answer better than a paper. */
export const leastToGive = oneOf({
  es: `(?<!por )(lo menos|lo minimo|minimo) que ${few}(enganche|anticipo|pago inicial|inicial)`,
  en: "(minimum|least|lowest) (i|you|we) (can|could|must|have to) (put|give|pay) down",
});
/** How much it is good to pay down. */
export const advisedDown = oneOf({
  es: String.raw`(que|cuanto|cual) ${few}(enganche|anticipo) (\w+ ){0,3}(recomiend\w+|conviene|sugier\w+|aconsej\w+|deberia|es bueno),
    (recomiend\w+|conviene|sugier\w+|aconsej\w+) ${few}(enganche|anticipo)`,
  en: String.raw`(what|how much) ${few}(down|deposit)( payment)? (\w+ ){0,3}(recommend|suggest|advise|should),
    how much should (i|we) put down`,
});
/** What is due or may be given, or how much takes a monthly amount. */
const howMuchDown = anyOf(
  ` (${dueDown}|${leastToGive}) `,
  String.raw` cuanto (\w+ ){0,4}(enganche|anticipo|pago inicial|inicial) `,
  " que (tanto )?(de )?(enganche|anticipo|pago inicial) | (enganche|anticipo) cuanto ",
  " cuanto (tendria|tengo|necesito|necesitaria|ocupo|deberia|debo|habria|hay) (que )?(dar|poner|dejar|meter) ",
  // «¿cuánto doy para que me quede en 3500 al mes?»
  " cuanto (doy|daria|pongo|pondria|meto|meteria|dejo|dejaria) (de entrada )?(para|pa|si) ",
  " how much (do|would|should|must|can) i (have to |need to )?(put|give|lay) (in |out )?(to|so|for|if) ",
  " what (do|would|will|must|should) i (have to |need to )?(put|give|pay|lay) down ",
  String.raw` how much (\w+ ){0,5}(down|deposit|upfront|up front) `,
  String.raw` (what|which) (\w+ )?down payment `,
);

/** «¿cuánto doy de enganche para pagar 4 mil?», "what's the lowest deposit for that?": how much has to be paid down. */
export function asksHowMuchDown(text: string): boolean {
  return howMuchDown.test(plainWords(text));
}

const downOfPlan = anyOf(
  String.raw` (?:cuanto|que) (?:es|era|fue|seria|quedo|quedaria|doy|daria|tendria que dar|tengo que dar) (?:el |de |mi |ese )*(?:enganche|anticipo)(?: entonces| ahi| ahora)? (?:\? )?$`,
  String.raw` (?:how much|what) (?:is|was|would|s)? ?(?:the|my|that)? ?down payment(?: be)? (?:\? )?$`,
);

/** «¿de cuánto sería el enganche?»: whoever has no plan yet is told what is asked of all. */
export function asksDownOfPlan(text: string): boolean {
  return downOfPlan.test(plainWords(text));
}

const whetherDownDoes = anyOf(
  inOrder(
    " (",
    oneOf({
      es: "puedo, podria, podriamos, se puede, aceptan, aceptas, acepta, alcanza, basta",
      en: "can i, could i, may i, can we, is it ok, do you (accept|take)",
    }),
    String.raw`) (\w+ ){0,2}(dar|poner|dejar|con|put|give|\d+ ?%|\d+ (mil )?(de )?(enganche|down)) `,
  ),
);

/** «¿puedo dar 10% de enganche?»: whether that much will do. */
export function asksWhetherDownDoes(text: string): boolean {
  return whetherDownDoes.test(plainWords(text));
}

const ofOtherCar = anyOf(
  // "what about a 250k one"
  ` (?:an?|the|una?) #\\d+ ${oneOf("one, car, truck, suv, van, carro, auto, coche, camioneta")} `,
  inOrder(
    " (?:",
    oneOf({
      es: "uno, una, otro, otra, algo, alguno, alguna, carro, auto, coche, camioneta",
      en: "one, another, something, car, truck, suv",
    }),
    ") (?:",
    oneOf({
      es: `(?:(?:de|por|que (?:cueste|valga|salga)) )?(?:menos|abajo|debajo) de, menor (?:a|de), (?:de|que) no mas de,
        que no (?:pase|exceda|rebase)(?: de)?, de, por, en, hasta, que cueste`,
      en: "for, of, around, under, at, priced at, below, less than, for less than, up to, no more than",
    }),
    String.raw`) (?:(?:unos|como|hasta|about|around) )*#\d+ (?!(?:de enganche|de anticipo|down) )`,
  ),
);

/** «mejor busco uno de 200 mil», "something around 200k": what another car may cost, and no down payment. */
export function pricesOtherCar(text: string): boolean {
  return ofOtherCar.test(readText(text).text);
}
