import { fold } from "../../../text/fold.ts";
import { wholeWords } from "../../../text/pattern.ts";
import type { Figure, FigureKind } from "../figures/figure.ts";
import { readFigures } from "../figures/reading/read.ts";
import type { Known } from "../grounds/known.ts";

/** A paragraph of a passage: the parts of a car that it names, and its figures by kind; folded. */
export type Unit = {
  heading: string;
  text: string;
  parts: Set<string>;
  values: Map<FigureKind, Figure["value"][]>;
};

/** Parts of a car that papers speak of, in both languages. */
const parts: [string, RegExp][] = (
  [
    ["engine", "motor(?:es)?|engine"],
    ["gearbox", "transmision(?:es)?|caja(?: de (?:cambios|velocidades))?|transmission|gearbox"],
    ["steering", "direccion(?= (?:y|o|e|hidraul|asist|electr)|[,.:;]|$)|steering"],
    ["cooling", "enfriamiento|radiador|cooling|radiator"],
    [
      "electric",
      "(?:componentes |partes |sistema )?electric[oa]s?|electronic[oa]s?|electrical|electronics?|electrics",
    ],
    ["air", "aire(?: acondicionado)?|air[- ]con(?:ditioning|ditioner)?|a\\/c|ac|clima"],
    ["suspension", "suspension|amortiguador(?:es)?|shocks?"],
    ["pads", "balatas|pastillas|(?:brake )?pads"],
    ["brakes", "frenos|brakes"],
    ["clutch", "clutch|embrague"],
    ["battery", "bateria|acumulador|battery"],
    ["tyres", "llantas|neumaticos|tires|tyres"],
    ["screen", "pantallas?|estereo|screen|stereo|infotainment"],
    ["bulbs", "focos|bulbs"],
    ["wipers", "limpiaparabrisas|plumas|wipers?|wiper blades"],
    ["paint", "pintura|hojalateria|paint(?:work)?"],
    ["bodywork", "carroceria|bodywork"],
    ["glass", "cristales|parabrisas|windshield|glass"],
    ["labour", "mano de obra|labou?r"],
    ["interior", "vestiduras|tapiceria|interior(?:es)?|upholstery"],
  ] as const
).map(([name, words]) => [name, wholeWords(words)]);

/** Parts of a car that a text names, with where. */
export function listParts(folded: string): { name: string; at: number }[] {
  return parts.flatMap(([name, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index }) => ({ name, at: index })),
  );
}

/** Paragraphs that name parts of a car and tell figures of a kind. */
export function listUnitsOfParts(kind: FigureKind, { units }: Known): Unit[] {
  return units.filter(({ parts, values }) => parts.size > 0 && values.has(kind));
}

/** The paragraphs of a passage, each under the passage's heading. */
export function readUnits(heading: string, text: string): Unit[] {
  return text
    .split(/\n+/)
    .map(fold)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph): Unit => {
      const values: Unit["values"] = new Map();
      for (const { kind, value } of readFigures(paragraph, false))
        values.set(kind, [...(values.get(kind) ?? []), value]);
      const parts = new Set(listParts(paragraph).map(({ name }) => name));
      return { heading: fold(heading), text: paragraph, parts, values };
    });
}
