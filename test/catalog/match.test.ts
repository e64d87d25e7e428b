import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { matchQuery, understand } from "../../src/catalog/match.ts";
import { CatalogQuerySchema } from "../../src/catalog/query.ts";
import { makesInStock } from "../support/dealer/makes.ts";

const today = "2026-11-20";
const query = (text: string) => matchQuery(text, makesInStock, today).query;
const rest = (text: string) => matchQuery(text, makesInStock, today).rest;

describe("names", () => {
  test.each([
    ["vokswagen yeta", "Volkswagen", "Jetta"],
    ["VW JETTA", "Volkswagen", "Jetta"],
    ["jeta", "Volkswagen", "Jetta"],
    ["masda 3", "Mazda", "Mazda 3"],
    ["mazda3", "Mazda", "Mazda 3"],
    ["mazda tres", "Mazda", "Mazda 3"],
    ["crv", "Honda", "CR-V"],
    ["cr v", "Honda", "CR-V"],
    ["onda civic", "Honda", "Civic"],
    ["sivic", "Honda", "Civic"],
    ["mercedes clase c", "Mercedes Benz", "Clase C"],
    ["Mercedes-Benz C-Class", "Mercedes Benz", "Clase C"],
    ["mercedes c200", "Mercedes Benz", "Clase C"],
    ["bmw 320i", "BMW", "Serie 3"],
    ["bmw 3 series", "BMW", "Serie 3"],
    ["la discovery", "Land Rover", "Discovery Sport"],
    ["xtrail", "Nissan", "X-Trail"],
    ["x trail", "Nissan", "X-Trail"],
    ["rav 4", "Toyota", "RAV4"],
    ["eco sport", "Ford", "EcoSport"],
    ["f150", "Ford", "F-150"],
    ["vesra", "Nissan", "Versa"],
    ["bersa", "Nissan", "Versa"],
    ["toyota corola", "Toyota", "Corolla"],
    ["peugeot 208", "Peugeot", "208"],
    ["un 208", "Peugeot", "208"],
    ["Peugeot 2008", "Peugeot", "2008"],
    ["mg 5", "MG", "MG5"],
    ["mg hs", "MG", "HS"],
    ["mini cooper", "Mini", "Cooper"],
    ["fiat uno", "Fiat", "Uno"],
    ["busco un uno", "Fiat", "Uno"],
    ["un fit", "Honda", "Fit"],
    ["toyota versa", "Nissan", "Versa"],
    ["np 300", "Nissan", "NP300"],
  ])("«%s» is a %s %s", (text, make, model) => {
    expect(query(text)).toEqual({ make, model });
    expect(rest(text)).toBe("");
  });

  test.each([
    ["chevy", "Chevrolet"],
    ["chebrolet", "Chevrolet"],
    ["volkwagen", "Volkswagen"],
    ["toyta", "Toyota"],
    ["pegueot", "Peugeot"],
    ["mercedes", "Mercedes Benz"],
    ["hondas", "Honda"],
    ["nisan", "Nissan"],
  ])("«%s» is the make %s", (text, make) => {
    expect(query(text)).toEqual({ make });
  });

  test.each([
    ["tesla model 3", "tesla 3"],
    ["ferrari", "ferrari"],
    ["optima", "optima"],
    ["hyundai tucson", "hyundai tucson"],
    ["golf gti", "golf gti"],
    ["camaro", "camaro"],
  ])("«%s», which is not in stock, is forced onto no other name", (text, left) => {
    expect(matchQuery(text, makesInStock, today)).toEqual({ query: {}, rest: left });
  });

  test("a model that is not in stock stays in the rest behind its make", () => {
    expect(matchQuery("honda pilot", makesInStock, today)).toEqual({
      query: { make: "Honda" },
      rest: "pilot",
    });
  });

  test("each of several names is asked for", () => {
    expect(matchQuery("versa o rio", makesInStock, today)).toEqual({
      query: { make: "Nissan,KIA", model: "Versa,Rio" },
      rest: "",
    });
    expect(understand("versa o rio", makesInStock, today).named).toEqual([
      { make: "Nissan", model: "Versa" },
      { make: "KIA", model: "Rio" },
    ]);
  });

  test("with nothing in stock nothing is recognised", () => {
    expect(matchQuery("versa 2018", [], today)).toEqual({
      query: { year_min: 2018, year_max: 2018 },
      rest: "versa",
    });
  });

  test.each([
    "quiero uno rojo",
    "un audi a 4 años",
    "7 seats",
    "qué onda",
    "de marca buena",
    "manda más información",
    "does it fit in the city",
    "vendo mi carro",
    "compara precios",
  ])("an everyday word in «%s» is no model", (text) => {
    expect(query(text).model).toBeUndefined();
  });
});

