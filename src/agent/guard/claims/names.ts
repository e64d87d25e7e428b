import { anyOf, inOrder, oneOf, wholeWords } from "../../../text/pattern.ts";
import type { Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { faultOf, type Reply } from "../reply.ts";
import { carsOf, familyOf } from "../scope.ts";
import { stanceOf, stanceOn } from "../stance.ts";

const available = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`si,? (?:si )?(?:la |lo |las |los )?ten(?:emos|go), claro que (?:si )?ten\w+,
        (?:tengo|tenemos|hay) (?:un[oa]|vari[oa]s|algun[oa]s)\b, esta disponible, disponible`,
      en: "we (?:do )?have (?:one|it|several|some), (?:it|one) is available, in stock, available",
    }),
    String.raw`\b`,
  ),
);

/** Of others than the one that is not there: «opciones que sí tengo», «lo que sí hay». */
const ofOthers =
  /\botr[oa]s?\b|\bothers?\b|\b(?:opcion(?:es)?|alternativas?|marcas?|modelos?|autos?|carros?|parecid[oa]s?|similar\w*|lo que|options?|alternatives?|makes?|models?|cars?|something|what)\b/;
/** «De Tesla no hay aquí, pero sí tenemos uno en …» */
const afterAll = anyOf(
  inOrder(
    String.raw`\b(?:pero|but|aunque|although|though)\b[^.;!?]{0,20}\b`,
    oneOf({
      es: String.raw`(?:ten(?:emos|go)|hay|me queda|nos queda) un[oa]\b(?! [a-z]),
        (?:tenemos|tengo|hay) un[oa] (?:en|de|por)\b`,
      en: String.raw`(?:we (?:do )?have|there(?:['’]s| is)) one\b`,
    }),
  ),
);

/** Cars that a reply offers although no tool found them, and years that no such car has. */
export function findStrangers(reply: Reply): Fault[] {
  const { known } = reply;
  const { text, folded } = reply.written;
  const faults: Fault[] = [];
  let stranger: Mention | null = null;
  for (const told of reply.sentences) {
    const { sentence, words, named } = told;
    for (const mention of named) {
      const { start, end } = mention;
      const add = () => faults.push({ code: "car_not_in_stock", words: text.slice(start, end) });
      const isKnown = mention.inStock || (!mention.isMisnamed && familyOf(mention, known).length > 0);
      const name = mention.model ?? mention.make ?? "";
      const isSpokenOf = ["", "s", "es"].some((plural) => known.spokenOf.has(name + plural));
      const place = { folded, sentence, start, end };
      const isOwn = /\b(?:tus?|your|su) (?:['’]?\d\d(?:\d\d)? )?[*_]*$/.test(
        folded.slice(sentence.start, start),
      );
      const isOffered = !isOwn && stanceOn("offer", place) === "asserted";
      // All that is in stock is known: that there is no other is true.
      const isDenied = stanceOn("presence", place) === "denied" && !mention.isMisnamed;
      if (!isKnown && !isDenied && (!isSpokenOf || isOffered) && !isInDocuments(mention, known)) add();
      else if (!isKnown && named.at(-1) === mention && afterAll.test(folded.slice(end, sentence.end))) add();
      else if (isKnown && isOffered && isGone(mention, known, words)) add();
    }
    if (
      named.length === 0 &&
      stranger &&
      available.test(words) &&
      !ofOthers.test(words) &&
      stanceOf("any", words) === "asserted"
    )
      faults.push(faultOf("car_not_in_stock", told, reply));
    const last = named.at(-1);
    if (last) stranger = last.inStock || familyOf(last, known).length > 0 ? null : last;
  }
  return faults;
}

/** The dealer's own papers say it: a place («León»), or what the dealer writes of a make. */
function isInDocuments({ model }: Mention, known: Known): boolean {
  if (model === null) return false;
  const whole = wholeWords(model);
  return known.papers.some((paper) => paper.search(whole) >= 0);
}

/** All cars that the name can mean are sold or reserved; a bare name is taken so only where it is called available. */
function isGone(mention: Mention, known: Known, words: string): boolean {
  const cars = carsOf(mention, known);
  const areGone = cars.length > 0 && cars.every(({ stockId }) => known.gone.has(stockId));
  // Of a make there are others.
  return areGone && mention.model !== null && (mention.year !== null || available.test(words));
}
