import { expect, test } from "@jest/globals";
import { stanceOf, stanceOn } from "../../../src/agent/guard/stance.ts";

/** Of the word in brackets, in the one sentence that the text is. */
function stanceOfMarked(matter: Parameters<typeof stanceOn>[0], marked: string) {
  const start = marked.indexOf("[");
  const folded = marked.replace(/[[\]]/g, "");
  const place = { folded, start, end: marked.indexOf("]") - 1, sentence: { start: 0, end: folded.length } };
  return stanceOn(matter, place);
}

test.each([
  ["equipment", "el versa tiene [quemacocos]", "asserted"],
  ["equipment", "el versa no tiene [quemacocos]", "denied"],
  ["equipment", "[bluetooth]: no", "denied"],
  ["equipment", "no se indica si tiene [quemacocos]", "hedged"],
  ["equipment", "lo del [polarizado] lo ve un asesor", "hedged"],
  ["equipment", "trae [polarizado], lo ve un asesor", "asserted"],
  ["equipment", "no es azul, la version trae [quemacocos]", "asserted"],
  ["trait", "el versa es [automatico]", "asserted"],
  ["trait", "lo prefieres [automatico]", "hedged"],
  ["trait", "te interesa [automatico]?", "hedged"],
  ["offer", "tenemos un [versa]", "asserted"],
  ["offer", "de [hyundai] no tenemos nada", "denied"],
  ["offer", "el [versa] ya se vendio", "hedged"],
  ["favour", "te hago un [descuento]", "asserted"],
  ["favour", "no puedo darte un [descuento]", "denied"],
  ["favour", "sobre un [descuento] decide el gerente", "hedged"],
  ["any", "sobre un [descuento] decide el gerente", "asserted"],
] as const)("%s: %s is %s", (matter, marked, stance) => {
  expect(stanceOfMarked(matter, marked)).toBe(stance);
});

test("a sentence as a whole is denied by a «no» anywhere in it, but for one that denies nothing", () => {
  expect(stanceOf("any", "hay versa, pero no en azul")).toBe("denied");
  expect(stanceOf("any", "no solo hay versa")).toBe("asserted");
  expect(stanceOf("figure", "tu presupuesto es de 250 mil")).toBe("hedged");
});
