import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { deniedBehind, holdsNegation, impossible, isNegated, noBehind, refusedBehind } from "./denials.ts";
import type { Span } from "./text.ts";

/** How a reply says a thing: that it is so, that it is not, or neither: it asks, repeats a wish, leaves it to people. */
type Stance = "asserted" | "denied" | "hedged";

/** Where a thing is said, in a folded text: from where to where, and in which sentence. */
export type Place = { folded: string; start: number; end: number; sentence: Span };

/** By which words a matter is left open, those of its clause alone or of its whole sentence, and denied. */
type Wording = {
  isHedged(words: string): boolean;
  hedgedBy?: "clause";
  isDenied(place: Place): boolean;
};

const anyWord = (...words: string[]) => new RegExp(`\\b(?:${words.join("|")})\\b`);

/** What the customer wants, said again. */
const repeating =
  "busca[sn]?|busco|busque(?:mos)?|buscar\\w*|search(?: for)?|look for|quieres|prefieres|necesitas|pides|entendi|understood|sigo con|still looking";
const askedFor = "buscabas|preguntas|preguntaste";
/** Of a car that cannot be had any more. */
const gone = String.raw`vendi\w*|sold|se (?:lo |la )?llev(?:o|aron)|se (?:me |nos )?fue(?:ron)?|no longer|se apart(?:o|aron)|otro cliente|another customer|reserved|ya no`;

