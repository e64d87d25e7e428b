import { inOrder, oneOf } from "../../../../text/pattern.ts";

/** At most so many letters of a clause, without a «no». */
const upTo = (most: number) =>
  String.raw`(?:(?! (?:no|not|sin|nunca|never)(?![a-z])|n['’]t)(?:[^.,;]|,\d)){0,${most}}`;

const interest = "(?:interest|intereses)";
const paying = String.raw`(?:(?:pag(?!os?(?![a-z]))|cobr|descuent|descont|liquid|retien|pay(?!ment)|paid|charg|tak|deduct|collect)\p{L}*|due)`;
const atSigning = oneOf({
  es: `al (?:firmar|inicio|principio|contratar), por adelantado, de entrada, (?:en|con) la firma,
    (?:el dia|en el momento|a la hora) de (?:la firma|firmar)`,
  en: "at signing, up ?front, in advance, (?:when|as) you sign, (?:on|upon) signing",
});

const person = oneOf({
  es: "asesora?, vendedora?, ejecutiv[oa], gerente",
  en: "advis[oe]r, sales(?:man|person|woman), seller, manager, rep(?:resentative)?",
});
const toThem = `(?:al|a (?:tu|su|la|el|un[oa]?|nuestr[oa])|(?:to )?(?:your|the|our|an?)) ${person}(?!['’])`;
const money = String.raw`(?:pesos|dinero|efectivo|apartado|enganche|anticipo|\$ ?[\d,.]+|money|cash|deposit|down payment)`;
const handing = String.raw`(?:das|den|dan|dar|darl[oe]s?|darsel[oa]s?|dale|dasel[oa]s?|dejas|dejar\p{L}*|entreg\p{L}+|give|hand|bring|leave)(?![^.;]{0,24} (?:datos|documentos|papeles|telefono|numero|documents|papers|details|number))`;
const inHand = oneOf({
  es: "en mano, en persona, en efectivo, directamente, personalmente",
  en: "in person, in cash, directly, personally",
});

