import { type NumberRead, readText } from "../../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../../catalog/match.ts";
import { amountWords } from "../../../../text/numbers/amount-words.ts";
import { isShort, leastShort } from "../../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Talk } from "./talk.ts";

/** Behind an amount that is none of a car's price. */
const ofElse = String.raw`(?!\s*(?:%|de enganche|de anticipo|al mes|mensual|por mes|a la quincena|a month|per month|monthly|down|km|kil[oó]metros|meses|months|a[nñ]os|years|hp))`;
const tagWords =
  oneOf(`verdad, cierto, correcto, no, o no, no es as[ií], es correcto, right, correct, isn['’]?t it, doesn['’]?t it,
    wasn['’]?t it, yes, yeah, true`);
const tag = String.raw`\s*[,.]?\s*${tagWords}?\s*\?*\s*$`;
const when =
  "(?:ayer|antier|antes|hace rato|la otra vez|el otro d[ií]a|la semana pasada|yesterday|before|earlier|last time|last week|the other day)";

/** «ayer me dijiste 340 mil», "your website says 300k": what is held to have been said of the price. */
const said = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?:${when}\s+)?(?:me\s+|nos\s+)?(?:(?:hab[ií]as?|hab[ií]an|has|han)\s+)?`,
    oneOf({
      es: "dijiste, dijeron, dijo, dicho, cotizaste, cotizaron, cotizado, pasaste, diste, dice, dec[ií]a",
      en: String.raw`you\s+(?:guys\s+)?(?:said|told\s+me|quoted(?:\s+me)?|listed\s+it),
        (?:ad|website|site|page|listing)\s+(?:says|said)`,
    }),
    String.raw`\s+(?:que\s+)?(?:(?:it|that)\s+)?(?:(?:estaba|costaba|era|val[ií]a|sal[ií]a|cuesta|est[aá]|es|was|is|costs?)\s+)?(?:(?:en|de|como|at|for)\s+)?(${amountWords})${ofElse}(?:\s+${when})?`,
  ),
  "iu",
);
/** «la hilux está en 299,000 ¿verdad?», "so the mustang costs 500,000 right?" */
const held = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?<!(?:que|algo|uno|una|that)\s)`,
    oneOf({
      es: "est[aá], cuesta, vale, sale, anda, costaba",
      en: String.raw`is, costs, goes\s+for, sells\s+for, listed\s+at, priced\s+at`,
    }),
    String.raw`\s+(?:(?:en|como|at|for)\s+)*(${amountWords})${ofElse}(?=${tag})`,
  ),
  "iu",
);
const tagAtEnd = new RegExp(tag, "iu");
/** Less is rather paid each month. */
const leastPrice = 30_000;

const askPrice = { es: "cuánto cuesta", en: "how much is it" };
const askPriceOfCar = { es: "cuánto cuesta el auto", en: "how much is the car" };

/** Which of several is meant was not said: their prices stand in the list. */
const askForList = { es: "la lista otra vez", en: "show me the list again" };

/** What a customer holds to be the price is no price to search by: the true one is asked for. */
export function spellOutClaim(text: string, { makes, today, language, state }: Talk): string {
  const found = said.exec(text) ?? (isAsked(text) ? held.exec(text) : null);
  const [number] = readText(found?.[1] ?? "").numbers;
  if (!found || !number || (number.value < leastPrice && !isShortPrice(number))) return text;
  // «tu gerente me dijo que 410»: who says so is no matter.
  const before = text.slice(0, found.index);
  const { named, missing } = understand(before, makes, today);
  const isNamed = named.length > 0 || missing !== null;
  const kept = isNamed ? before : "";
  const isOfSeveral = state.vehicle === null && (state.listing?.items.length ?? 0) > 1;
  if (!isNamed && isOfSeveral) return askForList[language];
  const asking = isNamed ? askPrice[language] : askPriceOfCar[language];
  return `${kept}${asking}?${text.slice(found.index + found[0].length).replace(tagAtEnd, "")}`;
}

/** «Me dijiste 299»: without its «mil». */
function isShortPrice({ unit, money, value }: NumberRead): boolean {
  return unit === 1 && !money && isShort(value) && value >= leastShort.price;
}

const asked = new RegExp(String.raw`\?|(?<!\p{L})${tagWords}\W*$`, "iu");

/** A statement of its own («está en 299») may be of what is wished for. */
function isAsked(text: string): boolean {
  return asked.test(text);
}
