import { inOrder, oneOf } from "../../text/pattern.ts";
/**
 * What a piece of a clause does in a request about what is kept of the customer: asks, says that something is kept, asks
 * to see, erases, denies; means what is the customer's, the kinds of it that are shown and those that are talk, all of
 * it, that it is stored and where, that the customer is remembered; `beside`: is said around it. `other`: speaks of
 * something else.
 */
export type Part =
  | "ask"
  | "keep"
  | "see"
  | "erase"
  | "deny"
  | "mine"
  | "fact"
  | "talk"
  | "all"
  | "stored"
  | "place"
  | "remember"
  | "beside"
  | "other";

const talk =
  "historial|conversacion(?:es)?|chats?|charlas?|cuenta|mensajes|history|conversations?|account|messages";
const forThem = "(?:tus?|sus?|las?|los|el|your|the|all|of|toda)";
const keeping =
  "sabes?|saben|recuerdas|recuerdan|conoces?|conocen|tienes?|tienen|guardas|guardan|guardaste|guardaron|conservas|conservan|almacenas|almacenan|hay|queda|(?<= )(?:guarda|recuerda|conserva|almacena)";

/** The first that fits counts; folded, each as whole words. */
const vocabulary: [Part, string][] = [
  ["other", "(?:por|para|de|con) que|what for|how come|(?:you|u) need|necesitas|necesitan"],
  ["ask", "que tanto|que|cual(?:es)?|cuanto|whats?|which|how much"],
  // What is not to be kept any more is to be erased; who is to be forgotten by a word of denial is not.
  [
    "erase",
    "(?:ya )?no (?:(?:quiero|deseo) que )?(?:me )?(?:guarde[ns]?|conserve[ns]?|almacene[ns]?|tenga[ns]?)|dej(?:a|e|en|ar) de (?:guardar|conservar|almacenar|tener)",
  ],
  [
    "erase",
    "(?:dont|do not|stop) (?:keep|stor|sav|hold)(?:e|ing)?|get rid of|take(?= .*\\b(?:off|out of|from)\\b)",
  ],
  [
    "erase",
    oneOf({
      es: String.raw`(?:borr|elimin|suprim|quit|cancel|destru|desapare[cz])\w+, olvid(?:a(?:te|r|s)?|es|en(?:se)?)`,
      en: `delet(?:e|ed|ing), eras(?:e|ed|ing), deletion, removed?, removal, wiped?, clear(?:ed)?, purged?,
        scrub, forget, forgotten`,
    }),
  ],
  ["deny", "no|not|dont|doesnt|nunca|never|sin|without|nor"],
  [
    "remember",
    "(?:te acuerdas|se acuerdan?) (?:todavia )?de mi|me (?:recuerdas?|recuerdan|conoces?|conocen)|sabes? quien soy|saben quien soy|(?:you|u) (?:still )?(?:remember|know) (?:me|who i am)",
  ],
  [
    "keep",
    [
      inOrder(
        "(?:you|u|yall|youve|have you)(?: (?:guys|people|all|still|have|actually|already|currently))* ",
        oneOf(`know, remember, have, keep, hold, store, save, saved, stored, collect, collected, got, kept,
          (?:keep|hold|stor|sav|collect)ing`),
      ),
      "your system knows?",
    ].join("|"),
  ],
  ["keep", keeping],
  [
    "see",
    "ver|veo|consultar|conocer|revisar|checar|(?:muestra|mostrar|ensena|ensenar|dime|diga|dame|deme|decir|pasa|manda|envia)(?:me|nos)?",
  ],
  ["see", "copia|copy|see|view|access|check|list|(?:show|give|tell|send)(?: me)?"],
  [
    "place",
    inOrder(
      `(?:de|del|en|from|off|out of|in)(?: ${forThem})* `,
      oneOf({
        es: `sistemas?, bases?(?: de datos)?, registros?, archivos?, servidor(?:es)?, listas?, memoria,
          plataforma, contactos`,
        en: "systems?, databases?, records?, files?, servers?, lists?, memory, contacts",
        both: "agenda",
      }),
    ),
  ],
  [
    "stored",
    "(?:guard|registr|anot|almacen|apunt)ad[oa]s?|saved|stored|kept|on file|written down|recorded|on record",
  ],
  [
    "mine",
    "(?:de|sobre|acerca de|respecto a) mi(?: persona)?|mis?|mi[oa]s?|my|of mine|mine|(?:about|on|of) me",
  ],
  ["mine", `(?:nuestr[oa]s?|est[ea]|our|this)(?= (?:${talk})\\b)`],
  ["fact", "datos?|informacion|info|perfil|data|information|details|profile|records?|registros?"],
  ["talk", talk],
  ["all", "tod[oa]s?|algo|algun[oa]?s?|cualquier(?:a)?|any|anything|all|everything|whatever"],
  [
    "beside",
    oneOf(`al?, y, mas, di, solicito, pido, exijo, de, el, las?, los?, les?, un[oa]?, se, me, te, nos,
      sea[ns]?, ser, ya, tambien, ahora, mismo, complet[oa]s?, completamente, permanentemente,
      definitivamente, por, favor, si, pues, entonces, ustedes, usted, tu, senor(?:ita|a)?, cosas?,
      quiero, quisiera, son, queria, deseo, necesito, gustaria, podrias?, podrian, pued(?:es|en|e|o),
      saber, todavia, aun, aqui, ahi, personal(?:es)?, privad[oa]s?, exactamente, tengas?, tengan,
      sepas?, sepan, guardes?, guarden, como, donde, bien, oye, vez, esta, estan`),
  ],
  ["beside", "(?:so|thus) far|until(?: now)?|up to(?: now)?|hasta (?:ahora|ahorita|el momento|aqui|aca|hoy)"],
  [
    "beside",
    oneOf({
      es: "personal, me",
      en: `i, id, im, in, request, want, wanted, would, like, to, can, could, will, do, did, does, have, has, you,
        your, guys, please, the, an?, and, also, that, is, are, be, been, being, get, now, permanently, completely,
        just, still, private, own, need, for good, forever, right away, immediately, how, where, any ?more, really,
        actually, of, it, there, u`,
    }),
  ],
];
const patterns = vocabulary.map(([part, words]) => [part, new RegExp(`(?:${words})(?= |$)`, "y")] as const);
const anyWord = /\S+/y;

/** @param clause folded words with one space between */
export function readParts(clause: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < clause.length) {
    const [part, length] = readPart(clause, at);
    parts.push(part);
    at += length + 1;
  }
  return parts;
}

function readPart(clause: string, at: number): [Part, number] {
  for (const [part, pattern] of patterns) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(clause) ?? [];
    if (found) return [part, found.length];
  }
  anyWord.lastIndex = at;
  return ["other", anyWord.exec(clause)?.[0].length ?? 1];
}
