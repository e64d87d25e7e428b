import { expect, test } from "@jest/globals";
import { isResetCommand } from "../../src/turns/reset.ts";

test.each([
  "reiniciar",
  "Reiniciar.",
  "NUEVA CONVERSACIÓN",
  "«nueva conversación»",
  "/reset",
  " /RESET ",
  "start over",
])("%j starts a new session", (text) => expect(isResetCommand(text)).toBe(true));

test.each(["¿puedo reiniciar el trámite?", "reset the price", "hola", ""])("%j does not", (text) =>
  expect(isResetCommand(text)).toBe(false),
);
