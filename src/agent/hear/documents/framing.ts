import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";

/** Words folded, with white space between them. */
const words = (pattern: string) => pattern.replaceAll(" ", String.raw`\s+`);
const article =
  "(?:(?:el|la|los|las|su|sus|tu|tus|este|ese|esos|estos|the|your|their|this|that|those|these) )?";
const documents =
  "(?:documentos?|papeles|papeleria|archivos?|informacion|documents?|documentation|papers|paperwork|files?)";
const about = `(?:(?:acerca|respecto|en cuanto|sobre|de|del|a|al|about|on|regarding|concerning) )`;
const says = oneOf("dicen?, mencionan?, establecen?, indican?, senalan?, explican?, especifican?");
const tells = oneOf(
  `explic(?:a|as|an|ar), expliqu(?:e|es|en), le(?:e|es|er|a|an), resum(?:e|es|ir|a|as), aclar(?:a|as|ar|e), describ(?:e|es|ir|a),
    platic(?:a|as|ar), platiqu(?:e|es|en), habl(?:a|as|ar|e), cuent(?:a|as|e|es|en), contar, detall(?:a|as|ar|e)`,
);
const could = "(?:puedes?|pueden|podrias?|podrian|quiero que|necesito que|quisiera que)";
const explain = oneOf(
  `explain, summari[sz]e, describe, clarify, outline, walk me through, go over, go through, talk to me about, fill me in on, run me through,
    tell me (?:more |a bit |something |a little )?about, read (?:me|us|out), (?<=(?:can|could|would) (?:you|u|ya) (?:please )?)read`,
);

const toPattern = (form: string) =>
  new RegExp(String.raw`(?<![a-z])${words(form)}(?:(?<=\s)|(?![a-z]))[\s,:]*`, "g");

/** What is asked of, not what is asked: the dealer's papers. */
const ofPapers = [
  `${article}${documents} (?:lo )?que (?:es lo que )?${says} ${about}+`,
  // «¿qué dicen sus papeles del enganche?»
  `(?:lo )?que (?:es lo que )?${says} (?:ahi )?(?:(?:en )?${article}${documents} ${about}+|${about}+)`,
  `what (?:do|does|did) (?:${article}${documents}|it|they) (?:say|state|mention|tell (?:me|us))(?: (?:about|on|regarding))?`,
  `what (?:do|does) (?:you|u|yall)(?: guys)? (?:say|state|mention) (?:about|on|regarding)`,
  // «¿en qué documento viene lo de la garantía?»
  `(?:en )?(?:(?:que|cual) (?:parte|documento|seccion|pagina)(?: de ${article}${documents})?|donde) (?:${says}|viene|hablan?) (?:lo )?${about}+`,
  `(?:where (?:in|on) ${article}${documents} (?:does it|do they|do you)|which (?:document|paper|page)) (?:says?|talks?|covers?|mentions?)(?: (?:about|on))?`,
  // «según sus documentos, …», "… according to your papers"
  inOrder(
    oneOf({
      es: "segun, de acuerdo (?:a|con), conforme a, con base en",
      en: "according to, based on, as per, going by",
    }),
    String.raw` ${article}${documents}(?: (?:de ustedes|que tienen|you have))?(?=\s*(?:[,:;.?!]|$)|\s+(?!de|del|of)\w)`,
  ),
].map(toPattern);
/** The same of a paper that names the matter: "what does your return policy say". */
const ofOnePaper = new RegExp(
  words(
    `(?<![a-z])what (?:do|does) (?!you |u |ya |they |it |we )((?:[a-z]+ ){1,4}?)(?:say|state|mention)(?![a-z])(?: (?:about|on) )?`,
  ),
  "g",
);
const otherFrames = [
  `(?:lo )?que (?:es lo que )?${says} (?:ahi )?(?=(?:el|la|los|las|sus?|tus?) )`,
  `(?:segun|according to)(?: ${article}(?:datos|data))?`,
  inOrder(
    oneOf(
      `(?:me|nos) (?:lo )?(?:${could} )?(?:me |nos )?${tells}(?:me|nos)?, (?:${could} )?${tells}(?:me|nos)`,
    ),
    `(?: (?:mas|bien|todo|porfa|por favor))*(?: ${about}*(?:lo )?(?:del?|sobre|acerca de)(?! [a-z]+ a ))?`,
  ),
  `(?:(?:can|could|would|will) (?:you|u|ya) |please |pls )*${explain}(?: (?:to )?(?:me|us))?(?: (?:about|on|through))?`,
].map(toPattern);

/** A question without how it is put: «¿qué dicen sus documentos de la garantía?», «explícame la garantía». */
export type Framed = {
  /** What is asked about; the text itself where nothing is put before it. */
  text: string;
  /** True where the dealer's documents are to say it, whatever it is. */
  asksPapers: boolean;
};

/** Reads what a question is about out of the words that put it to the documents, or that ask to have it told. */
export function dropFraming(typed: string): Framed {
  const whole = typed.normalize("NFC");
  if (fold(whole).length !== whole.length) return { text: typed, asksPapers: false };
  let text = whole;
  let asksPapers = false;
  const drop = (pattern: RegExp, keep = "") => {
    for (const { 0: found, 1: kept = "", index } of [...fold(text).matchAll(pattern)].reverse()) {
      const at =
        keep === ""
          ? ""
          : text
              .slice(index)
              .replace(/^what\s+(?:do|does)\s+/i, "")
              .slice(0, kept.length);
      text = `${text.slice(0, index)}${at}${text.slice(index + found.length)}`;
      asksPapers ||= pattern === ofOnePaper || ofPapers.includes(pattern);
    }
  };
  for (const pattern of ofPapers) drop(pattern);
  drop(ofOnePaper, "kept");
  for (const pattern of otherFrames) drop(pattern);
  if (text === whole) return { text: typed, asksPapers: false };
  // "the warranty document"
  const told = text.replace(/(?<=[a-z]\s+)document(?=\W*$)/i, "").trim();
  return /[\p{L}\p{N}]/u.test(told) ? { text: told, asksPapers } : { text: typed, asksPapers: false };
}
