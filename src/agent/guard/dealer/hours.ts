import { numberWords } from "../../../text/numbers/words.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { anyWeekday } from "../../../text/words/calendar-words.ts";
import { readDays } from "../figures/days.ts";
import type { Figure } from "../figures/figure.ts";
import type { Fact, Known } from "../grounds/known.ts";
import type { Scoped } from "../scope.ts";
import { clauseAround } from "../text.ts";
import { isOfBranchAt, isOfPlaceAt } from "./branches.ts";
import { nameRelativeDays } from "./relative-days.ts";

const joint = "(?:a|to|y|and|until|till|hasta|[-–])(?: las?)?";
const clock = String.raw`\d{1,2}(?::\d\d)?(?: ?(?:am|pm|[ap]\. ?m\.|h(?:o?ra?s)?|de la [a-z]+|en punto|o['’]clock))?`;
const toTwelve = [...numberWords].flatMap(([word, value]) => (value <= 12 ? [word] : []));
const spelt = `(?:una|one|${toTwelve.join("|")})`;
const ranged = new RegExp(`(?:${clock}|\\b${spelt}(?: de la [a-z]+)?) ?${joint}[ *_]*$`);
const rangedBehind = new RegExp(`^[ *_]*(?:am|pm|h(?:o?ra?s)?)?[ *_]*${joint}[ *_]*(?:\\d|${spelt}\\b)`);
/** «Hasta las 7», "from 9" */
const limited =
  /\b(?:hasta|desde|a partir de|antes de|despues de|until|till|from|by|before|after|since|between|entre)(?: las?)?[ *_]*$/;
/** What is open until or from then. */
const bounded = /\b(?:hasta|desde|a partir de|until|till|from)(?: las?)?[ *_]*$/;
const pointed = /\b(?:las?|at|around|about)[ *_]*$/;
/** «De 9 a 7 en», «a las 2.»: what an hour may be followed by, where a number of things is followed by their name. */
const timely = new RegExp(
  inOrder(
    String.raw`^[*_]*(?:$|[.,;:!?)\n–-]| \(| `,
    oneOf({
      es: `hoy, y, e, a, o, u, los?, las?, el, de, del, al, hrs?, horas?, en, entre, todos, hasta, con, para, si, lunes,
        martes, miercoles, jueves, viernes, sabados?, domingos?`,
      en: `this, today, tonight, to, and, or, h, hours?, am, pm, on, in, every, each, sharp, until, till, if,
        o['’]clock, mon, tues, wednes, thurs, fri, satur, sun, week`,
    }),
    String.raw`\p{L}*\b)`,
  ),
  "u",
);

const opening = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`abr(?:e|en|imos|ir\p{L}*), abiert\p{L}+, cerr(?:amos|ad\p{L}+|ar\p{L}*), cierr\p{L}+,
        atend\p{L}+, atiend\p{L}+, trabaj\p{L}+, horarios?, estamos, estan, estaran, contest\p{L}+, disponibles?,
        labor\p{L}+`,
      en: String.raw`opens?, opening, closes?, closed, closing, hours, available, there from, answer\p{L}*,
        repl(?:y|ies)`,
      both: String.raw`respond\p{L}+`,
    }),
    String.raw`\b`,
  ),
  "u",
);
const ofBranch = /\b(?:abr(?:e|en|imos)|abiert\p{L}+|cerramos|cierr\p{L}+|opens?|closes?|closed)\b/u;
const ofAnswers =
  /\b(?:contest\p{L}+|respond\p{L}+|te escrib\p{L}+|answer\p{L}*|repl(?:y|ies|ying)|get back|write back)\b/u;
const ofPeople =
  /\b(?:personas?|asesor\p{L}*|equipo|companer\p{L}+|alguien|person|people|team|advisors?|colleagues?|staff|someone|somebody|they|(?:te|le) (?:contest|respond|atiend|escrib)[ae]n)\b/u;
