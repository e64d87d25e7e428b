import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { FigureKind } from "../figures/figure.ts";
import { readFigures } from "../figures/reading/read.ts";
import { type Known, valuesSaid } from "../grounds/known.ts";
import { listMatters } from "../papers/matters.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { isInside } from "../text.ts";

/** A limit of a paper's: of what a sort of figure may be at least or at most, and of which matters. */
type Limit = { kind: FigureKind; least: number; most: number; about: Set<string>; digits: string };

const upTo = new RegExp(
  inOrder(
    oneOf({
      es: String.raw`hasta, maximo(?: de)?, menos de, no (?:\p{L}+ ){0,3}mas de, dentro de(?: l[oa]s)?, en un plazo de`,
      en: String.raw`up to, at most, fewer than, less than, under, below, within, no more than,
        not (?:\p{L}+ ){0,3}more than`,
    }),
    "[ $]*$",
  ),
  "u",
);
const orNewer = /^[ *_]*(?:en adelante|o mas (?:nuev|recient)|o posterior|on(?:wards)?\b|or (?:newer|later))/;

const kinds = new Set<FigureKind>(["money", "km", "days", "year"]);

/** Limits as papers tell them, each with what its sentence speaks of. */
function readLimits({ units }: Known): Limit[] {
  return units.flatMap(({ text, heading }) =>
    readFigures(text, false).flatMap(({ kind, value, start, end }): Limit[] => {
      if (!kinds.has(kind) || typeof value !== "number") return [];
      const isMost = upTo.test(text.slice(Math.max(0, start - 48), start));
      const isLeast = kind === "year" && orNewer.test(text.slice(end, end + 24));
      if (!isMost && !isLeast) return [];
      const from = Math.max(...["\n", ". ", "; "].map((mark) => text.lastIndexOf(mark, start) + 1));
      const to = /;|\.(?!\d)/.exec(text.slice(end))?.index ?? text.length - end;
      const part = text.slice(from, end + to);
      return [
        {
          kind,
          least: isLeast ? value : 0,
          most: isLeast ? Number.POSITIVE_INFINITY : value,
          about: listMatters(kind === "money" ? part : `${heading} ${part}`),
          digits: text.slice(start, end).replace(/[^\d,.]/g, ""),
        },
      ];
    }),
  );
}

const accepting = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: String.raw`(?:si )?(?:te )?l[oa] (?:recib|tom|acept|compr|devolv|reembols)\p{L}+, (?:recib|acept|tom)[ai]mos,
        entra(?! en vigor), cumple, califica,
        (?:puedes|podrias|podras)(?: \p{L}+)? (?:devolver|regresar|pagar|liquidar|traer|dar)\p{L}*, trae,
        aun puedes, todavia puedes, te reembols\p{L}+, sin problema, claro que si,
        (?:todo|total) en efectivo`,
      en: `we(?:['’]d| would| can| do| will|['’]ll)? (?:gladly )?(?:take|accept), qualif(?:y|ies),
        you (?:can|could|may)(?: still)? (?:return|bring|pay|put), we(?:['’]ll| will)? refund, no problem,
        all in cash`,
    }),
    String.raw`(?!\p{L})`,
  ),
  "gu",
);
/** That one's own is taken, and no sort of car. */
const grants =
  /(?<!\p{L})(?:si,|claro|l[oa] (?:recib|tom|acept|compr)\p{L}+|entra|cumple|califica|sin problema|no problem|yes|qualif)/u;
const refusing =
  /\b(?:no|ni|ya no|tampoco|not|never|\p{L}+n['’]t|cannot|limite?|tope|fuera|outside|beyond|solo|only|except|excepto|hasta|up to|lastima|sorry|lo siento)\b/u;

/** «Todo en efectivo»: as much as the car costs. */
const whole = /\b(?:todo|total|complet[oa]|enter[oa]|integr[oa]|all|whole|entire|full|everything)\b/;
const payments = new Set(["cash", "card"]);

/** What the customer asks for: that a car is taken, or taken back. */
const wanted: [name: string, pattern: RegExp][] = [
  ["trade", /\b(?:recib\p{L}+|toma[ns]?|agarran?|aceptan?|compran?|a cuenta|take|accept|buy|trade)\b/u],
  ["return", /\b(?:devol\p{L}+|devuel\p{L}+|regres\p{L}+|return\p{L}*|(?:bring|give|take) (?:it )?back)\b/u],
];

/** What the customer has or a car costs is beyond a limit of the papers', and said to be taken all the same. */
export function findAccepted(reply: Reply): Fault[] {
  const { known, standing, sentences } = reply;
  const limits = readLimits(known);
  if (limits.length === 0) return [];
  const isRefused = sentences.some(({ words }) =>
    refusing.test(words.replace(/\bsin problema\b|\bno problem\b/g, "")),
  );
  return findInSentences(reply, "figure", (told) => {
    const { words, sentence } = told;
    const accepted = words
      .matchAll(accepting)
      .some((match) => !isOfTitle(match, words, known) && isAsserted(match, told, reply));
    if (words.includes("?") || !accepted) return false;
    const about = listMatters(words);
    return limits.some((limit) => {
      const isBeyond = (value: number) => value > limit.most || value < limit.least;
      if (limit.kind === "money") {
        const amounts = standing
          .filter(isInside(sentence))
          .filter(({ kind, value }) => kind === "money" || (kind === "number" && Number(value) >= 1_000));
        const isSame = [...limit.about].some((name) => payments.has(name) && about.has(name));
        if (!isSame || words.includes(limit.digits)) return false;
        if (amounts.length > 0 || !whole.test(words))
          return amounts.some(({ value }) => isBeyond(Number(value)));
        const prices = listPrices(reply);
        // Whatever it is: to the limit alone.
        return prices.length === 0 ? !reply.written.folded.includes(limit.digits) : prices.some(isBeyond);
      }
      // «Recibimos autos con menos de 180,000 km» says to whom has more that it is too much.
      const isNamed = words.includes(limit.digits) && !grants.test(words);
      return !isRefused && !isNamed && valuesSaid(limit.kind, known).some(isBeyond) && isAsked(limit, reply);
    });
  });
}

/** In the name of a paper: «Esto dice nuestro documento *Tomamos su auto a cuenta*:» */
function isOfTitle({ 0: found, index }: RegExpExecArray, words: string, { passages }: Known): boolean {
  return passages.some((part) => {
    const at = part.includes(found) ? words.indexOf(part) : -1;
    return at >= 0 && at <= index && index + found.length <= at + part.length;
  });
}

/** Of the car that is spoken of, else what the customer named. */
function listPrices({ known }: Reply): number[] {
  const { opened, discussed, facts } = known;
  const [id, another] = opened.length > 0 ? opened : [discussed];
  if (!id || another)
    return [...valuesSaid("money", known), ...valuesSaid("number", known).filter((value) => value >= 10_000)];
  return (facts.get("money") ?? []).flatMap(({ car, role, value }) =>
    car === id && role === "price" ? [Number(value)] : [],
  );
}

/** What the customer asked is what the limit is of. */
const isAsked = ({ about }: Limit, { asked }: Reply) =>
  wanted.some(([name, pattern]) => about.has(name) && pattern.test(asked));
