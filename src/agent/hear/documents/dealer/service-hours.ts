import { findNamedBranches } from "../../../../branches/named.ts";
import type { Branch } from "../../../../dealer/dealer.ts";
import { namesDay } from "../../../../dealer/opening/closures.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { hearDocumentQuestions } from "../../documents.ts";
import { asksOnlyForHours } from "../matters.ts";
import { speaksOfOwnCar } from "../own-car.ts";
import { askDocuments, type DocumentQuestion } from "../query.ts";
import { asksForBranches } from "./branches.ts";
import { asksForHours, speaksOfWorkshop } from "./hours.ts";

const hands = oneOf({
  es: String.raw`(?<! me )(?<! me l[oa] )(?:l[oa]s? |se l[oa]s? )?${oneOf("puedo, podria, podemos, puede, pueden, se puede, debo, hay que, tengo que")} (?:llevar|traer|dejar|entregar)(?:sel[oa]|l[oa]s?)?,
    (?<!me )(?:se )?l[oa]s? (?:llevo|traigo|dejo|paso a dejar),
    (?:ir|pasar|voy|paso) (?:a|para) (?:dejar|que (?:l[oa] )?(?:revis|valu|avalu|chequ|vea|haga))\w*,
    l[oa]s? (?:hacen|realizan|revisan|valuan|checan|atienden|reciben),
    (?:eso|esto) (?:lo |se )?(?:hacen?|atienden?), es (?:con|sin) cita,
    (?:se puede|puede ser|podria ser|se podria)(?= (?:\? )?$| (?:en|el|los|este|hoy|manana|entre) )`,
  en: `(?:bring|leave|drop) (?:it|them|the car|my (?:car|truck))(?: off| in| by| over)?,
    take (?:it|my (?:car|truck)) (?:in|there|over),
    (?:have|get) (?:it|my (?:car|truck)) (?:looked at|checked|appraised|inspected|valued|washed|done),
    (?:do|does) (?:you|they|that|it) (?:guys )?(?:do|happen) (?:it|that)?, you do (?:it|that),
    (?:can|could) (?:it|that) be(?= (?:done |on ))`,
});
const handing = new RegExp(` (?:${hands}) `);
/** Matters of buying a car, for which none is brought. */
const ofPurchase = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`requisitos?, papeles, documentos, piden, necesito, contado, credito, enganche, tarjetas?, efectivo,
        transferencia, factur\w+, placas, aparta\w*, aparto, entreg\w+, devol\w+, garantia, financ\w+`,
      en: String.raw`paperwork, papers, documents, requirements?, need, credit, cash, cards?, wire, invoice, plates,
        reserve, deposit, deliver\w*, returns?, warranty`,
    }),
    ") ",
  ),
);
const appraisal = / (?:avaluo|valua\w*|apprais\w*|trade ?ins?) /;
const workshopQuery = "horario del taller: de lunes a viernes, con cita, workshop hours";
/** «¿cuánto cobran por cambiar las balatas?»: work that is done for money, whatever its name. */
const charged = / (?:cobran?|cobras) (?:por|de) | (?:do|would|will) (?:you|they) charge (?:for|to) /;
/** So many texts back a service was spoken of. */
const farthestBack = 3;

/**
 * «¿el sábado lo puedo llevar?» after a question on the appraisal: when a service that the documents tell of is given.
 * @param earlier what the customer wrote before, newest first
 * @returns the question that was put before; null: the text asks for no such time
 */
export function findServiceAsked(text: string, earlier: string[]): DocumentQuestion | null {
  const asksWhen =
    asksForHours(text) || namesDay(text) || / (cuando|when|que dias?|what days?) /.test(plainWords(text));
  const before = asksWhen ? findServiceBefore(text, earlier) : null;
  if (before === null) return null;
  const isOfOwnCar = appraisal.test(plainWords(before.query)) || speaksOfOwnCar(before.query);
  // When the workshop is open stands elsewhere than what it costs.
  return before.about || isOfOwnCar ? before : { ...before, about: workshopQuery };
}

/** «¿lo puedo llevar a Veracruz?»: the same, where it is done. @param branches by which one that is named is known */
export function findPlaceOfService(
  text: string,
  earlier: string[],
  branches: Branch[],
): DocumentQuestion | null {
  return findNamedBranches(branches, text).length > 0 ? findServiceBefore(text, earlier) : null;
}

function findServiceBefore(text: string, earlier: string[]): DocumentQuestion | null {
  if (!handing.test(plainWords(text))) return null;
  const before = earlier.slice(0, farthestBack).filter((one) => !handing.test(plainWords(one)));
  const [last = ""] = before;
  if ((asksOnlyForHours(last) && !speaksOfWorkshop(last)) || asksForBranches(last)) return null;
  // A car that is bought is handed over, not brought.
  if (ofPurchase.test(plainWords(last)) && !speaksOfOwnCar(last)) return null;
  const [heard] = before.flatMap((one) => hearDocumentQuestions(one));
  return heard ?? (charged.test(plainWords(last)) ? askDocuments(last, null) : null);
}
