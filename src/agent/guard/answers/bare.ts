import { fold } from "../../../text/fold.ts";
import { numberWords } from "../../../text/numbers/words.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { noWords, yesWords } from "../../../text/words/assent-words.ts";
import { type Span, splitSentences, type Written, writtenOf } from "../text.ts";

const yes =
  oneOf(`${yesWords}, correcto, exacto, exactamente, seguro, cierto, es cierto, lo es, exactly, correct, right,
    sure(?: is| does| thing), that['’]?s (?:right|correct|true), it (?:is|does|has), they (?:are|do), we do`);
const no = oneOf(`no, ${noWords}, nunca, jamas, never`);
const subject = "(?:it|this one|that one|they|we|you)";
/** What may follow a yes or a no and says nothing else. */
const tail = [
  oneOf({
    es: `es asi, senor(?:a|ita)?, joven, amig[oa], (?:ahi|aqui|alli|aca) (?:esta|lo tenemos|mismo),
      asi (?:es|viene(?: de (?:agencia|fabrica))?|esta), lo (?:es|son|esta|hay|tiene),
      (?:lo|la|los|las)? ?${oneOf(`tiene, trae, incluye, lleva, viene, cabe, alcanza, entra, tenemos, aceptamos, recibimos, manejamos,
        hacemos, damos, hay`)}n?(?: (?:incluid[oa]|de serie|con el|con eso))?,
      (?:claro )?que si,
      que (?:si )?(?:l[oa]s? )?(?:trae|tiene|incluye|viene|tenemos|hay|aceptamos|recibimos|cabe|es|esta)n?,
      viene incluid[oa], sin (?:problema|bronca|falta), con gusto, no hay (?:problema|bronca)`,
    en: "sir",
    both: "ma['’]am",
  }),
  `${subject} (?:is|are|does|do|has|have|can|will|comes? with|sure (?:is|does)|absolutely (?:is|does))(?: (?:it|that|one|so|them))?|it['’]s (?:there|right there|that one)|no problem|no doubt`,
  "(?:todos|todas|ambos|ambas|l[oa]s (?:dos|tres|cuatro|cinco)|vari[oa]s|much[oa]s|all(?: (?:of them|two|three|four|five))?|both|several|many|plenty)(?: (?:are|do|of them|l[oa] (?:son|tienen)))*",
  oneOf({
    es: `(?:no )?(?:lo |la |los |las )?(?:es|son|esta|tiene|trae|ha|cabe|hay|incluye|cubre)n?, es[ea] no,
      todavia no, aun no`,
    en: `${subject} (?:is|are|does|do|has|have|was|were|can|will)(?:n['’]?t| not)(?: (?:it|that|one|have (?:it|that|one)))?,
      it['’]s not, not this one, not yet`,
  }),
].join("|");
const bareYes = new RegExp(String.raw`^\W*(?:${yes}\b\W*)+(?:(?:${tail})\W*)*$`);
const bareNo = new RegExp(String.raw`^\W*(?:${no}\b\W*)+(?:(?:${tail})\W*)*$`);
const alone = new RegExp(
  inOrder(
    String.raw`^\W*`,
    oneOf({
      es: "es, son, tiene, trae, caben?, ha tenido, han sido, hay, solo, solamente, de, para, unos?",
      en: "it has, it seats, it['’]s had, it had, there are, only, just",
    }),
    String.raw`?(?: (?:solo|solamente|only|just|de|para))* ?(\p{L}+|\d{1,2})(?: (?:nada mas|solamente|only))?\W*$`,
  ),
  "u",
);

/** Asks for more than a yes or a no. */
const open =
  /(?:^|\W)(?:que|cual(?:es)?|quien(?:es)?|como|donde|a donde|cuando|cuant[oa]s?|por que|what|which|who|how|where|when|why|whose)\b/;
