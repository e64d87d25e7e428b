import { mendSpelling } from "./spelling.ts";

/** As people write on a phone; each by itself only, so that «Q5», «4 x 4», «X-Trail» and «300 k» stay. */
const written: [RegExp, string][] = [
  [/(?<![\p{L}\p{N}/-])(?:q|ke|qe)(?![\p{L}\p{N}/-]|\s*\d)/giu, "que"],
  [/(?<![\p{L}\p{N}/'’-])d(?![\p{L}\p{N}/'’-])/giu, "de"],
  [/(?<![\p{L}\p{N}/-])cn(?![\p{L}\p{N}/-])/giu, "con"],
  [/(?<![\p{L}\p{N}/-])pa(?![\p{L}\p{N}/-])/giu, "para"],
  [/(?<![\p{L}\p{N}/-])pal(?![\p{L}\p{N}/-])/giu, "para el"],
  [/(?<![\p{L}\p{N}/-])(?:ps|pz|pss)(?![\p{L}\p{N}/-])/giu, "pues"],
  [/(?<![\p{L}\p{N}/-])k(?=\s(?!km)\p{L})(?<!\d\sk)/giu, "que"],
  [/(?<=(?<!\p{L})(?:no|ya|yo|ni)\s)c(?=\s\p{L}{2})/giu, "sé"],
  [/(?<![\p{L}\p{N}/-])aun[qk](?:ue?)?(?![\p{L}\p{N}/-])/giu, "aunque"],
  [/(?<![\p{L}\p{N}/-])[oa]?onde(?=\s(?:est|qued|es|se|los|las|me|lo|la|puedo|ubic|mero)\p{L}*)/giu, "donde"],
  [/(?<![\p{L}\p{N}/-])taza(?=s?(?![\p{L}\p{N}/-]))/giu, "tasa"],
  [/(?<![\p{L}\p{N}/-])maz(?![\p{L}\p{N}/-])/giu, "más"],
  [/(?<![\p{L}\p{N}/-])menoz(?![\p{L}\p{N}/-])/giu, "menos"],
  [/(?<![\p{L}\p{N}/-])asta(?![\p{L}\p{N}/-])/giu, "hasta"],
  [/(?<![\p{L}\p{N}/-])a[kq]u?i(?![\p{L}\p{N}/-])/giu, "aquí"],
  [/(?<![\p{L}\p{N}/-])(?:x|por)\s?fa(?:vor|vorcito)?(?![\p{L}\p{N}/-])/giu, "por favor"],
  [/(?<![\p{L}\p{N}/-])(?:wats|wuts)(?![\p{L}\p{N}/-])/giu, "whats"],
  [/(?<![\p{L}\p{N}/-])(?:wat|wut)(?![\p{L}\p{N}/-])/giu, "what"],
  [/(?<![\p{L}\p{N}/-])wich(?![\p{L}\p{N}/-])/giu, "which"],
  [/(?<![\p{L}\p{N}/-])anio(?=s?(?![\p{L}\p{N}/-]))/giu, "año"],
  [/(?<![\p{L}\p{N}/-])mas(?=(?:barat|nuev|car[oa]|chic|econ[oó]m|grand)\p{L}*)/giu, "mas "],
  // «cuánto a corrido», «no a tenido choques», «cuáles ai»
  [/(?<=(?<!\p{L})(?:cu[aá]nto|tanto|no|ya|se|le|lo|nunca|me)\s)a(?=\s\p{L}+[aií]do(?!\p{L}))/giu, "ha"],
  [/(?<=(?<!\p{L})(?:cu[aá]l|cu[aá]les|cu[aá]ntos|cu[aá]ntas|que|qué|no|si)\s)a[iy](?!\p{L})/giu, "hay"],
  [/(?<![\p{L}\p{N}/-])w\/?(?=\s?(?:\p{L}{2,}|\$?\d))(?![\p{L}\d-])/giu, "with"],
  [/(?<![\p{L}\p{N}/-])r(?=\s(?:u|you|they|these|those)(?!\p{L}))/giu, "are"],
  [
    /(?<=(?<!\p{L})(?:do|did|are|can|could|would|will|if|have|what|how|when|where|thank|may|see)\s)u(?!\p{L})/giu,
    "you",
  ],
  [/(?<![\p{L}\p{N}/-])(?:ur)(?![\p{L}\p{N}/-])/giu, "your"],
  [/(?<=\p{L}\s)x(?=\s(?!trail)\p{L})/giu, "por"],
  // «the A3s», «cx-30s»: several of a model that ends in a number.
  [/(?<![\p{L}\p{N}/-])(\p{L}{1,3}-?\d{1,3})s(?![\p{L}\p{N}])/giu, "$1"],
  // «CR-Vs»: no versus.
  [/(?<![\p{L}\p{N}/-])(\p{L}{2}-?v)s(?![\p{L}\p{N}])/giu, "$1"],
  [/(?<![\p{L}\p{N}/-])(?:tmb|tb|tbn|tambn)(?![\p{L}\p{N}/-])/giu, "también"],
];

/** All there is of a text: a thumb is an «ok», hands and hearts are thanks. */
const signs: [RegExp, string][] = [
  [/^(?:👍|👌|✅|🆗|🙌|💪)+$/u, "ok"],
  [/^(?:🙏|❤|🧡|💙|💚|😊|🤗|😘|🥰)+$/u, "gracias"],
];
/** Of which colour a hand is. */
const shade = /\p{Emoji_Modifier}|\uFE0F|\s/gu;
/** «jaja», «lol»: stands beside what is said. */
const laughter =
  /(?<![\p{L}\p{N}])(?:(?:ja){2,}j?|(?:je){2,}|(?:ha){2,}h?|a?jaj\w*|lol|lmao|xd)(?![\p{L}\p{N}])[\s.,!]*/giu;

/** «SUV d menos d 380 mil», «q papeles ocupo pa sacarlo»: a customer's text with its shorthand written out. */
export function writeOut(text: string): string {
  const bare = text.replace(shade, "");
  const sign = signs.find(([pattern]) => pattern.test(bare))?.[1];
  if (sign) return sign;
  const serious = text.replace(laughter, "").trim() || text;
  return mendSpelling(written.reduce((told, [pattern, words]) => told.replace(pattern, words), serious));
}
