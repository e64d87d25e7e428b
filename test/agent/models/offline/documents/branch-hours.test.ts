import { describe, expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { useSeller } from "../session.ts";

const day = [{ fromMin: 540, toMin: 1140 }];
const short = [{ fromMin: 600, toMin: 840 }];
const dealer = {
  ...plainDealer,
  hours: [day, day, day, day, day, short, []],
  holidays: ["01-01", "09-16", "12-25"],
  branches: [
    { ...plainBranch, name: "Camelinas", address: "Camelinas 1, Morelia", phone: "+52 443 111 1111" },
    {
      ...plainBranch,
      ...{ name: "Uruapan", address: "Paseo 12, Uruapan", phone: "+52 452 222 2222" },
      hours: [[], day, day, day, day, [], short],
    },
  ],
};

const seller = useSeller(dealer);

const say = async (...texts: string[]) => (await seller.answer(...texts)).text;

test.each<[texts: string[], told: RegExp]>([
  // One branch was spoken of, and is told first; the others have other days.
  [
    ["telefono de uruapan", "abren el lunes"],
    /\*Uruapan\*, lunes: cerrado[\s\S]*(?<!Uruapan\*, )lunes: abierto/,
  ],
  [
    ["telefono de uruapan", "abren el lunes", "y el domingo"],
    /Uruapan.*abierto[\s\S]*(?<!Uruapan\*, )domingo: cerrado/,
  ],
  [["donde esta la sucursal uruapan", "a que hora cierran el domingo"], /(?<!Uruapan\*, )domingo: cerrado/],
  [
    ["where is your uruapan branch", "are you open on monday"],
    /Monday: closed[\s\S]*(?<!Uruapan\*, )Monday: open/,
  ],
  [["is the uruapan branch open today", "sunday?"], /Uruapan.*open[\s\S]*(?<!Uruapan\*, )Sunday: closed/],
  // A date of a weekday on which one branch is closed.
  [["abren el 5 de diciembre"], /abierto[\s\S]*\*Uruapan\*, 5 de diciembre: cerrado/],
  [["are you open on december 6?"], /December 6: closed[\s\S]*Uruapan.*open/],
  [["abren el 24 d diciembre?"], /24 de diciembre: abierto/],
  // A day by its number, behind another.
  [["abren el 24 de diciembre", "y el 25"], /25 de diciembre: cerrado/],
  [["abren el 24 de diciembre", "y el 25", "y el 28?"], /28 de diciembre: abierto/],
  // A day of the week takes the place of a date.
  [["abren el 12 de diciembre?", "y el 24?", "¿y el domingo?"], /^(?!.*12 de diciembre).*domingo/is],
  [["are you open on december 24?", "and the 25th?", "and on monday?"], /^(?!.*December 2).*Monday/s],
  [["abren el 24 de diciembre", "y el lunes?"], /^(?!.*24 de diciembre).*lunes/is],
  [["abren el 31 de diciembre", "¿y el 1?"], /1 de enero: cerrado/],
  [["estan abiertos el 15 de septiembre", "y el 16"], /16 de septiembre: cerrado/],
  [["abren el sabado 5 de diciembre", "y el 7"], /7 de diciembre: abierto/],
  [["are you open december 24", "and the 25th?"], /December 25: closed/],
  // Of another branch, one after the other.
  [["a que hora abren en uruapan", "y en camelinas?"], /^(?![\s\S]*Uruapan)\*Camelinas\*:.*9:00 a 19:00/],
  [["a que hora abren en camelinas", "y en uruapan?"], /^\*Uruapan\*: Martes a viernes/],
  [["abren el domingo en camelinas", "y en uruapan?"], /^\*Uruapan\*, domingo: abierto/],
  [["are you open on sunday in camelinas", "and in uruapan?"], /^\*Uruapan\*, Sunday: open/],
  // Of the other branches, once one was told.
  [["telefono de uruapan", "y el de la otra?"], /Camelinas\*: \+52 443/],
  [["phone number for uruapan", "and the other branch?"], /Camelinas\*: \+52 443/],
  // Whose hours they are is said.
  [["abren el lunes?"], /^\*Camelinas\*, lunes: abierto[\s\S]*\*Uruapan\*, lunes: cerrado/],
  [["what are your hours?"], /^\*Camelinas\*: Monday to Friday[\s\S]*\*Uruapan\*: Tuesday/],
  [["tienen sucursal en leon?", "y en puebla"], /No tenemos sucursal en Puebla/],
  [["do you have a branch in leon?", "and in Puebla?"], /We have no branch in Puebla/],
  [["are you open december 24", "and on the 1st of january?"], /January 1: closed/],
])("%j is answered with the hours of that day", async (texts, told) => {
  expect(await say(...texts)).toMatch(told);
});

describe("where one car stands", () => {
  const own = { ...plainBranch, name: "Guadalajara", hours: [[], [], day, day, day, day, short] };
  const visited = useSeller({ ...dealer, branches: [own] });

  test.each([
    [
      "me interesa el auto con clave 23038",
      "lo puedo ver el sabado?",
      /\*Guadalajara\*, sábado: abierto de 9:00 a 19:00/,
    ],
    [
      "me interesa el auto con clave 23038",
      "quiero verlo el lunes a las 11",
      /\*Guadalajara\*, lunes: cerrado/,
    ],
    ["stock id 23038", "can i come and see it on saturday?", /\*Guadalajara\*, Saturday: open 9:00 to 19:00/],
  ])(
    "«%s», «%s»: the hours of the branch where the car stands, and of no other",
    async (first, then, told) => {
      const { text } = await visited.answer(first, then);
      expect(text).toMatch(told);
      expect(text).not.toMatch(/(?<!Guadalajara\*, )(?:sábado|Saturday|lunes): abierto/);
    },
  );
});
