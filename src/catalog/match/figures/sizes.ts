import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { CatalogQuery } from "../../query.ts";
import { type NumberRead, type Reading, take } from "../reading/numbers.ts";

const mmPerFoot = 304.8;
/** No car is outside of these, and no space for one that a customer speaks of. */
const shortestMm = 1_200;
const longestMm = 8_000;

const unit = oneOf("m, mts?, mtrs?, metros?, meters?, metres?, cm, cms, centimetros?, centimeters?");
const hundredths = oneOf("cm, cms, centimetros?, centimeters?");
const narrow = oneOf("(?:esta |muy |bien )*(?:chiquit[oa]|chic[oa]|corto|corta|angost[oa])");
const feet = "(?:ft|feet|foot)";
const any = `(?:${unit}|${feet})`;
const space =
  oneOf(`cocheras?, garages?, garaje, estacionamiento, cajon, espacio, lugar, hueco, parking(?: (?:spot|space))?,
    spot, space, driveway, carport`);
const fits = oneOf(`quepan?, cabe, caben, cabria, entren?, entra, fits?, fitting, fit inside`);
const article = "(?:una?|la|el|mi|nuestra|an?|the|my|our)";
const below = inOrder(
  oneOf(`menos de, no (?:mas|pasen?|exceda|sea mas|mida mas) (?:de|than), no more than, maximo(?: de)?, maxima(?: de)?, hasta, less than,
    under, below, at most, up to, shorter than, menor(?:es)? (?:a|de|que), no longer than, no wider than, no taller than`),
  "(?: los| unos)?",
);
const sides = {
  length_max_mm: "(?:de )?(?:largo|longitud|long|length|in length)",
  width_max_mm: "(?:de )?(?:ancho|anchura|wide|width|in width)",
  height_max_mm: "(?:de )?(?:alto|altura|tall|high|height|in height)",
} as const;
/** "No wider than 1.8": the side is said by the bound. */
const bounds = {
  length_max_mm: "(?:(?:no|not) longer|shorter) than|no mas larg[oa] (?:que|de)|menos larg[oa] (?:que|de)",
  width_max_mm: "(?:(?:no|not) wider|narrower) than|no mas anch[oa] (?:que|de)|menos anch[oa] (?:que|de)",
  height_max_mm: "(?:no|not) taller than|no mas alt[oa] (?:que|de)|menos alt[oa] (?:que|de)",
} as const;
type Side = keyof typeof sides;
const everySide = Object.keys(sides) as Side[];

/**
 * Takes the space that a car must fit into out of the reading: «que quepa en una cochera de 4.3 m», "at most 1.8 m
 * wide". In millimetres; a space without another word is a length.
 */
