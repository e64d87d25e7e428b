import { amountWords } from "../../../text/numbers/amount-words.ts";
import { plainWords } from "../../../text/plain-words.ts";

const amount = String.raw`${amountWords}|(?:\p{L}+\s){0,3}?\p{L}+\s(?:mil|thousand)`;
const about = String.raw`(?:(?:como|unos|unas|aprox\w*|mas o menos|más o menos|alrededor de|cerca de|en|de|about|around|maybe|roughly|like|some|at)\s+)*`;
const car = String.raw`(?:[\p{L}\p{N}-]+\s+){1,6}?`;

/** A car of the customer's own with what it is worth: «tengo un aveo que vale como 80 mil», "my 2016 rav4 is worth 200k". */
const valued = [
  String.raw`(?:tengo|traigo|doy|dejo|dar[ií]a|entrego|cuento con)\s+(?:un|una|mi)\s+${car}(?:que\s+|lo\s+|me\s+|ha\s+de\s+|est[aá]\s+)*(?:vale[n]?|valer|valuad[oa]|cuesta|anda|dan|ofrecen)\s+${about}(${amount})`,
  String.raw`mi\s+${car}(?:que\s+|lo\s+|me\s+|est[aá]\s+)*(?:vale|valuad[oa]|anda|dan|ofrecen)\s+${about}(${amount})`,
  String.raw`me\s+(?:dan|ofrecen|dieron|ofrecieron)\s+${about}(${amount})\s+por\s+mi\s+[\p{L}\p{N}-]+(?:\s+(?:19|20)?\d\d)?`,
  String.raw`(?:i\s+have|i['’]ve\s+got|i\s+got|i\s+own|got)\s+an?\s+${car}(?:that['’]?s\s+|that\s+is\s+|which\s+is\s+|it['’]?s\s+)*(?:worth|valued|appraised)\s+${about}(${amount})`,
  String.raw`my\s+${car}(?:is\s+|that['’]?s\s+)*(?:worth|valued|appraised)\s+${about}(${amount})`,
].map((form) => new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, "iu"));

/** How it is put into the purchase. */
const spent =
  /(?<!\p{L})(?:(?:y\s+)?(?:con|por)\s+(?:eso|ello|ese dinero|lo que me den)(?:\s+(?:de|como|a)\s+(?:enganche|anticipo|cuenta|entrada))?|(?:lo|la)\s+(?:doy|dejo|dar[ií]a|quiero dar|pongo)\s+(?:de|como|a)\s+(?:enganche|cuenta|anticipo)|(?:de|como)\s+(?:enganche|anticipo|entrada)|a\s+cuenta|(?:use|using|put|putting|apply|count)\s+(?:it|that|this)(?:\s+\w+)?\s+(?:as|toward|towards|for|into|down)(?:\s+(?:a|the|my))?(?:\s+down)?(?:\s+payment|\s+deposit)?|as\s+(?:a|the|my)\s+down\s+payment|(?:trade|trading)\s+(?:it|that)\s+in)(?!\p{L})/iu;

/**
 * The value of the customer's own car as the down payment that it is: «tengo un aveo que vale 80 mil, con eso de enganche
 * cuánto queda el fit a 36» is said of the Fit, with 80 mil down.
 * @returns the text without that car; null where none is spent so
 */
export function spendOwnCar(text: string): string | null {
  const found = valued.map((form) => form.exec(text)).find((match) => match !== null);
  const value = found?.[1]?.trim();
  if (!found || !value) return null;
  const left = text.replace(found[0], " ");
  if (!spent.test(left)) return null;
  const isEnglish = / (worth|valued|appraised) /.test(plainWords(found[0]));
  const down = isEnglish ? ` with ${value} down ` : ` con ${value} de enganche `;
  return left
    .replace(spent, down)
    .replace(/\s+/g, " ")
    .replace(/^[\s,.;y]+/i, "")
    .trim();
}
