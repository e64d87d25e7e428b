import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { CatalogQuery } from "../../query.ts";
import { type NumberRead, type Reading, take } from "../reading/numbers.ts";

/** Older cars are asked for by their year. */
const highestAge = 40;

const years = "(?:anos?|years?|yrs?)";
const ofAge = "(?:de (?:uso|antiguedad|viej[oa]s?|edad)|old|of age)";
/** Words behind which years are the term of a loan: «a menos de 5 años», "paid off in under 5 years". */
const notOfTerm =
  "(?<!(?: a| en| por| in| over| for| pagar| pagando| pagarlo| plazo| plazos| term| financiado| financiar) )";
const notBeforeTerm =
  "(?! (?:de (?:plazo|credito|financiamiento|garantia)|para pagar|term|loan|to pay|warranty))";

const below = "(?:menos|menor(?:es)?) (?:de|a|que)|less than|under|younger than|newer than";
const atMost = inOrder(
  "no ",
  oneOf(`mas, mayor(?:es)?, tenga[ns]? mas, sea[ns]? mas, pasen?`),
  " (?:viej[oa]s? )?(?:de|a|que)|(?:no|not) (?:older|more) than|hasta|maximo(?: de)?|up to|at most|max(?:imum)?(?: of)?",
);
const lead = "(?:(?:de|del|con|que tengan?|que sean?|that are|that is|which are) )?(?:que )?";

const kin = `(?:${oneOf({
  es: "papas?, mama, padre, madre, hij[oa], espos[oa], marido, abuel[oa], suegr[oa], herman[oa], ti[oa], sobrin[oa], niet[oa], senor[ae]?s?",
  en: "dad, father, mom, mother, son, daughter, wife, husband, grandpa, grandma, brother, sister, uncle, aunt",
})})`;
const beforeAge = `(?:(?:\\| )?(?:${oneOf({
  es: "que, ya, el, ella, tiene, cumplio, de",
  en: "who, he, she, is, turned, aged",
})}) ){1,3}`;
/** Behind an amount, which is no age: «tiene 80 de enganche», «de 80 a 90 mil». */
const behindAmount = oneOf({
  es: String.raw`mil\b, pesos\b, meses\b, al mes\b, (?:a|hasta|o|u|y) #, y yo\b, ahorrad\w+, disponibles?\b,
    (?:de|para|en) (?:\w+ ){0,2}(?:enganche|anticipo|inicial|dar|pagar|efectivo|ahorros?)\b`,
  en: String.raw`thousand\b, months\b, a month\b, (?:to|or|and) #, and i\b, saved\b, cash\b,
    (?:(?:for|as|to) (?:\w+ ){0,2})?(?:down|deposit|pay)\b`,
  both: String.raw`k\b`,
});
const mostYears = 99;

/** Of a person who drives, or is to be driven: «de 250» is a price without its «mil». */
function isOfPerson(age: NumberRead | undefined): boolean {
  return age?.digits != null && age.unit === 1 && !age.money && !age.percent && age.value <= mostYears;
}

/**
 * Takes limits of age out of the reading: «de menos de 5 años», «no más de 3 años», "less than 5 years old".
 * @param today ISO date
 */
export function takeAges(reading: Reading, query: CatalogQuery, today: string): void {
  // «para mi papá de 72», "my dad is 72": the age of a person is no price.
  take(reading, `${kin} ${beforeAge}N(?! ${behindAmount})`, ([age]) => isOfPerson(age));
  const thisYear = Number(today.slice(0, 4));
  const accept = (isStrict: boolean) => (numbers: NumberRead[]) => {
    const age = numbers[0];
    if (!age?.digits || !Number.isInteger(age.value) || age.value > highestAge) return false;
    query.year_min = thisYear - age.value + (isStrict ? 1 : 0);
    return true;
  };
  take(reading, `${lead}(?:${below}) N ${years} ${ofAge}`, accept(true));
  take(reading, `${lead}(?:${atMost}) N ${years} ${ofAge}`, accept(false));
  take(
    reading,
    `${lead}N ${years} (?:${ofAge} )?(?:o menos|or less|or newer|or younger|maximo)`,
    accept(false),
  );
  take(
    reading,
    `${notOfTerm}(?:de|con|que tengan?|que sean?) (?:${below}) N ${years}${notBeforeTerm}`,
    accept(true),
  );
  take(
    reading,
    inOrder(
      `${notOfTerm}(?:(?:de|con|que) )?no `,
      oneOf(`tenga[ns]? mas, sea[ns]? mas, pasen?, sean? mayor(?:es)?, mayor(?:es)?`),
      ` (?:viej[oa]s? )?(?:de|a|que) N ${years}${notBeforeTerm}`,
    ),
    accept(false),
  );
}
