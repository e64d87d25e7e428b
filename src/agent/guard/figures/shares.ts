/** A share in words: «la quinta parte», "a quarter". */
const parts: [words: string, percent: number][] = [
  [`(?:la |una )?decima parte|un decimo|(?:a|one)[- ]tenth`, 10],
  [`(?:la |una )?quinta parte|un quinto|(?:a|one)[- ]fifth`, 20],
  [`(?:la |una )?cuarta parte|un cuarto|(?:a|one)[- ](?:quarter|fourth)`, 25],
  [`(?:la |una )?tercera parte|un tercio|(?:a|one)[- ]third`, 33],
];
/** A share of a price by its digits or in words, as a part of a pattern. */
export const shareWords = `(?:\\d+ ?(?:%|por ?ciento|per ?cent)|${parts.map(([words]) => words).join("|")})`;

const readers = parts.map(([words, percent]) => ({
  pattern: new RegExp(String.raw`\b(?:${words})\b`, "g"),
  percent,
}));

/** The shares that a folded text tells, in percent. */
export function listShares(folded: string): number[] {
  const digits = [...folded.matchAll(/(?<![\d.,])(\d{1,2}(?:\.\d+)?) ?(?:%|por ?ciento|per ?cent)/g)];
  return [
    ...digits.map(([, share]) => Number(share)),
    ...readers.flatMap(({ pattern, percent }) => [...folded.matchAll(pattern)].map(() => percent)),
  ];
}
