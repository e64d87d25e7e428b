import type { CatalogQuery } from "../../../catalog/query.ts";
import { inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** What cars are held against each other by. */
export type MeasureName = "price" | "km" | "year" | "length" | "width" | "height" | "size" | "consumption";

/** `wanted`: the least or the most of it; null: only how far they are apart. */
export type Measure = { name: MeasureName; wanted: "least" | "most" | null };

const distance = String.raw`(km|kms|kilometr\w+|kilometraje|millas|miles|mileage|kilometers|kilometres)`;
const wordings: Record<MeasureName, { least: string; most: string; plain: string }> = {
  consumption: {
    least: String.raw`(gasta|consume|gastan|consumen|gaste|consuma) menos, (mas|mejor) (rendidor\w*|ahorrador\w*|rendimiento|eficiente), rinde mas,
      mas economic\w+ (de|en) (gasolina|combustible|consumo), (better|best|easier) (on|in) (gas|fuel),
      (better|best) (gas mileage|mpg|fuel economy), (uses|burns|consumes) less( gas| fuel)?, more (fuel )?(efficient|economical)`,
    most: "(gasta|consume|gaste|consuma) mas, rinde menos, (worse|worst) on gas, uses more (gas|fuel)",
    plain: "consumo, rendimiento, fuel economy, mpg",
  },
  price: {
    least: String.raw`mas barat\w+, mas economic\w+, mas accesible, (cuesta|cueste|sale|vale|cuestan) menos, menor precio, menos car[oa],
      cheaper, cheapest, less expensive, least expensive, lowest price, lower price, (costs?|is) less, more affordable`,
    most: `mas car[oa]s?, (cuesta|vale|sale) mas, mayor precio, more expensive, most expensive, priciest, pricier, costs more`,
    plain: "precio, precios, price, prices, pesos, cuestan?, costs?",
  },
  km: {
    least: String.raw`menos (de )?${distance}, menos (recorrid\w+|rodad\w+|usad\w+|caminad\w+|andad\w+),
      (recorrido|rodado|caminado|andado|corrido) menos, menor ${distance},
      ${distance} (\w+ ){0,4}(la|el) que (tiene|tenga|trae|traiga|tienen?) menos,
      (fewer|fewest|less|least|lower|lowest) ${distance}, (least|less) (driven|used)`,
    most: String.raw`mas ${distance}, mas (recorrid\w+|rodad\w+|usad\w+), (recorrido|rodado) mas, mayor ${distance}, (more|most|highest|higher) ${distance}`,
    plain: distance,
  },
  year: {
    least: String.raw`mas viej\w+, mas antigu\w+, older, oldest`,
    most: String.raw`mas nuev\w+, menos (viej|antigu)\w+, mas recientes?, mas joven, mas moderno, newer, newest, younger, youngest, more recent, most recent, latest`,
    plain: "ano, anos, year, years",
  },
  length: {
    least: String.raw`mas cort\w+, mide menos, shorter, shortest, menos larg\w+`,
    most: String.raw`mas larg\w+, mide mas, longer, longest`,
    plain: "largo, longitud, length, mm, milimetros, centimetros, cm",
  },
  width: {
    least: String.raw`mas angost\w+, menos anch\w+, narrower, narrowest`,
    most: String.raw`mas anch\w+, wider, widest`,
    plain: "ancho, width",
  },
  height: {
    least: String.raw`mas baj\w+ de alt\w+, menos alt\w+, lower roof`,
    most: String.raw`mas alt\w+, taller, tallest`,
    plain: "alto, altura, height",
  },
  size: {
    least: String.raw`mas chic\w+, mas chiquit\w+, mas pequen\w+, mas compact\w+, smaller, smallest`,
    most: String.raw`mas grandes?, mas ampli\w+, mas espacios\w+, bigger, biggest, larger, largest, roomier, roomiest, more (space|room)`,
    plain: "tamano, medidas, size",
  },
};
const patterns = Object.entries(wordings).map(([name, { least, most, plain }]) => ({
  name: name as MeasureName,
  least: new RegExp(said(least)),
  most: new RegExp(said(most)),
  plain: new RegExp(said(plain)),
}));

/** The words ask it of cars that are known, rather than for cars: «¿cuál …?», "the newer one", «el de menos km». */
const ofKnown = new RegExp(
  said(String.raw`cual(es)?, que (carro|auto|coche|modelo|camioneta), quien, (el|la) (que|de), which, what, whats, the one (with|that),
    de (los|las) (dos|tres|2|3), de (esos|esas|estos|estas|ellos|ellas), of (the|those|these|them|both), (the )?\w+ one,
    entre (los|las|ese|este|esos|estos|el|la), de cada (un[oa]|cual|modelo), of each`),
);
const difference = new RegExp(
  said({
    es: String.raw`(que |cual es la |cuanta )?diferencia, (cuanto|que tanto) ((?!(el|la|los|las) )\w+ ){0,3}mas,
      (se llevan|separa\w*) (de|en|los)`,
    en: String.raw`by how much, how much (\w+ ){0,2}(more|less|longer|cheaper|bigger), how far apart,
      (price|year|mileage) gap, gap between, difference`,
  }),
);

/**
 * No measure of known cars: «2020 o más nuevo», "50k miles or less" limit others, «el plazo más largo», "the longest loan"
 * are of a credit.
 */
const bound = new RegExp(
  `(?<= \\d[\\d ]*(?:mil |k |kms? |miles? )?)(?:o|or) (?:mas |menos )?\\w+ |whats (?:up|new|good) |${inOrder(
    "(?:longest|longer|shortest|shorter) (?:possible )?",
    oneOf("terms?, loans?, periods?, plans?, time, financing, warranty"),
    " ",
  )}|(?:plazos?|creditos?|tiempo|garantia) (?:que es )?(?:el |la )?mas (?:larg|cort)\\w+ `,
  "g",
);

/** By what cars are to be held against each other; none where the text asks nothing of the kind. */
export function hearMeasures(text: string, before = ""): Measure[] {
  const words = plainWords(text).replace(bound, " ");
  if (difference.test(words)) {
    const named = patterns.filter(({ plain, least, most }) =>
      [plain, least, most].some((pattern) => pattern.test(words)),
    );
    const [last] = named.length > 0 ? [] : hearMeasures(before);
    // «¿y de precio?», «¿y la diferencia?»
    const told = patterns.filter(({ plain }) => plain.test(plainWords(before))).map(({ name }) => name);
    const names = named.length > 0 ? named.map(({ name }) => name) : last ? [last.name] : told;
    return names.filter((name) => name !== "consumption").map((name) => ({ name, wanted: null }));
  }
  if (!ofKnown.test(words)) return [];
  const heard = patterns.flatMap(({ name, least, most }): Measure[] =>
    least.test(words) ? [{ name, wanted: "least" }] : most.test(words) ? [{ name, wanted: "most" }] : [],
  );
  // «más económico de gasolina» is no matter of the price.
  return heard.some(({ name }) => name === "consumption")
    ? heard.filter(({ name }) => name !== "price")
    : heard;
}

/** The order of the stock that puts first what a measure wants; null where it has none. */
export function sortBy({ name, wanted }: Measure): CatalogQuery["sort"] {
  if (name !== "price" && name !== "km" && name !== "year") return null;
  return wanted === null ? null : `${name}_${wanted === "least" ? "asc" : "desc"}`;
}
