import { inOrder, oneOf } from "../../../text/pattern.ts";

const email = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}`;
const country = String.raw`(?:\+?(?:52|1)[\s.-]?(?:1[\s.-]?)?)?`;
const noAmount = String.raw`(?![\d%]|\s*(?:pesos|mxn|km|kms|mil)(?!\p{L}))`;
/**
 * Of ten digits, none of which stands alone and the first no 0 or 1, with the country's before them where it is given; no
 * amount and no part of a longer row of numbers.
 */
const phone = String.raw`(?<![\p{L}\d$.,-]|\d\s)${country}(?:[2-9]\d{9}|(?:\([2-9]\d{1,2}\)|[2-9]\d{1,2})[\s.-]?\d{2,4}(?:[\s.-]?\d{2,4}){1,3}(?![\s.-]?\d))${noAmount}`;
const digits = /\d/g;
/** «mi número es …», "you can reach me at …": what is said before it. */
const lead = inOrder(
  inOrder(
    "(?:",
    oneOf({
      es: `mi, mis, el, este es, aqui (?:est[aá]|te dejo), te dejo, les dejo, te paso, les paso, anota,
        apunta`,
      en: "my, here(?:['’]?s| is)",
    }),
    String.raw`\s+)*(?:`,
    oneOf({
      es: "celular, correo, contacto, tel[eé]fono, cel, n[uú]mero",
      en: "phone, cell, mobile, number, address",
      both: "tel, whats(?:app)?, wats, e-?mail, mail",
    }),
    String.raw`[\s:]+`,
    oneOf({
      es: String.raw`de\s+(?:contacto|tel[eé]fono|cel(?:ular)?)[\s:]+, electr[oó]nico[\s:]+`,
      en: String.raw`number[\s:]+, address[\s:]+`,
    }),
    "?)*",
  ),
  oneOf(String.raw`:, (?:es|son|is|at|on|al|en)(?!\p{L})`),
  String.raw`?:?\s*`,
);

const contact = new RegExp(`${lead}(?:${email}|${phone})`, "giu");
/** Without what is said before it. */
const bareContact = new RegExp(`${email}|${phone}`, "giu");
const isEmail = new RegExp(email, "iu");

/** The text without the telephone and e-mail address that a customer leaves in it; the text itself where none is left. */
export function dropContact(text: string): string {
  return text.replace(contact, (found) => (isEmail.test(found) || isPhone(found) ? " " : found));
}

/** Of ten digits, with up to three of a country's before them. */
function isPhone(found: string): boolean {
  const count = found.match(digits)?.length ?? 0;
  return count >= 10 && count <= 13;
}

/** True where the customer leaves a telephone or an address at which to be reached. */
export function leavesContact(text: string): boolean {
  return dropContact(text) !== text;
}

/** True where a telephone or an address is all that is said: nobody knows what for. */
export function isContactAlone(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(bareContact, "")) && leavesContact(text);
}
