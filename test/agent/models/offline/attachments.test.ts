import { expect, test } from "@jest/globals";
import { answerTo } from "./ask.ts";

const branch = {
  name: "Centro",
  address: "Calle 1",
  latitude: 19.4,
  longitude: -99.1,
  phone: null,
  hours: null,
};
const near = { location: { nearest: { branch, distanceM: 3_400 } } };
const note = "[the customer sent a location: 19.4, -99.1]";

test.each<[string, "es" | "en", RegExp]>([
  ["aquí estoy", "es", /^La sucursal más cercana a ti es \*Centro\*[\s\S]+¿Qué marca/],
  ["hola", "es", /^La sucursal más cercana a ti es \*Centro\*/],
  ["¿cuál sucursal me queda cerca?", "es", /^La sucursal más cercana a ti es \*Centro\*/],
  ["which branch is close to me?", "en", /^The branch nearest to you is \*Centro\*/],
])("beside a location «%s» is answered with the nearest branch", async (text, language, answer) => {
  await expect(answerTo(`${text}\n${note}`, { ...near, language })).resolves.toMatch(answer);
});

test("a location does not keep a wish from being looked for", async () => {
  await expect(answerTo(`busco un versa\n${note}`, near)).resolves.toEqual([
    ["search_catalog", expect.objectContaining({ model: "Versa" })],
  ]);
});

test("a location without a word asks where the dealer is, where no branch is known to be nearest", async () => {
  await expect(answerTo(note, { location: { nearest: null } })).resolves.toEqual([
    ["search_knowledge", { query: "dirección" }],
  ]);
});

test.each([
  "[the customer sent a picture, which you cannot see]",
  "[the customer sent a voice note, which could not be heard]",
  "[the customer sent a file of type application/pdf, which you cannot see]",
])("%s is said not to be opened, and the words beside it are answered", async (unseen) => {
  const situation = { language: "es" as const };
  await expect(answerTo(`gracias\n${unseen}`, situation)).resolves.toMatch(
    /^Por aquí no puedo abrir imágenes ni otros archivos\.\n\n¡?(De nada|Con gusto)/,
  );
  await expect(answerTo(unseen, situation)).resolves.toMatch(
    /^Por aquí no puedo abrir imágenes ni otros archivos\.\n\n¿/,
  );
});
