/** Matters that only the dealer's papers or tools can state, each by its words in both languages. */
const subjects = {
  // Who may have or drive what another one bought.
  "next owner":
    "(?:nuevo|siguiente|segundo|otro|proximo|primer) (?:dueno|propietario|comprador)|(?:next|new|second|original|first) (?:owner|buyer)|transferibles?|transferable|cambi(?:a|e|as|ar|o) (?:de manos|(?:de |el )?dueno|el propietario)|(?:garantia|cobertura)[^.;]{0,40} se (?:pierde|cancela|anula)|la (?:pierdes|perderias)|(?:becomes?|is|be) void|voids? (?:the|your)|lose (?:the|your) (?:warranty|coverage)|change(?:s|d)? hands|(?:stays|goes|passes|va|se queda) (?:with|to|con) (?:the (?:car|new)|el (?:auto|carro|coche))|es del (?:auto|carro|coche)|(?:si|if) (?:l[oa] )?(?:vendes|you sell)",
  "other drivers":
    "(?:tu|su) (?:espos[oa]|herman[oa]|hij[oa]|pareja|mama|papa|amig[oa]|novi[oa]|familiar|acompanante) (?:(?:l[oa]|tambien|si|igual) )*(?:pued|podr)\\p{L}+|your (?:wife|husband|partner|brother|sister|son|daughter|friend|mother|father|mom|dad) (?:can|could|may|is welcome)|cualquier persona|any(?:one|body)(?! else)|un familiar|acompana(?:d[oa]s?)? (?:de|por) un|rides? along|comes? along|responsiva|waiver",
  "age of drivers":
    "(?:mayor|menor)(?:es)? de (?:edad|\\d\\d)|(?:over|under) (?:18|21|23|25|30)(?![.,]?\\d| ?(?:k|mil|km|%))",
  guarantor:
    "avale?s?|obligad[oa]s? solidari[oa]s?|fiador(?:es)?|co-?sign\\p{L}*|guarantors?|coacreditad[oa]s?|co-?borrowers?",
  partners:
    "(?:financiera|banco|aseguradora|taller|lote)s? (?:aliad|asociad|de confianza)\\p{L}*|partner (?:lender|bank|shop|workshop|compan)\\p{L}*|in-?house (?:financing|credit|loan)|(?:financiamiento|credito) (?:propio|interno|directo)|convenios? con",
  "birth certificate": "actas? de nacimiento|birth certificates?",
  curp: "curp",
  "tax return": "declaraci(?:on|ones) (?:anual|fiscal|de impuestos)\\p{L}*|tax returns?",
  letters:
    "cartas? (?:laboral|de trabajo|de recomendacion|de tu)\\p{L}*|letters? from your (?:boss|employer|company|job)|(?:employment|reference|recommendation) letters?",
  deeds: "escrituras?|deeds?|garantia hipotecaria|collateral",
  "social security": "seguro social|imss|infonavit|social security",
  amenities:
    "cafeteria|wi-?fi|area de (?:juegos|ninos|espera)|(?:kids|play|waiting) (?:area|corner|room)|pet[- ]friendly|(?:acept|permit)\\p{L}+ (?:mascotas|perros)|(?:pets|dogs) (?:are )?(?:welcome|allowed)|valet|silla de ruedas|wheelchair|restrooms?|coffee",
  roadside: "asistencia (?:vial|en carretera)|auxilio vial|roadside",
  mechanic:
    "(?:tu|su) (?:propio )?mecanico|mecanico de (?:tu )?confianza|your own mechanic|(?:independent|third-party) (?:inspection|mechanic)",
  remote:
    "videollamada|video ?calls?|virtual tours?|recorrido virtual|(?:firma|contrato) (?:digital|electronic[oa]|en linea)|e-?sign\\p{L}*|docusign|sign online|nuestra (?:app|aplicacion|tienda en linea)|our (?:app|website|portal)",
  trackers: "localizador|rastreador|gps tracker|tracking device",
  wallets:
    "paypal|oxxo|zelle|western union|mercado ?pago|venmo|apple pay|google pay|money orders?|en dolares|in (?:us )?dollars",
  lease: "arrendamiento|leasing|leases?|renta con opcion",
  orders:
    "(?<!\\bnos )encarg(?:ar|amos|o|arte|ue)\\p{L}*(?! (?:del?|yo)\\b)|mand(?:ar|amos|o) (?:a )?(?:traer|pedir)|ped(?:ir|imos)(?:te|l[oa]|tel[oa])? (?:un[oa]?|a (?:fabrica|planta)|sobre)|conseg(?:uimos|uir)(?:te|l[oa]|tel[oa])?|(?:can|could|will|['’]ll) order|bring (?:one|it|a|an) in|(?:source|track down) (?:one|a|it)|get (?:one|them|some) in",
  queues:
    "lista de espera|waiting ?list|waitlist|(?:eres|seras|serias|quedas|vas) (?:(?:el|la) )?(?:siguiente|primer[oa]?|segund[oa])|(?:next|first|second) in line|first dibs|front of the line",
  favours:
    "goodwill|buena voluntad|(?:de|como) cortesia|as a courtesy|(?:hacemos|hacer) (?:una )?excepci\\p{L}+|(?:make|making) an exception|(?:somos|we['’]re|we are) (?:muy |very |pretty )?flexibles?|buenos? clientes?|(?:good|loyal) customers?",
  "special hours":
    "(?:cerr|clos|abr|open)\\p{L}*(?: \\p{L}+)? (?:early|(?:mas )?temprano|late)|horarios? (?:especial|reducido|navideno)(?:es)?|(?:special|reduced|holiday|shorter) hours|half[- ]days?",
  reporting:
    "(?:se te |te )?avis(?:a|amos|o|are|aremos) (?:en cuanto|cuando|si) (?:llegue|entre|caiga|haya|se libere)|let you know (?:when|if|as soon as) (?:one|it) (?:arrives|comes|frees)",
} as const satisfies Record<string, string>;

const patterns = Object.values(subjects).map(
  (words) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "gu"),
);
const any = new RegExp(`(?<![\\p{L}\\d])(?:${Object.values(subjects).join("|")})(?![\\p{L}\\d])`, "u");

/** Whether a text may speak of one at all. */
export const mayName = (folded: string) => any.test(folded);

/** Where a text speaks of such a matter, with all words for it. */
export function listSubjects(folded: string): { pattern: RegExp; match: RegExpExecArray }[] {
  return patterns.flatMap((pattern) => [...folded.matchAll(pattern)].map((match) => ({ pattern, match })));
}
