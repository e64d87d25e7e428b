import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { replaceDocuments, useSeller } from "../session.ts";

const day = [{ fromMin: 540, toMin: 1140 }];

const dealer = {
  ...plainDealer,
  hours: [day, day, day, day, day, [], []],
  branches: [{ ...plainBranch, name: "Lomas", address: "Avenida de las Palmas 100, Ciudad de México" }],
};

const seller = useSeller(dealer, (source) =>
  replaceDocuments(source, join(import.meta.dirname, "lomas"), [
    "servicios.html",
    "garantia.md",
    "devoluciones.txt",
    "requisitos.md",
  ]),
);

/**
 * Of a dealer whose papers ask other things of the employed, of those with a business and of foreigners, and name no
 * holidays. Texts of one conversation; what the last answer must hold; what it must not.
 */
const questions: [texts: string[], told: RegExp, untold?: RegExp][] = [
  // As whom one buys decides what is needed.
  [["trabajo por mi cuenta, ¿qué necesito?"], /declaración anual/, /Asalariados/],
  [["trabajo por mi cuenta, ¿qué necesito?", "¿y de enganche?"], /25 %/, /15 %/],
  [["soy freelance"], /declaración anual/, /Asalariados/],
  [["soy freelance", "¿qué papeles piden para el crédito?"], /declaración anual/, /Asalariados|Atrasos/],
  [["tengo un negocio, ¿qué necesito para el crédito?"], /declaración anual/, /Asalariados|Atrasos/],
  [["I'm self-employed, what do I need for financing?"], /declaración anual/, /Asalariados/],
  [["soy empleado, ¿qué requisitos piden?"], /recibos de nómina/, /declaración/],
  [["¿qué papeles necesito para el crédito?"], /recibos de nómina[\s\S]*declaración anual/, /Atrasos/],
  [["I'm American, what documents do I need?"], /residencia permanente/, /Asalariados/],
  [["soy colombiano, ¿me dan crédito?"], /residencia permanente/, /Atrasos|Asalariados/],
  // Who does not pay is told nothing of other matters.
  [["¿qué pasa si no pago?"], /400 pesos/],
  [["¿qué pasa si no pago?", "¿y si me atraso tres meses?"], /tres mensualidades/],
  [["what happens if I stop paying?"], /400 pesos/],
  [["¿qué pasa si no pago el enganche completo?"], /./, /Atrasos/],
  // A car that is serviced is fetched and brought back; one that is bought is delivered.
  [["will you bring it back to my house after the service?"], /\$300/, /2,500/],
  [["¿pasan por mi carro para el servicio?", "¿cuánto cobran por eso?"], /\$300/, /2,500|90 días/],
  [["do you pick up my car for service?"], /\$300/, /Hilux/],
  [["¿me lo llevan a mi casa?"], /no está en nuestros documentos/, /Comprobante|\$300/],
  [["can I bring it back after a week?"], /5 días/, /\$300/],
  // By which way one complains.
  [["el correo de quejas"], /gerencia@lomaslindas/],
  [["complaints email"], /gerencia@lomaslindas/],
  [["¿a quién le escribo para quejarme?"], /gerencia@lomaslindas/],
  [["quiero poner una queja"], /Lamento/, /gerencia@/],
  // The tax is told by what speaks of it, and of the fee for opening a credit by the dealer's terms.
  [["how much is an alignment?", "is tax included?"], /incluyen IVA/, /Motor/],
  [["¿cobran comisión por apertura?", "¿y cobran IVA?"], /no llevan comisión por apertura/, /350/],
  [["is there an opening fee?", "do you charge tax on it?"], /no opening fee/, /350/],
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
  ["quiero ir el 25 de diciembre", /No sé si abrimos el 25 de diciembre/, /taller/],
  ["¿puedo ir el 24 de diciembre?", /24 de diciembre: abierto/, /taller/],
])("«%s» is told what is known of that day", async (said, told, untold) => {
  const { text } = await seller.answer(said);
  expect(text).toMatch(told);
  expect(text).not.toMatch(untold);
});
