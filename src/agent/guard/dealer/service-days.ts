import { anyWeekday } from "../../../text/words/calendar-words.ts";
import type { Fault } from "../fault.ts";
import { readDays } from "../figures/days.ts";
import { about } from "../papers/sides/side.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { type Clause, readSentences, splitClauses } from "../scope.ts";
import { isDeniedAt, placeIn } from "../stance.ts";
import { splitSentences } from "../text.ts";

/** What a dealer may do on days of its own, whatever its hours are. */
const services = [
  about("avalu\\p{L}+|valu[aeo]\\p{L}*|apprais\\p{L}+|valuations?|valued?"),
  about("entreg\\p{L}+|deliver\\p{L}*|hand ?overs?|hand(?:ed|s)? over"),
  about("pruebas? de manejo|prob(?:ar|amos)\\p{L}*|test ?driv\\p{L}+|test drives?"),
  about("tramit\\p{L}+|placas|paperwork|plates|registration"),
  about("diagnostic\\p{L}+|diagnos\\p{L}+|inspec\\p{L}+"),
  about("caja|cajas|cashiers?"),
  about("lavad\\p{L}+|detallad\\p{L}+|polariz\\p{L}+|car wash|detailing"),
];
const coming = about(
  "(?:tra|llev|ven|vien|pas|bring|drop|take|come)(?:e|er|a|ar|ir|es|as|iga|igas|ga|gas)?(?:l[oa]|rl[oa])?",
);

const named = new RegExp(
  `\\b(?:${anyWeekday}|entre semana|weekdays?|fin(?:es)? de semana|weekends?|todos los dias|every ?day|toda la semana|all week)\\b`,
  "g",
);
const closed = /\b(?:cerrad[oa]s?|closed|excepto|salvo|except|menos)\b/;
/** «En sábado no» */
const deniedBehind = /^s?[*_]* (?:\p{L}+ ){0,2}?(?:no|not|tampoco)\b|^[^.;,]{0,30}\p{L}n['’]t\b/u;
/** «Las entregas son los martes y las pruebas de manejo …» */
const breaks =
  /(?<=;)|(?=,? (?:y|e|and) (?:l[oa]s?|el|te|se|the|we) )|(?=,? (?:pero|but|aunque|although|mientras que|while)\b)/;

/** The weekdays that a clause tells, where they are not denied: `01234`. */
function daysTold(folded: string, { sentence, words }: Clause): string {
  return words
    .matchAll(named)
    .filter((match) => {
      const place = placeIn(folded, sentence, match);
      return !isDeniedAt("any", place) && !deniedBehind.test(folded.slice(place.end, sentence.end));
    })
    .map(({ index }) => readDays(words, index + 1) ?? "")
    .toArray()
    .join("");
}

/** The days on which the papers have a service done; empty: they tell none. */
function daysOfPapers(service: RegExp, papers: string[]): string {
  return papers
    .flatMap((folded) =>
      readSentences(folded, splitSentences(folded), [])
        .filter(({ words }) => service.test(words) && !closed.test(words))
        .map((sentence) => daysTold(folded, sentence)),
    )
    .join("");
}

/** A service, told of a day on which the papers do not have it done: its days are its own, not those of opening. */
export function findServiceDays(reply: Reply): Fault[] {
  const { written, asked, known } = reply;
  const own = services
    .map((service) => ({ service, days: daysOfPapers(service, known.sections) }))
    .filter(({ days }) => days !== "");
  if (own.length === 0) return [];
  const isSpokenOf = (service: RegExp) => service.test(asked) || service.test(written.folded);
  return findInSentences(
    reply,
    "figure",
    (told) =>
      !told.words.includes("?") &&
      splitClauses(told, breaks).some((clause) =>
        own.some(
          ({ service, days }) =>
            (service.test(clause.words) || (coming.test(clause.words) && isSpokenOf(service))) &&
            [...daysTold(written.folded, clause)].some((day) => !days.includes(day)),
        ),
      ),
  );
}
