import { describe, expect, test } from "@jest/globals";
import { answerTo, en, es, listed, listing, viewing } from "../ask.ts";
import { answer, details, found, versa } from "../steps.ts";

describe("what is asked of one car", () => {
  const one = found({ total: 1, items: [versa] });

  test("is no filter that another car could meet", async () => {
    expect(await answerTo("el versa 2019 trae carplay?")).toEqual([
      ["search_catalog", { make: "Nissan", model: "Versa", year_min: 2019, year_max: 2019 }],
    ]);
    expect(await answerTo("tienen versa 2019 con carplay?")).toEqual([
      ["search_catalog", { make: "Nissan", model: "Versa", year_min: 2019, year_max: 2019, car_play: true }],
    ]);
  });

  test.each([
    "y q color",
    "y que color es?",
    "color?",
    "y los km?",
    "cuanto a corrido",
    "cuánto ha rodado",
    "q tan caminado esta",
    "y cuántos kilómetros trae",
    "milage?",
    "year and km?",
    "precio y kilometraje",
    "what year's that",
    "how old is it?",
    "cool, hows the mileage on it",
    "color of that one?",
    "esa de q color es y en donde la tienen",
    "en q sucursal lo tienen",
    "which branch is it at? and is it diesel",
    "where's it at",
  ])("«%s» is of the one under discussion, whatever the documents were asked before", async (text) => {
    const asked = { ...viewing, before: ["traigo 110 mil de contado, ¿qué garantía dan?"] };
    expect(await answerTo(text, asked)).toEqual([["vehicle_details", { stock_id: "1002" }]]);
  });

  test("what is asked of it beside a question to the documents is answered too", async () => {
    const both = [
      ["vehicle_details", { stock_id: "1002" }],
      ["search_knowledge", expect.anything()],
    ];
    expect(await answerTo("es manual verdad? y la entrega cuánto tarda si pago de contado", viewing)).toEqual(
      both,
    );
    expect(await answerTo("what's the mileage, and do you deliver?", viewing)).toEqual(both);
    expect(await answerTo("¿qué garantía tiene?", viewing)).toEqual([both[1]]);
  });

  test("each of the facts is told", async () => {
    const car = details({ ...versa, colour: "gris", location: "Guadalajara", fuel: "petrol" });
    const told = await answer("esa de q color es y en donde la tienen", "es", [car]);
    expect(told).toContain("gris");
    expect(told).toContain("Guadalajara");
    const english = await answer("which branch is it at? and is it diesel", "en", [car]);
    expect(english).toContain("petrol");
    expect(english).toContain("Guadalajara");
    expect(await answer("q año es y cuanto a corrido", "es", [car])).toMatch(/45,000.*\n.*2019/);
  });

  test("is told with the car's line, and what the stock does not state is named", async () => {
    const told = await answer("el versa 2019 trae carplay?", "es", [one, details(versa)]);
    expect(told).toContain(es.unstated(es.unstatedFacet.car_play));
    expect(told).toContain("*Nissan Versa 2019* Advance AT: $215,000 MXN");
    expect(told).not.toContain(es.facts.transmission);
  });

  test("of the measures those asked for are told", async () => {
    expect(await answer("cuánto mide de largo el versa?", "es", [one, details(versa)])).toContain(
      es.fact.size("Nissan Versa 2019", "4,492 mm de largo"),
    );
    const wide = await answer("how wide is the versa?", "en", [one, details({ ...versa, height_mm: 1475 })]);
    expect(wide).toContain(en.unstated("its width"));
    expect(wide).not.toContain("1,475");
  });

  test("what its version names is told by it", async () => {
    const told = (version: string) =>
      answer("¿cuántos asientos tiene?", "es", [details({ ...versa, version })]);
    expect(await told("1.5 LT 7 PASAJEROS B CVT")).toContain("7 PASAJEROS");
    expect(await told("1.5 LT CVT")).toContain(es.unstated("cuántos asientos tiene"));
  });

  test("equipment that no stock states is said so below a list too", async () => {
    const told = await answer("how many airbags does the versa have", "en", [found({})]);
    expect(told).toContain(en.unstated("its safety equipment"));
  });

  test("where the car under discussion stands is no question to the documents", async () => {
    expect(await answerTo("¿en qué sucursal está?", viewing)).toEqual([
      ["vehicle_details", { stock_id: "1002" }],
    ]);
    expect(await answerTo("¿y lo tienen en cdmx o dónde?", viewing)).toEqual([
      ["vehicle_details", { stock_id: "1002" }],
    ]);
    expect(await answerTo("where can I see it?", viewing)).toEqual([
      ["vehicle_details", { stock_id: "1002" }],
    ]);
    expect(await answerTo("¿está en Guadalajara?", listed)).toEqual(
      listing?.items.map(({ stockId }) => ["vehicle_details", { stock_id: stockId }]),
    );
    expect(await answerTo("¿en qué sucursales están?")).toEqual([
      ["search_knowledge", { query: "dirección de las sucursales" }],
    ]);
  });
});

describe("which version, body or engine it is", () => {
  const named = details({ ...versa, version: "Advance 1.6 AT", body: "sedan" });

  test.each([
    "es el de 1.6?",
    "¿es el advance o el exclusive?",
    "y es la version sense?",
    "es 1.6 o 1.8",
    "is it the exclusive",
    "is it the 1.6 or the 1.8?",
    "so is this the advance?",
    "es el sedan o el hatchback?",
    "es sedán?",
    "is it a sedan or a hatchback",
    "is this the hatchback?",
    "que motor trae",
    "es turbo?",
    "what engine does it have",
  ])("«%s» is asked of the car at hand", async (text) => {
    expect(await answerTo(text, viewing)).toEqual([["vehicle_details", { stock_id: "1002" }]]);
  });

  test.each([
    ["es el de 1.6?", "es", "Advance 1.6 AT"],
    ["is it the exclusive", "en", "Advance 1.6 AT"],
    ["es el sedan o el hatchback?", "es", "sedán"],
    ["is it a sedan or a hatchback", "en", "sedan"],
    ["que motor trae", "es", "Advance 1.6 AT"],
    ["es turbo?", "es", "no indica más datos del motor"],
    ["what engine does it have", "en", "Advance 1.6 AT"],
  ] as const)("«%s» is told", async (text, language, told) => {
    expect(await answer(text, language, [named])).toContain(told);
  });

  test.each([
    "busco sedan o hatchback",
    "is there a hatchback?",
    "mejor el hatchback",
    "y en sedan?",
    "uy no, muy cara. ¿y de gasolina?",
    "no pues ta cara, y de gasolina normal?",
    "¿y de diésel?",
    "y en automático?",
    "what about in automatic?",
  ])("«%s» asks for others", async (text) => {
    const [[name] = []] = (await answerTo(text, viewing)) as [string][];
    expect(name).toBe("search_catalog");
  });
});
