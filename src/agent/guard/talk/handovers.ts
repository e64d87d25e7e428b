import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { says } from "../promises/grammar.ts";
import { faultOf, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { stanceOn } from "../stance.ts";
import { splitSentences } from "../text.ts";

/** The dealer's people, in both languages. */
const people = oneOf(`(?:una|otra|la|esa) persona,
      un[oa]? (?:de )?(?:mis |nuestr[oa]s )?(?:asesor[ae]?s?|companer[oa]s?|colegas?|vendedor[ae]?s?|ejecutiv[oa]s?|agente|human[oa]|gerente|encargad[oa]),
      (?:el|la|mi|nuestr[oa]|su|tu) ${oneOf(String.raw`asesor[a]?, companer[oa], colega, vendedor[a]?, ejecutiv[oa], gerente, encargad[oa], jef[ea],
        equipo, area de \w+, departamento de \w+`)},
      alguien, (?:l[oa]s|mis|nuestr[oa]s) (?:asesor[ae]s|companer[oa]s|colegas|vendedor[ae]s)`);
const peopleEn = oneOf(
  String.raw`(?:a|an|our|the|my|one of (?:our|my|the)) (?:\w+ )?${oneOf(`person, human, advis[oe]rs?, colleagues?, teammates?, team, staff, manager, salesperson, agents?,
    representatives?, rep, specialist, boss, people`)}, some(?:one|body),
  (?:the|our) (?:guys|folks|mechanics?|workshop)`,
);
const further =
  "(?: (?:d?el|de (?:la|nuestr[oa]|ventas|mi|su)|de|from|on|in|of) ?(?:the |our |my )?(?:mine|ours|us|equipo|agencia|sucursal|ventas|team|staff|dealership|sales(?: team)?|dealer|here)?)?";
const soon = inOrder(
  "(?:,? ",
  oneOf(`ya, en (?:breve|un (?:momento|ratito|rato|minuto)|unos (?:momentos|minutos)|seguida|cuanto pueda),
    pronto, hoy(?: mismo)?, manana, ahorita(?: mismo)?, mas tarde, luego, enseguida, tambien,
    personalmente, directamente`),
  ")*",
);
const soonEn =
  "(?: (?:now|soon|shortly|also|just|personally|then|already|be the one to|in a (?:moment|minute|bit)|today))*";
const toYou = "(?:te|le|les|lo|la|se)";
/** «Te contesta», «le va a llamar», «se pondrá en contacto». */
const answers = inOrder(
  oneOf("va a, van a, vamos a, estara, estaran"),
  "? ?",
  oneOf(`(?:te |le |les |se )?${oneOf("respond, contest, llam, marc, escrib, contact, busc, comunic")}${oneOf("e, a, en, an, era, eran, ara, aran, ira, iran, eremos, aremos, iremos, er, ar, ir")}(?:te|le|les|se)?,
    (?:pone|ponen|pondra|pondran|poner(?:se)?|ponemos|pondremos) en (?:contacto|comunicacion),
    devuelv(?:e|en) la llamada, regres(?:a|an) la llamada`),
);
/** «Que avise a», "shall I let": asked for or to come. */
const notYet =
  /\b(?:(?:para que|que|cuando|en cuanto|hasta que|apenas|si) (?:[a-z]+ ){0,4}|(?:shall|should|can|could|may|might|do|would|will|if|want|let) )$/;
const answersEn =
  oneOf(`answer, reply, respond, call, phone, ring, contact, reach out, write, text, message, get back,
    get in touch, be in touch, be with you, be calling, be contacting, take over, take it from here,
    follow up, be right with`);
const stems =
  "avis|notific|inform|coment|pas|mand|envi|report|turn|canaliz|escal|pregunt|transfer|deriv|consult|comuni[cq]u?|compart|alert|encarg";
const request =
  "(?:l[oa]s?|(?:tu|su|el|la|este|esta) (?:mensaje|solicitud|peticion|caso|duda|consulta|pregunta|datos?|numero|oferta|comentario|recado|interes|conversacion|chat|tema|queja|reporte|propuesta))";
const toPeople = inOrder(
  "(?:a|al|con(?: el)?|para|en manos de)(?: el)? ?",
  oneOf(String.raw`${people.slice(3, -1)}, equipo, gerente, encargad[oa], personal, area de \w+, departamento de \w+,
    asesor[a]?, ventas, (?:una|otra) persona`),
);
const seeing =
  "(?:revisando|viendo|checando|verificando|atendiendo|consultando|trabajando|investigando|gestionando|contactando|en eso|al pendiente|enterad[oa]s?|avisad[oa]s?|al tanto)";
const seeingEn =
  "(?:looking|checking|reviewing|working|on it|on their way|handling|taking care|aware|informed|notified|going over|finding out|dealing|preparing)";

/** That people know of the customer, or have it in hand: so it is, or it is not. */
const known = says(
  `(?:ya )?(?:${toYou} )?(?:ya )?(?:(?:${stems})(?:e|amos|imos|i)|(?:he|hemos) (?:${stems})(?:ad|id)o)(?: ya)?(?: ${request})?(?: [a-z]+){0,3}? ${toPeople}`,
  [
    inOrder(
      "ya ",
      oneOf("di, dimos, levante, levantamos, hice, hicimos"),
      " (?:el |un |la |tu |su )?",
      oneOf({ es: "aviso, reporte, alerta, recado", en: "ticket" }),
    ),
    "ya (?:les? )?avis(?:e|amos)",
    inOrder(
      "(?:tu|su) ",
      oneOf({ es: "mensaje, solicitud, peticion, caso, reporte, duda, queja", en: "chat" }),
      " (?:ya )?(?:esta|fue|quedo|va|ya) (?:ya )?",
      oneOf(`con, en manos, en camino, turnad, enviad, pasad, asignad, canalizad, transferid, escalad,
        en revision`),
      "[a-z]*",
    ),
  ].join("|"),
  `${people}${further}(?: ya)? (?:l[oa]s? |te |le |se )*(?:ya )?(?:esta|estan|anda|andan|quedo|quedaron)(?: ya)? ${seeing}`,
  oneOf(`(?:ya )?l[oa] (?:estan|andan) (?:ya )?${seeing},
    ya l[oa] (?:tiene|tienen|ve|ven|esta viendo|esta revisando|recibio)(?: (?:en sus manos|listo))? ${people},
    ${people}${further} ya (?:l[oa]|te|le|sabe|saben|tiene|tienen) ?[a-z]*`),
  `(?:i|we)(?:['’]ve| have)?(?: (?:just|already|now|also))* (?:let|told|notified|informed|alerted|pinged|asked|messaged|contacted|briefed|warned|called|texted)(?: [a-z]+){0,2}? ?${peopleEn}`,
  inOrder(
    "(?:i|we)(?:['’]ve| have)?(?: (?:just|already|now|also))* ",
    oneOf("passed, forwarded, sent, escalated, flagged, handed, transferred, relayed, shared, submitted"),
    "(?: [a-z]+){1,5}? ",
    oneOf("to, with, on to, over to, along to"),
    ` ${peopleEn}`,
  ),
  inOrder(
    "(?:your|the|this) ",
    oneOf({
      es: "info(?:rmation)?",
      en: "message, request, question, case, chat, details, offer, inquiry, enquiry",
    }),
    " (?:has|have|was|were|is|are)(?: already| now| being| been| just)* ",
    oneOf(
      "passed, forwarded, sent, escalated, shared, handed, transferred, relayed, with (?:the|our|my|an?)",
    ),
    "[a-z ]{0,12}",
  ),
  `${peopleEn}${further} (?:is|are|has been|have been)(?: (?:already|now|currently|just))* ${seeingEn}`,
);

/** That somebody of them will answer or call. */
const coming = says(
  `${people}${further}${soon},? (?:${toYou} )+(?:l[oa]s? )?${answers}`,
  `${toYou}(?: l[oa]s?)? ${answers}${soon}(?: por aqui| aqui(?: mismo)?| en este (?:mismo )?chat| directamente)?${soon} ${people}`,
  `${peopleEn}${further}(?: (?:there|here))? (?:will|['’]ll|is going to|are going to|is about to|are about to|should|shall)${soonEn} ${answersEn}`,
  oneOf(`you(?:['’]ll| will)(?: (?:soon|shortly|also))* (?:get|receive|have) an? (?:call|reply|answer|message|text),
    you(?:['’]ll| will)(?: (?:soon|shortly|also))* hear(?: back)? from,
    (?:expect|wait for) (?:a|their|our) (?:call|reply|message)`),
);

/** The same, without a word of who: «en breve te contestan», "they'll call you". */
const comingFromNobody = says(
  inOrder(
    oneOf(`en (?:breve|un (?:momento|ratito|rato|minuto)|unos (?:momentos|minutos)|seguida), ahorita, pronto,
      hoy(?: mismo)?, manana, enseguida, mas tarde, al rato`),
    ",? (?:te|le|les) ",
    oneOf("atiend, llam, escrib, busc, respond, contest, marc, contact"),
    oneOf("en, eran, aran, amos, imos, eremos, aremos, iremos, an, emos, iran"),
  ),
  inOrder(
    "(?:te|le|les) (?:van a |vamos a )?",
    oneOf("llam, escrib, busc, respond, contest, marc, contact"),
    oneOf("en, eran, aran, amos, imos, eremos, aremos, iremos, ir, an, emos, iran, er, ar"),
    "(?= (?:en (?:breve|un (?:momento|ratito|rato|minuto)|unos|seguida)|ahorita|pronto|hoy|manana|enseguida|mas tarde|al rato|para|por (?:aqui|telefono|este)))",
  ),
  "nos (?:pondremos|ponemos|vamos a poner) en (?:contacto|comunicacion)|nos (?:comunicamos|comunicaremos|contactamos|contactaremos) con",
  `(?:they|we|i)(?:['’]ll| will|(?:['’]re| are|['’]m| am) going to)${soonEn} (?:call|phone|ring|contact|text|reach out to|get back to|get in touch with|be in touch with?|message) ?(?:you)?`,
);

/** An offer, or what hangs on what the customer does. */
const offered = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`si ${oneOf(`quier, gust, prefier, dese, lo dese, te (?:parece|interesa|late), le (?:parece|interesa),
        me (?:d|permit|confirm|autoriz|pas), nos, lo (?:quier|pid), necesit, pid, l[oa] pid, asi`)}\p{L}*,
      cuando (?:quier|gust|nos|me|lo|vengas|vengan|venga|llegues|llegue|pid)\p{L}*,
      (?:en cuanto|apenas|una vez que|luego de que|despues de que|con que|basta con),
      pued(?:o|es|e|en|as|a), podemos, podria\p{L}*, pid[ae]\p{L}*, pedir\p{L}*,
      solo (?:dime|diga\p{L}*|escrib\p{L}*), dime, digame`,
      en: `if (?:you|that|it), should you, would you, do you want, shall i, want me, when (?:you|i|we),
        whenever, once (?:you|i|we), as soon as, just (?:say|tell|ask|let), let me know, can, could, may,
        might`,
    }),
    String.raw`\b`,
  ),
  "u",
);
/** «Escribe a privacidad@…; te contestan en 20 días»: whoever reads it there answers. */
const byMail = /[a-z\d]@[a-z]/;
/** Whoever lends answers an application, of which the papers speak. */
const ofCredit =
  /\b(?:credit\p{L}*|solicitud|financier\p{L}*|banco|aprob\p{L}*|autoriz\p{L}*|buro|tramites?|loan|application|approv\p{L}*|lender|bank|valua\p{L}*|avaluo|apprais\p{L}*)\b/u;

