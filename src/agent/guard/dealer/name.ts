import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

/** «Autos Premium del Norte»: two words at least that are written as a name. */
const several = String.raw`\p{Lu}[\p{L}&]+(?: (?:(?:de|del|la|los|las|el|y|of|the|and) )*\p{Lu}[\p{L}&]+)+`;
const single = String.raw`\p{Lu}[\p{L}&]+(?: (?:(?:de|del|la|los|las|el|y|of|the|and) )*\p{Lu}[\p{L}&]+)*`;
const filler = String.raw`(?: (?!de\b|del\b|from\b|with\b|at\b|of\b)[\p{L}\d.,]+){0,5}?,?`;

/** For whom the reply speaks. */
const patterns = [
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf(`[Ss]oy, [Ss]omos, [Tt]e (?:saluda|escribe|atiende|habla), [Ll]e (?:saluda|escribe|atiende|habla),
      [Hh]abla, [Ee]scribe`),
    `${filler} (?:de|del|desde|en) (?:la agencia |el lote |el equipo de |parte de )?(?<name>${single})`,
  ),
  String.raw`(?<!\p{L})(?:I['’]?m|I am|[Tt]his is|[Ww]e are|[Ww]e['’]re|[Yy]ou['’]?(?:re| are) (?:talking|chatting) (?:to|with))${filler} (?:from|with|at|of) (?:the team at )?(?<name>${single})`,
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: `[Bb]ienvenid[oa]s? (?:a|al),
        [Gg]racias por (?:contactar|escribir|comunicarte|visitar|elegir|preferir|tu interés en)(?:nos)?(?: (?:a|con|en))?`,
      en: `[Ww]elcome to,
        [Tt]hank(?:s| you) for (?:contacting|choosing|writing(?: to)?|reaching out to|your interest in|visiting|messaging)`,
    }),
    `(?: la| el| the)? (?<name>${single})`,
  ),
  String.raw`(?<!\p{L})(?:[Ee]n|[Aa]quí en|[Aa]t|[Hh]ere at) (?<name>${several}),? (?:tenemos|contamos|manejamos|ofrecemos|nos|te|somos|creemos|vendemos|we|you)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:[Ss]omos|[Ww]e are|[Ww]e['’]re) (?<name>${several})`,
].map((words) => new RegExp(words, "gu"));

/** No dealer's: what writes, where, and on what. */
const others =
  /^(?:inteligencia artificial|ia|ai|artificial intelligence|whatsapp|internet|mexico|venta[s]?|atencion|sales|customer|seminuevos|autos|carros|cars|spanish|espanol|english|ingles)$/;

/** Another name than the dealer's, for whom the reply says that it speaks. */
export function findDealerNames(reply: Reply): Fault[] {
  const { written, known, mentions } = reply;
  const isKnown = (name: string) => known.corpus.some((paper) => paper.includes(name));
  return findInSentences(reply, "identity", (told) => {
    const { start, end } = told.sentence;
    return patterns.some((pattern) =>
      written.text
        .slice(start, end)
        .matchAll(pattern)
        .some((match) => {
          const name = fold(match.groups?.name ?? "");
          const at = start + match.index;
          const isOfCar = mentions.some((one) => one.start < at + match[0].length && one.end > at);
          return !isOfCar && !others.test(name) && !isKnown(name) && isAsserted(match, told, reply);
        }),
    );
  });
}
