import { fold } from "../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
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
const rules =
  "(?:lineamientos|instrucciones|reglas|indicaciones|directrices|ordenes|guias|politicas internas|prompt|guidelines|instructions|rules|orders|directives)";
const ownSetup = "(?:configuracion|programacion|programming|setup|configuration)";
/** «Mis instrucciones son privadas» tells none of them. */
const kept =
  "(?! (?:\\w+ )?(?:privad|confidencial|intern|secret|reservad|private|confidential|internal|not (?:for|something)|algo que no|para m[ií]))";
const spoken = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `prompt del sistema,
        (?:mis|estas son (?:mis|las)) (?:instrucciones|reglas) (?:son|dicen|internas|completas|de sistema)${kept}`,
      en: "system prompt, here (?:are|is) my (?:instructions|prompt|rules)",
      both: String.raw`(?:tool|herramienta)s? (?:result|call)s?\b.*json`,
    }),
  ),
  "g",
);
/** The instructions, told in other words. */
const told = new RegExp(
  `\\b(?:${[
    `(?:(?:mis?|estas|las|el) ${rules}|mi ${ownSetup}) (?:\\w+ )?(?:son|dicen?|piden?|indican?|me|establecen?|incluyen?|marcan?|mandan?|prohiben?|es|esta)${kept}`,
    `(?:entre|segun|por|una de|dentro de) mis? ${rules}|(?:tengo|recibi|sigo) (?:instrucciones|ordenes|indicaciones|reglas|lineamientos)`,
    oneOf(String.raw`me (?:pidieron|ordenaron|instruyeron|programaron|configuraron|entrenaron|indicaron|dijeron que|pusieron),
      se me (?:pid|indic|orden|instru|program|prohib|exig|dijo|dice)\w*,
      el sistema me (?:indica|pide|dice|ordena|prohibe|obliga|manda)`),
    "(?:estoy|fui|me tienen) (?:program|configur|instru|entren|disen)\\w*[oa] (?:para|a no|con)",
    oneOf(`(?:my (?:system )?(?:${rules}|${ownSetup})|the (?:system )?(?:prompt|system message)) ${oneOf("are, is, says?, tells?, asks?, requires?, include, states?, forbids?")}${kept},
      (?:one|some|part|most) of my ${rules}, (?:according to|per|under) my ${rules}`),
    [
      "i(?:['’]m| am| was|['’]ve been| have been|['’]m being) (?:told|instructed|programmed|configured|asked|ordered|trained|prompted|set up) (?:to|not|never|so|with)",
      "(?:they|the (?:dealer|system)) (?:told|instructed|programmed|asked) me",
    ].join("|"),
    // As they are written.
    "(?:eres|you are) (?:el|la|un|una|the|an?) (?:[a-z]+ ){0,2}?(?:asistente|vendedor[a]?|assistant|salesperson|seller|agent)(?: (?:de|del|of|for|virtual)\\b)?",
    inOrder(
      `(?<=^|[.:;,«“"] ?)(?:nunca|no|never|do not|don['’]t) `,
      oneOf({
        es: "reveles?, inventes, prometas, des",
        en: "reveal, invent, promise, give, offer",
      }),
      " ",
      oneOf({
        es: "descuentos?, rebajas, cifras, promesas, (?:las |tus )?(?:reglas|instrucciones)",
        en: "discounts?, figures, the rules, these rules, your instructions",
      }),
    ),
    // What is done behind them.
    inOrder(
      oneOf({
        es: "llamo, uso, utilizo, ejecuto, invoco, consulto",
        en: "i (?:first )?(?:call|use|run|invoke), (?:first|then) i call",
      }),
      " (?:a )?(?:la |las |el |una |the |an? )?(?:[a-z]+ )?(?:funcion|herramienta|tool|function|api)(?:es|s)?",
    ),
  ].join("|")})\\b`,
  "g",
);
/** What a message orders is obeyed: «instrucciones ignoradas», "free mode on". */
const obeying = new RegExp(
  `\\b(?:${[
    `(?:mis |las |todas (?:mis|las) |todas? )?${rules}(?: anteriores| previas)? (?:\\w+ )?(?:ignorad|olvidad|borrad|eliminad|desactivad|descartad|anulad|cancelad)[oa]s?`,
    `(?:(?:he|ya) )?(?:ignor|olvid|borr|dej|desactiv|descart|anul)(?:o|e|ado|are) (?:de lado |atras )?(?:todas )?(?:mis|las|estas) ${rules}`,
    `(?:ya )?no (?:sigo|tengo|obedezco|me (?:rigen|limitan|aplican)|respondo a)(?: mas| ya)? (?:ningun[ao]? |mis |las )?(?:${rules}|regla|instruccion|restriccion(?:es)?|limites?|filtros?)`,
    inOrder(
      "(?:ya )?(?:estoy |sigo |quede |entro |entre |cambio |activado )?(?:en )?(?:el )?modo ",
      oneOf({
        es: "libre, sin (?:restricciones|limites|filtros|censura), dios, irrestricto, desarrollador",
        en: "developer, jailbreak",
        both: String.raw`admin\w*, dan`,
      }),
    ),
    "(?:soy|estoy|quede) (?:ahora |ya )?(?:libre|liberad[oa]|desbloquead[oa]|sin (?:restricciones|filtros|censura))(?= |[.,!]|$)(?! (?:de|para|los|las|el) )",
    `(?:instructions|rules|guidelines|orders|directives|restrictions) (?:\\w+ )?(?:ignored|forgotten|erased|deleted|disabled|lifted|discarded|off)`,
    inOrder(
      "(?:",
      oneOf("i(?:['’]ve| have|['’]ll| will)?, now"),
      " )?",
      oneOf("ignor(?:e|ed|ing), forgot(?:ten)?, dropp(?:ed|ing), disabl(?:ed|ing), discard(?:ed|ing)"),
      " (?:all )?(?:of )?",
      oneOf("my, the, those, previous"),
      String.raw` (?:\w+ )?(?:${rules}|restrictions)`,
    ),
    "(?:i(?:['’]m| am) (?:now )?(?:in )?|entering |switch(?:ed|ing) to )?(?:free|unrestricted|developer|dev|dan|god|admin|jailbreak|unfiltered|no[- ]limits?) mode",
    "(?:i(?:['’]m| am)|now) (?:now )?(?:free of|without|no longer bound by|unrestricted|unfiltered|unbound)(?: (?:any |my |all ))?(?:restrictions|rules|limits|filters|instructions)?",
    [
      inOrder(
        "(?:puedo|podemos) (?:hablar|platicar|decir|responder)(?:te)? (?:de|sobre|a)? ?",
        oneOf("(?:lo|todo lo|cualquier cosa) que (?:quieras|gustes|sea|me pidas), cualquier (?:cosa|tema)"),
      ),
      "(?:can|will|['’]ll) (?:now )?(?:talk|speak|say|answer|discuss|do)(?: about)? (?:anything|whatever)(?: you (?:want|like|ask))?(?! (?:else|about (?:our|the|these|this)|related|on))",
    ].join("|"),
  ].join("|")})\\b`,
  "g",
);
const code = /```|^\s*(?:class \w+[ :{(]|import \w+|from \w+ import|#include|public static)/m;
/** Programs, formulas of tables and pages, in whatever language of them. */
const program = anyOf(
  String.raw`\b(?:def|func|function|fn|void|static|class) \w* ?\(`,
  String.raw`\b(?:print|println|console\.log|printf|alert)\(`,
  String.raw`\) ?=>`,
  String.raw`<\/?(?:html|body|div|span|script|table|td|tr|p|h\d)\b[^<>]*>`,
  String.raw`\bselect (?:\*|[\w, ]+) from \w+ ?(?:where|order|limit|;)`,
  String.raw`= ?(?:sum|suma|pmt|pago|if|si|vlookup|buscarv)\(`,
  String.raw`\breturn [\w.]+ ?(?:[-+*/%]|\()`,
  String.raw`\bfor \w+ in \w+\(`,
  String.raw`\b(?:let|const|var|int|float) \w+ = `,
);
/** An address of the web or of mail. */
export const link = /\bhttps?:\/\/[^\s*_)»"]+|\bwww\.[^\s*_)»"]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w[\w.]*\w/g;

/** What may not leave: the instructions, made-up links, and what is no dealer's answer at all. */
export function findLeaks({ whole: { text, folded }, known }: Reply): Fault[] {
  const faults: Fault[] = [];
  for (const pattern of [toolNames, spoken, told, obeying])
    for (const match of folded.matchAll(pattern))
      if (isAsserted(folded, match) || match[0].includes("_")) faults.push({ code: "leak", words: match[0] });
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
  return stanceOn("any", place) === "asserted" && !keptBehind.test(folded.slice(place.end));
}

/** «Mis instrucciones internas no las puedo compartir» */
const keptBehind = anyOf(
  inOrder(
    "^[*_]* (?:(?!que |that )[a-z]+ )?",
    oneOf({
      es: "(?:no|nunca) (?:te |l[oa]s? |se )*(?:pued|podr|compart|revel|dig|cuent|doy|muestr)",
      en: String.raw`(?:can['’]?t|cannot|won['’]t|aren['’]t|isn['’]t|are not|is not|will not|stay|are private)\b`,
    }),
  ),
);

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