const unstated = anyWord(
  "ningun[oa]? (?:lo )?(?:indica|aparece|menciona|especifica)",
  "none (?:of them )?(?:states?|lists?|mentions?|is listed)",
  "(?:neither|none|nor) [^.;!?]{0,60}(?:is|are|appears?|comes?|shows?)(?: up)? (?:in|on|part of) (?:the|my|our|its|this)",
  String.raw`ni [^.;!?]{0,60}(?:vien|est|aparec|figur|sal)\w+ en (?:los|mis|la|el|su|sus|nuestr\w+|mi)`,
  inOrder(
    "no (?:lo |la |se |me )?",
    oneOf(String.raw`(?:habl|trat)an?(?: nada)? (?:del?|sobre|(?:nuestr|l)[oa]s), contemplan?, indican?, especifican?,
      aparecen?, mencionan?, detallan?, precisan?, dicen?, senalan?,
      estan? (?:indicad|especificad|registrad|claro)\w*, registran?, consta,
      viene (?:indicad|especificad)\w*, viene (?:el|ese|la|esa), se (?:sabe|indica|especifica|menciona)`),
  ),
  "no (?:lo )?se (?:si|que|cuant)|no l[oa]s? (?:tengo|tenemos) (?:aqui|a la mano|por aqui)",
  "(?:no|tampoco) lo se|no (?:te )?se(?: decir(?:te)?)?(?=[^a-z]*$)|ni idea",
  "(?:cuant[oa]s?|que tan) [^.;!?]{0,60} no l[oa]s? (?:tengo|se|veo)",
  "(?:no|tampoco|ni) (?:me |se |nos )?(?:viene|aparece|sale|consta|dice|figura|alcanza a ver) (?:si|que tan|cuant|cual)",
  String.raw`(?:no|tampoco) (?:lo |la |se )*(?:tengo|tenemos|esta|viene|aparece) (?:confirmad|registrad|indicad|especificad|anotad)\w*`,
  String.raw`(?:no|tampoco) (?:l[oa]s? |me |se )?(?:vienen?|aparecen?|estan?|salen?|figuran?|encuentr\w+|veo) en (?:la|las|el|los|su|sus|mi|mis|nuestr\w+|esta) \w+`,
  String.raw`(?:sin|falta|no) (?:\w+ ){0,4}(?:dato|informacion|detalle|registr[oa]|info|anotad|capturad|a la mano)\w*|desconozco`,
  inOrder(
    String.raw`(?:te |se |le )?(?:lo |la )?(?:pued\w+ |podri\w+ |voy a )?`,
    oneOf(String.raw`confirm, verific(?!acion), revis, valid, checa(?:[rmn]|(?<=\b(?:l[oa]s?|te|se) checa)),
      consult(?!\w* (?:en )?(?:el|tu|su|al) (?:buro|historial)), averigu, pregunt(?!as|aste)`),
    String.raw`\w*`,
  ),
  String.raw`(?:does|do|did)(?:n['’]?t| not) (?:\w+ )?(?:state|say|list|specify|speak|talk|address|mention|indicate|show|tell|have (?:that|this|any) (?:info\w*|detail|data))`,
  String.raw`(?:is|are)(?:n['’]?t| not) (?:\w+ )?(?:stated|listed|specified|mentioned|indicated|in)`,
  "not (?:stated|listed|specified|mentioned|indicated)|unknown|no (?:information|data|details?)",
  String.raw`don['’]?t (?:have|know)|not sure|confirm\w*|verify|check\w*|find out|double-check|filtr\w+`,
  "(?:is |are )?silent (?:on|about)|no dicen? nada|says? nothing|nothing (?:about|on) (?:the|its|whether)|no (?:hay|viene|trae) (?:nada|mencion) (?:de|sobre)",
  "search by|buscar por|no puedo (?:filtrar|buscar|asegurar|garantizar)",
  "can['’]?t (?:search|filter|tell|say)|ask",
);
/** It was looked up, and found: that leaves nothing open. */
const confirmed = new RegExp(
  inOrder(
    String.raw`(?<!\bno (?:te |le |se |lo |la |tengo |tenemos |esta |viene |aparece )*)\b`,
    oneOf({
      es: String.raw`(?:te|le) (?:lo |la )?confirm(?:o|amos)(?= que| :|:), confirmad[oa]s?,
        ya (?:te |lo |la |las |los )*(?:revis|verifiqu|chequ|consult|confirm|averigu|pregunt)e,
        (?:verifique|revise|cheque|consulte|confirme|pregunte) (?:con [^,.;:]{1,30} )?(?:y|que)\b`,
      en: `(?:i|we)(?:['’]ve| have)? (?:just )?(?:checked|confirmed|verified|asked),
        (?:can|to|happily) confirm(?: that)?, confirmed`,
    }),
  ),
  "g",
);
/** It has what was asked about. */
const affirmed = anyOf(
  String.raw`(?:^|[:;,.!?] *|\by )(?:(?:si|yes|claro|claro que si|por supuesto),? )?(?:(?:est|es)[ea] )?(?:si )?(?:l[oa]s? )?(?:trae|tiene|incluye|lleva|cuenta con)n?\b`,
  String.raw`(?:^|[:;,.!?] *|\band )(?:yes,? )?(?:it|this one|they) (?:does|do|has|have|comes|is|are)\b(?!n['’]t| not)`,
);
const theRest = "(?:del resto|(?:de |sobre )?(?:todo )?(?:lo demas|el resto)|the rest|anything else)";
const ofTheRest = new RegExp(String.raw`^\W*(?:y|and) (?:on |of |about )?${theRest}\b`);
/** «No se indica la cámara, pero sí trae Bluetooth»: what is said behind it is not left open before it. */
const turns = new RegExp(
  oneOf(String.raw`; (?=(?:as (?:for|to)|regarding|en cuanto|respecto|lo que no|l[oa]s? que no|what)\b),
    ; (?=(?:y |and |but |pero )?(?:del?|sobre|lo del?|about|on|(?:(?:the|its|el|la|los|las) )?\p{L}+ (?:i|we) (?:can['’]?t|cannot|do(?:n['’]?t| not)|have))\b),
    [;,] (?=(?:el|la|los|las|del?|de la) (?:\p{L}+ ){1,3}(?:(?:no|tampoco) (?:lo )?se\b|ni idea)),
    (?<=\b(?:trae|tiene|lleva|incluye|si)\b[^;.]*),? y (?=(?:del?|sobre)(?: la| el)? (?:\p{L}+ ){1,3}(?:no|tampoco) (?:te |lo )*(?:se|tengo)\b),
    [,;:.]? (?:pero|but|aunque|although|though|however|sin embargo|eso si)\b,
    ,? (?:and (?=(?:i|we) (?:do(?:n['’]?t| not)|have no|can['’]?t|cannot)\b)|y (?=(?:${theRest},? )?no (?:tengo|hay|se)\b))`),
  "gu",
);
const affirming = new RegExp(
  inOrder(
    String.raw`^\W*`,
    oneOf({ es: "pero, aunque, sin embargo, eso si", en: "but, although, though, however" }),
    String.raw`\W*(?:[\p{L}\d]+ ){0,4}?`,
    oneOf({
      es: String.raw`si (?:l[oa]s? )?(?:trae|tiene|incluye|lleva|cuenta|viene)n?, trae, tiene, incluye, cuenta con,
        (?:puedo|te|le|podemos) (?:asegur|garantiz|confirm|dec|prom)\p{L}*, nunca, siempre`,
      en: `it (?:does|has|comes), (?:does|do) (?:have|come|include), they (?:have|do|come),
        i can (?:assure|promise|guarantee|confirm|tell), never, always`,
      both: String.raw`(?:is|are|viene[n]?|esta[n]?) (?:included|standard|incluid\p{L}+|de serie)`,
    }),
    String.raw`\b`,
  ),
  "u",
);
/** «La ficha no indica los asientos, pero es de tracción trasera» */
const stating =
  /^(?!.*\b(?:tampoco|neither|nor)\b)\W*\p{L}+(?: \p{L}+)?\b.{0,30}?\b(?:es|son|esta|tiene|trae|viene|incluye|cuenta con|is|are|has|have|comes|it['’]s)\b/u;
/** What is left open is what was said before: «trae cámara, pero no lo puedo confirmar». */
const backwards = /\b(?:lo|es[oae]|est[oae]|datos?|info\w*|it|that|this)\b/;

/** The part of a sentence by which a thing in it is left open, or not. */
function clauseOf({ folded, sentence, start }: Place): string {
  const words = folded.slice(sentence.start, sentence.end);
  const at = start - sentence.start;
  const cuts = [...words.matchAll(turns)].map(({ index }) => index);
  const before = cuts.findLast((cut) => cut < at);
  const behind = cuts.find((cut) => cut >= at);
  const isAnew = (part: string) =>
    affirming.test(part) || (stating.test(part) && !isLeftOpen(unstated, part) && !isLeftToPeople(part));
  const from = before !== undefined && isAnew(words.slice(before, behind)) ? before : 0;
  const isOther =
    behind !== undefined &&
    (/^(?:;|, (?:el|la|los|las|del?) |,? y (?:del?|sobre) )/.test(words.slice(behind)) ||
      ofTheRest.test(words.slice(behind)));
  const to =
    behind !== undefined && (isOther || !backwards.test(words.slice(behind))) ? behind : words.length;
  return words.slice(from, to);
}

const isLeftOpen = (pattern: RegExp, words: string) => pattern.test(words.replace(confirmed, " "));
const wishing = anyWord(
  repeating,
  askedFor,
  "quisieras|te gustaria|te interesa|te importa|pediste|mencionas|looking for|you want|you'd like",
  "would you (?:like|prefer)|do you (?:want|need|prefer)|you need|prefer|asked (?:about|for)",
  "interested in",
);
const open = anyWord(
  repeating,
  String.raw`si te|no indica|no (?:se )?especifica|no menciona|not state\w*|confirm\w*|verific(?!acion)\w*|prefer|want`,
  String.raw`si (?:lo|la|los|las) quer\w+|querias|te gustaba|you wanted|looking|would you|filtr\w*|marca de|red de|tarjeta`,
);
const notOffered = anyWord(
  gone,
  "entendi|understood|sigo con|still looking",
  askedFor,
  String.raw`somebody else|agotad\w+|apartad\w+ por|reservad\w+ por|similar\w*|parecid\w+|alternativ\w*`,
  "en lugar|en vez|instead|busca[sn]?|mencionas|mencionaste|pides|te interesa|you asked|looking for",
  "you want|you mentioned|like the|a cuenta|trade|tu auto|your car",
);
const notForSale = anyWord(gone, String.raw`apartad\w+`);
const echoing = anyWord(
  repeating,
  askedFor,
  oneOf({
    es: String.raw`alcanza\w*, el tuyo, la tuya, de(?:bes|bas), saldo, llevas, esperando, esperad\w+, presupuesto,
      ganas, cobras, tus?, a cuenta, buscando, quiere, quisieras, gustaria, viste, pide`,
    en: String.raw`yours, you owe, balance, you mention\w*, you (?:heard|saw|thought), around, waiting, waited,
      budget, you (?:make|earn|offer|have|give|pay), trade, you(?:['’]d| would) (?:like|love|prefer),
      you saw`,
  }),
  String.raw`pediste|dijiste|dices|dice|mencion\w+|indica(s|ste)|comentas|tu tope|tienes pensad\w+`,
  String.raw`cuentas con|dispones|darias|das|dar|ofreces|propones|entend\w+|menos de|hasta|maximo|debajo|bajo`,
  String.raw`rebas\w+|exced\w+|pasan? de|arriba|alrededor|dentro de|under|below|up to|at most|less than`,
  String.raw`within|over|above|more than|mas de|a partir de|a mes|al mes|mensual\w*|a month|monthly|you said`,
  String.raw`you asked|asked|you want|you need|looking|afford|your|rango|range|close to|looked|searched|tu auto|enganche|down|filtr\w*`,
  String.raw`limit\w*|between|entre`,
);

/** A matter that is left to people: no promise, as long as nothing is given. */
const deferral =
  /\b(?:persona|asesor\w*|equipo|companer\w+|gerente|vendedor\w*|person|team|colleague|advisor|manager|staff|human)\b/;
const giving = anyOf(
  String.raw`\d`,
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`te (?:l[oa]s? )?(?:dar|har|ofrec|hag|doy|dej(?!o a)|consig|mejor|baj|rebaj|respet|regal|apart)\w*,
        (?:le|se) (?:dar|har|ofrec)\w*, dara, daran, hara, haran, hare, haremos, conseguire, conseguimos,
        seguro, claro que si`,
      en: `(?:will|'ll) (?:give|do|offer|get|make|knock|drop|lower|cut|bring|take|reduce|match|hold|keep),
        gives?, you get, surely`,
    }),
    String.raw`\b`,
  ),
);
const about =
  /\b(?:preguntas|pides|quieres|buscas|sobre|about|respecto|regarding|tema|asking|interesa|lo de[l]?)\b/;
