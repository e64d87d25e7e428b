import { fullYear } from "../../../text/numbers/short-year.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { CatalogQuery } from "../../query.ts";
import { negation } from "../negation.ts";
import { type NumberRead, type Reading, take } from "../reading/numbers.ts";

/** Model years on the road; a two-digit year counts as one of them only behind «del» or «modelo». */
const oldest = 1950;
const newest = 2035;

function readYear(number: NumberRead | undefined, twoDigits: boolean): number | null {
  const digits = number && !number.money && !number.percent ? number.digits : null;
  if (!digits) return null;
  if (/^\d{4}$/.test(digits))
    return Number(digits) >= oldest && Number(digits) <= newest ? Number(digits) : null;
  if (!twoDigits || !/^\d{2}$/.test(digits)) return null;
  return fullYear(digits);
}

const word = "(?:(?:los )?(?:modelos?|anos?|year|model(?: year)?|years) )?";
const strong = "(?:del|modelos?|ano|anos|year|model(?: year)?) ";
const onward = oneOf(String.raw`en adelante, (?:para|pa) (?:ar)?riba, parr?iba, hacia arriba,
    o (?:mas )?(?:nuev[oa]s?|recientes?|posterior(?:es)?|superior(?:es)?|mas|mayor),
    y (?:mas )?(?:nuev[oa]s?|recientes?|posteriores), or (?:newer|later|more recent|above|up),
    and (?:newer|up|above|later|onwards?), onwards?, upwards?, \+,
    (?:hasta |a )(?:la fecha|hoy|ahora|el dia de hoy), (?:para|pa) (?:aca|ca|delante|adelante), to (?:date|present|now),
    (?:al menos|por lo menos|cuando menos|(?:como )?minimo|at least|at (?:a )?minimum)(?! (?:\w+ )?N)`);
const back =
  oneOf(String.raw`o (?:mas )?(?:viej[oa]s?|antigu[oa]s?|anterior(?:es)?|menos), (?:para|hacia) (?:abajo|atras),
    or (?:older|earlier|before), and (?:older|earlier),
    (?:a lo mas|como mucho|(?:como )?maximo|at most)(?! (?:\w+ )?N)`);
/** Behind what is older or newer than a year. */
const than = "(?: (?:al?|del?|que|than|to|in|from|lo|el|la|los|un|una|the))*";
const newer =
  oneOf(`despues, posterior(?:es)?, mas (?:nuev[oa]s?|recientes?), newer, later, after, more recent,
    mas de, past`);
const older = oneOf(`antes, anterior(?:es)?, mas (?:viej[oa]s?|antigu[oa]s?), older, before, earlier, prior,
    menos, menor(?:es)?, less`);
/** «no quiero nada», "nothing that is": what is behind it is not wanted. */
const no = inOrder(
  oneOf("no, ni, nada, nunca, not, nothing, none, never, dont, isnt, arent, sin"),
  "(?: ",
  oneOf(`sea[ns]?, fuera[ns]?, este[ns]?, vaya[ns]?, me, quiero, queremos, quisiera, busco, muestres, ensenes, nada, ninguno,
    algo, que, uno, una, tan, muy, carros?, autos?, coches?, modelos?, want, need, show, be, being, its, is, are, that, thats,
    any, anything, one, a, cars?, much`),
  ")*",
);
const upward = "(?:mas )?(?:arriba|above|over)";
const up = `(?<!(?:no|ni|nada|not|nothing|nor) )(?<!(?:no|ni|nada) mas )${upward}`;
const orTheSame = {
  from: `(?:${no} ${older}|${oneOf(`a partir, desde, since, from, minimo, como minimo, al menos, por lo menos, cuando menos,
    de perdis?, de perdida, at least, starting, at (?:a )?minimum, ${up}`)})`,
  until: `(?:${no} (?:${newer}|${upward})|${no} (?:(?:se|me|nos) )?(?:pasen?|pasarme|pasarse|pasar|exceda[ns]?|rebasen?)|${oneOf(`hasta, until, up to,
    maximo, como maximo, a lo mas, como mucho, at most, abajo, debajo, below, under`)})`,
};

/**
 * Takes years that are not wanted («que no sea 2018») out of the reading: no filter can leave one out.
 * @returns them, as written
 */
export function takeRefusedYears(reading: Reading): string[] {
  const refused: string[] = [];
  take(reading, `${negation} (?:del? |modelos? |ano )*N(?: (?:ni|o|or|nor) (?:del? )?N)*`, (numbers) => {
    const years = numbers.map((number) => readYear(number, false));
    if (years.includes(null)) return false;
    refused.push(...years.map(String));
    return true;
  });
  return refused;
}

/** Takes model years out of the reading: one, from, until, between; Spanish or English. */
export function takeYears(reading: Reading, query: CatalogQuery): void {
  const span = (low: number, high: number, twoDigits: boolean) => (numbers: NumberRead[]) => {
    const first = readYear(numbers[0], twoDigits);
    const last = readYear(numbers.at(-1), twoDigits);
    if (first === null || last === null) return false;
    if (Number.isFinite(low)) query.year_min = Math.min(first, last) + low;
    if (Number.isFinite(high)) query.year_max = Math.max(first, last) + high;
    return true;
  };
  const none = Number.NaN;
  const list = "N(?: (?:\\| )?N)* (?:y|o|u|a|al|and|or|to|-|hasta|through|\\|) (?:el |del |los )?N";
  take(
    reading,
    `(?:(?:entre|between|from|de|desde|del) (?:el |los |los anos )?)${word}${list}`,
    span(0, 0, false),
  );
  take(
    reading,
    `(?:del|modelos?|anos?|entre el|desde el) N (?:al|a|y|o|-|hasta el) (?:el |del )?N`,
    span(0, 0, true),
  );
  take(reading, `${word}${list}`, span(0, 0, false));
  // «jetta 2018 2019»
  take(reading, `${word}N N(?! (?:mil|k|km|kms|pesos))`, span(0, 0, false));
  take(reading, `(?:de |del |desde |from |the )?${word}N ${onward}`, span(0, none, false));
  take(reading, `${strong}N ${onward}`, span(0, none, true));
  take(reading, `(?:de |del |from )?${word}N ${back}`, span(none, 0, false));
  take(reading, `${orTheSame.from}${than} ${word}N`, span(0, none, false));
  take(reading, `${orTheSame.until}${than} ${word}N`, span(none, 0, false));
  take(reading, `${newer}${than} ${word}N`, span(1, none, false));
  take(reading, `${older}${than} ${word}N`, span(none, -1, false));
  take(reading, `(?:del? |un )?${strong}(?:del? )?N`, span(0, 0, true));
  take(reading, `(?:de |en |from |a )?N`, span(0, 0, false));
}
