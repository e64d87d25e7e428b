import { fullYear, shortYear } from "../../../../text/numbers/short-year.ts";
import { numberWords } from "../../../../text/numbers/words.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import { monthWords } from "../../../../text/words/calendar-words.ts";
import { blank, type Span } from "../../text.ts";
import type { Figure } from "../figure.ts";

const plain = { roles: [], currency: null, unit: null, about: null, step: 1 } satisfies Partial<Figure>;

const months: Record<string, number> = Object.fromEntries(
  monthWords.flatMap((names, index) => names.split("|").map((name) => [name, index + 1])),
);
const month = Object.keys(months).join("|");
const dayOf = "(\\d{1,2})(?:st|nd|rd|th|º)?";
const yearOf = "(?:,? (?:del? )?((?:19|20)\\d\\d))?(?!\\d)";

const idioms = new RegExp(
  [
    inOrder(
      String.raw`\b`,
      oneOf({
        es: String.raw`un dos por tres, al cien(?! (?:por|mil)\b), dos (?:que|por) tres, (?:dos|tres) (?:pajaros|patadas),
          cuatro ojos, las mil maravillas, mil y un[oa], (?:a |al |)las? tres es la vencida`,
        en: `two birds, two heads, two cents, second to none, nine times out of ten,
          one in a (?:hundred|thousand|million), cloud nine, (?:take|high|gimme|give me) five,
          (?:back to )?square one, two(?:['’]s| is) company`,
        both: "(?:two|dos) (?:minds|mentes)",
      }),
      String.raw`\b`,
    ),
    String.raw`(?<=\b(?:a|an|un|una|otr[oa]|another) (?:\p{L}+ ){1,3})(?:or two|o dos)\b`,
  ].join("|"),
  "gu",
);

/** «Dura una hora», "about half an hour": how long a thing takes, not «dime una hora». */
const lasting = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `dura[n]?, tarda[n]?, toma[n]?, lleva[n]?, alrededor de, cerca de, casi, aproximadamente,
        mas o menos, como`,
      en: "lasts?, takes?, about, around, roughly, nearly, almost",
    }),
    "(?: (?:about|around|roughly|nearly|como|casi|unos?|alrededor de|cerca de))* (",
    oneOf({
      es: "una hora y media, una hora, media hora",
      en: "an hour and a half, an hour, one hour, half an hour",
    }),
    String.raw`)(?! (?:que|en que|exacta|fija)\b)`,
  ),
  "g",
);
const minutesOf = (span: string) => (/half an|^media/.test(span) ? 30 : /media|half/.test(span) ? 90 : 60);

const twelve = [...numberWords]
  .flatMap(([word, value]) => (value <= 12 ? [word] : []))
  .join("|")
  .replace("once", "once(?! in| at)");
/** «7 de la tarde», "nine in the morning" */
const partOfDay = new RegExp(
  `\\b(\\d{1,2}|una|${twelve})(?::(\\d\\d))? (?:(?:de|en|por) la (?=manana|tarde|noche)|in the (?=morning|afternoon|evening)|at (?=night))(manana|tarde|noche|morning|afternoon|evening|night)\\b`,
  "g",
);

type Reader = { pattern: RegExp; read(match: RegExpExecArray): Figure["value"] | null; kind: Figure["kind"] };

