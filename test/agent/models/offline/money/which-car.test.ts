import { describe, expect, test } from "@jest/globals";
import { answerTo, es, listed } from "../ask.ts";
import { useSeller } from "../session.ts";

describe("the car that is meant, of the sample stock", () => {
  const seller = useSeller();

  test.each([
    [["versa 2023 exclusive", "versa 2023 sense mt con 50 mil a 48"], "Versa 2023 Sense MT"],
    [
      ["versa 2023 sense cvt con 50 mil a 48", "versa 2023 exclusive con 50 mil a 48"],
      "Versa 2023 Exclusive",
    ],
    [["hilux 2024 diesel con 200 mil a 60", "hilux 2024 base con 200 mil a 60"], "Doble Cabina Base 2.7 TM"],
    [
      ["mazda 3 2024 sedan con 100 mil a 48", "mazda 3 2024 hatchback mas barato con 100 mil a 48"],
      "Hatchback i Sport",
    ],
    [
      ["corolla 2024 hybrid with 100k down over 60", "corolla 2024 se with 100k down over 60"],
      "Corolla 2024 SE",
    ],
    [["kicks 2024 e-power con 100 mil a 48", "kicks 2024 advance 1.6 con 100 mil a 48"], "Advance 1.6 CVT"],
  ])("%j: the version that is named is planned", async (texts, version) => {
    expect((await seller.answer(...texts)).text).toContain(version);
  });

  test.each([
    ["jetta 2019 con 50 mil a 48", "busco un aveo 2025", "lo quiero"],
    ["jetta 2019 con 50 mil a 48", "looking for a 2025 aveo", "i'll take it"],
    ["sentra 2024 con 60 mil a 48", "que kicks tienes", "me la llevo"],
    ["sentra 2024 con 60 mil a 48", "que kicks tienes", "me la apartas"],
  ])("«%s», «%s», «%s»: which one is asked", async (...texts) => {
    expect((await seller.answer(...texts)).calls).toEqual([]);
  });

  test.each([
    [
      ["cuanto cuesta el fit", "y el city mas barato", "cual de los dos tiene menos km"],
      ["Fit", "112,900"],
    ],
    [
      ["mazda 2 2023", "versa 2023 exclusive", "cual de los dos es mas barato"],
      ["264,999", "326,999"],
    ],
    [
      ["aveo 2024 manual con 60 mil a 60", "sentra 2024 con 60 mil a 60", "cual de los dos sale mas barato"],
      ["275,500", "357,999"],
    ],
    [
      ["polo 2020 con 40 mil a 48", "gol 2022 con 40 mil a 48", "which of the two is cheaper"],
      ["Polo 2020", "Gol 2022"],
    ],
  ])("%j: the two that were shown are compared", async (texts, told) => {
    const { text } = await seller.answer(...texts);
    for (const one of told) expect(text).toContain(one);
  });

  test.each([
    ["cual sale mas barato al mes", "mejor el primero"],
    ["which one is cheaper per month", "go with the first one"],
    ["diferencia al mes", "el primero entonces"],
  ])("«%s», «%s»: the first of the two that were told", async (asked, picked) => {
    const { text } = await seller.answer(
      "mazda 3 2019 el mas barato con 60 mil a 48",
      "corolla hibrido 2023 con 60 mil a 48",
      asked,
      picked,
    );
    expect(text).toContain("Mazda 3 2019");
    expect(text).not.toContain("Corolla");
  });

  test.each([
    [["aveo 2024 y 2025", "cual es el mas barato"], "273,000"],
    [["kicks 2023 and 2024", "cheapest"], "314,999"],
    [["corolla 2022, 2023 o 2024", "el mas barato"], "330,999"],
    [["jetta 2018 2019", "el mas barato"], "195,999"],
    [["jetta 2023", "el mas barato"], "365,500"],
    [["jetta 2019", "cual tiene menos km"], "Jetta 2019"],
    [["aveo 2022", "el mas barato"], "Aveo 2022"],
  ])("%j: of the years that were named", async (texts, told) => {
    expect((await seller.answer(...texts)).text).toContain(told);
  });
});

test.each([
  ["doy mi carro de 90 mil más 30 mil en efectivo a 48 meses", "el 2"],
  ["i trade in my car worth 90k plus 30k cash over 48 months", "the second one"],
])(
  "what the own car is worth and cash beside it are paid down on the car that is picked then: «%s»",
  async (text, pick) => {
    const situation = { ...listed, seller: es.questions.pickForPlan, before: [text] };
    expect(await answerTo(pick, situation)).toEqual([
      ["plan_financing", { stock_id: "1002", down_payment: 120_000, term_months: 48 }],
    ]);
  },
);

describe("the car of a list", () => {
  test.each<[string, Record<string, unknown>]>([
    ["la 2, con 90 mil", { stock_id: "1002", down_payment: 90_000 }],
    ["el 3 con 80", { stock_id: "1003", down_payment: 80_000 }],
    ["number 2 with 60k", { stock_id: "1002", down_payment: 60_000 }],
    ["el primero con unos 50 mil", { stock_id: "1001", down_payment: 50_000 }],
    ["the third one with 40k", { stock_id: "1003", down_payment: 40_000 }],
  ])("«%s» of a list is that car with so much down", async (text, args) => {
    expect(await answerTo(text, listed)).toEqual([["plan_financing", args]]);
  });

  test.each<[string, string[]]>([
    ["el 2 con 70 mil km", ["1002"]],
    ["la 3 con 30,000 km cuánto cuesta", ["1003"]],
    ["el primero con bluetooth", ["1001"]],
    ["el 2 con 240 mil", ["1002"]],
  ])("«%s» of a list pays nothing down", async (text, ids) => {
    const answer = await answerTo(text, listed);
    expect(answer).toEqual(ids.map((id) => ["vehicle_details", { stock_id: id }]));
  });
});