export function takeSizes(reading: Reading, query: CatalogQuery): void {
  const { text } = reading;
  const accept =
    (side: Side, isNamed = false) =>
    (numbers: NumberRead[], _: unknown, matched: string) => {
      const mm = readMm(numbers, isNamed ? addUnit(numbers, matched) : matched);
      if (mm === null) return false;
      query[side] = mm;
      return true;
    };
  // The «m» of «4.3 m» belongs to the number already. «4 metros y medio», «cuatro metros con 25 centímetros».
  const measure = `N(?: ${any})?(?: (?:(?:(?:y|con|and) )?(?:(?:a )?(?:media|medio|half)(?: ${any})?|N(?= ${hundredths} )(?: ${hundredths})?)|con N(?! (?:${unit}|mil) )))?`;
  for (const side of everySide) {
    const lead = "(?:que )?(?:(?:mida|midan|tenga|tengan|sea|sean|measures?|measuring|is|of|de|con|with) )?";
    const most = "(?:(?:de|maximo|maxima|max|menor|hasta|of|under|below|a) )*";
    take(reading, `${lead}${below} ${measure} ${sides[side]}`, accept(side, true));
    take(reading, `${lead}${measure} ${sides[side]} (?:como |at )?${atMost}`, accept(side, true));
    take(reading, `(?:que )?(?:mida|midan|tenga|tengan) ${measure} ${sides[side]}`, accept(side, true));
    take(reading, `${sides[side]} ${most}${measure}`, accept(side));
    take(
      reading,
      `${sides[side]} (?:de )?(?:maximo|maxima|menor|hasta|under|below) ${most}${measure}`,
      accept(side, true),
    );
    take(reading, `${lead}(?:${bounds[side]}) ${measure}`, accept(side, true));
  }
  const fit = `(?:(?:que|that|to) )?${fits}(?: (?:bien|in|into|en|inside|dentro de|a))*(?: ${article})?`;
  const holds = inOrder(
    String.raw`(?: \|(?= (?:mide|es de|tiene|its|it is|it measures) ))?(?: `,
    oneOf({
      es: "de, que, es, me (?:dieron|toco), mide, es de, tiene, solo",
      en: "its, it is, it measures, of, measuring, measures, thats, that is, is, only, just",
      both: `${narrow}`,
    }),
    ")*",
  );
  for (const side of ["width_max_mm", "height_max_mm", "length_max_mm"] as const) {
    const behind = side === "length_max_mm" ? `(?: ${sides[side]})?` : ` ${sides[side]}`;
    take(reading, `${fit}(?: ${space})?${holds} ${measure}(?: ${space})?${behind}`, accept(side));
    take(reading, `(?:(?:para|for) )?(?:${article} )?${space}${holds} ${measure}${behind}`, accept(side));
  }
  // «¿cabe la ranger en 5.5 m?»
  const named = `(?<= ${fits} (?:[a-z]\\w* ){1,4})(?:en|in|into) (?:${article} )?(?:${space} )?(?:de |of )?`;
  take(reading, `${named}${measure}`, accept("length_max_mm"));
  take(reading, `(?:(?:para|for) )?(?:${article} )?${measure} ${space}`, accept("length_max_mm"));
  // «una cochera de 5 m de largo por 2 de ancho»: the second measure.
  if (everySide.some((side) => query[side] != null))
    for (const side of everySide)
      take(reading, `(?:por|x|y|by|and|\\|) ${measure} ${sides[side]}`, (numbers, groups, matched) =>
        accept(side)(numbers, groups, `${matched} m `),
      );
  // «¿mide 1.70 de alto?» sets no limit, and is no name of a car.
  for (const side of everySide)
    take(
      reading,
      `${measure} ${sides[side]}`,
      (numbers, _, matched) => readMm(numbers, addUnit(numbers, matched)) !== null,
    );
  moveToNamed(text, query);
}

/** «¿y de alto? mi estacionamiento es de 1.90»: of the only side that the text speaks of. */
function moveToNamed(text: string, query: CatalogQuery): void {
  const { length_max_mm: room, width_max_mm, height_max_mm } = query;
  if (room == null || width_max_mm != null || height_max_mm != null) return;
  const [only, another] = everySide.filter((side) => new RegExp(` ${sides[side]} `).test(text));
  if (!only || another) return;
  delete query.length_max_mm;
  query[only] = room;
}

const atMost = "(?:maximo|maxima|max|most|o menos|or less|or under)";

/** With the side named the unit is left out: «1.70 de alto», «menos de 170 de alto», «4500 de largo». */
function addUnit([number]: NumberRead[], matched: string): string {
  if (!number || number.unit > 1 || saysMetres.test(matched) || saysFeet.test(matched)) return matched;
  return number.value >= shortestMm ? `${matched}mm ` : `${matched}m `;
}

const saysMetres = new RegExp(` (?:${unit}|${space}) `);
const saysFit = new RegExp(` ${fits} `);
const saysFeet = new RegExp(` ${feet} `);

/**
 * «4.3 m», which reads like millions of pesos; «430 cm»; "14 ft"; «4.3» in metres beside a word like «cochera»; «4 metros y
 * medio»; «4 metros con 25 centímetros», which are two numbers.
 */
function readMm([number, rest]: NumberRead[], matched: string): number | null {
  if (!number || number.money || number.percent) return null;
  const isMillions = number.unit === 1e6;
  if (matched.endsWith(" mm ")) return number.value <= longestMm ? Math.round(number.value) : null;
  // «¿cabe en 4.3?»
  const isMetres = saysMetres.test(matched) || (number.digits?.includes(".") && saysFit.test(matched));
  if (!isMillions && !isMetres && !saysFeet.test(matched)) return null;
  const half = / (?:medi[oa]|half) /.test(matched) ? 0.5 : 0;
  const value = (isMillions ? number.value / 1e6 : number.value) + half + (rest ? rest.value / 100 : 0);
  const mm = saysFeet.test(matched) ? value * mmPerFoot : value >= 100 ? value * 10 : value * 1_000;
  return mm >= shortestMm && mm <= longestMm ? Math.round(mm) : null;
}
