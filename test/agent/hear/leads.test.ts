import { expect, test } from "@jest/globals";
import { asksForPhone } from "../../../src/agent/hear/documents/dealer/phones.ts";
import { pointsAtAdvertised } from "../../../src/agent/hear/wants/advertised.ts";
import { dropContact, isContactAlone } from "../../../src/agent/hear/wants/contact.ts";
import { asksToBeTold } from "../../../src/agent/hear/wants/to-be-told.ts";
import { asksToVisit } from "../../../src/agent/hear/wants/visit.ts";
import { plainBranch } from "../../support/dealer/dealer.ts";

test.each([
  "cuando puedo ir a verlo?",
  "sale, cuando la puedo ir a ver?",
  "¿cuándo puedo pasar a verlo?",
  "a qué hora puedo pasar",
  "puedo ir hoy?",
  "puedo pasar mañana en la tarde",
  "quiero ir a la agencia",
  "se puede ver en persona?",
  "me gustaría visitarlos",
  "mañana paso a verlo, vamos a verla",
  "puedo ir sin cita?",
  "when can I come see it?",
  "when can I see the car?",
  "can I visit tomorrow?",
  "what days can I go see the jetta",
  "can I come by today?",
  "can I see it in person?",
  "could we stop by this weekend",
  "I'd like to come see it",
  "I'll stop by tomorrow",
  "is it ok if I drop by?",
  "mañana a las 11",
  "ok, el sábado tipo 5",
  "tomorrow 11am",
  "mañana a las 5 se puede?",
  "el sábado a las 2 está bien?",
  "hoy a las 6 puedo?",
  "tomorrow at 3, is that ok?",
  "quiero ir el 25 de diciembre",
  "¿puedo ir el 1 de enero?",
  "pensaba pasar el día 24 de diciembre",
  "voy el 16 de septiembre a verlo",
  "podemos pasar en Navidad?",
  "I'll stop by on January 2nd",
])("«%s» wants to come", (text) => {
  expect(asksToVisit(text)).toBe(true);
});

test.each([
  "cuando puedo pagar menos",
  "quiero ir bajando el precio",
  "me puedes pasar fotos?",
  "can I see photos?",
  "can I see more like this one",
  "when can I pay it off",
  "does it come with a spare tyre",
  "can I see the second one",
  "voy por el jetta",
  "quiero ver camionetas",
  "el lunes a 48",
  "¿abren mañana a las 11?",
  "mañana a las 5 ya cerraron?",
  "hoy 50 mil está bien?",
  "el lunes a 48 se puede?",
  "quiero pagar el 25 de diciembre",
  "¿abren el 25 de diciembre?",
  "lo quiero para el 24 de diciembre",
])("«%s» does not", (text) => {
  expect(asksToVisit(text)).toBe(false);
});

test.each([
  ["mi telefono es 5512345678", ""],
  ["mi correo es ana@gmail.com", ""],
  ["my phone is +52 55 1234 5678", ""],
  ["you can reach me at 614-123-4567", "you can reach me"],
  ["busco un jetta, mi cel es 55 1234 5678", "busco un jetta,"],
  ["este es mi número: 5512345678", ""],
  ["te dejo mi whats 55.1234.5678 gracias", "gracias"],
])("«%s» without what is to be called is «%s»", (text, rest) => {
  expect(dropContact(text).trim()).toBe(rest);
});

test.each([
  "tengo 250000 pesos",
  "hasta 1234567 pesos",
  "busco de 200,000 a 300,000",
  "el 20663",
  "F-1234",
  "de 2015 a 2019",
  "1 1 1 1 1 1 1 1 1 1 1 1",
  "100 101 102",
  "100 101 102 103 104",
  "200 201 2023 2024",
  "12 24 36 48 60 72",
  "0123456789",
])("«%s» leaves no number to call", (text) => {
  expect(dropContact(text)).toBe(text);
});

test.each([
  ["¿cuál es su teléfono?", true],
  ["tienen algún teléfono?", true],
  ["me das el teléfono de la sucursal de Toluca", true],
  ["a qué número puedo llamar", true],
  ["me pasan su whatsapp", true],
  ["what's your phone number?", true],
  ["do you have a phone", true],
  ["which number do I call", true],
  ["telefono", true],
  ["Teléfono?", true],
  ["telefono de irapuato", true],
  ["telefono leon", true],
  ["tel de la sucursal Irapuato porfa", true],
  ["número de teléfono", true],
  ["phone number please", true],
  ["phone number in irapuato", true],
  ["teléfono del dueño", false],
  ["phone holder", false],
  ["número de pasajeros en el Irapuato", false],
  ["el número de la sucursal de Irapuato", true],
  ["cuál es el número de serie", false],
  ["tiene manos libres para el teléfono", false],
  ["dame el número 2", false],
  ["el numero de leon centro", true],
  ["me pasas el número de Cholula?", true],
  ["number for the cholula branch", true],
  ["what's the Cholula number", true],
  ["número de autos en Cholula", false],
])("«%s» asks for our telephone: %p", (text, asks) => {
  const branches = ["León Centro", "Cholula"].map((name) => ({ ...plainBranch, name }));
  expect(asksForPhone(text, branches)).toBe(asks);
});

test.each([
  ["5512345678", true],
  ["55 1234 5678", true],
  ["(614) 123-4567", true],
  ["+52 1 81 1234 5678", true],
  ["55 12 34 56 78", true],
  ["ana@gmail.com", true],
  ["5512345678.", true],
  ["¡55 1234 5678!", true],
  ["ana@gmail.com 👍", true],
  ["te dejo mi cel 81 1234 5678", false],
  ["you can reach me at (614) 123-4567", false],
  ["12345", false],
])("«%s» is a number or an address alone: %p", (text, isAlone) => {
  expect(isContactAlone(text)).toBe(isAlone);
});

test.each([
  "avísame si vuelve a estar disponible",
  "me avisas si se cae la venta? digo, si el otro cliente no lo compra",
  "avisame cuando este disponible otra vez",
  "¿me puedes avisar si lo cancelan?",
  "avísenme si se libera",
  "avisame cuando llegue otro versa",
  "me avisan en cuanto tengan uno rojo",
  "let me know if it comes back",
  "let me know when you get another one",
  "notify me if it becomes available again",
  "text me as soon as it's available",
  "let me know if the sale falls through",
])("«%s» is to be told", (text) => {
  expect(asksToBeTold(text)).toBe(true);
});

test.each([
  "let me know if it's available",
  "avísame si tienes automáticos",
  "let me know if you have anything cheaper",
  "luego te aviso",
  "let me know when you get a chance",
  "¿está disponible?",
  "I'll let you know when I come back",
])("«%s» is not", (text) => {
  expect(asksToBeTold(text)).toBe(false);
});

test.each([
  "vi este carro en facebook",
  "me interesa el que publicaron",
  "cuánto cuesta el del anuncio",
  "hola, vi su anuncio",
  "vi en internet una camioneta",
  "I saw your ad",
  "is the one you posted still there",
  "the truck in the listing",
  "found it on your website, the car",
])("«%s» points at a car that was advertised", (text) => {
  expect(pointsAtAdvertised(text)).toBe(true);
});

test.each([
  "tienen página de internet?",
  "do you have a website",
  "can I buy it online",
  "cómo los sigo en facebook",
  "¿me puedes mandar esa info por Facebook?",
  "me mandas la info del carro por face",
  "where do I see the address online",
  "I see you have an online form",
  "¿dónde veo su página?",
  "busco un carro rojo",
])("«%s» points at none", (text) => {
  expect(pointsAtAdvertised(text)).toBe(false);
});
