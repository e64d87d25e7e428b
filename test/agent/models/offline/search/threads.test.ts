import { expect, test } from "@jest/globals";
import type { CatalogQuery } from "../../../../../src/catalog/query.ts";
import { useSeller } from "../session.ts";

const seller = useSeller();

/** What the last text searches for, without the size of its page. */
async function search(texts: string[]): Promise<CatalogQuery[]> {
  const { calls } = await seller.answer(...texts);
  const searches = calls.filter(({ name }) => name === "search_catalog");
  return searches.map((call) => {
    const { page_size: _size, ...query } = call.arguments as CatalogQuery & { page_size?: number };
    return query;
  });
}

const jetta2019 = { make: "Volkswagen", model: "Jetta", year_min: 2019, year_max: 2019 };
const aveo = { make: "Chevrolet", model: "Aveo" };
const automatic = { transmission: "automatic", sort: "price_asc" };
test.each([
  // The best of a kind is not sought among the cars that are called like the one in view.
  [["jetta 2019"], "what's the cheapest automatic?", automatic],
  [["jetta 2019", "el 1"], "cuál es el automático más barato?", automatic],
  [["jetta 2019", "el 1"], "avísame en inglés: what's the cheapest automatic?", automatic],
  [["jetta 2019"], "¿cuál es la suv más barata?", { body: "suv", sort: "price_asc" }],
  [["prius"], "the newest red one", { colour: "rojo", sort: "year_desc" }],
  [["jetta", "el 1"], "el automático más barato", { ...automatic, make: "Volkswagen", model: "Jetta" }],
  // What is left open is not that of the car in view.
  [["aveo 2023 azul"], "el aveo de cualquier color", aveo],
  [["aveo 2023 azul"], "aveo del color que sea", aveo],
  [["aveo 2023 azul"], "the Aveo in any color", aveo],
  [["aveo 2023 azul"], "me da igual el color", { ...aveo, year_min: 2023, year_max: 2023 }],
  // By its place in the order, which the list shows.
  [["aveo"], "¿y el segundo más barato?", { make: "Chevrolet", model: "Aveo", sort: "price_asc" }],
  [["sentra"], "the third newest", { make: "Nissan", model: "Sentra", sort: "year_desc" }],
  [
    ["aveo", "el 3"],
    "y el segundo más barato cuánto cuesta",
    { make: "Chevrolet", model: "Aveo", sort: "price_asc" },
  ],
  [["suv"], "cuál es el segundo con menos km", { body: "suv", sort: "km_asc" }],
  // Of what stands in place of a model that is not here.
  [["cuál es el auto más barato que tienen"], "el segundo más barato", { sort: "price_asc" }],
  [["honda pilot"], "algo parecido", { body: "suv" }],
  [["tsuru"], "¿y de eso qué tienes parecido?", { body: "sedan", sort: "price_asc" }],
  [["tienen tsuru?"], "algo parecido barato", { body: "sedan", sort: "price_asc" }],
  // What is asked of a car that is named is not held against what may be spent.
  [["algo de 100 mil"], "cuánto cuesta el jetta 2019", jetta2019],
  [["something around 100k"], "how much is the Jetta 2019?", jetta2019],
  // Of all that is here, where a model has none of the kind.
  [["kia rio", "el 1"], "y hibrido no manejan?", { fuel: "hybrid" }],
  [["aveo"], "¿hay eléctricos?", { fuel: "electric" }],
  [["aveo"], "¿lo tienen en híbrido?", { make: "Chevrolet", model: "Aveo", fuel: "hybrid" }],
  // Another size of the garage.
  [["suv que quepa en una cochera de 4.80"], "¿y de 5.20?", { body: "suv", length_max_mm: 5_200 }],
  [["suv that fits in a 4.5 m garage"], "what about 4.9 m", { body: "suv", length_max_mm: 4_900 }],
  [["mirage"], "¿cabe en 4.4?", { make: "Mitsubishi", model: "Mirage G4", length_max_mm: 4_400 }],
  [["tienen tiida?"], "something similar but cheap", { body: "sedan,hatchback", sort: "price_asc" }],
])("after %j «%s» searches for %j", async (before, text, query) => {
  expect(await search([...before, text])).toEqual([query]);
});

test.each([
  [["suvs under 300k"], "how many in total", /12/],
  [["versa"], "¿cuántos son en total?", /15/],
  [["jetta 2019"], "cuántos son en total", /Jetta 2019/],
  [["versa"], "¿cuántos autos tienen en total?", /282/],
])("after %j «%s» is of %s", async (before, text, told) => {
  const answer = await seller.answer(...before, text);
  expect(answer.text).toMatch(told);
  expect(answer.text).not.toContain("no indica");
});