/** In the order in which they are read; what one has taken, the next does not see. */
const readers: Reader[] = [
  { pattern: /\b(?:medio ano|half a year)\b/g, kind: "months", read: () => 6 },
  {
    pattern:
      /(?<=\b(?:dura|tardan?|toma|lleva|lasts?|takes?|about|casi|unos?|hasta|en) )(?:una semana|(?:a|one) week)\b/g,
    kind: "days",
    read: () => 7,
  },
  { pattern: lasting, kind: "minutes", read: ([, span = ""]) => minutesOf(span) },
  // Links and addresses of mail are checked whole, not figure by figure.
  { pattern: /\bhttps?:\/\/\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+/g, kind: "id", read: () => null },
  { pattern: /\b24 ?[/x] ?7\b/g, kind: "id", read: () => null },
  // Set phrases that count nothing: «en un dos por tres», "a second thought or two".
  { pattern: idioms, kind: "id", read: () => null },
  // What numbers a list is no figure.
  {
    pattern: /^[ \t>*_•-]*(?:\d{1,2}(?:[.)]|[ \t]*[-–—:][ \t])[*_]*(?=\s)|\d\ufe0f?\u20e3)/gm,
    kind: "id",
    read: () => null,
  },
  {
    pattern: /\bplan(?: (?:no\.|numero|number))?[ #*_]*\b([a-z]{1,3}-\d{3,})\b/g,
    kind: "id",
    read: ([, id = ""]) => id,
  },
  { pattern: /\bf-? ?(\d{3,})\b/g, kind: "id", read: ([, digits]) => `f-${digits}` },
  {
    pattern: /\b(?:clave|stock[ _]?id|folio|id)(?:[ :*#_]|es|is|del? auto)*\b([a-z0-9-]*\d[a-z0-9-]*)/g,
    kind: "id",
    read: ([, id = ""]) => id,
  },
  {
    pattern: /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?:t[\d:.]+z?)?/g,
    kind: "date",
    read: ([, y, m, d]) => date(y, Number(m), d),
  },
  {
    pattern: new RegExp(`\\b${dayOf}[ /-](?:de? |of )?(${month})\\b\\.?${yearOf}`, "g"),
    kind: "date",
    read: ([, d, m = "", y]) => date(y, months[m], d),
  },
  {
    pattern: new RegExp(`\\b(${month})\\.? ${dayOf}(?!\\d)${yearOf}`, "g"),
    kind: "date",
    read: ([, m = "", d, y]) => date(y, months[m], d),
  },
  {
    pattern: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)?\d\d)\b/g,
    kind: "date",
    // "11/27/2026": the month first, where it can be no other.
    read: ([, one = "", other = "", y = ""]) => {
      const [day, monthOf] = Number(other) > 12 ? [other, one] : [one, other];
      return date(y.length === 2 ? `20${y}` : y, Number(monthOf), day);
    },
  },
  {
    pattern: new RegExp(shortYear, "gu"),
    kind: "year",
    read: ([, digits = ""]) => fullYear(digits) ?? "",
  },
  {
    pattern: /(?<![\d.,$])(?:\+ ?)?\(?\d{2,4}\)?(?:[ .-]?\d{2,5}){2,5}(?!\d|[.,]\d)/g,
    kind: "phone",
    read: ([number]) => telephone(number),
  },
  {
    pattern: partOfDay,
    kind: "time",
    read: ([, h = "", m = "0", part = ""]) =>
      time(String(numberWords.get(h) ?? h), m, /^(?:manana|morning)/.test(part) ? "am" : "pm"),
  },
  {
    pattern: /\b(\d{1,2}):(\d\d)(?: ?(am|pm|a\. ?m\.?|p\. ?m\.?))?(?: ?h(?:o?rs?)?\b)?/g,
    kind: "time",
    read: ([, h, m, half]) => time(h, m, half),
  },
  {
    pattern: /\b(\d{1,2}) ?(am|pm|a\. ?m\.?|p\. ?m\.?)(?!\p{L})/gu,
    kind: "time",
    read: ([, h, half]) => time(h, "0", half),
  },
];

/** Reads what is written in a form of its own: ids, dates, times, telephones. */
export function readSpecial(folded: string): { figures: Figure[]; left: string } {
  const figures: Figure[] = [];
  let left = folded;
  for (const { pattern, read, kind } of readers) {
    const taken: Span[] = [];
    for (const match of left.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const value = read(match);
      if (value === "") continue;
      if (value !== null) figures.push({ ...plain, ...span, kind, value });
      taken.push(span);
    }
    left = blank(left, taken);
  }
  return { figures, left };
}

/** `2026-11-27`, or `11-27` where no year is named. */
function date(year: string | undefined, monthNumber = 0, day = ""): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year ? `${year}-` : ""}${two(monthNumber)}-${two(Number(day))}`;
}

/** Its digits; empty where there are too few, or they are rather an amount («215 000»). */
function telephone(written: string): string {
  const digits = written.replace(/\D/g, "");
  const isAmount = /^\d{1,3}(?:[ .,]\d{3})+$|^\d+\.\d{1,2}$/.test(written.trim());
  return digits.length >= 8 &&
    digits.length <= 15 &&
    !isAmount &&
    !/^(19|20)\d\d[ -](19|20)\d\d$/.test(written.trim())
    ? digits
    : "";
}

/** Minutes of the day; «de 2:30 a 5:30» is told of the afternoon. */
function time(hours = "0", minutes = "0", half?: string): number {
  const isAfternoon = half ? half.startsWith("p") && Number(hours) < 12 : /^[1-5]$/.test(hours);
  const shift = isAfternoon ? 12 : half?.startsWith("a") && hours === "12" ? -12 : 0;
  return (Number(hours) + shift) * 60 + Number(minutes);
}