/** A meeting that is agreed on, or what people will do at that hour. */
const agreed = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`te esper\p{L}+, nos vemos, te vemos, te veo, (?:tu|la|una) (?:cita|prueba|visita),
        te (?:llam|marc|agend|anot|apunt|apart|reserv|program|entreg)\p{L}*`,
      en: `see you, expect(?:ing)? you, wait(?:ing)? for you,
        (?:your|an?|the) (?:appointment|visit|test drive), (?:booked|scheduled|confirmed|penciled),
        (?:call|phone|meet) you`,
    }),
    String.raw`\b`,
  ),
  "u",
);
const subjects = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`taller(?:es)?, (?<!\b(?:de|en) (?:la |nuestra )?)sucursal\p{L}*, agencia, ventas, abrimos, estamos`,
      en: String.raw`workshops?, service (?:department|center),
        (?<!\b(?:of|at|in) (?:the |our )?(?:\p{L}+ )?)branch\p{L}*, showroom, sales, we(?:['’]re| are)`,
    }),
    String.raw`\b`,
  ),
  "gu",
);
const namesWorkshop = /\b(?:taller(?:es)?|workshops?|service (?:department|center))\b/;
const namesBranch =
  /\b(?:sucursal(?:es)?|agencias?|ventas|tiendas?|branch(?:es)?|showrooms?|stores?|sales)\b/;
/** That sales alone are open then, or the workshop is closed. */
export const ofSalesAlone =
  /\b(?:solo ventas|sales only|only sales)\b|\b(?:taller|workshop)\b[^.;]{0,24}\b(?:cerrad|closed)/;

/** Where another one is spoken of: «el taller abre …, pero la sucursal …». */
const clauses =
  /[;,](?!\d)|\b(?:pero|but|mientras|while|aunque|although|y|and)(?= (?:el|la|las|los|en|the|our|nuestr[oa]s?)\b)/g;
/** «Cerramos» is of all of us. */
const ofUs = /\b(?:[a-z]{2,}mos|we)\b/;
/** «La sucursal y el taller» */
const together = new RegExp(
  `${namesBranch.source}(?: \\p{L}+){0,3} (?:y|e|and) (?:\\p{L}+ )?${namesWorkshop.source}|${namesWorkshop.source}(?: \\p{L}+){0,2} (?:y|e|and) (?:\\p{L}+ )?${namesBranch.source}`,
  "u",
);

/** Whether days that are told at a place of a sentence are those of the workshop alone. */
export function isOfWorkshopAlone(words: string, at: number): boolean {
  if (!namesWorkshop.test(words) || together.test(words)) return false;
  const { start, end } = clauseAround(words, at, clauses);
  const clause = words.slice(start, end);
  return namesWorkshop.test(clause) || !(namesBranch.test(words) || ofUs.test(clause));
}

/** Whose hours a sentence of a paper tells. */
export function whoseHours(sentence: string): Fact["whose"] {
  if (ofSalesAlone.test(sentence)) return "sales";
  return namesWorkshop.test(sentence) && !namesBranch.test(sentence) ? "workshop" : null;
}

