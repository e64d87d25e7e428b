import { isStopWord } from "../../../catalog/match/vocabulary.ts";
import { ageInEnglish, yearsOfAge } from "../../../text/ages.ts";
import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { findBuyerQuery, saysOnlyWhoBuys } from "./credit/buyers.ts";
import { provesNothing, refusedCredit } from "./credit/words.ts";
import { findGeneral } from "./general.ts";
import { asksWhatToBring, speaksOfTestDrive } from "./going-on.ts";
import { speaksOfOwnCar } from "./own-car.ts";
import { noIncomeQuery, refusedQuery, reservedQuery } from "./queries.ts";

const circumstances: [said: RegExp, query: string][] = [
  [new RegExp(` (?:${yearsOfAge}|years old|${ageInEnglish}) `), "edad: años de edad"],
  [/ (empresa|compania|persona moral|razon social|company|business) /, "empresa"],
  [new RegExp(` (?:${provesNothing}) `), noIncomeQuery],
  [/ (buro|mal historial|bad credit|(no|low|poor) credit) /, "Buró de Crédito"],
  [/ (de|al) contado | (pay|paying|buy|buying|in|with) (in )?cash | pay in full /, "de contado"],
  [/ (?<!tarjeta de )credito | financiad[oa] | on credit | (loan|financing|credit) /, "a crédito"],
];
/** What depends on how one buys, and on who one is. */
const depends = anyOf(
  said(`papeles, papeleo, documentos, documentacion, requisitos?, que (mas )?(necesito|ocupo|piden|me piden|llevo|debo llevar), llevo, (tengo|hay|necesito|ocupo|debo)( que)? (llevar|traer),
    paperwork, papers, documents, docs, requirements?, what do i need, bring,
    get credit, (dan|darian|otorgan|saco|sacar) (un |el )?credito, get (a |the |any )?(credit|loan|financing)`),
);

/** True of a question that is answered according to how one buys, and who one is. */
export function dependsOnBuyer(text: string): boolean {
  return depends.test(plainWords(text));
}

/** How it is bought, or what it is about, where only the words beside a question say so. */
function findCircumstance(clause: string, text: string, before: string): string | null {
  const own = plainWords(clause);
  if (!depends.test(own)) return null;
  const found = [text, before].flatMap((part) => {
    const words = plainWords(part);
    const tradeIn =
      speaksOfOwnCar(part) &&
      / (papeles|papeleo|documentos|documentacion|llevo|paperwork|papers|documents|bring) /.test(own);
    const said = circumstances.flatMap(([pattern, query]) =>
      pattern.test(words) && !pattern.test(own) ? [query] : [],
    );
    const testDrive = speaksOfTestDrive(part) && asksWhatToBring(clause);
    const told = testDrive ? ["prueba de manejo: licencia de conducir", ...said] : said;
    return tradeIn ? ["auto a cuenta: documentos", ...told] : told;
  });
  return found.find((query) => query !== "a crédito" || !/ (de|al) contado /.test(own)) ?? null;
}

/** "do I get that back if I change my mind?" after «¿con cuánto lo aparto?» */
const goesBackOnIt = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`arrepient\w+, arrepenti\w*, cambi\w+ de opinion, regres\w+, devuelv\w+, reembols\w+,
        ya no l[oa] (quiero|compro), no l[oa] compro`,
      en: String.raw`changed? (?:my|our) mind, back out, get (it|that|this|them|my money) back, refund\w*`,
      both: String.raw`cancel\w*`,
    }),
    ") ",
  ),
);
const reserves = / (apart\w+|reserv\w+|separ\w+|guard\w+|deposit|hold (it|the|a)) /;

/** True of "is it refundable?", «¿me lo regresan?» beside or behind a car that is put aside. */
export function asksReservedBack(clause: string, around: string[]): boolean {
  const words = plainWords(clause);
  const isReserved = around.some((one) => reserves.test(plainWords(one)));
  return isReserved && goesBackOnIt.test(words) && !reserves.test(words);
}

/** So many words of a question name its matter alone: all of them, and those that say something by themselves. */
const fewWords = 5;
const fewTelling = 2;
const longestQuery = 300;

/** A question as `search_knowledge` takes it. */
export type DocumentQuestion = { query: string; about?: string };

/** The customer's words as a question. @param about null: they say it themselves */
export function askDocuments(words: string, about: string | null): DocumentQuestion {
  const query = words.trim().slice(0, longestQuery);
  return about ? { query, about } : { query };
}

/** How it is bought, as far as a text says it. */
function findWays(text: string): string[] {
  const words = plainWords(text);
  return circumstances.flatMap(([pattern, query]) =>
    /contado|crédito/.test(query) && pattern.test(words) ? [query] : [],
  );
}

/** The customer's own words, and those of the matter where they are too few to tell its parts apart. */
export function writeQuery(clause: string, text: string, before: string): DocumentQuestion {
  const words = plainWords(clause)
    .replace(/\?|^ (?:y|and|pero|but) /g, " ")
    .trim();
  const told = words.split(/\s+/);
  const isBare =
    told.length <= fewWords ||
    told.filter((word) => !isStopWord(word)).length <= fewTelling ||
    speaksOfOwnCar(clause);
  if (asksReservedBack(clause, [text, before.split("\n")[0] ?? ""]))
    return askDocuments(refusedCredit.test(` ${words} `) ? refusedQuery : reservedQuery, null);
  if (saysOnlyWhoBuys(text)) return askDocuments(`requisitos, ${findBuyerQuery([text]) ?? ""}`, null);
  const general = findGeneral(clause, text);
  if (general?.use === "alone") return askDocuments([general.query, ...findWays(text)].join(", "), null);
  const whom = depends.test(` ${words} `) ? findBuyerQuery([text, ...before.split("\n")]) : null;
  const added = general?.use
    ? [general.query, whom].filter(Boolean).join(", ")
    : (whom ?? findCircumstance(clause, text, before) ?? (isBare && general ? general.query : null));
  return askDocuments(clause, added);
}