const deciding =
  /\b(?:ve|ver|verlo|revis\w+|comunic\w+|consult\w+|decid\w+|atiend\w+|platic\w+|habl\w+|puede|dec(?:ir|irte|irtelo)|dira|tell|say|discuss|look|talk|decide\w*|connect|see|check|help|ask)\b/;

/** «Lo del polarizado lo tendría que ver un asesor»: that is told of by people, and nothing of it here. */
const isLeftToPeople = (words: string) =>
  deferral.test(words) && telling.test(words) && !having.test(words.replace(asWhether, " "));
const asWhether = /\b(?:si|whether|if) (?:l[oa]s? |it |they )?\w+|\bno (?:viene|aparece|esta|sale|consta)\b/g;
const telling = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`ver(?:l[oa])?, ve, revis\w+, habl\w+, dig[ao]n?, dice, dira, resuelv\w+, coment\w+, explic\w+,
        platic\w+, detall\w+, acl[ao]r\w+, dej[oe]\w*, atiend\w+, dec\w+, resolv\w+`,
      en: "fill you in, look(?: at| into)?, tell, speak, talk, leave, explain, answer, walk you",
      both: String.raw`orient\w+, respond\w+`,
    }),
    String.raw`\b`,
  ),
);
const having =
  /\b(?:trae|tiene|viene|incluye|lleva|cuenta con|esta|has|have(?! to)|comes?|includes?|full|equipped|features?)\b/;

