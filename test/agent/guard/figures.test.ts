import { expect, test } from "@jest/globals";
import { readFigures } from "../../../src/agent/guard/figures/reading/read.ts";
import { writtenOf } from "../../../src/agent/guard/text.ts";

const read = (text: string, english = false) =>
  readFigures(writtenOf(text).folded, english).map(({ kind, value }) => [kind, value]);

test.each<[string, ...[string, number | string][]]>([
  ["el constructor y su valueOf"],
  ["$212,999 MXN", ["money", 212_999]],
  ["212.999,00 pesos", ["money", 212_999]],
  ["$1'250,000", ["money", 1_250_000]],
  ["un millón 250 mil pesos", ["money", 1_250_000]],
  ["medio millón de pesos", ["money", 500_000]],
  ["un cuarto de millón de pesos", ["money", 250_000]],
  ["tres cuartos de millón de pesos", ["money", 750_000]],
  ["por un peso", ["money", 1]],
  ["ni un peso más"],
  ["setenta y un pesos", ["money", 71]],
  ["CCLXXX mil pesos", ["money", 280_000]],
  ["２８０，０００ pesos", ["money", 280_000]],
  ["doscientos doce mil novecientos noventa y nueve pesos", ["money", 212_999]],
  ["precio: 250 mil", ["money", 250_000]],
  ["38,000 km", ["km", 38_000]],
  ["treinta y ocho mil kilómetros", ["km", 38_000]],
  ["del 2019", ["year", 2019]],
  ["del '19 y del 21", ["year", 2019], ["year", 2021]],
  ["del 10 %", ["percent", 10]],
  ["262 mil 500", ["number", 262_500]],
  ["5 mil 48 meses", ["number", 5_000], ["months", 48]],
  ["4,134 pesos con ocho centavos", ["money", 4_134.08]],
  ["4.49 m de largo por 1.74 de ancho", ["mm", 4_490], ["mm", 1_740]],
  ["aquí estoy 24/7"],
  ["dos mil diecinueve", ["year", 2019]],
  ["a 48 meses", ["months", 48]],
  ["en dos años", ["months", 24]],
  ["7 días", ["days", 7]],
  ["dos semanas", ["days", 14]],
  ["de 24 a 48 horas", ["hours", 24], ["hours", 48]],
  ["13.9 % anual", ["percent", 13.9]],
  ["diez por ciento", ["percent", 10]],
  ["4.3 m", ["mm", 4_300]],
  ["4.492 m", ["mm", 4_492]],
  ["4,300 mm", ["mm", 4_300]],
  ["430 cm", ["mm", 4_300]],
  ["8 bocinas", ["spec", 8]],
  ["27 de noviembre de 2026", ["date", "2026-11-27"]],
  ["27/11/2026", ["date", "2026-11-27"]],
  ["de 9:00 a 19:30", ["time", 540], ["time", 1_170]],
  ["a las 7 pm", ["time", 1_140]],
  ["tel. 33 5550 1200", ["phone", "3355501200"]],
  ["Plan F-1042", ["id", "f-1042"]],
  ["Clave: 20112", ["id", "20112"]],
  ["Encontré 12 autos (3 páginas)", ["count", 12], ["count", 3]],
  ["Son 1300 en total (260 páginas)", ["count", 1_300], ["count", 260]],
  ["Encontré 1,522 autos", ["count", 1_522]],
  ["Tenemos 1300 autos en total", ["count", 1_300]],
])("«%s» in Spanish", (text, ...figures) => {
  expect(read(text)).toEqual(figures);
});

test.each<[string, ...[string, number | string][]]>([
  ["1,522 in all (305 pages)", ["count", 1_522], ["count", 305]],
  ["we have 1300 cars in total", ["count", 1_300]],
  ["two hundred and fifty thousand dollars", ["money", 250_000]],
  ["half a million pesos", ["money", 500_000]],
  ["a quarter of a million dollars", ["money", 250_000]],
  ["your dollar", ["money", 1]],
  ["about 300k", ["number", 300_000]],
  ["$1.2M", ["money", 1_200_000]],
  ["60,000 miles", ["miles", 60_000]],
  ["over five years", ["months", 60]],
  ["November 27th, 2026", ["date", "2026-11-27"]],
  ["a 7-seat car", ["spec", 7]],
  ["7.9 percent", ["percent", 7.9]],
])("“%s” in English", (text, ...figures) => {
  expect(read(text, true)).toEqual(figures);
});

test.each(["1. Versa\n2) Jetta\n3️⃣ Spark", "mil gracias", "una camioneta", "Once you decide, tell me"])(
  "«%s» holds no figure",
  (text) => {
    expect(read(text, text.startsWith("Once"))).toEqual([]);
  },
);
