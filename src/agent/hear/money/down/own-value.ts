import { isLikeTerm } from "../../../../catalog/match/figures/payment.ts";
import { isLikeYear, readText } from "../../../../catalog/match/reading/numbers.ts";
import { amountWords } from "../../../../text/numbers/amount-words.ts";
import { leastShort, readThousands } from "../../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { speaksOfOwnCar } from "../../documents/own-car.ts";

const amount = String.raw`${amountWords}|(?:\p{L}+\s){0,3}?\p{L}+\s(?:mil|thousand)`;
const about = String.raw`(?:(?:como|unos|unas|aprox\w*|mas o menos|más o menos|alrededor de|cerca de|en|de|about|around|maybe|roughly|like|some|at)\s+)*`;
/** «doy mi aguinaldo de 15 mil», «tengo un presupuesto de 200 mil» are no cars. */
const money = oneOf({
  es: `presupuesto, enganche, anticipo, ahorros?, aguinaldo, bono, sueldo, salario, ingresos?, cr[eé]dito,
    pr[eé]stamo, pagos?, mensualidad(?:es)?, finiquito, liquidaci[oó]n, prima, tanda, cantidad, monto, plazo`,
  en: "budget, bonus, salary, savings?, loan, down, deposit, payments?, income, paycheck, refund, amount, term",
  both: "plan",
});
const car = String.raw`(?:(?!${money}(?!\p{L}))[\p{L}\p{N}-]+\s+){1,6}?`;

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
const taking =
  "(?:toman|tomaran|reciben|recibieran|aceptan|compran|val[uú]an|valuaron|aval[uú]an|avaluaron|valoraron|tasaron)";
const here = String.raw`(?:\s+(?:ah[ií]|aqu[ií]|ac[aá]|ustedes|en su (?:sucursal|agencia)|con ustedes))*`;
const offering = String.raw`(?:giv(?:e|es|ing)\s+me|gave\s+me|offer(?:s|ed|ing)?\s+me|get|got|getting)`;
const only = String.raw`(?:ya\s+|already\s+|nom[aá]s\s+|nada\s+m[aá]s\s+|s[oó]lo\s+|only\s+|just\s+|are\s+|were\s+|can\s+|could\s+)*`;

/** «con mi carro de 90 mil a 48», and no «de 90 mil kilómetros»: what goes on behind the amount is no unit. */
const noUnit = inOrder(
  String.raw`(?=\s*(?:$|[,.;?!]|`,
  oneOf({
    es: `y, e, m[aá]s, de enganche, de anticipo, como, a, al, para, por, en, si, cu[aá]nto, c[oó]mo, qu[eé], me, quiero,
      quisiera`,
    en: "and, plus, down, as, over, for, how, what, i",
  }),
  String.raw`(?!\p{L})))`,
);

/** "my 90k truck": a "150" or a "1500 truck" is a model. */
const inFull = String.raw`(?=\$|\d[\d.,]*\s?(?:mil|k|thousand|grand)(?!\p{L})|\d{2,3}[.,]?\d{3}(?!\d))`;

/** What is given for it: «si me dan 150 por el mío», "they're giving me 150k for my car". */
const offered = [
  String.raw`(?:(?:si|que)\s+)?${only}(?:me|nos)\s+${giving}\s+${only}${about}(${amount})\s+(?:por|de)\s+${mine}`,
  // «si me dieran 90 mil y meto otros 30 mil»
  String.raw`(?:si\s+)?(?:me|nos)\s+${giving}\s+${only}${about}(${amount})(?=\s+(?:y\s+(?:le\s+)?(?:meto|pongo|doy|agrego)|m[aá]s\s+\d))`,
  // «con mi carro de 90 mil», "with my 90k truck"
  String.raw`(?:con|dando|dejando|entregando)\s+mi\s+(?:carro|auto|coche|camioneta|troca|pick\s?up)\s+(?:(?:19|20)\d\d\s+)?(?:que\s+vale|valuad[oa]\s+en|de|en)\s+${about}(${amount})${noUnit}`,
  String.raw`(?:with|trading(?:\s+in)?|giving)\s+my\s+${inFull}(${amountWords})\s+(?:car|truck|suv|van|pickup)`,
  // «si doy mi coche que vale 60», "if I trade in my civic that's worth 90k"
  String.raw`(?:(?:y|pero|entonces)\s+)*(?:si\s+)?${only}(?:doy|dejo|entrego|pongo|meto|diera|dejara|entregara)\s+(?:a\s+cuenta\s+)?mi\s+${car}(?:que\s+)?(?:vale|anda(?:\s+en)?|valuad[oa]\s+en)\s+${about}(${amount})${noUnit}`,
  String.raw`(?:if\s+)?i\s+${only}(?:trade(?:\s+in)?|give(?:\s+you)?|put(?:\s+in)?|hand\s+over)\s+my\s+${car}(?:that['’]?s\s+|that\s+is\s+)?worth\s+${about}(${amount})${noUnit}`,
  // «mi carro me lo toman en 80 mil»
  String.raw`(?:a\s+)?${mine}\s+(?:si\s+)?${only}(?:me\s+|nos\s+)?l[oa]s?\s+${taking}${here}\s+(?:en|por|a)\s+${about}(${amount})${here}`,
  String.raw`(?:si\s+)?${only}(?:me|nos)\s+${taking}\s+${mine}${here}\s+(?:en|por|a)\s+${about}(${amount})${here}`,
  String.raw`(?:if\s+)?(?:they|you|i|we)(?:['’]?(?:re|m|d|ll|ve))?\s+${only}${offering}\s+${only}${about}(${amount})\s+for\s+${mine}`,
  String.raw`(?:if\s+)?(?:they|you)\s+${only}(?:take|took)\s+${mine}\s+(?:for|at)\s+${about}(${amount})`,
  // "your guys appraised my trade at 120,000"
  String.raw`(?:they|your?(?:\s+(?:guys|people|team))?|we)\s+${only}(?:appraised|valued|priced)\s+${mine}\s+at\s+${about}(${amount})`,
].map(formOf);

