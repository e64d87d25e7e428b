import { anyOf, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** Which of several one would take: told by what sets them apart. */
export const advice = said({
  es: String.raw`(cual|que|con cual|por cual) (carro |auto |coche |de (los|las|esos|esas|estos|estas|ellos) (\w+ )?)?((crees|dices|piensas) que )?(me |nos |te |le )?${oneOf(
    `conviene, convendria, recomiendas?, recomienda, recomendarias?, sugieres?, sugeririas?, quedo, agarro, agarrarias?,
      llevo, llevarias?, elegirias?, escogerias?, comprarias?, irias?, late mas, gusta mas a ti, es mejor, esta mejor,
      seria mejor, sale mejor, es (la |el )?mejor, vale mas la pena`,
  )},
    cual (\w+ )?(mejor|buena) (opcion|compra|trato), la mejor (opcion|compra) (cual|que) (es|seria),
    (cual|que) (me )?aconsejas?, (cual|que) elijo,
    (cual|que) crees que me (convenga|conviene|quede|sirva), (tu|su) opinion,
    (tu|usted) que (opinas?|dices|harias|haria),
    no (me decido|se (por )?cual (elegir|escoger|llevarme|comprar)), no se (por )?cual(?= (\? )?$),
    (ayud\w+|ayudarias?) a (elegir|escoger|decidir(me)?)(?! (el|la|mi|un|una) (color|plazo|enganche|plan|seguro|fecha|hora))`,
  en: String.raw`which (\w+ ){0,6}?(would|should) (you|i|we) (\w+ )?(pick|choose|go (with|for)|buy|recommend|take|prefer|get|suggest),
    which (one |car |of (the|these|those) (\w+ )?|of them )?(do|did) (you|i|we) (\w+ )?(pick|choose|go (with|for)|buy|recommend|take|prefer|get|suggest),
    (which|what|whats) (one |car |of (the|these|those|them) (\w+ )?)?(is |s |are )?(the |a |your )?(better|best)(?! (price|offer|rate|discount|you) )( (buy|deal|option|choice|value|one|pick|car|bet)| for me)?,
    (what|which) (do|would) you (suggest|advise|recommend)(?! (as |for )?(a|my|the) \w+),
    (whats|what is|is) your (pick|favou?rite|choice|recommendation), your favou?rite( one)?,
    (any )?(advice|suggestions?) (on )?which( one)?( to (get|buy|take))?, help me (choose|pick|decide),
    (best|better) one for the money, (i )?(cant|cannot) (decide|choose),
    (not sure|dont know) which( one)?( to (get|buy|take|pick|choose))?, which is the better buy,
    what would you (pick|choose|go (with|for)|buy|recommend|take|get),
    which is (the )?smart(er|est) (buy|choice)`,
});

const asking = anyOf(advice);

/** True where the customer wants to be told which of several to take. */
export function asksAdvice(text: string): boolean {
  return asking.test(plainWords(text));
}
