import { inOrder, oneOf } from "../../../../text/pattern.ts";
/** Of what is done for customers, where and by whom. Regular expressions for whole words. */
export const serviceSubjects = {
  "next owner": oneOf({
    es: `(?:nuevo|siguiente|segundo|otro|proximo|primer) (?:dueno|propietario|comprador), transferibles?,
      cambi(?:a|e|as|ar|o) (?:de manos|(?:de |el )?dueno|el propietario),
      (?:garantia|cobertura)[^.;]{0,40} se (?:pierde|cancela|anula), es del (?:auto|carro|coche)`,
    en: `(?:next|new|second|original|first) (?:owner|buyer), transferable, (?:becomes?|is|be) void,
      voids? (?:the|your), change(?:s|d)? hands`,
    both: `(?:stays|goes|passes|va|se queda) (?:with|to|con) (?:the (?:car|new)|el (?:auto|carro|coche)),
      (?:si|if) (?:l[oa] )?(?:vendes|you sell)`,
  }),
  "other drivers": oneOf({
    es: String.raw`(?:tu|su) ${oneOf(`espos[oa], herman[oa], hij[oa], pareja, mama, papas?, padres, amig[oa], novi[oa], familiar,
      acompanante`)} (?:(?:l[oa]|tambien|si|igual) )*(?:pued|podr)\p{L}+,
      cualquier persona, un familiar, acompana(?:d[oa]s?)? (?:de|por) un, responsiva,
      a nombre de otr[oa]`,
    en: `your (?:wife|husband|partner|brother|sister|son|daughter|friend|mother|father|mom|dad|parents) (?:can|could|may|is welcome),
      any(?:one|body)(?! else), rides? along, comes? along, waiver, (?:some(?:one|body) else)['’]s name`,
  }),
  "where a car is tried": oneOf({
    es: String.raw`(?:prueb|manej|prob)\p{L}*[^.;]{0,30} (?:en|por) (?:la )?carretera, sin acompanante`,
    en: "(?:test|drive)[^.;]{0,24} on the (?:highway|freeway), unaccompanied",
  }),
  "who gets data": inOrder(
    String.raw`(?:compart|ven|reciben|pas|ced|shar|give|sees?|gets?)\p{L}*[^.;]{0,50} `,
    oneOf({
      es: "aseguradoras?, marcas, socios, proveedores, anunciantes",
      en: String.raw`insurers?, insurance compan\p{L}+, brands, advertisers, (?:our )?partners, affiliates`,
    }),
  ),
  "age of drivers":
    "(?:mayor|menor)(?:es)? de (?:edad|\\d\\d)|(?:over|under) (?:18|21|23|25|30)(?![.,]?\\d| ?(?:k|mil|km|%))",
  "where a car is serviced": inOrder(
    String.raw`(?:servic|mantenim|mainten)\p{L}*[^.;]{0,40} `,
    oneOf({
      es: "donde (?:quieras?|gustes?|sea|prefieras?|l[eo] hag\\p{L}+), en cualquier (?:taller|lado)",
      en: "anywhere, wherever, (?:at )?any (?:shop|garage|mechanic)",
    }),
    String.raw`|donde (?:l[eo] )?hag\p{L}+ (?:l[oa]s )?(?:servic|mantenim)\p{L}*`,
  ),
  "imported cars": oneOf({
    es: "legalizad[oa]s?, (?:autos?|carros?|coches?|los|las|de) (?:american|fronteriz)[oa]s, (?:autos? |carros? )?chocolates",
    en: "legalized, gray[- ]market",
  }),
  "car wash": "auto-?lavado|lavado de autos|car[- ]?wash(?:es)?",
  bodywork: "(?:taller|servicio|area) de (?:hojalateria|enderezado|laminado)|body ?shops?",
  coffee: "cafeteria|coffee",
  wifi: "wi-?fi",
  "waiting rooms": "area de (?:juegos|ninos|espera)|(?:kids|play|waiting) (?:area|corner|room)",
  pets: "pet[- ]friendly|(?:acept|permit)\\p{L}+ (?:mascotas|perros)|(?:pets|dogs) (?:are )?(?:welcome|allowed)",
  "parking cars for customers": "valet",
  parking: oneOf({
    es: "estacionamiento (?:propio|gratuito|gratis|techado|sin costo|para clientes|disponible)",
    en: "(?:free|customer|on-?site|ample) parking",
    both: String.raw`(?:tenemos|hay|contamos con|cuenta con|have|there(?:['’]s| is)|offers?) (?:\p{L}+ ){0,2}(?:estacionamiento|parking)`,
  }),
  wheelchairs: "silla de ruedas|wheelchair",
  restrooms: "restrooms?",
  roadside: "asistencia (?:vial|en carretera)|auxilio vial|roadside",
  mechanic: oneOf({
    es: String.raw`(?:tu|su) (?:propio )?mecanico, mecanico de (?:tu )?confianza,
      mecanicos? (?:certificad|expert|especiali)\p{L}+`,
    en: `your own mechanic, (?:independent|third-party) (?:inspection|mechanic),
      certified (?:mechanics?|technicians?)`,
  }),
  standing: oneOf({
    es: `numero uno, lider(?:es)?, premiad[oa]s?, (?:miles|cientos) de clientes,
      anos (?:de experiencia|en el mercado)`,
    en: String.raw`number one, leading dealer\p{L}*, award\p{L}*, (?:thousands|hundreds) of (?:happy )?customers,
      years in business`,
    both: "(?:estamos |are )?certifi(?:cad[oa]s?|ed) (?:por|by)",
  }),
  "video calls": "videollamada|video ?calls?",
  "virtual tours": "virtual tours?|recorrido virtual",
  "signing from afar":
    "(?:firma|contrato) (?:digital|electronic[oa]|en linea)|e-?sign\\p{L}*|docusign|sign online|(?:sign|from) (?:it )?(?:from |at )?home|(?:desde|en) tu casa",
  "sites of ours": "nuestra (?:app|aplicacion|tienda en linea)|our (?:app|website|portal)",
  online: "en linea|online|por internet",
  "papers by mail": "(?:contrato|papeles|documentos) por (?:correo|mensajeria)|(?:e-?mail|mail) you the",
  pictures:
    "(?:mand|envi|send|pas)\\p{L}* (?:(?:us|you|unas|some|las|the|more|mas|un|a|el) )*(?:fotos|photos|pictures|videos?|pdf|brochure|catalogo)",
  visits: oneOf({
    es: String.raw`(?:vamos|voy|pasamos|van|vienen) a (?:tu|su) (?:casa|domicilio|trabajo),
      pas(?:o|amos|an|aremos|amos a recoger\p{L}*) por (?:ti|usted|tu|su|ella?|donde), a domicilio`,
    en: `(?:come|go) to your (?:house|home|place|office), pick you up, (?:give|get) you a (?:ride|lift),
      at your (?:home|house|door)`,
  }),
  parcels:
    "paqueteria|mensajeria|shipped|by (?:mail|courier)|(?:a|en) (?:tu|su) (?:casa|domicilio|puerta)|(?:to|at) your (?:home|house|door|place)",
  "done by oneself":
    "tu mism[oa]|(?<!\\b(?:van?|corren?|quedan?|son) )por tu cuenta|l[oa] haces tu|(?:do(?:ing)?|file) it yourself",
  rush: "(?:servicio|tramite) (?:urgente|expres)|rush (?:it|order|service)|expedit\\p{L}+",
  detailing:
    "detailed|detallado (?:por dentro|completo)|pulid[oa]|polished|waxed|encerad[oa]|polarizad[oa]s?|tinted",
  tires: "(?:set|juego)(?: \\p{L}+)? (?:of|de)(?: \\p{L}+)? (?:tires|tyres|llantas)|(?:brand[- ])new set",
  gifts:
    "gifts?|regalos?|(?:second|extra|spare) (?:set of )?keys?|segund[oa] (?:juego de )?llaves?|(?:fill|top off|top up) the tank|llen(?:amos|o|aremos) el tanque",
  "who buys": "personas? (?:fisica|moral)s?|sole traders?|corporations?|self-employed|first[- ]time buyers?",
  lines: "call center|linea (?:directa|nocturna|de atencion)|telefono de guardia|hotline",
  renewal: "renov\\p{L}+|renew\\p{L}*|prolong\\p{L}+|prorrog\\p{L}+",
  trackers: "localizador|rastreador|gps tracker|tracking device",
  orders: oneOf({
    es: String.raw`(?<!\bnos )encarg(?:ar|amos|o|arte|ue)\p{L}*(?! (?:del?|yo)\b),
      mand(?:ar|amos|o) (?:a )?(?:traer|pedir),
      ped(?:ir|imos)(?:te|l[oa]|tel[oa])? (?:un[oa]?|a (?:fabrica|planta)|sobre),
      orden(?:o|amos|ar|are|aremos)(?:te|l[oa]|tel[oa])?(?: un[oa]?(?: nuev[oa])?)? (?:a|de|con|en) (?:la )?(?:fabrica|planta|agencia),
      conseg(?:uimos|uir)(?:te|l[oa]|tel[oa])?,
      (?:encontr|busc|localiz|rastre|consig|consegu)\p{L}+ (?:el|la|cualquier)(?: (?:auto|carro|coche|camioneta|modelo|marca|version))? que`,
    en: `(?:can|could|will|['’]ll) order, bring (?:one|it|a|an) in,
      (?:source|track down|find|locate|get)(?: you)? (?:any|whatever|whichever|exactly),
      (?:source|track down) (?:one|a|it), get (?:one|them|some) in`,
  }),
  queues:
    "lista de espera|waiting ?list|waitlist|(?:eres|seras|serias|quedas|vas) (?:(?:el|la) )?(?:siguiente|primer[oa]?|segund[oa])|(?:next|first|second) in line|first dibs|front of the line",
  favours: oneOf({
    es: String.raw`buena voluntad, (?:de|como) cortesia, (?:hacemos|hacer) (?:una )?excepci\p{L}+, buenos? clientes?`,
    en: "goodwill, as a courtesy, (?:make|making) an exception, (?:good|loyal) customers?",
    both: "(?:somos|we['’]re|we are) (?:muy |very |pretty )?flexibles?",
  }),
  "other hours": "una hora (?:antes|mas tarde|mas temprano|despues)|an hour (?:later|earlier)",
  appointments: oneOf({
    es: String.raw`solo (?:con|por|bajo) (?:previa )?cita, (?:con|por|bajo) cita (?:te )?(?:atend|abr|recib)\p{L}+`,
    en: "by appointment only, only by appointment",
  }),
  "special hours":
    "(?:cerr|clos|abr|open)\\p{L}*(?: \\p{L}+)? (?:early|(?:mas )?temprano|late)|horarios? (?:especial|reducido|navideno)(?:es)?|(?:special|reduced|holiday|shorter) hours|half[- ]days?",
  reporting:
    "(?:se te |te )?avis(?:a|amos|o|are|aremos) (?:en cuanto|cuando|si) (?:llegue|entre|caiga|haya|se libere)|let you know (?:when|if|as soon as) (?:one|it) (?:arrives|comes|frees)",
} as const;
