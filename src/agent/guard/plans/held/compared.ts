import { oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import type { Role } from "../../figures/figure.ts";
import { readFigures } from "../../figures/reading/read.ts";
import type { Known } from "../../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";

type Compared = Extract<Role, "monthly" | "interest" | "total">;

const interest = "(?:interes(?:es)?|interest)";
const payment = "(?:mensualidad(?:es)?|pagos? (?:mensual(?:es)?|al mes)|(?:monthly )?payments?)";
const eachMonth =
  "(?:al mes|cada mes|por mes|mensual(?:es|mente)?|a month|per month|each month|every month|monthly)";
const inAll = "(?:en total|al final|a la larga|in total|overall|all in|in the (?:end|long run))";
const nearly = "(?:casi|practicamente|mas o menos|about|nearly|almost|pretty much|practically|basically)";
const falling = oneOf({
  es: "(?:se )?(?:baja|disminuye|reduce)(?:n|ria|rian)?, (?:bajar|reducir)(?:te|se)?",
  en: "(?:go|come)(?:es)? down, drops?, falls?, decreases?, shrinks?, lowers?, reduces?, cuts?, brings? down",
});
const rising = oneOf({
  es: "(?:se )?(?:sube|aumenta|crece|incrementa)(?:n|ria|rian)?, (?:subir|aumentar)(?:te|se)?",
  en: "(?:go|come)(?:es)? up, rises?, raises?, increases?, grows?",
});
const its =
  "(?:(?:la|las|los|el|tu|tus|te|de|en|total|tambien|the|your|you|overall|also|both|would|will|monthly) )*";
/** «Baja la mensualidad», «los intereses también bajan», "the payment goes down and so does the interest". */
const changing = (verbs: string, what: string) =>
  oneOf(String.raw`${verbs} ${its}${what}, ${what} ${its}${verbs}, ${what} (?:y|and) ${its}\p{L}+ ${its}${verbs},
    ${verbs}(?: \p{L}+)? (?:y|and) (?:tambien|lo mismo|so (?:does|do|would|will)) ${its}${what}`);
const patterns: { of: Compared; sign: -1 | 0 | 1; words: string }[] = [
  {
    of: "interest",
    sign: -1,
    words: oneOf({
      es: String.raw`${interest} (?:mas baj|menor)\p{L}*, (?:te )?ahorr\p{L}+ (?:\p{L}+ ){0,3}${interest}`,
      en: String.raw`sav\p{L}+ (?:\p{L}+ ){0,3}${interest}`,
      both: `(?:menos|less|lower|fewer) (?:de |en |on |in )?(?:total )?${interest}`,
    }),
  },
  {
    of: "interest",
    sign: 1,
    words: `(?:mas|more|higher) (?:de |en |on |in )?(?:total )?${interest}|${interest} (?:mas alt|mayor)\\p{L}*`,
  },
  {
    of: "interest",
    sign: 0,
    words: `(?:mism[oa]s?|iguales|same|equal) (?:de |en |on |in |amount of )?(?:total )?${interest}`,
  },
  {
    of: "total",
    sign: -1,
    words: oneOf({
      es: String.raw`(?:total (?:\p{L}+ )?(?:mas bajo|menor|lower)),
        menos (?:te )?(?:cuesta|sale|pagas) (?:en total|al final|a la larga),
        (?:termina|acaba)(?:n|ria)? (?:siendo|saliendo) mas (?:barat|economic)[oa]s?(?! ${eachMonth})`,
      en: `lower total, (?:costs?|pay)(?: you)? the least (?:overall|in total|in the end),
        the less you(?: will)? pay (?:overall|in total|in the end), cheapest overall,
        (?:ends?|works?|comes?|turns?) (?:up|out) (?:being )?(?:cheaper|less expensive)(?! (?:${eachMonth}|by the month))`,
      both: String.raw`(?:pagas|pagarias|pay|end(?:s|ing)? up paying|cuest[ae]|costs?|costing|pagando) (?:\p{L}+ )?(?:menos|less) ${inAll},
        (?:mas barat|mas economic|cheaper|less expensive)[oa]? (?:en total|al final|a la larga|in total|overall|in the (?:end|long run)),
        ${oneOf("en total, al final, a la larga, overall, in (?:total|the end|the long run)")},? (?:[^\s.,;]+ ){0,4}?${oneOf("es, sale, resulta, is, works out, comes out")} ${oneOf("mas barat, mas economic, cheaper, less expensive")}[oa]?`,
    }),
  },
  {
    of: "total",
    sign: 1,
    words: oneOf({
      es: String.raw`(?:total (?:\p{L}+ )?(?:mas alto|mayor|higher))`,
      en: "higher total",
      both: String.raw`(?:pagas|pagarias|pay|end(?:s|ing)? up paying|cuest[ae]|costs?|costing|pagando) (?:\p{L}+ )?(?:mas|more) ${inAll},
        (?:mas car|more expensive|pricier)[oa]? (?:en total|al final|a la larga|in total|overall|in the (?:end|long run))`,
    }),
  },
  {
    of: "total",
    sign: 0,
    words: oneOf({
      es: "en total (?:pagas|pagarias|es|sale)? ?(?:lo mismo|igual), mism[oa] total",
      en: "same total",
      both: String.raw`total (?:\p{L}+ ){0,2}?${nearly} (?:igual|lo mismo|identic[oa]|el mismo|the same|identical|equal),
        en total (?:te )?(?:da|sale|pagas|es)(?: ${nearly})? (?:lo mismo|igual),
        ${nearly} (?:igual|lo mismo|the same) (?:en total|in total|overall),
        total (?:\p{L}+ ){0,3}(?:identic[oa]|identical),
        (?:lo mismo|igual|the same) (?:en total|al final|in total|overall),
        total (?:\p{L}+ )?(?:es|sale|queda|is|stays) (?:el mismo|lo mismo|igual|the same)`,
    }),
  },
  { of: "interest", sign: -1, words: changing(falling, `${interest}`) },
  { of: "interest", sign: 1, words: changing(rising, `${interest}`) },
  { of: "monthly", sign: -1, words: changing(falling, payment) },
  { of: "monthly", sign: 1, words: changing(rising, payment) },
  {
    of: "monthly",
    sign: -1,
    words: `(?:pagas|pagarias|pagando|pay|paying) (?:menos|less) ${eachMonth}|${payment} (?:\\p{L}+ )?(?:mas baj\\p{L}*|menor(?:es)?|lower|smaller)|(?:lower|lowest|smaller|smallest|menor) ${payment}`,
  },
  {
    of: "monthly",
    sign: 1,
    words: `(?:pagas|pagarias|pagando|pay|paying) (?:mas|more) ${eachMonth}|${payment} (?:\\p{L}+ )?(?:mas alt\\p{L}*|mayor(?:es)?|higher|bigger)|(?:higher|bigger|mayor) ${payment}`,
  },
];
const readers = patterns.map(({ words, ...rest }) => ({
  ...rest,
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "gu"),
}));
/** By another down payment, or by what is paid ahead. */
const byElse =
  /\b(?:mas enganche|enganche (?:mas|mayor)|menos enganche|(?:more|bigger|larger|less|smaller) (?:money )?down|abon\p{L}+|anticip\p{L}+|adelant\p{L}+|extra|ahead|early)\b/u;
