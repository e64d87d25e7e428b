import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";

const leading = oneOf(
  "no, nah, ok, bueno, y, si, mejor, entonces, pues, and, so, maybe, lets, let, me, que, tal, what, if, i, we, le, lo, la, nos, could, can, puedo, podemos, podria, pudiera, it",
);
const moving = oneOf(
  String.raw`(?:sub|baj|aument|cambi|ampli|estir|lleg|alarg)\w*, raise, lower, increase, bump, stretch, make, change, go, went, drop`,
);
const ending = oneOf(
  "entonces, then, max, maximo, pesos, mejor, instead, please, porfa, mil, que hay, que tienes",
);
const moved = new RegExp(
  inOrder(
    `^ (?:${leading} )*`,
    oneOf({
      es: `que (?:sean|sea|sean de)(?: hasta)?, hasta, maximo, con, por, en, de, son, fueran, tengo, junto,
        mejor, sino`,
      en: "up to, what about, how about, with",
      both: String.raw`max, tope, a, ${moving} (?:(?!#)\S+ ){0,3}?(?:a|to|hasta|up to)`,
    }),
    String.raw` #\d+ (?:${ending} )*(?:\? |\| )*$`,
  ),
);

const besides = /[,.;]\s|\s(?:pero|but|y que|y|and|que sean?)\s/iu;
/** «ya no 300, mejor 400» */
const noMore =
  /^\s*(?:no,?\s+)?(?:ya no|no longer|not|no)\s+(?:de\s+|hasta\s+)?\$?\d[\d.,]*(?:\s?(?:mil|k))?[\s,]+(?:(?:sino|mejor|rather|but|make it)\s+)?((?:hasta|de|a|up to)\s)?/iu;

/** True of «súbele a #0», "make it up to #0", over a text whose numbers were read. */
export function movesLimit(read: string): boolean {
  return moved.test(read);
}

/** Up to where something else is wished for: «súbele a 200» of «súbele a 200 pero que sea SUV». */
export function firstClause(text: string): string {
  const [clause = ""] = text.split(besides);
  return clause;
}

/** «mejor 400» of «ya no 300, mejor 400». */
export function dropNoMore(text: string): string {
  return text.replace(noMore, "mejor $1 ");
}

const adding = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`junt\w+, consig\w+, consegui\w+, agreg\w+, pong\w+, pusiera, aument\w+, estir\w+, sub\w+`,
      en: "add, put, save, scrape, go, come up with",
    }),
    String.raw`) (\w+ ){0,2}#\d+ (mas|more|extra) `,
  ),
  String.raw` (subir|subirle|aumentar|aumentarle|agregar|agregarle|poner|ponerle|echarle) #\d+ `,
);

/** True of «¿y si junto #0 más?», over a text whose numbers were read. */
export function addsTo(read: string): boolean {
  return adding.test(read);
}
