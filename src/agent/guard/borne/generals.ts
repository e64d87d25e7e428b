import type { Fault } from "../fault.ts";
import { isStated } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { splitClauses } from "../scope.ts";
import { stanceOn } from "../stance.ts";

/** What is said of every case, of any time, or of most cases: only a paper that says so too can bear it. */
const generals: RegExp[] = [
  // At once, or at any time.
  says(
    "desde (?:el )?(?:mero )?(?:primer (?:dia|momento)|dia uno)|from day one|from the (?:very )?first day|de inmediato|inmediatamente|al instante|en el acto|immediately|(?:right|straight) away|instantly|on the spot|within the hour|en cualquier (?:momento|fecha|etapa)|en el momento que (?:quieras|gustes)|(?<!\\bcomprar(?: [a-z]+){0,3} )cuando (?:tu )?(?:quieras|gustes|prefieras)|at any (?:time|point|stage)|any ?time|whenever(?: you (?:want|like))?|(?:ese|el) mismo dia|esa misma (?:tarde|manana|noche)|(?:the|that) (?:very )?same (?:day|afternoon|morning|evening)|that (?:very )?(?:afternoon|morning|evening)|en cuanto (?:l[oa]|dej|met|se ve|entr)\\p{L}*",
  ),
  // In every case.
  says(
    "(?<!como )siempre(?! (?:que|y cuando|cuando)\\b)|(?<!as )always|(?:da|es) igual (?:cuant|cual|que|si|el|la)\\p{L}*|sin importar(?! (?:cual|que) (?:auto|carro|coche))|no importan?(?! (?:cual|que) (?:auto|carro|coche))|no matter(?! which)|regardless(?: of)?|however (?:many|much|far|long|old)|whatever the|todo lo que (?:quieras|gustes)|cualquiera? (?:de (?:nuestr|l)[oa]s )?(?:taller|sucursal|mecanico|banco)(?:es)?|any (?:of our )?(?:workshop|branch|garage|shop|mechanic)(?:e?s)?|(?:la |el )?(?:sucursal |taller )?que (?:te quede|prefieras|quieras) (?:mas )?(?:cerca|comod)\\p{L}*|whichever (?:branch|workshop)|(?:las|cuantas) veces que|as many times|aunque (?:(?:no|ya|te|se|l[oa]s?) )*hay(?:as?|an)|aunque (?:no )?(?:tengas|estes|pases|quieras)|even (?:if|when|after) you|(?:la cantidad|el monto|el tiempo|los? (?:meses|dias)|las veces) que (?:(?:tu|usted|mejor|mas|te|le) )*(?:quier|gust|convenga|neces|dese)\\p{L}*|(?:any|whatever) (?:amount|sum)|incluso si|as (?:much|far|long|many)(?: \\p{L}+)? as you (?:like|want)|(?:tarde|cueste|dure) lo que (?:tarde|cueste|dure)|tod[oa]s (?:nuestr[oa]s (?:autos|carros|coches|unidades|seminuevos)|l[oa]s (?:autos|carros|coches) (?:que )?(?:vend|tenem|entreg)\\p{L}+)|all (?:of )?our (?:cars|vehicles)|every (?:car|one) (?:we|of ours|here|is)",
  ),
  // From a month on, or for a first one.
  says(
    "(?:a partir|despues) de(?:l| la| los)? (?:\\p{L}+|\\d+) (?:mes|mensualidad|pago|ano|cuota)|(?:after|from) the (?!monthly|down|last)\\p{L}+ (?:month|payment|year)|(?:el|durante el|los) primer(?:os)? (?:ano|mes|(?:dos|tres|seis) (?:meses|pagos))|the first (?:year|month)",
  ),
  // In most cases, or in all likelihood.
  says(
    "normalmente|generalmente|por lo (?:general|regular|comun)|habitualmente|usualmente|comunmente|casi siempre|la mayoria de las veces|suele[ns]?|solemos|acostumbr\\p{L}+|seguido|frecuentemente|a menudo|en la practica|a fin de mes|los fines de semana|cada semana|semanal(?:es)?|usually|normally|typically|generally|ordinarily|most of the time|more often than not|often|tends? to|in practice|weekly|every (?:week|few weeks|month|weekend)|(?:at the )?end of the month|lo mas (?:probable|seguro)|(?:muy|bastante) probable(?:mente)?|probablemente|seguramente|most likely|very likely|likely|chances are|odds are|probably",
  ),
];

/** A paper that has it so early has it whenever. */
const early = says(
  "antes de(?:l)? (?:tiempo|plazo)|anticipad\\p{L}+|por adelantado|ahead of (?:time|schedule)|early",
);

/** Where such a word is of the dealer's business and not of the talk: «cuando quieras, escríbeme». */
const ofRules =
  /\b(?:mensualidad|payment|obligatori|required|regal|contado|paid in full|te l[oa] llev|meses|months|garanti|warrant|cubr|cubiert|cobert|cover|devol|devuel|regres|return|reembols|refund|credit|financ|prest|lend|loan|apart|reserv|entreg|deliver|envi|ship|domicilio|pag[ao]|pay|efectivo|cash|tarjeta|card|cuenta|account|enganche|down payment|taller|workshop|servicio|service|repar|repair|fix|factura|invoice|placas|plates|seguro|insurance|promo|descuent|discount|rebaj|ajust|precio|price|mejor|bajar|bajan|consigu|consegu|libres?|adeudos|multas|debt|fines|revis|inspec|interes|aprob|approv|aprueb|autoriz|llegan?|entran?|arriv|comes? in|calendar days|dias naturales|contrat|branch|sucursal|algo se|something off|some room|halfway|get them)/;
const ofTalk =
  /\b(?:look(?:ing)? at|go over|te paso|escrib\p{L}*|pregunt\p{L}*|dim[el]\p{L}*|avis\p{L}*|ayud\p{L}*|calcul\p{L}*|busc\p{L}*|muestr\p{L}*|aqui (?:estoy|ando|sigo)|write|ask|text|help|let me know|tell me|i['’]?m here|contest\p{L}*|respond\p{L}*|repl(?:y|ies)|answer\p{L}*|duda|question)\b/u;

/** Whether a sentence is of what the dealer asks for or grants, and not of the talk. */
export const isOfRules = (sentence: string) => ofRules.test(sentence) && !ofTalk.test(sentence);

/** «Puedes liquidar cuando quieras» */
const ofEarly = /\b(?:liquid\p{L}*|adelant\p{L}*|abon\p{L}*|pay (?:it )?(?:off|down)|settle)\b/u;

/** «Ya avisé a un asesor; normalmente sí se puede»: what stands between semicolons says one thing each. */
const breaks = /(?<=;)/;

/** Rules that hold always, and habits of the house, that no paper states. */
export function findGenerals(reply: Reply): Fault[] {
  return findInSentences(reply, "promise", (told) =>
    splitClauses(told, breaks).some((part) => {
      const isSaid = (match: RegExpExecArray) => stanceOn("rule", placeOf(match, part, reply)) === "asserted";
      return (
        isOfRules(part.words) &&
        generals.some(
          (pattern, at) =>
            part.words.matchAll(pattern).some(isSaid) &&
            !isStated(pattern, reply.known) &&
            !(at === 0 && ofEarly.test(part.words) && isStated(early, reply.known)),
        )
      );
    }),
  );
}