const longer =
  /\b(?:plazo (?:mas )?largo|mas largo (?:es |sea )?el plazo|longer the (?:term|plan)|mas plazo|mas meses|longer (?:term|plan|one)|more months|a mas tiempo)\b/g;
const shorter =
  /\b(?:plazo (?:mas )?corto|mas corto (?:es |sea )?el plazo|shorter the (?:term|plan)|menos plazo|menos meses|shorter (?:term|plan|one)|fewer months|a menos tiempo)\b/g;

/** Of two terms, the one that is said to cost less interest, less in all or less a month does not. */
export function findPlansCompared(reply: Reply): Fault[] {
  const { known } = reply;
  const terms = listTerms(known);
  if (terms.all.length < 2) return [];
  let carried: number[] = [];
  return findInSentences(reply, "figure", (told) => {
    const { words } = told;
    const all = listNamed(words, terms.all);
    // «A 60 pagas menos que a 48 …»: 60 is spoken of.
    const spokenOf = all.filter(({ at }) => !comparing.test(words.slice(0, at)));
    const named = spokenOf.length > 0 ? spokenOf : all;
    const heldAgainst = all.filter((one) => !isJoined(one, all, words)).map(({ term }) => term);
    const isWrong =
      !words.includes("?") &&
      !byElse.test(words) &&
      readers.some(({ of, sign, pattern }) =>
        words.matchAll(pattern).some((match) => {
          if (!isAsserted(match, told, reply)) return false;
          if (sign === 0) return terms.planned.length > 1 && !areEqual(of, terms.planned, known);
          const before = named.filter(({ at }) => at < match.index).map(({ term }) => term);
          // «4 years. You'd pay less than with 60 months»
          const isOfCarried = named.length === 0 || (spokenOf.length === 0 && carried.length > 0);
          const subject = before.at(-1) ?? onlyOne(isOfCarried ? carried : named.map(({ term }) => term));
          return (
            subject !== undefined && !isSo(of, sign, subject, listOthers(subject, heldAgainst, terms), known)
          );
        }),
      );
    // «Con 20 mil extra después de 36 pagos: …»: of no term.
    if (named.length > 0) carried = byElse.test(words) ? [] : named.map(({ term }) => term);
    return isWrong;
  });
}

