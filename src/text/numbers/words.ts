/** Spanish from 2 to 900, folded; hundreds as they count what is masculine, as in «doscientos mil pesos». */
const spanish = {
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11 },
  ...{ doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18 },
  ...{ diecinueve: 19, veinte: 20, veintiuno: 21, veintiun: 21, veintidos: 22, veintitres: 23 },
  ...{ veinticuatro: 24, veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28 },
  ...{ veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80 },
  ...{ noventa: 90, cien: 100, ciento: 100, doscientos: 200, trescientos: 300, cuatrocientos: 400 },
  ...{ quinientos: 500, seiscientos: 600, setecientos: 700, ochocientos: 800, novecientos: 900 },
};
const english = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
  ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18 },
  ...{ nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 },
  ninety: 90,
};

/** Words of a number that go by their value, folded. */
export type NumberWords = ReadonlyMap<string, number>;

/** Words that are numbers and hardly anything else, from 2 to 900 in Spanish and to 90 in English. */
export const numberWords: NumberWords = new Map(Object.entries({ ...spanish, ...english }));

/** As customers misspell them. */
export const misspeltNumbers: NumberWords = new Map(
  Object.entries({
    ...{
      sinco: 5,
      dies: 10,
      dosciento: 200,
      tresciento: 300,
      trecientos: 300,
      docientos: 200,
      treciento: 300,
      cuatrociento: 400,
      quiniento: 500,
    },
    ...{ seisciento: 600, seteciento: 700, ochociento: 800, noveciento: 900 },
  }),
);

/** Hundreds as they count what is feminine: «quinientas mensualidades». */
export const feminineHundreds: NumberWords = new Map(
  [...numberWords]
    .filter(([word]) => word.endsWith("ientos"))
    .map(([word, value]) => [word.replace(/os$/, "as"), value]),
);

export const zeros: NumberWords = new Map(Object.entries({ cero: 0, zero: 0 }));

/** Pronouns and articles as often as numbers; «una» hardly ever is one. */
export const ones: NumberWords = new Map(Object.entries({ un: 1, uno: 1, one: 1 }));

export const halves: NumberWords = new Map(Object.entries({ medio: 0.5, half: 0.5 }));

/** What a number before them is multiplied by. «Mil gracias»: alone they may count nothing. */
export const multipliers: NumberWords = new Map(
  Object.entries({
    ...{ mil: 1000, thousand: 1000, k: 1000, grand: 1000 },
    ...{ millon: 1e6, millones: 1e6, million: 1e6, mdp: 1e6 },
  }),
);

/** A digit from 2 to 9 as Spanish and as English says it; none for another number. */
export function sayDigit(digit: number): string[] {
  return [spanish, english].flatMap(
    (words) => Object.entries(words).find(([, value]) => value === digit && digit < 10)?.[0] ?? [],
  );
}