test.each([
  [["jetta 2019"], "compáremelo con el civic", ["Jetta", "Civic"]],
  [["me interesa el Mazda 3"], "¿lo puedes comparar con el civic?", ["Mazda 3", "Civic"]],
  [["jetta 2019"], "me lo comparas con el sentra", ["Jetta", "Sentra"]],
  [["jetta 2019"], "compararlo con el sentra", ["Jetta", "Sentra"]],
])("after %j «%s» sets these side by side: %j", async (before, text, models) => {
  const searched = await search([...before, text]);
  expect(searched.map(({ model }) => model)).toEqual(models);
});

test.each([
  ["prius c", "*Toyota Prius 2021*"],
  ["tienen tsuru?", "*Nissan Versa 2013*"],
])("«%s», which is not here: what is nearest to it comes first", async (text, first) => {
  expect((await seller.answer(text)).text).toMatch(new RegExp(`\\n1\\. ${RegExp.escape(first)}`));
});

test.each([
  "and Good Friday 2027?",
  "and December 24, 2026?",
  "¿y el 24 de diciembre del 2026?",
  "y el viernes santo del 2027?",
])("the year of a day is none of a car: «%s»", async (text) => {
  const { calls } = await seller.answer("Are you open on Christmas?", text);
  expect(calls.map(({ name }) => name)).toEqual(["search_knowledge"]);
});

test.each([
  ["busco un sedán 2020 en adelante, ¿lo puedo ver el 5 de diciembre?", { body: "sedan", year_min: 2020 }],
  ["necesito un sedán 2021 para el 24 de diciembre", { body: "sedan", year_min: 2021, year_max: 2021 }],
  ["i need a 2021 suv before december 15", { body: "suv", year_min: 2021, year_max: 2021 }],
  ["busco una camioneta 2019 o más nueva, paso el 3 de enero", { year_min: 2019 }],
  ["quiero una suv 2021 en navidad me la entregan?", { body: "suv", year_min: 2021, year_max: 2021 }],
  ["algo del 2020 para navidad", { year_min: 2020, year_max: 2020 }],
  ["para el 24 de diciembre 2020 o más nuevo, un sedán", { body: "sedan", year_min: 2020 }],
  ["para navidad un sedán 2026", { body: "sedan", year_min: 2026 }],
  ["busco un sedán para el 24 de diciembre de 2026", { body: "sedan", year_min: undefined }],
])("a day beside the year of a car: «%s»", async (text, query) => {
  const [searched] = await search([text]);
  expect({ year_min: undefined, ...searched }).toMatchObject(query);
});

test.each([
  ["el aveo 2023 me alcanza?", "es"],
  ["can I afford the aveo 2023?", "en"],
])("«%s» is held against what may be paid each month", async (text, language) => {
  const budget =
    language === "es" ? "tengo 5 mil al mes y 80 mil de enganche" : "I have 5000 a month and 80k down";
  const { calls } = await seller.answer(budget, text);
  expect(calls.at(-1)).toMatchObject({ name: "plan_financing", arguments: { down_payment: 80_000 } });
});

test("what one's own car is worth is paid down for the cheapest of the list too", async () => {
  const { calls } = await seller.answer(
    "con mi carro de 90 mil de enganche enséñame cr-v",
    "la más barata a 60",
  );
  expect(calls.at(-1)).toMatchObject({
    name: "plan_financing",
    arguments: { stock_id: "23403", down_payment: 90_000, term_months: 60 },
  });
});

test("above several lists stands what holds for all of them", async () => {
  expect((await seller.answer("jetta 2019 y sentra 2020")).text).toMatch(/^\*Volkswagen Jetta\*/);
  expect((await seller.answer("jetta y sentra 2020")).text).toMatch(/^Entendí: 2020\./);
});

test.each([
  ["cuánto cuesta un versa en kavak", /^Aquí solo hay precios de nuestro inventario/],
  ["how much is a Versa at other dealers?", /^Here there are only the prices in our own stock/],
  ["me urge un carro hoy", /¿Qué marca, modelo/],
  ["¿cuánto cuestan los trámites en otra agencia?", /^(?!Aquí solo hay precios)/],
])("«%s» is answered with %s", async (text, told) => {
  expect((await seller.answer(text)).text).toMatch(told);
});

