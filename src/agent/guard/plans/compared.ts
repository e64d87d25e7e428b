import { oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Role } from "../figures/figure.ts";
import { readFigures } from "../figures/reading/read.ts";
import type { Known } from "../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

type Compared = Extract<Role, "monthly" | "interest" | "total">;

const interest = "(?:interes(?:es)?|interest)";
const payment = "(?:mensualidad(?:es)?|pagos? (?:mensual(?:es)?|al mes)|(?:monthly )?payments?)";
const eachMonth =
  "(?:al mes|cada mes|por mes|mensual(?:es|mente)?|a month|per month|each month|every month|monthly)";
const nearly = "(?:casi|practicamente|mas o menos|about|nearly|almost|pretty much|practically|basically)";
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
        menos (?:te )?(?:cuesta|sale|pagas) (?:en total|al final|a la larga)`,
      en: `lower total, (?:costs?|pay)(?: you)? the least (?:overall|in total|in the end),
        the less you(?: will)? pay (?:overall|in total|in the end), cheapest overall`,
      both: String.raw`(?:pagas|pagarias|pay|end(?:s|ing)? up paying|cuest[ae]|costs?|costing|pagando) (?:\p{L}+ )?(?:menos|less) (?:en total|al final|in total|overall),
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
      both: String.raw`(?:pagas|pagarias|pay|end(?:s|ing)? up paying|cuest[ae]|costs?|costing|pagando) (?:\p{L}+ )?(?:mas|more) (?:en total|al final|in total|overall),
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
  {
    of: "monthly",
    sign: -1,
    words: `(?:pagas|pagarias|pagando|pay|paying) (?:menos|less) ${eachMonth}|${payment} (?:\\p{L}+ )?(?:mas baj|menor|lower|smaller)\\p{L}*|(?:lower|lowest|smaller|smallest|menor) ${payment}`,
  },
  {
    of: "monthly",
    sign: 1,
    words: `(?:pagas|pagarias|pagando|pay|paying) (?:mas|more) ${eachMonth}|${payment} (?:\\p{L}+ )?(?:mas alt|mayor|higher|bigger)\\p{L}*|(?:higher|bigger|mayor) ${payment}`,
  },
];
const readers = patterns.map(({ words, ...rest }) => ({
  ...rest,
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "gu"),
}));
const longer =
  /\b(?:plazo (?:mas )?largo|mas largo (?:es |sea )?el plazo|longer the (?:term|plan)|mas plazo|mas meses|longer (?:term|plan)|more months|a mas tiempo)\b/g;
const shorter =
  /\b(?:plazo (?:mas )?corto|mas corto (?:es |sea )?el plazo|shorter the (?:term|plan)|menos plazo|menos meses|shorter (?:term|plan)|fewer months|a menos tiempo)\b/g;

/** Of two plans, the one that is said to cost less interest, less in all or less a month does not. */
export function findPlansCompared(reply: Reply): Fault[] {
  const { known } = reply;
  const terms = listTerms(known);
  if (terms.length < 2) return [];
  let carried: number[] = [];
  return findInSentences(reply, "figure", (told) => {
    const { words } = told;
    const all = listNamed(words, terms);
    // «A 60 pagas menos que a 48 …»: 60 is spoken of.
    const spokenOf = all.filter(({ at }) => !comparing.test(words.slice(0, at)));
    const named = spokenOf.length > 0 ? spokenOf : all;
    const isWrong = readers.some(({ of, sign, pattern }) =>
      words.matchAll(pattern).some((match) => {
        if (!isAsserted(match, told, reply) || words.includes("?")) return false;
        const before = named.filter(({ at }) => at < match.index).map(({ term }) => term);
        const subject = before.at(-1) ?? named[0]?.term ?? (carried.length === 1 ? carried[0] : undefined);
        if (sign === 0) return !areEqual(of, terms, known);
        return (
          subject !== undefined &&
          !isSo(
            of,
            sign,
            subject,
            terms,
            all.map(({ term }) => term),
            known,
          )
        );
      }),
    );
    if (named.length > 0) carried = [...new Set(named.map(({ term }) => term))];
    return isWrong;
  });
}

const comparing =
  /\b(?:que|than|vs\.?|contra|against|versus|frente a|compared (?:to|with))(?: (?:a|el|la|los|de|plan|at|over|the|one|with|on|in))*[ *_]*$/;

function listTerms({ facts }: Known): number[] {
  const terms = (facts.get("money") ?? []).flatMap(({ termMonths, role }) =>
    termMonths !== null && role === "monthly" ? [termMonths] : [],
  );
  return [...new Set(terms)].sort((a, b) => a - b);
}

/** The terms that a sentence names, with where. */
function listNamed(words: string, terms: number[]): { term: number; at: number }[] {
  const [least, most] = [terms[0] ?? 0, terms.at(-1) ?? 0];
  const told = readFigures(words, false).flatMap(({ value, start }) =>
    typeof value === "number" && terms.includes(value) ? [{ term: value, at: start }] : [],
  );
  const named = (pattern: RegExp, term: number) =>
    [...words.matchAll(pattern)].map(({ index }) => ({ term, at: index }));
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

function isSo(
  of: Compared,
  sign: number,
  subject: number,
  terms: number[],
  named: number[],
  known: Known,
): boolean {
  const others = (named.some((term) => term !== subject) ? named : terms).filter((term) => term !== subject);
  const own = amountOf(of, subject, known);
  return others.some((term) => {
    const other = amountOf(of, term, known);
    return own === null || other === null || Math.sign(own - other) === sign;
  });
}
