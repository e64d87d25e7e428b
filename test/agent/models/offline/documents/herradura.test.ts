import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { replaceDocuments, useSeller } from "../session.ts";

const day = [{ fromMin: 540, toMin: 1110 }];

const dealer = {
  ...plainDealer,
  hours: [day, day, day, day, day, day, []],
  branches: [{ ...plainBranch, name: "Puebla Centro", address: "Avenida Juárez 2915, Puebla, Puebla" }],
};

const seller = useSeller(dealer, (source) =>
  replaceDocuments(source, join(import.meta.dirname, "herradura"), ["garantia.md", "papeles.md"]),
);

const taken = /2014 o más recientes/;
const refused = /factura de aseguradora/;
const unknown = /no está en nuestros documentos|it isn't in our documents/;

/**
 * Of a dealer whose documents are of several matters each, and say in their last sentence what is not taken. Texts of one
 * conversation; what the last answer must hold; what it must not.
 */
const questions: [texts: string[], told: RegExp, untold?: RegExp][] = [
  // «Estados de cuenta» and «recibos» are of no car.
  [["toman autos a cuenta?"], taken, /nómina/],
  [["aceptan cambio por mi journey 2018?"], taken, /nómina/],
  [["y si doy mi carro a cuenta? es un aveo 2015"], taken],
  // A paper that is not there.
  [["no tengo la factura original, es de aseguradora"], refused, /CURP/],
  [["toman autos a cuenta?", "no tengo la factura original, es de aseguradora"], refused, /CURP/],
  [["perdí la factura, me lo toman a cuenta?"], /factura original/, /CURP/],
  [["mi carro tiene factura de aseguradora, lo toman?"], refused],
  [["I lost the original invoice of my car, do you still take it?"], /factura original/, /CURP/],
  [["me facturan?"], /constancia de situación fiscal/, refused],
  [["que seguro trae"], unknown, refused],
  // On which day what was just asked about is done.
  [["cuanto tarda el avaluo", "en sábado se puede?"], /lunes a viernes/, /2014|no lo sé/],
  [["y si doy mi carro a cuenta? es un aveo 2015", "se puede el domingo?"], /lunes a viernes/, /2014/],
  [["how long is the appraisal", "can it be on saturday?"], /lunes a viernes/, /2014/],
  [["abren hoy?", "y en sábado se puede?"], /abierto/, /avalúo/],
  // What the title alone has in common with the question is no answer.
  [["que garantia tiene"], /6 meses/, /Prueba de manejo|Apartado/],
  [["what warranty do you give"], /6 meses/, /Prueba de manejo|Apartado/],
  [["la prueba de manejo tiene costo?"], /sin costo/, /6 meses/],
];

test.each(questions)(
  "%j is answered with what the documents say of it, and nothing else",
  async (texts, told, untold = /(?!)/) => {
    const { text } = await seller.answer(...texts);
    expect(text).toMatch(told);
    expect(text).not.toMatch(untold);
  },
);
