import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { KnownCar, Mention } from "../cars.ts";
import { isPartShown, type Known } from "../grounds/known.ts";
import { carsOf, openedCars, type Scoped } from "../scope.ts";
import type { Written } from "../text.ts";
import type { Figure } from "./figure.ts";

const ofAll =
  /\b(?:todos|todas|all|both|ambos|ambas|cada uno|each|every one|l[oa]s (?:dos|tres|cuatro|cinco)|the (?:two|three|four|five))\b/;
const fill =
  "(?: (?:un|una|a|de|del|por|poco|poquito|bit|little|los|las|tus?|your|the|sus|unos|algo))*[ *_$]*$";
const below = new RegExp(
  `\\b(?:menos de|baja[n]? de|(?:debajo|abajo) de|no (?:pasan|rebasan|exceden|llegan)(?: de| a)?|under|below|less than|up to|within|at most|hasta|dentro de)${fill}`,
);
const above = new RegExp(
  `(?<!\\bno )\\b(?:mas de|(?:arriba|encima) de|rebasan?|pasan?(?: de)?|se pasan|exceden?|superan?|over|above|more than|exceed)${fill}`,
);

const ofNone = /\b(?:ningun[oa]?|none|neither)\b/;
const none = /\b(?:none|ningun[oa]?|neither|not|\w+n['’]t|no (?:hay|tengo|tenemos|veo|encontre|manejamos))\b/;
/** What is at the bound is within it as well. */
const inclusive = new RegExp(
  `\\b(?:up to|within|at most|hasta|dentro de|no (?:pasan|rebasan|exceden)(?: de)?)${fill}`,
);

/**
 * «Los tres cuestan menos de 215 mil», «ninguno de los dos plazos baja de 4 mil», «solo una pasa de 400 mil»: whether that is
 * so of the cars or plans that are told of; null: it is said of nothing that can be counted.
 */
export function judgeBound(
  { figure, sentence, mentions }: Scoped,
  known: Known,
  { folded }: Written,
): boolean | null {
  const { kind, value, start, roles } = figure;
  const headed = listHeaded(known, folded.slice(0, start));
  const isAmount = kind === "money" || (kind === "number" && Number(value) >= 1_000);
  if ((!isAmount && kind !== "km") || typeof value !== "number") return null;
  if (roles.some((role) => role !== "price" && role !== "monthly")) return null;
  const words = folded.slice(sentence.start, sentence.end);
  const before = folded.slice(sentence.start, start);
  if (isOfBoth(words, figure) && roles.every((role) => role === "price")) {
    const own = listValues(kind, mentions, headed, known);
    return own.includes(value) && own.some((other) => other !== value) ? false : null;
  }
  const isBelow = below.test(before);
  if (words.includes("?") || !(isBelow || above.test(before))) return null;
  const payments = kind === "km" || value > mostMonthly ? [] : listPayments(known);
  const isPaid = roles.includes("monthly") || payments.length > 1;
  const values = isPaid ? payments : listValues(kind, mentions, headed, known);
  const isDenied = none.test(before);
  const told = isDenied || isPartShown(known) ? null : quantity.exec(before);
  if (told && isWished(told, before)) return null;
  if (told)
    return areSoMany(
      told,
      values.filter((own) => (own === value ? inclusive.test(before) : isBelow ? own < value : own > value)),
      values,
    );
  if (!(ofAll.test(words) || ofNone.test(before))) return null;
  if (values.some((own) => ((isBelow ? isDenied : !isDenied) ? own < value : own > value))) return false;
  return ofEach.test(before) && values.length > 1 && !isPartShown(known) ? true : null;
}

const many = ["un[oa]?|one", "dos|two", "tres|three", "cuatro|four", "cinco|five"];
/** «Dos de ellas cuestan menos de …», «solo una pasa de …», "two of the three have under …": so many of what is told. */
const quantity = new RegExp(
  inOrder(
    String.raw`(?<!\b(?:l[oa]s|the|est[oa]s|these|all) |[\d.,:])\b(?<only>(?:solo|solamente|unicamente|nada mas|only|just) (?:(?:hay|tengo|there(?:['’]s| is| are)) )?)?`,
    String.raw`(?<many>\d|${many.join("|")}) (?:(?:de (?:ell[oa]s|est[oa]s|l[oa]s)|of (?:them|these|the)) )?(?:\p{L}+ ){1,4}[*_$]*$`,
  ),
  "u",
);

/** «Un auto de menos de …» may be what is looked for; «hay un auto de …» is told. */
const isWished = ({ 0: words, index }: RegExpExecArray, before: string) =>
  /^una? (?!de )/.test(words) && !telling.test(before.slice(0, index));
const telling = new RegExp(
  String.raw`\b${oneOf("hay, tengo, tenemos, queda, encontre, te (?:muestro|ofrezco|paso), salio")} $`,
);

/** «Los dos cuestan menos de …», "all three have under …" */
const ofEach =
  /(?:^|[.,;:] |\b(?:y|and) )(?:ambos|ambas|both|(?:l[oa]s|the|all) (?:dos|two|tres|three|cuatro|four|cinco|five))(?: of them)? (?:\p{L}+ ){1,4}[*_$]*$/u;

/** Whether as many of all values are so as it is said; null: there are not so many to speak of. */
function areSoMany({ groups }: RegExpExecArray, right: number[], all: number[]): boolean | null {
  const word = groups?.many ?? "";
  const at = many.findIndex((words) => new RegExp(`^(?:${words})$`).test(word));
  const told = at < 0 ? Number(word) : at + 1;
  if (all.length < 2 || told > all.length) return null;
  return groups?.only ? right.length === told : right.length >= told;
}

/** «Los dos andan igual, en 55,837»: one amount for two. */
const isOfBoth = (words: string, { about }: Figure) =>
  about === null &&
  both.test(words) &&
  !words.includes("?") &&
  (words.match(/\d{1,3},\d{3}|\d \s?mil\b/g) ?? []).length === 1 &&
  !below.test(words) &&
  !/\b(?:menos|mas|diferencia|less|more|under|over|below|above|within|hasta|entre|between)\b/.test(words);
const both =
  /\b(?:(?:los|las) dos|ambos|ambas|both)(?: (?:autos|carros|coches|cars|tienen|traen|cuestan|valen|andan|estan|have|cost|are|igual|en|at|with|con)\b|(?=[ *_]*[.,;!]))/;

/** Less a month than any car costs. */
const mostMonthly = 25_000;

/** What the plans of this turn have paid each month. */
function listPayments({ facts }: Known): number[] {
  const own = (facts.get("money") ?? []).filter(
    ({ role, origin }) => role === "monthly" && origin === "tool",
  );
  return [...Map.groupBy(own, ({ termMonths }) => termMonths).values()].map((same) =>
    Math.max(...same.map(({ value }) => Number(value))),
  );
}

/** Prices or kilometres of the cars that are named, else of all that were found. */
function listValues(kind: Figure["kind"], mentions: Mention[], headed: KnownCar[], known: Known): number[] {
  const named = mentions.flatMap((mention) => carsOf(mention, known));
  const [cars = []] = [headed, named.length > 1 ? named : [], listListed(known)].filter(
    ({ length }) => length > 0,
  );
  return (known.facts.get(kind === "km" ? "km" : "money") ?? []).flatMap(({ car, origin, role, value }) =>
    origin === "tool" && (kind === "km" || role === "price") && cars.some(({ stockId }) => stockId === car)
      ? [Number(value)]
      : [],
  );
}

/** Of several lists, the cars of the one whose heading stands right above: «*Toyota Camry*»; empty: it stands under none. */
function listHeaded(known: Known, above: string): KnownCar[] {
  const [, heading] = /(?:^|\n)\*([^*\n]+)\*\n[^\n]*$/.exec(above) ?? [];
  return heading === undefined ? [] : listListed(known).filter(({ model }) => heading.includes(fold(model)));
}

/** The cars that were looked at without a search, where those are several, else those that a tool found in this turn. */
export function listInQuestion(known: Known): KnownCar[] {
  const opened = openedCars(known);
  return opened.length > 1 ? opened : listListed(known);
}

/** Cars that a tool found in this turn. */
export function listListed({ stated, cars }: Known): KnownCar[] {
  return [...stated].flatMap(([stockId, fields]) => (fields.has("make") ? (cars.get(stockId) ?? []) : []));
}
