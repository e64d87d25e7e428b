import { describe, expect, test } from "@jest/globals";
import { makesInStock } from "../../../../support/dealer/makes.ts";
import { answerTo, en, es } from "../ask.ts";
import { createSession } from "../session.ts";

const still = { es: `${es.unclearAgain}\n\n${es.questions.offerPerson}`, en: en.unclearAgain };

describe("what is not understood", () => {
  test.each([["hola"], []])(
    "is asked for mildly once, then a person is offered (after %j)",
    async (...before) => {
      const session = createSession([], makesInStock);
      for (const text of before) await session.say(text);
      expect((await session.say("xyzzy")).text).toBe(es.unclear);
      expect((await session.say("plugh")).text).toBe(still.es);
      expect((await session.say("xyzzy")).text).toBe(still.es);
    },
  );

  test("is a first time again after something that was understood", async () => {
    const session = createSession([], makesInStock);
    await session.say("xyzzy");
    await session.say("gracias");
    expect((await session.say("xyzzy")).text).toBe(es.unclear);
  });

  test("counts in either language", async () => {
    expect(await answerTo("plugh", { seller: en.unclear, language: "en" })).toContain(still.en);
  });
});

test.each(["persona", "Persona, por favor", "person"])(
  "%j alone, as the help says, fetches a person",
  async (text) => {
    expect(await answerTo(text)).toEqual([["hand_over", { reason: expect.any(String) }]]);
  },
);

describe("a picture that cannot be seen", () => {
  const attachments = { media: [{ contentType: "image/jpeg", url: "https://x" }] };

  test.each(["¿tienen este?", "busco uno así", "¿lo tienen igual?"])(
    "with «%s» gets one sentence",
    async (text) => {
      expect(await answerTo(text, { attachments, language: "es" })).toBe(es.whatIsPictured);
    },
  );

  test("with «do you have one like this?» gets one sentence", async () => {
    expect(await answerTo("do you have one like this?", { attachments })).toBe(en.whatIsPictured);
  });

  test("with words that say nothing is not answered with two refusals", async () => {
    expect(await answerTo("xyzzy", { attachments, language: "es" })).toBe(
      `${es.cannotSee}\n\n${es.questions.wish}`,
    );
  });

  test("keeps no car from being looked for that the words name", async () => {
    expect(await answerTo("¿tienen este versa?", { attachments })).toEqual([
      ["search_catalog", expect.objectContaining({ model: "Versa" })],
    ]);
  });
});
