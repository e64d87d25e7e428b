import { inOrder, oneOf } from "../../../text/pattern.ts";
import { doing, giving, priced, type Rule, says, someMoney, todo, we, weDo, within } from "./grammar.ts";

/** What is done to a price in the customer's favour. */
const lower = "baj|reduc|ajust|mejor|igual|redonde";
const takeOff = "quit|descont|descuent|recort|rebaj|perdon|condon|bonific|rest|exent";
/** «Te ajusto la búsqueda»: no price. */
const searched =
  "(?! (?:\\p{L}+ )?(?:filtr|busq|opci|result|lista|criteri|limite|rango|plan|plazo|calculo|cotiz|kilom|ano)\\p{L}*)";
const english = "lower|drop|cut|reduce|waive|match|adjust|trim|round|discount";

/** An accessory, a service or a cost that comes with a car. */
const extrasEs =
  oneOf(String.raw`seguro, servicio, tanque, placas, tenencia, llantas, tapetes, garantia, mantenimiento, verificacion,
    juego, gasolina, tramites?, cambio, mensualidad, polarizad\p{L}*, alarma, accesorios?, impuestos?, gastos,
    comision, envio, afinacion, instalacion, gestoria, (?:auto|carro|coche) (?:sustituto|prestado), kit`);
const extrasEn = oneOf(`tax(?:es)?, plates?, insurance, registration, fees?, costs?, tank, service, warranty,
  (?<!down )payment, maintenance, shipping, delivery, oil changes?, tires?, mats, tint, paperwork,
  title, expenses, upgrade, alarm, loaner(?: car)?, courtesy car, rental car`);
/** What a price or a payment is not said to hold. */
const costs = oneOf({
  es: `seguro, placas, tenencia, tramites?, garantia(?: extendida)?, servicios?, verificacion, impuestos,
    gastos, gestoria, papeleo, papeles, cambio de (?:propietario|dueno)`,
  en: `insurance, plates?, registration, tax(?:es)?, title, delivery, service, maintenance, warranty, paperwork,
    change of owner(?:ship)?, fees`,
});
/** What nobody is let off by word alone. */
const duesEs =
  "(?:placas|seguro|tenencia|emplacamiento|tramites?|gestoria|gestion|cambio de (?:propietario|dueno))";
const duesEn =
  "(?:plates?|insurance|registration|title|paperwork|tax(?:es)?|delivery|change of owner(?:ship)?)";
const free = oneOf({
  es: String.raw`de regalo, (?:te|les?|se)(?: l[oa]s?)? regal\p{L}+, obsequi\p{L}+, (?:de|por) cortesia,
    sin (?:ningun )?costo(?: alguno| extra| adicional)?, sin cargo`,
  en: `free of charge, for free, at no (?:extra |additional )?(?:cost|charge), complimentary,
    on the house, throw(?:n)? in, at our (?:expense|cost)`,
  both: String.raw`gratis, gratuit\p{L}+`,
});

/** Whoever else buys and sells cars. */
const rivals =
  "(?:any(?:one|body|where)(?: else)?|any other \\p{L}+|(?:the |other )?(?:competition|competitors|dealers|dealerships|others)|elsewhere|no ?body else)";

/** «Te lo dejo cotizado», «te lo dejo a un asesor». */
const noGift =
  oneOf(String.raw`cotiz, calcul, anot, list, aqui, por escrito, claro, abajo, mas abajo, a tu consid,
    a (?:otr|ti\b|ustedes\b|una? (?:persona|asesor|colega|companer)|el equipo|los expert|quien), al equipo, en manos`);

