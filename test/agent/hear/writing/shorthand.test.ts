import { expect, test } from "@jest/globals";
import { writeOut } from "../../../../src/agent/hear/writing/shorthand.ts";

test.each([
  ["SUV nissan d menos d 380 mil", "SUV nissan de menos de 380 mil"],
  ["q papeles ocupo pa sacarlo", "que papeles ocupo para sacarlo"],
  ["cuanto x el swift cn enganche", "cuanto por el swift con enganche"],
  ["tmb quiero ver otro", "también quiero ver otro"],
  ["ps el automatico xfa", "pues el automatico por favor"],
  ["k color es", "que color es"],
  ["onde estan", "donde estan"],
  ["y onde queda la sucursal", "y donde queda la sucursal"],
  ["papeles pal credito", "papeles para el credito"],
  ["cuanto a corrido", "cuanto ha corrido"],
  ["no a tenido choques", "no ha tenido choques"],
  ["mg 5 cuales ai", "mg 5 cuales hay"],
  ["un carrito no maz de 150", "un carrito no más de 150"],
  ["algo menoz caro", "algo menos caro"],
  ["asta cuanto aki", "hasta cuanto aquí"],
  ["monthly w 150k down", "monthly with 150k down"],
  ["hi, show me CR-Vs", "hi, show me CR-V"],
  ["civics and hrvs", "civics and hrv"],
  ["one w/ carplay", "one with carplay"],
  ["r u open, what's ur address", "are you open, what's your address"],
])("%j is written out", (text, whole) => {
  expect(writeOut(text)).toBe(whole);
});

test.each([
  "audi Q5",
  "una Q 5",
  "una 4 x 4",
  "la x trail",
  "nissan X-Trail",
  "un BMW X1",
  "I'd like one",
  "clase C",
  "300 k km",
  "voy a salado",
  "me lo llevas a mi casa",
  "ay que bonito",
  "Ford F-150 W",
  "KIA K 4",
])("%j stays as it is", (text) => {
  expect(writeOut(text)).toBe(text);
});
