import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { replaceDocuments, useSeller } from "../session.ts";

const day = [{ fromMin: 540, toMin: 1080 }];

const dealer = {
  ...plainDealer,
  hours: [day, day, day, day, day, day, []],
  branches: ["Mérida Norte", "Campeche"].map((name) => ({
    ...plainBranch,
    name,
    address: `Calle 60, ${name}`,
  })),
};

const seller = useSeller(dealer, async (source) => {
  await replaceDocuments(source, join(import.meta.dirname, "mayab"), [
    "garantia.md",
    "credito.txt",
    "entrega.html",
    "toma.md",
    "devoluciones.md",
  ]);
  await source.query(
    "UPDATE vehicle SET photo_url = 'https://cdn.mayab.example/v1/q/ab12.jpg' WHERE stock_id = '23509'",
  );
});

const unknown = /no está en nuestros documentos|it isn't in our documents/;

/**
 * Of a dealer whose text has headings in capitals with a line between, and who delivers to some towns. Texts of one
 * conversation; what the last answer must hold; what it must not.
 */
const questions: [texts: string[], told: RegExp, untold?: RegExp][] = [
  // Where a thing is done is judged by places: a language is none.
  [["do you deliver?"], /Entregamos a domicilio.*in English/s],
  [["how much is shipping to Campeche?"], /2,500 pesos/],
  [["how much are the plates?"], /3,200 pesos/],
  // What a warranty covers comes before how it is claimed, but for whoever asks that.
  [["¿qué garantía tiene?"], /4 meses o 5,000 km/],
  [["¿qué garantía dan?"], /4 meses o 5,000 km/],
  [["what's the warranty?"], /4 meses o 5,000 km/],
  [["¿cómo hago válida la garantía?"], /Llame al/, /4 meses/],
  [["¿la garantía cubre llantas?"], /ni llantas/],
  [["¿qué necesito para hacer válida la garantía?"], /su póliza/],
  [["mi hermano les compró un auto y se le descompuso la transmisión a los 2 meses"], /4 meses/, /plazo/],
  // How long an answer takes is no hour at which a car can be brought.
  [["cuánto tarda la valuación?", "lo llevo el sábado"], unknown, /24 a 48/],
  [["que tal el sabado a las 3 abren?"], /sábado: abierto/i],
  [["que tal, ¿el sábado abren?"], /sábado: abierto/i],
  [["¿qué tal el sábado?"], /Muy bien/],
  [["quiero el Versa 2021", "¿cuánto duran las partes eléctricas?"], /^(?!Combustible)[\s\S]*30 días/],
  // Lines of capitals by themselves are headings.
  [["¿puedo pagar antes?"], /a partir del mes 6/, /Buró/],
  [["¿checan buró?"], /revisa cada caso/],
  [["¿qué requisitos piden para el crédito?"], /RFC/, /Buró/],
];

test.each(questions)(
  "%j is answered with what the documents say of it",
  async (texts, told, untold = /(?!)/) => {
    const { text } = await seller.answer(...texts);
    expect(text).toMatch(told);
    expect(text).not.toMatch(untold);
  },
);

test.each([
  [["¿tienes fotos del Versa 2021?"], /cdn\.mayab\.example/],
  [["quiero el Versa 2021", "el 1"], /cdn\.mayab\.example/],
  [["muéstrame fotos del Jetta 2024"], /no tiene foto de este auto/],
  [["photos of the Jetta 2024, please"], /no photo of this car/],
])("%j: a photo that the stock has or has not", async (texts, told) => {
  expect((await seller.answer(...texts)).text).toMatch(told);
});

describe("of a dealer whose papers are two, neither of deliveries nor of reserving", () => {
  const short = useSeller(plainDealer, (source) =>
    replaceDocuments(source, join(import.meta.dirname, "mayab/short"), ["tramites.md", "garantia.md"]),
  );

  test.each<[texts: string[], told: RegExp, untold?: RegExp]>([
    // Papers that are named for a credit alone are told as these.
    [["¿qué papeles necesito?"], /Crédito[\s\S]*comprobante de domicilio/],
    [["what documents do I need?"], /Crédito[\s\S]*comprobante de domicilio/],
    [["what paperwork do you ask for?"], /Crédito[\s\S]*comprobante de domicilio/],
    // A bank's answer is no car.
    [["do you deliver?"], unknown, /banco/],
    [["do you deliver to my house?"], unknown, /banco/],
    [["¿entregan a domicilio?"], unknown, /banco/],
    [["¿hacen entregas?"], unknown, /banco/],
    // Which car it is comes first; what is asked of it is not known.
    [["quiero apartar un Jetta"], /Dime el número del que te interese/, unknown],
    [["I want to reserve a Jetta"], /Tell me the number of the one you like/, unknown],
    [["quiero apartar un Jetta, ¿cuánto piden?"], unknown],
  ])("%j", async (texts, told, untold = /(?!)/) => {
    const { text } = await short.answer(...texts);
    expect(text).toMatch(told);
    expect(text).not.toMatch(untold);
  });
});
