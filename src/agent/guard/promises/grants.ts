import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { bargain } from "../../hear/wants/bargain.ts";
import type { Fault, FaultCode } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { listMatters } from "../papers/matters.ts";
import { listParts } from "../papers/units.ts";
import { faultOf, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { stanceOf } from "../stance.ts";

/** What a customer asks for that no reply may grant, over plain words. */
const favours: [code: FaultCode, asked: RegExp][] = [
  ["deal", bargain],
  [
    "deal",
    anyOf(
      said({
        es: String.raw`(?:me|nos) (?:l[oa] )?(?:rebaj|baj|descuent)\w*, (?:me|nos) (?:l[oa] )?dej\w+ (?:en|a|mas|por),
          bajal[eo], bajar(?:le|me|l[eo]), quital[eo],
          (?:te|le|les) (?:doy|damos|ofrezco|pago) (?:\w+ )?\d\w*`,
        en: String.raw`how about \d\w*, (?:knock|take|shave) (?:\w+ ){0,2}(?:off|something),
          i(?:ll| will| can)? (?:give|offer|pay) you \d\w*`,
        both: String.raw`(?:quedamos|cerramos|cierras|cerrar|dejamos|cerrado|settle|settled|agree|agreed|close|closed) (?:en|at|on|for) (?:los )?\d\w*,
          (?:entonces|ok|okay|va|so|then|sale)(?: (?:son|serian|its|it is|at|for|en|por|los))* \d\w*(?: (?:mil|thousand|pesos))* (?:por|for) (?:el|la|ese|este|esa|esta|the|that|this)`,
      }),
    ),
  ],
  [
    "hold",
    anyOf(
      said(String.raw`(?:me|nos|se) l[oa] (?:apart|guard|reserv|separ|aguant|gan)\w*,
        (?:apart|reserv|separ|guard)(?:a|e|en|an)(?:me|nos)?l[oa],
        (?:hold|reserve|save|keep|put) (?:it|this|that|the \w+)(?: \w+)? (?:for me|until|till|aside|away),
        (?:wont|will|still) be (?:gone|there|here|available), sell it to (?:someone|somebody|anyone)`),
    ),
  ],
  [
    "discount",
    anyOf(
      said({
        es: String.raw`(?:me|nos) (?:l[oa]s? )?regal\w+, regal(?:ame|enme|anos), de pilon,
          (?:me|nos) (?:inclu|pon)\w+ (?:el|la|los|las|un|una|unos|unas), que mas me (?:das|dan|ofrec\w+)`,
        en: "throw in, for free, what else (?:do i get|can you (?:do|give))",
      }),
    ),
  ],
  [
    "approval",
    anyOf(
      said({
        es: String.raw`(?:me|nos) (?:l[oa] )?(?:van a )?(?:aprueb|aprob|autori|prest|rechaz|nieg)\w+, me l[oa] dan,
          me dan el credito, (?:sale|pasa) (?:mi|el) credito`,
        en: `(?:will|would|do|can|could) i (?:get|be) (?:it|approved|the loan|the credit|denied),
          will (?:i qualify|they approve), do i qualify, my chances`,
      }),
    ),
  ],
  [
    "promise",
    anyOf(
      said({
        es: String.raw`(?:va|van) a (?:subir|bajar|aumentar),
          (?:sube|subira|baja|bajara)n? (?:de precio|el precio|los precios),
          me l[oa] (?:entregan|puedo llevar|llevo|dan) (?:hoy|manana|el|este|antes),
          (?:cuando|que tan pronto) me l[oa] \w+, l[oa] necesito para,
          (?:sale|salga|salio) (?:mal[oa]|defectuos[oa])`,
        en: String.raw`(?:price|prices) (?:\w+ ){0,2}(?:going up|go up|rise|change|drop),
          (?:deliver|have it|get it|take it)(?: \w+){0,2} (?:today|tomorrow|by|on|this),
          how soon (?:can|could), need it (?:for|by), what if (?:it|something) (?:breaks|fails)`,
      }),
    ),
  ],
];
/** Of a plan or a search: what is asked for is worked out or looked for. */
const ofTools =
  / (?:enganche|mensual\w*|meses|plazo|plan|cotiz\w*|down payment|monthly|months|term|busc\w+|looking for) /;

/** «¿Me regalas tu número?», «¿me regalas un minuto?»: nothing that costs anything. */
const polite =
  / (?:me|nos) regal\w+ (?:(?:tu|su|el|la|un|una) )?(?:(?:numero|telefono|correo|ubicacion|direccion|minuto|momento|segundo|informacion|informes|tiempo|datos?|tantito)) /;

/** What grants it wherever it stands. */
const agreeing = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`quedamos en, (?:asi )?como (?:tu )?(?:dices|digas|propones|quieras), (?:si|claro que) se puede,
        por mi (?:esta bien|no hay problema|sale), l[oa] dejamos asi, nos (?:entendemos|arreglamos),
        me (?:late|parece (?:bien|perfecto|justo|razonable)), va que va, sale y vale, asi quedamos,
        trae(?:te)? (?:el|tu) dinero, acept(?:o|amos) (?:l[oa]s? )?\$?\d,
        con (?:esa cantidad|ese (?:numero|monto|precio)) (?:nos|se|te|la|lo|si|ya|esta|me),
        \w+ hable con (?:mi|el) (?:jefe|gerente), (?:jefe|gerente) (?:dijo|dice) que si,
        (?:casi )?seguro que si`,
      en: String.raw`as (?:we )?agreed, probably yes, i can (?:work with|do) (?:that|it), (?:that|it) works,
        works for (?:me|us), (?:fine|good|okay|ok) (?:by|with) (?:me|us), \d ?(?:k|mil|thousand)? it is\b,
        let['’]?s do (?:that|it), shake on (?:it|that), make (?:that|it) (?:happen|work),
        (?:talked|spoke) to my (?:boss|manager), (?:boss|manager)(?:['’]s| is) (?:okay|fine|good),
        got (?:yourself )?a deal`,
    }),
    String.raw`\b`,
  ),
);
const depending = /\b(?:whether|if|si (?:eso|se|te)|depend\w*)\b/;

