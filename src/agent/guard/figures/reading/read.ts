import { LRUCache } from "lru-cache";
import { contrasting } from "../contrast.ts";
import type { Figure } from "../figure.ts";
import { type NumberWritten, readNumbers } from "./numbers.ts";
import { readSpecial } from "./special.ts";
import {
  countsThings,
  currencyOf,
  readAbout,
  readPeriod,
  readRoles,
  readShareRoles,
  readSide,
  readUnit,
} from "./units.ts";

/**
 * Every figure of a text, in its order: digits and words, Spanish and English.
 * @param folded as `writtenOf` folds it, with the names of cars blanked: the 3 of a «Mazda 3» is no figure
 * @param english the text's language, where a word is a number in one of them alone
 */
export function readFigures(folded: string, english: boolean): readonly Figure[] {
  return (english ? inEnglish : inSpanish).memo(folded);
}

/** Papers and a conversation's messages are read again in each of its turns. */
const inSpanish = remember(false);
const inEnglish = remember(true);

function remember(english: boolean): LRUCache<string, Figure[]> {
  return new LRUCache({
    maxSize: 2_000_000,
    sizeCalculation: (figures, text) => text.length + figures.length * figureSize + 1,
    memoMethod: (text) => read(text, english),
  });
}

/** About as many bytes as a figure takes. */
const figureSize = 200;

function read(folded: string, english: boolean): Figure[] {
  const { figures, left } = readSpecial(folded);
  const numbers = readNumbers(left, english);
  let from = 0;
  for (const number of numbers) {
    figures.push(readFigure(number, left, clauseBefore(left, from, number.start)));
    if (!isPointing(number, left)) from = number.end;
  }
  const ordered = figures.sort((a, b) => a.start - b.start);
  return joinCents(shareContrasts(shareRoundings(shareUnits(ordered, left), left), left), left);
}

/** «El que menos kilómetros tiene de los tres, con 38,000»: the three part nothing. */
const isPointing = ({ start, end, value }: NumberWritten, folded: string) =>
  value <= 10 &&
  /\b(?:l[oa]s|est[oa]s|es[oa]s|the|these|those|all) $/.test(folded.slice(Math.max(0, start - 8), start)) &&
  /^[,:]? (?:con|with|en|at|y|and)\b/.test(folded.slice(end, end + 8));

/** «A cuatro años … y a cinco …» */
function isOfYears({ kind, value, start }: Figure, years: Figure, folded: string): boolean {
  const between = folded.slice(years.end, start);
  return (
    kind === "number" &&
    Number(value) <= 10 &&
    start > years.end &&
    !/[.;:!?\n] /.test(between) &&
    /\b(?:y|o|que|and|or|than),? (?:a|over|in|for) [*_]*$/.test(between)
  );
}

const shared = new Set<Figure["kind"]>(["hours", "days", "minutes", "months"]);

/** «De 24 a 48 horas»: the first are hours as well. */
function shareUnits(figures: readonly Figure[], folded: string): Figure[] {
  const told: Figure[] = [];
  const years = figures.find(({ kind, step }) => kind === "months" && step === 12);
  for (const one of figures.toReversed()) {
    const figure =
      years && isOfYears(one, years, folded)
        ? { ...one, kind: years.kind, value: Number(one.value) * 12, step: 12 }
        : one;
    const next = told[0];
    const isShared =
      next !== undefined &&
      shared.has(next.kind) &&
      (figure.kind === "number" || figure.kind === "count") &&
      Number(figure.value) * next.step < Number(next.value) &&
      /^(?: (?:a|to|y|and|o|or) | ?[-–] ?)$/.test(folded.slice(figure.end, next.start));
    told.unshift(isShared ? { ...figure, kind: next.kind, value: Number(figure.value) * next.step } : figure);
  }
  return told;
}

/** «Cerca de 4,200 a 4 años o 3,500 a 5»: the second is a rounding as well. */
function shareRoundings(figures: readonly Figure[], folded: string): Figure[] {
  let last: Figure | null = null;
  return figures.map((figure) => {
    const isAmount = figure.kind === "money" || (figure.kind === "number" && Number(figure.value) >= 1_000);
    if (!isAmount) return figure;
    const isShared =
      last?.about === "either" &&
      figure.about === null &&
      figure.step >= 1 &&
      /^[^.;:!?]{0,24} (?:o|y|or|and)(?: (?:a|de|en|of))?[ *_$]*$/.test(folded.slice(last.end, figure.start));
    last = isShared ? { ...figure, about: "either" } : figure;
    return last;
  });
}

/** «Serían $45,345.54 de intereses en lugar de $35,871.71»: the second is what the first is. */
function shareContrasts(figures: readonly Figure[], folded: string): Figure[] {
  let last: Figure | null = null;
  return figures.map((figure) => {
    const isBare = figure.roles.length === 0 && (figure.kind === "money" || figure.kind === "number");
    const isShared =
      last !== null &&
      isBare &&
      Number(figure.value) >= 500 &&
      (last.kind === "km" ? figure.kind === "number" : last.kind === "money" && last.roles.length > 0) &&
      contrasting.test(folded.slice(last.end, figure.start));
    last = isShared && last ? { ...figure, kind: last.kind, roles: last.roles } : figure;
    return last;
  });
}

