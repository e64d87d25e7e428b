import { describe, expect, test } from "@jest/globals";
import { useSeller } from "../session.ts";

const jetta = { stock_id: "20663" };
const sentra = { stock_id: "22351" };
const planned = ["jetta 2024 con 100 mil a 60", "y el sentra 2024 con 80 mil a 48"];

describe("plans of two cars of the sample stock", () => {
  const seller = useSeller();

  /** The answer to the last of several texts. */
  async function answerAfter(...texts: string[]) {
    const reply = await seller.answer(...texts);
    return { ...reply, args: reply.calls.map((one) => one.arguments) };
  }

  test.each<[string, Record<string, unknown>]>([
    ["mejor el jetta con 120", { down_payment: 120_000, term_months: 60 }],
    ["ok el jetta con 150", { down_payment: 150_000, term_months: 60 }],
    ["entonces el jetta con 120 mil a 72", { down_payment: 120_000, term_months: 72 }],
    ["regresa al jetta pero con 130 a 48", { down_payment: 130_000, term_months: 48 }],
    ["mejor el jetta a 36", { down_payment: 100_000, term_months: 36 }],
    ["the jetta with 120 instead", { down_payment: 120_000, term_months: 60 }],
    ["make it the jetta with $120,000", { down_payment: 120_000, term_months: 60 }],
  ])("«%s» changes the car and what is paid for it", async (text, args) => {
    expect((await answerAfter(...planned, text)).args).toEqual([{ ...jetta, ...args }]);
  });

  const mazdas = ["mazda 2", "el 1 con 60 mil a 48", "y el 2", "y el 3"];
  test.each<[string, number]>([
    ["cuál de los tres es el más barato al mes", 3],
    ["¿cuál de esos 3 tiene la mensualidad más baja?", 3],
    ["compara las mensualidades de los tres", 3],
    ["which of the three is cheapest a month?", 3],
    ["compare the monthly payments of all three", 3],
    ["cuál de los dos es más barato al mes", 2],
    ["¿cuál sale más barato al mes?", 2],
  ])("after three plans «%s» compares %i", async (text, count) => {
    const { calls } = await answerAfter(...mazdas, text);
    expect(calls.filter(({ name }) => name === "plan_details")).toHaveLength(count);
  });

  test.each([
    ["en cuánto sale el segundo en total", 1],
    ["cuánto termino pagando por el primero", 0],
    ["the total of the second one", 1],
    ["y el total del primero?", 0],
    ["what does the second one come to in total?", 1],
    ["how much do I end up paying for the first one?", 0],
    ["¿cuánto es en total?", 2],
    ["en total cuánto pago desde el primer mes", 2],
    ["how much is it in total, counting the first payment?", 2],
  ])("after three plans «%s» is of number %i of them", async (text, at) => {
    const { args } = await answerAfter(...mazdas, text);
    const ids = ["20291", "22677", "23434"];
    expect(args).toEqual([{ stock_id: ids[at], down_payment: 60_000, term_months: 48 }]);
  });

  test("of three cars two plans are not all", async () => {
    const { calls } = await answerAfter(...mazdas.slice(0, 3), "cuál de los tres es el más barato al mes");
    expect(calls.filter(({ name }) => name === "plan_details")).toEqual([]);
  });

  test.each([
    "con lo mismo que el jetta",
    "mismo plan que el jetta",
    "igual que el jetta",
    "lo mismo que tenía con el jetta",
    "y este con el plan del jetta",
    "same terms as the jetta",
    "with the jetta's terms",
    "mismo plan que tenía",
  ])("«%s» is of the car in view", async (text) => {
    const { args } = await answerAfter("jetta 2024 con 100 mil a 60", "sentra 2024", text);
    expect(args).toEqual([{ ...sentra, down_payment: 100_000, term_months: 60 }]);
  });

  test.each([
    "el sentra con lo del jetta",
    "el sentra 2024 con lo mismo que el jetta",
    "y el sentra con el plan del jetta",
    "y el sentra igual que el jetta",
    "the sentra with the jetta's terms",
    "the sentra on the same terms as the jetta",
  ])("«%s» names both", async (text) => {
    const { args } = await answerAfter("sentra 2024", "jetta 2024 con 100 mil a 60", text);
    expect(args).toEqual([{ ...sentra, down_payment: 100_000, term_months: 60 }]);
  });

  test.each([
    "los dos a 72 y con 100 mil",
    "los dos con 100 mil a 72",
    "ambos con 100 mil de enganche a 72 meses",
    "both over 72 with 100k",
    "both with 100k down over 72",
  ])("«%s» plans the two that were set side by side", async (text) => {
    const { args } = await answerAfter("compara el jetta 2024 con el sentra 2024", text);
    expect(args).toEqual([
      { ...jetta, down_payment: 100_000, term_months: 72 },
      { ...sentra, down_payment: 100_000, term_months: 72 },
    ]);
  });

  test.each<[string, number, number]>([
    ["mmm no, regresame al azul pero a 72", 70_000, 72],
    ["mejor el azul a 48", 70_000, 48],
    ["el azul con 90 mil", 90_000, 60],
    ["go back to the blue one but over 72", 70_000, 72],
    ["the blue one with 90k", 90_000, 60],
  ])("«%s» goes on with the plan of the car of that colour", async (text, down, term) => {
    const before = ["rio 2022", "el azul con 70 mil a 60", "y el verde con 100 mil a 36"];
    const { args } = await answerAfter(...before, text);
    expect(args.at(-1)).toEqual({ stock_id: "20848", down_payment: down, term_months: term });
  });

  test("«lo mismo para el jetta» is of that one", async () => {
    const { args } = await answerAfter("sentra 2024 con 80 mil a 48", "jetta 2024", "lo mismo para el jetta");
    expect(args).toEqual([{ ...jetta, down_payment: 80_000, term_months: 48 }]);
  });

  test.each<[string, RegExp]>([
    ["diferencia al mes entre los dos", /^Al mes se paga menos por el \*Nissan Sentra .*: \$534\.40 MXN/],
    ["¿cuál sale más barata al mes?", /^Al mes .* Sentra/],
    ["en cuál pago menos al mes", /^Al mes .* Sentra/],
    ["¿cuál tiene la mensualidad más baja?", /^Al mes .* Sentra/],
    ["cuál de los dos planes sale mejor", /^Al mes .* Sentra/],
    ["compara los dos planes", /^Al mes .* Sentra/],
    ["cuánto más pago en total con el jetta", /^En total .* Sentra .*: \$136,673\.36 MXN/],
    ["con cuál pago menos intereses", /^De intereses .* Sentra/],
    [
      "difference per month between the two",
      /^A month of the \*Nissan Sentra .*: a difference of \$534\.40 MXN/,
    ],
    ["which has the lower monthly payment", /^A month of .* Sentra/],
    ["how much cheaper is the sentra per month", /^A month of .* Sentra/],
    ["cuál de los dos termino pagando más", /^En total .* Sentra/],
    ["which plan is better", /^A month of .* Sentra/],
    ["which plan costs less overall", /^In total .* Sentra/],
  ])("«%s» sets their plans side by side", async (text, head) => {
    const { text: told, calls } = await answerAfter(...planned, text);
    expect(calls.map(({ name }) => name)).toEqual(["plan_details", "plan_details"]);
    expect(told).toMatch(head);
    expect(told).toMatch(/\$7,585\.17[\s\S]*\$98,111\.50/);
    expect(told).toMatch(/\$7,050\.77[\s\S]*\$60,438\.14/);
  });

  test.each(["¿cuál tiene menos mensualidad?", "which has the lower monthly payment"])(
    "«%s» after both were planned anew is of both new plans",
    async (text) => {
      const { calls, text: told } = await answerAfter(...planned, "los dos a 72", text);
      expect(calls.map(({ name }) => name)).toEqual(["plan_details", "plan_details"]);
      expect(told.match(/72 (?:meses|months)/g)).toHaveLength(2);
    },
  );

  test("a plan of all terms is held against the other's term", async () => {
    const { args, text } = await answerAfter(
      "jetta 2024 con 100 mil de enganche",
      planned[1] ?? "",
      "diferencia al mes",
    );
    expect(args[0]).toEqual({ ...jetta, down_payment: 100_000, term_months: 48 });
    expect(text).toMatch(/^Al mes se paga menos/);
  });

  test.each<[string, number[], number]>([
    ["los dos a 60", [100_000, 80_000], 60],
    ["ambos a 72 meses", [100_000, 80_000], 72],
    ["both over 60", [100_000, 80_000], 60],
  ])("«%s» plans both", async (text, downs, term) => {
    const { args } = await answerAfter(...planned, text);
    expect(args).toEqual([
      { ...jetta, down_payment: downs[0], term_months: term },
      { ...sentra, down_payment: downs[1], term_months: term },
    ]);
  });

  test.each(["dame los dos precios", "¿cuánto cuestan los dos?", "both prices", "how much is each?"])(
    "«%s» is of the two looked at last",
    async (text) => {
      const { args, text: told } = await answerAfter("jetta 2024 con 100 mil a 60", "sentra 2024", text);
      expect(args).toEqual([jetta, sentra]);
      expect(told).toMatch(/A \$456,999 MXN, B \$357,999 MXN/);
    },
  );

  test.each<[string, string]>([
    ["¿cuál es más barato?", "De los que acabamos de ver:"],
    ["cheapest one?", "Of the cars you have seen:"],
  ])("«%s» is told of which it is", async (text, scope) => {
    expect((await answerAfter("jetta 2024", "sentra 2024", text)).text).toContain(scope);
  });
});
