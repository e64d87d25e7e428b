import type { Fault, FaultCode } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { readPapers } from "../papers/read-papers.ts";
import type { Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { rules } from "./rules.ts";

/** «Está apartado por otro cliente», of a car that a tool said is reserved. */
const byOthers =
  /\b(?:otr[oa]s? (?:clientes?|personas?)|alguien mas|ya no (?:esta|se puede)|another (?:customer|buyer|person)|some(?:one|body) else|(?:ya )?se (?:apart|reserv|vend)(?:o|io|aron))\b/;

/** What people may grant: of it a reply may say that they decide. */
const granted = new Set<FaultCode>(["discount", "hold", "approval"]);

/** What a reply promises or gives away, which no reply may. */
export function findPromises({ written: { text, folded }, sentences, known }: Reply): Fault[] {
  const faults: Fault[] = [];
  const plain = withoutDigitsForLetters(folded);
  for (const { code, pattern, quoted, beside } of rules) {
    for (const match of plain.matchAll(pattern)) {
      const at = match.index;
      const { sentence } = sentences.find(({ sentence: { start, end } }) => at >= start && at < end) ?? {
        sentence: { start: at, end: folded.length },
      };
      const place = { folded, sentence, start: at, end: at + match[0].length };
      if (stanceOn(granted.has(code) ? "favour" : "any", place) !== "asserted") continue;
      const words = folded.slice(sentence.start, sentence.end);
      if (code === "hold" && known.gone.size > 0 && byOthers.test(words)) continue;
      if (beside && !beside.test(words.replace(match[0], " "))) continue;
      if ((quoted || isRule(match[0], words)) && isQuoted(match[0], words, known)) continue;
      faults.push({ code, words: text.slice(sentence.start, sentence.end).trim() });
    }
  }
  return faults;
}

const lettersOf: Record<string, string> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  $: "s",
  "@": "a",
};

/** «d3scu3nt0», letter by letter. */
function withoutDigitsForLetters(folded: string): string {
  return folded.replace(/(?<![\p{L}\d$@])\p{L}+[\d$@][\p{L}\d$@]*/gu, (word) =>
    (word.match(/\p{L}/gu)?.length ?? 0) < 3
      ? word
      : word.replace(/[\d$@]/g, (sign) => lettersOf[sign] ?? sign),
  );
}

/** How cars are put aside by whoever comes, as a document says it: «se aparta con 5,000 pesos», "it's then held for you". */
function isRule(words: string, sentence: string): boolean {
  if (/^se (?:apart|reserv|separ)an?$/.test(words)) return true;
  if (/(?:apart|reserv|separ|guard)an$/.test(words)) return /\b(?:sucursal|pesos|con \$?\d)/.test(sentence);
  if (/^nadie\b/.test(words)) return /\bapartado\b/.test(sentence);
  if (/^put\b/.test(words)) return /\byou (?:can|may) put\b/.test(sentence);
  return /^(?:held|reserved)\b/.test(words) && /\b(?:then|once|if|when|with \$?\d)\b/.test(sentence);
}

/** Words that mean one thing, as a document and a reply may each put it. */
const synonyms = [
  /apart|reserv|separ|guard|held|hold/,
  /grati|gratuit|sin costo|regal|cortesia|free|no (?:extra )?c(?:ost|harge)/,
  /reembols|regres|devol|devuelv|refund|money back|return/,
  /interes/,
  /nadie mas|no ?body else|no one else|nobody|no one/,
];

/** A document of the dealer's says so of what the sentence speaks of, and the sentence does not make a price of it. */
function isQuoted(words: string, sentence: string, known: Known): boolean {
  const longest = words.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)[0] ?? words;
  const said = synonyms.find((pattern) => pattern.test(words)) ?? new RegExp(longest.slice(0, 7));
  const stems = new Set(listStems(sentence.replace(words, " ")));
  return readPapers(known).passages.some((folded) => {
    return (
      said.test(folded) &&
      listAmounts(sentence).every((amount) => folded.includes(amount)) &&
      listStems(folded).some((stem) => stems.has(stem))
    );
  });
}

/** What is priced in a sentence: a document says it only where it names the same amounts. */
const listAmounts = (folded: string) =>
  [...folded.matchAll(/(?:\$ ?(\d[\d,]*\d|\d)|(\d[\d,]*) ?(?:pesos|mil)\b)/g)].map(
    ([, signed, named]) => signed ?? named ?? "",
  );

const listStems = (folded: string) =>
  (folded.match(/\p{L}{5,}|\d[\d,.]*\d|\d/gu) ?? []).map((word) => word.slice(0, 5));
