import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { replaceDocuments, useSeller } from "../session.ts";

const day = [{ fromMin: 540, toMin: 1080 }];
const own = [{ fromMin: 600, toMin: 1140 }];

const dealer = {
  ...plainDealer,
  name: "Autos El Mirador",
  hours: [day, day, day, day, day, [{ fromMin: 540, toMin: 840 }], []],
  holidays: ["01-01", "12-12", "12-25"],
  branches: [
    {
      ...plainBranch,
      name: "Angelópolis",
      address: "Boulevard del Niño Poblano 2510, Puebla",
      phone: "+52 222 555 0101",
    },
    {
      ...plainBranch,
      name: "Tehuacán",
      address: "Avenida Independencia Oriente 820, Tehuacán, Puebla",
      phone: "+52 238 555 0102",
      hours: [[], own, own, own, own, own, [{ fromMin: 600, toMin: 780 }]],
    },
    { ...plainBranch, name: "Tlaxcala", address: "Calle Hidalgo 45, Centro, Tlaxcala" },
  ],
};

const seller = useSeller(dealer, async (source) => {
  await replaceDocuments(source, join(import.meta.dirname, "mirador"), [
    "garantia.md",
    "cuenta.html",
    "requisitos.txt",
    "taller.md",
    "devoluciones.md",
    "faq.md",
  ]);
});

const say = async (...texts: string[]) => (await seller.answer(...texts)).text;

const list = /Identificación[\s\S]*Comprobante[\s\S]*estados de cuenta[\s\S]*referencias/;
const unknown = /no está en nuestros documentos|it isn't in our documents/;
const taken = /Recibimos autos 2013/;

/** Of a third dealer's documents: texts of one conversation; what the last answer must hold; what it must not. */
const questions: [texts: string[], told: RegExp, untold?: RegExp | null][] = [
  // Where the service is given that was asked about.
  [["cuánto dura el avalúo", "lo puedo llevar a Tehuacán?"], /en Angelópolis/, /Entendí|no te entendí/],
  [["how long is the appraisal", "can I bring it to the Tlaxcala branch?"], /en Angelópolis/, /understood/],
  // The list of what is needed, which nobody has marked as one.
  [["que necesito para un credito"], list],
  [["requisitos"], list],
  [["que papeles piden"], list],
  [["what documents do i need"], list],
  [["papers needed"], list, /needed/],
  [["que necesito para sacarlo a credito", "requisitos"], list],
  // Who sells a car.
  [["hola quiero vender mi carro"], taken, /garantía|aparta/],
  [["me compran mi auto"], taken, /garantía|aparta/],
  [["vendo mi carro"], taken, /garantía|Requisitos/],
  [["compran carros?"], taken, unknown],
  [["do you buy cars"], taken, /aparta/],
  [["i want to sell my 2015 jetta"], taken, /garantía/],
  // What has the words and is of another thing.
  [["me hacen factura"], unknown, taken],
  [["y si lo liquido antes tengo penalizacion"], unknown, /citas/],
  [["para cuando me entregan el carro si lo compro hoy"], unknown, /1,200/],
  [["can my wife drive it home"], unknown, /transfer/],
  [["do you check credit"], /Buró/, /credit cards/],
  [["do you finance"], /36.*months/, /credit cards/],
  [["financian?"], /36.*meses/, /24 a 48/],
  [["hacen credito"], /36.*meses/, /24 a 48/],
  [["rates?"], /tasa/i, unknown],
  [["quiero hacer una cita"], /equipo/, /taller|anticipación/i],
  [["puedo verlo hoy"], /equipo/, /taller|anticipación/i],
  [["el taller abre sabados?", "como hago cita"], /222 555 0188/, /Identificación/],
  [["con cuanto aparto", "y si no me aprueban el credito"], /devolvemos todo/, /Buró/],
  [["necesito aval?"], /35%/],
  [["de cuantos meses es la garantia"], /4 meses o 6,000 km/, /Los plazos/],
  [["cuantos meses de garantia dan"], /4 meses o 6,000 km/],
  [["garantia extendida precio"], /7,900/],
  [["how much is extended warranty"], /7,900/],
  // What goes on from it.
  [["si lo devuelvo me regresan mi dinero?"], /7 días hábiles|3%/],
  [["puedo devolver el auto?", "ya le meti 500 km"], /300 km/],
  [["puedo devolver el auto?", "si ya anduve 400 km?"], /300 km/],
  [["puedo devolver el auto?", "y en cuanto me regresan mi dinero"], /7 días hábiles/],
  [["do you deliver to tlaxcala", "and to puebla"], /1,200/],
  [["entregan en puebla?", "y a mexico df?"], /no enviamos a otros estados/],
  [["aceptan tarjeta?", "y bitcoin"], /no bitcoin/],
  [["aceptan tarjeta?", "y transferencia"], /bank transfer/, /reembolso/],
  [["y si no compruebo ingresos"], /35%/],
  [["soy taxista y no tengo como comprobar"], /35%/],
  [["cuanto tarda el cambio de dueño"], /5 días hábiles/],
  [["cuanto cuesta el cambio de propietario", "y las placas"], /1,890/],
  [["do you take trade ins", "its a 2014"], taken],
  [["toman autos a cuenta", "es 2011"], /2011[\s\S]*2013/],
  [["do you take trade ins", "where do i take it"], /Angelópolis/],
  // Branches.
  [["direccion?", "y en tlaxcala"], /Hidalgo 45/, /Garantía|Poblano/],
  [["telefono de tlaxcala"], /De \*Tlaxcala\* no tengo[\s\S]*0101/],
  [["do you have a phone number for the tlaxcala branch?"], /no phone number for \*Tlaxcala\*/],
  [["telefono de tehuacan", "y de tlaxcala"], /De \*Tlaxcala\* no tengo/],
  [["telefono de tehuacan", "y de angelopolis"], /0101/, /0102/],
  [["abren el domingo?", "y el lunes en tehuacan"], /Tehuacán.*lunes: cerrado/],
  [
    ["estan abiertos", "y tehuacan", "domingo?"],
    /^\*Tehuacán\*, domingo: abierto de 10:00 a 13:00/,
    /taller/,
  ],
  [["de que agencia son?"], /Poblano 2510/, /Garantía/],
  [["donde queda?"], /Poblano 2510/],
];

test.each(questions)(
  "%j is answered with what the documents say of it, and nothing else",
  async (texts, told, untold = null) => {
    const answer = await say(...texts);
    expect(answer).toMatch(told);
    if (untold) expect(answer).not.toMatch(untold);
  },
);
