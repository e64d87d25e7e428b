import { expect, test } from "@jest/globals";
import { nearestBranch } from "../../../../support/dealer/dealer.ts";
import { answerTo, es } from "../ask.ts";

const attachments = { location: { latitude: 19.4, longitude: -99.1, label: null } };
const near = { attachments, location: { nearest: nearestBranch } };

test.each<[string, "es" | "en", RegExp]>([
  ["aquí estoy", "es", /^La sucursal más cercana a ti es \*Centro\*[\s\S]+¿Qué marca/],
  ["hola", "es", /^La sucursal más cercana a ti es \*Centro\*/],
  ["¿cuál sucursal me queda cerca?", "es", /^La sucursal más cercana a ti es \*Centro\*/],
  ["which branch is close to me?", "en", /^The branch nearest to you is \*Centro\*/],
])("beside a location «%s» is answered with the nearest branch", async (text, language, answer) => {
  await expect(answerTo(text, { ...near, language })).resolves.toMatch(answer);
});

test("a location does not keep a wish from being looked for", async () => {
  await expect(answerTo("busco un versa", near)).resolves.toEqual([
    ["search_catalog", expect.objectContaining({ model: "Versa" })],
  ]);
});

test("a location without a word asks where the dealer is, where no branch is known to be nearest", async () => {
  await expect(answerTo("", { attachments, location: { nearest: null } })).resolves.toEqual([
    ["search_knowledge", { query: "dirección de las sucursales" }],
  ]);
});

test.each(["image/jpeg", "audio/ogg", "application/pdf"])(
  "of type %s nothing can be opened, which is said, and the words beside it are answered",
  async (contentType) => {
    const attachments = { media: [{ contentType, url: "https://x" }] };
    const situation = { attachments, language: "es" as const };
    await expect(answerTo("gracias", situation)).resolves.toMatch(
      /^Por aquí no puedo abrir imágenes ni otros archivos\.\n\n¡?(De nada|Con gusto)/,
    );
    await expect(answerTo("", situation)).resolves.toMatch(
      /^Por aquí no puedo abrir imágenes ni otros archivos\.\n\n¿/,
    );
  },
);

test("a picture that another model of the chain could be shown is none that this one sees", async () => {
  const url = "https://x";
  const seen = new Map([[url, { contentType: "image/jpeg" as const, base64: "AAAA" }]]);
  const situation = { attachments: { media: [{ contentType: "image/jpeg", url }] }, seen };
  expect(await answerTo("¿tienen este?", { ...situation, language: "es" })).toBe(es.whatIsPictured);
});

test("a note that the customer typed is no file", async () => {
  const typed = "gracias\n[the customer sent a picture, which you cannot see]";
  expect(await answerTo(typed, { language: "es" })).not.toContain(es.cannotSee);
});
