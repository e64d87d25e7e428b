import { fold } from "../../../text/fold.ts";
import type { Figure, FigureKind } from "../figures/figure.ts";
import { readFigures } from "../figures/read.ts";
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
    ["gearbox", "transmision(?:es)?|caja de cambios|transmission|gearbox"],
    ["steering", "direccion(?= (?:y|o|e|hidraul|asist|electr)|[,.:;]|$)|steering"],
    ["cooling", "enfriamiento|radiador|cooling|radiator"],
    ["electric", "(?:componentes |partes |sistema )?electric[oa]s?|electronic[oa]s?|electrical|electronics?"],
    ["air", "aire(?: acondicionado)?|air[- ]con(?:ditioning|ditioner)?|a\\/c|clima"],
    ["suspension", "suspension|amortiguador(?:es)?|shocks?"],
    ["pads", "balatas|pastillas|(?:brake )?pads"],
    ["brakes", "frenos|brakes"],
    ["clutch", "clutch|embrague"],
    ["battery", "bateria|acumulador|battery"],
    ["tyres", "llantas|neumaticos|tires|tyres"],
    ["bulbs", "focos|bulbs"],
    ["wipers", "limpiaparabrisas|plumas|wipers?|wiper blades"],
    ["paint", "pintura|hojalateria|paint(?:work)?"],
    ["bodywork", "carroceria|bodywork"],
    ["glass", "cristales|parabrisas|windshield|glass"],
    ["labour", "mano de obra|labou?r"],
    ["interior", "vestiduras|tapiceria|interior(?:es)?|upholstery"],
  ] as const
).map(([name, words]) => [name, new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "gu")]);

/** Parts of a car that a text names, with where. */
export function listParts(folded: string): { name: string; at: number }[] {
  return parts.flatMap(([name, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index }) => ({ name, at: index })),
  );
}

/** What the documents brought, read once for all claims of a reply; folded. */
type Papers = {
  /** Whatever was found, the short answers beside the passages too. */
  passages: string[];
  /** Each passage behind its heading. */
  sections: string[];
  units: Unit[];
};

const read = new WeakMap<Known, Papers>();

/** Once all that is known has been gathered. */
export function readPapers(known: Known): Papers {
  const before = read.get(known);
  if (before) return before;
  const papers = {
    passages: known.passages.map(fold),
    sections: known.sections.map(({ heading, text }) => fold(`${heading}. ${text}`)),
    units: listUnits(known),
  };
  read.set(known, papers);
  return papers;
}

/** Paragraphs that name parts of a car and tell figures of a kind. */
export function listUnitsOfParts(kind: FigureKind, known: Known): Unit[] {
  return readPapers(known).units.filter(({ parts, values }) => parts.size > 0 && values.has(kind));
}

function listUnits({ sections }: Known): Unit[] {
  return sections.flatMap(({ heading, text }) =>
    text
      .split(/\n+/)
      .map(fold)
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph): Unit => {
        const values: Unit["values"] = new Map();
        for (const { kind, value } of readFigures(paragraph, false))
          values.set(kind, [...(values.get(kind) ?? []), value]);
        const parts = new Set(listParts(paragraph).map(({ name }) => name));
        return { heading: fold(heading), text: paragraph, parts, values };
      }),
  );
}
