import type { DistinctColumn } from "./columns.ts";

/** How many of the rows have which value; what is not stated is not counted. */
export function countValues<Given, Value>(
  { values, codes }: DistinctColumn<Given, Value>,
  rows: Uint32Array,
): { value: Value; count: number }[] {
  const counts = new Uint32Array(values.length);
  for (let index = 0; index < rows.length; index += 1) {
    const code = codes[rows[index] as number] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return values.flatMap((value, code) => {
    const count = counts[code] as number;
    return value === null || count === 0 ? [] : [{ value, count }];
  });
}
