import { foldText } from "../text/fold.ts";
import { inOrder, oneOf } from "../text/pattern.ts";
import { yesWords } from "../text/words/assent-words.ts";
import { type Part, readParts } from "./privacy/parts.ts";

/** What a customer wants of what is kept: to see it, or to have it erased. */
export type PrivacyWish = "show" | "erase";

/** Only where nothing else is said: "forget me, I want a Jetta". */
const wholeErasures = ["(?:olvidame|olvidenme|olvidate de mi|olvidense de mi)", "forget (?:about )?me"];

const wholeErasure = new RegExp(
  `^(?:(?:can|could|would|you|i|want|to|please|puedes|podrias|quiero|que|por favor) ){0,5}(?:${wholeErasures.join("|")})$`,
);

const sure = inOrder(
  "(?: ",
  oneOf({
    es: `si, todo, todos, todas, por favor, porfa, mejor, entonces, gracias, de una vez, completamente, ahora,
      ahorita, ya, estoy segur[oa], lo confirmo, porfis, xfa, xfavor`,
    en: `it, them, all, everything, that, please, pls, plz, thanks, thank you, completely, right now, now, yes,
      im sure, i am sure, for me`,
  }),
  ")*",
);
const confirmations = new RegExp(
  inOrder(
    `^(?:(?:${oneOf(`${yesWords}, please, por favor`)} ?)*`,
    oneOf({
      es: `confirmo, lo confirmo, de acuerdo, adelante, hazlo, estoy segur[oa],
        (?:borra|elimina)(?:lo|los|la|las|r|rlo|rlos)?, borren(?:lo|los)`,
      en: "i confirm, go ahead, do it, im sure, i am sure, delete, erase, confirm",
    }),
    `?${sure})$`,
  ),
);
const whatIsShown = oneOf(
  "(?:todo )?lo que (?:tienes|tienen|sabes|saben|guardas|guardan)(?: de mi)?, todo eso, toda, todo, eso, esos?, esa, todos, todas, (?:esos|esa|esta|la|mis|los) (?:datos|info|informacion)",
);
const shownInEnglish = oneOf(
  "all (?:of )?(?:it|that|this), it all, it, them, all, everything, that, this, (?:that|this|the|my) (?:data|info|information|stuff)",
);
/** «Bórralos», "delete it all", after what is kept was shown. */
const eraseThat = new RegExp(
  inOrder(
    "^(?:",
    oneOf({
      es: `y, si, pues, entonces, por favor, mejor, sabes que, quiero que, quisiera que, necesito que,
        me gustaria que, puedes, podrias, pueden, podrian, que`,
      en: `and, yes, then, please, can, could, would, will, you, id like you to, i want you to, i want to,
        i would like to, lets, just, u`,
      both: "ok, okay",
    }),
    ` )*${oneOf({
      es: `(?:borr|elimin|quit|suprim|destruy)(?:a|e|en|an|es|as|ar|ir)(?:me|nos)?(?:lo|la|los|las)?(?: ${whatIsShown})?,
        (?:me |nos )?(?:lo|la|los|las) (?:borr|elimin|quit|suprim)(?:a|e|en|an|es|as)(?: ${whatIsShown})?,
        (?:lo|la|los|las) (?:puedes?|pueden|podrias?|podrian) (?:borrar|eliminar|quitar),
        (?:que )?se (?:borre|elimine|quite)n?(?: ${whatIsShown})?, deshazte de ${whatIsShown},
        (?:ya )?no (?:quiero que )?(?:lo |la |los |las )(?:guardes|guarden|tengas|tengan|conserves|conserven)`,
      en: `(?:delete|erase|remove|forget|wipe|clear|trash|scrub|purge|get rid of|take (?:down|out)|drop) ${shownInEnglish}(?: out| off| clean| away)?,
        (?:i want |i need |have )?${shownInEnglish} (?:deleted|erased|removed|gone|wiped),
        (?:dont|do not|stop) (?:keep|keeping|store|storing|save|saving) ${shownInEnglish}`,
    })}${sure}$`,
  ),
);

/** What politeness puts around it. */
const around =
  /^(?:(?:hola|oye|oiga|por favor|porfa|please|hi|hello|hey|y|and|ok|bueno) )+|(?: (?:por favor|porfa|please|gracias|thanks|thank you|ya|now))+$/g;

