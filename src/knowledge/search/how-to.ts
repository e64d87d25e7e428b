import { fold } from "../../text/fold.ts";
import { inOrder, oneOf } from "../../text/pattern.ts";
import { type QueryTerm, readTerms } from "./query-terms.ts";
import { meetTerms } from "./sentences.ts";

const howAsked = /\b(?:como|how)\b/;
/** «Cómo hacer válida la garantía», "How to claim it": of whoever has it already. */
const ofSteps = new RegExp(
  inOrder(
    String.raw`\b(?:como|how) (?:\w+ ){0,3}`,
    oneOf({
      es: "(?:hacer|hago|hacerla|hacerlo) (?:valid[oa]|efectiv[oa]|us[ao])",
      en: "make (?:it valid|use)",
      both: "reclam\\w*, us(?:ar|arla|e)?, claim",
    }),
    String.raw`\b`,
  ),
);

type Passage = { documentId: string; headings: string[]; text: string };

/**
 * «¿Qué garantía tiene?» is not answered by how it is claimed: such a passage gives way to what else its document says of all
 * that the customer asks about.
 */
export function putStepsBehind<P extends Passage>(question: string, passages: P[]): P[] {
  const [best] = passages;
  if (!best || !isOfSteps(best) || howAsked.test(fold(question))) return passages;
  const terms = readTerms(question);
  const asked = meetTerms(terms, writtenIn(best));
  const other = passages.find(
    (passage) =>
      passage.documentId === best.documentId && !isOfSteps(passage) && meetsAll(terms, asked, passage),
  );
  return other ? [other, ...passages.filter((passage) => passage !== other)] : passages;
}

const isOfSteps = ({ headings }: Passage) => ofSteps.test(fold(headings.at(-1) ?? ""));

const writtenIn = ({ headings, text }: Passage) => fold([...headings, text].join(" "));

function meetsAll(terms: QueryTerm[], asked: Set<QueryTerm>, passage: Passage): boolean {
  const met = meetTerms(terms, writtenIn(passage));
  return asked.size > 0 && asked.values().every((term) => met.has(term));
}
