import { foldText } from "../text/fold.ts";

/** What a customer wants of what is kept: to see it, or to have it erased. */
export type PrivacyWish = "show" | "erase";

const ofMe = "(?:de|sobre|acerca de) mi(?: persona)?";
const kept = `(?:sabes|saben|sabe|recuerdas|recuerdan|recuerda|conoces|conocen|tienes|tienen|tiene|guardas|guardan|guarda|guardaste|guardaron|almacenan|almacenas|hay|queda)`;
const facts = "(?:datos|informacion|info|cosas)";
const stored = String.raw`(?: (?:guardad[oa]s?|registrad[oa]s?|anotad[oa]s?|almacenad[oa]s?|apuntad[oa]s?|ahi|aqui|en (?:tu|su|el) \w+))*`;
const possessions =
  "(?:(?:datos|informacion|info|historial|perfil|conversacion|conversaciones|chats?|cuenta|registros?|mensajes)(?: personal(?:es)?)?)";
const possessionsInEnglish =
  "(?:(?:personal |private )?(?:data|info|information|history|profile|chats?|conversations?|account|messages|details|records?))";
const aboutMe = "(?:about|on|of) me";

/** Clauses that ask to see it, from their beginning or behind a few words, to their end. */
const shows = [
  // «¿Qué sabes de mí?», «¿y qué información guardan ustedes sobre mí?»
  String.raw`que (?:\w+ ){0,3}?${kept}(?: tu| ustedes)?${stored} ${ofMe}${stored}`,
  String.raw`que ${facts}(?: \w+){0,2}? ${ofMe} ${kept}${stored}`,
  // «¿Qué datos míos tienes guardados?»
  `(?:que|cuales) (?:son )?(?:los )?${facts} (?:(?:mios|mias|mia|personales) )+${kept}${stored}`,
  `que ${facts}(?: personales)? ${kept}(?: mios?| mia)?${stored}`,
  `${kept} (?:guardados )?(?:mis ${facts}|algo ${ofMe}|mi informacion)${stored}`,
  `lo que ${kept}${stored} ${ofMe}`,
  "(?:ver |consultar |conocer |revisar |muestrame |ensename |dime |dame |cuales son )?(?:todos )?mis datos(?: personales)?",
  "(?:te acuerdas|se acuerdan|se acuerda|me recuerdas|me recuerdan|me conoces|sabes quien soy)(?: de mi)?",
  String.raw`what (?:\w+ ){0,4}?(?:do|did|have) (?:you|u) (?:\w+ ){0,2}?(?:know|remember|have|keep|hold|store|save|saved|stored|collected?|got)(?: (?:saved|stored|kept|on file|written down|recorded))? ${aboutMe}(?: (?:saved|stored|on file))?`,
  String.raw`what (?:\w+ ){0,2}?(?:data|info|information|details) (?:of mine|${aboutMe}) (?:\w+ ){0,4}?(?:have|keep|store|hold|saved|stored)`,
  String.raw`what (?:\w+ ){0,2}?(?:data|info|information|details) (?:do )?(?:you|u) (?:\w+ )?(?:have|keep|store|hold) ${aboutMe}`,
  `what you (?:know|have|keep|remember|store) ${aboutMe}`,
  `(?:show me |see |view |access |give me )?(?:all )?(?:of )?my (?:personal )?(?:data|stored information)`,
  "do you (?:remember|know) (?:me|who i am)",
];

const erasing = `(?:borr|elimin|suprim)(?:a|e|ar|en|es|as|an|o|ame|enme|eme|arme|aran|aras)`;
const erasingInEnglish = "(?:delete|erase|remove|wipe|clear|purge|forget)";
const askedFor = String.raw`(?: (?:personales|complet[oa]s?|por completo|por favor|ya|ahora|todos?|todas?|de una vez|de (?:tu|su|sus|el|la|tus) \w+(?: de datos)?))*`;
const askedForInEnglish =
  "(?: (?:please|now|completely|permanently|all|from your (?:system|database|records|servers)|you have))*";