describe("years", () => {
  test.each([
    ["2018", 2018, 2018],
    ["modelo 2020", 2020, 2020],
    ["del 19", 2019, 2019],
    ["año 17", 2017, 2017],
    ["dos mil dieciocho", 2018, 2018],
    ["2018 o 2019", 2018, 2019],
    ["entre 2017 y 2019", 2017, 2019],
    ["del 2017 al 2019", 2017, 2019],
    ["2018-2020", 2018, 2020],
    ["between 2017 and 2019", 2017, 2019],
  ])("«%s» is from %i to %i", (text, from, to) => {
    expect(query(text)).toEqual({ year_min: from, year_max: to });
  });

  test.each([
    ["del 2018 en adelante", 2018],
    ["2018 parriba", 2018],
    ["2018 para arriba", 2018],
    ["2018 or newer", 2018],
    ["2018+", 2018],
    ["a partir del 2018", 2018],
    ["since 2018", 2018],
    ["del 18 en adelante", 2018],
    ["más nuevo que 2018", 2019],
    ["newer than 2018", 2019],
  ])("«%s» begins at %i", (text, from) => {
    expect(query(text)).toEqual({ year_min: from });
  });

  test.each([
    ["antes de 2019", 2018],
    ["before 2019", 2018],
    ["menos de 2019", 2018],
    ["hasta 2019", 2019],
    ["2019 or older", 2019],
  ])("«%s» ends at %i", (text, to) => {
    expect(query(text)).toEqual({ year_max: to });
  });
});

describe("prices", () => {
  test.each([
    ["menos de 250 mil", 250_000],
    ["hasta $300,000", 300_000],
    ["máximo 300 000 pesos", 300_000],
    ["under 300k", 300_000],
    ["up to $250,000.50", 250_000.5],
    ["menos de doscientos cincuenta mil", 250_000],
    ["hasta medio millón", 500_000],
    ["less than half a million", 500_000],
    ["no más de 1.2 millones", 1_200_000],
    ["hasta un millón doscientos mil", 1_200_000],
    ["presupuesto de 250", 250_000],
    ["tengo 250 mil pesos", 250_000],
    ["max 180k", 180_000],
    ["que no pase de 200 mil", 200_000],
    ["my budget is 200 thousand", 200_000],
  ])("«%s» is at most %d", (text, max) => {
    expect(query(text)).toEqual({ price_max: max });
  });

  test.each([
    ["entre 200 y 300 mil", 200_000, 300_000],
    ["price range 200k-250k", 200_000, 250_000],
    ["200k - 250k", 200_000, 250_000],
    ["de 200mil-250mil", 200_000, 250_000],
    ["between 200k and 300k", 200_000, 300_000],
    ["150-200k", 150_000, 200_000],
    ["de $200,000 a $250,000", 200_000, 250_000],
    ["about 250 thousand", 225_000, 275_000],
    ["alrededor de 250 mil", 225_000, 275_000],
    ["como de 100 mil", 90_000, 110_000],
    ["quiero un carro de 300", 270_000, 330_000],
  ])("«%s» is from %d to %d", (text, min, max) => {
    expect(query(text)).toEqual({ price_min: min, price_max: max });
  });

  test("«más de 300 mil» has no upper end", () => {
    expect(query("más de 300 mil")).toEqual({ price_min: 300_000 });
  });

  test("the number of a model is neither a price nor a year", () => {
    expect(query("mazda 3 300 mil")).toEqual({
      make: "Mazda",
      model: "Mazda 3",
      price_min: 270_000,
      price_max: 330_000,
    });
    expect(query("menos de 208 mil")).toEqual({ price_max: 208_000 });
    expect(query("serie 3 2018")).toEqual({ make: "BMW", model: "Serie 3", year_min: 2018, year_max: 2018 });
  });

  test.each([
    ["doscientos cincuenta mil pesos tengo", 250_000],
    ["300 mil es lo que tengo", 300_000],
    ["250k is all I have", 250_000],
  ])("«%s» is at most %d, whatever comes first", (text, max) => {
    expect(query(text)).toEqual({ price_max: max });
  });

  test.each([
    "allá cuesta 10 mil menos",
    "me lo dan 10,000 pesos menos",
    "sale 20 mil más caro",
    "it's 20k more",
    "10k cheaper over there",
    "50 mil de enganche",
    "20% down",
    "con 100,000 de anticipo",
    "$50k down",
  ])("«%s» is no price", (text) => {
    expect(query(text)).toEqual({});
  });
});