const either = /\b(?:o|u|or)\b/;
const howMany = /\b(?:cuant[oa]s|how many)(?: (?:de|previous|past|former))? (\p{L}+)/u;
/** Behind a yes, what takes it back or leaves it open. */
const taking =
  /\b(?:no|ningun[oa]?|sin|pero|aunque|tampoco|indica|dato|not|none|but|although|however|neither|unfortunately|\w+n['’]t|revis\w+|confirm\w+|verific\w+|checar|check)\b/;
/** «¡Claro!» may begin whatever is told then; «sí» answers. */
const polite =
  /^\W*(?:claro|por supuesto|desde luego|seguro|sure|of course|certainly|absolutely|we do|it (?:is|does)|they (?:are|do))\b(?! que si| que no)/;

/** What a reply says without saying it; `start`, `end`: where its answer stands. */
type Implied = Span & { states: string };

/**
 * What a reply says by answering a question with no more than yes, no or a number: «¿es rojo?» «Sí.» says that it is red.
 * @param said what the customer wrote last
 * @returns null: it answers with words of its own, or nothing was asked
 */
export function readBareAnswer({ folded }: Written, said: string): Implied | null {
  const hasWords = ({ start, end }: Span) => /[\p{L}\d]/u.test(folded.slice(start, end));
  const [first, ...others] = splitSentences(folded).filter(hasWords);
  const asked = readQuestion(said);
  if (!first || asked === "") return null;
  const question = fold(asked);
  const words = folded
    .slice(first.start, first.end)
    .replace(/\p{Extended_Pictographic}/gu, "")
    .trim();
  const [, noun] = howMany.exec(question) ?? [];
  if (noun) {
    const [, number = ""] = alone.exec(words) ?? [];
    const value =
      numberWords.get(number) ?? (/^(?:un|uno|una|one)$/.test(number) ? 1 : Number(number || "x"));
    return Number.isInteger(value) ? { ...first, states: `tiene ${value} ${noun}.` } : null;
  }
  const rest = others.map(({ start, end }) => folded.slice(start, end)).join(" ");
  if (open.test(question) || either.test(question) || taking.test(rest)) return null;
  if (bareYes.test(`${words} ${rest}`)) return { ...first, states: `${asked}.` };
  const areQuestions = others.every(({ start, end }) => folded.slice(start, end).trim().endsWith("?"));
  if (polite.test(words) && !areQuestions) return null;
  if (bareYes.test(words) || bareYes.test(withoutAsked(words, question)))
    return { ...first, states: `${asked}.` };
  return bareNo.test(words) ? { ...first, states: `${asked.replace(verb, "no $1")}.` } : null;
}

/** «Así es, blanco»: what was asked, said again. */
const withoutAsked = (words: string, question: string) =>
  words.replace(/\p{L}{3,}/gu, (word) => (question.split(/[^\p{L}]+/u).includes(word) ? " " : word));

/** Before it, or at the begin, a statement is denied. */
const verb =
  /(^(?!el |la |los |las |est[eao] |un )|(?<=^[^.]* )(?:es|son|est[aá]n?|tienen?|traen?|cubren?|caben?|aceptan?|hay)\b)/iu;
const greeting =
  /^\W*(?:(?:hola|oye|oiga|oigan|disculpa|disculpe|perdon|buen(?:os|as) (?:dias|tardes|noches)|y|pero|entonces|hi|hello|hey|and|so|but|ok)\b\W*)+/;
/** "Is it a hybrid": the verb behind its subject. */
const inverted =
  /^(is|are|was|does|do|has|can|will|would) (it|they|this|that|(?:the|this|that) [\p{L}\d-]+)(?= |$)/iu;
/** «Está en monterrey», «el city»: as a name is written. */
const places = new RegExp(
  inOrder(
    String.raw`(?<=\b(?:(?:en|in|at|sucursal)(?: (?:la|el|the))?|el|la|the) )(?!`,
    oneOf({
      es: `venta, oferta, existencia, inventario, linea, abonos, la, el, los, las, sucursal, buen, mi, tu, su,
        de, que`,
      en: "stock, the, perfect, good, great",
    }),
    String.raw`)\p{Ll}(?=\p{L})`,
  ),
  "gu",
);

/** What is asked last, without its marks, as a statement: «es rojo», "it is a hybrid". Empty: nothing. */
function readQuestion(said: string): string {
  const { text, folded } = writtenOf(said);
  const parts = [...folded.matchAll(/[^?¿!¡\n]+(?:[?!\n]|$)/g)].filter(([part]) => /\p{L}/u.test(part));
  const part = parts.findLast(([words]) => words.trim().endsWith("?")) ?? parts.at(-1);
  if (!part) return "";
  let [from, to] = [part.index, part.index + part[0].length];
  const cut = (pattern: RegExp) => pattern.exec(folded.slice(from, to))?.[0].length ?? 0;
  to -= cut(/(?:,? (?:verdad|cierto|no|right|correct|eh))?[\s?!.,]*$/);
  from += cut(/^.*[.;]\s+(?=\p{L})/u);
  from += cut(greeting);
  return text
    .slice(from, to)
    .trim()
    .replace(inverted, "$2 $1")
    .replace(places, (letter) => letter.toUpperCase());
}
