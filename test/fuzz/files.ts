import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyText } from "./arbitraries.ts";
import { check, type FuzzedSeller, fuzzTimeoutMs, openFuzzedSeller } from "./seller.ts";

const columns = ["stock_id", "make", "model", "year", "km", "price", "version", "bluetooth", "car_play"];
const separators = [",", ";", "\t", "|"];
const lineEnds = ["\n", "\r\n", "\r"];

/** One cell: mostly what belongs there, sometimes anything, quoted well or badly. */
const good: Record<string, fc.Arbitrary<string>> = {
  stock_id: fc.nat(30).map((number) => `A${number}`),
  make: fc.constantFrom("Nissan", "Volkswagen", "Citroën"),
  model: fc.constantFrom("Versa", "Jetta", "C3"),
  year: fc.integer({ min: 1_990, max: 2_027 }).map(String),
  km: fc.nat(200_000).map(String),
  price: fc.nat(900_000).map(String),
  version: fc.constantFrom("Sense", "", 'con "todo"'),
  bluetooth: fc.constantFrom("true", "Sí", "0", ""),
  car_play: fc.constantFrom("false", "No", "1", ""),
};
const quoting = fc.constantFrom(
  (text: string) => text,
  (text: string) => `"${text.replaceAll('"', '""')}"`,
  (text: string) => `"${text}`,
  (text: string) => `${text}"x`,
);
const cell = (name: string) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 40, arbitrary: (Object.hasOwn(good, name) && good[name]) || anyText },
        { weight: 1, arbitrary: anyText },
      ),
      fc.oneof({ weight: 40, arbitrary: fc.constant((text: string) => text) }, quoting),
    )
    .map(([text, quote]) => quote(text));

const encodings = fc.constantFrom<{ charset: string; encode(text: string): Buffer }>(
  { charset: "utf-8", encode: (text) => Buffer.from(text) },
  { charset: "utf-8", encode: (text) => Buffer.from(`\ufeff${text}`) },
  { charset: "windows-1252", encode: (text) => Buffer.from(text, "latin1") },
  { charset: "utf-8", encode: (text) => Buffer.from(text, "latin1") },
  { charset: "utf-8", encode: (text) => Buffer.from(text, "utf16le") },
  { charset: "klingon", encode: (text) => Buffer.from(text) },
);

const table = fc
  .record({
    names: fc.oneof(
      { weight: 6, arbitrary: fc.constant(columns) },
      fc.shuffledSubarray(columns, { minLength: 4 }),
      fc.array(fc.oneof(fc.constantFrom(...columns), anyText), { maxLength: 6 }),
    ),
    separator: fc.oneof({ weight: 5, arbitrary: fc.constant(",") }, fc.constantFrom(...separators)),
    lineEnd: fc.constantFrom(...lineEnds),
  })
  .chain(({ names, separator, lineEnd }) => {
    const row = fc.tuple(...names.map(cell)).map((cells) => cells.join(separator));
    const rows = fc.array(fc.oneof({ weight: 12, arbitrary: row }, { weight: 1, arbitrary: anyText }), {
      maxLength: 12,
    });
    return rows.map((lines) => [names.join(separator), ...lines].join(lineEnd));
  });
const file = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(table, encodings)
      .map(([text, { charset, encode }]) => ({ charset, bytes: encode(text) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .uint8Array({ maxLength: 2_000 })
      .map((bytes) => ({ charset: "utf-8", bytes: Buffer.from(bytes) })),
  },
);

/** A dealer's file, as a spreadsheet, a script or an accident may write it. */
export function fuzzFiles(runs: number): void {
  describe("CSV files", () => {
    const seller = openFuzzedSeller();

    test(
      "are taken as their answer says, or leave the stock as it was",
      async () => {
        const upload = fc.record({
          file,
          replace: fc.boolean(),
          partial: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
        });
        await check(upload, runs, async ({ file: { charset, bytes }, replace, partial }) => {
          const before = await stockOf(seller);
          const { status, body } = await seller.request(
            `/api/catalog/import?replace=${replace}&partial=${partial}`,
            {
              method: "POST",
              headers: { "content-type": `text/csv; charset=${charset}` },
              body: bytes,
            },
          );
          const after = await stockOf(seller);
          if (status !== 200) {
            expect(after).toEqual(before);
            return false;
          }
          const { inserted, updated, removed } = body as Record<string, number>;
          expect(after.size).toBe(before.size + Number(inserted));
          const changed = [...after].filter(([id, row]) => before.has(id) && before.get(id) !== row).length;
          // A car that is no longer named counts as sold, and stays.
          expect(changed).toBeLessThanOrEqual(Number(updated) + Number(removed));
          return true;
        });
      },
      fuzzTimeoutMs,
    );
  });
}

/** Each car's whole row by its number. */
async function stockOf({ database }: FuzzedSeller): Promise<Map<string, string>> {
  const rows: { stock_id: string; row: string }[] = await database.source.query(
    "SELECT stock_id, (to_jsonb(vehicle) - 'updated_at')::text AS row FROM vehicle",
  );
  return new Map(rows.map(({ stock_id, row }) => [stock_id, row]));
}
