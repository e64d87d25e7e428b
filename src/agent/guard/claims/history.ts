const piece =
  "(?:motor|transmision|caja|suspension|frenos?|clutch|embrague|bateria|llantas|pintura|tapiceria|engine|transmission|gearbox|brakes?|battery|tires|tyres|paint|upholstery|bodywork)";

/**
 * What nobody knows of a used car unless the stock states it, by the words for it: what was done to it and by whom it was
 * driven, its condition, what it costs to run, and how it is rated.
 */
export const historyParts = [
  `${piece} (?:\\p{L}+ ){0,2}(?:nuev[oa]s?|reconstruid\\p{L}+|rectificad\\p{L}+|reparad\\p{L}+|cambiad\\p{L}+|original(?:es)?|seminuev\\p{L}+|rebuilt|replaced|repaired|overhauled|brand new)`,
  `(?:new|rebuilt|replaced|reconditioned|original|fresh|repaired) ${piece}`,
  "garantia (?:de (?:fabrica|agencia)|extendida|vigente|original)|(?:factory|extended|manufacturer['’]?s?) warranty|(?:one|single|first|1) (?:\\p{L}+ ){1,3}owner",
  "l[oa] (?:manej|us|cuid|condu|conduj)(?:o|aba|ia|aron|aban) \\p{L}+|(?:de )?un[oa] sol[oa] duen[oa]s?|un[oa] (?:mism[oa] )?duen[oa]|(?:owned|driven|used|kept|cared for) (?:only |just )?by|(?:era|fue) de (?:un|una|mi|su)|(?:su )?(?:anterior|antigu[oa]|primer) (?:duen|propietari)[oa]|ex ?-?taxi|(?:all|mostly|mainly|pur[oa]s?|solo|casi todo)(?: \\p{L}+)? (?:highway|carretera|autopista)|highway (?:miles|km|kilomet\\p{L}+)|kilometros de carretera|ex ?-?rental|former (?:rental|taxi)",
  "(?:nunca|jamas) (?:ha |lo han |fue |ha sido |tuvo |estuvo )\\p{L}+|siempre (?:durm|estuv|se guard|ha (?:sido|estado|dormid)|se le h|en (?:cochera|agencia))\\p{L}*|(?:it['’]s |has )?never (?:been|had|given|smoked)|always (?:been )?(?:garaged|kept|serviced|maintained|stored)|garaged|garage[- ]kept|(?:fumador|smoker)e?s?",
  "(?:cero|sin|zero|no) (?:oxido|rust|fallas|ruidos|detalles|rayones|golpes|abolladuras|scratches|dents|issues|mechanical (?:problems|issues)|problemas mecanicos)|(?:runs|drives|(?<=\\b(?:it|car|one|engine|everything|transmission|gearbox|todo|motor|auto|carro|coche|caja) )(?:works|funciona)|jala|camina|anda) (?:like new|perfect\\p{L}*|great|smooth\\p{L}*|flawless\\p{L}*|de maravilla|al cien|muy bien|como nuev\\p{L}+)|like new|al cien\\b|recien (?:pintad|afinad|servici|revisad)\\p{L}*|repintad\\p{L}+",
  "(?:casi )?(?:no|nunca) (?:te )?(?:(?:da|dan|dara|dio) (?:problemas?|lata|guerra|fallas)|fallan?)|trouble[- ]free|(?:el|la|los|las|the)(?: que)? (?:menos|mas|least|most) (?:gasta[n]?|consume[n]?|rinde[n]?|ahorrador\\p{L}*|rendidor\\p{L}*|fuel[- ]efficient|economical to run)|more fuel[- ]efficient|better (?:gas )?mileage",
  "(?:gasta|consume|toma|chupa) (?:muy )?(?:poc|poquisim|poquit|nada|lo minimo)\\p{L}*|ahorrador\\p{L}*|rendidor\\p{L}*|(?:sips?|saves?|easy on|light on|great on|good on) (?:gas|fuel)|(?:refacciones|piezas|mantenimientos?|servicios?|tenencia) (?:\\p{L}+ ){0,3}(?:barat|economic|accesibl)\\p{L}*|(?:parts|maintenance|upkeep|repairs|running costs?|insurance) (?:is |are )?(?:very |really |quite )?(?:cheap|low|affordable|inexpensive)|cheap to (?:run|own|maintain|insure|fix)|low (?:running|maintenance) costs?",
  "(?:\\d|cinco|cuatro|tres|five|four|maxim\\p{L}+|todas las) (?:estrellas|stars?)|(?:five|four|5|4)-star|pruebas? de (?:choque|impacto)|crash[- ]?tests?|(?:latin|euro) ?ncap(?!\\.)|iihs|(?:best|top|highest|great|good)[- ](?:safety )?rat(?:ing|ed)|safety rating|(?:mejor|buena|excelente) calificacion|calificacion de seguridad|(?:el|la|the|de los|one of the) (?:mas segur|mas confiable|safest|most reliable)\\p{L}*|valor de reventa|resale value|devalua\\p{L}*|depreciat\\p{L}+|holds its value|(?:muy|super|bastante|very|extremely|highly) (?:confiable|reliable|durable)",
];
