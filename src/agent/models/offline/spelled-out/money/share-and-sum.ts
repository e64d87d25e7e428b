import { readText } from "../../../../../catalog/match/reading/numbers.ts";
import { fromCents } from "../../../../../money.ts";
import { amountWords } from "../../../../../text/numbers/amount-words.ts";
import { readAmount } from "../../../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../../../text/pattern.ts";
import { findCarAtHand } from "../../at-hand.ts";
import { sayDown, type Talk } from "../talk.ts";

/** Shares of a price, and how often the down payment of the plan in hand. */
const parts: { words: RegExp; of: "price" | "down"; times: number }[] = [
  { words: /^(?:la mitad|half)$/i, of: "price", times: 1 / 2 },
  { words: /^(?:un tercio|la tercera parte|a third|one third)$/i, of: "price", times: 1 / 3 },
  { words: /^(?:un cuarto|la cuarta parte|a quarter|one quarter)$/i, of: "price", times: 1 / 4 },
  { words: /^(?:el doble|double|twice that)$/i, of: "down", times: 2 },
  { words: /^(?:el triple|triple|three times that)$/i, of: "down", times: 3 },
];
const shareAndSum = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?:con\s+|with\s+|doy\s+|dando\s+|dar\s+|put\s+|putting\s+)?`,
    oneOf({
      es: String.raw`(la mitad|un tercio|la tercera parte|un cuarto|la cuarta parte|el doble|el triple)(?: (?:de|del) (?:enganche|anticipo|precio))?\s+(menos|m[aá]s)`,
      en: String.raw`(half|a third|one third|a quarter|one quarter|double|twice that|triple|three times that)(?: (?:of )?(?:down|the price))?\s+(minus|less|plus)`,
    }),
    String.raw`\s+(${amountWords})(?:\s+(?:de\s+(?:enganche|anticipo)|down)(?!\p{L}))?`,
  ),
  "iu",
);

/** «La mitad menos 10 mil», "double plus 5k": a down payment, where the price or the plan that it is reckoned of is known. */
export function spellOutShareAndSum(text: string, { state, language }: Talk): string {
  const [matched, ...found] = shareAndSum.exec(text) ?? [];
  const [share = "", sign = "", amount = ""] = found.filter((part) => part !== undefined);
  const part = parts.find(({ words }) => words.test(share));
  const [number] = readText(amount).numbers;
  const { plan } = state;
  const price = plan?.priceCents ?? findCarAtHand(state)?.priceCents;
  const base = part?.of === "down" ? plan?.downPaymentCents : price;
  if (matched === undefined || !part || !number || number.percent || base == null) return text;
  const change = readAmount(number) * (/^(?:menos|minus|less)$/i.test(sign) ? -1 : 1);
  return text.replace(
    matched,
    sayDown(Math.max(0, Math.round(fromCents(base) * part.times + change)), language),
  );
}
