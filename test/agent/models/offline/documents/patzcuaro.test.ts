import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { replaceDocuments, useSeller } from "../session.ts";

const day = [
  { fromMin: 600, toMin: 840 },
  { fromMin: 960, toMin: 1200 },
];
const whole = [{ fromMin: 570, toMin: 1110 }];

const dealer = {
  ...plainDealer,
  hours: [[], day, day, day, day, [{ fromMin: 600, toMin: 900 }], []],
  branches: [
    { ...plainBranch, name: "Camelinas", address: "Avenida Camelinas 3233, Morelia" },
    {
      ...plainBranch,
      name: "Uruapan",
      address: "Paseo Lázaro Cárdenas 410, Uruapan",
      hours: [whole, whole, whole, whole, whole, whole, whole],
    },
  ],
};

const seller = useSeller(dealer, async (source) => {
  await replaceDocuments(source, join(import.meta.dirname, "patzcuaro"), [
    "politica.md",
    "garantia.md",
    "taller.md",
  ]);
});

const taken = /2015 en adelante/;
const refused = /aún se deban/;

/** Texts of one conversation; what the last answer must hold; what it must not. */
const questions: [texts: string[], told: RegExp, untold?: RegExp | null][] = [
  // A car of one's own is searched for nowhere.
  [["mi carro es 2011 lo toman"], /2011[\s\S]*2015 en adelante/, /Encontré|Entendí/],
  [["do you take trade ins", "2011 ford fiesta 150k km"], taken, /understood/],
  [["i want to sell my car", "2016 march 95k km"], taken, /understood/],
  [
    ["tengo un sentra 2018 con 90 mil km a cuenta", "y si no me toman el sentra"],
    /Autos a cuenta/,
    /inventario/,
  ],
  [["mi carro fue perdida total"], taken, /filtrar/],
  [["toman autos a cuenta?", "y un 2016 con 130 mil"], /120,000[\s\S]*2015/],
  // What is still owed.
  [["tengo un 2019 financiado, me lo reciben?"], refused],
  [["toman carros que se deben"], refused],
  [["do you take cars that are still financed"], refused],
  [["do you take cars with a loan?"], refused],
  // How one pays.
  [["puedo pagar con tarjeta", "y 150 mil en efectivo?"], /efectivo hasta 100,000/, /Encontré|Entendí/],
  [["puedo pagar con tarjeta", "y 250 mil en efectivo"], /efectivo hasta 100,000/, /Encontré|Entendí/],
  [["puedo dar 250 mil en efectivo en dos partes"], /efectivo hasta 100,000/],
  [["cuanto es el maximo en efectivo"], /efectivo hasta 100,000/],
  [["puedo pagar el enganche con tarjeta"], /No aceptamos tarjetas/],
  [["lo pueden llevar a cdmx"], /No hacemos entregas a domicilio/],
  // Hours and branches.
  [["a que hora atiende el taller", "el sabado?"], /martes a viernes/, /abierto/],
  [["where is your uruapan branch"], /Paseo Lázaro/, /Entrega/],
  [["abren el lunes", "y el domingo en uruapan"], /Uruapan.*domingo: abierto/, /Encontré/],
  [["abren el lunes", "y en uruapan"], /Uruapan.*lunes: abierto/, /Encontré/],
];

test.each(questions)(
  "%j is answered with what the documents say of it, and nothing else",
  async (texts, told, untold = null) => {
    const { text } = await seller.answer(...texts);
    expect(text).toMatch(told);
    if (untold) expect(text).not.toMatch(untold);
  },
);