const erasures = [
  `${erasing} (?:toda |todo |todos |todas |de tu sistema )?(?:(?:mis?|la|los) )${possessions}${askedFor}`,
  `${erasing} (?:toda |todo |todos )?(?:(?:la|los) ${facts} |lo )?que ${kept}${stored} ${ofMe}${askedFor}`,
  `${erasing} todo lo mio${askedFor}`,
  `(?:olvida|olviden|olvidar|olvides) (?:(?:todo )?lo que ${kept} ${ofMe}|mis ${facts})`,
  String.raw`(?:borrame|eliminame|borrenme|eliminenme) de (?:tu|su|sus|la|el) \w+(?: de datos)?`,
  `${erasingInEnglish} (?:all )?(?:of )?(?:the )?my ${possessionsInEnglish}${askedForInEnglish}`,
  String.raw`${erasingInEnglish} (?:all|everything|whatever|(?:all )?the (?:data|info|information))(?: that)? (?:you|u)(?: have)? (?:know|have|keep|hold|stored?|saved?|collected)(?: \w+)? ${aboutMe}${askedForInEnglish}`,
  "(?:delete|remove|erase) me from (?:your|the) \\w+",
];
/** Only where nothing else is said: "forget me, I want a Jetta". */
const wholeErasures = ["(?:olvidame|olvidenme|olvidate de mi|olvidense de mi)", "forget (?:about )?me"];

/** What may stand before it in the same clause: a wish, a reason, but nothing that denies it. */
const before = String.raw`(?:(?!(?:no|not|dont|sin|nunca|never) )\w+ ){0,9}?`;
const patterns = {
  show: new RegExp(`^${before}(?:${shows.join("|")})$`),
  erase: new RegExp(`^${before}(?:${erasures.join("|")})$`),
  eraseWhole: new RegExp(
    `^(?:(?:can|could|would|you|i|want|to|please|puedes|podrias|quiero|que|por favor) ){0,5}(?:${wholeErasures.join("|")})$`,
  ),
};
/** «Te mando mis datos», «¿venden mis datos?»: something is done with them. */
const doneWith = /(?:^| )(?:te|les|le|mando|mande|doy|paso|van|usan|venden|comparten) (?:\w+ ){0,3}mis datos/;

const sure = `(?: (?:si|todo|todos|todas|it|them|all|everything|that|that all|please|por favor|ya|now|estoy segur[oa]|yes|im sure|i am sure|lo confirmo))*`;
const confirmations = new RegExp(
  `^(?:(?:(?:si|sip|yes|yep|yeah|please|por favor) ?)*(?:claro|claro que si|confirmo|lo confirmo|de acuerdo|adelante|hazlo|estoy segur[oa]|(?:borra|elimina)(?:lo|los|la|las|r|rlo|rlos)?|borren(?:lo|los)|sure|confirm|i confirm|go ahead|do it|im sure|i am sure|delete|erase)?${sure})$`,
);
/** «Bórralos», "delete it all", after what is kept was shown. */
const eraseThat = new RegExp(
  `^(?:(?:si|yes|ok|pues|entonces|then|please|por favor|quiero que|puedes) )*(?:(?:borr|elimin)(?:a|e|en|ar)(?:lo|los|la|las|melo|melos)|(?:borr|elimin)(?:a|e|en|ar) (?:todo|eso|todos|esos datos)|(?:delete|erase|remove|forget|wipe) (?:it|them|all|everything|that|this|all that|all of (?:it|that)))${sure}$`,
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
  if (clauses.some((clause) => patterns.erase.test(clause))) return "erase";
  const [only, another] = clauses;
  if (only !== undefined && another === undefined && patterns.eraseWhole.test(only)) return "erase";
  return clauses.some((clause) => patterns.show.test(clause) && !doneWith.test(clause)) ? "show" : null;
}

/** True of a plain yes to the question whether all is to be erased, and of the same request once more. */
export function confirmsErasing(text: string): boolean {
  const said = splitPlain(text).join(" ");
  return said !== "" && said.length <= longest && (confirmations.test(said) || isSameRequest(said));
}

/** True of «bórralos todos» and the like, which is a request where the customer was just shown what is kept. */
export function asksToEraseThat(text: string): boolean {
  return eraseThat.test(splitPlain(text).join(" "));
}

function isSameRequest(said: string): boolean {
  return patterns.erase.test(said) || patterns.eraseWhole.test(said) || eraseThat.test(said);
}

function splitPlain(text: string): string[] {
  return text
    .split(/[.,;:!¡?¿\n]+/)
    .map((clause) => foldText(clause.replace(/['’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ")).trim())
    .map((clause) => clause.replace(around, "").replace(around, ""))
    .filter((clause) => clause !== "" && clause.length <= longest);
}
