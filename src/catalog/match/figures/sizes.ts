import type { CatalogQuery } from "../../query.ts";
import { type NumberRead, type Reading, take } from "../reading/numbers.ts";
import { inOrder, oneOf } from "../reading/pattern.ts";

const mmPerFoot = 304.8;
/** No car is outside of these, and no space for one that a customer speaks of. */
const shortestMm = 1_200;
const longestMm = 8_000;

const unit = oneOf("m, mts?, mtrs?, metros?, meters?, metres?, cm, cms, centimetros?, centimeters?");
const feet = "(?:ft|feet|foot)";
const any = `(?:${unit}|${feet})`;
const space =
  oneOf(`cocheras?, garages?, garaje, estacionamiento, cajon, espacio, lugar, hueco, parking(?: (?:spot|space))?,
  spot, space, driveway, carport`);
const fits = oneOf(`quepan?, caben?, cabria, entren?, entra, fits?, fitting, fit inside`);
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
type Side = keyof typeof sides;

/**
 * Takes the space that a car must fit into out of the reading: «que quepa en una cochera de 4.3 m», "at most 1.8 m
 * wide". In millimetres; a space without another word is a length.
 */
export function takeSizes(reading: Reading, query: CatalogQuery): void {
  const accept = (side: Side) => (numbers: NumberRead[], _: unknown, matched: string) => {
    const mm = readMm(numbers[0], matched);
    if (mm === null) return false;
    query[side] = mm;
    return true;
  };
  // The «m» of «4.3 m» belongs to the number already.
  const measure = `N(?: ${any})?`;
  for (const side of Object.keys(sides) as Side[]) {
    const lead = "(?:que )?(?:(?:mida|midan|tenga|tengan|sea|sean|measures?|measuring|is|of|de|con|with) )?";
    const most = "(?:(?:de|maximo|maxima|max|menor|hasta|of|under|below|a) )*";
    take(reading, `${lead}${below} ${measure} ${sides[side]}`, accept(side));
    take(reading, `${sides[side]} ${most}${measure}`, accept(side));
  }
  const fit = `(?:(?:que|that|to) )?${fits}(?: (?:bien|in|into|en|inside|dentro de|a))*(?: ${article})?`;
  const holds = "(?: (?:de|of|que mide|measuring|es de|mide|tiene|thats|that is|is|solo|only|just))*";
  const behind = `(?: ${sides.length_max_mm})?`;
  const length = accept("length_max_mm");
  take(reading, `${fit}(?: ${space})?${holds} ${measure}(?: ${space})?${behind}`, length);
  take(reading, `(?:(?:para|for) )?(?:${article} )?${space}${holds} ${measure}${behind}`, length);
  take(reading, `(?:(?:para|for) )?(?:${article} )?${measure} ${space}`, length);
}

const saysMetres = new RegExp(` (?:${unit}|${space}) `);
const saysFeet = new RegExp(` ${feet} `);

/** «4.3 m», which reads like millions of pesos; «430 cm»; "14 ft"; «4.3» in metres beside a word like «cochera». */
function readMm(number: NumberRead | undefined, matched: string): number | null {
  if (!number || number.money || number.percent) return null;
  const isMillions = number.unit === 1e6;
  if (!isMillions && !saysMetres.test(matched) && !saysFeet.test(matched)) return null;
  const value = isMillions ? number.value / 1e6 : number.value;
  const mm = saysFeet.test(matched) ? value * mmPerFoot : value >= 100 ? value * 10 : value * 1_000;
  return mm >= shortestMm && mm <= longestMm ? Math.round(mm) : null;
}
