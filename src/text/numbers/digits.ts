/** A number that stands in digits. */
export type Digits = {
  value: number;
  /** The smallest step that the digits can tell: 0.01 of «1.50». */
  step: number;
  /** As written, without what sets thousands apart and with a point for decimals. */
  digits: string;
  /** The sign or name of a currency before it, as written. */
  sign: string | null;
  /** Written with its thousands apart, as an amount is and a year is not. */
  grouped: boolean;
};

const marked = String.raw`\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?`;
const plain = String.raw`\d+(?:[.,]\d+)?`;
/** Thousands set apart by spaces end in «000» or stand by what is measured so: «mazda 3 300 mil» is two numbers. */
const spaced = String.raw`\d{1,3}(?: \d{3})*? 000(?!\d)`;
const measured = String.raw`\d{1,3}(?: \d{3})+(?![\d.,]\d)`;
const behindMeasured =
  "(?= ?(?:pesos|mxn|usd|dolares|dollars|km|kms|kilometros|kilometers|mm)(?![\\p{L}\\d]))";
const sign = String.raw`(?:(?<![\p{L}\d])(?:mx ?\$|us ?\$|mxn ?\$?|usd ?\$?)|[$€£])`;

/** Patterns of numbers in digits, with the units that may be glued to them. */
export function createDigits(units: string) {
  const isUnit = String.raw`(?:${units})(?![\p{L}\d])`;
  return {
    sign,
    /** Groups: digits with letters glued on that are no unit; sign and amount; digits without a sign. */
    pattern: [
      String.raw`((?<![\p{L}\d]_*)\d+(?:[.,]\d+)?(?!${isUnit})\p{L}[\p{L}\d]*)`,
      `(${sign}) ?(${marked}|${measured}|${plain})`,
      String.raw`(?<![\p{L}\d]_*)(${marked}|${spaced}|${measured}${behindMeasured}|${plain})(?=$|[^\p{L}\d]|${isUnit})`,
    ].join("|"),
  };
}

const metres = /^ ?(m|mts|metros?|met(er|re)s?|l|lts?|litros?|lit(er|re)s?)(?!\p{L})/u;

/**
 * `1,234.50`, `1.234,50`, `250 000`; one mark with three digits behind it sets thousands apart, but not in metres, nor
 * behind a zero.
 */
export function parseDigits(written: string, sign: string | undefined, folded: string, end: number): Digits {
  const marks = written.match(/\D/g) ?? [];
  const last = marks.at(-1);
  const tail = last ? written.length - written.lastIndexOf(last) - 1 : 0;
  const isDecimal =
    (last === "." || last === ",") &&
    marks.filter((mark) => mark === last).length === 1 &&
    (tail !== 3 ||
      written.startsWith("0") ||
      (marks.length === 1 && metres.test(folded.slice(end, end + 10))));
  const decimals = isDecimal ? tail : 0;
  const whole = (decimals > 0 ? written.slice(0, -decimals - 1) : written).replace(/\D/g, "");
  const digits = decimals > 0 ? `${whole}.${written.slice(-decimals)}` : whole;
  return {
    value: Number(digits),
    step: 10 ** -decimals,
    digits,
    sign: sign ?? null,
    grouped: marks.length > (decimals > 0 ? 1 : 0),
  };
}
