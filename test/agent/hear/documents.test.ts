import { expect, test } from "@jest/globals";
import { findPlaceAsked } from "../../../src/agent/hear/documents/dealer/place-asked.ts";
import { findServiceAsked } from "../../../src/agent/hear/documents/dealer/service-hours.ts";
import { hearDocumentQuestions } from "../../../src/agent/hear/documents.ts";

test.each([
  "¿lo puedo regresar?",
  "puedo regresarlo si falla",
  "si no me gusta ¿qué pasa?",
  "si no me convence el coche",
  "quiero regresar el auto",
  "can I return it?",
  "ok what about returning it if i dont like it",
  "can i bring it back if it breaks down?",
  "¿qué garantía tienen?",
  "en cuánto tiempo dan respuesta",
  "cuanto tardan en avisarme si me lo aprobaron",
  "cuándo me dicen si sí? o sea cuándo me resuelven",
  "how long until I know if I'm approved",
  "when will I get an answer",
  "how much cash can I bring",
  "what happens if I miss a payment",
  "qué pasa si no puedo pagar un mes",
  "cuándo sabría si me aprobaron",
  "do you take zelle or paypal",
  "would you take my old Jetta",
  "que enganche recomiendan",
  "do you do in house financing or through a bank",
  "fine. what do you need from me to apply",
  "¿qué me van a pedir?",
  "necesito aval?",
  "si pago de contado en cuanto tiempo me dan el carro",
  "what if I don't like it, can I give it back",
  "could I swap it for a different car",
  "my credit is trash",
  "y si no pasa el crédito",
  "hasta que hora estan el sabado",
  "I don't live in Mexico, can I still buy a car",
  "can I get a loaner while it is fixed",
])("«%s» is a question to the documents", (text) => {
  expect(hearDocumentQuestions(text)).not.toEqual([]);
});

test.each([
  "tengo 250 mil de contado",
  "traigo doscientos mil pesos de contado",
  "quiero regresar a la lista",
  "no me gusta el rojo",
  "un Versa 2018",
  "busco uno de gasolina",
  "es a gasolina o diesel?",
  "viene con gasolina o es híbrido",
  "busco un carro americano",
  "do you have german cars",
])("«%s» is none", (text) => {
  expect(hearDocumentQuestions(text)).toEqual([]);
});

test.each([
  ["me toman a cuenta mi tsuru 2008 todavía jala", "en adelante"],
  ["y si mi carro trae 190 mil km me lo agarran?", "kilómetros"],
  ["puedo llevar los 300 mil en efectivo?", "hasta pesos por operación"],
  ["can I pay the whole car in cash", "hasta pesos por operación"],
  ["abren en semana santa?", "días festivos"],
  ["are you open on new years day?", "días festivos"],
  ["ya lo compré y no me gustó", "cuántos días"],
  ["I bought it and I don't like it", "cuántos días"],
  ["a crédito qué más piden", "requisitos"],
  ["what do I need to buy on credit", "requisitos"],
  ["what paperwork do i need to buy on credit", "requisitos"],
  ["what documents do you guys ask for on credit", "requisitos"],
  ["credit: what papers", "requisitos"],
  ["de cuanto seria el enganche", "recomendamos"],
  ["how much down do i need?", "recomendamos"],
  ["and if im late on a payment", "se atrasa"],
  ["what happens if i pay late", "se atrasa"],
  ["qué pasa si me atraso un mes", "se atrasa"],
  ["si pago tarde me cobran recargos?", "se atrasa"],
  ["do you charge late fees?", "se atrasa"],
  ["y si se me olvida pagar un mes", "se atrasa"],
  ["do u deliver to my house? im in monterrey", "metropolitan area"],
  ["entregan en mi casa? vivo en zapopan", "otras ciudades"],
  ["can you drop it off at my place", "metropolitan area"],
  ["im american with temporary residency", "residencia"],
  ["tengo residencia temporal, me dan credito?", "extranjeros"],
  ["les revisan algo?", "inspección"],
  ["where do I get it serviced", "taller"],
  ["do you take my 2009 civic as a trade in", "en adelante"],
  ["can I buy extra warranty on top", "garantía extendida"],
  ["se puede ampliar la garantía?", "garantía extendida"],
  ["va y la garantia de cuanto es", "cuánto tiempo"],
  ["que garantia dan en los carros", "cuánto tiempo"],
  ["hola que garantia tienen los autos", "cuánto tiempo"],
  ["what kind of warranty do you have on the cars", "cuánto tiempo"],
  ["y de efectivo hasta cuanto me reciben", "hasta pesos por operación"],
  ["is there a limit on cash?", "hasta pesos por operación"],
])("«%s» is looked for by %s as well", (text, words) => {
  expect(hearDocumentQuestions(text)).toEqual([
    { query: expect.any(String), about: expect.stringContaining(words) },
  ]);
});