describe("the other filters", () => {
  test.each([
    ["menos de 50 mil km", { km_max: 50_000 }],
    ["under 60,000 km", { km_max: 60_000 }],
    ["menos de 80 kms", { km_max: 80_000 }],
    ["under 60k miles", { km_max: 96_561 }],
    ["kilometraje menor a 40 mil", { km_max: 40_000 }],
    ["con bluetooth y apple car play", { bluetooth: true, car_play: true }],
    ["blutooth", { bluetooth: true }],
    ["automático", { transmission: "automatic" }],
    ["un auto automático", { transmission: "automatic" }],
    ["standard", { transmission: "manual" }],
    ["transmisión estándar", { transmission: "manual" }],
    ["que no sea automático", { exclude: ["automatic"] }],
    ["diésel", { fuel: "diesel" }],
    ["híbridos", { fuel: "hybrid" }],
    ["electric", { fuel: "electric" }],
    ["camioneta", { body: "suv" }],
    ["camionetas 4x4", { body: "suv,pickup", version: "4x4" }],
    ["una camioneta de doble tracción", { body: "suv,pickup", version: "4x4" }],
    ["4x4 camioneta", { body: "suv,pickup", version: "4x4" }],
    ["camioneta roja", { body: "suv,pickup", colour: "rojo" }],
    ["una roja, camioneta", { body: "suv,pickup", colour: "rojo" }],
    ["camionetas diesel", { body: "suv,pickup,van", fuel: "diesel" }],
    ["camioneta suv roja", { body: "suv", colour: "rojo" }],
    ["minivan", { body: "van" }],
    ["pick up", { body: "pickup" }],
    ["camionetas pickup", { body: "pickup" }],
    ["camioneta tipo pick up", { body: "pickup" }],
    ["camioneta pa la chamba", { body: "pickup" }],
    ["camioneta para trabajo", { body: "pickup" }],
    ["camioneta para trabajar en la obra", { body: "pickup" }],
    ["camioneta para trabajar en Uber", { body: "suv" }],
    ["camioneta pa chambear en didi", { body: "suv" }],
    ["camioneta para cargar a mis 3 hijos", { body: "suv", wish: ["family"] }],
    ["camioneta para el trabajo y la familia", { body: "suv", wish: ["family"] }],
    ["camioneta para cargar", { body: "pickup" }],
    ["camioneta para la familia", { body: "suv", wish: ["family"] }],
    ["camioneta doble cabina diesel", { body: "pickup", fuel: "diesel", version: "doble cabina" }],
    ["hatchbacks", { body: "hatchback" }],
    ["en color rojo", { colour: "rojo" }],
    ["black", { colour: "negro" }],
    ["el más barato", { sort: "price_asc" }],
    ["cheapest", { sort: "price_asc" }],
    ["newest", { sort: "year_desc" }],
    ["menos kilometraje", { sort: "km_asc" }],
    ["low mileage", { sort: "km_asc" }],
    ["el más caro", { sort: "price_desc" }],
  ])("«%s»", (text, expected) => {
    expect(query(text)).toEqual(expected);
  });

  test("a whole wish is read at once", () => {
    expect(
      matchQuery(
        "Hola, busco yaris rojo automático del 2017 en adelante, máx 250 mil y menos de 80 mil km",
        makesInStock,
        today,
      ),
    ).toEqual({
      query: {
        make: "Toyota",
        model: "Yaris",
        colour: "rojo",
        transmission: "automatic",
        year_min: 2017,
        price_max: 250_000,
        km_max: 80_000,
      },
      rest: "",
    });
  });
});

test("the rest holds what was not understood, without stop words", () => {
  expect(matchQuery("busco un jetta tdi por favor", makesInStock, today)).toEqual({
    query: { make: "Volkswagen", model: "Jetta" },
    rest: "tdi",
  });
});

test("whatever is typed gives a query that the catalogue accepts", () => {
  const pieces = [
    "versa",
    "mazda 3",
    "2018",
    "250 mil",
    "menos de",
    "entre",
    "y",
    "$",
    "%",
    "km",
    "0",
    "1e9",
    "ñ",
    "🚗",
    "99999999999999",
  ];
  const texts = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(CatalogQuerySchema.safeParse(matchQuery(text, makesInStock, today).query).error).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["I have 15 thousand dollars, what can I buy?", true],
  ["what if I pay 200 dollars a month", true],
  ["Could I pay $300 USD a month?", true],
  ["how much is it in USD, about 12000?", true],
  ["tengo 10 mil dólares", true],
  ["unos 20 mil euros", true],
  ["tengo 150 mil pesos", false],
  ["US$300 a month", true],
  ["find us one for 200k", false],
])("«%s» is of another currency: %s", (text, isForeign) => {
  const { foreign, price, payment } = understand(text, makesInStock, today);
  expect(foreign !== null).toBe(isForeign);
  if (isForeign) {
    expect(price).toEqual({});
    expect(payment).toEqual({ downPayment: null, financed: null, termMonths: null, monthly: null });
  }
});
