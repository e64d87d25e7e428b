import { inOrder, oneOf, type Wordings } from "../../../text/pattern.ts";
import { anyWeekday } from "../../../text/words/calendar-words.ts";
import type { FaultCode } from "../fault.ts";

/**
 * One thing that no reply may promise. `quoted`: a passage that says so may be passed on; `beside`: only with these words in
 * its sentence.
 */
export type Rule = {
  name: string;
  code: FaultCode;
  pattern: RegExp;
  quoted?: true;
  beside?: RegExp;
  /** What a passage says of it: then its figures alone are to be true. */
  stated?: RegExp;
  /** A field of a tool's: where that says that there is none, the dealer gives it. */
  unless?: string;
};

/**
 * Whole words of a folded text; stems end in `\p{L}*`. Folded letters are plain ones: without the flag for the others a text
 * is searched in half the time.
 * @param words patterns, or lists of wordings of each language
 */
export const says = (...words: Wordings[]) =>
  new RegExp(
    `(?<![a-z\\d])(?:${words.map(patternOf).join("|").replaceAll("\\p{L}", "[a-z]")})(?![a-z\\d])`,
    "g",
  );
const patternOf = (words: Wordings) => (typeof words === "string" ? words : oneOf(words));

/** At most so many words between two others, within one sentence. */
export const within = (most: number) => `(?: [^\\s.!?;:]{1,30}(?:[.:]\\d+)?){0,${most}}? `;

/** Whom something is done for: «te», «se lo», «te las». */
export const toYou = "(?:(?:te|les?)(?: l[oa]s?)?|se l[oa]s?)";
const can =
  "(?:pued[oe]n?|podemos|podria(?:mos|n)?|podre(?:mos)?|voy a|vamos a|van a|quiero|queremos|logr(?:o|amos)|trat(?:o|amos) de)";
/** What we, or people for us, do: neither what the customer nor what a car or a longer term does («te bajaría»). */
const ourEndings = "(?:o|oy|amos|emos|imos|[aei]re(?:mos)?|[aei]ria(?:mos|n)|[aei]n|[aei]ran|aron|ieron)";
const infinitive = "(?:ar|er|ir)(?:te|les?|se|nos)?(?:l[oa]s?)?";

/** «Te bajo», «se lo dejamos», «puedo bajarle», «vamos a quitar»: by stems of verbs. */
export const giving = (stems: string) =>
  `(?:${toYou} (?:ya )?(?:${stems})${ourEndings}|(?:${toYou} )?${can} (?:te |les? |se )?(?:l[oa]s? )?(?:${stems})${infinitive})`;

/** «Bajamos», «incluimos», «pagaremos»: of us alone, whoever it is for. */
export const doing = (stems: string) => `(?:${stems})(?:[aei]mos|[aei]remos|[aei]riamos)`;

/** «Quitarle», «bajar»: whoever may do it. */
export const todo = (stems: string) => `(?:${stems})${infinitive}`;

/** «Agendé», «ya registramos», «hemos pedido»: told as done, by stems of verbs in «-ar» and «-ir». */
export const done = (stems: string) =>
  `(?:(?:ya )?(?:${toYou} )?(?:ya )?(?:${stems})(?:[ei]|[ai]mos|aron|ieron)|(?:${toYou} )?(?:he|hemos|han) (?:${stems})[ai]do)`;

/** "I'll", "we could even", "the team would gladly". */
export const we = inOrder(
  oneOf(String.raw`i, we, they, (?:the|my|our) (?:team|manager|boss|dealer(?:ship)?|advisor|sales\p{L}*)`),
  inOrder(
    "(?:['’](?:ll|d|ve|re|m)| can| could| will| would| might| may| am| are| have)?(?: ",
    oneOf(`be able to, be (?:happy|glad) to, happy to, going to, always, even, also, just, already, surely,
      definitely, certainly, probably, gladly, maybe`),
    ")*",
  ),
);

/** "I'll lower", "we could knock". */
export const weDo = (verbs: string) => `${we} (?:${verbs})`;

/** An amount, or a part of one. */
export const someMoney = inOrder(
  "(?:(?:unos?|otros|hasta|some|up to|another|a) )*",
  oneOf({
    es: "mil, dinero, lana, algo, poco, poquito, (?:la )?mitad, miles, tantito",
    en: "money, bit, little, few, couple, thousand, grand, something, percent",
    both: String.raw`\$ ?\d[\d,.]*, \d[\d,.]* ?(?:mil|k|pesos|mxn|dollars?|%|por ciento|percent), pesos`,
  }),
);

/** What has a price, or is one. */
export const priced =
  "(?:precio|costo|total|monto|enganche|mensualidad(?:es)?|pagos?|tasa|intereses|comision|apertura|anticipo|price|cost|payments?|monthly|down(?: payment)?|rate|apr|fees?|interest|commission)";

/** A day or a span that comes, told without a number: «el viernes», «la próxima semana», "by Friday", "this weekend". */
export const days = oneOf({
  es: String.raw`(?:pasado )?manana(?: mismo)?, hoy(?: mismo)?, (?:ese|el) mismo dia,
    (?:en |para )?(?:esta|la (?:proxima|otra|siguiente)) semana,
    (?:en |para |este |el )*(?:fin de (?:semana|mes)|proximo \p{L}+),
    antes de (?:navidad|ano nuevo|que termine \p{L}+ \p{L}+)`,
  en: String.raw`tomorrow, today, tonight,
    (?:this|next|by the|before the) (?:week|weekend|month|end of \p{L}+ \p{L}+),
    before (?:christmas|new year\p{L}*), (?:the )?same day`,
  both: `(?:(?:el|este|para el|antes del?|by|on|this|next|before|until) )?(?:${anyWeekday})`,
});
