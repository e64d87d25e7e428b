import { describe, expect, test } from "@jest/globals";
import { useSeller } from "../../session.ts";

const jetta = { stock_id: "20710" };
const planned = ["jetta 2023", "con 80 mil a 60"];

describe("an amount that is taken off after a plan", () => {
  const seller = useSeller();
  test.each([
    [[...planned, "quítale 10 mil"], /la quité del enganche, no del precio/],
    [["2023 jetta", "80k down over 60", "minus 20k"], /off the down payment, not off the price/],
  ])("%j is told to be of the down payment", async (texts, told) => {
    expect((await seller.answer(...texts)).text).toMatch(told);
  });

  test.each(["quítale 10 mil al enganche", "con 10 mil menos de enganche", "10k less down"])(
    "«%s» says so itself",
    async (text) => {
      expect((await seller.answer(...planned, text)).text).not.toMatch(/no del precio|not off the price/);
    },
  );
});

describe("several plans at once, over the sample stock", () => {
  const seller = useSeller();

  /** What plans the last of several texts asks for, by what is said of each. */
  async function plansOf(...texts: string[]) {
    const { calls, text } = await seller.answer(...texts);
    expect(calls.every(({ ok }) => ok)).toBe(true);
    return { text, args: calls.filter(({ name }) => name === "plan_financing").map((one) => one.arguments) };
  }

  const kicks = ["kicks 2024 platinum"];
  const [first, second] = [{ stock_id: "21021" }, { stock_id: "20329" }];
  test.each<[string[], Record<string, unknown>[]]>([
    [
      [...kicks, "el primero a 48 con 100 mil, y el segundo a 60 con 120 mil"],
      [
        { ...first, down_payment: 100_000, term_months: 48 },
        { ...second, down_payment: 120_000, term_months: 60 },
      ],
    ],
    [
      [...kicks, "el 1 con 100 mil a 48 y el 2 con 120 mil a 60"],
      [
        { ...first, down_payment: 100_000, term_months: 48 },
        { ...second, down_payment: 120_000, term_months: 60 },
      ],
    ],
    [
      [...kicks, "el segundo a 36 con 20% y el primero a 72 con 30%"],
      [
        { ...second, down_payment: "20%", term_months: 36 },
        { ...first, down_payment: "30%", term_months: 72 },
      ],
    ],
    [
      [...kicks, "con 100 mil, el primero a 48 y el segundo a 60"],
      [
        { ...first, down_payment: 100_000, term_months: 48 },
        { ...second, down_payment: 100_000, term_months: 60 },
      ],
    ],
    [
      [...kicks, "number 1 over 48 with 100k and number 2 over 60 with 120k"],
      [
        { ...first, down_payment: 100_000, term_months: 48 },
        { ...second, down_payment: 120_000, term_months: 60 },
      ],
    ],
    [
      [...kicks, "the first one with 100k down over 36 and the second with 150k down over 48"],
      [
        { ...first, down_payment: 100_000, term_months: 36 },
        { ...second, down_payment: 150_000, term_months: 48 },
      ],
    ],
    [
      ["jetta 2019 y sentra 2020", "el jetta a 48 con 60 mil y el sentra a 60 con 80 mil"],
      [
        { stock_id: "21149", down_payment: 60_000, term_months: 48 },
        { stock_id: "23444", down_payment: 80_000, term_months: 60 },
      ],
    ],
    [
      ["jetta 2019 y sentra 2020", "el sentra con 70 mil a 48, el jetta con 50 mil a 36"],
      [
        { stock_id: "23444", down_payment: 70_000, term_months: 48 },
        { stock_id: "21149", down_payment: 50_000, term_months: 36 },
      ],
    ],
    [["kicks 2024", "el segundo a 60"], [{ stock_id: expect.any(String), term_months: 60 }]],
    [["2024 kicks", "the third one over 48"], [{ stock_id: expect.any(String), term_months: 48 }]],
    // One car, or the same for all.
    [[...kicks, "el primero a 48 con 100 mil"], [{ ...first, down_payment: 100_000, term_months: 48 }]],
    [
      [...kicks, "el primero y el segundo a 48 con 100 mil"],
      [
        { ...first, down_payment: 100_000, term_months: 48 },
        { ...second, down_payment: 100_000, term_months: 48 },
      ],
    ],
    [[...kicks, "el primero con 100 mil y a 48"], [{ ...first, down_payment: 100_000, term_months: 48 }]],
  ])("%j: each car with what is said of it", async (texts, args) => {
    expect((await plansOf(...texts)).args).toEqual(args);
  });

  const of = (down_payment: number | string, term_months = 60) => ({ ...jetta, down_payment, term_months });
  test.each<[string, Record<string, unknown>[]]>([
    ["y con 120 y 150?", [of(120_000), of(150_000)]],
    ["¿y con 100, 120 y 150 mil?", [of(100_000), of(120_000), of(150_000)]],
    ["con 20% y con 30% de enganche", [of("20%"), of("30%")]],
    ["con 50 mil o con 90 mil cuánto queda a 48", [of(50_000, 48), of(90_000, 48)]],
    ["with 100k and 120k?", [of(100_000), of(120_000)]],
    ["what about putting 90k or 110k down", [of(90_000), of(110_000)]],
    ["dame 3 opciones de enganche", [of(80_000), of(120_000), of(155_000)]],
    ["dame 2 opciones de enganche", [of(80_000), of(120_000)]],
    ["y con varios enganches?", [of(80_000), of(120_000), of(155_000)]],
    ["give me options with different down payments", [of(80_000), of(120_000), of(155_000)]],
    ["cuánto me ahorro si doy 100 en vez de 80", [of(80_000), of(100_000)]],
    ["y si doy 20 mil más cuánto me ahorro", [of(80_000), of(100_000)]],
    ["si doy 120 cuánto baja la mensualidad", [of(80_000), of(120_000)]],
    ["cuál es la diferencia si doy 100 de enganche", [of(80_000), of(100_000)]],
    ["what would i save putting 100k down instead of 80k", [of(80_000), of(100_000)]],
    ["how much would I save with 20k more down", [of(80_000), of(100_000)]],
    ["how much lower is the payment with 110k down", [of(80_000), of(110_000)]],
    // One of them, or a term.
    ["con 100 mil", [of(100_000)]],
    ["con 50 mil a 48", [of(50_000, 48)]],
    ["con 100 mil y a 48", [of(100_000, 48)]],
    ["y si doy 100 en vez de 80", [of(100_000)]],
  ])("«%s» after a plan", async (text, args) => {
    expect((await plansOf(...planned, text)).args).toEqual(args);
  });

  test.each<[string, string, Record<string, unknown>[]]>([
    ["el jetta 2023 a 48 con 30% o 40% de enganche", "", [of("30%", 48), of("40%", 48)]],
    ["the jetta 2023 over 48 with 30% or 40% down", "", [of("30%", 48), of("40%", 48)]],
    ["el jetta 2023 con 60 mil o 80 mil de enganche a 60", "", [of(60_000), of(80_000)]],
    ["el jetta 2023 a 48 con 30%", "y con 35 y 40?", [of("35%", 48), of("40%", 48)]],
    ["el jetta 2023 a 48 con 30%", "what about with 35 or 40", [of("35%", 48), of("40%", 48)]],
    ["el jetta 2023 a 48 con 30%", "y con 120 y 150?", [of(120_000, 48), of(150_000, 48)]],
    ["el jetta 2023 a 48 con 30%", "y con 35 mil y 40 mil?", [of(35_000, 48), of(40_000, 48)]],
  ])("«%s», «%s»: a plan for each", async (first, then, args) => {
    expect((await plansOf(...[first, then].filter(Boolean))).args).toEqual(args);
  });

  test.each([
    "autos entre 200 y 300 mil",
    "mejor una suv con precio de 200 o 300 mil",
    "cars with prices between 200 and 300 thousand",
  ])("«%s» after a plan looks for cars", async (text) => {
    const { calls } = await seller.answer(...planned, text);
    expect(calls.map(({ name }) => name)).toEqual(["search_catalog"]);
  });

  test.each([
    [
      "cuánto me ahorro si doy 100 en vez de 80",
      "Con $100,000 MXN de enganche en vez de $80,000 MXN se pagan $424.94 MXN menos al mes; de intereses son $5,496.50 MXN menos y en total $5,496.50 MXN menos.",
    ],
    [
      "what would i save putting 100k down instead of 80k",
      "With $100,000 MXN down instead of $80,000 MXN you pay $424.94 MXN less a month; it is $5,496.50 MXN less of interest, and in total $5,496.50 MXN less.",
    ],
  ])("«%s» is told as what is less", async (text, told) => {
    expect((await plansOf(...planned, text)).text).toContain(told);
  });

  test.each([
    "y bajando mensualidad",
    "y reduciendo el plazo",
    "con el mismo plazo",
    "and lowering the payment instead",
    "and with a shorter term",
  ])("«%s» after an extra payment is still of that payment", async (text) => {
    const { calls } = await seller.answer(...planned, "y si abono 50 mil en el mes 12", text);
    expect(calls[0]).toMatchObject({
      name: "plan_details",
      arguments: { after_payments: 12, extra_payment: 50_000 },
    });
  });

  test.each<[string, unknown[]]>([
    ["cuál plazo me conviene", [{ ...jetta, down_payment: 80_000 }]],
    ["which term is best for me", [{ ...jetta, down_payment: 80_000 }]],
    ["cuánto queda exacto", [of(80_000)]],
    ["how much exactly?", [of(80_000)]],
    ["cuánto pago de más a 60 que a 48", [of(80_000), of(80_000, 48)]],
    ["what's the difference between 48 and 72 months", [of(80_000, 48), of(80_000, 72)]],
  ])("«%s» is of the plan in hand", async (text, args) => {
    expect((await plansOf(...planned, text)).args).toEqual(args);
  });

  test.each(["y si abono 20 mil cada año", "si cada año meto 15 mil", "and 20k every year"])(
    "«%s» after a plan is reckoned and told with what the paper says, and looks for no cars",
    async (text) => {
      const { calls } = await seller.answer(...planned, text);
      expect(calls.map(({ name }) => name)).toEqual(["plan_details", "search_knowledge"]);
    },
  );

  test("extra payments in a month of the calendar are left to a person, beside what the paper says", async () => {
    const { calls, text } = await seller.answer(...planned, "what if i put in 20k each december");
    expect(calls.map(({ name }) => name)).toEqual(["search_knowledge"]);
    expect(text).toContain("the exact table");
  });

  test.each(["can you do 84 months", "could you go 24 months"])(
    "«%s» haggles over no price",
    async (text) => {
      expect((await seller.answer("2023 jetta", "80k down over 60", text)).text).toContain(
        "We don't offer that term",
      );
    },
  );

  test.each([
    [["y a 48?", "cuánto me ahorro?"], /La diferencia es de/],
    [["y a 72?", "¿cuánto más pago de interés?"], /La diferencia es de/],
    [["y si doy 100 mil?", "cuánto me ahorro"], /\$100,000 MXN de enganche en vez de \$80,000 MXN/],
    [["and over 48?", "how much do I save"], /The difference is/],
    [["and over 72?", "how much more interest is that"], /The difference is/],
  ])("%j after a plan is told against the plan before", async (texts, told) => {
    expect((await seller.answer(...planned, ...texts)).text).toMatch(told);
  });

  test.each([
    ["y si lo liquido en el mes 24?", "cuánto me ahorro"],
    ["y si doy mil más cada mes", "cuánto me ahorro"],
  ])("«%s», «%s» is of what is paid early", async (before, text) => {
    const { calls } = await seller.answer(...planned, before, text);
    expect(calls.map(({ name }) => name)).not.toContain("plan_financing");
  });

  test.each([
    ["la de menos enganche a 48", [of(80_000, 48)]],
    ["el de más enganche", [of(155_000)]],
    ["con el de en medio", [of(120_000)]],
    ["the one with the lowest down payment", [of(80_000)]],
    ["the middle one over 72", [of(120_000, 72)]],
  ])("«%s» picks one of the down payments that were told", async (text, args) => {
    expect((await plansOf(...planned, "dame 3 opciones de enganche", text)).args).toEqual(args);
  });
});
