/** Of papers, money and who answers for it. Regular expressions for whole words. */
export const creditSubjects = {
  guarantor:
    "avale?s?|obligad[oa]s? solidari[oa]s?|fiador(?:es)?|co-?sign\\p{L}*|guarantors?|coacreditad[oa]s?|co-?borrowers?",
  partners:
    "(?:financiera|banco|aseguradora|taller|lote|empresa|socio|compania)s? (?:aliad|comercial|del grupo|afiliad|asociad|de confianza)\\p{L}*|(?:partner|affiliated) (?:lender|bank|shop|workshop|compan)\\p{L}*|(?:business|commercial|marketing) partners|in-?house (?:financing|credit|loan)|(?:financiamiento|credito) (?:propio|interno|directo)|convenios? con",
  "birth certificate": "actas? de nacimiento|birth certificates?",
  curp: "curp",
  "tax return": "declaraci(?:on|ones) (?:anual|fiscal|de impuestos)\\p{L}*|tax returns?",
  visas:
    "visas? (?:de )?(?:turista|trabajo|estudiante|humanitaria|temporal)|(?:tourist|work|student|visitor['’]?s?|travel) visas?|green cards?|permiso de (?:turista|visitante|residencia en tramite)|fmm|como turista|as a tourist",
  "tax beside the price":
    "(?<!\\b(?:interes(?:es)?|interest|comision|apertura|fee|nada) )(?:(?:mas|plus|sin|without|antes de|before) (?:el |the |los )?(?:iva|vat|impuestos|(?:sales )?tax(?:es)?)|\\+ ?(?:iva|vat|tax(?:es)?)|(?:no incluye|sin incluir|aparte(?: de)?|a (?:eso|esto) (?:se )?(?:le )?(?:suma\\p{L}*|agrega\\p{L}*)) (?:el )?iva|(?:el )?iva (?:se (?:agrega|suma|cobra|paga)|va|es|aparte|no incluido|por separado)(?: aparte)?|(?<!\\bfees?\\b[^.;]{0,60})(?:vat|(?:sales )?tax(?:es)?) (?:is|are|not|gets?|will be) (?:added|extra|included|on top|separate)|(?:does|do)(?:n['’]t| not) include (?:vat|(?:sales )?tax(?:es)?))(?! (?:incluid|included|sobre|de|del|on(?! top)|of|over|por)\\b)",
  letters:
    "cartas? (?:laboral|de trabajo|de recomendacion|de intencion|de tu|firmada|poder)\\p{L}*|letters? (?:of intent|from your (?:boss|employer|company|job))|(?:employment|reference|recommendation|signed) letters?|power of attorney",
  deeds: "escrituras?|deeds?|garantia hipotecaria|collateral",
  "social security": "seguro social|imss|infonavit|social security",
  fees: "(?:cuotas?|cargos?|comisi(?:on|ones)|costos?|gastos?) (?:de|por) (?:procesamiento|cancelacion|administra\\p{L}+|investigacion|inspeccion|expediente)|(?:processing|cancellation|admin\\p{L}*|documentation|inspection|restocking|application|doc) fees?|recargos?|surcharges?|(?:costs?|is (?:charged )?) ?extra|(?:se cobra|cuesta)n? (?:aparte|extra)",
  "payments beside those of each month":
    "pagos? (?:global|residual|globo|final(?:es)? de \\$?\\d)|balloon(?: payments?)?|residual (?:value|payment)|valor residual|(?:pagos?|cuotas?) (?:anual|extraordinari[oa])(?:es|s)?|anualidad(?:es)?|(?:annual|yearly) payments?",
  "a rate that changes":
    "tasas? (?:\\p{L}+ )?variables?|variable(?:[- ]rate)?(?= *(?:[.,:;]|y|and))|variable rate|tiie|(?:floating|adjustable)(?: rate)?|(?:fij[oa]|fixed) (?:solo |solamente |only )?(?:el|durante el|los|por los|for the) (?:primer|first)\\p{L}*|se ajusta cada|adjusts? every",
  extras:
    "(?:por|con|for) (?:un|an?) (?:pago|cargo|costo|charge|fee|extra|small)(?: (?:extra|adicional|charge|fee))|a medias|split (?:it|the (?:cost|fees))",
  multiples: "(?:el doble|el triple) (?:de|del)|twice as|double the|twice the",
  "better terms":
    "better terms|(?:baj|reduc|mejor|disminuy)\\p{L}* (?:la|tu|su)(?: misma)? tasa|(?:la|tu|su) tasa (?:te |se )?(?:baja|mejora|reduce|disminuye)|(?:lower|improve|reduce)s? (?:your|the) (?:interest )?rate|(?:your|the) (?:interest )?rate (?:drops|goes down|gets (?:lower|better))|(?:a |the )?(?:lower|better|special) rate|tasa (?:mas baja|preferencial|especial)|mejores (?:condiciones|terminos)|(?:starter|loyalty|student|special) program\\p{L}*|programas? (?:especial|de (?:referidos|lealtad))(?:es)?",
  loss: "(?:si no [^.;]{1,40}? )?(?:lo |la )?(?:pierdes|perderias)|you(?:['’]d| would|['’]ll)? lose|forfeit\\p{L}*|te l[oa] (?:quitan|recogen|embargan)|repossess\\p{L}*|embarg\\p{L}+",
  notice:
    "avis(?:ar|as|es|o)(?: \\p{L}+){0,2} con (?:\\S+ ){0,3}(?:anticipacion|antelacion)|(?:days?|weeks?|month)['’]?s?['’]? notice|notify us",
  wallets:
    "paypal|oxxo|zelle|western union|mercado ?pago|venmo|apple pay|google pay|money orders?|en dolares|in (?:us )?dollars",
  "money that is kept":
    "no (?:(?:te|le|les|se|l[oa]s?|es|son) )*(?:reembols|devuelv|devolv|regres)\\p{L}+|non-?(?:refundable|returnable)|(?:not|n['’]t) (?:be )?(?:refunded|refundable|returned)",
  lease: "arrendamiento|leasing|leases?|renta con opcion",
  "cheaper with us":
    "con nosotros (?:te )?(?:sale|cuesta|queda) (?:mas barat|menos|mejor)\\p{L}*|(?:cheaper|less|better) (?:with|through) us",
} as const;