test.each([
  [["jetta 2019"], "¿me alcanza?", [], /¿Cuánto quieres pagar al mes\?$/],
  [["jetta 2019"], "can I afford it?", [], /How much would you like to pay a month\?$/],
  [
    ["my budget is 6000 a month with 80k down", "the first one at 48"],
    "hmm is 48 within my budget",
    ["plan_financing"],
    /Over 48 months it comes above \$6,000/,
  ],
])("after %j «%s» is held against what may be paid", async (before, text, tools, told) => {
  const answer = await seller.answer(...before, text);
  expect(answer.calls.map(({ name }) => name)).toEqual(tools);
  expect(answer.text).toMatch(told);
});

test("the best of the list is opened beside what is asked of its down payment", async () => {
  const asked = ["pick up diésel", "la mas barata con cuanto de enganche la saco"];
  const { calls } = await seller.answer(...asked);
  expect(calls.at(-1)).toMatchObject({ name: "vehicle_details", arguments: { stock_id: "21515" } });
  const planned = await seller.answer(...asked, "a 72 con 100 mil");
  expect(planned.calls).toMatchObject([{ name: "plan_financing", arguments: { stock_id: "21515" } }]);
});

test("a car is looked for beside what the papers say of whom it is for", async () => {
  const { calls } = await seller.answer("quiero un auto para mi papá de 72 años, que sea automático");
  expect(calls.map(({ name }) => name)).toEqual(["search_catalog", "search_knowledge"]);
});

test.each([
  ["quiero cambiar mi jetta por una suv", "suv"],
  ["I want to trade my sentra for a pickup", "pickup"],
  ["dejo mi march a cuenta, busco un sedán", "sedan"],
])("«%s»: what is wanted for one's own car is looked for as well", async (text, body) => {
  expect((await search([text])).map((query) => query.body)).toEqual([body]);
});

test.each([
  ["algo automático que gaste poco de menos de 150 mil", "¿y algo más barato?"],
  ["algo automático de menos de 150 mil que sea compacto", "uno más económico"],
  ["an automatic that is good on gas under 150k", "anything cheaper?"],
  ["a small automatic under 150 thousand", "something cheaper"],
])("after the only one of «%s», «%s» is any automatic", async (before, text) => {
  const { calls, text: answer } = await seller.answer(before, text);
  expect(calls.at(0)).toMatchObject({ arguments: { transmission: "automatic", price_max: 148_998 } });
  expect(calls.at(0)?.arguments).not.toHaveProperty("wish");
  expect(answer).toContain("Versa 2013");
});

test("a wish that several meet is kept: «algo más barato»", async () => {
  const [searched] = await search([
    "algo automático que gaste poco de menos de 350 mil",
    "¿y algo más barato?",
  ]);
  expect(searched).toMatchObject({ transmission: "automatic", wish: ["economy"], sort: "price_asc" });
});

test.each([
  "y el automático igual",
  "¿y uno automático igual?",
  "y el automático con las mismas condiciones",
])("after the plan of a manual «%s» is planned with the same", async (text) => {
  const { calls } = await seller.answer("aveo 2025", "1", "con 60 mil a 48", text);
  const { name, arguments: planned } = calls.at(-1) ?? {};
  expect({ name, planned }).toEqual({
    name: "plan_financing",
    planned: { stock_id: "21262", down_payment: 60_000, term_months: 48 },
  });
});

test.each([
  ["tengo 5 mil al mes", "más"],
  ["¿qué me alcanza con 6 mil al mes?", "muéstrame más"],
  ["I can pay 5000 a month", "more"],
  ["quiero una suv, puedo pagar 6 mil al mes", "ver más"],
])("after «%s» «%s» shows the next ones", async (before, text) => {
  const { calls } = await seller.answer(before, text);
  expect(calls).toMatchObject([{ name: "search_catalog", arguments: { page: 2 } }]);
});

test.each(["el 2", "el segundo", "the third one"])(
  "«%s» picks one of those that a month pays for",
  async (text) => {
    const { calls } = await seller.answer("tengo 5 mil al mes", text);
    expect(calls.map(({ name }) => name)).toContain("plan_financing");
  },
);

test("behind a pickup that is not there another one of other years is told", async () => {
  const { text } = await seller.answer("tacoma 2020 azul", "¿y la hilux?");
  expect(text).toContain("Toyota Hilux 2024");
});

test.each([
  ["tengo 5 mil al mes y 70 mil de enganche", "muéstrame los que me alcanzan"],
  ["tengo 5 mil al mes y 70 mil de enganche", "¿cuáles me alcanzan?"],
  ["I have 5000 a month and 70k down", "show me the ones I can afford"],
])("behind «%s» «%s» is that list", async (budget, text) => {
  const [first] = await search([budget]);
  expect(await search([budget, text])).toEqual([{ ...first, page: 1 }]);
});