/** «4,134 pesos con 8 centavos» is one amount. */
function joinCents(figures: readonly Figure[], folded: string): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    const isCents =
      before?.kind === "money" &&
      typeof before.value === "number" &&
      typeof figure.value === "number" &&
      figure.value < 100 &&
      /^ (?:pesos|dolares|dollars) (?:con|y|and|with) $/.test(folded.slice(before.end, figure.start)) &&
      /^ (?:centavos?|cents?)\b/.test(folded.slice(figure.end));
    if (isCents) {
      const told = readRoles("", folded.slice(figure.end).replace(/^ (?:centavos?|cents?)/, ""));
      joined.pop();
      joined.push({
        ...before,
        end: figure.end,
        value: Number(before.value) + Number(figure.value) / 100,
        roles: told.length > 0 ? told : before.roles,
        step: 0.01,
      });
    } else joined.push(figure);
  }
  return joined;
}

/** What stands before a figure and may say what it is: back to the figure before, or to the begin of its clause. */
function clauseBefore(folded: string, from: number, at: number): string {
  const whole = folded.slice(Math.max(from, at - 60), at);
  // «215 mil cuesta, 50 mil pones»: what stands right behind a figure, to the next comma, says what that one is.
  const before =
    from > 0 && from >= at - 60 ? whole.replace(/^(?:[ *_]+\p{L}+){1,4}[*_]*, (?!y )/u, "") : whole;
  return before.slice(
    Math.max(
      before.lastIndexOf("\n"),
      before.lastIndexOf(". "),
      before.lastIndexOf(";"),
      before.lastIndexOf(", plus "),
      before.lastIndexOf(", mas tu"),
      before.search(turning),
    ) + 1,
  );
}

/** «Los 165,000 que financias se convierten en 200,871»: another amount. */
const turning = /\b(?:se convierten?|becomes?|turns? into)\b/;

function readFigure(number: NumberWritten, folded: string, before: string): Figure {
  const { start, end, sign } = number;
  const raw = folded.slice(end, end + 60);
  // Marks of bold type stand between a number and its unit.
  const behind = raw.replace(/^[*_]+/, "");
  const isMillion = sign !== null && /^ ?m(?![\p{L}\d])/u.test(behind);
  const unit = sign !== null ? null : readUnit(behind);
  const named = sign === null ? (unit?.currency ?? null) : (currencyOf(sign) ?? currencyBehind(behind));
  // «4.49 m de largo por 1.74 de ancho»
  const isMetres =
    sign === null && !unit && number.step < 1 && number.value < 10 && readSide("mm", before, behind);
  const kind = sign !== null ? "money" : isMetres ? "mm" : (unit?.kind ?? bareKind(number, before, behind));
  const factor = isMillion ? 1e6 : isMetres ? 1_000 : (unit?.factor ?? 1);
  return {
    start,
    end,
    kind,
    value: Math.round(number.value * factor * 1e4) / 1e4,
    roles:
      kind === "money"
        ? rolesOfMoney(before, behind)
        : kind === "percent"
          ? readShareRoles(before, behind)
          : [],
    currency: kind === "money" ? named : null,
    unit: unit?.unit ?? (kind === "percent" ? readPeriod(behind) : readSide(kind, before, behind)),
    about: readAbout(before.replace(/[*_$]+$/, ""), behind),
    step: number.step * factor,
  };
}

/**
 * «El Peugeot 2008 ($317,500)», "down on the $215,000 Versa": beside a name, which is blank here, it may be the price
 * whatever stands before.
 */
function rolesOfMoney(before: string, behind: string): Figure["roles"] {
  const roles = readRoles(before, behind);
  const isBeside =
    (/\S {3,}\($/.test(before) && behind.startsWith(")")) ||
    (/\bthe [*_$]*$/.test(before) && /^[*_]* {4,}/.test(behind));
  return roles.length > 0 && isBeside ? [...roles, "price"] : roles;
}

function currencyBehind(behind: string): string | null {
  const unit = readUnit(behind);
  return unit?.kind === "money" ? (unit.currency ?? null) : null;
}

/** «Hay 36 pagos»: no cars. */
const ofPayments = /^ (?:pagos|payments|mensualidades|abonos|instal\p{L}+)(?!\p{L})/u;

/** «Son 1300 en total (260 páginas)»: a list is told so, a sum is not. */
const ofPages = /^ (?:\p{L}+ ){0,3}\(\d[\d,]* (?:paginas?|pages?)\)/u;

/** «1,800 más»: an amount on top, no number of things. */
const isMore = /^ (?:mas|more)\b/;
const ofDistance =
  /\b(?:kilometraje|mileage|odometer|odometro)\b|\p{L}[^.;:]*\b(?:kilometros|kilometers)\b(?!.*\b(?:en|por|for|at)[ *_$]*$)/u;

/** A bare number: a year by its form; an amount or kilometres by the words around it. */
function bareKind({ value, step, inWords }: NumberWritten, before: string, behind: string): Figure["kind"] {
  if (ofPages.test(behind)) return "count";
  const isYear = Number.isInteger(value) && value >= 1950 && value < 2050 && step === 1;
  const roles = value >= 1_000 && !isYear ? readRoles(before, behind) : [];
  if (roles.length > 0) return "money";
  if (/^[ *_]*(?:recorridos|de kilometraje|on the (?:clock|odometer))/.test(behind)) return "km";
  if (value >= 500 && !isYear && ofDistance.test(before)) return "km";
  if (isYear) return "year";
  if (step === 1 && countsThings(behind) && !(value >= 1_000 && isMore.test(behind))) return "count";
  if (
    /(?:\b(?:tenemos|tengo|hay|son|encontre|have|found|there are|stock of|tiene|quedan)(?: solo| only| los)? $)/.test(
      before,
    ) &&
    value < 1_000 &&
    !inWords &&
    // «Tu papá tiene 68.»
    !(/\b(?:tiene|son) $/.test(before) && /^[.,;:!?)]/.test(behind)) &&
    !ofPayments.test(behind)
  )
    return "count";
  return "number";
}
