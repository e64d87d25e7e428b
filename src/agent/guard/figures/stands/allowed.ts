import type { KnownCar } from "../../cars.ts";
import { type Fact, isSaid, type Known, noCar } from "../../grounds/known.ts";
import { familyOf, type Scoped } from "../../scope.ts";
import type { Figure, FigureKind } from "../figure.ts";
import type { Claim } from "./claim.ts";

/** Of these a bare number is one only in the customer's own words. */
const bareBySaid = new Set<FigureKind>(["money", "km", "percent", "mm"]);

/** Whether a fact may be said of the cars in question, and said at all. */
export function isAllowed(
  fact: Fact,
  { figure, cars, mentions, pairedTerm }: Scoped,
  claim: Claim,
  known: Known,
): boolean {
  if (fact.kind === "number" && bareBySaid.has(figure.kind) && fact.origin !== "said") return false;
  if (claim.isPrice && fact.role !== null && fact.role !== "price") return false;
  if (isSaid(fact) && isOfOtherRole(figure, known)) return false;
  // «A cuatro años te sale en $4,184.83»: of a term it is no price.
  const roles = pairedTerm === null ? figure.roles : figure.roles.filter((role) => role !== "price");
  const isOtherRole = fact.role !== null && roles.length > 0 && !roles.includes(fact.role);
  if (!claim.isPrice && isOtherRole && !(claim.isYours && fact.origin === "said")) return false;
  if (figure.currency !== null && !isSameCurrency(figure.currency, fact, known)) return false;
  if (fact.origin === "web") return true;
  if (figure.kind === "percent" && fact.car === null && fact.role === "rate" && haveOwnRate(cars, known))
    return false;
  if (fact.origin === "said" && (figure.kind === "time" || figure.kind === "date" || figure.kind === "phone"))
    return true;
  if (fact.origin === "said" && claim.isTag && (mentions.length === 0 || fact.kind === "mm")) return true;
  if (isSaid(fact)) return claim.isEcho && (!claim.isOfCar || figure.kind === "year");
  if (fact.car === null) return !(claim.isOfCar && (fact.origin !== "tool" || fact.role === null));
  if (mentions.length === 0 || (fact.car === noCar && claim.isOfAnyCar)) return true;
  if (figure.kind === "id" && fact.kind === "id")
    return cars.length === 0 ? false : cars.some(({ stockId }) => stockId === fact.car);
  const family = figure.kind === "year" ? mentions.flatMap((mention) => familyOf(mention, known)) : cars;
  return family.some(({ stockId }) => stockId === fact.car);
}

/** «Con $50,000 de mensualidad», which a plan has as the down payment, whoever named it first. */
function isOfOtherRole({ value, roles }: Figure, { facts }: Known): boolean {
  const same = (facts.get("money") ?? []).filter((fact) => fact.value === value && fact.origin === "tool");
  return (
    roles.length > 0 &&
    same.some(({ role }) => role !== null) &&
    !same.some(({ role }) => role === null || roles.includes(role))
  );
}

/** A plan of theirs says at what rate: the dealer's usual one is not theirs. */
function haveOwnRate(cars: KnownCar[], known: Known): boolean {
  const rates = known.facts.get("percent")?.filter(({ role }) => role === "rate") ?? [];
  return rates.some(({ car }) => cars.some(({ stockId }) => stockId === car));
}

function isSameCurrency(currency: string, fact: Fact, known: Known): boolean {
  const own = fact.currency ?? (fact.origin === "said" ? currency : known.currency);
  return own === null || own === currency;
}
