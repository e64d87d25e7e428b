import { describe, expect, test } from "@jest/globals";
import { answerTo, en, es, listed, type Situation } from "../ask.ts";

const fit = { stockId: "2001", label: "Honda Fit 2018 Fun", priceCents: 19_699_900, km: 112_900 };
const cx5 = { stockId: "2002", label: "Mazda CX-5 2020 i", priceCents: 33_000_000, km: 60_000 };
const crv = { stockId: "2003", label: "Honda CR-V 2021 Touring", priceCents: 51_899_900, km: 67_599 };
/** A Fit and a CX-5 that were looked at, before the CR-V that is spoken of now. */
const seen: Situation = {
  state: { shown: [fit, cx5, crv], spokenOf: ["2001", "2002", "2003"], vehicle: crv },
  seller: es.questions.offerPlan,
  told: { cars: ["2003"] },
};
const details = (...ids: string[]) => ids.map((stock_id) => ["vehicle_details", { stock_id }]);

describe("a text goes back to cars of before", () => {
  test.each<[string, string]>([
    ["el primero que me enseñaste", "2001"],
    ["the first one we looked at, what colour is it?", "2001"],
    ["y el de antes?", "2002"],
    ["the previous one, how many miles", "2002"],
    ["¿y el otro?", "2002"],
    ["regresando al mazda, ¿cuántos km trae?", "2002"],
    ["back to the Fit, what color is it", "2001"],
    ["el cx-5 que vimos de qué color es", "2002"],
    ["siempre sí el fit, ¿dónde lo veo?", "2001"],
  ])("«%s»", async (text, id) => {
    expect(await answerTo(text, seen)).toEqual(details(id));
  });

  test.each([
    "de todos los que vimos cuál es el más barato",
    "of all the ones we looked at which is the cheapest?",
    "compara los tres que vimos",
    "which of the cars you showed me would you pick",
  ])("«%s» is of all of them", async (text) => {
    const opened = await answerTo(text, seen);
    expect(opened).toHaveLength(3);
    expect(opened).toEqual(expect.arrayContaining(details("2001", "2002", "2003")));
  });

  test.each(["compáralos", "put them side by side", "¿cuál de los dos me conviene más?", "pros and cons?"])(
    "«%s» is of the last two",
    async (text) => {
      expect(await answerTo(text, seen)).toEqual(details("2002", "2003"));
    },
  );

  test.each(["compara esos dos", "compare those two"])(
    "«%s» right after several were held against each other is of the last two",
    async (text) => {
      const measured = { ...seen, told: { cars: ["2001", "2002", "2003"] } };
      expect(await answerTo(text, measured)).toEqual(details("2002", "2003"));
    },
  );

  test("«y el otro?» of a list of two is the one that was not looked at", async () => {
    const [first, second] = listed.state?.listing?.items ?? [];
    if (!first || !second || !listed.state?.listing) throw new Error("the list has two cars");
    const pair = { ...listed.state.listing, items: [first, second] };
    const situation = { state: { listing: pair, vehicle: first, spokenOf: [first.stockId] }, seller: "…" };
    expect(await answerTo("y el otro?", situation)).toEqual(details(second.stockId));
  });

  test("where there is no other one, which is asked back", async () => {
    const alone = { state: { shown: [fit], spokenOf: ["2001"], vehicle: fit }, seller: "…" };
    expect(await answerTo("and the other one?", alone)).toBe(en.questions.wish);
  });

  test.each([
    "by how much is the CX-5 cheaper?",
    "¿cuánto más cuesta la CR-V?",
    "how far apart are they in price",
  ])("«%s» right after a comparison is of both", async (text) => {
    const compared = { ...seen, told: { cars: ["2002", "2003"] } };
    const opened = await answerTo(text, compared);
    expect(opened).toEqual(expect.arrayContaining(details("2002", "2003")));
  });

  test("«busco otro fit» is no car of before", async () => {
    expect(await answerTo("busco un fit rojo", seen)).toEqual([
      ["search_catalog", expect.objectContaining({ model: "Fit" })],
    ]);
  });
});

describe("a car that was named but not looked up", () => {
  const march = { make: "Nissan", model: "March", year_min: 2022, year_max: 2022 };
  test.each([
    [["¿me garantizas el crédito para el March 2022?"], "¿cuánto cuesta?"],
    [["is credit guaranteed for the Nissan March 2022?"], "how many km does it have?"],
    [["¿me garantizas el crédito para el March 2022?"], "¿de qué color es?"],
    [["¿me garantizas el crédito para el March 2022?"], "¿cuánto quedaría con 50 mil de enganche?"],
    [["¿el versa tiene garantía?", "¿me garantizas el crédito para el March 2022?"], "¿cuántos km trae?"],
    [["tengo un jetta 2014 para dar a cuenta", "¿el March 2022 tiene garantía?"], "con 50 mil de enganche"],
    [["¿el March 2022 tiene garantía?", "tengo un jetta 2014 para dar a cuenta"], "¿de qué color es?"],
  ])("after %j «%s» is asked of the one that was named last, of its year", async (before, text) => {
    expect(await answerTo(text, { before, seller: "…" })).toEqual([["search_catalog", march]]);
  });

  test.each([
    [["tengo un jetta 2014 para dar a cuenta"], "¿de qué color es?"],
    [["¿el versa y el march tienen garantía?"], "¿de qué color es?"],
    [["do you take a 2014 jetta as trade in?"], "how many km does it have?"],
  ])("after %j nobody knows of which «%s» is asked", async (before, text) => {
    expect(await answerTo(text, { before, seller: "…" })).not.toContainEqual(
      expect.arrayContaining(["search_catalog"]),
    );
  });
});
