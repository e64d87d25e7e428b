import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { anyMonth, anyWeekday } from "../../../text/words/calendar-words.ts";

const day = oneOf(
  String.raw`(?:el (?:dia )?|on )?(?:\d{1,2}(?:st|nd|rd|th)? (?:de |of )?(?:${anyMonth})|(?:${anyMonth}) (?:the )?\d{1,2}(?:st|nd|rd|th)?),
    (?:en |el (?:dia de )?|on )(?:navidad|nochebuena|ano nuevo|fin de ano|semana santa|christmas|new years|easter),
    hoy, manana, pasado manana, ahorita, al rato, mas tarde, (?:el |este |los |on |this |next )*(?:${anyWeekday}), (?:este |el )?fin de semana,
    (?:en|por) la (?:tarde|manana|noche), today, tomorrow, tonight, later, now, this (?:weekend|afternoon|morning|evening|week)`,
);
const may = oneOf("puedo, puede, podria, podriamos, podemos, se puede, pueden");
const want = oneOf(
  `${may}, quiero, quisiera, quisieramos, queremos, me gustaria, nos gustaria, voy a, vamos a, pienso, planeo, pensaba`,
);
const see = "(?:ver|conocer|checar|revisar|probar)";
const it = "(?:l[oa]s?|los autos|los carros|los coches|el (?:auto|carro|coche)|la camioneta)";
const here = oneOf(
  `(?:a|hasta) (?:la|su|alguna|una|tu|sus) (?:agencia|sucursal|tienda|lote|sucursales), al lote, para alla, por alla, por ahi, ahi, alla,
    con ustedes, en persona, (?:sin|con|a hacer) cita, directo, directamente`,
);
const come = oneOf(
  "come, come by, come over, come in, come down, visit, visit you, stop by, stop in, drop by, drop in, swing by, pass by, walk in, head over",
);
const look = `(?:(?:go|come) (?:and |to )?)?(?:see|view|check out|look at)`;
const thing = `(?:it|this|that|them|one|(?:the|this|that|your) (?:\\w+ )?(?:car|cars|truck|suv|one|jeep|van)|cars|(?:the|that|your) \\w+)`;

const visiting = anyOf(
  // «¿cuándo lo puedo ir a ver?», «¿a qué hora puedo pasar?»
  said(
    String.raw`(cuando|(a|hasta|desde) que horas?|que dias?|en que horario|desde cuando) (l[oa]s? )?${may} (\w+ )?(ir|pasar|venir|acudir|visitar\w*|conocer\w*|verl[oa]s?|ver|checarl[oa]s?|caer)`,
  ),
  said(
    `${want} (ir|pasar|venir|acudir|caer|llegar) (a (${see}(l[oa]s?)?|darme una vuelta)|${here}|${day}|a que hora|cuando|\\?)`,
  ),
  said(`${want} (visitar(l[oa]s|te)?|darme una vuelta|dar una vuelta)`),
  said(`${want} ${see}(?:l[oa]s?)? (?:\\w+ ){0,3}(?:en persona|fisicamente|en vivo|personalmente)`),
  said(`l[oa]s? ${want} ${see} (?:\\w+ ){0,3}(?:en persona|fisicamente|en vivo|personalmente)`),
  said(
    `(paso|pasamos|caigo|voy|vamos) (${day}|a ver(l[oa]s?)?|a la agencia|a la sucursal), (ir|pasar|venir) a ${see}(l[oa]s?)? (${it})?`,
  ),
  said(
    `(when|what time|(?:what|which) days?|how soon|how late|where) (can|could|may|should|would|do) (i|we) (${come}|${look} ${thing})`,
  ),
  said(`(can|could|may|should) (i|we) (just )?(${come}|${look} ${thing} (in person|${day}))`),
  said(
    `(id like|i would like|wed like|i want|we want|is it (ok|okay|possible|alright) (if i|if we|for me|for us)?|im planning|i plan|planning) ?(to )?(${come}|go see ${thing}|${look} ${thing} in person)`,
  ),
  said(`(ill|i will|we will|well|im gonna|im going to|i can|we can) (${come}) (${day})`),
  said(`(see|view|check out|look at) (?:\\w+ ){0,4}in person`),
  // «mañana a las 11», "saturday 5 pm", and no more than that.
  inOrder(
    String.raw`^ (?:(?:ok|va|sale|pues|entonces|si|perfecto|yes|then|maybe) )*${day} (?:(?:a las?|at|tipo|como a las?|around|about) )?(?:1?\d|2[0-3])(?: \d\d)? ?`,
    oneOf({
      es: "horas, de la (?:manana|tarde|noche)",
      en: "in the (?:morning|afternoon|evening)",
      both: "am, pm, hrs",
    }),
    String.raw`?(?: (?:please|por favor|porfa|se puede|puedo|podria|esta bien|les parece|te parece|is (?:that )?(?:ok|okay|possible|fine|alright)|ok|okay|works?|\?))* $`,
  ),
);

/** Comes to the dealer, as a question or as a wish: «¿cuándo puedo ir a verlo?», "can I come by today?" */
export function asksToVisit(text: string): boolean {
  return visiting.test(plainWords(text));
}
