import { expect, test } from "@jest/globals";
import type { ChannelName } from "../../../src/channels/channel.ts";
import type { Message } from "../../../src/conversations/message.ts";
import { readCommands } from "../../../src/turns/without-model/commands.ts";

const read = (texts: string[], channel: ChannelName = "whatsapp") => {
  const { waiting, words, ...rest } = readCommands(
    channel,
    texts.map((text, index) => ({ id: index + 1, text }) as Message),
  );
  return { ...rest, waiting: waiting.map(({ text }) => text), words: words.map(({ text }) => text) };
};

test.each([
  "reiniciar",
  "Reiniciar.",
  "NUEVA CONVERSACIÓN",
  "«nueva conversación»",
  "/reset",
  " /RESET ",
  "start over",
])("%j starts a new session", (text) =>
  expect(read([text])).toEqual({ answer: "startedOver", forgottenUpTo: 1, waiting: [], words: [] }),
);

test.each(["¿puedo reiniciar el trámite?", "reset the price", "hola", ""])("%j is no command", (text) =>
  expect(read([text])).toEqual({ answer: null, forgottenUpTo: null, waiting: [text], words: [text] }),
);

test("HELP has a fixed answer everywhere, by phone with how to opt out", () => {
  expect(read(["ayuda"])).toMatchObject({ answer: "helpByPhone" });
  expect(read(["ayuda"], "api")).toMatchObject({ answer: "help" });
  expect(read(["HELP"], "web")).toMatchObject({ answer: "help" });
});

test("START has its fixed answer by phone, and opting out and in are words like others elsewhere", () => {
  expect(read(["ALTA"])).toMatchObject({ answer: "greeting", waiting: [] });
  expect(read(["ALTA"], "api")).toMatchObject({ answer: null, waiting: ["ALTA"] });
  expect(read(["BAJA"], "web")).toMatchObject({ answer: null, waiting: ["BAJA"] });
  const ended = { id: 1, text: "ALTA", attachments: { optedIn: true } } as Message;
  expect(readCommands("whatsapp", [ended])).toMatchObject({ answer: "optedIn", waiting: [] });
});

test("what is asked beside a command is answered by the model, which need not know of the opting in", () => {
  expect(read(["START", "busco un Versa", "help"])).toEqual({
    answer: null,
    forgottenUpTo: null,
    waiting: ["busco un Versa", "help"],
    words: ["busco un Versa"],
  });
});

test("of several commands the last one is answered, and what came before a new start is forgotten", () => {
  expect(read(["busco un Versa", "reiniciar", "ayuda"])).toEqual({
    answer: "helpByPhone",
    forgottenUpTo: 2,
    waiting: ["ayuda"],
    words: ["busco un Versa"],
  });
});