test.each([
  ["cuánto tardan en valuarlo, cobran?", "cuánto tardan en valuarlo, cobran"],
  ["Do you do the plates? cost?", "Do you do the plates, cost"],
  [
    "how long does the appraisal take and what does it cost",
    "how long does the appraisal take, what does it cost",
  ],
  ["cuanto tarda el avaluo y cuanto cuesta", "cuanto tarda el avaluo, cuanto cuesta"],
])("«%s»: what it costs is asked of the same", (text, query) => {
  expect(hearDocumentQuestions(text)).toEqual([{ query }]);
});

test.each([
  ["y cuánto tengo que dejar para apartarlo", "me lo regresan si ya no lo quiero?"],
  ["how much to reserve it", "do I get that back if I change my mind?"],
])("after «%s», «%s» is of the reservation", (before, text) => {
  expect(hearDocumentQuestions(text, before)).toEqual([{ query: "apartado: dinero, cambio de opinión" }]);
});

test.each([
  ["busco un gol y quiero saber si me reciben mi march 2014", "si me reciben mi march 2014"],
  ["I want a Civic and I'd like to know if you deliver", "if you deliver"],
])("«%s»: only what is to be known is asked", (text, query) => {
  expect(hearDocumentQuestions(text).map((one) => one.query)).toEqual([expect.stringContaining(query)]);
});

const foreigners = "extranjeros: pasaporte, tarjeta de residente, foreigners: passport, resident card";
const handedOver = "cómo se entrega: lavado, tanque de gasolina, handed over: washed, tank of gasoline";
test.each([
  ["soy venezolano, si puedo?", foreigners],
  ["somos colombianos, podemos comprar?", foreigners],
  ["vengo de cuba, puedo comprar?", foreigners],
  ["im american, can i buy?", foreigners],
  ["I'm from Canada, can I buy a car?", foreigners],
  ["minimo la dan lavada y con gasolina?", handedOver],
  ["me entregan el carro con tanque lleno?", handedOver],
  ["does it come with a full tank?", handedOver],
  ["is it washed?", handedOver],
  ["me lo entregan mañana?", "se entrega el auto, después del pago"],
  ["y la entrega cuanto tarda si pago de contado", "se entrega el auto, después del pago, de contado"],
  ["how long does delivery take on credit?", "se entrega el auto, después del pago, a crédito"],
  ["si compro hoy me lo llevo hoy mismo?", "se entrega el auto, después del pago"],
  ["how soon can I take the car home?", "se entrega el auto, después del pago"],
  [
    "si termino de pagar antes me hacen descuento de intereses?",
    "pagos anticipados: liquidar antes de tiempo",
  ],
  ["cuál es el plazo más largo que manejan", "financiamiento: cuáles son los plazos"],
  ["what's the longest you finance", "financiamiento: cuáles son los plazos"],
])("«%s» is asked in the matter's words", (text, query) => {
  expect(hearDocumentQuestions(text)).toEqual([{ query }]);
});