/** «y si me dan 100 cuánto sería al mes»: of the own car, once it is spoken of or where «por él» says so; «si me dan 60» is a term. */
const offeredForIt = [
  String.raw`(?:(?:y|pero|entonces)\s+)*si\s+${only}(?:me|nos)\s+${giving}\s+${only}${about}(${amount})(\s+por\s+(?:[eé]l|ella|[eé]s[ea]|eso)(?!\p{L}))?${noUnit}`,
  String.raw`(?:(?:y|pero|entonces)\s+)*si\s+(?:vale|valiera|valen)\s+${about}(${amount})(\s+mi\s+(?:carro|auto|coche))?${noUnit}`,
  String.raw`(?:(?:and|but|what|so)\s+)*if\s+it(?:['’]?s|\s+is|\s+was|\s+were)\s+worth\s+${about}(${amount})${noUnit}`,
  String.raw`(?:(?:and|but|what)\s+)*if\s+(?:they|you)\s+${only}(?:give|gave|offer|offered)\s+me\s+${about}(${amount})(\s+for\s+(?:it|that)(?!\p{L}))?${noUnit}`,
].map(formOf);

/** «ponle 20 mil más de enganche» says nothing of an own car. */
const toDown = oneOf({
  es: "m[aá]s, menos, puntos?, (?:de|al) (?:enganche|anticipo)",
  en: "more, less, points?, down",
});

/** "say 90k. with that as a down payment …", «digamos 90 mil, con eso de enganche …»: what was told of the own car before. */
const supposed = [
  String.raw`(?:ok\s+|okay\s+|bueno\s+)?(?:say|let['’]?s\s+say|suppose|call\s+it|digamos|pongamos|supongamos|ponle|que\s+sean?)\s+(?:que\s+)?${about}(${amountWords})(?!\d|\s*(?:mil\s+|k\s+|thousand\s+)?(?:pesos\s+)?${toDown})`,
  String.raw`(?<=^\s*)(${amountWords})(?=\s*[.,;])`,
].map(formOf);

/** «digamos que vale 90 mil», "it's worth about 90k", and no more, behind how much a plan is with the own car in it. */
const supposedAlone = [
  String.raw`(?<=^\s*)(?:(?:pues|bueno|ok|y)\s+)*(?:digamos|pongamos|supongamos|suponiendo|ponle|imagina)\s+(?:que\s+)?(?:(?:me\s+)?(?:lo\s+)?(?:vale|valiera|dan|toman\s+en)\s+)?${about}(${amountWords})(?:\s+pesos)?(?=[\s.!]*$)`,
  String.raw`(?<=^\s*)(?:(?:pues|bueno|ok|y)\s+)*(?:vale|ha\s+de\s+valer|creo\s+que\s+vale)\s+${about}(${amountWords})(?:\s+pesos)?(?=[\s.!]*$)`,
  String.raw`(?<=^\s*)(?:(?:well|ok|so)\s+)*(?:(?:let['’]?s\s+)?say|suppose)\s+(?:it['’]?s\s+)?(?:worth\s+)?${about}(${amountWords})(?=[\s.!]*$)`,
  String.raw`(?<=^\s*)(?:(?:well|ok|so|i\s+think)\s+)*it['’]?s\s+worth\s+${about}(${amountWords})(?=[\s.!]*$)`,
].map(formOf);

function formOf(form: string): RegExp {
  return new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, "iu");
}

/** So many texts before the own car may have been spoken of. */
const mostBefore = 4;

