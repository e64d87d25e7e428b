import type { NumberRead } from "../../../../catalog/match/reading/numbers.ts";
import { oneOf } from "../../../../text/pattern.ts";

/** «al año», «a los 18 meses», «después de 10 pagos», «en el mes 20»; `at`: which of the numbers says it; null: not said. */
export function findWhen(
  words: string,
  numbers: NumberRead[],
): { payments: number; at: number | null } | null {
  const [half, ...counts] = halfYears.exec(words) ?? [];
  if (half !== undefined) {
    const at = Number(counts.find((count) => count !== undefined) ?? -1);
    const years = numbers[at]?.value ?? Number(/ y | and /.test(half));
    return { payments: 12 * Math.floor(years) + 6, at: at < 0 ? null : at };
  }
  const forms = [
    /#(\d+) (meses|mes|pagos|mensualidades|months?|payments|installments|anos?|years?|yrs?)(?= )/g,
    /(?<= )(?:mes|pago|mensualidad|month|payment) (?:numero )?#(\d+)(?= )/g,
  ];
  // «si pago 20 mil extra en el mes 6» counts no payments by its sum.
  const counted = forms
    .flatMap((form) => [...words.matchAll(form)])
    .find(([, at]) => !isSum(numbers[Number(at)] ?? noSum));
  if (counted) {
    const at = Number(counted[1]);
    const number = numbers[at];
    const perUnit = /^(ano|ye?a?r)/.test(counted[2] ?? "") ? 12 : 1;
    if (number && Number.isInteger(number.value * perUnit)) return { payments: number.value * perUnit, at };
  }
  const ofYear = /(?<= )(?:ano|year|yr) (?:numero )?#(\d+)(?= )/.exec(words)?.[1];
  const numbered = ofYear === undefined ? undefined : numbers[Number(ofYear)];
  if (numbered && numbered.value <= mostYears) return { payments: 12 * numbered.value, at: Number(ofYear) };
  const year = years.findIndex((named) => named.test(words)) + 1;
  return year > 0 ? { payments: 12 * year, at: null } : null;
}

/** «al año y medio», "in two and a half years", «en medio año». */
const halfYears = new RegExp(
  `(?<= )(?:${oneOf({
    es: "#(\\d+) anos? y medio, #(\\d+) y medio anos, ano y medio, medio ano",
    en: "#(\\d+) years? and a half, #(\\d+) and a half years?, (?:a|one) and a half years?, year and a half, half (?:a )?year",
  })})(?= )`,
);

/** A later one is no year of a credit. */
const mostYears = 10;

/** By name, the first to the fifth. */
const years = [
  / (al|un|del|primer) ano | (a|one|first|1st) (?:year|yr) /,
  / segundo ano | second year /,
  / tercer ano | third year /,
  / cuarto ano | fourth year /,
  / quinto ano | fifth year /,
];

const noSum = { value: 0, percent: false };

/** An amount, and no count of payments. */
export function isSum({ value, percent }: Pick<NumberRead, "value" | "percent">): boolean {
  return !percent && value >= 500;
}
