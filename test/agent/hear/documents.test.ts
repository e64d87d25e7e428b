import { expect, test } from "@jest/globals";
import { hearDocumentQuestions } from "../../../src/agent/hear/documents.ts";

test.each([
  "¿lo puedo regresar?",
  "puedo regresarlo si falla",
  "si no me gusta ¿qué pasa?",
  "si no me convence el coche",
  "quiero regresar el auto",
  "can I return it?",
  "¿qué garantía tienen?",
])("«%s» is a question to the documents", (text) => {
  expect(hearDocumentQuestions(text)).not.toEqual([]);
});

test.each(["quiero regresar a la lista", "no me gusta el rojo", "un Versa 2018"])("«%s» is none", (text) => {
  expect(hearDocumentQuestions(text)).toEqual([]);
});
