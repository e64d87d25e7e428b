import { fold } from "../../text/fold.ts";
import { oneOf } from "../../text/pattern.ts";
import type { QueryTerm } from "./query-terms.ts";
import { meetTerms, readSentences } from "./sentences.ts";

const papersAsked = new RegExp(
  String.raw`\b${oneOf(`papeles, papeleo, documentos, documentacion, requisitos?, que (?:mas )?(?:necesito|se necesita|ocupo|se ocupa|me piden|piden|llevo|debo llevar),
  paperwork, papers, documents, docs, documentation, requirements?, what (?:do i|would i|will i|is) need(?:ed)?`)}\b`,
);
const ofPapers = /^(?:requisitos|documentos|papeles|requirements|documents|papers)$/;
/** So many items are a list. */
const fewestItems = 2;

type Passage = { documentId: string; headings: string[]; text: string };

/**
 * «¿Qué papeles piden?»: of the document that answers best the list comes first, where what ranks before it has none: the
 * title of requirements stands above all that is told under it.
 */
export function putListFirst<P extends Passage>(
  { question, terms }: { question: string; terms: QueryTerm[] },
  passages: P[],
): P[] {
  const [best] = passages;
  if (!best || !papersAsked.test(fold(question)) || hasList(best)) return passages;
  const asked = terms.filter(({ alternatives }) => alternatives.some((one) => ofPapers.test(fold(one))));
  const list = passages.find(
    (passage) =>
      passage.documentId === best.documentId &&
      hasList(passage) &&
      meetTerms(asked, fold(passage.headings.join(" "))).size > 0,
  );
  return list ? [list, ...passages.filter((passage) => passage !== list)] : passages;
}

function hasList({ text }: Passage): boolean {
  return readSentences(text).filter(({ isItem }) => isItem).length >= fewestItems;
}
