import { fromCents } from "../../../../../money.ts";
import { isSuperlative } from "../../../../hear/best.ts";
import { hearMeasures } from "../../../../hear/cars/measures.ts";
import { pointsAtBoth } from "../../../../hear/cars/of-both.ts";
import { comparesOwnPlans, countCompared, hearTermAgainst } from "../../../../hear/money/plans-compared.ts";
import { findListed } from "../../../../hear/picks.ts";
import { type Action, type Call, call } from "../../action.ts";
import { listDiffering, listTermsTold, measurePlans } from "../../read/plans-told.ts";
import type { HeardTurn } from "../../turn.ts";

type LastPlan = NonNullable<HeardTurn["state"]["lastPlans"]>[number];

/**
 * The last plans of two cars, or of as many as the text counts: of those that it names, else of the last ones.
 * @returns none where there are not so many
 */
function findPlans({ state, heard, text }: HeardTurn): LastPlan[] {
  const plans = state.lastPlans ?? [];
  const named = heard.named.flatMap((name) => {
    const cars = findListed(state.shown ?? [], name, {});
    return plans.findLast(({ stockId }) => cars.some((car) => car.stockId === stockId)) ?? [];
  });
  if (named.length < heard.named.length || heard.missing) return [];
  const count = countCompared(text);
  const others = plans.filter((plan) => !named.includes(plan));
  const found = [...others, ...named].slice(-count);
  return found.length === count ? found : [];
}

/** «diferencia al mes entre los dos», "which plan costs less overall": those of two cars, side by side; null: not that. */
export function comparePlans(turn: HeardTurn): Action | null {
  if (measurePlans(turn) === undefined) return null;
  const own = listOwn(turn);
  if (own.length > 1) return { kind: "call", calls: own };
  if (isChanged(turn)) return null;
  // «y en total, ¿cuál es más barato?» after several terms of one car
  if (listTermsTold(turn).length > 1 && !pointsAtBoth(turn.text)) return null;
  const plans = findPlans(turn);
  if (plans.length === 0) return null;
  const term = plans.find(({ termMonths }) => termMonths !== null)?.termMonths ?? null;
  return { kind: "call", calls: plans.map((plan) => detailsOf(plan, term)) };
}

/** As many plans as one message compares. */
const mostCompared = 4;

/** «¿cuál de mis planes es más barato?»; «la diferencia con el de 36»: of the car in hand, of that term and its own. */
function listOwn(turn: HeardTurn): Call[] {
  const { text, state, termsMonths } = turn;
  const { quoted = [], plan } = state;
  const review = (number: string) => call("plan_details", { number });
  const differing = listDiffering(turn);
  if (differing.length > 0) return differing.map(({ number }) => review(number));
  if (comparesOwnPlans(text)) return quoted.slice(-mostCompared).map(({ number }) => review(number));
  const term = hearTermAgainst(text);
  if (term === null || !termsMonths.includes(term) || !plan?.stockId) return [];
  if (plan.termMonths === null || plan.termMonths === term) return [];
  const other = quoted.findLast(({ stockId, termMonths }) => stockId === plan.stockId && termMonths === term);
  return [review(plan.number), other ? review(other.number) : detailsOf({ ...plan, termMonths: null }, term)];
}

function isChanged({ heard: { payment } }: HeardTurn): boolean {
  return payment.downPayment !== null || payment.termMonths !== null || payment.monthly !== null;
}

/** One of all terms is told by the other's. */
function detailsOf({ number, stockId, termMonths, downPaymentCents }: LastPlan, term: number | null): Call {
  if (termMonths !== null) return call("plan_details", { number });
  return call("plan_financing", {
    stock_id: stockId,
    down_payment: fromCents(downPaymentCents),
    ...(term !== null && { term_months: term }),
  });
}

/** «los dos a 60»: the cars of the last two plans, or the two set side by side or looked at last; empty: not said. */
export function listBothPlanned(turn: HeardTurn): string[] {
  if (!pointsAtBoth(turn.text) || turn.heard.named.length > 0) return [];
  const compared = turn.said?.cars ?? [];
  // «la más barata de las dos» is one of them.
  if (compared.length === 2 && hearMeasures(turn.text).length === 0) return compared;
  const planned = findPlans(turn).flatMap(({ stockId }) => stockId ?? []);
  if (planned.length > 0) return planned;
  // One after the other, each by itself.
  const { listing, spokenOf = [] } = turn.state;
  const looked = (listing?.items.length ?? 0) < 2 && !isSuperlative(turn.text) ? spokenOf.slice(-2) : [];
  return looked.length === 2 ? looked : [];
}
