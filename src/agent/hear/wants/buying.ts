import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { anyWeekday } from "../../../text/words/calendar-words.ts";

/** Behind «lo quiero» and its like nothing else may follow: «lo quiero barato», «lo quiero pensar» is another wish. */
const soon = `(?: (?:ya|hoy|ahora|ahorita|mismo|manana|por favor|porfa|please|now|today|right|away|para mi|yo|gracias))*`;
const dealVerb = "(?:comprar|apartar|reservar|separar|llevar|agarrar|adquirir)";
const seeing = "(?:ver|probar|manejar|conocer)";
const it = "(?:l[oa]s?|est[eao]|es[eao])";
/** As it was worked out. */
const withPlan = `(?: (?:con|with|on) (?:ese|este|el|esa|esta|la|that|this|the)(?: mism[oa])? (?:plan|credito|cotizacion|financiamiento|deal|quote|offer))?`;
const thisCar = `(?:it|(?:this|that)(?: (?:one|car|truck|suv|van|plan|deal|offer|quote))?|the (?:\\w+ ){0,2}\\w+)`;
const day =
  oneOf(`hoy, manana, pasado manana, (?:el |este |proximo |on |this |next )*(?:${anyWeekday}), fin de semana,
    en la (?:tarde|manana|noche), a las \\d+, ahorita, today, tomorrow,
    this (?:weekend|afternoon|morning|evening|week), at \\d+`);

/** Said at the end of a clause. */
const decided = new RegExp(
  [
    `(?:me )?${it} (?:quiero|compro|llevo|aparto|reservo|separo|agarro|tomo)(?: (?:${dealVerb}|${seeing}))?`,
    `(?:me )?(?:quiero|quisiera|me gustaria|vamos a|voy a|deseo) (?:${dealVerb}|${seeing})(?:me)?${it}`,
    `(?:quiero|quisiera|vamos a|voy a|deseo) (?:apartar|reservar)`,
    `(?:me|nos) qued(?:o|aria|amos) con (?:${it}|el|la)(?: \\w+)?`,
    `(?:me|nos) l[oa]s? qued(?:o|amos|aria)`,
    oneOf({
      es: `(?:cerramos|cerremos|cierro|cerrar|hagamos|hacemos) (?:el |ese |este )?trato,
        (?:con|en) (?:ese|esa|este|esta) (?:me quedo|nos vamos), voy con (?:ese|esa|este|esta)`,
      en: `lets (?:close|do|make) (?:the|this|that|a) deal, (?:i|we) ?(?:ll|will) go (?:with|for) ${thisCar}`,
    }),
    `(?:ya )?me decidi(?: por ${it}| por el \\w+)?`,
    `(?:i ?ll|i will|we ?ll|we will|ill|well) (?:take|buy|have|reserve) ${thisCar}`,
    `(?:i|we) want (?:it|this one|that one)`,
    `(?:im|i am|were|we are) (?:ready|going) to buy(?: ${thisCar})?`,
    `${it} (?:apartamos|reservamos|compramos)(?: \\?)?`,
  ]
    .map((form) => ` ${form}${withPlan}${soon} $`)
    .join("|"),
);

/** «acepto el plan», "let's go with that plan", «va, con ese plan». */
const acceptsPlan = anyOf(
  said({
    es: `(acepto|aceptamos|tomo|agarro|autorizo) (el|ese|este|la|esa|esta) (plan|oferta|cotizacion|credito|propuesta),
      (adelante|vamos|vamonos|va|voy|le entro|avancemos|avanzamos|procedemos) con (el|ese|este|la|esa) (plan|cotizacion|credito|propuesta),
      me (late|convence|conviene|parece bien|cuadra) (el|ese|este|esa|la) (plan|cotizacion|propuesta),
      (quiero|prefiero|elijo|escojo) (ese|este) plan`,
    en: `(lets|let us|ill|i will|i ll|well|we ll) (go|proceed|move forward) with (that|this|the) (plan|deal|quote|offer),
      (i|we) (want|accept|choose|like) (that|this|the) (plan|deal|quote|offer)`,
  }),
  `^ (?:(?:va|ok|okay|sale|bueno|si|entonces|pues|listo|perfecto|yes|then) )*(?:con|with) (?:ese|este|that|this) plan${soon} $`,
);

