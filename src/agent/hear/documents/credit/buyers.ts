import { retired } from "../../../../text/ages.ts";
import { anyOf, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { companyQuery, foreignersQuery } from "../queries.ts";
import { isForeigner, livesAbroad, worksForOneself } from "./words.ts";

/** As whom a customer buys: requirements are often written for each. */
type Buyer = {
  /** What says that the customer is one; over {@link plainWords}, as all here. */
  isOne: RegExp;
  /** A heading that what holds for such stands under. */
  heading: RegExp;
  /** Finds what documents say of such a buyer; null: what they say first of all. */
  query: string | null;
};

const ownBusiness = oneOf({
  es: "(?:tengo|tenemos) (?:un |una |mi )(?:propi[oa] |pequen[oa] )*(?:negoci[oa]|negocito|changarro|empresita), mi propio negocio, soy (?:comerciante|autonom[oa]|profesionista)",
  en: "(?:have|own|run) (?:a |my |our )(?:own |small |little )*business, my own business, work for myself",
});

const employed: Buyer = {
  isOne: anyOf(
    ` (?:${oneOf({
      es: "soy (?:emplead[oa]|asalariad[oa]), (?:tengo|cobro|con) (?:recibos de )?nomina, trabajo en una (?:empresa|fabrica|oficina)",
      en: "im (?:employed|salaried), i am (?:employed|salaried), i have a (?:steady |full time )?job",
    })}) `,
  ),
  heading: / (?:asalariad[oa]s?|emplead[oa]s|con nomina|salaried|employees|(?<!self )employed) /,
  query: null,
};

const ofOwn: Buyer = {
  isOne: anyOf(` (?:${worksForOneself}|${ownBusiness}) `),
  heading: anyOf(
    ` (?:${oneOf({
      es: `independientes?, negocios? propios?, (?:por )?cuenta propia, honorarios, profesionistas?,
        actividad(?:es)? empresarial(?:es)?, sin nomina`,
      en: "business owners?, own business, self ?employed",
      both: String.raw`freelanc\w*`,
    })}) `,
  ),
  query: "independientes, negocio propio, honorarios, self-employed, business owners",
};

const foreigner: Buyer = {
  isOne: anyOf(
    ` (?:extranjer[oa]s?|foreigners?|residentes? (?:temporal|permanente)|residencia (?:temporal|permanente)|(?:temporary|permanent) resid\\w+|expat|not from mexico|${isForeigner}|${livesAbroad}) `,
  ),
  heading: / (?:extranjer[oa]s?|foreigners?|foreign|non residents?) /,
  query: foreignersQuery,
};

const company: Buyer = {
  isOne: anyOf(
    ` (?:${oneOf({
      es: "(?:soy|somos|es) (?:una )?(?:empresa|compania|persona moral), (?:a nombre de|para|por) (?:la|mi|una|nuestra) (?:empresa|compania), persona moral, si compra una empresa",
      en: "(?:were|we are|for|to) (?:a |my |our |the )company, company purchase, (?:my|our|the) company (?:buys|is buying|will buy|would buy)",
    })}) `,
  ),
  heading: / (?:empresas?|personas? moral(?:es)?|company|companies|corporate) /,
  query: companyQuery,
};

const pensioner: Buyer = {
  isOne: anyOf(` (?:${retired}) `),
  heading: / (?:jubilad[oa]s?|pensionad[oa]s?|retired|retirees|pensioners?) /,
  query: null,
};

const buyers = [employed, ofOwn, foreigner, company, pensioner];

/** What finds the requirements of who the customer is, as the first of the texts says that tells it; null: none does. */
export function findBuyerQuery(texts: string[]): string | null {
  const said = texts.map(plainWords);
  const found = said.flatMap((words) => buyers.filter(({ isOne }) => isOne.test(words))).at(0);
  return found?.query ?? null;
}

/** True of a statement of that alone: «soy freelance», "I'm self-employed". */
export function saysOnlyWhoBuys(text: string): boolean {
  return only.test(plainWords(text));
}
const only = anyOf(
  `^ (?:(?:hola|pero|y|yo|es que|but|and|hi|well) )*(?:soy|somos|trabajo|im|i am|i|we|we are|tengo|tenemos) (?:(?:de|como|an?|un) )*(?:${worksForOneself}|${ownBusiness}) $`,
);

/** True of two headings of which each is for people with another work: «Asalariados», «Independientes». */
export function areOfOtherWork(one: string, other: string): boolean {
  const [first, second] = [plainWords(one), plainWords(other)];
  return (
    (employed.heading.test(first) && ofOwn.heading.test(second)) ||
    (ofOwn.heading.test(first) && employed.heading.test(second))
  );
}

/**
 * Whether what stands under a heading is for the customer.
 * @param texts what the customer wrote, newest first
 * @returns true: for such as the customer is, false: for others; null: for anybody, or the customer has not said it
 */
export function isForBuyer(texts: string[], heading: string): boolean | null {
  const said = texts.map(plainWords);
  const above = plainWords(heading);
  const meant = buyers.filter((buyer) => buyer.heading.test(above));
  const own = buyers.filter(({ isOne }) => said.some((words) => isOne.test(words)));
  if (meant.length === 0 || own.length === 0) return null;
  return meant.some((buyer) => own.includes(buyer));
}