/** That people have been told, will answer or are at it, where nobody was called. */
export function findHandovers(reply: Reply): Fault[] {
  const { folded } = reply.written;
  const told = reply.sentences.filter((sentence) => tellsOfPeople(sentence, folded));
  // All that was said before is read for it: only where it is asked.
  if (told.length === 0 || reply.known.isHandedOver()) return [];
  return told.map((sentence) => faultOf("handover", sentence, reply));
}

/** Whether a text of the dealer's says so: then it was said upon a hand-over. */
export function tellsOfHandover(text: string): boolean {
  const folded = fold(text);
  return splitSentences(folded).some((sentence) =>
    tellsOfPeople({ sentence, words: folded.slice(sentence.start, sentence.end) }, folded),
  );
}

function tellsOfPeople({ sentence, words }: Pick<Sentence, "sentence" | "words">, folded: string): boolean {
  const isSaid = (pattern: RegExp) =>
    words.matchAll(pattern).some(({ index, 0: found }) => {
      if (notYet.test(words.slice(0, index))) return false;
      const start = sentence.start + index;
      return stanceOn("any", { folded, sentence, start, end: start + found.length }) === "asserted";
    });
  if (isSaid(known)) return true;
  if (words.includes("?") || offered.test(words) || byMail.test(words)) return false;
  return isSaid(coming) || (!ofCredit.test(folded) && isSaid(comingFromNobody));
}