/** What can be meant in one way alone, wherever it is said. */
const requested = anyOf(
  said({
    es: `(apart|guard|aguant|reserv|separ)(a|e|en|as)(me|nme|nos|noslo)(lo|la|los|las)?,
      (aparta|reserva|separa)(lo|la)?( (el|la|ese|esa|este|esta))?,
      me (lo|la) (guardas?|guardan|aguantas?|aguantan|apartas?|apartan|separas?|separan|reservas?|reservan),
      (me )?(lo|la) (puedes?|podrias?|pueden|podrian|puede) (apartar|reservar|separar|guardar|aguantar),
      (puedes?|podrias?|pueden|podrian|puede) (apartar|reservar|separar|guardar|aguantar)me(lo|la)?,
      quiero (apartar|reservar|comprar)(lo|la|me)?( (el|la|este|esta|ese|esa)),
      (me )?(lo|la) (quiero|quisiera|puedo) (apartar|reservar), quiero (apartar|reservar|comprar)(lo|la),
      (agendar|hacer|programar|quiero|quisiera|sacar|agendame|hazme|agendamos|agenden|agendenme|programame) (una |la )?(cita|visita|prueba de manejo),
      quiero (ir a )?(verlo|verla|probarlo|probarla|manejarlo|manejarla), donde firmo, quiero firmar,
      solicitar el credito`,
    en: String.raw`where do i sign, apply for (the|a) (loan|credit),
      (i want|id like|i would like|we want|wed like) to (buy|take|reserve|see) (it|this|that),
      reserve (it|this one),
      (can|could|will|would) you (please )?(hold|reserve|put aside|set aside) (it|this|that|the),
      (hold|reserve|save|keep|set aside|put aside) (it|this|that|that one|this one|one|(the|that|this)( \w+){1,3}) (for (me|us)|until|till),
      (schedule|book|make|arrange|set up) (a|an|the|my) (test drive|appointment|visit|viewing)`,
  }),
  // A day makes a visit of «¿puedo verlo?»
  inOrder(
    " (",
    oneOf(`puedo, puede, podria, podriamos, podemos, quiero, quisiera, quisieramos, voy, vamos, paso, pasamos,
      ire, gustaria`),
    String.raw`) ((pasar|ir|paso|a|ire) )*(ver|probar|manejar|conocer)(l[oa]s?) (\w+ ){0,4}?${day} `,
  ),
  String.raw` (ver|probar|manejar|conocer|checar|see|try|drive|test drive|check out) (el|la|al|los|ese|esa|este|esta|the|that|this|your) (\w+ ){1,4}?${day} `,
  String.raw` l[oa]s? (puedo|podria|podriamos|podemos|quiero|quisiera|quisieramos) (ir a |pasar a )?(ver|probar|manejar|conocer) (\w+ ){0,4}?${day} `,
  inOrder(
    " (",
    oneOf("can, could, may, would, want, id like, will, ill, let me"),
    ") (i |we |to |you )*(come )?(over |in |by )?(and |to )?(",
    oneOf("see, try, drive, test drive, check out, look at"),
    ") (",
    oneOf("it, this, that, this one, that one"),
    String.raw`) (?!home |away |off )(out )?(\w+ ){0,3}?${day} `,
  ),
);

/** «Si lo compro», «no lo quiero», «¿con cuánto lo aparto?»: no step, but a thought of one or a question about it. */
const unreal =
  / (si|if|cuando|when|aunque|antes de|before|no|ya no|not|dont|wont|cant|nunca|como|cuanto|que|por que|cual|how|what|which|why|whether|until|hasta) (\w+ ){0,6}$/;
const negated = anyOf(
  inOrder(
    " (",
    oneOf({
      es: "ya no, todavia no, nunca, sin, antes de",
      en: "not, dont, do not, wont, didnt, without, before",
      both: "no",
    }),
    String.raw`) (\w+ )?(\w+ )?$`,
  ),
  " se $",
  inOrder(
    " (",
    oneOf({
      es: "necesito, ocupo, necesita, piden, llevo, llevar, requisitos?, cuesta, cobran, dura, tarda",
      en: "need, bring, cost, takes?",
    }),
    String.raw`) (\w+ ){0,4}$`,
  ),
  " (cuant[oa]s?( dias| tiempo)?|hasta cuando|how (long|many days)) $",
  String.raw` (how much|how do|what do|cuanto|con cuanto|que) (\w+ ){0,8}(to|para) $`,
);

/** What is bought is the car: «llevar mi carro al taller» is of something else. */
const notOfElse =
  "(?! (?:(?:un|una|el|la|mi|the|an?|my|some) )?(?:seguro|insurance|cita|placas|servicio|garantia|turno|auto hibrido|mi|my|trade))";
const toBuy = inOrder(
  oneOf({
    es: String.raw`l[oa]s? (?:llevo|saco), quedarm\w+,
      (?:tramitar|iniciar|empezar|comenzar) (?:la |el |mi )?(?:compra|credito), (?:llev|sac)(?:arl|arm|aml)\w+`,
    en: "buy",
    both: String.raw`(?:compr|adquir|purchas)\w*`,
  }),
  `${notOfElse}`,
);
const ofBuying = `(?! (?:con|de|del|para|of|for|to|on) (?!(?:la )?(?:compra|venta|it|this|one|${toBuy})))`;

