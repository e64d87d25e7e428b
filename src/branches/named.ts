import { listPlaceNames } from "../catalog/match/take-places.ts";
import type { Branch } from "../dealer/dealer.ts";
import { anyOf, inOrder, oneOf } from "../text/pattern.ts";
import { plainWords } from "../text/plain-words.ts";
import { isTown, nameTown } from "../text/words/town-names.ts";

/** Words of names by which no place is told from others. */
const common = anyOf(
  inOrder(
    "^",
    oneOf({
      es: String.raw`centro, norte, sur, este, oeste, oriente, poniente, ciudad, nuev[oa], gran, auto\w*, avenida,
        carretera`,
      en: "center, downtown, north, south, east, west, city, mall, boulevard",
      both: "plaza, mexico, puerto, santa, real, seminuevos",
    }),
    "$",
  ),
);

/** The branch that the place of a car in stock is. */
export function findBranch(branches: Branch[], place: string): Branch | undefined {
  const names = new Set(listPlaceNames(place));
  const has = (parts: string[]) => parts.length > 0 && parts.every((part) => names.has(part));
  return branches.find(({ name }) => has(listPlaceNames(name)));
}

/** The branches that a text names: «Monterrey», «Insurgentes», of «León Centro» also «León» alone. */
export function findNamedBranches(branches: Branch[], text: string): Branch[] {
  const words = plainWords(text);
  return branches.filter(({ name }) => listBranchNames(name).some((part) => words.includes(` ${part} `)));
}

/**
 * The branches in a place, by their names or by their address: a town stands behind the street there, of «León» none is in
 * «Nuevo León»; what is no town, «Polanco», may stand anywhere in it.
 */
export function listBranchesIn(branches: Branch[], place: string): Branch[] {
  const named = findNamedBranches(branches, place);
  if (named.length > 0) return named;
  if (!isTown(place))
    return branches.filter(({ address }) => plainWords(address).includes(plainWords(place)));
  const isPlace = (part: string) => plainWords(part) === plainWords(nameTown(place));
  return branches.filter(({ address }) => address.split(",").slice(1).some(isPlace));
}

/** The branches that a text is about: those it names, or all of them. */
export function listBranchesMeant(branches: Branch[], text: string): Branch[] {
  const named = findNamedBranches(branches, text);
  return named.length > 0 ? named : branches;
}

/** «¿Y Tehuacán?», "what about the León one": a branch is named and nothing else is said. */
export function isBranchAlone(branches: Branch[], text: string): boolean {
  const named = findNamedBranches(branches, text).flatMap(({ name }) => listBranchNames(name));
  const rest = named
    .toSorted((a, b) => b.length - a.length)
    .reduce((words, name) => words.replaceAll(` ${name} `, " "), plainWords(text));
  return (
    named.length > 0 &&
    /^ (?:(?:y|and|o|or|en|in|at|de|la|el|los|las|the|one|sucursal|branch|agencia|what|how|about|que|tal|pero) |\? )*$/.test(
      rest,
    )
  );
}

/** @returns what a branch may be called, in plain words */
export function listBranchNames(name: string): string[] {
  const parts = listPlaceNames(name).map((part) => plainWords(part).trim());
  const alone = parts
    .flatMap((part) => part.split(" "))
    .filter((word) => word.length > 3 && !common.test(word));
  return [...new Set([...parts, ...alone])];
}