export const priceRules: Rule[] = [
  {
    name: "a lower price by its names",
    code: "discount",
    quoted: true,
    pattern: says(
      {
        es: String.raw`descuent(?:os?|it\p{L}+), rebaj(?:as?|ad[oa]s?|it\p{L}+), bonificaci\p{L}+, promocion(?:es)?,
          (?<=\b(?:hay|tenemos|tienen|tiene|con|esta|una|la)(?: una?)? )promos?,
          (?<!\b(?:carta|saldo|monto|importe|pago|estado|constancia) de )liquidacion, vale de regalo, remate`,
        en: String.raw`discount\p{L}*, (?:there(?:['’]ll| will) be|we(?:['’]ll| will) have) (?:an? |some )?(?:\p{L}+ )?(?:promotions?|promos?|sales?), \d+ ?%? off, % off, cashback, gift cards?`,
      },
      {
        es: String.raw`(?:oferta|precio) (?:especial|preferencial|de amigos?|de remate),
          (?:mejor|un buen) precio(?! (?:para tu|por tu)),
          (?:dar|ofrec|consegu|hac|hag|d|consig)[a-z]{1,6}(?: (?:un|una|la))? (?:mejor|menor) (?:tasa|oferta|trato),
          (?:a |la )?mitad de(?:l)? precio, regate\p{L}+`,
        en: String.raw`special (?:offer|price|deal|rate), better price,
          (?:give|get|offer|find) you (?:an? )?(?:better|lower) (?:rate|deal|offer), price match\p{L}*,
          half[- ](?:the )?price, bargain (?:a|with|on), haggl\p{L}+`,
      },
    ),
  },
  {
    name: "a price that is said to have been lowered already",
    code: "discount",
    pattern: says({
      es: String.raw`ya (?:trae|tiene|incluye|lleva|viene con|esta con)(?: (?:el|un|su|aplicad[oa]))* (?:descuento|rebaja|descontad[oa]),
        (?:descuento|rebaja)(?: \p{L}+){0,3} (?:ya )?(?:aplicad|incluid)[oa]`,
      en: String.raw`already (?:reflects?|includes?|has|factors? in)(?: \p{L}+){0,3} (?:discount|reduction|markdown)`,
    }),
  },
  {
    name: "a price lowered",
    code: "discount",
    pattern: says(
      `${giving(`${lower}|${takeOff}`)}${searched}`,
      `${doing(`${lower}|${takeOff}`)}(?: (?:el|la|un|tu|su|ese|cualquier))*(?: poco)? (?:${priced}|oferta|${someMoney})`,
      `(?:te|le) (?:${lower}|${takeOff})(?:aria|iria|eria) (?!a )${someMoney}`,
      `${todo(takeOff)}${within(2)}${someMoney}(?! mas)`,
      `(?:algo|poco|poquito|tantito) (?:al|del|en el|con el) ${priced}`,
      `${weDo(english)}${within(3)}(?:${priced}|it down)|${weDo("take|shave|knock|trim|cut|chop")}${within(3)}off`,
      oneOf(`(?:should|will|might|may|could|is going to|['’]ll) (?:drop|come down|go down|fall|get cheaper)(?: to| soon| by| next|[.,!]),
        (?<!\\bdown(?: payment)? (?:would|will|could) )(?:get|bring|push) (?:it|that) (?:down|near|close|closer|to (?:your|around|about)),
        (?:get|bring|push) the price (?:down|near|close|closer|to (?:your|around|about))`),
      `(?:va|van|puede[n]?|deberia[n]?) (?:a )?bajar(?: de precio| a (?:\\$ ?)?\\d[\\d,]*)|bajara[n]? (?:de precio|a \\d[\\d,]*)`,
      `(?:shave|knock|trim|take) ${someMoney}${within(3)}off|some money off`,
      weDo(
        "come down|go (?:down|lower|as low)|beat|undercut|sweeten|do (?:even )?better|(?:make|offer|give|get) you a (?:better|special)",
      ),
      `${weDo("knock|bring|bump|talk|get")} (?:it|that|the price|something|some|a bit|a little)${within(2)}(?:down|off)`,
      inOrder(
        oneOf("gerente, jefe, due[nñ]o, asesora?, vendedora?, persona, equipo, companer[oa]"),
        " (?:si |seguro |siempre |de seguro )?(?:te|le|se) (?:l[oa] )?",
        oneOf(String.raw`baja, rebaja, descuenta, mejora, ajusta, respeta, regala,
          hace (?:un )?(?:buen )?(?:descuento|precio|rebaja), deja (?:mas|en|a)\b`),
      ),
      "(?:beat|top|outbid) (?:kavak|any|their|that|his|her|every|what)\\p{L}*",
      [
        String.raw`(?:as much as|more(?: \p{L}+){0,5} than|better(?: \p{L}+){0,5} than) ${rivals}`,
        inOrder(
          String.raw`(?:mas|mejor)(?: \p{L}+){0,5} que `,
          oneOf(String.raw`nadie,
            en (?:ningun(?:a)? (?:otr[oa]|lado|lugar|parte)\p{L}*|otr[oa]s? (?:lados?|lugar(?:es)?|partes?|agencias?|lotes?)),
            cualquier (?:otr[oa]|agencia|lote)`),
        ),
      ].join("|"),
    ),
  },
  {
    name: "less than is published",
    code: "discount",
    pattern: says({
      es: String.raw`en (?:(?:algo|un (?:poc|poquit)o|tantit[oa]|poquit[oa]) )menos(?= *(?:[.,;!]|$)| de lo publicad| del? (?:precio|lista)),
        (?:queda|sale|dej\p{L}+|ven\p{L}*)(?: \p{L}+){0,3} (?:menos|abajo|debajo) (?:de|del|que)(?: lo| el| la)? (?:publicad|anunciad|precio de lista|lista|etiqueta)\p{L}*`,
      en: `(?:comes?|goes|works) out (?:(?:a|just) (?:little|bit|touch|tad) )(?:under|below|less|cheaper),
        (?:pay|settle)(?:ing)?${within(5)}(?:under|below|less than) the (?:listed|list|published|asking|sticker) price`,
    }),
  },
  {
    name: "a discount at the branch",
    code: "promise",
    pattern: says({
      es: String.raw`(?:en|a) (?:la |nuestra |una )?(?:sucursal|agencia|persona)[^.;!?]{0,30} (?:te |le )(?:hacen|hacemos|haran|dan|damos|daran|ofrecen|ofrecemos|consiguen)(?: \p{L}+){0,2} (?:descuento|rebaja|mejor precio)`,
      en: String.raw`(?:at|in) (?:the |our |any )?(?:branch|branches|person|dealership)[^.;!?]{0,24} (?:they|we|you)(?:['’]ll| will| can)?(?: \p{L}+)? (?:give|get|offer|do)(?: \p{L}+){0,3} (?:discount|better price)`,
    }),
  },
  {
    name: "a price to be talked down",
    code: "discount",
    pattern: says(
      oneOf(String.raw`(?:se puede|podemos|puedo|vemos como|algo se puede) (?:hacer\p{L}*|arreglar|mover\p{L}*) algo,
        algo (?:se )?(?:l[eo] )?(?:puede|podemos|podria\p{L}*) (?:mover|bajar|hacer|ajustar|quitar),
        se l[eo] puede mover, (?:te |les? )?hacemos (?:un )?(?:buen )?precio,
        te hago (?:un )?(?:buen )?precio`),
      oneOf(`nos arreglamos, llegamos a un (?:acuerdo|arreglo|precio),
        ${priced}(?: es| esta)? (?:negociable|flexible), es negociable, se negocia, hay margen,
        te hago el paro, te ech(?:o|amos) la mano con (?:el|la)`),
      {
        es: "(?:hay|tiene|tenemos) (?:algo de |un poco de |cierto )?(?:juego|margen|chance|flexibilidad)",
        en: `${priced}(?: is|['’]s) (?:negotiable|flexible), wiggle room, room to negotiate,
          (?:some|a bit of|a little|plenty of) (?:give|room|flexibility|leeway|slack) (?:in|on|with|for),
          work something out, (?:sort|hook|fix) you (?:out|up), take care of you on, work with you on`,
      },
      oneOf(String.raw`(?:conseg|consig|dej|sac)\p{L}*[^.!?\d]{0,20} (?:mas (?:abajo|barat|bajo)\p{L}*|en menos|por menos),
        (?:si|if) [^.!?]{0,40}(?:hoy|ahora|manana|today|now|tomorrow|contado|cash)[^.!?]{0,20} (?:mas barat\p{L}*|cheaper|en menos),
        te (?:queda|quedaria|sale|saldria) (?:en (?:solo|menos)|mas barat\p{L}+ (?:si|de contado|conmigo|aqui|hoy)),
        (?:de contado|contado|cash)[^.!?]{0,20}(?:sale|queda) (?:en menos|mas barat\p{L}+)`),
    ),
  },
  {
    name: "a car given at a price",
    code: "discount",
    pattern: says(
      inOrder(
        "(?:te|le|se) l[oa]s? ",
        oneOf(`doy, damos, daria(?:mos)?, vend(?:o|emos|eria(?:mos)?),
          dej${oneOf("o, amos, are, aremos, aria, ariamos")}(?! ${noGift})`),
        String.raw`\p{L}*`,
      ),
      `${we} (?:let you have|give(?: it)? to you|sell(?: it)? to you|do(?: it)?|let (?:it|her|him) go)(?: \\p{L}+)? (?:for(?! you\\b)|at)`,
      "\\S{1,30} is yours for|es tuy[oa] por|llevatel[oa] (?:por|en)|takes? it (?:home )?for(?! a )|te l[oa] cambi(?:o|amos) por|a la par",
      "(?:give|pay|offer) you more (?:for it|than|money)|(?:te )?(?:damos|doy|pagamos) (?:muy )?(?:buen|mas|mejor)\\p{L}* (?:dinero|precio|valor)",
    ),
  },
  {
    name: "a benefit that nobody gave",
    code: "discount",
    quoted: true,
    pattern: says(
      {
        es: String.raw`bonos?, apoyo (?:especial|economico|extra),
          beneficios? (?:extra|especial\p{L}*|adicional\p{L}*|exclusiv\p{L}*), recompensas?, cupon(?:es)?,
          (?:programa|plan) de (?:referidos|lealtad), te ganas, ganas (?:\$|\d|mil|un[oa]?|puntos)`,
        en: "bonus(?:es)?, rewards?, perks?, (?:something|a little) extra, loyalty (?:program|points)",
      },
      {
        es: `tanque (?:lleno|hasta arriba|completo), tapetes, (?:primer|proximo) servicio (?:pagado|cubierto),
          placas nuevas, llantas nuevas`,
        en: "full tank, (?:new )?floor mats, first service (?:paid|covered), new (?:plates|tires)",
        both: "(?:con|with) (?:el |un |a |the )?(?:tanque lleno|full tank)",
      },
      {
        es: String.raw`(?:te|le) (?:devolvemos|regresamos|perdonamos|bonificamos|condonamos) (?:un|una|el|la|tu|los) (?:mes|mensualidad|pago|ultimo|primer)\p{L}*`,
        en: `${we} give you (?:one|a|the) (?:month|payment)(?: back| free)?`,
      },
      {
        es: "te (?:damos|doy|cambiamos|cambio) (?:l[oa] por )?otr[oa](?= (?:igual|auto|carro|coche|nuevo)|[.,!]| *$)",
        en: "(?:give you|get you|swap it for) another (?:one|car), replace (?:it|the car) (?:for|with|at)",
      },
    ),
  },
  {
    name: "costs that the price is said to hold",
    code: "discount",
    quoted: true,
    beside: new RegExp(costs),
    pattern: says(
      "(?:ya )?(?:va|van|viene|vienen|esta|estan|entra|entran) (?:ya )?(?:incluid[oa]s? )?(?:en|dentro de) el precio|(?:is|are|come) (?:already )?(?:included )?(?:in|part of) the price",
    ),
  },
  {
    name: "something for nothing",
    code: "discount",
    quoted: true,
    pattern: says(
      free,
      "sin cobrar(?:te|le|les)?(?: (?:el|la|los))? (?:envio|traslado|flete|entrega|grua|tramite|gestion)|(?:shipping|delivery|towing|transport) (?:is|will be|would be)? ?on us",
      `por (?:nuestra cuenta|cuenta nuestra|cuenta de la (?:casa|agencia)|mi cuenta)|por nosotros|cuenta de la casa|(?:invita|paga) la casa|la casa (?:invita|paga)`,
      "(?:nosotros|yo|la agencia|la casa|el lote) (?:te |le )?(?:pag|cubr|pon|asum|absorb)(?:o|amos|emos|imos|e|a|go)",
      inOrder(
        "(?:te|le) ",
        oneOf(`inclu(?:imos|yo), d(?:amos|oy), pon(?:emos|go), agreg(?:amos|o), cubr(?:imos|o), pag(?:amos|o),
          ech(?:amos|o), instal(?:amos|o)`),
        String.raw`(?: (?:el|la|los|las|un|una|tu|tus|primer\p{L}*|de))* ${extrasEs}`,
      ),
      `free (?:(?!(?:to|of|for|from|and|or|in|at|on|until|if|you|your|the)\\b)\\p{L}+ ){0,2}?${extrasEn}`,
      oneOf(`${costs}(?:,? (?:y|e|and|or) (?:el |la |los |las |the )?${costs})* (?:(?:ya|van?|viene[n]?|esta[n]?|is|are|already) )*(?:incluid[oa]s?|included),
        (?:(?:ya )?incluyen?|incluye todo|already includes?|includ(?:es|ing))${within(2)}${costs}`),
      oneOf(String.raw`(?:is|are|comes?|it['’]s)(?: all| completely| totally| absolutely)? (?:on us|our treat|free)(?! (?:of|to|from|for you to)),
        ${weDo("cover|pay for|pay|pick up|throw in|include|take care of")} (?:the|your|all|a)(?: \p{L}+)? ${extrasEn}`),
    ),
  },
  {
    name: "a cost that is not charged",
    code: "discount",
    quoted: true,
    pattern: says({
      es: String.raw`(?<=\b${duesEs} )no (?:te |le |les |se )?(?:tienen?|cuestan?|cobr\p{L}+|llevan?)(?: ningun)?(?: (?:costo|cargo|nada|extra))?(?= *(?:[.,;!]|$)| (?:y|ni|extra|adicional)\b),
          no (?:te |le |les |se )?cobr\p{L}+(?: nada| ni un peso| extra| costo)? (?:por|de)(?= (?:el |la |los |las |tus? )?${duesEs}\b),
          no (?:hay|tiene) (?:ningun )?(?:costo|cargo)(?: extra| adicional)? (?:por|de)(?= (?:el |la |los |las |tus? )?${duesEs}\b)`,
      en: String.raw`(?:there(?:['’]s| is)|we have) no (?:extra |additional )?(?:charge|cost|fee) for(?= (?:the |your )?${duesEn}\b),
          (?:don['’]t|do not|never) charge(?: you)?(?: anything| extra| a fee)? for(?= (?:the |your )?${duesEn}\b),
          (?<=\b${duesEn} )costs? (?:you )?nothing`,
    }),
  },
  {
    name: "terms of a credit that nobody gave",
    code: "discount",
    quoted: true,
    pattern: says({
      es: String.raw`sin (?:ninguna |ningun tipo de )?penalizacion\p{L}*,
        (?:salt|brinc|pospon|difer)\p{L}+ (?:un|una|el|la|algun) (?:mes|pago|mensualidad),
        (?:un mes|no puedes|te atrasas|te falta|se te pasa|no pagas)[^.!?;]{0,30} (?:te espera(?:mos|n)|no pasa nada|no hay (?:bronca|problema)),
        (?:sin|no (?:hay|se cobran?|te cobra(?:mos|n)|cobramos)) (?:ningun )?recargos?`,
      en: String.raw`without (?:any )?penalt\p{L}+, no (?:prepayment |early )?penalt\p{L}+, no late (?:fees?|charges?),
        (?:miss|skip)(?:ing)? (?:a|one) (?:month|payment)[^.!?;]{0,30} (?:nothing|fine|okay|ok|no problem|wait),
        (?:skip|defer|postpone) (?:a|one|your first) payments?`,
    }),
  },
  {
    name: "a time of grace that no paper has",
    code: "discount",
    stated: /\b(?:gracia|grace)\b/,
    pattern: says({ es: "(?:periodo|meses) de gracia", en: "grace period" }),
  },
  {
    name: "nothing down",
    code: "discount",
    quoted: true,
    unless: "least_down_share",
    pattern: says(
      [
        inOrder(
          oneOf(`te l[oa]s? llevas, aqui, con nosotros, se puede, puedes, manejamos, hay, tenemos, ofrecemos,
            financiamos`),
          "[^.!?;]{0,24} sin (?:dar |pagar |nada de )?(?:enganche|anticipo)",
        ),
        "(?:aqui|con nosotros|manejamos|hay|tenemos|ofrecemos)[^.!?;]{0,24} cero (?:de )?enganche",
        "(?:no|zero|without(?: a| any)?) (?:down ?payment|money down) (?:is )?(?:needed|required|necessary|at all)",
      ].join("|"),
    ),
  },
  {
    name: "a down payment that comes back, and a rate by the credit history",
    code: "promise",
    quoted: true,
    pattern: says(
      {
        es: "(?:recuperas|recuperarias|te regresan|te devuelven) (?:tu|todo tu|el|todo el|lo de tu) (?:enganche|anticipo|dinero)",
        en: String.raw`(?:get|gets|have) (?:back )?(?:your|the|all your) (?:\p{L}+ )?(?:down payment|money|deposit)(?: back)?`,
        both: "(?:enganche|anticipo|down payment|deposit)[^.!?;]{0,20} (?:reembolsable|refundable)",
      },
      "(?:buro|historial|credit history|bad credit|score)[^.!?;]{0,40} (?:sub|baj|aument|cambi|rais|lower)\\p{L}*[^.!?;]{0,16} (?:tasa|interes|rate)",
    ),
  },
  {
    name: "no interest",
    code: "discount",
    quoted: true,
    pattern: says(
      "(?:meses )?sin (?:pagar )?interes(?:es)?|0 ?% (?:de )?(?:interes|interest|apr|financ\\p{L}*|tasa)",
      {
        es: `${oneOf(String.raw`cero, 0, nada de, ni un (?:solo )?(?:peso|centavo) (?:de|en),
          (?<!\b(?:contado|in full|cash),? )no ${oneOf("pagas?, pagaras, pagarias, (?:vas a|tienes que|hay que) pagar, hay, cobramos, generan?, causan?")}(?: nada de| ningun| ni un (?:peso|centavo) de)?`)} (?:de )?interes(?:es)?,
          tasa (?:de )?cero, cero tasa`,
        en: `(?:zero|no|without(?: any)?|0|(?:won['’]t|will not|don['’]t|do not) (?:pay|owe|be charged)(?: any| a cent of)?) interest(?! (?:to add|on top|besides|in addition)),
          interest[- ]free, (?:waive|forgive|drop|skip) (?:the |your |all )*interest, zero rate`,
      },
    ),
  },
];