/** What has to be done to get a car: over plain words. */
export const howToBuy = said({
  es: String.raw`(?:como|que) (?:le |lo |la |se |es que )*${oneOf("hago, hacemos, hariamos, puedo hacer, tengo que hacer, hay que hacer, debo hacer")}(?: yo)? (?:para|pa) (?:\w+ )?${toBuy},
    como (?:l[oa]s? |se |puedo |podria |podemos |le puedo hacer para )+${toBuy},
    como (?:le )?(?:hacemos|hago(?! (?:una |la |mi |valid|efectiv|uso|el |los |las |un ))(?! citas?)|seguimos|procedemos|avanzamos|procedo|proseguimos)${ofBuying},
    (?:cual|como) (?:es|seria) (?:el |su )?(?:proceso|procedimiento|tramite)${ofBuying},
    (?:proceso|procedimiento|pasos|tramite) (?:de|para) (?:la |una )?${toBuy},
    (?:siguientes? pasos?|pasos a seguir),
    que (?:mas )?(?:necesito|ocupo|se necesita|se ocupa|hace falta) (?:para|pa) (?:\w+ )?(?:llevar[ml]|sacar[ml]|quedarm|adquir)\w*${notOfElse},
    (?<!(?:el|la|los|las) )que (?:sigue|procede|prosigue|viene ahora|hacemos ahora)${ofBuying}`,
  en: `how (?:do|can|would|could|should) (?:i|we) (?:go about )?(?:buy|buying|purchase|purchasing|proceed|move forward|get started)(?! with)${notOfElse},
    how (?:do|can|would|could) (?:i|we) get (?:it|this one|that one|this car),
    (?:whats|what is|what s|hows|how s|explain) (?:the|your) (?:buying |purchase |purchasing |whole )?(?:process|procedure)${ofBuying},
    (?:next|first) steps?, what (?:do|should) (?:i|we) do (?:next|now), where do (?:i|we) go from here`,
});
const asking = anyOf(howToBuy);

/** «¿cómo le hago para comprarlo?», "what's the next step?" */
export function asksHowToBuy(text: string): boolean {
  return asking.test(plainWords(text));
}

/**
 * True where a customer says to take a step towards buying now: «lo compro», «apártamelo», "I'll take it".
 * @param clauses as plain words
 */
export function asksToBuy(clauses: string[]): boolean {
  return clauses.some((clause) => {
    // By itself it is what «sí, lo quiero» is with a comma; before another clause it is "if".
    const words = clauses.length === 1 && !clause.includes("?") ? clause.replace(/^ si (?=\w)/, " ") : clause;
    return (
      isMeant(words, decided, unreal) ||
      isMeant(words, acceptsPlan, unreal) ||
      isMeant(words, requested, negated)
    );
  });
}

/** «¿me lo pueden apartar con cuánto?» */
const asksHowMuch =
  /^ (?:\w+ ){0,3}?(?:con cuant[oa]|con que (?:cantidad|anticipo)|for how much|with how much) /;

function isMeant(words: string, deal: RegExp, excluded: RegExp): boolean {
  const found = deal.exec(words);
  if (found === null || excluded.test(words.slice(0, found.index + 1))) return false;
  return !asksHowMuch.test(words.slice(found.index + found[0].trimEnd().length));
}

const wantsIt = anyOf(
  said(
    `l[oa] quiero, me l[oa] (llevo|quedo|apart\\w+|reserv\\w+|separ\\w+), l[oa] (compro|aparto|reservo|separo), (apart|reserv|separ)(a|e|en)(me|nme)l[oa],
      (ill|i will|i want to|i|ill) (take|buy|want|reserve) (it|that one), (hold|reserve|set aside|put aside) (it|that)( one)?( for me)?`,
  ),
);

/** «lo quiero», "I'll take it": of a car that is meant already. */
export function wantsThatOne(text: string): boolean {
  return wantsIt.test(plainWords(text));
}

const toReserve = anyOf(
  said({
    es: "(?:quiero|quisiera|queremos|quisieramos|deseo|me gustaria|nos gustaria) (?:apartar|reservar|separar) (?:un|una|el|la)",
    en: "(?:want|like|love) to (?:reserve|put aside|put a deposit on) (?:an?|the)",
  }),
);

/** «Quiero apartar un Jetta»: a wish, which asks for nothing to be known. */
export function wishesToReserve(text: string): boolean {
  const words = plainWords(text);
  return toReserve.test(words) && !/ (?:\?|cuanto|como|que|how|what) /.test(words);
}
