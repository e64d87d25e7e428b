import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Figure } from "../figures/figure.ts";
import type { Known, Stated } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { carsOf } from "../scope.ts";
import { isInside } from "../text.ts";

/** Where another car begins: «…, otro 2021 con …», "… and one from 2021". */
const another =
  /[;\n•]|(?:,| y| and|\bmientras|\bwhile)(?: (?:que|si|el|la))?(?= (?:un[oa]?|otr[oa]|el|la|an?|another|one|the)\b)/g;
/** What is compared, ranges over several or is left over is no car's own. */
const compared = new RegExp(
  [
    inOrder(
      String.raw`\b`,
      oneOf({
        es: "contra, frente, mas, menos, diferencia, entre, hasta, rango, varian, promedio, sobran?, faltan?",
        en: `against, vs, versus, more, less, difference, between, range, average, left, under, over, below,
          above`,
      }),
      String.raw`(?![\p{L}\d])`,
    ),
    String.raw`\b(?:from|desde) \$`,
  ].join("|"),
  "u",
);

/** Year, kilometres and price that are told together, each of a car in stock and no two of them of one. */
export function findBundles(reply: Reply): Fault[] {
  const { mentions, standing, known } = reply;
  const { folded } = reply.written;
  return findInSentences(reply, "car_figure", ({ sentence, words }) => {
    if (words.includes("?")) return false;
    const cuts = [...words.matchAll(another)].map(({ index }) => sentence.start + index + 1);
    const edges = [sentence.start, ...cuts, sentence.end];
    return edges.slice(0, -1).some((start, at) => {
      const end = edges[at + 1] ?? sentence.end;
      if (compared.test(folded.slice(start, end))) return false;
      const told = standing.filter(isInside({ start, end }));
      const groups = (["year", "km", "money"] as const).map((kind) =>
        told.filter((figure) => figure.kind === kind && figure.about === null),
      );
      if (groups.some(({ length }) => length > 1)) return false;
      const figures = groups.flatMap(([figure]) => (figure ? [listOwners(figure, known)] : []));
      const owners = [...figures, ...listOfTraits(folded.slice(start, end), known)].filter(
        ({ size }) => size > 0,
      );
      const named = mentions
        .filter(isInside({ start, end }))
        .map((mention) => new Set(carsOf(mention, known).map(({ stockId }) => stockId)));
      return (
        owners.length > 1 &&
        named.length < 2 &&
        intersect([...owners, ...named.filter(({ size }) => size > 0)]).size === 0
      );
    });
  });
}

/** The cars of the stock that a figure is the year, the kilometres or the price of. */
function listOwners({ kind, value }: Figure, { facts, cars }: Known): Set<string> {
  if (kind === "year")
    return new Set([...cars.values()].filter(({ year }) => year === value).map(({ stockId }) => stockId));
  return new Set(
    (facts.get(kind) ?? []).flatMap((fact) =>
      fact.value === value && fact.car && fact.origin === "tool" && (kind === "km" || fact.role === "price")
        ? [fact.car]
        : [],
    ),
  );
}

/** «El manual», "the automatic one", «el rojo»: the cars found that are so. */
function listOfTraits(words: string, { stated }: Known): Set<string>[] {
  return [...words.matchAll(/\b(?:el|la|the) (\p{L}{4,})(?! (?:del?|of)\b)/gu)].flatMap(([, word = ""]) => {
    const [gearbox] = /^(?:manual|automatic)/.exec(word.replace(/^estandar/, "manual")) ?? [];
    const isSo = (fields: Stated) =>
      gearbox
        ? fields.get("transmission") === gearbox
        : fold(String(fields.get("colour") ?? "")).startsWith(word.replace(/[oa]s?$/, ""));
    const ids = [...stated].flatMap(([id, fields]) => (isSo(fields) ? [id] : []));
    return ids.length > 0 ? [new Set(ids)] : [];
  });
}

const intersect = (sets: Set<string>[]) => sets.reduce((all, one) => all.intersection(one));
