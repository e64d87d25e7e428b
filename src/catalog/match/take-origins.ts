import { oneOf } from "../../text/pattern.ts";
import type { MakeInStock } from "../makes.ts";
import type { CatalogQuery } from "../query.ts";
import { luxury, origins } from "./names/make-homes.ts";
import { negation } from "./negation.ts";
import { type Reading, take } from "./reading/numbers.ts";
import { compact } from "./reading/text.ts";

/** «soy americano»: what the customer is. */
const ofOneself = String.raw`(?<!\b(?:soy|somos|i ?a?m|we ?a?re|as)(?: una?| an?)? )`;
const lead = `${ofOneself}(?:(?:de )?(?:marcas?|autos?|carros?|coches?|origen|modelos?|brand|make)(?: de)? )?`;
const behind = `(?: ${oneOf("brands?, makes?, cars?, ones?")})?`;

const groups = [...origins, luxury];
/** «tan», "too": what is refused is much of it. */
const much = "(?: (?:tan|tant[oa]s?|muy|demasiad[oa]s?|too|so|that|very|super|nada|algo|anything))*";
const needing =
  "(?:(?:ya )?no (?:necesito|ocupo|requiero|hace falta)|(?:i )?(?:dont|do not) (?:really )?(?:need|require))(?: (?:que (?:sea|sean)|it to be|one thats))?";
const refusing = `(?:${needing}|${negation}|(?:nothing|nada|anything but|(?:dont (?:want|like)|no quiero|no busco|not|no) (?:anything|nada|algo|any))(?: (?:que sea|thats|that is|de|from))?)${much}`;
const any = `${lead}(?:${groups.map(({ called }) => called).join("|")})${behind}`;
const refused = `${refusing} ${any}(?: (?:o|u|ni|or|nor|y|and) ${any})*`;

/**
 * Takes «japonés», «que no sea china», "German", «de lujo» out of the reading.
 * @returns the makes in stock that are not wanted by that
 */
export function takeOrigins(reading: Reading, query: CatalogQuery, makes: MakeInStock[]): string[] {
  const excluded: string[] = [];
  const wanted: string[] = [];
  take(reading, refused, (_, __, matched) => {
    for (const { called, makes: known } of groups)
      if (new RegExp(` (?:${called}) `).test(matched)) excluded.push(...listInStock(makes, known));
    return true;
  });
  for (const { called, makes: known } of groups)
    take(reading, `${lead}(?:${called})${behind}`, () => {
      const inStock = listInStock(makes, known);
      wanted.push(...inStock);
      return inStock.length > 0;
    });
  if (wanted.length > 0) query.make = [...new Set(wanted)].join(",");
  return excluded;
}

function listInStock(makes: MakeInStock[], known: string[]): string[] {
  return makes.map(({ make }) => make).filter((make) => known.some((one) => compact(one) === compact(make)));
}
