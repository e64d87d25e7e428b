import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { replaceDocuments, useSeller } from "../session.ts";

const day = [{ fromMin: 540, toMin: 1140 }];
const saturday = [{ fromMin: 540, toMin: 840 }];

const dealer = {
  ...plainDealer,
  hours: [day, day, day, day, day, saturday, []],
  branches: [{ ...plainBranch, name: "Mérida", address: "Calle 60 número 300, Mérida, Yucatán" }],
};

const seller = useSeller(dealer, (source) =>
  replaceDocuments(source, join(import.meta.dirname, "perla"), [
    "servicios.html",
    "garantia.md",
    "requisitos.md",
  ]),
);

const unknown = /no está en nuestros documentos|it isn't in our documents/;

/**
 * Of a dealer whose three documents are short, with a price list of the workshop and its hours under a heading of their
 * own. Texts of one conversation; what the last answer must hold; what it must not.
 */
const questions: [texts: string[], told: RegExp, untold?: RegExp][] = [
  // A list without marks, each line of which has a full stop, is told as a whole.
  [["¿qué requisitos piden para el crédito?"], /INE.*domicilio.*nómina.*referencias/s],
  [["qué papeles necesito para el crédito"], /INE.*domicilio.*nómina.*referencias/s],
  [["what are the requirements for the credit?"], /INE.*domicilio.*nómina.*referencias/s],
  [["de cuántos meses el comprobante de domicilio?"], /2 meses/, /referencias/],
  // The workshop is open when its own passage says so, wherever its prices stand.
  [["¿qué días atiende el taller?", "¿el sábado lo puedo llevar?"], /lunes a viernes/, /1,890|9:00/],
  [["¿qué días atiende el taller?", "y el sábado?"], /lunes a viernes/],
  [["¿cuánto cobran por cambio de balatas?", "¿el sábado lo puedo llevar?"], /lunes a viernes/, unknown],
  [["¿cuánto cobran por una afinación?", "¿lo puedo llevar el domingo?"], /lunes a viernes/, unknown],
  [["hacen servicio de mantenimiento?", "¿y lo puedo dejar el sábado?"], /lunes a viernes/, unknown],
  [["do you charge for the tune-up?", "can I bring it on Saturday?"], /lunes a viernes/],
  // On which day a car is appraised nothing says.
  [["¿cuánto cuesta el avalúo?", "¿el sábado lo puedo llevar?"], unknown, /liquidar|3 %|8:00/],
  [["toman mi auto a cuenta?", "¿el sábado lo puedo llevar?"], unknown, /liquidar|3 %|8:00/],
  [["¿cobran por apartarlo?", "¿el sábado lo puedo llevar?"], /./, /taller/],
];

test.each(questions)(
  "%j is answered with what the documents say of it",
  async (texts, told, untold = /(?!)/) => {
    const { text } = await seller.answer(...texts);
    expect(text).toMatch(told);
    expect(text).not.toMatch(untold);
  },
);
