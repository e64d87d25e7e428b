import { inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import type { Fact, Known, KnownBranch } from "../grounds/known.ts";
import { clauseAround, type Span } from "../text.ts";

/** What a branch is called by, before its own name. */
export const branchNoun = /^(?:sucursal|agencia|plaza) (?:de )?/;

/** Where another place may begin to be spoken of. */
const clauses = /[;,](?!\d)|\b(?:pero|but|mientras|while|aunque|although|y|and)\b/g;
/** «En las demás sucursales» */
const ofOthers = new RegExp(
  [
    inOrder(
      String.raw`\b`,
      oneOf({ es: "otras?, demas, resto, matriz", en: "others?, rest, main", both: "principal" }),
      String.raw` (?:(?:de )?(?:las |nuestras |our |of (?:the |our )?)?(?:sucursal\p{L}*|agencias?|tiendas?|branch\p{L}*|stores?|locations?))`,
    ),
    inOrder(String.raw`\b`, oneOf({ es: "las demas, el resto", en: "the others, the rest" }), String.raw`\b`),
  ].join("|"),
  "u",
);

/**
 * Whether hours that are known may be told at a place of a reply: those of the branch that is spoken of there, and of no
 * branch in particular the dealer's, or those of one that the customer has named.
 * @param sentence the one that tells them
 */
export function isOfBranchAt(
  { branch }: Pick<Fact, "branch">,
  folded: string,
  sentence: Span,
  at: number,
  known: Known,
): boolean {
  const own = known.branches.filter(({ hasOwnHours }) => hasOwnHours);
  if (own.length === 0) return true;
  const found = findBranchAt(folded, sentence, at, known);
  if (found === "others") return branch === null;
  const spokenOf = found ?? findLast(known.said.at(-1) ?? "", known);
  if (spokenOf) return branch === (spokenOf.hasOwnHours ? spokenOf.name : null);
  return branch === null || known.said.some((said) => findLast(said, known)?.name === branch);
}

/**
 * The hours that may be meant at a place of a reply, each branch's by themselves: where it is not said of which branch a
 * day is told, what holds for one of them may be said.
 */
export function groupAtPlace(
  facts: Fact[],
  folded: string,
  sentence: Span,
  at: number,
  known: Known,
): Fact[][] {
  const meant = facts.filter((fact) => isOfBranchAt(fact, folded, sentence, at, known));
  return [...Map.groupBy(meant, ({ branch }) => branch ?? null).values()];
}

/** Whether the hours of a paper that names a branch may be told at a place of a reply: not of another branch. */
export function isOfPlaceAt(
  { place }: Pick<Fact, "place">,
  folded: string,
  sentence: Span,
  at: number,
  known: Known,
): boolean {
  const spokenOf = findBranchAt(folded, sentence, at, known) ?? findLast(known.said.at(-1) ?? "", known);
  return spokenOf === undefined || spokenOf === "others" || spokenOf.name === place;
}

/** Named in its clause, else before it in its sentence, else behind it there, else before that sentence. */
export function findBranchAt(
  folded: string,
  sentence: Span,
  at: number,
  known: Known,
): KnownBranch | "others" | undefined {
  const words = folded.slice(sentence.start, sentence.end);
  const here = at - sentence.start;
  const { start, end } = clauseAround(words, here, clauses);
  const clause = words.slice(start, end);
  if (ofOthers.test(clause)) return "others";
  return (
    findLast(clause, known) ??
    findLast(words.slice(0, here), known) ??
    findLast(words.slice(here), known) ??
    findLast(folded.slice(0, sentence.start), known)
  );
}

/** The branch that is named last in a text. */
const findLast = (text: string, { branches }: Known): KnownBranch | undefined =>
  listBranchesNamed(text, branches)[0];

/** The branches that a text names, the last first. */
export function listBranchesNamed(text: string, branches: KnownBranch[]): KnownBranch[] {
  const words = plainWords(text);
  return branches
    .map((branch) => ({
      branch,
      at: Math.max(...branch.called.map((name) => words.lastIndexOf(` ${name} `))),
    }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)
    .map(({ branch }) => branch);
}
