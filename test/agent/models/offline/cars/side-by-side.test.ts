import { expect, test } from "@jest/globals";
import { useSeller } from "../session.ts";

const seller = useSeller();

/** What the last of some texts calls for, and what is answered. */
async function talk(texts: string[]) {
  const session = seller.newSession();
  for (const text of texts.slice(0, -1)) await session.say(text);
  return session.say(texts.at(-1) ?? "");
}

const cheapest = ["el aveo más barato y el versa más barato"];
const cheapestInEnglish = ["the cheapest Aveo and the cheapest Versa"];
const crossovers = ["x-trail y cr-v baratas, la mas barata de cada una", "compara esas dos"];
const planned = [
  "mazda 3 2024 hatchback",
  "el segundo a 48 con 100 mil",
  "y el primero con lo mismo",
  "cuánto más al mes es uno que otro",
];

test.each<[string[], string, string]>([
  // A: Versa 2013, B: Aveo 2020
  [cheapest, "el segundo a 48 con 40 mil", "23092"],
  [cheapest, "el primero a 48 con 40 mil", "21398"],
  [cheapest, "la B a 48 con 40 mil", "23092"],
  [[...cheapest, "compáralos"], "el segundo a 48 con 40 mil", "23092"],
  [[...cheapest, "compáralos"], "el 2 a 48 con 40 mil", "23092"],
  [cheapestInEnglish, "the second one at 48 with 40k down", "23092"],
  [[...cheapestInEnglish, "compare them"], "the second one at 48 with 40k down", "23092"],
  [crossovers, "la segunda a 60 con 90 mil", "23403"],
  [["jetta 2019 y sentra 2020", "compáralos"], "la segunda a 48 con 60 mil", "23444"],
  [["aveo y versa", "diferencias"], "la segunda a 48 con 50 mil", "21646"],
  // By the numbers of the list that they were picked from.
  [["aveo 2025", "compara el 1 y el 3"], "el 3 a 48 con 50 mil", "20166"],
  [["aveo 2025", "compara el 2 y el 3"], "el segundo a 48 con 50 mil", "22471"],
  // Of two plans, else of the list.
  [planned, "mejor el segundo a 60", "22267"],
  [planned, "mejor el tercero a 60", "20155"],
  [planned, "actually the third one at 60", "20155"],
])("after %j «%s» is of %s", async (before, text, stockId) => {
  const { calls } = await talk([...before, text]);
  expect(calls).toMatchObject([{ name: "plan_financing", arguments: { stock_id: stockId } }]);
});

test.each<[string[], string[]]>([
  [
    ["jetta 2019 y sentra 2020", "compáralos"],
    ["21149", "23444"],
  ],
  [
    ["el aveo 2020 y el versa 2013", "compara los dos"],
    ["23092", "21398"],
  ],
  [
    ["kicks 2023 and HR-V 2022", "compare them"],
    ["20873", "22050", "21609"],
  ],
  [
    ["whats the difference between the 2 ford rangers u have", "compare 1 and 2"],
    ["22542", "20727"],
  ],
  [
    ["aveo", "quiero crédito", "el 1 y el 3"],
    ["21281", "20166"],
  ],
  [
    ["kicks 2023 and HR-V 2022", "differences?"],
    ["20873", "22050", "21609"],
  ],
])("%j sets side by side those of the list", async (texts, stockIds) => {
  const { calls, text } = await talk(texts);
  const opened = calls.filter(({ name }) => name === "vehicle_details");
  expect(opened.map(({ arguments: args }) => (args as { stock_id: string }).stock_id)).toEqual(stockIds);
  expect(text).toMatch(/^(Así se comparan|Here is how they compare):\n/);
});

test.each([
  [["aveo 2025", "el 1 a 60 con 50 mil", "y el 4"], "cuál de los dos sale más barato al mes"],
  [["aveo 2025", "el 1 a 60 con 50 mil", "y el 4"], "¿qué diferencia hay al mes entre los dos?"],
  [
    ["aveo 2025", "number 1 at 60 with 50k down", "and number 4 with the same terms"],
    "which of the two is cheaper a month?",
  ],
])("after %j «%s» holds two cars that are called the same against each other", async (before, text) => {
  const told = (await talk([...before, text])).text;
  expect(told).toMatch(
    /^(Al mes se paga menos por el|A month of the) \*.* (del plan|of plan) F-\d+\*.*\$10\.60/,
  );
  expect(told.match(/• \*Chevrolet Aveo 2025 LT TM 1\.5\*: \$/g)).toHaveLength(2);
});

const ranger = ["ranger", "el 1 a 36 con la mitad de enganche", "y a 72 con 20%"];
test.each<[string[], string, RegExp, number]>([
  [ranger, "what's the difference with the 36-month one?", /costs less: a difference of \$754\.27 MXN/, 2],
  [ranger, "diferencia con el de 36 meses", /^Al mes se paga menos por el .*: \$754\.27 MXN/, 2],
  [ranger, "¿cuánto más pago en total que en el de 36?", /^En total .*: \$107,017\.06 MXN/, 2],
  [ranger, "how much more is it than the 48 month plan", /^A month of the/, 2],
  [ranger, "which of my plans is the cheapest", /^A month of the .* costs less: a difference of/, 2],
  [ranger, "cuál de mis planes es más barato", /^Al mes se paga menos por el .* de diferencia/, 2],
  [[...ranger, "y a 60"], "compara mis planes", /^Al mes se paga menos por el .* del plan F-\d+\*\.\n/, 3],
  [[...ranger, "y a 60"], "which of the plans you gave me is cheapest overall", /^In total you pay less/, 3],
])("after %j «%s» holds the plans against each other", async (before, text, told, count) => {
  const answered = (await talk([...before, text])).text;
  expect(answered).toMatch(told);
  expect(answered.match(/^• \*Ford Ranger 2023/gm)).toHaveLength(count);
});
