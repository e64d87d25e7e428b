import { inOrder, oneOf } from "../../../text/pattern.ts";
import { anyMonth } from "../../../text/words/calendar-words.ts";
import { days, doing, done, giving, type Rule, says, todo, toYou, we, within } from "./grammar.ts";

/** What people do for a customer, in both languages. */
const acts = inOrder(
  "(?:tu|su|la|el|una|un) ",
  oneOf(String.raw`devolucion, reembolso, solicitud, cita, visita, prueba, credito, tramite, reclam\p{L}+, garantia,
    pedido, apartado, valuacion, pago, entrega, cancelacion, financiamiento, compra, factura, lugar,
    espacio`),
);
const doings = inOrder(
  oneOf("your, the, a, an, his, her, you(?: in)?(?: for)?"),
  String.raw` (?:(?:a|an|the|in|for) )*(?:\p{L}+ )?`,
  oneOf(`return, refund, application, request, claim, appointment, test drive, visit, order, credit, loan,
    payment, reservation, delivery, case, ticket, appraisal, invoice, warranty claim, slot`),
);
const begun =
  "inici|abr|proces|registr|tramit|solicit|agend|program|cancel|levant|met|activ|autoriz|gestion|confirm|arregl|coordin";
const begunPast =
  "(?:iniciad|abiert|procesad|registrad|tramitad|solicitad|agendad|programad|cancelad|activad|autorizad|confirmad)[oa]";
const started =
  "started|begun|opened|processed|filed|submitted|registered|scheduled|booked|initiated|requested|arranged|cancelled|canceled|issued|activated|set up|placed|confirmed";
/** That somebody has a car, or gets it. */
const had =
  oneOf(String.raw`te l[oa]s? (?:llevas|llevarias|llevaras|entreg\p{L}+|damos|doy|dan|tenemos|tengo|llega|traemos),
    l[oa] (?:tienes|tendras|tendrias|traes|manejas|estrenas|recoges|recibes|estas (?:manejando|estrenando)|puedes (?:recoger|llevarte|tener|estrenar)),
    (?:andas|vas|estas|estaras|andaras)(?: ya)? (?:estrenando|manejando),
    (?:auto|carro|coche|camioneta|unidad|ya) (?:esta|estara|queda|quedara) list[oa],
    esta(?:ra)? list[oa] para que (?:pases|vengas|te l[oa]),
    tu (?:auto|carro|coche) (?:esta|estara|llega), las llaves`);
const hadEn =
  oneOf(`you(?:['’]ll| will|['’]d| would| could| can)? (?:(?:have|take|get|receive) (?:it|the (?:car|keys))|be driving|drive|be on the road|pick it up|own it),
    (?:it|the car|your car)(?:['’]ll| will| would)? (?:be|is) (?:ready|yours|in your),
    the keys (?:are|will be),
    (?:we|they)(?:['’]ll| will| can)? (?:have it|deliver|hand (?:it|you)|get it) [a-z ]{0,16}`);

/** «Una semana», "over the weekend". */
const forAWhile =
  "(?:por |durante )?(?:un[oa]?s?|dos|tres|\\d+|el|todo (?:el|un)|un par de|vari[oa]s)(?: \\p{L}+)? ?(?:dias?|semanas?|fin(?:es)? de semana|finde|mes(?:es)?)";
const forAWhileEn =
  "(?:an?|the|one|two|three|\\d+)(?: (?:whole|full|few|couple of|entire))? (?:days?|weeks?|weekends?|months?|nights?)";
/** What a body is needed for. */
const bodily =
  "(?:te|le|l[oa]) (?:l[oa] )?(?:recib|llev|ensen|muestr|mostr|entreg|acompan|manej|d|atiend)(?:o|oy|are)";

