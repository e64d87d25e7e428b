import { describe, expect, test } from "@jest/globals";
import { answerTo, es, listed, listing } from "../ask.ts";
import { answer, found } from "../steps.ts";

describe("what is not wanted", () => {
  const base = listing?.query;

  test("is left out, by itself too", async () => {
    expect(await answerTo("busco una suv que no sea Kia")).toEqual([
      ["search_catalog", { body: "suv", exclude: ["KIA"] }],
    ]);
    expect(await answerTo("not a red one", listed)).toEqual([
      ["search_catalog", { ...base, exclude: ["rojo"] }],
    ]);
  });

  test("adds up from text to text, and ends what was wanted before", async () => {
    const state = {
      listing: listing && { ...listing, query: { ...base, exclude: ["rojo"], colour: "azul" } },
    };
    expect(await answerTo("que no sea azul", { ...listed, state })).toEqual([
      ["search_catalog", { ...base, exclude: ["rojo", "azul"] }],
    ]);
    expect(await answerTo("que no sea Nissan", listed)).toEqual([
      ["search_catalog", { price_max: 300_000, page_size: 5, exclude: ["Nissan"] }],
    ]);
  });

  test("of several makes those that are refused go, and all of them may", async () => {
    const searched = (make: string) => ({
      ...listed,
      state: { listing: listing && { ...listing, query: { make, page_size: 5 } } },
    });
    expect(await answerTo("que no sea nissan", searched("Nissan,Mazda"))).toEqual([
      ["search_catalog", { make: "Mazda", page_size: 5, exclude: ["Nissan"] }],
    ]);
    const [[, left]] = (await answerTo("mejor que no sea japonés", searched("Nissan,Mazda"))) as [
      [string, object],
    ];
    expect(left).not.toHaveProperty("make");
  });

  test.each([
    ["y los vw también", "quita los nissan"],
    ["ni los volkswagen tampoco", "que no sea nissan"],
    ["and the volkswagens too", "remove the nissans"],
  ])("goes on: «%s» after «%s»", async (text, before) => {
    const query = { price_max: 300_000, page_size: 5, exclude: ["Nissan"] };
    const state = { listing: listing && { ...listing, query } };
    expect(await answerTo(text, { ...listed, state, before: [before] })).toEqual([
      ["search_catalog", { ...query, exclude: ["Nissan", "Volkswagen"] }],
    ]);
  });

  test("is wanted again when it is asked for", async () => {
    const state = { listing: listing && { ...listing, query: { ...base, exclude: ["rojo", "azul"] } } };
    expect(await answerTo("los rojos", { ...listed, state })).toEqual([
      ["search_catalog", { ...base, colour: "rojo", exclude: ["azul"] }],
    ]);
  });

  test("is said with what was understood", async () => {
    const args = { body: "suv", exclude: ["KIA", "rojo"] };
    const text = await answer("busco una suv que no sea Kia ni roja", "es", [
      { ...found({ applied: args, not_stated: ["colour"] }), args },
    ]);
    expect(text).toContain(es.understood("SUV, sin KIA ni rojo"));
    expect(text).toContain(es.notStated("color"));
  });

  test("of several bodies or colours each is named", async () => {
    const args = { body: "hatchback,sedan", colour: "azul,rojo" };
    const asked = (text: string, language: "es" | "en") =>
      answer(text, language, [{ ...found({ applied: args }), args }]);
    expect(await asked("hatchback o sedán azul o rojo", "es")).toContain("hatchback o sedán, azul o rojo");
    expect(await asked("a blue or red hatchback or sedan", "en")).toContain(
      "hatchback or sedan, blue or red",
    );
  });

  test("may leave nothing", async () => {
    const text = await answer("que no sea Kia", "es", [
      found({ items: [], total: 0, pages: 0, applied: { exclude: ["KIA"] } }),
    ]);
    expect(text).toContain(es.nothingLeft);
  });
});
