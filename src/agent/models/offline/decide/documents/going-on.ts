import { isBranchAlone } from "../../../../../branches/named.ts";
import { namesDay } from "../../../../../dealer/opening/closures.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { anyWeekday } from "../../../../../text/words/calendar-words.ts";
import { statesKm } from "../../../../hear/documents/asked.ts";
import { asksForHours } from "../../../../hear/documents/dealer/hours.ts";
import { asksForPhone } from "../../../../hear/documents/dealer/phones.ts";
import { findPlaceAsked, namesTownAlone } from "../../../../hear/documents/dealer/place-asked.ts";
import { findGeneral } from "../../../../hear/documents/general.ts";
import {
  asksForCertainCredit,
  asksTimeOrCost,
  isBareQuestion,
  isPlainCost,
} from "../../../../hear/documents/going-on.ts";
import { hoursQuery, reservedQuery } from "../../../../hear/documents/queries.ts";
import { askDocuments, asksReservedBack, type DocumentQuestion } from "../../../../hear/documents/query.ts";
import { hearDocumentQuestions } from "../../../../hear/documents.ts";
import { type HeardTurn, hearIn } from "../../turn.ts";

/** «¿y en GDL?» after «¿tienen taller en Querétaro?» */
function namesPlaceAlone({ text, heard, dealer }: HeardTurn, asked: string): boolean {
  if (isBranchAlone(dealer.branches, text)) return hearDocumentQuestions(asked).length > 0;
  const { location, ...others } = heard.filters;
  const isAlone = location != null && Object.keys(others).length === 0 && heard.named.length === 0;
  return (
    isAlone &&
    /^ (y |and |o |or |what about |how about |que tal |pero |tambien )+((en|in|la|el|los|las|de|the|one|sucursal|branch) )*\w+( \w+)? (\? )?$/.test(
      plainWords(text).replace(weekday, " ").replace(/ +/g, " "),
    ) &&
    hearDocumentQuestions(asked).length > 0
  );
}

/** What was asked of one place goes on to another: a branch, its hours, what is sent there. */
export function goOnFromPlace(turn: HeardTurn, asked: string): DocumentQuestion[] {
  const { text, earlier, language } = turn;
  const isOfTown = namesTownAlone(text);
  // «¿y en Puebla?» behind «¿tienen sucursal en León?»
  if (isOfTown && findPlaceAsked(earlier[0] ?? "") !== null) {
    const place = text.replace(/^[¿\s]*\p{L}+\s+/u, "");
    return [askDocuments(`${language === "es" ? "tienen sucursal" : "do you have a branch"} ${place}`, null)];
  }
  if (!namesPlaceAlone(turn, asked))
    return isOfTown ? goOnFromMatter(turn, !asksTimeOrCost(text, false)) : [];
  if (!asksForHours(asked)) return goOnFromMatter(turn, true);
  return [askDocuments(namesDay(text) ? text : `${dropBranches(turn, asked)}, ${text}`, hoursQuery)];
}

/** The branch of before is not told again. */
function dropBranches({ dealer }: HeardTurn, asked: string): string {
  const names = dealer.branches.flatMap(({ name }) => name.split(", ")).map(plainWords);
  const left = names.reduce((words, name) => words.replace(name, " "), plainWords(asked));
  return left.replace(/ (?:en|in|at|de)(?: la| the)? (?=$|\?)/, " ").trim();
}

/** «El lunes» of «¿y el lunes en Irapuato?» */
const weekday = new RegExp(` (?:(?:el|los|on|this|este) )?(?:${anyWeekday}|hoy|manana|today|tomorrow)(?= )`);

/**
 * What the documents were asked last, by one of the two texts before; null: nothing. "and if I change my mind" was itself
 * of the matter before it.
 */
export function findMatterBefore({ earlier }: HeardTurn): DocumentQuestion | null {
  const asked = earlier
    .slice(0, 2)
    .flatMap((one, at) => hearDocumentQuestions(one, earlier.slice(at + 1, at + 4).join("\n")));
  return asked[0] ?? null;
}

/** «¿y del Swift?» behind a question that was of another car: the same is asked of this one. */
export function goOnFromCar(turn: HeardTurn): DocumentQuestion | null {
  const { text, heard, earlier } = turn;
  const [before = ""] = earlier;
  const [car, another] = heard.named;
  const isAlone =
    car !== undefined && !another && heard.rest === "" && Object.keys(heard.filters).length === 0;
  const isBehind = / (?:y|and|what about|how about|que tal) /.test(plainWords(text).slice(0, 14));
  if (!isAlone || !isBehind || hearIn(turn, before).named.length === 0) return null;
  const [asked] = hearDocumentQuestions(before);
  // Its words name the other car.
  return asked ? askDocuments(asked.about ?? asked.query, null) : null;
}

/** «¿y el de la otra?», "and the others?" */
const ofOthers =
  /^ (?:y |and )?(?:(?:el|la|las|en|de|the|for|at|what about|how about) )*(?:otras?|demas|others?)(?: (?:sucursal(?:es)?|agencias?|branch(?:es)?|ones?))? (?:\? )?$/;

/** «¿y de Tlaxcala?» after a telephone was asked for. */
export function goOnFromPhone({ text, earlier, dealer: { branches } }: HeardTurn): DocumentQuestion | null {
  const before = earlier.slice(0, 3).find((one) => !isBranchAlone(branches, one)) ?? "";
  const isOfBranch = isBranchAlone(branches, text) || ofOthers.test(plainWords(text));
  const goesOn = isOfBranch && asksForPhone(before, branches);
  return goesOn ? askDocuments(`cuál es el teléfono ${text}`, null) : null;
}

/** «¿y las llantas entran?», "how long does it take": of the matter asked about before; none where there was none. */
export function goOnFromMatter(turn: HeardTurn, isCircumstance: boolean): DocumentQuestion[] {
  const { text } = turn;
  const before = findMatterBefore(turn);
  if (!before || (isPlainCost(text) && asksForCertainCredit(turn.earlier[0] ?? ""))) return [];
  if (isCircumstance) return [askDocuments(`${before.query}, ${text}`, null)];
  if (asksReservedBack(text, turn.earlier.slice(0, 1))) return [askDocuments(reservedQuery, null)];
  // «¿y las llantas?» of the warranty is what it does not cover.
  const together = findGeneral(`${text} ${before.query}`, "")?.query;
  if (together && together !== findGeneral(before.query, "")?.query && !asksTimeOrCost(text, false))
    return [askDocuments(text, together)];
  // Where the text says of itself what it asks, what was added to find the general would hide the particular.
  const isWhole =
    (!asksTimeOrCost(text, false) && !statesKm(text) && !isBareQuestion(text)) || before.about === undefined;
  // What was added to find one part of the matter would bring that part again.
  const [matter = ""] = before.query.split(":");
  return [askDocuments(text, isWhole ? matter : `${before.query} (${before.about})`)];
}
