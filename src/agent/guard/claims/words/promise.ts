import type { FaultCode } from "../../fault.ts";

const priceTalk =
  /\d|\b(?:beat|conviene|vende\w*|caro|cara|barat\w+|cheap\w*|expensive|mejor|better|precio\w*|price\w*|cuesta\w*|costs?|vale\w*|mas|menos|more|less|ahorr\w+|sav\w+|mil)\b/;

/** `quoted`: a passage with the same words may be passed on; `beside`: only with these words in its sentence. */
export type Rule = { code: FaultCode; pattern: RegExp; quoted?: true; beside?: RegExp };

const you = "(?:te|le|les|se) ?(?:lo|la|los|las)?";

/** Read over folded text. What is denied («no puedo darte un descuento») is none of these. */
export const plainRules: Rule[] = [
  {
    code: "discount",
    quoted: true,
    pattern:
      /\b(?:descuent(?:o|os|it\w+)|rebaj(?:a|as|ad[oa]s?|it\w+|amos|arte|arlo|o)|bonificaci\w+|discount\w*|\d+ ?%? off\b|% off|promocion(?:es)?|remate|liquidacion|oferta especial|special (?:offer|price|deal)|precio (?:especial|preferencial|de amigo)|mejor(?:ar|o|amos|arte)?(?: el| tu)? precio|better price|lower(?:ed)? (?:the|your|that) price|(?:bajar|bajo|bajamos|bajarte|bajarle)(?: (?:el|al|un poco el|del))? precio|knock\w* (?:\S{1,30} ){0,3}off|price match\w*|match (?:that|the|their|any) price|igual(?:o|amos|ar|arte) (?:el|ese|cualquier|su) (?:precio|oferta)|cashback|vale de regalo|gift card)/g,
  },
  {
    code: "discount",
    pattern:
      /\b(?:(?:te|le|se) (?:lo|la|los|las) (?:(?:dejo|dejamos|dejaria)(?! (?:cotizad|calculad|anotad|list|aqui|por escrito|claro|abajo|mas abajo|a tu consideracion|a otr[oa]s?\b|al equipo|en manos))|doy|damos|vendo|vendemos)|(?:te|le|se) (?:lo|la|los|las) mejor(?:o|amos|are|aremos|aria|ariamos)|mejor(?:o|amos|are|aremos) (?:la|tu|su|cualquier) oferta|(?:i|we)(?:'ll| can| could| will) (?:do (?:even )?better|(?:make|offer|give|get) you a better)|te (?:queda|quedaria|sale) (?:mas barato|en solo)|i(?:'ll| can| could| will)? (?:let you have|give (?:it )?to you|sell (?:it )?to you|do (?:it )?)(?: \w+)? ?(?:for|at) ?\$?|(?:it|he|she|the \S{1,30}|\S{1,30}) is yours for|es tuy[oa] por|llevatel[oa] (?:por|en)|takes? it (?:home )?for \$?)/g,
  },
  {
    code: "discount",
    quoted: true,
    pattern:
      /\b(?:gratis|gratuit\w+|de regalo|te regal\w+|obsequi\w+|de cortesia|sin costo(?: alguno| extra| adicional)?|free of charge|for free|at no (?:extra )?(?:cost|charge)|on the house|free (?:oil|service|tank|delivery|maintenance|insurance|warranty|upgrade)\w*|complimentary|throw in|meses sin intereses|sin intereses|interest[- ]free|0 ?% (?:de )?(?:interes|interest|apr|financ|tasa))/g,
  },
  {
    code: "deal",
    pattern:
      /\b(?:trato hecho|trato cerrado|hecho el trato|es un trato|tenemos (?:un )?trato|cerr(?:amos|ado|emos|e|ar) (?:el|este|un) trato|trato,|cerrado el trato|(?:it'?s|that'?s|we have|you(?:'ve| have) got|it is|that is) a deal|deal!|deal\.|it'?s a done deal|done deal|(?:legally|juridicamente|legalmente) (?:binding|vinculante\w*|obligatori\w+)|binding|vinculante\w*|no take(?:s|sies)?[- ]?backs(?:ies)?|(?:ya )?es tuy[oa]|es suy[oa]|it'?s (?:all )?yours|is (?:all )?yours|is now yours|vendid[oa] a (?:ti|usted|tu nombre)|sold to you|consider it sold|dalo por (?:hecho|vendido)|palabra de honor|contrato cerrado|compromiso legal|venta (?:cerrada|confirmada|hecha)|compra confirmada|sale (?:is )?(?:confirmed|final|closed)|order is confirmed)/g,
  },
  {
    code: "hold",
    pattern: new RegExp(
      `\\b(?:${you} (?:\\w+ )?(?:apart|reserv|separ|guard|aguant)(?:o|e|amos|aron|are|aremos|aria|a|an|aste)\\b|(?:apart|reserv|separ|guard)(?:are|aremos|e|amos|ando) (?:el|la|este|esta|ese|tu|un|lo|al|a (?:tu|su))\\b|(?:voy a|vamos a|puedo|podemos|podria|podriamos|he|hemos|quieres que) (?:te |le )?(?:lo |la )?(?:apartad|reservad|separad|guardad|apart|reserv|separ|guard)(?:ar|o|e)?(?:te|le)?(?:lo|la)?|(?:queda|quedo|esta|ya|has|dejo|dejamos|dejare) (?:\\w+ ){0,3}(?:apartad|reservad|separad|guardad)[oa] ?(?:para ti|a tu nombre|para usted|hasta|por|desde|contigo)?|(?:apartad|reservad|separad)[oa] (?:para (?:ti|usted)|a (?:tu|su) nombre)|(?:i|we)(?:'ll|'ve| will| can| could| have|'m| am|'re| are)? (?:\\w+ )?(?:hold|holding|held|reserv\\w+|set aside|save|put)(?: a hold on| aside)? (?:it|the|that|this|one|your?|for you)|(?:held|reserved|set aside|on hold) (?:for you|in your name|until|under your name)|put (?:it |the \\S{1,30} )?on hold)`,
      "g",
    ),
  },
  {
    code: "approval",
    pattern:
      /\b(?:(?:estas|quedas|quedaste|seras|fuiste|saliste|ya estas) (?:\w+ )?(?:pre ?-?)?(?:aprobad|autorizad)[oa]|(?:credito|financiamiento|prestamo|solicitud|tramite)s? (?:\w+ ){0,3}(?:pre ?-?)?(?:aprobad|autorizad|garantizad|asegurad|segur)[oa]|(?:aprobacion|autorizacion) (?:(?!no |nunca |jamas )\w+ ){0,2}(?:garantizada|asegurada|segura|inmediata|automatica|al instante)|(?:garantiz|asegur|promet)\w* (?:\S{1,30} ){0,3}(?:aprobacion|credito|autorizacion)|(?<!\b(?:si|cuando|que|vez|cuanto|hasta|como) (?:ya )?)(?:se|te|le) l[oa]s? (?:aprueban|aprobaran|autorizan|autorizaran|prestan|financian)(?! (?:si|cuando|siempre|solo|despues)\b)|(?:they|the bank)(?:['’]ll| will) (?:\w+ )?(?:approve|lend|finance) (?:him|her|them|you|it)|(?:he|she|they)(?:['’]ll| will) (?:\w+ )?(?:be approved|get approved|qualify|get the (?:loan|credit))|(?:te|le|nos) (?:\w+ )?(?:aprueban|aprobaran|aprobaron|aprobamos|aprobaremos|autorizan|autorizaron|autorizamos)|you(?:'re| are|'ve been| have been|'ll be| will be)(?: \w+)? (?:pre-?)?approved|approval (?:is )?(?:(?!never|not)\w+ )?(?:guaranteed|certain|instant|automatic|assured)|guaranteed (?:\w+ )?(?:approval|credit|financing|loan)|(?:your|the) (?:credit|loan|financing|application) (?:is|has been|was|will be)(?: \w+)? (?:pre-?)?(?:approved|guaranteed)|(?:pre-?)approved|sin (?:revisar |checar |consultar )(?:el )?buro|no credit check|everyone (?:is|gets) approved|aprobamos a todos|aprobado al)/g,
  },
  {
    code: "promise",
    quoted: true,
    pattern:
      /\b(?:te doy mi palabra|(?:prometemos|garantizamos|aseguramos)|we (?:can )?(?:promise|guarantee)|you have my word|my word|(?:esta|precio|queda) garantizad[oa]|guaranteed|precio (?:congelado|fijado|bloqueado)|(?:te )?(?:congel|respet|mantengo|sosten)\w* (?:el|ese|este) precio|price (?:is )?(?:locked|frozen)|lock(?:ed)? (?:in )?(?:that|the|your) price|cien por ciento segur\w+|sin ningun riesgo|risk[- ]free|(?:no|nunca) (?:te )?(?:va|vas) a fallar|never (?:break|fail)s?)/g,
  },
  {
    code: "other_company",
    beside: priceTalk,
    pattern:
      /\b(?:kavak|carvana|carmax|vroom|autotrader|mercado ?libre|seminuevos\.com|autocosmos|olx|craigslist|facebook marketplace|truecar|cargurus|clikauto|guia ebc|libro azul|blue book|edmunds|kbb|precio (?:promedio )?de(?:l)? mercado|market (?:price|value|average)|competencia|competitors?|competing|(?:otr[ao]s?|other) (?:agencias?|lotes?|distribuidor\w*|concesionari\w+|empresas?|companies|dealers?(?:hips?)?|lots?|sellers?|vendedores)|en (?:la agencia|agencia)|brand[- ]new price|precio de agencia)\b/g,
  },
];
