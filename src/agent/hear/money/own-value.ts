import { readText } from "../../../catalog/match/reading/numbers.ts";
import { amountWords } from "../../../text/numbers/amount-words.ts";
import { readThousands } from "../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const amount = String.raw`${amountWords}|(?:\p{L}+\s){0,3}?\p{L}+\s(?:mil|thousand)`;
const about = String.raw`(?:(?:como|unos|unas|aprox\w*|mas o menos|más o menos|alrededor de|cerca de|en|de|about|around|maybe|roughly|like|some|at)\s+)*`;
const car = String.raw`(?:[\p{L}\p{N}-]+\s+){1,6}?`;

/** A car of the customer's own with what it is worth: «tengo un aveo que vale como 80 mil», "my 2016 rav4 is worth 200k". */
const valued = [
  inOrder(
    oneOf("tengo, traigo, doy, dejo, dar[ií]a, entrego, cuento con"),
    String.raw`\s+(?:un|una|mi)\s+${car}`,
    oneOf(String.raw`que\s+, lo\s+, me\s+, ha\s+de\s+, est[aá]\s+`),
    "*",
    oneOf("vale[n]?, valer, valuad[oa], val[uú]an, valuaron, cuesta, anda, dan, ofrecen, de"),
    String.raw`\s+${about}(${amount})`,
  ),
  String.raw`mi\s+${car}(?:que\s+|lo\s+|me\s+|est[aá]\s+)*(?:vale|valuad[oa]|anda|dan|ofrecen)\s+${about}(${amount})`,
  String.raw`(?:i\s+have|i['’]ve\s+got|i\s+got|i\s+own|got)\s+an?\s+${car}(?:that['’]?s\s+|that\s+is\s+|which\s+is\s+|it['’]?s\s+)*(?:worth|valued|appraised)\s+${about}(${amount})`,
  String.raw`(?:(?:i\s+)?(?:give|trade|put)\s+(?:in\s+)?)?my\s+${car}(?:is\s+|that['’]?s\s+)*(?:worth|valued|appraised)\s+${about}(${amount})`,
].map(formOf);

const mine = String.raw`(?:el\s+m[ií]o|la\s+m[ií]a|mine|(?:mi|my)\s+[\p{L}\p{N}-]+(?:\s+(?:19|20)?\d\d)?)`;
const giving = "(?:dan|ofrecen|dieron|ofrecieron|dieran|ofrecieran|pagan|pagaran)";
const taking = "(?:toman|tomaran|reciben|recibieran|aceptan|compran)";
const offering = String.raw`(?:giv(?:e|es|ing)\s+me|gave\s+me|offer(?:s|ed|ing)?\s+me|get|got|getting)`;
const only = String.raw`(?:nom[aá]s\s+|nada\s+m[aá]s\s+|s[oó]lo\s+|only\s+|just\s+|are\s+|were\s+|can\s+|could\s+)*`;

/** What is given for it: «si me dan 150 por el mío», "they're giving me 150k for my car". */
const offered = [
  String.raw`(?:(?:si|que)\s+)?${only}(?:me|nos)\s+${giving}\s+${only}${about}(${amount})\s+(?:por|de)\s+${mine}`,
  // «si me dieran 90 mil y meto otros 30 mil»
  String.raw`(?:si\s+)?(?:me|nos)\s+${giving}\s+${only}${about}(${amount})(?=\s+(?:y\s+(?:le\s+)?(?:meto|pongo|doy|agrego)|m[aá]s\s+\d))`,
  String.raw`(?:si\s+)?${only}(?:me|nos)\s+${taking}\s+${mine}\s+(?:en|por|a)\s+${about}(${amount})`,
  String.raw`(?:if\s+)?(?:they|you|i|we)(?:['’]?(?:re|m|d|ll|ve))?\s+${only}${offering}\s+${only}${about}(${amount})\s+for\s+${mine}`,
  String.raw`(?:if\s+)?(?:they|you)\s+${only}take\s+${mine}\s+(?:for|at)\s+${about}(${amount})`,
].map(formOf);

function formOf(form: string): RegExp {
  return new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, "iu");
}