const onlyOne = ([term, ...rest]: number[]): number | undefined =>
  rest.every((other) => other === term) ? term : undefined;

/** «A 36 o 48 meses»: neither is held against the other. */
const isJoined = (one: Named, all: Named[], words: string) =>
  all.some(
    (other) =>
      other !== one &&
      /^[*_]*(?: (?:meses|months))?,? (?:o|or|y|and)(?: (?:a|at|over))? [*_]*$/.test(
        words.slice(Math.min(one.end, other.end), Math.max(one.at, other.at)),
      ),
  );

const comparing =
  /\b(?:que|than|vs\.?|contra|against|versus|frente a|compared (?:to|with))(?: (?:a|el|la|los|de|plan|at|over|the|one|with|on|in))*[ *_]*$/;

/** In months, in their order: those that a plan was worked out for, and all that the dealer has. */
type Terms = { planned: number[]; all: number[] };

function listTerms({ facts }: Known): Terms {
  const planned = (facts.get("money") ?? []).flatMap(({ termMonths, role }) =>
    termMonths !== null && role === "monthly" ? [termMonths] : [],
  );
  const offered = (facts.get("months") ?? []).flatMap(({ value, origin }) =>
    origin === "prompt" ? [Number(value)] : [],
  );
  const inOrder = (months: number[]) => [...new Set(months)].sort((a, b) => a - b);
  return { planned: inOrder(planned), all: inOrder([...planned, ...offered]) };
}

/** What a term is held against: the others of its sentence, else those of the plans, else whichever there are. */
function listOthers(subject: number, named: number[], { planned, all }: Terms): number[] {
  const lists = [named, planned, all].map((terms) => terms.filter((term) => term !== subject));
  return lists.find((terms) => terms.length > 0) ?? [];
}

/** A term that a sentence names, with where. */
type Named = { term: number; at: number; end: number };

function listNamed(words: string, terms: number[]): Named[] {
  const [least, most] = [terms[0] ?? 0, terms.at(-1) ?? 0];
  const told = readFigures(words, false).flatMap(({ value, start, end }) =>
    typeof value === "number" && terms.includes(value) ? [{ term: value, at: start, end }] : [],
  );
  const named = (pattern: RegExp, term: number) =>
    [...words.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      term,
      at: index,
      end: index + length,
    }));
  return [...told, ...named(longer, most), ...named(shorter, least)].sort((a, b) => a.at - b.at);
}

function amountOf(of: Compared, term: number, { facts }: Known): number | null {
  const fact = (facts.get("money") ?? []).find(
    ({ role, termMonths, detail }) => role === of && termMonths === term && detail === null,
  );
  return typeof fact?.value === "number" ? fact.value : null;
}

function areEqual(of: Compared, terms: number[], known: Known): boolean {
  return new Set(terms.map((term) => amountOf(of, term, known))).size === 1;
}

/** By the plans; where one of the two was not worked out, more months cost less each month and more in all. */
function isSo(of: Compared, sign: number, subject: number, others: number[], known: Known): boolean {
  const own = amountOf(of, subject, known);
  return others.some((term) => {
    const other = amountOf(of, term, known);
    const isUnknown = own === null || other === null;
    const more = isUnknown ? (subject - term) * (of === "monthly" ? -1 : 1) : own - other;
    return Math.sign(more) === sign;
  });
}
