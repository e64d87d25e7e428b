import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";

/** «De Hyundai no tenemos nada» */
export const deniedBehind = new RegExp(
  inOrder(
    String.raw`^[*_]*(?:(?:,| y| o| u| ni| e| and| or) (?:\p{L}+ )?[\p{L}\d-]+){0,4},? `,
    oneOf({
      es: String.raw`no (?:(?:la|lo|las|los) )?(?:tenemos|tengo|hay|manejamos|queda\w*|aparece\w*|figura\w*|esta\w*|encontr\w+|encuentr\w+|sali\w*|veo|vi)`,
      en: `(?:we |i )?(?:could(?:n['’]?t| not) find|did(?:n['’]?t| not) find|found (?:no|nothing)),
        (?:we )?(?:don['’]?t|do not) have, (?:is|are)(?:n['’]?t| not| no)`,
    }),
    String.raw`\b`,
  ),
  "u",
);
/** "Bluetooth: no", «CarPlay no» */
export const noBehind = /^[*_]*(?: ?[:=] ?[*_]*no\b| no(?= *(?:[.,;!\n]|$)))/;

/** «Por un peso no se puede» */
export const impossible = new RegExp(
  [
    inOrder(
      "^[ *_]*(?:(?:pesos?|mxn|dolar(?:es)?|dollars?|exactos|cerrados|al mes|mensuales|justos),? )*,? ?(?:no|tampoco) ",
      oneOf(String.raw`sale\b, salen, queda\b, quedan, se puede, se podria, puedo, podria, podemos, es posible,
        me es posible, te alcanza, alcanza, llega, da para, te da`),
      String.raw`\b`,
    ),
    inOrder(
      String.raw`^[ *_]*(?:pesos?|mxn|dollars?)? ?(?:(?:by|in|with|on|con|en|por|de) (?:\p{L}+ ){0,2}\p{L}+ )?`,
      oneOf({
        es: "no es, no (?:se )?puede, rebasan?, excede[n]?, (?:se )?pasa[n]? de",
        en: `is not, isn['’]t, won['’]t, would not, wouldn['’]t, will not, goes over,
          (?:is|are) (?:over|above|beyond|more than), exceeds?`,
      }),
      " (?:possible|posible|enough|work|do|something|(?:the|our|el|la|lo|what) )",
    ),
  ].join("|"),
  "u",
);

/** «Descuentos no puedo darte» */
export const refusedBehind = new RegExp(
  [
    inOrder(
      "^(?:(?:,| o| u| y| ni| or) [^.;:!?,]{2,32}){1,4} no (?:te |se )?l[oa]s ",
      oneOf(String.raw`pued[oe], podemos, podria\p{L}*`),
    ),
    inOrder(
      "^s?[*_]*(?: (?:en el precio|sobre el precio|por mensaje|por este medio|por chat|por aqui))? no (?:te |le |los |las |lo |la |se )*",
      oneOf(String.raw`puedo, podemos, podria\p{L}*, pueden?, doy, damos, dan, manej\p{L}+, hacemos, hago, ofrec\p{L}+,
        hay, tenemos, tengo, aplic\p{L}+, otorg\p{L}+, acept\p{L}+`),
      String.raw`\b`,
    ),
  ].join("|"),
  "u",
);

