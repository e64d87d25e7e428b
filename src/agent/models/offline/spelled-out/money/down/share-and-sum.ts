import { readText } from "../../../../../../catalog/match/reading/numbers.ts";
import { fromCents } from "../../../../../../money.ts";
import { amountWords } from "../../../../../../text/numbers/amount-words.ts";
import { readAmount } from "../../../../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../../../../text/pattern.ts";
import { findCarAtHand } from "../../../at-hand.ts";
import { sayDown, type Talk } from "../../talk.ts";

/** Shares of a price, and how often the down payment of the plan in hand. */
const parts: { words: string; of: "price" | "down"; times: number }[] = [
  { words: "la mitad, half", of: "price", times: 1 / 2 },
  { words: "un tercio, la tercera parte, a third, one third", of: "price", times: 1 / 3 },
  { words: "un cuarto, la cuarta parte, a quarter, one quarter", of: "price", times: 1 / 4 },
  { words: "el doble, double, twice that", of: "down", times: 2 },
  { words: "el triple, triple, three times that", of: "down", times: 3 },
];
const shareAndSum = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?:con\s+|with\s+|doy\s+|dando\s+|dar\s+|put\s+|putting\s+)?`,
    `(?<share>${oneOf(parts.map(({ words }) => words).join(", "))})`,
    `(?: (?:(?:de|del) (?:enganche|anticipo|precio)|(?:of )?(?:down|the price)))?`,
    String.raw`\s+(?<sign>m[aá]s|plus|menos|minus|less)\s+(?<amount>${amountWords})`,
    String.raw`(?:\s+(?:de\s+(?:enganche|anticipo)|down)(?!\p{L}))?`,
  ),
  "iu",
);

/** «La mitad menos 10 mil», "double plus 5k": a down payment, where the price or the plan that it is reckoned of is known. */
export function spellOutShareAndSum(text: string, { state, language }: Talk): string {
  const found = shareAndSum.exec(text);
  const { share = "", sign = "", amount = "" } = found?.groups ?? {};
  const part = parts.find(({ words }) => words.split(", ").includes(share.toLowerCase()));
  const [number] = readText(amount).numbers;
  const { plan } = state;
  const price = plan?.priceCents ?? findCarAtHand(state)?.priceCents;
  const base = part?.of === "down" ? plan?.downPaymentCents : price;
  if (!found || !part || !number || number.percent || base == null) return text;
  const change = readAmount(number) * (/^(?:menos|minus|less)$/i.test(sign) ? -1 : 1);
  const down = Math.max(0, Math.round(fromCents(base) * part.times + change));
  return text.replace(found[0], sayDown(down, language));
}
