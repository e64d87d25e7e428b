import { inOrder, oneOf, wholeWords } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Figure, FigureKind } from "../figures/figure.ts";
import type { Known } from "../grounds/known.ts";
import type { Reply } from "../reply.ts";

const spans = new Set<FigureKind>(["days", "hours", "months"]);

/** From what on a span runs, in both languages. */
const events: [string, RegExp][] = (
  [
    [
      "apply",
      oneOf({
        es: String.raw`solicit\p{L}*,
          (?:metes|entregas|mandas|presentas|dejas|nos das) (?:tus|los|tu|la) (?:papeles|documentos|solicitud|papeleria)`,
        en: String.raw`appl(?:y|ies|ied|ication), submit\p{L}*,
          (?:send|hand|give|bring)(?: \p{L}+)? (?:us |in )?your (?:documents|papers|paperwork)`,
      }),
    ],
    ["approval", "aprob\\p{L}+|aprueb\\p{L}+|autoriz\\p{L}+|approv\\p{L}+"],
    ["signature", "firm\\p{L}+|sign(?:s|ed|ing|ature)?"],
    [
      "payment",
      "pag(?:o|as|ues|ar|ado|aste|uen)|liquid\\p{L}+|deposit\\p{L}*|pay(?:s|ing|ment)?|paid|wire\\p{L}*|transf\\p{L}+",
    ],
    [
      "delivery",
      oneOf({
        es: String.raw`(?:la|de) entrega, entrega(?! (?:el|la|los|las|tus?|sus?)(?![a-z])), (?:te l[oa] |se )entreg\p{L}+,
          te entreg(?:amos|an|aremos), recib\p{L}+`,
        en: String.raw`deliver\p{L}*, hand(?:ed)? over, receive\p{L}*, pick(?:ed)? (?:it )?up`,
      }),
    ],
    ["inspection", "revis\\p{L}+|inspec\\p{L}+|diagnos\\p{L}+|check\\p{L}*|looked? (?:at|over)"],
    [
      "return",
      "devol\\p{L}+|devuelv\\p{L}+|regres\\p{L}+|return\\p{L}*|(?:bring|take|drop|give|hand)\\p{L}* (?:\\p{L}+ ){1,3}(?:back|off)|(?:entreg|dej|tra|llev)\\p{L}+ el (?:auto|carro|coche)",
    ],
    ["reservation", "apart\\p{L}+|reserv\\p{L}+|hold"],
    ["purchase", "compra\\p{L}*|buy\\p{L}*|bought|purchas\\p{L}+"],
    ["request", "pid(?:es|as|e|a)|pedir\\p{L}*|request\\p{L}*|ask\\p{L}*"],
  ] as const
).map(([name, words]) => [name, wholeWords(words)]);

/** «Después de», "counted from": right behind a span, or a few words farther. */
const starting = new RegExp(
  inOrder(
    String.raw`^(?:(?! (?:pero|but|aunque)\b)[^.;:!?]){0,60}?\b`,
    oneOf({
      es: String.raw`en cuanto, el dia (?:en )?que, desde, a partir de, tras, despues de, luego de, siguientes a,
        al (?=\p{L}+ar\b), de (?=que\b|haber\b)`,
      en: String.raw`as soon as, from, after, of (?=\p{L}+ing\b|delivery|the\b), following, once, when, since`,
      both: inOrder(
        `${oneOf("arranca, empieza, comienza, inicia, corre, cuenta, start, begin, run, kick")}(?:n|s|s in)?(?: `,
        oneOf({ es: "a (?:contar|correr)", en: "counting, to (?:run|count)" }),
        ")?(?: (?:en|el|la|con|on|at|upon|with))?(?= )",
      ),
    }),
    String.raw`(?: (?:que|la|el|the))?([^.;:!?\n]{2,90})`,
  ),
  "u",
);

const listEvents = (behind: string): string[] => {
  const [, words] = starting.exec(behind) ?? [];
  return words === undefined
    ? []
    : events.flatMap(([name, pattern]) => (words.search(pattern) >= 0 ? [name] : []));
};

/** A span of the papers' that is said to run from something else than they have it run from. */
export function findStarts({ written: { text, folded }, standing, known }: Reply): Fault[] {
  if (known.units.length === 0) return [];
  return standing.flatMap((figure): Fault[] => {
    if (!spans.has(figure.kind)) return [];
    const told = listEvents(folded.slice(figure.end, figure.end + 160));
    if (told.length === 0) return [];
    const own = listOwn(figure, known);
    const isOther = own.length > 0 && own.every((names) => !told.some((name) => names.includes(name)));
    return isOther ? [{ code: "figure", words: text.slice(figure.start, figure.end + 40).trim() }] : [];
  });
}

/** What the papers have spans of that length run from; those that run from nothing in particular are left out. */
function listOwn({ kind, value }: Figure, { units }: Known): string[][] {
  return units
    .filter(({ values }) => values.get(kind)?.includes(value))
    .flatMap(({ text }) =>
      [...text.matchAll(new RegExp(`(?<![\\d.,])${value}(?![\\d.,]*\\d)`, "g"))].map(({ index, 0: number }) =>
        listEvents(text.slice(index + number.length, index + number.length + 160)),
      ),
    )
    .filter((names) => names.length > 0);
}
