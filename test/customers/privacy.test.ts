import { expect, test } from "@jest/globals";
import { confirmsErasing, readPrivacyWish } from "../../src/customers/privacy.ts";

test.each([
  "¿Qué sabes de mí?",
  "hola, qué sabes sobre mi",
  "que datos tienes de mí",
  "¿Qué información guardan de mí?",
  "mis datos",
  "what do you know about me?",
  "What data do you have on me",
  "my data, please",
])("%j asks to see what is kept", (text) => {
  expect(readPrivacyWish(text)).toBe("show");
});

test.each([
  "borra mis datos",
  "Borrar mis datos",
  "por favor elimina toda mi información",
  "quiero que borren mis datos personales",
  "¿Puedes borrar mi historial?",
  "Olvida todo lo que sabes de mí",
  "olvídame",
  "delete my data",
  "Please erase all my personal data.",
  "forget me",
  "can you delete everything you know about me?",
])("%j asks to erase it", (text) => {
  expect(readPrivacyWish(text)).toBe("erase");
});

test.each([
  "olvida todo",
  "borra los filtros",
  "borra mis datos y busca un Jetta",
  "olvida el Versa",
  "¿qué sabes del Versa?",
  "what do you know about this car?",
  "forget it",
  "forget the Mazda",
  "mis datos son correctos",
  "delete",
  "¿qué tienes?",
])("%j is about something else", (text) => {
  expect(readPrivacyWish(text)).toBeNull();
});

test("only a plain yes, or the same request again, confirms", () => {
  for (const text of ["SÍ", "sí, borra todo", "confirmo", "Yes!", "yes, delete it", "borra mis datos"])
    expect([text, confirmsErasing(text)]).toEqual([text, true]);
  for (const text of ["no", "sí, quiero ver el Versa", "¿y si no?", "yes but later", "mejor no", ""])
    expect([text, confirmsErasing(text)]).toEqual([text, false]);
});
