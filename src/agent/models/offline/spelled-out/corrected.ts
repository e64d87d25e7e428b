import { isLikeTerm } from "../../../../catalog/match/figures/payment.ts";
import { isLikeYear, readText } from "../../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../../catalog/match.ts";
import { toCents } from "../../../../money.ts";
import { amountWords } from "../../../../text/numbers/amount-words.ts";
import { leastShort, readAmount, readThousands } from "../../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { asksDownSaving } from "../../../hear/money/down/several.ts";
import { asksSaving } from "../../../hear/money/saving.ts";
import { sayDown, type Talk } from "./talk.ts";

/** «la kicks, perdón, la taos», "the 2023 rav4... no wait, the white 2024 rav4": a thing, and what was meant. */
const corrected = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})((?:el|la|los|las|un|una|the|an?)\s+(?:[\p{L}\d-]+\s+){0,3}?[\p{L}\d-]+)[\s,.;…-]+(?:no[\s,]+)?`,
    oneOf({
      es: "perd[oó]n, perdona, disculpa, digo, quise decir, mejor dicho, espera",
      en: "(?:no,? )?wait, sorry, i mean, i meant, scratch that, actually",
    }),
    String.raw`[\s,.:…-]+(?:no[\s,]+)?(?=(el|la|los|las|un|una|the|an?)\s+(?!(?:19|20)\d\d(?:\s*(?:$|[?.,;!])|\s+(?:o|or|y|and|one|del?|que|con|with)(?!\p{L}))))`,
  ),
  "giu",
);

/** A text without the car that its customer takes back in the same breath. */
export function dropCorrected(text: string, { makes, today }: Talk): string {
  return text.replace(corrected, (matched, thing: string) => {
    const { named, missing } = understand(thing, makes, today);
    return named.length > 0 || missing ? "" : matched;
  });
}

const amountAlone = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: `perdon, perdona, disculpa, disculpe, quise, queria, decir, me, equivoque, son, eran, era, es, digo,
        dije, correccion, mas, bien, mejor, dicho, mi, de, unos, con`,
      en: `correction, sorry, oops, i, meant, mean, actually, wait, its, it, was, make, that, my, bad, is,
        like, with`,
      both: String.raw`no, error, \|`,
    }),
    String.raw` )*#0 (?:(?:pesos|please|porfa|\|) )*$`,
  ),
);
const corrects =
  / (?:no|perdon|perdona|disculpa|disculpe|equivoque|quise|digo|correccion|correction|sorry|oops|meant|mean|wait|mas bien|mejor dicho|my bad) /;

/** «perdón, quise decir 150 mil»: the down payment, or the monthly amount, that was named right before. */
export function spellOutCorrection(text: string, talk: Talk): string {
  const { earlier, makes, today, language, termsMonths } = talk;
  const [before] = earlier;
  const { numbers, text: words } = readText(text);
  const [number] = numbers;
  const isAmount = number && !number.percent && number.value >= leastShort.downPayment && !isLikeYear(number);
  if (before === undefined || !isAmount || !amountAlone.test(words) || !corrects.test(words)) return text;
  const { downPayment, monthly, termMonths } = understand(before, makes, today).payment;
  const isSpanish = language === "es";
  // «quise decir 48» after «con 40 mil a 36»
  const isTerm =
    termMonths !== null && number.unit === 1 && !number.money && termsMonths.includes(number.value);
  if (isTerm) return isSpanish ? `a ${number.value} meses` : `over ${number.value} months`;
  const amount = readAmount(number);
  if (monthly !== null) return isSpanish ? `${amount} pesos al mes` : `${amount} pesos a month`;
  if (downPayment === null) return text;
  return sayDown(amount, language);
}

const inPlace = String.raw`(?:en\s+(?:vez|lugar)\s+de|instead\s+of|rather\s+than)\s+(?:(?:los|las|esos|mis|de|a|the|my|over|dar|putting)\s+)*`;
const giving = String.raw`(?:(?<gives>doy|diera|dar[ií]a|dando|dar|pongo|pusiera|poner|meto|metiera|dejo|dejara|junto|i\s+(?:put|give)|put|putting|giving)|(?<with>con|with))\s+(?:(?:unos|los|mis|like|about)\s+)*`;
const whole = String.raw`(?![\d%]|[.,]\d|\s?%|\s*(?:meses|months|mensualidades|a[nñ]os|years|al\s+mes|a\s+month|kms?)(?!\p{L}))`;
const ofDown = String.raw`(?:\s+(?<down>de\s+enganche|de\s+anticipo|down))?`;
const replacing = [
  String.raw`(?<![\p{L}\d.,])(?:${giving}|(?<over>a|over|for|at)\s+)?(?<said>${amountWords})${ofDown}\s+${inPlace}(?<was>${amountWords})${whole}(?:\s+(?:de\s+enganche|de\s+anticipo|down))?`,
  String.raw`(?<!\p{L})${inPlace}(?<was>${amountWords})${ofDown}[\s,]+${giving}(?<said>${amountWords})${whole}(?:\s+(?:de\s+enganche|de\s+anticipo|down))?`,
].map((form) => new RegExp(form, "iu"));

/** «si doy 100 en vez de 60», «mejor 60 en vez de 48»: which of the plan's two figures is replaced, it says by itself. */
export function spellOutReplaced(text: string, { state: { plan }, language }: Talk): string {
  const found = replacing.map((form) => form.exec(text)).find((match) => match !== null);
  const { said = "", was = "", gives, with: having, down, over } = found?.groups ?? {};
  const [number, before] = [readText(said).numbers[0], readText(was).numbers[0]];
  if (!found || !number || !before || !plan || number.percent || number.value < leastShort.downPayment)
    return text;
  const [isOfDown, isOfTerm] = [
    toCents(readThousands(before.value)) === plan.downPaymentCents,
    before.value === plan.termMonths && isLikeTerm(number),
  ];
  const isGiven = gives !== undefined || down !== undefined;
  // «¿cuánto ahorro a 36 en vez de 60?» is of both.
  const isChosen = over !== undefined && isLikeTerm(number) && isLikeTerm(before) && !asksSaving(text);
  if (over !== undefined && !isChosen && !isOfTerm) return text;
  if (isChosen || (isOfTerm && !isOfDown && !isGiven))
    return text.replace(
      found[0],
      language === "es" ? `a ${number.value} meses` : `over ${number.value} months`,
    );
  if (!isGiven && !isOfDown && having === undefined) return text;
  if (isOfDown && isOfTerm && !isGiven) return text;
  const amount = readAmount(number);
  // What is saved by it is told against the one that is replaced.
  const against = asksDownSaving(text)
    ? ` ${language === "es" ? "en vez de" : "instead of"} ${readAmount(before)}`
    : "";
  return text.replace(found[0], `${sayDown(amount, language)}${against}`);
}
