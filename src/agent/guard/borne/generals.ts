import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { isStated } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { splitClauses } from "../scope.ts";
import { stanceOn } from "../stance.ts";

/** What is said of every case, of any time, or of most cases: only a paper that says so too can bear it. */
const generals: RegExp[] = [
  // At once, or at any time.
  says({
    es: String.raw`desde (?:el )?(?:mero )?(?:primer (?:dia|momento)|dia uno), de inmediato, inmediatamente,
      al instante, en el acto, en cualquier (?:momento|fecha|etapa),
      en el momento que (?:quieras|gustes),
      (?<!\bcomprar(?: [a-z]+){0,3} )cuando (?:tu )?(?:quieras|gustes|prefieras), (?:ese|el) mismo dia,
      esa misma (?:tarde|manana|noche), en cuanto (?:l[oa]|dej|met|se ve|entr)\p{L}*`,
    en: `from day one, from the (?:very )?first day, immediately, (?:right|straight) away, instantly,
      on the spot, within the hour, at any (?:time|point|stage), any ?time,
      whenever(?: you (?:want|like))?, (?:the|that) (?:very )?same (?:day|afternoon|morning|evening),
      that (?:very )?(?:afternoon|morning|evening)`,
  }),
  // In every case.
  says({
    es: String.raw`(?<!como )siempre(?! (?:que|y cuando|cuando)\b), (?:da|es) igual (?:cuant|cual|que|si|el|la)\p{L}*,
      sin importar(?! (?:cual|que) (?:auto|carro|coche)),
      no importan?(?! (?:cual|que) (?:auto|carro|coche)), todo lo que (?:quieras|gustes),
      cualquiera? (?:de (?:nuestr|l)[oa]s )?(?:taller|sucursal|mecanico|banco)(?:es)?,
      (?:la |el )?(?:sucursal |taller )?que (?:te quede|prefieras|quieras) (?:mas )?(?:cerca|comod)\p{L}*,
      (?:las|cuantas) veces que, aunque (?:(?:no|ya|te|se|l[oa]s?) )*hay(?:as?|an),
      aunque (?:no )?(?:tengas|estes|pases|quieras),
      (?:la cantidad|el monto|el tiempo|los? (?:meses|dias)|las veces) que (?:(?:tu|usted|mejor|mas|te|le) )*(?:quier|gust|convenga|neces|dese)\p{L}*,
      incluso si, (?:tarde|cueste|dure) lo que (?:tarde|cueste|dure),
      tod[oa]s (?:nuestr[oa]s (?:autos|carros|coches|unidades|seminuevos)|l[oa]s (?:autos|carros|coches) (?:que )?(?:vend|tenem|entreg)\p{L}+)`,
    en: String.raw`(?<!as )always, no matter(?! which), regardless(?: of)?, however (?:many|much|far|long|old),
      whatever the, any (?:of our )?(?:workshop|branch|garage|shop|mechanic)(?:e?s)?,
      whichever (?:branch|workshop), as many times, even (?:if|when|after) you,
      (?:any|whatever) (?:amount|sum), as (?:much|far|long|many)(?: \p{L}+)? as you (?:like|want),
      all (?:of )?our (?:cars|vehicles), every (?:car|one) (?:we|of ours|here|is)`,
  }),
  // From a month on, or for a first one.
  says({
    es: String.raw`(?:a partir|despues) de(?:l| la| los)? (?:\p{L}+|\d+) (?:mes|mensualidad|pago|ano|cuota),
      (?:el|durante el|los) primer(?:os)? (?:ano|mes|(?:dos|tres|seis) (?:meses|pagos))`,
    en: String.raw`(?:after|from) the (?!monthly|down|last)\p{L}+ (?:month|payment|year), the first (?:year|month)`,
  }),
  // In most cases, or in all likelihood.
  says({
    es: String.raw`normalmente, generalmente, por lo (?:general|regular|comun), habitualmente, usualmente, comunmente,
      casi siempre, la mayoria de las veces, suele[ns]?, solemos, acostumbr\p{L}+, seguido,
      frecuentemente, a menudo, en la practica, a fin de mes, los fines de semana, cada semana,
      semanal(?:es)?, lo mas (?:probable|seguro), (?:muy|bastante) probable(?:mente)?, probablemente,
      seguramente`,
    en: `usually, normally, typically, generally, ordinarily, most of the time, more often than not, often,
      tends? to, in practice, weekly, every (?:week|few weeks|month|weekend),
      (?:at the )?end of the month, most likely, very likely, likely, chances are, odds are, probably`,
  }),
];

/** A paper that has it so early has it whenever. */
const early = says(
  "antes de(?:l)? (?:tiempo|plazo)|anticipad\\p{L}+|por adelantado|ahead of (?:time|schedule)|early",
);

/** Where such a word is of the dealer's business and not of the talk: «cuando quieras, escríbeme». */
const ofRules = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `mensualidad, contado, te l[oa] llev, meses, garanti, cubr, cubiert, cobert, devol, devuel, regres,
        reembols, financ, entreg, envi, domicilio, pag[ao], efectivo, tarjeta, cuenta, enganche, taller, servicio,
        repar, factura, placas, seguro, descuent, rebaj, ajust, precio, mejor, bajar, consigu, consegu, libres?,
        adeudos, multas, fines, revis, interes, aprob, aprueb, autoriz, llegan?, entran?, dias naturales, sucursal,
        algo se, bajan, regal`,
      en: `payment, required, paid in full, months, warrant, cover, return, refund, lend, loan, deliver, ship, pay,
        cash, card, account, down payment, workshop, service, repair, fix, invoice, plates, insurance, discount,
        price, debt, approv, arriv, comes? in, calendar days, branch, something off, some room, halfway, get them`,
      both: "obligatori, prest, inspec, apart, reserv, promo, credit, contrat",
    }),
  ),
);
const ofTalk = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`te paso, escrib\p{L}*, pregunt\p{L}*, dim[el]\p{L}*, avis\p{L}*, ayud\p{L}*, busc\p{L}*,
        muestr\p{L}*, aqui (?:estoy|ando|sigo), contest\p{L}*, duda`,
      en: String.raw`look(?:ing)? at, go over, write, ask, text, help, let me know, i['’]?m here, answer\p{L}*,
        question, tell me, repl(?:y|ies)`,
      both: String.raw`calcul\p{L}*, respond\p{L}*`,
    }),
    String.raw`\b`,
  ),
  "u",
);

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
