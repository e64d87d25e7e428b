import { expect, test } from "@jest/globals";
import { listColourStems } from "../../../src/catalog/match/bodies-and-colours.ts";
import { matchQuery } from "../../../src/catalog/match.ts";

test.each([
  ["una camioneta blanca", "White Pearl"],
  ["a grey one", "gris oxford"],
  ["uno grafito", "Grafito"],
  ["uno plateado", "Plata"],
  ["un carro anaranjado", "Anaranjado"],
  ["orange car", "naranja"],
  ["uno color crema", "Crema"],
  ["color arena", "Beige arena"],
  ["color borgoña", "Borgoña"],
  ["color guinda", "Vino tinto"],
  ["uno marrón", "Café"],
  ["purple", "Morado"],
])("«%s» is asked of a stock that writes «%s»", (asked, written) => {
  const { colour } = matchQuery(asked, [], "2026-11-20").query;
  const stems = listColourStems(colour ?? "");
  const words = written.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(" ");
  expect(words.some((word) => stems.some((stem) => word.startsWith(stem)))).toBe(true);
});