/** Whether an hour that is known is the one that a figure tells: of opening, not of a meeting, and of the same people. */
export function isMeantHour(fact: Fact, { figure, sentence }: Scoped, folded: string, known: Known): boolean {
  const { start, end } = figure;
  const [before, behind] = [folded.slice(Math.max(0, start - 30), start), folded.slice(end, end + 30)];
  const isRange = ranged.test(before) || rangedBehind.test(behind);
  const isPlaced = isRange || limited.test(before) || pointed.test(before);
  if (figure.kind !== "time" && !(isPlaced && (figure.kind === "hours" || timely.test(behind)))) return false;
  const words = folded.slice(sentence.start, sentence.end);
  const days = readDays(leaveOutClosed(nameRelativeDays(words, known)), start - sentence.start);
  if (days !== null && fact.detail && ![...days].every((day) => daysOf(fact, known).includes(day)))
    return false;
  const isToldOpen = fact.origin !== "said" && ofBranch.test(words) && !isOfWorkshop(words, known);
  if (fact.place !== null && !isOfPlaceAt(fact, folded, sentence, start, known)) return false;
  if ((fact.origin === "dealer" || isToldOpen) && fact.whose !== "staff") {
    if (!isOfBranchAt(fact, folded, sentence, start, known)) return false;
  }
  if (fact.origin !== "dealer" && fact.origin !== "passage") return true;
  const isBound = isRange || bounded.test(before) || words.includes("?");
  if (!isBound && (!opening.test(words) || agreed.test(words))) return false;
  const subject = folded.slice(sentence.start, start).matchAll(subjects).toArray().at(-1)?.[0] ?? "";
  const isAskedOfWorkshop =
    subject === "" && !namesBranch.test(words) && namesWorkshop.test(known.said.at(-1) ?? "");
  if (
    (namesWorkshop.test(subject) && !/\b(?:cerrad|closed)/.test(words)) ||
    (isAskedOfWorkshop && haveHours("workshop", known))
  )
    return (
      fact.origin === "passage" &&
      (haveHours("workshop", known) ? fact.whose === "workshop" : fact.whose !== "sales")
    );
  // The workshop's alone, told of the branch or of whoever: «abrimos los domingos de 8:00 a 12:00».
  if (fact.whose === "workshop" && (namesBranch.test(subject) || !isOfWorkshop(words, known))) return false;
  const [isBranchs, isStaffs] = [ofBranch.test(words), ofAnswers.test(words) && ofPeople.test(words)];
  if (isBranchs && !isStaffs) return fact.whose !== "staff";
  return !isStaffs || isBranchs || fact.whose === "staff" || !haveHours("staff", known);
}

/** «De 8 a 5, cerrado los sábados»: a day without hours is none of them. */
const leaveOutClosed = (words: string) => words.replace(daysClosed, (found) => found.replace(/[a-z]/g, "_"));
const daysClosed = new RegExp(
  `\\b(?:closed|not open|cerrad[oa]s?|cerramos|no (?:abr|atend)[a-z]+)(?: (?:on|el|los|the|en))*(?: (?:y|and)? ?(?:${anyWeekday}))+\\b(?! (?:a las?|at|hasta|until|desde|from|de \\d|antes|before))`,
  "g",
);

/** A number that nothing but an hour can be: «a las 9», "until 7", «el domingo estamos de 9 a 2». */
export function isHourOfDay({ kind, value, start, end }: Figure, folded: string, words: string): boolean {
  if (kind !== "number" || Number(value) > 12 || !timely.test(folded.slice(end, end + 16))) return false;
  const before = folded.slice(Math.max(0, start - 30), start);
  const isRange = ranged.test(before) || rangedBehind.test(folded.slice(end, end + 30));
  return (
    /\b(?:a las|hasta las|at|until|till)[ *_]*$/.test(before) ||
    (isRange && opening.test(words) && weekday.test(words))
  );
}
const weekday = new RegExp(`\\b(?:${anyWeekday})\\b`);

/** All days that have the same hour: «de lunes a sábado a las 9». */
const daysOf = ({ value, whose }: Fact, { facts }: Known) =>
  (facts.get("time") ?? [])
    .map((fact) => (fact.value === value && fact.whose === whose ? (fact.detail ?? "") : ""))
    .join("");

/** The sentence, or the customer's question, speaks of the workshop. */
const isOfWorkshop = (words: string, { said }: Known) =>
  namesWorkshop.test(words) || namesWorkshop.test(said.at(-1) ?? "");

const haveHours = (of: Fact["whose"], { facts }: Known) =>
  facts.get("time")?.some(({ whose }) => whose === of) === true;

/** The last two words before a number: «insurgentes sur» of «Insurgentes Sur 1500» and of «Insurgentes Sur No. 1500». */
export function wordsBefore(folded: string, at: number): string {
  const [, words = ""] =
    /((?:\p{L}+[ *_]+)?\p{L}+)[^\p{L}\d]*(?:\b(?:no|num|numero|number)\b[^\p{L}\d]*)?$/u.exec(
      folded.slice(Math.max(0, at - 40), at),
    ) ?? [];
  return words;
}
