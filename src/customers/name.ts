import { inOrder, oneOf } from "../text/pattern.ts";
import { isGivenName } from "./given-names.ts";

const capital = String.raw`\p{Lu}[\p{L}'’-]{1,19}`;
const word = String.raw`\p{L}[\p{L}'’-]{1,19}`;
const start = String.raw`(?<![\p{L}'’])`;

/** What is followed by a name and by nothing else: «me llamo …», "my name is …". */
const outright = new RegExp(
  String.raw`${start}(?:(?<!no |como |cómo )me llamo|mi nombre es|my name is|my name['’]?s|puedes? (?:llamarme|decirme)|mi nombre:) (${word}(?: ${capital}){0,2})(?!\p{L})`,
  "iu",
);
/** «Soy Laura», "I'm Mike": a name where it has a capital and what it says of the customer ends behind it. */
const plainly = new RegExp(
  inOrder(
    `${start}`,
    oneOf({
      es: "[Ss]oy, [Yy]o soy, [Mm]e dicen, [Mm]e llaman, [Ll]l[aá]mame",
      en: "[Yy]ou can call me, [Tt]his is, [Ii] am, Im, [Cc]all me, I['’]?m",
    }),
    String.raw` (${capital}(?: ${capital}){0,2})(?= ?(?:[,.;:!?(]|$)| (?:y|and|de|from|con|desde|otra|otra vez|again|here|busco|quiero|necesito|looking|ando|estoy|me|tengo|vi|i|your|tu|su)(?!\p{L}))`,
  ),
  "u",
);
/** What may stand before anything: a name only where it is known as one, with a capital or without. */
const loosely = new RegExp(
  inOrder(
    `${start}`,
    oneOf({
      es: `soy, yo soy, aqui, aquí, (?:te|le|les) (?:habla|escribe|saluda), habla, escribe, de parte de,
        a nombre de`,
      en: "i am, this is, it['’]?s, its, name['’]?s, i['’]?m, call me",
    }),
    String.raw` (${word}(?: ${word}){0,2})(?!\p{L})`,
  ),
  "giu",
);
/** "Kate here". */
const here = new RegExp(String.raw`(?:^|[,.!] ?|hi |hello |hola )(${word}) here(?!\p{L})`, "iu");
const noNames = new RegExp(
  inOrder(
    "^(",
    oneOf({
      es: "Mexican[oa], Cliente, Soltero, Soltera, Ingenier[oa], Doctora, Mam[aá], Pap[aá], El, La, Un, Una",
      en: `Mexican, American, Canadian, Interested, Sorry, Fine, Good, Great, Sure, Ready, Done, Here, In,
        Not, Just, Looking, New, Client, The`,
      both: "Ok, A, Doctor",
    }),
    String.raw`)(?!\p{L})`,
  ),
  "iu",
);

/** A text without the words by which its writer introduces themselves: «mi nombre es Mercedes» asks for no car. */
export function dropName(text: string): string {
  const name = readName(text);
  if (name === null) return text;
  const said = [outright, plainly, ...[loosely].map(({ source }) => new RegExp(source, "iu")), here];
  const introduced = said.flatMap((pattern) => {
    const [words = "", found = ""] = pattern.exec(text) ?? [];
    return found.toLowerCase().startsWith(name.toLowerCase())
      ? [words.slice(0, words.indexOf(found) + name.length)]
      : [];
  });
  return introduced.reduce((left, words) => left.replace(words, " "), text);
}

/** The name by which a customer introduces themselves in a text; null: none. */
export function readName(text: string): string | null {
  const plain = text.replace(/\s+/g, " ");
  const said = outright.exec(plain)?.[1] ?? findPlain(plain) ?? findKnown(plain);
  return said === undefined ? null : writeName(said);
}

function findPlain(text: string): string | undefined {
  const said = plainly.exec(text)?.[1];
  return said && !noNames.test(said) ? said : undefined;
}

function findKnown(text: string): string | undefined {
  const said = [...text.matchAll(loosely)].map(([, name = ""]) => name);
  return [...said, here.exec(text)?.[1] ?? ""].find((name) => isGivenName(name.split(" ")[0] ?? ""));
}

/** What follows the first word belongs to the name where it has a capital, or where it is one by itself («ana paula»). */
function writeName(said: string): string {
  const [first = "", ...others] = said.split(" ");
  const end = others.findIndex((one) => !/^\p{Lu}/u.test(one) && !isGivenName(one));
  const words = [first, ...(end < 0 ? others : others.slice(0, end))];
  return words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join(" ");
}
