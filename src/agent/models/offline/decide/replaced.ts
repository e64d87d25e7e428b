import { splitAlternatives } from "../../../../catalog/match/bodies-and-colours.ts";
import { findBodyOfModel } from "../../../../catalog/match/model-bodies.ts";
import { oneOf } from "../../../../catalog/match/reading/pattern.ts";
import { compact } from "../../../../catalog/match/reading/text.ts";
import type { CatalogQuery } from "../../../../catalog/query.ts";
import { plainWords } from "../../../hear/topics.ts";

const opposites: Record<string, string> = {
  small: "large",
  large: "small",
  automatic: "manual",
  manual: "automatic",
};

/** What was said before, without the opposite of what is said now. */
export function dropOpposites<Word extends string>(before: Word[], now: Word[]): Word[] {
  return before.filter((word) => !now.some((other) => opposites[other] === word));
}

const indifferent =
  oneOf(`any, cualquier, whatever, no importa(?: (?:el|la|de que))?, sin importar(?: (?:el|la))?,
  (?:me )?da (?:igual|lo mismo)(?: (?:el|la|de que))?, sea cual sea (?:el|la), never ?mind(?: about)?(?: the)?,
  forget(?: about)? the, olvida(?:te)?(?: de)?(?:l| el| la), i dont (?:care|mind)(?: about)?(?: the| what| which)?,
  (?:ya )?no (?:me )?importa (?:el|la), regardless of(?: the)?, quita(?:le)? (?:el|la), drop the`);
const indifferentBehind = oneOf(
  `(?:ya )?no (?:me )?importa, (?:me )?da (?:igual|lo mismo), es lo de menos, doesnt matter, does not matter, isnt important, no matter`,
);
/** What of a search a customer may leave open, by what it is called. */
const leavable: [name: string, fields: (keyof CatalogQuery)[]][] = [
  ["colou?r|color", ["colour"]],
  ["marca|brand|make", ["make", "model", "version"]],
  ["modelo|model", ["model", "version"]],
  ["ano|year|antiguedad|age", ["year_min", "year_max"]],
  ["precio|price|presupuesto|budget|costo|cost", ["price_min", "price_max"]],
  ["kilometraje|mileage|kilometros|km|kms|miles", ["km_max"]],
  ["transmision|caja|transmission|gearbox", ["transmission"]],
  ["combustible|fuel|motor|engine", ["fuel"]],
  ["carroceria|body|tipo|type|kind", ["body"]],
  ["ubicacion|ciudad|sucursal|location|city|branch", ["location"]],
];

/** «cualquier color», "never mind the year", «la marca me da igual»: the fields of a search that may be anything. */
export function listLeftOpen(text: string): (keyof CatalogQuery)[] {
  const words = plainWords(text);
  return leavable.flatMap(([name, fields]) =>
    new RegExp(` ${indifferent} (?:${name}) | (?:${name}) ${indifferentBehind} `).test(words) ? fields : [],
  );
}

const ofTruck = new Set(["suv", "pickup", "van"]);

/** «quiero un sedán», then «algo eléctrico»; a Versa, then «pick up automática»: the newer wish holds. */
export function dropWhatCannotGoWith({ body, fuel }: CatalogQuery, base: CatalogQuery, text: string): void {
  const built = base.model && findBodyOfModel(compact(base.model));
  // «camioneta 4x4 diésel» leaves open which of three bodies it is, and is no sedan.
  const isNone =
    !body && built && !ofTruck.has(built) && / (camionetas?|camionetitas?) /.test(plainWords(text));
  if (isNone) base.make = base.model = base.version = null;
  if (body && built && !splitAlternatives(body).includes(built)) base.make = base.model = base.version = null;
  if (fuel === "electric" && base.fuel !== fuel && !body)
    base.body = base.make = base.model = base.version = null;
}