/** How it is put into the purchase. */
const spent = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: String.raw`(?:y\s+)?(?:con|por)\s+(?:eso|ello|ese dinero|lo que me den)(?:\s+(?:de|como|a)\s+(?:enganche|anticipo|cuenta|entrada))?,
        (?:lo|la)\s+(?:doy|dejo|dar[ií]a|quiero dar|pongo)\s+(?:de|como|a)\s+(?:enganche|cuenta|anticipo),
        (?:de|como)\s+(?:enganche|anticipo|entrada), a\s+cuenta`,
      en: String.raw`(?:use|using|put|putting|apply|count)\s+(?:it|that|this)(?:\s+\w+)?\s+(?:as|toward|towards|for|into|down)(?:\s+(?:a|the|my))?(?:\s+down)?(?:\s+payment|\s+deposit)?,
        as\s+(?:a|the|my)\s+down\s+payment, (?:trade|trading)\s+(?:it|that)\s+in`,
    }),
    String.raw`(?!\p{L})`,
  ),
  "iu",
);

/** What is asked beside it is of the purchase. */
const asksSum =
  /(?<!\p{L})(?:cu[aá]nto|how much|mensualidad(?:es)?|al mes|a month|monthly|payments?|qued\p{L}+|plan|a \d\d)(?!\p{L})/iu;
/** What the dealer gives for it is asked. */
const asksValue =
  /(?<!\p{L})(?:(?:me|nos|te) (?:dan|dar[ií]an|ofrecen|toman|pagan)|vale|(?:give|offer|pay) me|worth)(?!\p{L})/iu;
const nothing = /^(?:y|and|pero|but|what|how about|que tal|qu[eé]|entonces|[\s?¿.,;!])*$/iu;

/**
 * The value of the customer's own car as the down payment that it is: «tengo un aveo que vale 80 mil, con eso de enganche
 * cuánto queda el fit a 36» is said of the Fit, with 80 mil down.
 * @returns the text without that car; null where none is spent so
 */
export function spendOwnCar(text: string): string | null {
  const known = findFirst(valued, text) ?? findFirst(offered, text);
  const paid = known && addCash(text, known);
  if (paid) return tidy(paid);
  if (known) {
    const left = text.replace(known.matched, " ");
    if (spent.test(left)) return tidy(left.replace(spent, writeDown(known)));
  }
  const given = findFirst(offered, text);
  if (!given) return null;
  const left = text.replace(given.matched, " ");
  const isSpent = nothing.test(left)
    ? /^(?:si|if)\s/iu.test(given.matched)
    : asksSum.test(left) && !asksValue.test(left);
  return isSpent ? tidy(`${writeDown(given)}${nothing.test(left) ? "" : left}`) : null;
}

const cash = new RegExp(
  inOrder(
    inOrder(
      String.raw`^\s*,?\s*(?:y|m[aá]s|and|plus)\s+(?:yo\s+|i\s+)?(?:le\s+)?(?:`,
      oneOf({ es: "meto, pongo, doy, agrego, pondr[ií]a, aparte", en: "put, add, give" }),
      String.raw`\s+)?(?:(?:otros|another)\s+)?(${amountWords})(?:\s+(?:m[aá]s|more))?`,
    ),
    oneOf(String.raw`\s+(?:en\s+)?(?:efectivo|cash), \s+in\s+cash`),
    "?",
  ),
  "iu",
);

/** «… en 90 mil y meto otros 30 mil»: what is put on top of it is paid down as well; null: nothing is. */
function addCash(text: string, { matched, value }: Valued): string | null {
  const at = text.indexOf(matched);
  const behind = text.slice(at + matched.length);
  const [whole, amount] = cash.exec(behind) ?? [];
  const [own, added] = [value, amount ?? ""].map((sum) => {
    const read = readText(sum).numbers[0]?.value;
    return read === undefined ? undefined : readThousands(read);
  });
  if (whole === undefined || own === undefined || added === undefined) return null;
  const down = isEnglish(text) ? ` with ${own + added} pesos down` : ` con ${own + added} pesos de enganche`;
  return `${text.slice(0, at)}${down}${behind.slice(whole.length)}`;
}

type Valued = { matched: string; value: string };

function findFirst(forms: RegExp[], text: string): Valued | null {
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  const value = found?.[1]?.trim();
  return found && value ? { matched: found[0], value } : null;
}

function writeDown({ matched, value }: Valued): string {
  const isShort = /^\d{2,3}$/.test(value);
  return isEnglish(matched)
    ? ` with ${value}${isShort ? " thousand" : ""} down `
    : ` con ${value}${isShort ? " mil" : ""} de enganche `;
}

function isEnglish(text: string): boolean {
  return / (worth|valued|appraised|mine|my|for) /.test(plainWords(text));
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;?!])/g, "")
    .replace(/^[\s,.;y]+/i, "")
    .trim();
}
