import { fold } from "../../../text/fold.ts";
import { toolIntents } from "../../intent.ts";
import { fixedPart } from "../../prompt.ts";
import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";

/** So many words of the instructions in a row are no chance. */
const run = 9;

const toolNames = new RegExp(
  `\\b(?:${toolIntents
    .map(([tool]) => tool)
    .join("|")
    .replaceAll("_", "_?")})\\b`,
  "g",
);
const spoken =
  /\b(?:system prompt|prompt del sistema|(?:mis|estas son (?:mis|las)) (?:instrucciones|reglas) (?:son|dicen|internas|completas|de sistema)|my (?:instructions|rules|guidelines) (?:are|say|tell)|here (?:are|is) my (?:instructions|prompt|rules)|(?:tool|herramienta)s? (?:result|call)s?\b.*json)/g;
/** The instructions, told in other words. */
const told =
  /\b(?:(?:mis|estas|las) (?:lineamientos|instrucciones|reglas|indicaciones|directrices|ordenes|guias|politicas internas) (?:\w+ )?(?:son|dicen|piden|indican|me|establecen|incluyen|marcan|mandan|es|esta)|(?:entre|segun|por|una de|dentro de) mis (?:lineamientos|instrucciones|reglas|indicaciones|directrices|ordenes)|(?:tengo|recibi|sigo) (?:instrucciones|ordenes|indicaciones|reglas|lineamientos)|me (?:pidieron|ordenaron|instruyeron|programaron|configuraron|entrenaron|indicaron|dijeron que|pusieron)|(?:estoy|fui|me tienen) (?:program|configur|instru|entren|disen)\w*[oa] (?:para|a no|con)|my (?:system )?(?:guidelines|instructions|rules|orders|directives|prompt|programming|setup) (?:are|is|say|says|tell|tells|ask|asks|require|include|state)|(?:one|some|part|most) of my (?:guidelines|instructions|rules|orders|directives)|(?:according to|per|under) my (?:guidelines|instructions|rules|orders|prompt)|i(?:['’]m| am| was|['’]ve been| have been|['’]m being) (?:told|instructed|programmed|configured|asked|ordered|trained|prompted|set up) (?:to|not|never|so|with)|(?:they|the (?:dealer|system)) (?:told|instructed|programmed|asked) me)\b/g;
const code = /```|^\s*(?:class \w+[ :{(]|import \w+|from \w+ import|#include|public static)/m;
/** Programs, formulas of tables and pages, in whatever language of them. */
const program =
  /\b(?:def|func|function|fn|void|static|class) \w* ?\(|\b(?:print|println|console\.log|printf|alert)\(|\) ?=>|<\/?(?:html|body|div|span|script|table|td|tr|p|h\d)\b[^<>]*>|\bselect (?:\*|[\w, ]+) from \w+ ?(?:where|order|limit|;)|= ?(?:sum|suma|pmt|pago|if|si|vlookup|buscarv)\(|\breturn [\w.]+ ?(?:[-+*/%]|\()|\bfor \w+ in \w+\(|\b(?:let|const|var|int|float) \w+ = /;
const link = /\bhttps?:\/\/[^\s*_)»"]+|\bwww\.[^\s*_)»"]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w[\w.]*\w/g;

/** What may not leave: the instructions, made-up links, and what is no dealer's answer at all. */
export function findLeaks({ whole: { text, folded }, known }: Reply): Fault[] {
  const faults: Fault[] = [];
  for (const pattern of [toolNames, spoken, told])
    for (const match of folded.matchAll(pattern))
      if (isAsserted(folded, match)) faults.push({ code: "leak", words: match[0] });
  const repeated = findRepeated(folded, ruleRuns);
  if (repeated) faults.push({ code: "leak", words: repeated });
  const [programme] = code.exec(text) ?? program.exec(folded) ?? [];
  if (programme) faults.push({ code: "off_topic", words: programme.trim() });
  for (const [found] of text.matchAll(link)) {
    const address = fold(found.replace(/[.,;:!?]+$/, ""));
    if (!known.corpus.some((written) => written.includes(address)))
      faults.push({ code: "link", words: found });
  }
  return faults;
}

function isAsserted(folded: string, { index: start, 0: found }: RegExpExecArray): boolean {
  const place = { folded, start, end: start + found.length, sentence: { start: 0, end: folded.length } };
  return stanceOn("any", place) === "asserted";
}

function findRepeated(folded: string, runs: Set<string>): string | null {
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  for (let at = 0; at + run <= words.length; at += 1) {
    const part = words.slice(at, at + run).join(" ");
    if (runs.has(part)) return part;
  }
  return null;
}

function listRuns(instructions: string): Set<string> {
  const words = fold(instructions).match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.slice(0, 1 - run).map((_, at) => words.slice(at, at + run).join(" ")));
}

const ruleRuns = listRuns(fixedPart);
