const email = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}`;
/** Of ten digits, with the country's before them where it is given; no amount and no part of a longer number. */
const phone = String.raw`(?<![\p{L}\d$.,-])(?:\+?(?:52|1)[\s.-]?(?:1[\s.-]?)?)?(?:\(\d{2,3}\)[\s.-]?)?\d(?:[\s.-]?\d){6,9}(?![\d%]|\s*(?:pesos|mxn|km|kms|mil)(?!\p{L}))`;
const digits = /\d/g;
/** «mi número es …», "you can reach me at …": what is said before it. */
const lead = String.raw`(?:(?:mi|mis|el|my|este es|aqui (?:est[aá]|te dejo)|te dejo|les dejo|te paso|les paso|anota|apunta|here(?:['’]?s| is))\s+)*(?:(?:n[uú]mero|tel[eé]fono|tel|cel|celular|whats(?:app)?|wats|correo|e-?mail|mail|contacto|phone|cell|mobile|number|address)[\s:]+(?:de\s+(?:contacto|tel[eé]fono|cel(?:ular)?)[\s:]+|electr[oó]nico[\s:]+|number[\s:]+|address[\s:]+)?)*(?::|(?:es|son|is|at|on|al|en)(?!\p{L}))?:?\s*`;

const contact = new RegExp(`${lead}(?:${email}|${phone})`, "giu");
const isEmail = new RegExp(email, "iu");

/** The text without the telephone and e-mail address that a customer leaves in it; the text itself where none is left. */
export function dropContact(text: string): string {
  return text.replace(contact, (found) =>
    isEmail.test(found) || (found.match(digits)?.length ?? 0) >= leastDigits ? " " : found,
  );
}

const leastDigits = 10;

/** True where the customer leaves a telephone or an address at which to be reached. */
export function leavesContact(text: string): boolean {
  return dropContact(text) !== text;
}