/** The longest clause of them has some 80 characters. */
const longest = 120;

/**
 * Reads a text that asks to see what is kept of the customer, or to erase it: in a clause of its own, whatever else is
 * said. Null: every other text, such as «borra mis filtros».
 */
export function readPrivacyWish(text: string): PrivacyWish | null {
  const clauses = splitPlain(text);
  const wishes = clauses.map(readClause);
  if (wishes.includes("erase")) return "erase";
  if (clauses.length === 1 && wholeErasure.test(clauses[0] ?? "")) return "erase";
  return wishes.includes("show") ? "show" : null;
}

/** Something else may be said before the request, but nothing within it or behind it. */
function readClause(clause: string): PrivacyWish | null {
  const all = readParts(clause);
  const start = all.lastIndexOf("other") + 1;
  const parts = all.slice(start);
  const has = (...wanted: Part[]) => wanted.some((part) => parts.includes(part));
  const isKept = has("mine") ? has("fact", "talk", "keep", "all") : asksToLeave(clause) && has("place");
  if (has("erase") && (isKept || isAllKept(all)) && !has("deny", "see")) return "erase";
  if (has("deny")) return null;
  if (parts.at(-1) === "remember") return "show";
  if (!has("mine")) return null;
  if (has("ask")) return has("keep", "fact", "stored") ? "show" : null;
  if (start > 0) return null;
  const keepsMine = has("keep") && parts.indexOf("keep") < parts.indexOf("mine") && has("fact", "all");
  const seesMine = has("see") && has("fact", "keep", "all");
  const isBare = has("fact") && !has("keep");
  return keepsMine || seesMine || isBare ? "show" : null;
}

/** «Borra todos los datos», "delete all the data": whose, goes without saying. */
function isAllKept(parts: Part[]): boolean {
  const what = parts.filter((part) => part !== "beside");
  const at = what.indexOf("all");
  const isNamed = ["fact", "talk"].includes(what[at + 1] ?? "");
  const isOfNoOther = what
    .slice(1)
    .every((part) => ["all", "fact", "talk", "ask", "keep", "place"].includes(part));
  return what[0] === "erase" && isNamed && isOfNoOther;
}

/** «Bórrame», "remove me": of what, is said next. */
function asksToLeave(clause: string): boolean {
  return /(?:^| )(?:(?:borr|elimin|quit)\w*me|me (?:\w+ )?(?:borr|elimin|quit)\w+|(?:delete|remove|erase|take|wipe) me)(?: |$)/.test(
    clause,
  );
}

/**
 * True of a plain yes to the question whether all is to be erased, and of the same request once more. Nothing brings
 * back what is erased: of a question, and of what holds a word of anything else or of denial, it is not true.
 */
export function confirmsErasing(text: string): boolean {
  const said = splitPlain(text).join(" ");
  if (said === "" || said.length > longest) return false;
  if (confirmations.test(said)) return true;
  return !/[?¿]/.test(text) && (eraseThat.test(said) || repeatsRequest(said));
}

const beforehand =
  /^(?:(?:si|yes|ya|y|and) )*(?:estoy (?:(?!no )\w+ )?segur[oa]|(?:lo )?confirmo|(?:im|i am) (?:(?!not )\w+ )?sure|i confirm(?: it)?)$/;

/** True where whoever asks for it says besides that it is certain: «borra todo lo mío, sí, estoy segura». */
export function isSureToErase(text: string): boolean {
  return !/[?¿]/.test(text) && splitPlain(text).some((clause) => beforehand.test(clause));
}

/** True of «bórralos todos» and the like, which is a request where the customer was just shown what is kept. */
export function asksToEraseThat(text: string): boolean {
  return eraseThat.test(splitPlain(text).join(" "));
}

function repeatsRequest(said: string): boolean {
  const isAlone = !readParts(said).some((part) => part === "other" || part === "deny");
  const asksHow = /^(?:(?:si|yes|pero|but) )*(?:como|donde|how|where)\b/.test(said);
  return wholeErasure.test(said) || (isAlone && !asksHow && readClause(said) === "erase");
}

function splitPlain(text: string): string[] {
  return text
    .split(/[.,;:!¡?¿\n]+/)
    .map((clause) => foldText(clause.replace(/['’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ")).trim())
    .map((clause) => clause.replace(around, "").replace(around, ""))
    .filter((clause) => clause !== "" && clause.length <= longest);
}
