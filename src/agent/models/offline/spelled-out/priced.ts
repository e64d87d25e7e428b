import type { ShownVehicle } from "../../../../catalog/session/listing.ts";
import { fromCents } from "../../../../money.ts";
import { leastShort, readThousands } from "../../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Talk } from "./talk.ts";

const kind = "(?:carro|auto|coche|camioneta|troca|car|truck|suv|uno|one)";
const amount = String.raw`\$?(\d{1,3}(?:[.,]\d{3})+|\d+)(?:\s?(?:mil|k|thousand)(?!\p{L}))?(?:\s?(?:pesos|mxn)(?!\p{L}))?`;
const notPaid = inOrder(
  "(?!",
  oneOf(String.raw`\p{L}, \d, [.,]\d, \s?%,
    \s+(?:de\s+)?(?:enganche|anticipo|down|kms?|kil[oó]metros|miles|meses|months|al mes|a month|por mes|mensual\p{L}*|puertas|a[nñ]os|years|hp)(?!\p{L})`),
  ")",
);
const costing = String.raw`(?:que\s+(?:cuesta|vale|sale|est[aá])\s+(?:en\s+)?|(?:that\s+|which\s+)?(?:costs|is)\s+|(?:de|en|at|for|priced at)\s+)`;
const forms = [
  String.raw`(?:el|la|del|al|ese|esa|aquel|aquella|the|that)\s+(?:${kind}\s+)?${costing}${amount}`,
  String.raw`(?:the|that)\s+${amount}\s+${kind}`,
].map((form) => new RegExp(String.raw`(?<!\p{L})${form}${notPaid}`, "iu"));

const thousand = 1_000;

/** «el de 259 con lo mismo», "the one at 259,999", "the 260k one": of the list, the one at that price. */
export function spellOutPriced(text: string, { state: { listing }, language }: Talk): string {
  const items = listing?.items ?? [];
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  if (!found || items.length < 2) return text;
  const [matched, digits = ""] = found;
  const written = Number(digits.replace(/[.,]/g, ""));
  const price = written >= leastShort.besideTerms ? readThousands(written) : written;
  const positions = items.flatMap((item, at) => (costs(item, price) ? [at + 1] : []));
  const [position, another] = positions;
  if (position === undefined || another !== undefined) return text;
  return text.replace(matched, language === "es" ? `el ${position}` : `number ${position}`);
}

/** In whole thousands where it is said so: 259,999 is «259» and «260». */
function costs({ priceCents }: ShownVehicle, said: number): boolean {
  const price = fromCents(priceCents ?? 0);
  if (said % thousand !== 0) return Math.floor(price) === said;
  return [Math.floor(price / thousand), Math.round(price / thousand)].includes(said / thousand);
}