/** Of papers, money and who answers for it. Regular expressions for whole words. */
export const creditSubjects = {
  guarantor:
    "avale?s?|obligad[oa]s? solidari[oa]s?|fiador(?:es)?|co-?sign\\p{L}*|guarantors?|coacreditad[oa]s?|co-?borrowers?",
  "who signs": oneOf({
    es: String.raw`(?:tu|su) (?:espos[oa]|conyuge|pareja|mama|papa|herman[oa]|jef[ea]) (?:\p{L}+ ){0,3}firm\p{L}+`,
    en: "your (?:spouse|wife|husband|partner|boss|mother|father) (?:[a-z]+ ){0,3}sign",
  }),
  "the first payment": oneOf({
    es: String.raw`primer(?:a)? (?:mensualidad|pago)[^.;,]{0,24} (?:hasta|al (?:mes|segundo|tercer)|despues de|dentro de|(?:el|un) mes (?:siguiente|despues)),
      empiezas a pagar (?:hasta|al (?:mes|segundo|tercer)|despues de|dentro de|en (?:dos|tres|\d))`,
    en: String.raw`first payment[^.;,]{0,24} (?:due|until|after|weeks?|months?|days),
      start paying (?:after|until|in (?:two|three|\d))`,
  }),
  partners: oneOf({
    es: String.raw`(?:financiera|banco|aseguradora|taller|lote|empresa|socio|compania)s? (?:aliad|comercial|del grupo|afiliad|asociad|de confianza)\p{L}*,
      (?:financiamiento|credito) (?:propio|interno|directo), convenios? con`,
    en: String.raw`(?:partner|affiliated) (?:lender|bank|shop|workshop|compan)\p{L}*,
      (?:business|commercial|marketing) partners, in-?house (?:financing|credit|loan)`,
  }),
  "birth certificate": "actas? de nacimiento|birth certificates?",
  curp: "curp",
  "tax return": "declaraci(?:on|ones) (?:anual|fiscal|de impuestos)\\p{L}*|tax returns?",
  visas: oneOf({
    es: `visas? (?:de )?(?:turista|trabajo|estudiante|humanitaria|temporal),
      permiso de (?:turista|visitante|residencia en tramite), como turista`,
    en: "(?:tourist|work|student|visitor['’]?s?|travel) visas?, green cards?, as a tourist",
    both: "fmm",
  }),
  "tax beside the price": inOrder(
    String.raw`(?<!\b(?:interes(?:es)?|interest|comision|apertura|fee|nada) )`,
    oneOf({
      es: String.raw`(?:no incluye|sin incluir|aparte(?: de)?|a (?:eso|esto) (?:se )?(?:le )?(?:suma\p{L}*|agrega\p{L}*)) (?:el )?iva,
        (?:el )?iva (?:se (?:agrega|suma|cobra|paga)|va|es|aparte|no incluido|por separado)(?: aparte)?`,
      en: `(?:vat|(?:sales )?tax(?:es)?) (?:is|are|not|gets?|will be) (?:added|extra|included|on top|separate),
        (?:does|do)(?:n['’]t| not) include (?:vat|(?:sales )?tax(?:es)?)`,
      both: String.raw`(?:mas|plus|sin|without|antes de|before) (?:el |the |los )?(?:iva|vat|impuestos|(?:sales )?tax(?:es)?),
        \+ ?(?:iva|vat|tax(?:es)?)`,
    }),
    String.raw`(?! (?:incluid|included|sobre|de|del|on(?! top)|of|over|por)\b)`,
  ),
  letters: oneOf({
    es: String.raw`cartas? (?:laboral|de trabajo|de recomendacion|de intencion|de tu|firmada|poder)\p{L}*`,
    en: `letters? (?:of intent|from your (?:boss|employer|company|job)),
      (?:employment|reference|recommendation|signed) letters?, power of attorney`,
  }),
  deeds: "escrituras?|deeds?|garantia hipotecaria|collateral",
  "social security": "seguro social|imss|infonavit|social security",
  fees: oneOf({
    es: String.raw`(?:cuotas?|cargos?|comisi(?:on|ones)|costos?|gastos?) (?:de|por) (?:procesamiento|cancelacion|administra\p{L}+|investigacion|inspeccion|expediente),
      recargos?, (?:se cobra|cuesta)n? (?:aparte|extra)`,
    en: String.raw`(?:processing|cancellation|admin\p{L}*|documentation|inspection|restocking|application|doc) fees?,
      surcharges?, (?:costs?|is (?:charged )?) ?extra`,
  }),
  "payments beside those of each month": oneOf({
    es: String.raw`pagos? (?:global|residual|globo|final(?:es)? de \$?\d), valor residual,
      (?:pagos?|cuotas?) (?:anual|extraordinari[oa])(?:es|s)?, anualidad(?:es)?`,
    en: "balloon(?: payments?)?, residual (?:value|payment), (?:annual|yearly) payments?",
  }),
  "insurance in the payment": inOrder(
    String.raw`(?:seguro|insurance|cobertura)[^.;]{0,24} (?:dentro de|en|inclu\p{L}+ en|built into|part of|in|rolled into)`,
    String.raw` (?:la|tu|your|the|cada) (?:mensualidad|monthly|payment)\p{L}*`,
  ),
  "a rate that changes": oneOf({
    es: "se ajusta cada",
    en: `variable(?:[- ]rate)?(?= *(?:[.,:;]|y|and)), variable rate, (?:floating|adjustable)(?: rate)?,
      adjusts? every`,
    both: String.raw`tasas? (?:\p{L}+ )?variables?, tiie,
      (?:fij[oa]|fixed) (?:solo |solamente |only )?(?:el|durante el|los|por los|for the) (?:primer|first)\p{L}*`,
  }),
  "interest at the start": [
    `${paying}${upTo(20)} ${interest}${upTo(24)} ${atSigning}`,
    `${interest}${upTo(24)} ${paying}${upTo(24)} ${atSigning}`,
    `${atSigning}${upTo(12)} ${paying}${upTo(16)} ${interest}`,
  ].join("|"),
  "money to one of us": [
    `cuenta(?: personal| propia)? (?:del|de (?:tu|su|la|un[oa]?|nuestr[oa])) ${person}`,
    `(?:your|the|our|an?) ${person}['’]s (?:own |personal |bank )*account`,
    `(?:pag|deposit|transfi)\\p{L}+${upTo(24)} ${toThem}`,
    `(?:${money}${upTo(30)} ${handing}|${handing}${upTo(20)} ${money})${upTo(16)} ${toThem}`,
    `${handing}${upTo(16)} ${inHand} ${toThem}`,
    `${handing}${upTo(16)} ${toThem} ${inHand}`,
    `pay (?:your|the|our|an?) ${person}`,
  ].join("|"),
  extras:
    "(?:por|con|for) (?:un|an?) (?:pago|cargo|costo|charge|fee|extra|small)(?: (?:extra|adicional|charge|fee))|a medias|split (?:it|the (?:cost|fees))",
  // Of cars they are looked at by themselves.
  multiples:
    "(?:el doble|el triple) (?:de|del)(?! (?:km|kilom|lo que (?:tiene|cuesta|vale)))|twice as(?! many)|(?:double|twice) the(?! (?:km|kilom|mile|price))",
  "better terms": oneOf({
    es: String.raw`(?:baj|reduc|mejor|disminuy)\p{L}* (?:la|tu|su)(?: misma)? tasa,
      (?:la|tu|su) tasa (?:te |se )?(?:baja|mejora|reduce|disminuye),
      tasa (?:mas baja|preferencial|especial), mejores (?:condiciones|terminos),
      programas? (?:especial|de (?:referidos|lealtad))(?:es)?`,
    en: String.raw`better terms, (?:lower|improve|reduce)s? (?:your|the) (?:interest )?rate,
      (?:your|the) (?:interest )?rate (?:drops|goes down|gets (?:lower|better)),
      (?:a |the )?(?:lower|better|special) rate, (?:starter|loyalty|student|special) program\p{L}*`,
  }),
  loss: "(?:si no [^.;]{1,40}? )?(?:lo |la )?(?:pierdes|perderias)|you(?:['’]d| would|['’]ll)? lose|forfeit\\p{L}*|te l[oa] (?:quitan|recogen|embargan)|repossess\\p{L}*|embarg\\p{L}+",
  notice:
    "avis(?:ar|as|es|o)(?: \\p{L}+){0,2} con (?:\\S+ ){0,3}(?:anticipacion|antelacion)|(?:days?|weeks?|month)['’]?s?['’]? notice|notify us",
  wallets:
    "cheques? personal(?:es)?(?! no\\b)|personal (?:cheque|check)s?(?! (?:are|is)(?: not|n['’]t))|paypal|oxxo|zelle|western union|mercado ?pago|venmo|apple pay|google pay|money orders?|en dolares|in (?:us )?dollars",
  "money that is kept":
    "no (?:(?:te|le|les|se|l[oa]s?|es|son) )*(?:reembols|devuelv|devolv|regres)\\p{L}+|non-?(?:refundable|returnable)|(?:not|n['’]t) (?:be )?(?:refunded|refundable|returned)",
  lease: "arrendamiento|leasing|leases?|renta con opcion",
  "cheaper with us":
    "con nosotros (?:te )?(?:sale|cuesta|queda) (?:mas barat|menos|mejor)\\p{L}*|(?:cheaper|less|better) (?:with|through) us",
} as const;
