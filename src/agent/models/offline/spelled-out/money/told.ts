import type { QuotedPlan } from "../../../../../financing/plan-memory.ts";
import { fromCents } from "../../../../../money.ts";
import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { hearEarly } from "../../../../hear/money/early/early.ts";
import { paysExtraRegularly } from "../../../../hear/money/early/extra.ts";
import type { Talk } from "../talk.ts";

type ByDown = QuotedPlan & { downPaymentCents: number };
const down = "(?:enganche|anticipo|down(?: payment)?|deposit)";
const one =
  "(?:(?:el|la|the|con el|con la|with the) )(?:(?:opcion|plan|option|one) )?(?:(?:de|del|con|que lleva|with) )?";
const picks: [RegExp, (plans: ByDown[]) => ByDown | undefined][] = [
  [
    new RegExp(` ${one}(?:el |the )?(?:menos|menor|least|lowest|smallest|smaller) ${down} `),
    (plans) => plans.at(0),
  ],
  [
    new RegExp(` ${one}(?:el |the )?(?:mas|mayor|most|highest|biggest|bigger|larger) ${down} `),
    (plans) => plans.at(-1),
  ],
  [
    / (?:con |with )?(?:(?:el|la) (?:de |del )?(?:en ?medio|medio|intermedi[oa])|the (?:one in the )?middle(?: one| option)?) /,
    (plans) => (plans.length % 2 === 1 ? plans[(plans.length - 1) / 2] : undefined),
  ],
];

/** «la de menos enganche a 60», «con el de en medio» of several down payments that were just told: that one. */
export function spellOutOption(text: string, { state: { said, quoted = [] }, language }: Talk): string {
  const told = (said?.plans ?? []).flatMap((number) => quoted.find((plan) => plan.number === number) ?? []);
  const plans = told
    .filter((plan): plan is ByDown => plan.downPaymentCents !== undefined)
    .toSorted((a, b) => a.downPaymentCents - b.downPaymentCents);
  const [first] = plans;
  const isOfOne = plans.every(
    ({ stockId, termMonths }) => stockId === first?.stockId && termMonths === first.termMonths,
  );
  if (!first || plans.length < 2 || !isOfOne) return text;
  const words = plainWords(text);
  for (const [pattern, choose] of picks) {
    const [matched] = pattern.exec(words) ?? [];
    const plan = matched === undefined ? undefined : choose(plans);
    if (matched === undefined || !plan) continue;
    const amount = fromCents(plan.downPaymentCents);
    const isEs = language === "es";
    const chosen = isEs ? ` con ${amount} pesos de enganche ` : ` with ${amount} pesos down `;
    const isTermNamed = / (?:a|over|for|en) \d{2} /.test(words);
    const term = isTermNamed ? "" : isEs ? `a ${plan.termMonths} meses` : `over ${plan.termMonths} months`;
    return `${words.replace(matched, chosen).trim()} ${term}`.trim();
  }
  return text;
}

const saving = anyOf(
  inOrder(
    "^ (?:(?:y|and|so|ok|entonces|pero|but) )*(?:",
    oneOf({
      es: "cuanto (?:me |te |se )?(?:ahorro|ahorraria|ahorra)",
      en: "how much (?:do|would|will|did) i save, what do i save",
    }),
    ")(?: (?:asi|ahi|entonces|con eso|total|en total|then|with that|in all))?(?: \\?)? $",
  ),
);
const moreInterest = anyOf(
  inOrder(
    "^ (?:(?:y|and|so|ok|entonces|pero|but) )*(?:",
    oneOf({
      es: "cuanto (?:mas|menos) (?:(?:de|es|seria|pago|pagaria|en) )*(?:interes|intereses)",
      en: "how much (?:more|less) (?:in )?interest(?: (?:is|would) (?:that|it)(?: be)?)?(?: (?:do|would) i pay)?",
    }),
    ")(?: (?:asi|ahi|entonces|pago|pagaria|es|seria|eso|then|that))*(?: \\?)? $",
  ),
);

/** «¿cuánto me ahorro?», "how much more interest is that" right after another term or down payment: against the plan before. */
export function spellOutDifference(
  text: string,
  { state: { plan, quoted = [] }, earlier: [before = ""], language }: Talk,
): string {
  const words = plainWords(text);
  const isOfInterest = moreInterest.test(words);
  if (!plan || !(isOfInterest || saving.test(words))) return text;
  if (hearEarly(before) !== null || paysExtraRegularly(before, true)) return text;
  const [last, other] = quoted.filter(({ stockId }) => stockId === plan.stockId).toReversed();
  // Once both have been planned anew, the one in hand is either.
  if (!last || !other || ![last.number, other.number].includes(plan.number)) return text;
  const [terms, downs] = [
    [last.termMonths, other.termMonths],
    [last.downPaymentCents, other.downPaymentCents].map((cents) => fromCents(cents ?? 0)),
  ];
  const isEs = language === "es";
  if (downs[0] === downs[1] && terms[0] !== terms[1]) {
    if (isOfInterest && isEs) return `cuánto más de intereses pagaría a ${terms[0]} que a ${terms[1]}`;
    return isEs
      ? `cuánto me ahorro a ${terms[0]} en vez de ${terms[1]}`
      : `how much do I save over ${terms[0]} instead of ${terms[1]}`;
  }
  if (terms[0] !== terms[1] || downs[0] === downs[1]) return text;
  return isEs
    ? `cuánto me ahorro si doy ${downs[0]} en vez de ${downs[1]}`
    : `what would i save putting ${downs[0]} down instead of ${downs[1]}`;
}