/** How it is put into the purchase. */
const spent = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: String.raw`(?:y\s+)?(?:con|por)\s+(?:eso|ello|ese dinero|lo que me den)(?:\s+(?:de|como|a)\s+(?:enganche|anticipo|cuenta|entrada))?,
        (?:y\s+|si\s+)?(?:lo|la)\s+(?:doy|dejo|dar[ií]a|quiero dar|pongo)\s+(?:de|como|a)\s+(?:enganche|cuenta|anticipo),
        (?:de|como)\s+(?:enganche|anticipo|entrada), a\s+cuenta`,
      en: String.raw`(?:with\s+(?:it|that|this)\s+)?as\s+(?:a|the|my)?\s*down\s+payment,
        (?:use|using|put|putting|apply|count)\s+(?:it|that|this)(?:\s+\w+)?\s+(?:as|toward|towards|for|into|down)(?:\s+(?:a|the|my))?(?:\s+down)?(?:\s+payment|\s+deposit)?,
        (?:trade|trading)\s+(?:it|that)\s+in`,
    }),
    String.raw`(?!\p{L})`,
  ),
  "iu",
);

/** What is asked beside it is of the purchase. */
const asksSum =
  /(?<!\p{L})(?:cu[aá]nto|how much|mensualidad(?:es)?|al mes|a month|monthly|payments?|qued\p{L}+|plan|a \d\d)(?!\p{L})/iu;
