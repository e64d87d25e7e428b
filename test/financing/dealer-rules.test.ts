import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readDealer } from "../../src/dealer/read.ts";
import { writeDealer } from "../support/dealer/dealer.ts";

const read = async (financing: string) =>
  (await readDealer(await writeDealer(`name: Autos Prueba\ncity: Puebla\nfinancing:\n${financing}`)))
    .financing;

test("a dealer's rules are read from its file, percentages as they are written", async () => {
  const rules = await read(`  method: flat
  annual_rate: 12.9%
  rates:
    - { age_years: { from: 8 }, rate: 15.9% }
    - { age_years: { to: 2 }, term_months: { from: 12, to: 48 }, rate: 0.099 }
  terms_months: [48, 24, 24]
  min_down_payment: 20%
  opening_fee: 2.5%
  tax: 16 %
`);
  expect(rules).toEqual({
    method: "flat",
    annualRate: "0.129",
    rates: [
      { annualRate: "0.159", ageYears: { from: 8 } },
      { annualRate: "0.099", ageYears: { to: 2 }, termMonths: { from: 12, to: 48 } },
    ],
    termsMonths: [24, 48],
    minDownPayment: "0.2",
    openingFee: "0.025",
    tax: "0.16",
  });
});

test("the sample says nothing, so that the environment counts, and its example can be taken as it stands", async () => {
  const path = join(import.meta.dirname, "..", "..", "data", "dealer.yaml");
  expect((await readDealer(path)).financing).toEqual({});
  const [, section = ""] = (await readFile(path, "utf8")).split("\nfinancing:\n");
  const examples = section
    .split("\n")
    .filter((line) => /^ {2}# {1,3}(-|[a-z_]+:)/.test(line) && !line.includes(" flat:"))
    .map((line) => line.replace("# ", ""));
  await expect(read(examples.join("\n"))).resolves.toMatchObject({
    method: "amortised",
    annualRate: "0.1",
    rates: [{ annualRate: "0.139" }, { annualRate: "0.089" }],
    termsMonths: [36, 48, 60, 72],
    minDownPayment: "0.2",
    openingFee: "0.02",
    tax: "0.16",
  });
});

test.each([
  [
    "  annual_rate: 12.9",
    "line 4: financing.annual_rate must be a percentage such as 12.9%: 12.9 without % is 1290%; write 12.9% where that is meant",
  ],
  [
    "  annual_rate: 1.4",
    "line 4: financing.annual_rate must be a percentage such as 12.9%: 1.4 without % is 140%; write 1.4% where that is meant",
  ],
  ["  annual_rate: 250%", "line 4: financing.annual_rate must be a percentage from 0% to below 200%"],
  ["  annual_rate: high", "line 4: financing.annual_rate must be a percentage such as 12.9%"],
  [
    "  min_down_payment: 100%",
    "line 4: financing.min_down_payment must be a percentage from 0% to below 100%",
  ],
  ["  terms_months: [0]", "line 4: financing.terms_months[1] must be a whole number from 1 to 600"],
  [
    "  rates: [{ age_years: { from: 8, to: 4 }, rate: 9% }]",
    "line 4: financing.rates[1].age_years has from above to",
  ],
  ["  apr: 10%", "line 4: financing.apr is not a known field"],
])("%s: a mistake is named with its line", async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});
