import { expect, test } from "@jest/globals";
import { hearPositions, hearStockId } from "../../../src/agent/hear/picks.ts";

test.each<[string, number[]]>([
  ["ok lets do 1, 50k down 36 months", [1]],
  ["i'll take 3", [3]],
  ["let's go with 2", [2]],
  ["go with 2 over 48 months", [2]],
  ["vamos con 2", [2]],
  ["me quedo con 3", [3]],
  ["quiero 2 autos", []],
  ["i want 3 of them", []],
  ["do 48", []],
  ["do 36 months", []],
  ["with 2 owners", []],
  ["uno o dos dueños máximo", []],
  ["one or two owners", []],
  ["con 2 llaves", []],
  ["mañana a las 5 se puede?", []],
  ["puedo ir a las 3", []],
  ["abren hasta las 4?", []],
  ["antes de las 4 llego", []],
  ["a partir de las 5 puedo", []],
  ["info de las 4 y 5", [4, 5]],
  ["a la 3 ponle 20%", [3]],
])("«%s» picks %p of five", (text, positions) => {
  expect(hearPositions(text, 5)).toEqual({ positions, beyond: null });
});

test.each([
  ["me interesa el LJ-006", "LJ-006"],
  ["info del LJ-006", "LJ-006"],
  ["quiero el LJ006", "LJ006"],
  ["quiero el lj 006", "LJ-006"],
  ["¿cuánto cuesta el lj-006?", "LJ-006"],
  ["LJ-006", "LJ-006"],
  ["hola, vi el LJ-006 en facebook, sigue disponible?", "LJ-006"],
  ["is LJ-006 still available?", "LJ-006"],
  ["LJ-006, can I finance it over 48 months?", "LJ-006"],
  ["tell me about A-0012 please", "A-0012"],
  ["quiero ver el UK-10452", "UK-10452"],
  ["el GTO-123 ya se vendió?", "GTO-123"],
  ["me interesa el SUC-1-0042", "SUC-1-0042"],
  ["50 mil de enganche para el ab1234", "AB1234"],
  ["el MR-10 cuánto cuesta", "MR-10"],
  ["what about MR-16, price?", "MR-16"],
  ["planes para el mr-14 a 48", "MR-14"],
  ["send me pictures of 20112", "20112"],
  ["photos of the 20112?", "20112"],
  ["me interesa el EM-12", "EM-12"],
])("«%s» names the stock id %s", (text, id) => {
  expect(hearStockId(text, [])).toBe(id);
});

test.each([
  "quiero una CX-5",
  "tienen la cx-30?",
  "busco una F-150",
  "una ford f-350 super duty",
  "mercedes C-300",
  "un lexus rx-350",
  "una NP-300 o np300",
  "hay L-200?",
  "un rio2018",
  "tienes rio 2018",
  "un MG5",
  "peugeot 3008",
  "ram1500",
  "ram 2500 4x4",
  "km50000",
  "de 050 mil",
  "menos de MXN300000",
  "mxn 250000",
  "mi cp es CP 06700",
  "mis placas son ABC-123",
  "mi carro con placas JAL-1234",
  "rin R-18",
  "un V8 5.0",
  "el 2018",
  "quiero un auto de 250000",
  "a 048 meses",
  "tel 0445512345678",
  "mazda cx90 2024",
])("«%s» names no stock id", (text) => {
  expect(hearStockId(text, [])).toBeNull();
});