test.each([
  ["¿qué dice el documento de garantía?", "¿garantía"],
  ["que dicen los documentos sobre la garantia", "la garantia"],
  ["¿qué dice la garantía?", "¿la garantía"],
  ["que dicen sus papeles del enganche", "enganche"],
  ["que dice su política de devoluciones", "su política de devoluciones"],
  ["qué dice su documento sobre mascotas", "mascotas"],
  ["según sus documentos, ¿qué cubre la garantía?", "¿qué cubre la garantía"],
  ["de acuerdo a sus documentos cuanto cobran por apartar", "cuanto cobran por apartar"],
  ["explícame la garantía", "la garantía"],
  ["en qué parte de sus documentos dice lo de la garantía", "la garantía"],
  ["¿en qué documento viene lo de las devoluciones?", "¿las devoluciones"],
  ["which document talks about the warranty", "the warranty"],
  ["me puedes explicar lo de la garantía", "la garantía"],
  ["léeme la política de devoluciones", "la política de devoluciones"],
  ["háblame de la garantía", "la garantía"],
  ["cuéntame cómo funciona el apartado", "cómo funciona el apartado"],
  ["what do your documents say about the warranty?", "the warranty"],
  ["what does the financing document say", "the financing"],
  ["read me the warranty document", "the warranty"],
  ["could you go over the return policy", "the return policy"],
  ["explain to me how the trade in works", "how the trade in works"],
  ["how many days do I have to return it according to your papers", "how many days do I have to return it"],
])("«%s» asks for «%s»: how it is put is no matter", (text, query) => {
  expect(hearDocumentQuestions(text).map((one) => one.query)).toEqual([query]);
});

test.each([
  ["¿tienen sucursal en león?", "León"],
  ["hay alguna agencia en san luis potosí", "San Luis Potosí"],
  ["están en Veracruz?", "Veracruz"],
  ["do you have a branch in tijuana", "Tijuana"],
  ["are you guys in Puebla?", "Puebla"],
  ["is there a dealership near Toluca?", "Toluca"],
  ["¿tienen sucursal en la Ciudad de México?", "Ciudad de México"],
  ["¿están en la ciudad de puebla?", "Puebla"],
  ["tienen agencia en La Paz?", "La Paz"],
  ["¿están en Los Mochis?", "Los Mochis"],
  ["any branches in Los Cabos", "Los Cabos"],
  ["are you in El Paso?", "El Paso"],
  ["do you have a dealership in Las Vegas", "Las Vegas"],
  ["¿hay sucursal en el DF?", "DF"],
  ["tienen sucursal en monterrey o guadalajara?", "Monterrey o Guadalajara"],
  ["¿están en León Guanajuato también?", "León Guanajuato"],
  ["tienen sucursal en polanco?", "Polanco"],
  ["tienen sucursal en otra ciudad", null],
  ["¿tienen algo en rojo?", null],
  ["¿tienen algo en color rojo?", null],
  ["¿tienen algo en automático?", null],
  ["tienen algo en efectivo?", null],
  ["¿tienen algo en mente?", null],
  ["do you have any branch near downtown", null],
  ["¿tienen sucursal en el centro?", null],
  ["¿tienen sucursal en México?", null],
  ["¿están en huelga?", null],
  ["are you in business?", null],
  ["do you have lots in red?", null],
  ["están en línea?", null],
  ["tienen sucursal con taller en Querétaro", null],
  ["are you in on Saturday", null],
])("«%s» asks for a branch in %s", (text, place) => {
  expect(findPlaceAsked(text)).toBe(place);
});

test.each([
  ["el sábado lo puedo llevar?", ["cuánto cobran por el avalúo", "toman mi auto a cuenta?"], true],
  ["a qué hora lo puedo llevar", ["lo toman a cuenta? es un sentra 2016, mi auto usado"], true],
  ["lo hacen en domingo?", ["hacen servicio de mantenimiento?"], true],
  ["can I bring it on Saturday?", ["do you take trade-ins?"], true],
  ["can I drop it off tomorrow", ["how much is the appraisal"], true],
  ["me lo puedo llevar el sábado?", ["aceptan tarjeta?"], false],
  ["abren el sábado?", ["cuánto cobran por el avalúo"], false],
  ["el sábado lo puedo llevar?", ["a qué hora abren?"], false],
  ["el sábado lo puedo llevar?", [], false],
])("«%s» after %j asks when a service is given: %s", (text, earlier, asks) => {
  expect(findServiceAsked(text, earlier) !== null).toBe(asks);
});
