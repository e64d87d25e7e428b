import { inOrder, oneOf } from "../../../text/pattern.ts";
import { yesWords } from "../../../text/words/assent-words.ts";
import type { Fault } from "../fault.ts";
import { listMatters } from "../papers/matters.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { isOfRules } from "./generals.ts";

/** What something depends on: «siempre que …», "as long as …"; up to the end of its clause. */
const condition = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: String.raw`con (?:tal (?:de )?)?que(?! (?:cuentas?|se|te|autos?|carros?)\b), siempre que, siempre y cuando,
        mientras(?! (?:lo|la|te|tanto|mas|menos|ves|esperas)\b)(?: que)?, a condicion de que, solo si,
        si (?:ya )?ha(?:s|yas)`,
      en: "(?:as|so) long as, provided(?: that)?, on condition that, only if, if you['’]ve, once you['’]ve",
    }),
    String.raw` ([^.;:,!?\n]{3,90})`,
  ),
  "gu",
);
/** «Si el adeudo es viejo, no hay problema» */
const supposed =
  /(?<!\p{L})(?:si|if|cuando|when) (?!quieres|gustas|you (?:want|like|prefer))([^.;:,!?\n]{3,90})/gu;
const fine = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: `no (?:hay|habria) (?:problema|bronca|falla|tema), sin problemas?,
        no (?:te |les? )?(?:afecta|importa|cuenta), no pasa nada`,
      en: `(?:it|that)['’]s (?:fine|ok|okay|no problem), you['’]re (?:good|fine|ok|okay|in), no problem,
        (?:does|do)n['’]t (?:matter|count)`,
    }),
    String.raw`(?!\p{L})`,
  ),
  "u",
);

/** «Vigente mientras no cambie el precio»: what a plan hangs on is no paper's. */
const ofPrice = /(?<!\p{L})(?:el precio|the price)(?!\p{L})/u;

const agreeing = new RegExp(String.raw`^\W*${oneOf(yesWords)}\b`);

/** What the dealer's papers are said to make something depend on, and of which they say nothing. */
export function findConditions(reply: Reply): Fault[] {
  const { sections, facts } = reply.known;
  if (sections.length === 0) return [];
  const isPlanned = facts.get("money")?.some(({ termMonths }) => termMonths !== null) === true;
  const papers = sections.join("\n");
  return findInSentences(reply, "promise", (told) => {
    const { words } = told;
    if (words.matchAll(depending).some(([, on = ""]) => isOfNone(on, papers))) return true;
    if (!isOfRules(words) && !fine.test(words) && !agreeing.test(words)) return false;
    const found = [...words.matchAll(condition), ...(fine.test(words) ? words.matchAll(supposed) : [])];
    return found.some(
      (match) =>
        stanceOn("rule", placeOf(match, told, reply)) === "asserted" &&
        !(isPlanned && ofPrice.test(match[1] ?? "")) &&
        !isOfPapers(match[1] ?? "", papers, fine.test(words)),
    );
  });
}

/** "The price depends on your age", where the papers have it depend on other things. */
const depending =
  /\b(?:depends on|depende del?) ([^.;:!?\n]{3,60}?)(?=,? (?:so|asi|que|por)\b|, (?:and|y) (?:an|one|un|uno|our) |[.;:!?\n]|$)/g;
const anything = /^(?:the|your|our|its|this|that|and|each|car|auto|caso|case|cada|los|las|tus?|sus?)$/;
function isOfNone(on: string, papers: string): boolean {
  const told = [...papers.matchAll(/\b(?:depends on|depende del?) ([^.;:\n]+)/g)]
    .map(([words]) => words)
    .join(" ");
  const things = (on.match(/\p{L}{3,}/gu) ?? []).filter((word) => !anything.test(word));
  const isEnglish = /\bdepends\b/.test(told);
  if (told === "" || isEnglish !== /\b(?:the|your|its)\b/.test(on)) return false;
  return things.length > 0 && !things.some((word) => new RegExp(`\\b${word.slice(0, 5)}`).test(told));
}

/** A figure of it, or a thing that it speaks of, stands in a paper. */
function isOfPapers(words: string, papers: string, isGrant: boolean): boolean {
  const numbers = words.match(/\d[\d,.]*\d|\d/g) ?? [];
  if (numbers.some((number) => papers.includes(number))) return true;
  const about = listMatters(words);
  if (about.size === 0) return !isGrant;
  const told = listMatters(papers);
  return [...about].some((name) => told.has(name));
}
