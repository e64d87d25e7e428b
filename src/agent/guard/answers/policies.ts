import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { listMatters } from "../papers/matters.ts";
import type { Reply } from "../reply.ts";
import { familyOf } from "../scope.ts";
import { stanceOf } from "../stance.ts";
import { splitSentences } from "../text.ts";

/** What the dealer does, as a customer asks for it; «me dan informes» asks the bot. */
const policy = new RegExp(
  inOrder(
    String.raw`(?<!\b(?:me|nos|te|les) )\b`,
    oneOf({
      es: `aceptan?, reciben?, toman?, hacen, ofrecen?, dan, rentan, envian, entregan, prestan, compran,
        permiten, cobran, (?:se )?puede[ns]? (?:pagar|dar), puedo (?:pagar|dar|dejar)`,
      en: "(?:you )?(?:accept|take|offer|rent|ship|deliver|charge), i (?:can )?pay",
      both: inOrder(
        oneOf({ es: "tienen, cuentan con, hay", en: "have, is there" }),
        String.raw`(?= (?:\p{L}+ ){0,2}`,
        oneOf({
          es: String.raw`estacionamiento, taller, garantia, seguro, servicio, promocion\p{L}*, descuentos?, cafeteria,
            banos?`,
          en: "parking, workshop, warranty, insurance, service, wifi, promotions?, discounts?, restrooms?",
          both: "valet",
        }),
        ")",
      ),
    }),
    " ([^.;]+)",
  ),
  "u",
);
/** What the bot does itself, and what every dealer has. */
const own = /\b(?:cotiz|inform|info|ayud|busc|calcul|compar|quote|estimat|precio|price|pregunt|question)/;

/** «Tarjeta de crédito, a 3 o 6 meses sin intereses»: it is taken. */
const without = /\b(?:sin|without) \p{L}+/gu;

/** A yes to what no paper of the dealer's says, or what they deny; a no to what they grant. */
export function findPolicies({ written: { text, folded }, known }: Reply): Fault[] {
  const [, rest] = policy.exec(folded) ?? [];
  if (rest === undefined || own.test(rest)) return [];
  const isCredit = (name: string) =>
    name === "credit" && known.facts.get("months")?.some(({ origin }) => origin === "prompt") === true;
  const about = [...listMatters(rest)].filter((name) => !isCredit(name));
  if (about.length === 0) return [];
  const told = listSentences(known).filter((sentence) => {
    const matters = listMatters(sentence);
    return about.some((name) => matters.has(name));
  });
  const isNo = stanceOf("any", folded.slice(0, 6)) === "denied";
  const areDenied = told.filter((sentence) => stanceOf("any", sentence.replace(without, " ")) === "denied");
  const isWrong = isNo ? told.length > 0 && areDenied.length === 0 : areDenied.length === told.length;
  return isWrong ? [{ code: "promise", words: text.trim() }] : [];
}

const absent =
  /^no (?:(?:me|nos|les) )?(?:tienen|hay|venden|manejan|(?:do )?(?:you|they) (?:do )?have|do you (?:have|sell))(?: (?:ningun[oa]?|algun[oa]?|any|autos|carros|coches|un[oa]?|a))*[ *]*$/;

/** A no to a make or a model that is in stock. */
export function findAbsent({ written: { text, folded }, mentions: [mention], known }: Reply): Fault[] {
  const isWrong =
    mention?.inStock === true &&
    absent.test(folded.slice(0, mention.start)) &&
    /^\W*(?:en (?:stock|existencia)|in stock|available|disponibles?)?\W*$/.test(folded.slice(mention.end)) &&
    !familyOf(mention, known).some(({ stockId }) => known.gone.has(stockId));
  return isWrong ? [{ code: "promise", words: text.trim() }] : [];
}

/** Of the dealer's papers and of what its side has said. */
function listSentences({ corpus }: Known): string[] {
  return corpus.flatMap((words) => splitSentences(words).map(({ start, end }) => words.slice(start, end)));
}