const idle = new RegExp(
  inOrder(
    String.raw`\b(`,
    oneOf({
      es: String.raw`sin (?:duda|falta|problemas?|bronca), como no, por que no, que no se te, no (?:l[oa] |se te |te )?olvid\w+`,
      en: "don'?t worry, (?:don['’]?t|do not) forget, not only, why not",
      both: "no (solo|solamente|only|te preocupes|se preocupe|hay (problema|duda)|(?:mas|menos|mayor(?:es)?|menor(?:es)?) (?:de|a|al|que)|(?:more|less|fewer|older|newer|later|longer) than|problem|dudes|worries|doubt)",
    }),
    String.raw`)\b`,
  ),
  "g",
);
const negating = new RegExp(
  inOrder(
    String.raw`\b(`,
    oneOf({
      es: "ni, nunca, jamas, sin, tampoco, ningun[oa]?, nada",
      en: String.raw`nothing (?:in the way of|like|off|about|on|regarding), not, never, without, neither, nor, none,
        cannot, unable, nope, \w+n['’]t, cant, dont, wont, doesnt`,
      both: "no, (?:cero|zero|0) (?:resultados?|coincidencias|results?|matches|hits|opciones|options)",
    }),
    String.raw`)\b`,
  ),
  "g",
);
/** What ends the reach of a «no». */
const clauseEnd = new RegExp(
  [
    // An emoji ends what stands before it.
    String.raw`[.;:!?¡¿\n\ud800-\udbff]`,
    inOrder(
      String.raw`\b`,
      oneOf({
        es: `pero, aunque, sino, embargo, asi que, porque, ya que, por eso, entonces,
          y (si|te|le|es|esta|tiene|trae|cuesta|mide|el (?=color|precio))`,
        en: `but, although, however, because, since, so i,
          and (?:i|we|it|they|its|has to|must|the (?=colou?r|paint|price))`,
      }),
      String.raw`\b`,
    ),
  ].join("|"),
  "g",
);
/** Behind a comma these begin something new, where «ni apartar autos» or "or hold cars" would go on. */
const startsAnew = anyOf(
  inOrder(
    String.raw`^\s*`,
    oneOf({
      es: String.raw`claro, si\b, pero, hago, doy, dejo, mejor, por supuesto, con gusto, el precio`,
      en: "i['’ ], we['’ ], you, let, sure, of course, yes",
    }),
  ),
  inOrder(
    String.raw`^\s*`,
    oneOf({
      es: `salvo, excepto, te, le, les, lo, se, yo, hoy, ya, la, tu, que (?:es|son|tiene|esta|mide),
        pued(?:o|e|es|en)`,
      en: "except, other than, apart from, which",
    }),
    " ",
  ),
);

/** Behind two words or more that a «no» denies, nothing that binds what follows to it. */
const doneWith =
  /^(?: [^\s,]+){2,}? (?!(?:que|ni|o|y|e|si|no|como|cuando|donde|para|pero|de|a|yo|aqui|se|ya|hoy|aun)\b)[^\s,]+ $/;

/** Before a «no» that answers: «No, …», "I'm afraid not, …". */
const answering =
  /(?:(?:^|[.!?¡¿\n:;])[\s*_«"¡]*(?:(?:y|and) )?|\b(?:i['’]m afraid|unfortunately|me temo que|lamentablemente) )$/;

/** A clause of a condition, up to the «no» in it, and what begins behind it. */
const supposing =
  /(?:^|[.;:!?¿\n,(] ?|\b(?:y|and|pero|but|tambien|also|o|or) )(?:si|cuando|if|when|en caso de que)(?! no\b)(?: [^\s.;:!?\n,]+){0,8} $/;
const mainClause =
  /^(?: [^\s,]+){1,8}?(?:, |,? (?:tambien|igual|entonces|then|(?:you|we|it)(?= (?:also|still|get|can|will|would|lose|just)\b|['’]ll|['’]d) ))/;

const ownVerb = /^[a-z]+ (?:ya|esta|es|si|se|sale|queda|tiene)\b/;

/** True where what stands at a position is denied: a «no» before it whose reach does not end in between. */
export function isNegated(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 160), at).replace(idle, (words) => "_".repeat(words.length));
  const no = before.matchAll(negating).toArray().at(-1);
  if (!no) return false;
  const between = before.slice(no.index + no[0].length);
  // «No, el segundo es manual»: it answers, and what it denies is not told behind it.
  if (/^,/.test(between) && answering.test(before.slice(0, no.index))) return false;
  if (between.search(clauseEnd) >= 0) return false;
  // «Si tu crédito no se aprueba, se te regresa»: denied is what it depends on.
  if (supposing.test(before.slice(0, no.index)) && mainClause.test(between + folded.slice(at, at + 16)))
    return false;
  // «La mensualidad nunca cambia y el crédito ya está …»: a subject of its own.
  if (/\by (?:el|la|los|las) $/.test(between) && ownVerb.test(folded.slice(at, at + 30))) return false;
  // «Para que no te sientas menos te bajo …»: a verb of its own, behind the one that is denied.
  if (/^(?:te|les?|se l[oa]s?) \p{L}/u.test(folded.slice(at, at + 12)) && doneWith.test(between))
    return false;
  const commas = between.split(",").slice(1);
  return !commas.some((part, index) =>
    startsAnew.test(part + (index === commas.length - 1 ? folded.slice(at, at + 12) : "")),
  );
}

/** True where a stretch holds a «no» at all. */
export function holdsNegation(folded: string): boolean {
  return folded.replace(idle, " ").search(negating) >= 0;
}
