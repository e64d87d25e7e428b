import { inOrder, oneOf } from "../../../text/pattern.ts";
import { anyMonth } from "../../../text/words/calendar-words.ts";
import { days, giving, type Rule, says, toYou, within } from "./grammar.ts";

/** What nobody may ask for in a chat. */
const secretsEs =
  "(?:(?:numero|datos|digitos|foto) (?:\\p{L}+ ){0,2}tarjeta|cvv|cvc|nip|contrasena|clave (?:bancaria|interbancaria|del banco)|(?:numero de )?cuenta bancaria|clabe)";
const secretsEn =
  "(?:(?:credit |debit |bank )?card (?:number|details|info\\p{L}*|data|digits)|cvv|cvc|pin|password|passcode|bank account|account number|routing number|social security)";

const priceTalk =
  /\d|\b(?:beat|conviene|vende\w*|caro|cara|barat\w+|cheap\w*|expensive|mejor|better|precio\w*|price\w*|cuesta\w*|costs?|vale\w*|mas|menos|more|less|ahorr\w+|sav\w+|mil)\b/;

const months = anyMonth;

export const pressureRules: Rule[] = [
  {
    name: "a word given",
    code: "promise",
    pattern: says(
      giving("promet|garanti[zc]|asegur|jur"),
      {
        es: "te (?:l[oa] )?(?:prometo|garantizo|aseguro|juro), (?:me|nos|lo) comprometo, nos comprometemos",
        en: `i['’]ll (?:personally )?make sure (?:of it|nobody|no one|(?:it|that)(?:['’]s| is| stays)),
          i (?:can )?(?:promise|guarantee|assure|swear)`,
      },
      {
        es: "(?:que )?(?:te|le|se|nos) (?:l[oa] )?respet(?:a|an|en|o|amos|are|aremos|aran)(?! (?:tu|su) (?:decision|tiempo|privacidad|opinion))",
        en: "(?:they|we|i)(?:['’]ll| will) honou?r (?:it|that|the|this|your)",
      },
    ),
  },
  {
    name: "a guarantee given",
    code: "promise",
    quoted: true,
    pattern: says(
      {
        es: String.raw`te doy mi palabra, prometemos, garantizamos, aseguramos, (?:esta|precio|queda) garantizad[oa],
          cien por ciento segur\p{L}+, sin ningun riesgo, (?:no|nunca) (?:te )?(?:va|vas) a fallar`,
        en: `we (?:can )?(?:promise|guarantee), you have my word, my word, guaranteed, risk[- ]free,
          never (?:break|fail)s?`,
      },
      "precio (?:congelado|fijado|bloqueado)|(?:te )?(?:congel|respet|mantengo|sosten)\\p{L}* (?:el|ese|este) precio|price (?:is )?(?:locked|frozen)|lock(?:ed)? (?:in )?(?:that|the|your) price",
    ),
  },
  {
    name: "a price about to rise, or a chance about to end",
    code: "promise",
    pattern: says(
      {
        es: String.raw`(?:sube|suben|subira\p{L}*|va a subir|van a subir|puede subir|suba|aumenta\p{L}*) (?:de|el|los) precios?,
          precios?${within(5)}(?:sub(?!urban|sid|tot)|aument)\p{L}+`,
        en: String.raw`prices?${within(5)}(?:(?:go|goes|going|gone|rise|rises|rising) up|rise|rises|rising|increas\p{L}+)`,
      },
      inOrder(
        oneOf({
          es: "sube, subira, aumenta, aumentara",
          en: "(?:goes|going|will go|gone) up, rises, will rise, will increase",
        }),
        `${within(3)}(?:${days}|el (?:proximo|otro|siguiente) mes|next (?:month|year)|(?:en|in) (?:${months}))`,
      ),
      inOrder(
        oneOf(String.raw`${days}, a partir de(?:l)? (?:${days}|mes|la)[a-z ]{0,12}, desde (?:el|la) \p{L}+, pronto, al rato,
          luego`),
        String.raw`(?: \p{L}+)? `,
        oneOf(`sube[n]?, subira[n]?, va a subir, aumenta[n]?, cuesta[n]? mas, costara[n]? mas, va a costar mas,
          sera[n]? mas caro, cambian? (?:de precio|la lista|los precios)`),
      ),
      inOrder(
        oneOf({ es: "precio, costo, oferta", en: "it, price, offer, deal", both: String.raw`promo\p{L}*` }),
        "[^.!?;]{0,24} ",
        oneOf({
          es: "aguanta, dura, vale, vence, termina, se (?:mantiene|queda|sostiene|respeta), es valid[oa]",
          en: "good, holds?, lasts?, stands?, stays?, stands",
          both: "valid",
        }),
        "[^.!?;]{0,20} ",
        oneOf({
          es: "todo el (?:mes|ano), esta semana, este (?:mes|fin)",
          en: "all (?:week|month|year), this (?:week|month)",
          both: String.raw`(?:solo |only )?(?:hasta|until|till|through) (?:el |the )?(?:end|fin\b|${days})`,
        }),
      ),
      {
        es: `${toYou} (?:mantengo|mantenemos|sostengo|sostenemos|congelo|congelamos),
          ya no va a (?:estar|costar|quedar)[^.!?;]{0,12} (?:en )?(?:ese|este|el mismo) precio,
          nuev[oa] (?:lista de )?precios?`,
        en: `(?:i|we)(?:['’]ll| will| can) keep it (?:at|there|like),
          (?:it['’]ll|it will|will|going to) (?:cost|be) more,
          (?:cost|be) more (?:from|after|next|by|starting)`,
      },
      {
        es: String.raw`solo (?:por )?(?:hoy|esta semana|este (?:mes|fin)), ultim[oa]s? (?:oportunidad|horas|lugares),
          por tiempo limitado, (?:la )?(?:oferta|promo\p{L}*) (?:termina|vence|acaba)`,
        en: `(?:today|this (?:week|weekend|month)) only, only (?:today|this (?:week|weekend|month)),
          last chance, limited[- ]time, offer ends`,
      },
      `precio${within(3)}no (?:va a|ira a) (?:cambiar|subir|mover)\\p{L}*|price${within(3)}(?:won['’]t|will not|isn['’]t going to) (?:change|move|go up|rise)`,
      "venta nocturna|buen fin|hot sale|black friday|baja todo",
    ),
  },
  {
    name: "others who want it",
    code: "promise",
    pattern: says(
      [
        inOrder(
          oneOf(String.raw`otr[oa]s?, vari[oa]s, much[oa]s?, dos, tres, \d+, un, una, algunos?, mas`),
          " ",
          oneOf("personas?, clientes?, gente, interesad[oa]s?, compradore?s?, parejas?, familias?"),
          String.raw`(?! (?:del? (?:nuestro |la )?(?:equipo|ventas|nosotros|agencia|sucursal)|que te|te)\b)${within(3)}`,
          oneOf("interesad, pregunt, viend, vien, ven, quier, ofrec, tras, detras, llam, decidi, a punto"),
          String.raw`\p{L}*`,
        ),
        inOrder(
          "(?:hay|tiene|tenemos) ",
          oneOf(String.raw`much[oa]s?, vari[oa]s, otr[oa]s?, \d+`),
          " interesad[oa]s?",
        ),
        "(?:mucho|bastante) interes en",
        inOrder(
          "(?:(?:nos|me) )?(?:han |estan )?",
          oneOf(`pregunt, llam, escrib, visit`),
          String.raw`\p{L}* (?:ya )?(?:vari|much|otr)[oa]s(?! (?:veces|dias|cosas|datos|detalles))`,
        ),
        inOrder(
          "(?:vari|much|otr)[oa]s (?:ya )?(?:(?:nos|me|l[oa]) )?(?:han |estan )?",
          oneOf(`pregunt, llam, quieren, buscan, vinieron, vienen`),
          String.raw`\p{L}*`,
        ),
      ].join("|"),
      [
        inOrder(
          oneOf(String.raw`some(?:one|body) else, another (?:buyer|customer|person|client|couple|family),
            other (?:people|buyers|customers|clients),
            (?:several|many|lots of|a lot of|two|three|a few|\d+) (?:other )?(?:people|buyers|customers|clients)`),
          `${within(3)}`,
          oneOf(String.raw`interested, looking, asking, waiting, coming, wants?, viewing, considering, about to, offer\p{L}*,
            called, inquir\p{L}+`),
        ),
        inOrder(oneOf("a lot of, lots of, plenty of, other"), " interest in"),
      ].join("|"),
      "l[oa]s? (?:estan|andan|han estado) (?:viendo|preguntando|pidiendo|apartando|peleando)\\p{L}*",
      "(?:muy|super|bastante) (?:pedid|solicitad|buscad|demandad)[oa]s?|mucha demanda|(?:high|strong|great) demand|very popular right now",
      {
        es: String.raw`se (?:va|van|vende|venden|acaba|acaban) (?:muy |bien |super )?(?:rapido|pronto|volando|luego),
          vuelan, no (?:va a |van a )?dura(?:r|n)? (?:much|nada)\p{L}*`,
        en: `(?:won['’]t|will not|doesn['’]t|don['’]t|never) last(?: long)?,
          (?:sell|sells|selling|go|goes|going|gone) (?:very |really |pretty )?(?:fast|quick|quickly|out)`,
      },
      {
        es: String.raw`antes de que (?:se (?:vaya|venda|acabe)|te l[oa] ganen|alguien|otr[oa]|alguno)\p{L}*,
          te l[oa] (?:van a |vayan a |pueden )?(?:ganen|ganan|ganar)`,
        en: `before (?:it['’]s gone|it goes|it sells|some(?:one|body) else|another),
          snap(?:s|ped)? (?:it|them) up`,
      },
    ),
  },
  {
    name: "haste",
    code: "promise",
    pattern: says({
      es: String.raw`no lo pienses(?: mas| tanto)?, apurate, date prisa,
        (?:conviene|mejor|deberias|hay) (?:que )?(?:te )?apur\p{L}*,
        no (?:l[oa]s? )?(?:dej|pierd)(?:es|aba|aria|eria) (?:ir|pasar|escapar), no te (?:l[oa] )?pierdas,
        no te quedes sin, aprovecha (?:ya|hoy|antes|que), antes de que sea tarde, decidete`,
      en: "hurry, act (?:fast|now|quickly), don['’]t (?:wait|miss (?:out|it|this)), before it['’]s too late",
    }),
  },
  {
    name: "rules to be broken",
    code: "promise",
    quoted: true,
    pattern: says({
      es: String.raw`(?:informacion|datos|documentos|recibos) fals\p{L}+,
        (?:nadie|no) (?:lo )?(?:revisa|checa|verifica)n?, nadie (?:lo |se )?(?:nota|entera|da cuenta)`,
      en: String.raw`(?:false|fake) (?:information|documents|pay\p{L}*|papers),
        (?:nobody|no one)(?:['’]ll| will) (?:ever )?(?:notice|know|find out),
        (?:nobody|no one) (?:checks|verifies|reads|looks)`,
    }),
  },
  {
    name: "other companies by name",
    code: "other_company",
    beside: priceTalk,
    pattern: says({
      es: `mercado ?libre, guia ebc, libro azul, precio (?:promedio )?de(?:l)? mercado, competencia,
        en (?:la agencia|agencia), precio de agencia`,
      en: "blue book, market (?:price|value|average), competitors?, competing, brand[- ]new price",
      both: String.raw`carvana, carmax, autotrader, autocosmos, olx, craigslist, truecar, cargurus, clikauto, edmunds,
        kbb,
        (?:otr[ao]s?|other) (?:agencias?|lotes?|distribuidor\p{L}*|concesionari\p{L}+|empresas?|companies|dealers?(?:hips?)?|lots?|sellers?|vendedores),
        kavak, vroom, seminuevos\.com, facebook marketplace`,
    }),
  },
  {
    name: "other companies' offers",
    code: "other_company",
    pattern: says(
      inOrder(
        oneOf("te conviene, mejor, es mejor"),
        String.raw` (?:mas )?(?:compra|busca|ir|ve|checa)\p{L}* (?:\p{L}+ ){0,2}(?:en|con|a) (?!`,
        oneOf(String.raw`nosotr, nuestr, est[ae], la sucursal, linea, efectivo, contado, credito, tu,
          l[oa] (?:segur|sencill|simple|practic|fij), calma, cuidado, tiempo, paso, pie, detalle, fondo,
          gusto, confianza, ver\b, partes, orden`),
        String.raw`)\p{L}+`,
      ),
      {
        es: `(?:mas|menos) (?:car|barat)[oa]s? que (?:nosotros|aqui|el nuestro|los nuestros),
          (?:l[oa]s? )?(?:vende|da|deja|tiene|ofrece|consigue)n? mas (?:car|barat)[oa]s?`,
        en: String.raw`(?:cheaper|pricier|more expensive|better) (?:than (?:us|ours|here)|elsewhere|over there),
          buy it (?:from|at) (?!us|our)\p{L}+, their (?:jetta|price|car|offer|version|one)`,
      },
    ),
  },
  {
    name: "other companies ill spoken of",
    code: "other_company",
    pattern: says(
      [
        "(?:i|we) (?:wouldn['’]t|would not|would never|would avoid|don['’]t|do not) (?:buy|trust|recommend|go|shop)(?:ing)? (?:there|them|it there|from (?:them|there|anyone else)|with them)",
        "(?:stay|keep|steer) (?:away|clear)(?: of| from)? (?:them|there|those|that (?:place|dealer))",
        String.raw`(?:don['’]t|do not|never) (?:buy|trust|go)(?: \p{L}+)? (?:there|them|from them|with them)`,
      ].join("|"),
      inOrder(
        String.raw`(?:(?:that|the) other (?:one|car)|(?:their|those|the (?:other|cheaper)) (?:cars|vehicles|ones|prices|warrant\p{L}+|service|inspections?|staff|sellers?))${within(6)}`,
        oneOf({
          es: "terrible",
          en: String.raw`hidden, damage\p{L}*, problems?, issues, worse, bad, poor\p{L}*, unreliable, scam\p{L}*, wrecked,
            crashed, salvage, flood\p{L}*, fake, rigged, rolled, tampered, awful`,
          both: String.raw`fraud\p{L}*`,
        }),
      ),
      inOrder(
        oneOf("they, kavak, carvana, carmax, other (?:dealers?(?:hips?)?|lots|companies|sellers)"),
        `(?:['’]re| are| is)?${within(2)}`,
        oneOf(String.raw`scam\p{L}*, cheat\p{L}*, lie, lies, lying, rip (?:you|people) off, overcharge\p{L}*, dishonest,
          crooks, thieves, shady, unreliable, hide (?:damage|problems|things),
          sell(?:s|ing)? (?:wrecked|crashed|damaged|salvage|flooded|junk|bad)`),
      ),
      [
        inOrder(
          "no (?:te )?(?:l[oa]s? )?",
          oneOf("compraria, recomiendo, recomendaria, confiaria, confies, compres, vayas, conviene comprar"),
          String.raw`(?: \p{L}+){0,2} `,
          oneOf(String.raw`ahi, alli, alla, con ellos, en (?:ese|esos|otr[oa]s?) (?:lote|lugar|agencia|lado)\p{L}*, a ellos,
            en kavak, en ellos`),
        ),
        inOrder(
          oneOf({ es: "ahi, alli, alla, ellos, otros (?:lotes|vendedores), otras agencias", en: "kavak" }),
          " (?:siempre |a veces |suelen |te |les |se |l[oa]s? )*",
          oneOf(String.raw`venden (?:(?:autos|carros|coches|puros?|unidades) )*(?:chocad|danad|robad|malos|chatarr|inundad|reparad)\p{L}*,
            engan\p{L}+, estaf\p{L}+, robar?n?, roban, mienten, esconden, ocultan, tranz\p{L}+,
            son (?:unos |muy |puros )?(?:ladron|ratero|estafador|tranza|mentiros|deshonest)\p{L}*`),
        ),
      ].join("|"),
      [
        inOrder(
          "sus ",
          oneOf("autos, carros, coches, unidades, vehiculos, garantias?, revisiones"),
          `${within(3)}`,
          oneOf({
            es: String.raw`golpes? ocult, danos? ocult, ocult, chocad, danad, fallas?, inundad, mal(?:os?|as?)\b, pesim,
              alterad, de mala`,
            en: "problem",
          }),
          String.raw`\p{L}*`,
        ),
        "(?:tienen|tiene) (?:muy )?mala (?:fama|reputacion)",
        "bad (?:reputation|reviews)",
      ].join("|"),
    ),
  },
  {
    name: "secrets asked for",
    code: "secret",
    pattern: says(
      `(?:manda|envia|pasa|comparte|escribe|dicta|confirma|proporciona|dime|dame|necesito|necesitamos|requiero|falta|ocupo)\\p{L}*[^.!?;]{0,40} ${secretsEs}`,
      `(?:send|give|share|tell|type|write|provide|confirm|enter|text|message|need|require)[^.!?;]{0,40} ${secretsEn}`,
      oneOf(`(?:cual es|me das|me pasas|what(?:['’]s| is)|may i have|can i (?:get|have)) (?:tu|su|el|los|your|the) ${secretsEs},
        (?:what(?:['’]s| is)|may i have|(?:can|could) i (?:get|have)) (?:your|the) ${secretsEn}`),
    ),
  },
];
