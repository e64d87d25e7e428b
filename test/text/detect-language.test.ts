import { expect, test } from "@jest/globals";
import { detectLanguage } from "../../src/text/detect-language.ts";

test.each([
  "hola",
  "Hola, busco un Versa 2018",
  "¿tiene bluetooth?",
  "menos de 250 mil",
  "con 50 mil de enganche a 4 años",
  "el más barato",
  "cuanto cuesta",
  "si",
  "y en rojo?",
  "quiero hablar con una persona",
  "automático",
  "un SUV de Toyota",
  "solo automáticos",
  "borra mis datos",
  "q sabes de mi",
  "no crédito?",
  "no credito?",
  "sin credito?",
  "es automatico?",
  "pocos km?",
  "algun toyota?",
  "a credito?",
  "sin enganche?",
  "acepta tarjeta?",
  "financian?",
  "soy Roberto",
  "elimina mi cuenta",
  "ando viendo carros",
  "trae car play?",
  "me llamo Ana",
  "sale, me lo apartas?",
  "lo checo",
  "pick up doble cabina",
  "pickup doble cabina",
])("«%s» is Spanish", (text) => {
  expect(detectLanguage(text, "en")).toBe("es");
});

test.each([
  "hello",
  "Hi, I'm looking for a Versa 2018",
  "does it have bluetooth?",
  "under 300k",
  "20% down, 60 months",
  "the cheapest one",
  "how much",
  "yes",
  "what about red?",
  "I want to talk to a person",
  "automatic",
  "any Toyota SUV?",
  "stock 322966 details pls",
  "show me more",
  "2018 or newer",
  "delete my data",
  "what do you know about me",
  "my name is Dana",
  "this is Mark",
  "never mind the colour",
  "forget me",
  "no credit check?",
  "is it automatic?",
  "low miles?",
  "any toyota?",
  "bad credit?",
  "no credit?",
  "credit cards?",
  "financing?",
  "no down payment?",
  "zero down?",
  "lowest apr?",
  "one owner?",
  "clean title?",
  "free delivery?",
  "cash only?",
  "approval?",
  "leather?",
  "no accidents?",
  "trade-ins?",
  "is it for sale?",
  "on sale?",
])("“%s” is English", (text) => {
  expect(detectLanguage(text, "es")).toBe("en");
});

test.each(["", "2018", "Mazda 3", "test drive", "Argo Drive", "CR-V", "ok", "👍", "$250,000", "no", "sale"])(
  "“%s” keeps the language spoken so far",
  (text) => {
    expect(detectLanguage(text, "es")).toBe("es");
    expect(detectLanguage(text, "en")).toBe("en");
  },
);

test.each<[string, "es" | "en"]>([
  ["in Spanish please", "es"],
  ["en inglés por favor", "en"],
  ["english: sedan under 200k", "en"],
  ["can you speak English?", "en"],
  ["¿hablas inglés?", "en"],
  ["Hi, this is her husband now, I don't speak Spanish", "en"],
  ["no hablo inglés", "es"],
  ["I can't read Spanish very well", "en"],
])("«%s» asks to be answered in %s, whatever it is written in", (text, language) => {
  expect(detectLanguage(text, language === "es" ? "en" : "es")).toBe(language);
});

test.each(["pick up", "pickups", "pick-up", "van", "i 10", "4x4"])(
  "«%s» is in the language that is spoken",
  (text) => {
    expect(detectLanguage(text, "es")).toBe("es");
    expect(detectLanguage(text, "en")).toBe("en");
  },
);
