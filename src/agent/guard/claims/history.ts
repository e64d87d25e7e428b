import { oneOf } from "../../../text/pattern.ts";

const piece =
  "(?:motor|transmision|caja|suspension|frenos?|clutch|embrague|bateria|llantas|pintura|tapiceria|engine|transmission|gearbox|brakes?|battery|tires|tyres|paint|upholstery|bodywork)";

/**
 * What nobody knows of a used car unless the stock states it, by the words for it: what was done to it and by whom it was
 * driven, its condition, what it costs to run, and how it is rated.
 */
export const historyParts = [
  oneOf({
    es: `(?:sanit|cuidadit|enterit|nuevecit|impecabl|conservadit)[oae]s?, (?:muy|super|bien|bastante) (?:san|cuidad|conservad)[oa],
      (?:no (?:le )?(?:suena|truena|rechina)n?|nada le (?:suena|truena|falla|rechina)), salio (?:muy )?buen[oa]`,
    en: "(?:very |really )?well (?:kept|cared for|looked after|maintained), (?:immaculate|pristine|spotless)",
    both: "pintura (?:de )?(?:agencia|fabrica)",
  }),
  `${piece} (?:\\p{L}+ ){0,2}(?:nuev[oa]s?|reconstruid\\p{L}+|rectificad\\p{L}+|reparad\\p{L}+|cambiad\\p{L}+|original(?:es)?|seminuev\\p{L}+|rebuilt|replaced|repaired|overhauled|brand new)`,
  `(?:new|rebuilt|replaced|reconditioned|original|fresh|repaired) ${piece}`,
  oneOf({
    es: `garantia (?:de (?:fabrica|agencia|planta|(?:la )?marca)|extendida|vigente|original),
      (?:sigue|esta|todavia|aun)(?: [a-z]+)? en garantia (?:con|de|por)`,
    en: String.raw`still under (?:[a-z'’]+ ){0,3}warranty, (?:factory|extended|manufacturer['’]?s?) warranty,
      (?:one|single|first|1) (?:\p{L}+ ){1,3}owner`,
  }),
  oneOf({
    es: String.raw`l[oa] (?:manej|us|cuid|condu|conduj)(?:o|aba|ia|aron|aban) \p{L}+,
      (?:de )?un[oa] sol[oa] duen[oa]s?, un[oa] (?:mism[oa] )?duen[oa], (?:era|fue) de (?:un|una|mi|su),
      (?:su )?(?:anterior|antigu[oa]|primer) (?:duen|propietari)[oa], ex ?-?taxi,
      kilometros de carretera`,
    en: String.raw`(?:owned|driven|used|kept|cared for) (?:only |just )?by, highway (?:miles|km|kilomet\p{L}+),
      ex ?-?rental, former (?:rental|taxi)`,
    both: String.raw`(?:all|mostly|mainly|pur[oa]s?|solo|casi todo)(?: \p{L}+)? (?:highway|carretera|autopista)`,
  }),
  oneOf({
    es: String.raw`(?:nunca|jamas) (?:ha |lo han |fue |ha sido |tuvo |estuvo )\p{L}+,
      siempre (?:durm|estuv|se guard|ha (?:sido|estado|dormid)|se le h|en (?:cochera|agencia))\p{L}*,
      (?:fumador|smoker)e?s?`,
    en: `(?:it['’]s |has )?never (?:been|had|given|smoked),
      always (?:been )?(?:garaged|kept|serviced|maintained|stored), garaged, garage[- ]kept`,
  }),
  oneOf({
    es: String.raw`al cien\b, recien (?:pintad|afinad|servici|revisad)\p{L}*, repintad\p{L}+`,
    en: "like new",
    both: `(?:cero|sin|zero|no) ${oneOf(`oxido, rust, fallas, ruidos, detalles, rayones, golpes, abolladuras, scratches, dents, issues,
      mechanical (?:problems|issues), problemas mecanicos`)}, ${oneOf(String.raw`runs, drives,
        (?<=\b(?:it|car|one|engine|everything|transmission|gearbox|todo|motor|auto|carro|coche|caja) )(?:works|funciona),
        jala, camina, anda`)} ${oneOf(String.raw`like new, perfect\p{L}*, great, smooth\p{L}*, flawless\p{L}*, de maravilla, al cien, muy bien,
        como nuev\p{L}+`)}`,
  }),
  oneOf({
    es: "(?:casi )?(?:no|nunca) (?:te )?(?:(?:da|dan|dara|dio) (?:problemas?|lata|guerra|fallas)|fallan?)",
    en: "trouble[- ]free, more fuel[- ]efficient, better (?:gas )?mileage",
    both: `(?:el|la|los|las|the)(?: que)? (?:menos|mas|least|most) ${oneOf(String.raw`gasta[n]?, consume[n]?, rinde[n]?, ahorrador\p{L}*, rendidor\p{L}*, fuel[- ]efficient,
      economical to run`)}`,
  }),
  oneOf({
    es: String.raw`(?:gasta|consume|toma|chupa) (?:muy )?(?:poc|poquisim|poquit|nada|lo minimo)\p{L}*,
      ahorrador\p{L}*, rendidor\p{L}*,
      (?:refacciones|piezas|mantenimientos?|servicios?|tenencia) (?:\p{L}+ ){0,3}(?:barat|economic|accesibl)\p{L}*`,
    en: `(?:sips?|saves?|easy on|light on|great on|good on) (?:gas|fuel),
      (?:parts|maintenance|upkeep|repairs|running costs?|insurance) (?:is |are )?(?:very |really |quite )?(?:cheap|low|affordable|inexpensive),
      cheap to (?:run|own|maintain|insure|fix), low (?:running|maintenance) costs?`,
  }),
  oneOf({
    es: String.raw`pruebas? de (?:choque|impacto), (?:mejor|buena|excelente) calificacion, calificacion de seguridad,
      valor de reventa, devalua\p{L}*`,
    en: String.raw`(?:five|four|5|4)-star, crash[- ]?tests?, (?:latin|euro) ?ncap(?!\.),
      (?:best|top|highest|great|good)[- ](?:safety )?rat(?:ing|ed), safety rating, resale value,
      depreciat\p{L}+, holds its value`,
    both: String.raw`iihs, (?:el|la|the|de los|one of the) (?:mas segur|mas confiable|safest|most reliable)\p{L}*,
      (?:muy|super|bastante|very|extremely|highly) (?:confiable|reliable|durable),
      (?:\d|cinco|cuatro|tres|five|four|maxim\p{L}+|todas las) (?:estrellas|stars?)`,
  }),
  oneOf(String.raw`(?<!\b(?:tu|tus) )adeudos?, multas?(?: pendientes?)?,
    al corriente(?: (?:de|en|con) (?:todo|\p{L}+))?,
    (?:papeles|documentos|todo) (?:esta[n]? )?en (?:regla|orden), todo (?:esta )?(?:pagado|liquidado),
    (?:no (?:l[eo]s? )?|ni )deb(?:e|en) (?:nada|ni|a|un|\p{L}+ tenencia), reportes? de robo, robad[oa],
    (?:verificacion|tenencia|refrendo)s? (?:esta[n]? )?(?:vigente|pagad|al corriente|al dia|pendiente)\p{L}*,
    deb(?:e|en) (?:\p{L}+ ){0,3}(?:tenencia|multa|refrendo)s?`),
  oneOf({
    es: String.raw`(?<!\b(?:mensualidad|pago|plazo|cuota)\p{L}*[^.;]{0,24} )(?:mas|menos) (?:comod|espacios|silencios|rendidor|ahorrador|confiabl|resistent|durader)\p{L}*,
      (?:mas|menos|mejor) (?:espacio|comodidad|rendimiento|cajuela)(?! (?:de|por) \d),
      gastan? (?:menos|mas)(?: (?:gasolina|combustible))?(?= *(?:[.,;:!]|$|que|y|en)),
      se vende[n]? (?:mas )?(?:rapido|facil)\p{L}*`,
    en: `(?:more|less) (?:comfortable(?! (?:payment|monthly|budget|term))|spacious|roomy|reliable|economical|dependable), roomier, quieter, comfier,
      (?:more|less) (?:leg ?room|head ?room|trunk space|cargo space|room inside),
      (?:cheaper|easier) to (?:insure|run|maintain|own|fix|repair|resell|sell), (?:uses?|burns?) less (?:gas|fuel)`,
  }),
  "de su (?:segmento|clase|categoria)|(?:in|of) (?:its|the) (?:class|segment)|best[- ]in[- ]class|class[- ]leading",
  "hologramas? (?:\\d|cero|doble)\\p{L}*|hologram (?:\\d|zero|double)\\p{L}*",
  oneOf(`(?:outstanding|unpaid|pending|traffic) (?:fines?|tickets?|taxes|debts?),
    fines? (?:or|and) (?:taxes|debts?), liens?, (?:all |everything(?:['’]s| is) )paid (?:up|off),
    (?:papers|paperwork|documents?) (?:are |is )?(?:all )?in order, debt[- ]free, (?:reported )?stolen`),
];