export const serviceRules: Rule[] = [
  {
    name: "people's work told as done",
    code: "promise",
    pattern: says(
      `(?<!\\b(?:que|cuando)(?: se| te| le)? |\\b(?:quier|prefier|gust|quisier|dese)[a-z]+ que(?: [a-z]+){0,6} )(?:${done(begun)}|(?:di|dimos) de alta) (?:ya )?${acts}`,
      `${acts} (?:ya )?(?:esta|quedo|queda|fue) (?:ya )?${begunPast}|(?:esta|quedo|queda|fue) (?:ya )?${begunPast} ${acts}`,
      `${we} (?:${started}) ${doings}`,
      {
        es: String.raw`(?:quedas|quedaste|estas|te (?:deje|tengo)) (?:ya )?(?:agendad|registrad|anotad|apuntad|programad|confirmad)[oa],
          (?<!\b(?:quier|prefier|gust|quisier|dese)[a-z]+ que(?: [a-z]+){0,6} )te (?:anote|apunte|registre|agende|programe|inscribi)`,
        en: "you(?:['’]re| are|['’]ve been) (?:all |now )?(?:booked|scheduled|confirmed|registered|signed up|all set|penciled in|down) (?:in )?(?:for|at|on)",
      },
      `(?:asesor[a]?|persona|alguien|equipo|companer[oa]|colega|gerente|vendedor[a]?) (?:ya )?(?:${toYou} )?(?:ya )?(?:${begun})i?o (?:ya )?${acts}`,
      {
        es: String.raw`para (?:compensar|resarcir|reparar)\p{L}*,
          (?:como|a modo de|en) (?:compensacion|desagravio|disculpa)(?=,? (?:te|le|se|va|vamos|ten|recib)),
          por (?:las|la|tu) (?:molestias?|espera|inconvenientes?),? (?:te|le|se te) (?:d[ao]|inclu|regal|ofrec|pon|hac|bon|obseq|reg|desc|baj)\p{L}*`,
        en: `to make (?:it|this|that) up to you, to make up for (?:it|this|that|the|your),
          as (?:compensation|an apology|a (?:gesture|token)), (?:in|by way of) compensation`,
      },
      {
        es: String.raw`(?:te|le) (?:compens|indemniz|repon)(?:amos|emos|aremos|o),
          ya (?:lo |la )?(?:regan|despedi|despid|sancion|corri|llam[eo] la atencion)\p{L}*,
          yo (?:mism[oa] )?(?:te|le) (?:recib|esper|entreg|acompan)(?:o|are|ire)`,
        en: `(?:we|i)(?:['’]ll| will) (?:make it up to you|compensate),
          (?:i|we)(?:['’]ll| will) (?:meet|greet|be waiting for) you`,
      },
      `(?:cita|prueba(?: de manejo)?|visita) (?:ya )?(?:esta |quedo |queda )?(?:confirmada|agendada|programada|lista)`,
      `(?<!\\b(?:once|after|when|if|until|as soon as) (?:the |your )?)${doings} (?:has been|is being|was|is now|is already|is) (?:\\p{L}+ )?(?:${started})`,
    ),
  },
  {
    name: "a place to come to, or a visit agreed on",
    code: "promise",
    pattern: says(
      oneOf(`(?:te|le) (?:esper(?:a|o|amos)|recib(?:o|imos|e))[^.!?;]{0,60} (?:para (?:tu|su|la) (?:prueba|cita|manejo)|list[oa]),
        (?:te|l[oa]s?) (?:puse|apunte|anote|meti|agregue)(?: ya)? en (?:la|mi|nuestra) (?:agenda|lista),
        ya (?:esta|quedo|queda) (?:tu|su|la) (?:cita|prueba|visita|lugar|espacio),
        tienes (?:tu|un) (?:lugar|espacio|cita), (?:lugar|espacio|cita) apartad[oa]`),
      "(?:slot|spot|appointment|test drive|visit)(?: is|['’]s)(?: all| now)? (?:locked|set|booked|reserved|saved|yours)(?: in)?|locked in for|(?:the )?\\S{1,20} will be ready(?: for you)?",
    ),
  },
  {
    name: "money back",
    code: "promise",
    pattern: says(
      `(?:te|le|se te|se le) (?:cae|llega|llegara|deposit\\p{L}+|devolv\\p{L}+|devuelv\\p{L}+|reembols\\p{L}+)[^.!?;]{0,40} ${days}`,
      "you(?:['’]ll| will) (?:get|have|receive|see) (?:\\p{L}+ ){0,4}(?:refund|money|deposit|payment)(?: back)? (?:by|on|before|this|next|today|tomorrow)",
    ),
  },
  {
    name: "money back whatever happens",
    code: "promise",
    quoted: true,
    pattern: says(
      [
        inOrder(
          "(?:te|le) ",
          oneOf("devolv(?:emos|eremos), reembols(?:amos|aremos), regres(?:amos|aremos)"),
          "(?! (?:la llamada|el mensaje))[^.!?;]{0,30} ",
          oneOf(String.raw`\$ ?\d[\d,.]*, \d[\d,.]*, integr\p{L}+, dinero, apartado, enganche, anticipo, intereses,
            diferencia, pagos, lo que`),
        ),
        String.raw`se te (?:regres|devuelv|reembols)\p{L}+`,
        inOrder(
          "te l[oa]s? ",
          oneOf("regres, devolv, devuelv, reembols"),
          oneOf({ es: "o, amos, eremos, aremos, en", en: "emos, an" }),
        ),
      ].join("|"),
      oneOf(String.raw`(?:devolver|regresar|cambiar)l[oa] cuando (?:quieras|gustes|sea), sin preguntas,
        (?:sin importar|no matter|regardless of)(?: how many| the| el| los| cuantos)* (?:kilometr\p{L}+|km|mileage|miles|tiempo|motivo|reason),
        todo tu dinero, tu dinero de vuelta`),
      {
        es: String.raw`(?:devolv|reembols|regres)\p{L}+ (?:el )?doble`,
        en: String.raw`we(?:['’]ll| will)? (?:refund|give (?:you )?back|return) (?:\p{L}+ ){0,3}(?:money|deposit|\$ ?\d[\d,.]*|\d[\d,.]*|all|everything|in full),
          return it (?:any ?time|whenever), no questions asked, money[- ]back, all your money,
          (?:refund|return|give back|pay)(?: you)? (?:double|twice)`,
        both: `${oneOf("you(?:['’]ll| will)? get, te (?:damos|pagamos|devolvemos), recibes")}[^.!?;]{0,20} ${oneOf("on the spot, in cash, en efectivo, al momento, de inmediato, al instante")}`,
      },
    ),
  },
  {
    name: "a quote that does not end",
    code: "promise",
    quoted: true,
    pattern: says(
      oneOf(String.raw`(?:cotizacion|plan|oferta|precio|propuesta)(?: \p{L}+){0,2} (?:no (?:vence|expira|caduca|cambia|va a cambiar)|sin (?:vencimiento|caducidad)),
        (?:usarl[oa]|valid[oa]|vigente) (?:cuando (?:quieras|gustes)|siempre|para siempre),
        no tiene (?:fecha de )?(?:vencimiento|caducidad)`),
      [
        inOrder(
          String.raw`(?:quote|plan|offer|price)(?: \p{L}+){0,2} `,
          oneOf(String.raw`(?:never|doesn['’]t|does not|won['’]t|will not) (?:expire|change|run out|end)s?,
            has no (?:expiry|expiration|end) ?\p{L}*`),
        ),
        "(?:use it|good|valid) (?:whenever you (?:want|like)|forever|any ?time|indefinitely)",
      ].join("|"),
    ),
  },
  {
    name: "a warranty of everything",
    code: "promise",
    quoted: true,
    pattern: says({
      es: String.raw`(?:garantia|warranty)[^.!?;]{0,40} ${oneOf(String.raw`todo, everything, para siempre, forever, de por vida, lifetime, ilimitad\p{L}*, unlimited, incluso,
        choques, accident\p{L}*`)},
        de por vida, sin limite de kilomet\p{L}+, kilometraje ilimitado`,
      en: String.raw`lifetime warranty, unlimited (?:km|mileage|kilomet\p{L}+)`,
      both: "(?:cubre|covers?) (?:absolutamente |absolutely )?(?:todo(?! (?:el|su|tu) precio)|everything|anything)",
    }),
  },
  {
    name: "a car brought to the door",
    code: "promise",
    quoted: true,
    pattern: says(
      oneOf(`(?:hacemos|hay|manejamos|ofrecemos|tenemos|con) (?:el )?envios?,
        (?:te l[oa]|l[oa]s?|los autos) (?:enviamos|envio|mandamos|mando),
        (?:enviamos|mandamos|entregamos) (?:a|en|hasta) (?:tu|toda|todo|cualquier|domicilio),
        te l[oa] (?:llevo|llevamos) (?:a|hasta)`),
      {
        es: `${oneOf(String.raw`${giving("dej|entreg|llev|mand|envi")}, ${doing("dej|entreg|llev|mand|envi")},
          pas\p{L}+ a (?:dej|entreg)\p{L}+`)}${within(4)}(?:a|en|hasta) (?:tu|su) ${oneOf("casa, domicilio, puerta, trabajo, oficina")},
      (?:entrega|envio)s? a domicilio`,
        en: `(?:bring|drive|take|drop|deliver|send)${within(4)}(?:to|at|off at) your (?:house|home|door|place|office|work|driveway)`,
      },
      "we (?:do )?(?:ship|deliver)(?! (?:the|your) (?:answer|news))|ship(?:ping|s)? (?:anywhere|nationwide|to your|it to you)|deliver(?:y|ed)? to your",
    ),
  },
  {
    name: "a car brought anywhere",
    code: "promise",
    quoted: true,
    beside: /\b(?:envi|mand|llev|entreg|ship|deliver|send|bring)/,
    pattern: says(
      "anywhere|nationwide|worldwide|abroad|the united states|tod[oa] (?:el pais|mexico|la republica)|(?:al|el) extranjero|estados unidos|cualquier (?:lugar|parte|ciudad)|a donde (?:sea|quieras)",
    ),
  },
  {
    name: "cars to come",
    code: "promise",
    pattern: says(
      [
        inOrder(
          "(?:te|le) (?:l[oa] )?",
          oneOf(
            String.raw`consig(?:o|uimos|an), conseguir\p{L}+, traig(?:o|an), traemos, traere\p{L}*, busc(?:o|amos) y te`,
          ),
          `${within(2)}`,
          oneOf(String.raw`otr[oa], un[oa], igual\p{L}*, identic[oa], el mismo`),
        ),
        inOrder(
          `${we} `,
          oneOf("get, find, bring, order, source"),
          " you ",
          oneOf("another, one, the same, a (?:similar|identical)"),
          `${within(4)}(?:by|next|this|in|for)`,
        ),
      ].join("|"),
      [
        inOrder(
          String.raw`${toYou} (?:\p{L}+ )?`,
          oneOf("consig, consegu, traig, tra(?:er|em)"),
          String.raw`\p{L}*${within(3)}`,
          oneOf(String.raw`sobre pedido, por pedido, en unos dias, la proxima, para (?:el|la) (?:proxim|otra|lunes|fin)\p{L}*,
            de otra`),
        ),
        "(?:sobre|por) pedido",
        String.raw`special[- ]order\p{L}*`,
        "(?:order|source) (?:it|one|you one) (?:for you|from)",
      ].join("|"),
      {
        es: String.raw`(?:manana|pronto|luego|seguro|el \p{L}+) se (?:libera|desocupa),
          se (?:libera|liberara|desocupa|va a liberar) (?:manana|pronto|seguro|luego|el|en)`,
        en: "(?:will|should|going to) (?:free up|be (?:free|available|back) (?:again|soon|tomorrow))",
      },
      "(?:me|nos) (?:llegan?|llegara\\p{L}*|va a llegar|van a llegar|entran?(?: \\p{L}+){1,3})|(?:esta|estan) por llegar",
      [
        inOrder(
          "(?:we|i)(?:['’]ll| will|['’]re| are)? ",
          oneOf(String.raw`get, getting, have, receive, receiving, expect\p{L}*`),
          " ",
          oneOf("one, some, another, two, three, a (?:new|few), more"),
          " ",
          oneOf("in, on, next, soon, this, by, of (?:those|them) (?:in|on|next|soon)"),
        ),
        "(?:is|are) (?:coming|arriving) (?:in|on|next|soon|this)",
        "arrives? (?:on|next|this|in)",
      ].join("|"),
    ),
  },
  {
    name: "branches and hours to come",
    code: "promise",
    quoted: true,
    pattern: says(
      [
        inOrder(
          oneOf(String.raw`abr(?:imos|iremos|en|iran), inaugur\p{L}+, llegamos,
            vamos a (?:abrir|inaugurar|tener (?:una )?sucursal)`),
          `${within(5)}en (?:${anyMonth}|unos|pocos|el proximo|breve)`,
        ),
        String.raw`(?:proximamente|pronto|muy pronto|en breve) (?:abr\p{L}+|inaugur\p{L}+|tendremos|vamos a (?:abrir|tener)|llegamos|habra)${within(3)}(?:sucursal|agencia|tienda|en)`,
        "(?:estamos|estan) por (?:abrir|inaugurar|llegar)",
      ].join("|"),
      oneOf(String.raw`(?:te|le|les) abr(?:o|imos|iremos|en),
        abr(?:o|imos|iremos)(?: \p{L}+)? (?:especialmente|solo para ti|para ti|por ti|fuera de horario),
        por ti (?:te )?(?:abrimos|abro|nos quedamos),
        aunque (?:ya )?(?:hayamos cerrado|este cerrado|cerremos), nos quedamos (?:mas tarde|hasta que)`),
      [
        "(?:we['’]re |we are |soon )(?:opening|coming to)",
        "(?:new )?(?:branch|location|store|showroom) (?:is )?(?:coming|opening|opens)(?: up)?(?: to| in| soon)",
        inOrder(
          "(?:we(?:['’]ll| will| can)?|they(?:['’]ll| will)?) ",
          oneOf(String.raw`open(?: up)?(?: \p{L}+)? for you, stay(?: open)? (?:late|longer|after),
            open (?:late|after hours|specially)`),
        ),
      ].join("|"),
    ),
  },
  {
    name: "work on a car",
    code: "promise",
    quoted: true,
    pattern: says(
      `(?:te|le) l[oa]s? (?:pint|polariz|arregl|repar|instal|tapiz|rotul|equip|pul|afin)(?:o|amos|imos|aremos|iremos)`,
      `${we} (?:paint|repaint|fix|repair|install|replace|tint|upgrade|detail|polish) (?:it|the|that|this|any|a|one)`,
    ),
  },
  {
    name: "a car had before it is bought",
    code: "promise",
    quoted: true,
    pattern: says(
      `(?:(?:manej|us|prob|llev|ten|conserv|disfrut)\\p{L}{1,5}l[oa]|(?:prueb|us|manej)[ae]l[oa]|(?:te )?qued\\p{L}+ con (?:el|ella|el (?:auto|carro|coche)|l[oa])) ${forAWhile}`,
      `(?:drive|keep|use|have|try|test|borrow|take)(?: (?:it|one|the (?:car|\\p{L}+)))?(?: home)? (?:for|over) ${forAWhileEn}`,
    ),
  },
  {
    name: "people who know of a visit, and a car made ready for it",
    code: "promise",
    pattern: says({
      es: String.raw`ya (?:sabe[n]?|esta[n]? (?:enterad|avisad)[oa]s?)(?: de)? que (?:vas|vienes|iras|llegas),
          te (?:van|vamos) a (?:estar )?(?:esperando|esperar|tener) (?:con|el|l[oa])(?: \p{L}+){0,3}`,
      en: String.raw`(?:they|we|the team|someone)(?:['’]ll| will) (?:have|get) (?:it|the car|everything) (?:\p{L}+ )?(?:ready|washed|waiting|prepared),
          (?:already )?knows? (?:that )?you(?:['’]re| are) coming, expecting you`,
    }),
  },
  {
    name: "what no program can do",
    code: "promise",
    pattern: says(
      oneOf(String.raw`(?:te|le) (?:marc|llam|recoj|recib|acompan|visit)(?:o|are|ire)(?! (?:en|con) (?:tus?|su|tod|lo|el|la|cualquier)),
        (?:voy a|puedo|podria) (?:te |le )?${todo("llam|marc|recog|acompan|visit")},
        (?:te|le) (?:ech|d|hag)(?:o|oy) (?:un|una) (?:llamad|telefonazo|ring|vuelta en)\p{L}*,
        ${bodily}${within(5)}yo mism[oa], yo mism[oa](?: \p{L}+){0,2} ${bodily}, paso por (?:ti|usted),
        voy (?:contigo|con usted), te espero (?:en|ahi|alla|afuera)`),
      [
        inOrder(
          "i(?:['’]ll| will| can|['’]m going to)?(?: (?:personally|also|even|gladly|happily))* ",
          oneOf(`call you, phone, ring you, meet you, pick you up, drive you, come (?:over|by|with|along),
            go with you, ride along, accompany, walk you (?:to|through the (?:lot|showroom)), greet you,
            be there`),
        ),
        "give you a (?:call|ring|buzz|shout)",
      ].join("|"),
    ),
  },
  {
    name: "a car driven off at once",
    code: "promise",
    pattern: says(
      `${days}(?: ya| mismo|,)*${within(3)}${had}|${had}(?: ya)?${within(3)}${days}|${days},?${within(2)}${hadEn}|${hadEn}${within(4)}${days}`,
      "con las llaves en (?:la|tu) mano|keys in (?:your|hand)\\p{L}*",
      {
        es: String.raw`te l[oa] llevas (?:hoy|manana|ya mismo|de inmediato|el mismo dia|al instante|ese mismo dia|en \d),
          entrega inmediata`,
        en: "(?:take|drive|ride) it home (?:today|tomorrow|now|the same day|right away), same[- ]day delivery",
      },
      "(?:drive|ride|go|head) (?:home|off|away) (?:in|with) (?:a|your|the|it)|(?:te vas|sales|saldras) (?:manejando|estrenando|en tu)",
      "l[oa] puedes (?:manejar|probar|recoger|llevarte|estrenar) (?:hoy|manana|ya|ahorita|cuando)|(?:drive|pick) (?:it )?(?:it up |home )?(?:today|tomorrow|right now)",
    ),
  },
];
