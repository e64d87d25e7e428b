import { expect, test } from "@jest/globals";
import { useSeller } from "../session.ts";

const seller = useSeller();

test.each([
  ["es buen carro?", /qué tan bueno sale/],
  ["¿qué tan confiable es?", /qué tan bueno sale/],
  ["¿qué tan bueno sale el jetta?", /qué tan bueno sale/],
  ["¿qué tan bueno es ese carro?", /qué tan bueno sale/],
  ["how reliable is it on the highway?", /how good a car it is/],
  ["how reliable is that car", /how good a car it is/],
  ["is it a good car?", /how good a car it is/],
  ["is it reliable", /how good a car it is/],
  ["how good is a 2019 jetta?", /how good a car it is/],
  ["how reliable are jettas?", /how good a car it is/],
])("of a car in view «%s» is what no stock states", async (text, told) => {
  const { text: answer, calls } = await seller.answer("jetta 2019", text);
  expect(calls).toMatchObject([{ name: "vehicle_details", arguments: { stock_id: "21149" } }]);
  expect(answer).toMatch(told);
});

test.each(["¿qué tan confiable es el de 2019?", "¿qué tan bueno es el segundo?"])(
  "of a list «%s» is what no stock states",
  async (text) => {
    const { text: answer } = await seller.answer("jetta", text);
    expect(answer).toMatch(/qué tan bueno sale/);
  },
);

test.each([
  "¿qué tan confiables son ustedes?",
  "how reliable are you?",
  "¿qué tan bueno es el servicio?",
  "¿qué tan buena es la garantía?",
  "how good is the warranty?",
  "¿qué tan confiable es este lugar?",
])("«%s» asks what is thought of no car", async (text) => {
  const { text: answer } = await seller.answer("jetta 2019", text);
  expect(answer).not.toMatch(/qué tan bueno sale|how good a car it is/);
});