/** «me dan 80 mil por el mío y quiero un Rio» */
const wantsCar =
  /(?<!\p{L})(?:quiero|quisiera|busco|me interesa|i want|i['’]d like|looking for|interested in)\s+(?:una?|el|la|a|an|the)\s/iu;
/** What the dealer gives for it is asked. */
const asksValue =
  /(?<!\p{L})(?:(?:me|nos|te) (?:dan|dar[ií]an|ofrecen|toman|pagan)|vale|(?:give|offer|pay) me|worth)(?!\p{L})/iu;
const nothing = /^(?:y|and|pero|but|what|how about|que tal|qu[eé]|entonces|[\s?¿.,;!])*$/iu;

/**
 * The value of the customer's own car as the down payment that it is: «tengo un aveo que vale 80 mil, con eso de enganche
 * cuánto queda el fit a 36» is said of the Fit, with 80 mil down.
 * @param hasCar a car is spoken of: «me dan 90 mil por mi carro» is said of its plan
 * @param before the texts before this one, the last first: to its car's value «y meto otros 30 mil» is added
 * @returns the text without that car; null where none is spent so
 */
export function spendOwnCar(
  text: string,
  { hasCar = false, before = [] }: { hasCar?: boolean; before?: string[] } = {},
): string | null {
  const added = addLater(text, before[0] ?? "");
  if (added) return tidy(added);
  const offer = findFirst(offered, text) ?? findOfferForIt(text, before);
  const guess =
    isOfOwnCar(before[0] ?? "") && spent.test(before[0] ?? "") ? findFirst(supposedAlone, text) : null;
  if (guess) return tidy(writeDown(guess));
  const known = findFirst(valued, text) ?? offer;
  const paid = known && addCash(text, known);
  if (paid) return tidy(paid);
  const worth = known ?? findFirst(supposed, text);
  if (worth) {
    const left = text.replace(worth.matched, " ");
    if (spent.test(left)) return tidy(left.replace(spent, writeDown(worth, text)));
  }
  if (!offer) return null;
  const left = text.replace(offer.matched, " ");
  const isSpent = nothing.test(left)
    ? hasCar || /^(?:(?:y|pero|entonces|and|but|what)\s+)*(?:si|if)\s/iu.test(offer.matched)
    : (asksSum.test(left) || wantsCar.test(left)) && !asksValue.test(left);
  return isSpent ? tidy(`${writeDown(offer)}${nothing.test(left) ? "" : left}`) : null;
}

const isOfOwnCar = (text: string) => speaksOfOwnCar(text) || findFirst(valued, text) !== null;

function findOfferForIt(text: string, before: string[]): Valued | null {
  const found = findFirst(offeredForIt, text);
  if (!found) return null;
  if (offeredForIt.some((form) => form.exec(text)?.[2]) || [text, ...before.slice(0, 1)].some(isOfOwnCar))
    return found;
  return !isLikeTerm(readText(found.value).numbers[0]) && before.slice(0, mostBefore).some(isOfOwnCar)
    ? found
    : null;
}

const handing = String.raw`(?:(?:le\s+)?(?:meto|pongo|doy|agrego|pondr[ií]a|tengo|traigo|sumo|aparte|adem[aá]s|put|add|give|have|got)\s+)`;
const inCash = String.raw`(?:\s+(?:m[aá]s|more))?(?:\s+(?:en\s+|de\s+)?(?:efectivo|cash)|\s+in\s+cash)?`;
const joining = String.raw`\s*,?\s*(?:y|e|m[aá]s|and|plus)\s+`;
const more = String.raw`(?:yo\s+|i(?:['’]d|['’]ll|\s+can)?\s+)?${handing}?(?:(?:otros|another|other|unos)\s+)?(${amountWords})${inCash}`;
const cashBehind = new RegExp(`^${joining}${more}`, "iu");
const cashBefore = new RegExp(
  String.raw`(?:(?:con|with|tengo|traigo|doy|pongo|meto|i\s+have|i\s+put)\s+)?(${amountWords})${inCash}${joining}(?:(?:con|with|doy|dejo|a\s+cuenta)\s+)?$`,
  "iu",
);

/** «… en 90 mil y meto otros 30 mil»: what is put on top of it is paid down as well; null: nothing is. */
function addCash(text: string, { matched, value }: Valued): string | null {
  const at = text.indexOf(matched);
  const [before, behind] = [text.slice(0, at), text.slice(at + matched.length)];
  const found = cashBehind.exec(behind);
  const [whole = "", amount] = found ?? cashBefore.exec(before) ?? [];
  const down = sayDown(text, value, amount);
  if (down === null) return null;
  return found
    ? `${before}${down}${behind.slice(whole.length)}`
    : `${before.slice(0, before.length - whole.length)}${down}${behind}`;
}

const addedLater = new RegExp(
  `^(?:(?:y|e|m[aá]s|and|plus|pero|but|si|adem[aá]s|aparte|also)\\s+)*${more}`,
  "iu",
);
/** «y meto 30», «otros 30», «30 en efectivo»; «y 48» is rather a term. */
const says = new RegExp(
  String.raw`(?<!\p{L})(?:otros|another|more|(?<!^)m[aá]s|efectivo|cash)(?!\p{L})|(?<!\p{L})${handing}\S*\s?\d`,
  "iu",
);
const ofTime = /^\s*(?:meses|mes|months?|mensualidades|pagos|payments|a[nñ]os?|years?)(?!\p{L})/iu;
const alone =
  /^ (?:(?:a|over|for|en|in|\d{1,3}|meses|months|cuanto|queda|quedaria|quedarian|me|al|mes|how much|monthly|month|entonces|then|\?) )*$/;

/** «y meto otros 30 mil en efectivo a 48» right after «mi carro vale 90 mil»: both together; null: not that. */
function addLater(text: string, before: string): string | null {
  const known = findFirst(valued, before) ?? findFirst(offered, before);
  const [whole = "", amount] = addedLater.exec(text) ?? [];
  const behind = text.slice(whole.length);
  const [number] = readText(amount ?? "").numbers;
  const isSum = number !== undefined && (number.unit > 1 || number.money || number.grouped);
  if (
    !known ||
    whole === "" ||
    !(isSum || says.test(whole.trim())) ||
    ofTime.test(behind) ||
    !alone.test(plainWords(behind).replace(/^ +$/, " ")) ||
    addCash(before, known)
  )
    return null;
  const down = sayDown(text, known.value, amount);
  return down && `${down}${behind}`;
}

function sayDown(text: string, ...sums: (string | undefined)[]): string | null {
  const [own, added] = sums.map((sum) => {
    const read = readText(sum ?? "").numbers[0]?.value;
    return read === undefined ? undefined : readThousands(read);
  });
  if (own === undefined || added === undefined) return null;
  return isEnglish(text) ? ` with ${own + added} pesos down` : ` con ${own + added} pesos de enganche`;
}

type Valued = { matched: string; value: string };

function findFirst(forms: RegExp[], text: string): Valued | null {
  const found = forms
    .map((form) => form.exec(text))
    .find((match) => match !== null && isMoney(match[1] ?? ""));
  const value = found?.[1]?.trim();
  return found && value ? { matched: found[0], value } : null;
}

/** A year or a count is no value: «con mi carro de 2016», «con mi auto de 4 puertas». */
function isMoney(amount: string): boolean {
  const [number] = readText(amount).numbers;
  return (
    number !== undefined && !number.percent && !isLikeYear(number) && number.value >= leastShort.downPayment
  );
}

function writeDown({ matched, value }: Valued, text: string = matched): string {
  const isShort = /^\d{2,3}$/.test(value);
  return isEnglish(matched) || / (?:with|use|using|as|put) (?:that|it|this|a) /.test(plainWords(text))
    ? ` with ${value}${isShort ? " thousand" : ""} down `
    : ` con ${value}${isShort ? " mil" : ""} de enganche `;
}

function isEnglish(text: string): boolean {
  return / (worth|valued|appraised|mine|my|for|cash|plus|another|and|over) /.test(plainWords(text));
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;?!])/g, "")
    .replace(/^(?:(?:ok|okay|bueno)(?=\s*[.,;]))?[\s,.;y]+/i, "")
    .trim();
}
