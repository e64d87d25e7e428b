import { fold } from "../../../text/fold.ts";
import type { Fault, FaultCode } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { stanceOf } from "../stance.ts";

/** What a customer asks for that no reply may grant. */
const favours: [code: FaultCode, asked: RegExp][] = [
  [
    "deal",
    /\b(?:(?:me|nos) (?:l[oa] )?(?:dej|rebaj|baj|descuent|mejor)\w*|(?:me|nos|se) l[oa]s? (?:das?|dan|vend\w+) en|descuent\w*|rebaj\w*|bajal[eo]|bajar(?:le|me|l[eo])|quital[eo]|(?:te|le|les) (?:doy|damos|ofrezco|pago) (?:\w+ )?\d|(?:mejor|ultimo|buen) precio|(?:will|would|can|could) you (?:take|do|accept|lower|drop|knock|come down|let it go|sell it)|how about \$?\d|(?:knock|take|shave) (?:\w+ )?(?:off|something)|discount|best price|i(?:['’]ll| will| can)? (?:give|offer|pay) you|trato|(?:is it a |do we have a )?deal)\b/,
  ],
  [
    "hold",
    /\b(?:(?:me|nos|se) l[oa] (?:apart|guard|reserv|separ|aguant)\w*|(?:apart|reserv|separ|guard)(?:a|e|en|an)(?:me|nos)?l[oa]|(?:hold|reserve|save|keep|put) (?:it|this|that|the \w+)(?: \w+)? (?:for me|until|till|aside|away))\b/,
  ],
  [
    "discount",
    /\b(?:(?:me|nos) (?:l[oa]s? )?regal\w+|regal(?:ame|enme|anos)|de pilon|throw in|for free|(?:me|nos) (?:inclu|pon|pag)\w+ (?:el|la|los|las|un|una|unos|unas)?)\b/,
  ],
  [
    "approval",
    /\b(?:(?:me|nos) (?:l[oa] )?(?:van a )?(?:aprueb|aprob|autori|prest)\w+|me dan el credito|(?:sale|pasa) (?:mi|el) credito|(?:will|would|do|can) i (?:get|be) (?:approved|the loan|the credit)|will (?:i qualify|they approve)|do i qualify)\b/,
  ],
  [
    "promise",
    /\b(?:(?:va|van) a (?:subir|bajar|aumentar)|(?:sube|subira|baja|bajara)n? (?:de precio|el precio|los precios)|(?:price|prices) (?:\w+ ){0,2}(?:going up|go up|rise|change|drop)|me l[oa] (?:entregan|puedo llevar|llevo|dan) (?:hoy|manana|el|este|antes)|(?:deliver|have it|get it|take it)(?: \w+){0,2} (?:today|tomorrow|by|on|this))\b/,
  ],
];
/** Of a plan: what is asked for is an amount to work out. */
const ofPlan =
  /\b(?:enganche|mensual\w*|meses|plazo|plan|cotiz\w*|down payment|monthly|months|term|busc\w+|looking for)\b/;

const opening =
  /^[\s¡!¿*_,.]*(?:(?:ok|okay|pues|bueno|orale|ah|hey|jaja|haha|listo|oye|well|alright|great)\b[\s,.!¡]*)*(?:si\b(?! (?:quieres|gustas|prefieres|te|me|lo|la|el|no)\b)|claro|por supuesto|desde luego|va\b|sale\b|ok\b|okay|perfecto|hecho|listo|vale|andale|orale|jalo|arre|juega|sin problema|con (?:mucho )?gusto|de acuerdo|cuenta con|dal[oa] por|como (?:tu )?(?:digas|quieras|gustes)|asi como|me late|me parece|yes\b|yep|yeah|sure|of course|absolutely|certainly|definitely|you bet|you got|no problem|sounds good|fine\b|works for|done\b|deal\b|consider it|my pleasure|all right|alright)/;
/** Wherever it stands. */
const agreeing =
  /\b(?:quedamos en|(?:asi )?como (?:tu )?(?:dices|digas|propones|quieras)|(?:si|claro que) se puede|por mi (?:esta bien|no hay problema|sale)|l[oa] dejamos asi|nos (?:entendemos|arreglamos)|me (?:late|parece (?:bien|perfecto|justo|razonable))|va que va|trae(?:te)? (?:el|tu) dinero|acept(?:o|amos) (?:l[oa]s? )?\$?\d|con (?:esa cantidad|ese (?:numero|monto|precio)) (?:nos|se|te|la|lo|si|ya|esta|me)|\w+ hable con (?:mi|el) (?:jefe|gerente)|(?:jefe|gerente) (?:dijo|dice) que si|i can (?:work with|do) (?:that|it)|(?:that|it) works|works for (?:me|us)|(?:fine|good|okay|ok) (?:by|with) (?:me|us)|\d ?(?:k|mil|thousand)? it is\b|let['’]?s do (?:that|it)|shake on (?:it|that)|make (?:that|it) (?:happen|work)|(?:talked|spoke) to my (?:boss|manager)|(?:boss|manager)(?:['’]s| is) (?:okay|fine|good)|got (?:yourself )?a deal)\b/;
/** It goes on otherwise: with what is so, or whom to ask. */
const otherwise =
  /\?|\b(?:persona|asesor\w*|equipo|companer\w+|coleg\w+|colleague|person|team|advisor|staff|someone|depende|sujet[oa]|entiend\w+|understand|hear you|opcion\w*|options?|busc\w+|search|look for|mensualidad\w*|enganche|plan|payments?|documento|sucursal (?:con|por)|precio (?:es|del|esta)|price is|listed|cuesta|costs|vale|esta en|apart\w+ con|siento|sorry)\b|\$ ?\d|\d,\d{3}/;

/** Whoever says more says something else as well. */
const longestAssent = 16;

/** «¿Me lo dejas en 200?» «Ándale pues.» A reply that grants what the customer asked for by saying yes to it. */
export function findAssents({ written: { text, folded }, sentences, said, known }: Reply): Fault[] {
  const question = fold(said);
  if (ofPlan.test(question)) return [];
  const [code] = favours.find(([, asked]) => asked.test(question)) ?? [];
  const [first] = sentences;
  if (!code || !first) return [];
  const isOfPapers = code !== "deal" && known.sections.length > 0;
  const isLong =
    sentences.reduce((sum, { words }) => sum + words.trim().split(/\s+/).length, 0) > longestAssent;
  const isOther = sentences.some(({ words }) => stanceOf("any", words) === "denied" || otherwise.test(words));
  const wrong = sentences.filter(
    ({ words }) =>
      agreeing.test(words) &&
      !/\b(?:whether|if|si (?:eso|se|te)|depend\w*)\b/.test(words) &&
      stanceOf("favour", words) === "asserted",
  );
  const isGranted = !isLong && !isOther && !isOfPapers && opening.test(first.words);
  return (wrong.length > 0 ? wrong : isGranted ? [first] : []).map(({ sentence: { start, end } }) => ({
    code,
    words: text.slice(start, end).trim() || folded.slice(0, 60),
  }));
}
