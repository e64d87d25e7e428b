import { fold } from "./fold.ts";

const plain = "(?:(?!no |not |nunca |jamas |never )\\p{L}+ )";
const everyone =
  "(?:tod[oa]s(?! (?:los|las) (?!clientes|personas|solicitantes))|todo (?:el )?mundo|cualquiera|cualquier persona)";
const everyoneEn =
  "(?:everyone|everybody|anyone|anybody|all (?:of )?(?:our )?(?:customers|applicants|buyers))";
const promises = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:aprobacion|autorizacion) ${plain}{0,2}(?:garantizada|asegurada)`,
    `(?:creditos?|financiamientos?|prestamos?) ${plain}{0,2}garantizad[oa]s?(?! (?:con|por|mediante))`,
    `(?:garantizamos|aseguramos) (?:tu |su |el |la )?(?:credito|financiamiento|prestamo|aprobacion|autorizacion)`,
    `(?:creditos?|financiamientos?|prestamos?) (?:\\p{L}+ )?(?:pre)?(?:aprobad|autorizad)[oa]s? (?:para|a) ${everyone}`,
    `(?:aprobamos|autorizamos|financiamos|prestamos|(?:damos|otorgamos|hay) (?:credito|financiamiento)) (?:para|a) ${everyone}`,
    `(?:tod[oa]s|todos los clientes|todo (?:el )?mundo|cualquiera) (?:ya )?(?:califican?|(?:son|es|quedan?|salen?|estan?) (?:aprobad|autorizad)[oa]s?)`,
    `no (?:se )?rechaz\\p{L}+ a nadie|nadie (?:es|sale|queda) rechazad[oa]`,
    `100 ?% (?:de )?(?:aprob|autoriz|approv)\\p{L}+|aprobacion (?:del |al )?100 ?%`,
    `guaranteed (?:\\p{L}+ )?(?:approval|credit|financing|loans?)|(?:approval|credit|financing|loans?) (?:is |are )?${plain}?guaranteed`,
    `${everyoneEn} (?:is|gets|are|get|will be)(?: always)? (?:approved|financed|credit|a loan)|${everyoneEn} (?:qualifies|can get (?:credit|a loan|financ\\p{L}+))`,
    `we (?:approve|finance|lend to|give (?:credit|loans) to) ${everyoneEn}`,
    `(?:no ?one|nobody) (?:is|gets) (?:turned down|rejected|denied)|we never (?:turn|reject|deny) (?:down )?(?:anyone|anybody)`,
  ].join("|")})(?!\\p{L})`,
  "u",
);
/** «No ofrecemos aprobación garantizada.» */
const denied =
  /(?<!\p{L})(?:no|sin|ni|nunca|ningun[oa]?|not|never|isn['’]t|aren['’]t|can(?:not|['’]t)|don['’]t|doesn['’]t|without|nor)(?!\p{L})[^.;]{0,40}$/u;
const longestExcerpt = 160;

/**
 * The sentence of a text that promises credit to anybody, or an approval for certain. What is offered to customers is
 * subject to approval, so that no document may tell them otherwise. It knows the common forms, not every way to say it.
 * @returns the sentence, cut to 160 characters; null: there is none
 */
export function findApprovalPromise(text: string): string | null {
  const sentence = listSentences(text).find(promisesApproval);
  return sentence?.trim().slice(0, longestExcerpt).toWellFormed() ?? null;
}

/** The text without such sentences, for what was stored before they were refused. */
export function dropApprovalPromises(text: string): string {
  const sentences = listSentences(text);
  const left = sentences.filter((sentence) => !promisesApproval(sentence));
  return left.length === sentences.length ? text : left.join("").trim();
}

function promisesApproval(sentence: string): boolean {
  const folded = fold(sentence).replaceAll("¡", "");
  const found = promises.exec(folded);
  return found !== null && !denied.test(folded.slice(0, found.index));
}

function listSentences(text: string): string[] {
  return text.split(/(?<=[.!?…] |\n)/);
}