/**
 * What an answer to it may be: a question, a refusal, what is not known, whom to ask, a figure or a car of the stock, or
 * what the bot itself can do.
 */
const answering = anyOf(
  String.raw`\?`,
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`no (?:(?:te|le|lo|la|los|las|me|se|nos) )*${oneOf(String.raw`(?:pued|podr|podem|sab|tengo|tenemos|const|decid|depend|corresp|toca|aparec|indic|viene|dig|ofrec|promet|asegur|manej|hac[eo]|hag|compar)\w*,
        se\b, esta en, es (?:algo|cosa), hay\b(?! (?:problema|bronca|duda))`)},
      yo no\b, ojala, prefiero (?:no|hablar), ninguna de, lamento, lo siento, buen intento, persona\b,
      asesor\w*, equipo, (?:con )?alguien (?:mas|te|le|del|de), con alguien,
      (?:cosa|asunto|tema|decision) de, companer\w+, coleg\w+, quien (?:revis|decid)\w+, sujet[oa],
      revis[ae]n?\b, podria vender, entiend\w+, precio (?:es|publicado|de(?:l)? ),
      precios? (?:son|ya|fij)\w*(?! (?:negociable|flexible)), (?:lo|el) que ves,
      te (?:busco|buscare|muestro|ensen|calcul|cuent|cotiz|compart|ayudo a (?:busc|encont))\w*,
      puedo (?:busc|mostr|calc|comp|ofrecerte (?:un|otr))\w*, vemos (?:un|otr),
      puedes (?:venir|verl|pasar|conocer)\w*, documento, garantia, mensualidad\w*, opcion\w*`,
      en: String.raw`no (?:information|details|idea|say)\b,
        (?:can|could|do|does|is|are|am|would|wo|has|have)(?:['’]?t|n['’]t| not) (?!worry|sweat), cannot,
        unable, not (?:able|mine|up to|something|possible|sure), i(?:['’]d| would) rather not,
        wish i could, neither, sorry, afraid, unfortunately, nice try, someone (?:will|can|has|from|on),
        colleague, person\b, team, advisor, manager can, staff, subject to, reviewed,
        could (?:be )?s(?:ell|old), understand, hear you,
        prices? (?:is|are)(?! (?:up|negotiable|flexible|open)), fixed, final price, what you see, listed,
        (?:search|look for|show you|work out|find you)\b, welcome to, warranty, options?, payments?`,
      both: String.raw`depend\w*, plan(?:es)?\b`,
    }),
    String.raw`\b`,
  ),
);

/** Of these, whatever denies anything refuses. */
const isGiven = new Set<FaultCode>(["deal", "discount", "hold"]);

/** A sentence tells what the papers do: of two things at least that they speak of. */
function tellsPapers(sentences: Sentence[], { sections }: Known): boolean {
  const told = new Set(sections.flatMap((section) => [...listMatters(section)]));
  return sentences.some(
    ({ words }) => [...listMatters(words)].filter((matter) => told.has(matter)).length > 1,
  );
}

/** What a paper says of it stands there word for word, which is blanked in the reply as it is judged. */
function quotesPapers(whole: string, judged: string): boolean {
  return judged
    .matchAll(/ {20,}/g)
    .some(({ index, 0: { length } }) => /\p{L}{3}/u.test(whole.slice(index, index + length)));
}

/** A reply that grants what the customer asked for: in so many words, or with none that an answer to it would have. */
export function findGrants(reply: Reply): Fault[] {
  const { whole, written, sentences, mentions, standing, said, known } = reply;
  const question = plainWords(said);
  const [first] = sentences;
  const [code] = favours.find(([, asked]) => asked.test(question)) ?? [];
  if (!code || !first || ofTools.test(question) || polite.test(question)) return [];
  const wrong = sentences.filter(
    ({ words }) => agreeing.test(words) && !depending.test(words) && stanceOf("favour", words) === "asserted",
  );
  const isRefused =
    isGiven.has(code) &&
    sentences.some(
      ({ words }) => stanceOf("any", words.replace(/^\W*no\W|\bsin compromiso\b/g, " ")) === "denied",
    );
  const isAnswered =
    isRefused ||
    (code !== "deal" && quotesPapers(whole.folded, written.folded)) ||
    standing.length > 0 ||
    mentions.length > 0 ||
    (code !== "deal" && tellsPapers(sentences, known)) ||
    sentences.some(({ words }) => answering.test(words) || listParts(words).length > 0);
  return (wrong.length > 0 ? wrong : isAnswered ? [] : [first]).map((told) => faultOf(code, told, reply));
}
