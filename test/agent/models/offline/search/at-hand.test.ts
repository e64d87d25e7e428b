import { describe, expect, test } from "@jest/globals";
import { answerTo, es, listed, planned, type Situation, viewing } from "../ask.ts";

describe("picking from the list", () => {
  test.each(["de 7", "y que sea para 7?", "for 8 please"])(
    "«%s» under a list is of passengers",
    async (text) => {
      expect(await answerTo(text, listed)).toEqual([
        ["search_catalog", expect.objectContaining({ wish: ["seven_seats"] })],
      ]);
    },
  );

  test.each<[string, string[]]>([
    ["el segundo", ["1002"]],
    ["el 3", ["1003"]],
    ["2", ["1002"]],
    ["la primera", ["1001"]],
    ["el último", ["1003"]],
    ["opción 2", ["1002"]],
    ["me interesa el 1", ["1001"]],
    ["the second one", ["1002"]],
    ["number 3 please", ["1003"]],
    ["the first", ["1001"]],
    ["the last one", ["1003"]],
    ["#2", ["1002"]],
    ["1002", ["1002"]],
    ["la clave 1003", ["1003"]],
    ["me gusta el march", ["1003"]],
    ["el sentra", ["1002"]],
    ["tell me about the Versa", ["1001"]],
    ["tiene bluetooth el march?", ["1003"]],
    ["compara el 1 y el 3", ["1001", "1003"]],
    ["compare 1 and 2", ["1001", "1002"]],
    ["compara 1, 2 y 3", ["1001", "1002", "1003"]],
    ["compara el 1001 con el 1003", ["1001", "1003"]],
    ["compara el 20112 con el 20117", ["20112", "20117"]],
  ])("«%s»", async (text, ids) => {
    expect(await answerTo(text, listed)).toEqual(ids.map((id) => ["vehicle_details", { stock_id: id }]));
  });

  test.each(["compáralo con el primero", "compare it with the first one"])(
    "«%s» sets the car under discussion beside it",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual([
        ["vehicle_details", { stock_id: "1002" }],
        ["vehicle_details", { stock_id: "1001" }],
      ]);
    },
  );

  test("a number that the list does not have is said to be none", async () => {
    expect(await answerTo("el 7", listed)).toBe(es.beyondList(3));
  });

  test.each(["primero quiero saber si tienen crédito", "a 2 años", "con 3 puertas"])(
    "«%s» picks nothing",
    async (text) => {
      const answer = await answerTo(text, listed);
      expect(JSON.stringify(answer)).not.toContain("vehicle_details");
    },
  );
});

describe("questions on the car under discussion", () => {
  test.each([
    "¿tiene bluetooth?",
    "cuántos km tiene?",
    "¿qué medidas tiene?",
    "es automático?",
    "de qué color es",
    "¿dónde está?",
    "fotos?",
    "sigue disponible?",
    "¿trae quemacocos?",
    "más detalles",
    "is it automatic?",
    "does it have CarPlay?",
    "how many miles does it have?",
    "what are its dimensions?",
    "has it had any accidents?",
  ])("«%s»", async (text) => {
    expect(await answerTo(text, viewing)).toEqual([["vehicle_details", { stock_id: "1002" }]]);
  });

  test("with a list and no car chosen, it is asked which one is meant", async () => {
    expect(await answerTo("¿cuántos km tiene?", listed)).toBe(es.questions.whichCar);
  });
});

describe("a stock id that stands in the stock", () => {
  test.each<[string, string, Situation?]>([
    ["precio del K-77", "K-77"],
    ["me interesa el k77", "K-77"],
    ["is K77 still available?", "K-77", viewing],
    ["¿sigue disponible el 1042ABC?", "1042ABC", listed],
    ["info del GTO-9", "GTO-9", viewing],
    ["el MR-10 cuánto cuesta", "MR-10", planned],
    ["me interesa el 24500", "24500"],
    ["el auto 24500", "24500", viewing],
    ["el 24500 cuánto cuesta", "24500", planned],
    ["the car 24500, how much is it", "24500", planned],
    ["2024-017", "2024-017"],
    ["de qué color es el 2024-017", "2024-017", viewing],
  ])("«%s» is that car", async (text, id, situation = {}) => {
    expect(await answerTo(text, { ...situation, stockIds: [id] })).toEqual([
      ["vehicle_details", { stock_id: id }],
    ]);
  });

  test("a plan is made for it over the term that is named", async () => {
    expect(await answerTo("planes para el K-77 a 48 con 30 mil", { ...viewing, stockIds: ["K-77"] })).toEqual(
      [["plan_financing", { stock_id: "K-77", down_payment: 30_000, term_months: 48 }]],
    );
  });

  test("several are compared", async () => {
    expect(await answerTo("compara el k77 y el MR-10", { stockIds: ["K-77", "MR-10"] })).toEqual([
      ["vehicle_details", { stock_id: "K-77" }],
      ["vehicle_details", { stock_id: "MR-10" }],
    ]);
  });

  test.each(["con 24500 de enganche", "y si doy 24500", "with 24500 down", "el 24500 de enganche a 48"])(
    "a number that is an amount is none: «%s»",
    async (text) => {
      const calls = await answerTo(text, { ...planned, stockIds: ["24500"] });
      expect(calls).toEqual([
        ["plan_financing", { stock_id: "1002", down_payment: 24_500, term_months: 48 }],
      ]);
    },
  );
});

test.each(["de qué placas es", "y de qué placas son", "which state is it plated"])(
  "«%s» is told not to be stated, whichever car is meant",
  async (text) => {
    expect(await answerTo(text)).toMatch(/placas|plates/);
  },
);
