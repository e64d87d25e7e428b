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

const automatic = { transmission: "automatic", sort: "price_asc" };
test.each([
  // The best of a kind is not sought among the cars that are called like the one in view.
  [["jetta 2019"], "what's the cheapest automatic?", automatic],
  [["jetta 2019", "el 1"], "cuál es el automático más barato?", automatic],
  [["jetta 2019", "el 1"], "avísame en inglés: what's the cheapest automatic?", automatic],
  [["jetta 2019"], "¿cuál es la suv más barata?", { body: "suv", sort: "price_asc" }],
  [["prius"], "the newest red one", { colour: "rojo", sort: "year_desc" }],
  [["jetta", "el 1"], "el automático más barato", { ...automatic, make: "Volkswagen", model: "Jetta" }],
  // By its place in the order, which the list shows.
  [["aveo"], "¿y el segundo más barato?", { make: "Chevrolet", model: "Aveo", sort: "price_asc" }],
  [["sentra"], "the third newest", { make: "Nissan", model: "Sentra", sort: "year_desc" }],
  [["suv"], "cuál es el segundo con menos km", { body: "suv", sort: "km_asc" }],
  // Of what stands in place of a model that is not here.
  [["tienen tsuru?"], "algo parecido barato", { body: "sedan", sort: "price_asc" }],
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

test("the year of a holiday is none of a car", async () => {
  const { calls } = await seller.answer("Are you open on Christmas?", "and Good Friday 2027?");
  expect(calls.map(({ name }) => name)).toEqual(["search_knowledge"]);
});
