import { foldText } from "../../text/fold.ts";
import { findInstruction } from "../../text/instructions.ts";
import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { type CellReading, clip, readCellText } from "./cell.ts";

const units =
  "un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|\\w+cient[oa]s|quinient[oa]s";
const numbers =
  "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred";
const digits =
  "(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|zero|one|two|three|four|five|six|seven|eight|nine)";
/** What stands in a cell besides a name, with what is said of it. */
const outOfPlace: [RegExp, string][] = [
  [
    /[$€£]\s*\d|\b(?:mxn|usd|eur|gbp)\s*\d|\d\s*(?:mxn|usd|eur|gbp|pesos?|dolar(?:es)?|dollars?|euros?|mil pesos)\b/,
    "names an amount of money",
  ],
  [
    new RegExp(
      oneOf(String.raw`\b(?:\d{1,4}|${units}) mil(?:es|lon(?:es)?)?\b(?! ?k(?:m|ilo)),
        \b(?:${numbers})(?: and)? (?:thousand|grand)\b,
        \b(?:${units}|${numbers}|medio|half a) (?:pesos?|dolar(?:es)?|dollars?|millon(?:es)?|million)\b,
        \b\d{2,3}k\b(?! ?km)`),
    ),
    "names an amount of money",
  ],
  [/\d\s*%|\b(?:por ?ciento|per ?cent)\b/, "names a percentage"],
  [/<\s*[/!]?\s*[a-z]|&#?\w+;|\{\{|`|(?<!\w)([*_~])(?=\S)[^*_~]*\S?\1(?!\w)/, "has markup in it"],
  [/(?!\p{Emoji_Component}|[©®™])\p{Extended_Pictographic}/u, "has an emoji in it"],
  [
    /https?:|\bwww\.|\bwa\.me\b|\w(?:\.| (?:punto|dot) ?)(?:com|mx|net|org|io)\b|\S@\S+\.\w/,
    "has a link in it",
  ],
  [new RegExp(String.raw`\b${digits}(?:[\s,.-]{1,2}${digits}){2}\b`), "has a telephone number in it"],
  [/(?:\d[\s().+-]{0,2}){10}|\b(?:tel|cel|whats?app?|whats)\b/, "has a telephone number in it"],
  [/\b(?:trato hecho|legalmente vinculante|legally binding|(?:done|it'?s a) deal)\b/, "makes a promise"],
  [
    anyOf(
      inOrder(
        String.raw`\b`,
        oneOf({
          es: String.raw`descuent\w*, rebaj\w*, ofertas?, gangas?, remat\w*, liquidacion, regal(?:o|os|amos|ado),
            bonific\w*`,
          en: String.raw`discount\w*, bargain, special offer, free(?! ?\w*hand), giveaway`,
          both: String.raw`promo(?:cion(?:es)?|s)?, gratis, gratuit\w*, on sale, for sale`,
        }),
        String.raw`\b(?<!hands.free)`,
      ),
    ),
    "speaks of a discount or an offer",
  ],
  [
    anyOf(
      inOrder(
        String.raw`\b`,
        oneOf({
          es: String.raw`precios?, negociable, a tratar, enganche, mensualidad(?:es)?, meses sin, credit[os]*, financ\w*,
            aprobad\w*, garanti\w*, apart(?:amos|alo|ala|ado|ada), llama(?:me|nos|r|ya)?, marca(?:me|nos) , compra(?:lo|la)?`,
          en: String.raw`price, negotiable, down payment, monthly, financing, approved, warrant\w*, guarant\w*, reserved for,
            call (?:us|me|now), buy now`,
        }),
        String.raw`\b`,
      ),
    ),
    "says more than what the car is called",
  ],
  [
    /\b(?:responde?|responda|contest[ae]|habl[ae]|escrib[ae]|answer|reply|speak|say|(?:siempre|nunca|always|never) (?:di|si|no|yes|say|sell|vend[ae]|ofrec[ae]|menciones))\b/,
    "speaks to the assistant",
  ],
  [
    anyOf(
      inOrder(
        String.raw`\b`,
        oneOf({
          es: `llamen?, llame(?:nos|me), marque(?:n|nos)?, (?:nuev|seminuev|unic|sacad|salid)[oa]s? de agencia,
            (?:servicios?|mantenimiento|auto|unidad) de agencia, recien, importad[oa]s?, legalizad[oa]s?,
            regularizad[oa]s?`,
          en: `contact(?:a|e|anos|enos|ame|eme), contact us, visit (?:us|our|the), imported, brand new, like new,
            just arrived`,
          both: "visit(?:a|e|en|anos|enos)",
        }),
        String.raw`\b`,
      ),
    ),
    "says more than what the car is called",
  ],
  // Its history and state, and whole sentences: no maker's name has these words.
  [
    anyOf(
      inOrder(
        String.raw`\b`,
        oneOf({
          es: String.raw`duen[oa]s?, pagad[oa]s?, factura\w*, adeudos?, tenencias?, impecables?, como nuev[oa], accidentes?,
            accidentad\w*, chocad\w*, asistente (?!de )\w+, que, dira\w*, diga, cuesta[ns]?, costara\w*, mitad`,
          en: "owners?, accidents?, clean title, must sell, tells?, costs?",
        }),
        String.raw`\b`,
      ),
    ),
    "says more than what the car is called",
  ],
];

/** What a car is called, which goes out to customers as it stands: a name and nothing else. */
export function readName(cell: string, maxLength: number): CellReading<string> {
  const folded = foldText(cell.replace(/\p{Cf}/gu, ""));
  const problem = findInstruction(cell)
    ? "speaks to the assistant"
    : (outOfPlace.find(([pattern]) => pattern.test(folded))?.[1] ?? null);
  return problem === null ? readCellText(cell, maxLength) : { problem: `«${clip(cell)}» ${problem}` };
}
