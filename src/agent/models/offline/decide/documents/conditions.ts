import { plainWords } from "../../../../../text/plain-words.ts";
import { earlyQuery } from "../../../../hear/documents/queries.ts";
import type { DocumentQuestion } from "../../../../hear/documents/query.ts";
import { hearConditions } from "../../../../hear/money/conditions.ts";
import { type Call, call } from "../../action.ts";
import { findSubject } from "../../read/subject.ts";
import type { HeardTurn } from "../../turn.ts";

/** «puedo pagar 4 mil quincenales» is a budget, and asks nothing of how is paid. */
export function asksConditions(
  { text, heard }: Pick<HeardTurn, "text" | "heard">,
  questions: DocumentQuestion[] = [],
): boolean {
  const asked = hearConditions(
    text,
    questions.flatMap(({ about, query }) => about ?? (query.startsWith(earlyQuery) ? query : [])),
  );
  if (heard.payment.monthly !== null) asked.delete("period");
  return asked.size > 0;
}

/** «tasa para un 2016», while another car is spoken of; «¿y para el 2016?» is of a list that has one. */
function namesOther({ heard, state: { vehicle } }: HeardTurn): boolean {
  const { year_min: from, year_max: to } = heard.filters;
  if (heard.named.length > 0 || (from == null && to == null) || !vehicle) return false;
  const year = Number(/ ((?:19|20)\d\d) /.exec(plainWords(vehicle.label))?.[1]);
  return !(year >= (from ?? 0) && year <= (to ?? 9999));
}

/** Of the car under discussion, or of any. */
export function askConditions(turn: HeardTurn): Call {
  const subject = namesOther(turn) ? null : findSubject(turn, true);
  const stockId =
    subject?.kind === "picked" ? subject.stockIds[0] : subject?.kind === "current" ? subject.stockId : null;
  return call("financing_terms", stockId ? { stock_id: stockId } : {});
}
