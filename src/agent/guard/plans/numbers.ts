import type { Fault } from "../fault.ts";
import type { Figure } from "../figures/figure.ts";
import { isTermOfPlan, type Known } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { isInside } from "../text.ts";

/** The terms that the plan of a number, or an amount of each month, is of. */
const termsOf = ({ kind, value }: Figure, { facts }: Known) =>
  (facts.get(kind) ?? []).flatMap(({ value: own, role, termMonths }) =>
    own === value && termMonths !== null && (kind === "id" || role === "monthly") ? [termMonths] : [],
  );

/** «Cambié tu F-1042 a 60 meses: $3,505.76»: what is told of the number of a plan is of another one. */
export function findPlanNumbers(reply: Reply): Fault[] {
  const { standing, known } = reply;
  const all = standing.filter((figure) => termsOf(figure, known).length > 0);
  const payments = all.filter(({ kind }) => kind === "money");
  const isOfNone = (number: Figure) =>
    payments.length > 0 &&
    all.every((one) => one.kind === "money" || one.value === number.value) &&
    !payments.some((one) => termsOf(one, known).some((term) => termsOf(number, known).includes(term)));
  return findInSentences(reply, "figure", ({ sentence, words }) => {
    const told = standing.filter(isInside(sentence));
    if (!holding.test(words) && isOfOtherTerm(told, known)) return true;
    const [number, another] = told.filter(
      (figure) => figure.kind === "id" && termsOf(figure, known).length > 0,
    );
    if (!number || another || holding.test(words)) return false;
    // «A 60 meses son $3,505.76. Tu plan sigue siendo el F-1042.»
    if (isOfNone(number)) return true;
    const own = termsOf(number, known);
    const isOwn = (terms: number[]) => terms.some((term) => own.includes(term));
    const behind = payments.filter((figure) => told.includes(figure) && figure.start > number.end);
    const isOwnNamed = told.some(({ kind, value }) => kind === "months" && own.includes(Number(value)));
    return behind.length > 0 && !isOwnNamed && !behind.some((figure) => isOwn(termsOf(figure, known)));
  });
}

/** «El de 60 meses es el F-1042»: beside the number of a plan stands the term of another one. */
function isOfOtherTerm(told: Figure[], known: Known): boolean {
  const pieces = told.filter(
    (figure) =>
      (figure.kind === "id" && termsOf(figure, known).length > 0) ||
      ((figure.kind === "months" || figure.kind === "number") && isTermOfPlan(figure.value, known)),
  );
  const step = pieces[0]?.kind === "id" ? 1 : -1;
  return pieces.some((piece, at) => {
    const term = pieces[at + step];
    if (piece.kind !== "id" || term === undefined || term.kind === "id") return false;
    return !termsOf(piece, known).includes(Number(term.value));
  });
}

/** Two plans are held against each other. */
const holding =
  /\b(?:contra|frente a|que (?:en|con|el|la)|en (?:vez|lugar) de|vs|versus|against|than|instead|compared|anterior|previous)\b/;
