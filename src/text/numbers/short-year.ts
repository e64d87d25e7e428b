import { inOrder, oneOf } from "../pattern.ts";
/**
 * A year in two digits, as «del 19», «modelo 21» and “'22” write it; behind the digits stands nothing that they would count.
 * Its group is the two digits.
 */
export const shortYear = inOrder(
  oneOf(String.raw`['’‘], \b(?:del|modelo|model) ['’‘]?`),
  String.raw`(\d\d)(?![\d'’]|[.,:/-]\d| ?(?:%|(?:por ciento|percent|de|al|mil|k|kms?|mm|cm|m|mes|meses|dias|horas|anos|minutos|pesos|puntos|months?|days?|years?)(?![\p{L}\d])))`,
);

/** @returns the year that two digits mean; null: they hardly are a year's */
export function fullYear(digits: string): number | null {
  const value = Number(digits);
  if (value <= 35) return 2000 + value;
  return value >= 80 ? 1900 + value : null;
}