const isDeniedHere = ({ folded, start }: Place) => isNegated(folded, start);

/** What is said; each is left open, and denied, in words of its own. */
const wordings = {
  /** Whatever is said: nothing leaves it open. */
  any: { isHedged: () => false, isDenied: isDeniedHere },
  /** That a car has a thing. */
  equipment: {
    isHedged: (words) =>
      isLeftOpen(unstated, words) || isLeftToPeople(words) || (wishing.test(words) && !affirmed.test(words)),
    hedgedBy: "clause",
    isDenied: (place) => isDeniedHere(place) || noBehind.test(place.folded.slice(place.end, place.end + 8)),
  },
  /** That a rule or a service of the dealer's is so. */
  rule: {
    isHedged: (words) => words.includes("?") || isLeftOpen(unstated, words) || isLeftToPeople(words),
    hedgedBy: "clause",
    isDenied: isDeniedHere,
  },
  /** That a car is of a colour, a fuel or a transmission. */
  trait: {
    isHedged: (words) => words.includes("?") || isLeftOpen(open, words),
    hedgedBy: "clause",
    isDenied: (place) => isDeniedHere(place) || deniedBehind.test(place.folded.slice(place.end)),
  },
  /** That a car can be had. */
  offer: {
    isHedged: (words) => notOffered.test(words),
    isDenied: (place) =>
      isDeniedHere(place) ||
      deniedBehind.test(place.folded.slice(place.end)) ||
      holdsNegation(place.folded.slice(place.sentence.start, place.start)),
  },
  /** That there is a car of a name in stock. */
  presence: {
    isHedged: () => false,
    isDenied: (place) =>
      isDeniedHere(place) ||
      deniedBehind.test(place.folded.slice(place.end)) ||
      /\b(?:zero|cero|0) $/.test(place.folded.slice(Math.max(0, place.start - 6), place.start)),
  },
  /** That a car is of a year. */
  year: { isHedged: (words) => notForSale.test(words), isDenied: isDeniedHere },
  /** A figure that the customer may have named. */
  figure: {
    isHedged: (words) => echoing.test(words),
    isDenied: (place) =>
      isDeniedHere(place) || impossible.test(place.folded.slice(place.end, place.end + 40)),
  },
  /** That something is given away, which people may do. */
  favour: {
    isHedged: (words) =>
      deferral.test(words) && !giving.test(words) && (about.test(words) || deciding.test(words)),
    isDenied: (place) => isDeniedHere(place) || refusedBehind.test(place.folded.slice(place.end)),
  },
} satisfies Record<string, Wording>;
type Matter = keyof typeof wordings;

/** Where a match stands that was found in the words of a sentence. */
export function placeIn(folded: string, sentence: Span, { index, 0: found }: RegExpExecArray): Place {
  const start = sentence.start + index;
  return { folded, sentence, start, end: start + found.length };
}

/** How a thing is said at its place: left open by its sentence, denied in its clause, or asserted. */
export function stanceOn(matter: Matter, place: Place): Stance {
  const { isHedged, hedgedBy, isDenied }: Wording = wordings[matter];
  const { folded, sentence } = place;
  const words = hedgedBy === "clause" ? clauseOf(place) : folded.slice(sentence.start, sentence.end);
  if (isHedged(words)) return "hedged";
  return isDenied(place) ? "denied" : "asserted";
}

/** Whether a thing is denied at its place, left open or not. */
export function isDeniedAt(matter: Matter, place: Place): boolean {
  return wordings[matter].isDenied(place);
}

/** How a sentence as a whole says it: denied where it holds a «no» at all. */
export function stanceOf(matter: Matter, words: string): Stance {
  if (wordings[matter].isHedged(words)) return "hedged";
  return holdsNegation(words) ? "denied" : "asserted";
}
