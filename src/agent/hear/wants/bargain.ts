import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const notOfLoan = String.raw`(?! a \d| (?:\w+ ){0,2}(?:enganche|anticipo|inicial|plazo|mensualidad|pago|pagos|kilometraje|down|deposit|payment|term))`;

/** A promise that is nobody's to make here: over plain words. */
export const promise = anyOf(
  said({
    es: String.raw`vinculante, (?<!seguro (es |de auto )?)obligatori[oa](?! (\w+ ){0,2}(seguro|enganche|aval)),
      garantiza(s|n|me|nme)? (el precio|que me (aprueban|dan el credito|presten|lo dan)|(el |mi |la )?(credito|aprobacion)), promet\w*, un dolar,
      (?<!ni )un peso(?! (mas|menos|de enganche|de anticipo)), trato hecho,
      (mantien|mant[eu]n|congel|respet|sost[ie]*n|asegur|guard)\w* (me )?(el|ese|este) (mismo )?precio, por escrito,
      me (aseguras?|garantizas?|prometes?|juras?) (\w+ )?que, (dime|di|digame) que si,
      (asegur|garantiz|promet|jur|confirm)(a|e|en|as|ame|eme|enme)(melo|selo|noslo|lo), si o si, a fuerza (me|que)`,
    en: String.raw`legally, binding, promise, one dollar, 1 dollar, (do we have|is it|have we got) a deal, deal \?,
      guarantee (that )?(approval|(the|my|a) (loan|credit|financing|approval)|(id|ill|i will|i would|i) (get |be )?(approved|the (loan|credit))),
      (lock|freeze|keep|hold|guarantee|honou?r) (me |in )?(the|its|that|this|my|your) (same )?price,
      lock (it|the price|that) in, price lock, in writing, (just |please )?say (yes|you will|that you)`,
    both: String.raw`(guarantee|promise|garantiza\w*|garantice\w*|prometeme|asegurame|jurame|swear) (me |us |right |here |now |aqui |ahora )*(that|que),
      (dame|das|me das|give me) (tu|su|your) (palabra|word)`,
  }),
);

const elsewhere = oneOf(
  String.raw`kavak, carvana, carmax, mercado ?libre, marketplace, facebook, otr[oa] (?:agencia|lado|lote|parte|vendedor), la competencia, por fuera,
    (?:alla|ahi) (?:me )?(?:lo |la )?(?:cuesta|sale|dan|dejan|venden|ofrecen|esta|vale), elsewhere, somewhere else, (?:another|the other|other) (?:dealer\w*|place|lot)`,
);
const forLess = String.raw`(?:mas (?:barat\w+|economic\w+)|menos|cheaper|(?:for )?less)(?! (?:km|kms|kilom\w+|miles|anos|de \d))`;

const cheaperElsewhere = anyOf(
  said(String.raw`${elsewhere} (?:\w+ ){0,9}?${forLess}, ${forLess} (?:\w+ ){0,3}?${elsewhere},
    ${elsewhere} (?:\w+ ){0,5}?(?:en|for|at) \d+(?: ?(?:mil|k|thousand))?,
    (?:en|for|at|a) (?!(?:19|20)\d\d )\d+(?: ?(?:mil|k|thousand))? (?:\w+ ){0,2}?${elsewhere}`),
);

/** «en Kavak sale 10 mil menos», "another place has it for 300k". */
export function comparesElsewhere(text: string): boolean {
  return cheaperElsewhere.test(plainWords(text));
}

const otherSellers = oneOf(
  "kavak, carvana, carmax, mercado ?libre, marketplace, facebook, competencia, otr[oa]s? (?:agencias?|lotes?), (?:an)?other dealers?",
);
const pricesElsewhere = anyOf(
  inOrder(
    " (?:cuanto|precios?|how much|prices?|costs?) (?:\\w+ ){0,6}?(?:en|at|on|de|in|from) (?:(?:la|las|the|una?|an?) )?",
    otherSellers,
    " ",
  ),
);

/** «¿cuánto cuesta un Versa en Kavak?» */
export function asksPriceElsewhere(text: string): boolean {
  return pricesElsewhere.test(plainWords(text));
}

const ofLoan =
  "(?:rate|payments?|down|terms?|interest|months?|monthly|deposit|mileage|miles|enganche|anticipo|inicial|plazos?|mensualidad\\w*|pagos?|tasa|interes\\w*|kilometraje|km|kms)";
const inCash = "(?:contado|efectivo|cash|hoy|ahorita|today)";

/** "How much is drop off", "pay off", "a day off". */
const notOff = "(?<!(?:drop|turn|on|on or|take|taking|pay|paying|day|days) )";
/** "Off road", "off the lot". */
const offElsewhere = "(?:road|the (?:lot|road|line|market|highway|freeway|street|menu|map)|of|work)";
/** Who asks what is taken off, by its verbs; not what is taken off a loan. */
const lowering = said({
  es: String.raw`(?:descuent|rebaj)it[oa]s?,
    ${oneOf("cuanto, que tanto, algo, nada, me, nos, le, les")} (?:me |nos |le )?${oneOf(String.raw`descuentan?, descuentas, descontar\w*, rebajas?, rebajan, rebajar\w*`)}(?! (?:\w+ )?(?:enganche|anticipo|apartado|interes\w*|auto|carro)),
    (?:le |me |les )?baj(?:an?|as|arian?|arias) (?:\w+ ){0,3}${inCash},
    hay ${oneOf("manera, forma, chance, chanza, modo, posibilidad, opcion")} de (?:que )?(?:\w+ )?(?:(?:baj|rebaj|negoci)\w*(?! (?:\w+ ){0,2}${ofLoan})|mejor\w* (?:\w+ )?precio),
    (?<!(?:mantenimiento|servicio|seguro|garantia) (?:de|al|en) )${inCash} (?:\w+ ){0,2}${oneOf("mas barat[oa], cuesta menos, vale menos, beneficio, bono, bonificacion, mejor precio")},
    (?:a|le|les) (?:\w+ ){0,4}(?:bajaron|rebajaron|descontaron|quitaron) (?:(?:como|casi|hasta|unos) )?(?:\d+|unos?)(?! (?:\w+ ){0,3}${ofLoan}),
    (?:beneficios?|bonos?|bonificacion|mejor precio|mas barat[oa]) (?:\w+ ){0,3}(?:de|por|en|al|si) (?:\w+ ){0,3}${inCash},
    que me (?:ofreces|ofrecen|ofrece|das|dan|mejoras|mejoran|mejora) (?:si|por) (?:\w+ ){0,4}${inCash},
    que me (?:mejoras|mejoran|mejora)`,
  en: String.raw`${oneOf("how much, anything, something, a (?:bit|little)")} (?:\w+ ){0,4}${notOff}off(?! ${offElsewhere}| (?:\w+ ){0,3}${ofLoan}),
    (?:shave|chop|cut) (?:\w+ ){1,3}off(?! (?:\w+ ){0,3}${ofLoan}),
    (?:can|could|would|will|cant|couldnt) (?:you|u|ya|yall|we|they) (?:\w+ )?(?:do|go) (?:any |a (?:bit|little|lil) |it )?(?:better|lower|less|cheaper)(?! (?:\w+ ){0,3}${ofLoan}),
    go any lower, do any better, wiggle room,
    any (?:give|flexibility|movement) (?:\w+ )?(?:in|on|with) (?:the )?price`,
});

/** "Can you do 36 months", «¿aceptan 24 pagos?» and «¿aceptan 20% de enganche?» ask for other terms, and for no other price. */
const notTerms =
  "(?! (?:% |percent )?(?:monthly )?(?:months?|years?|yrs?|payments?|installments?|meses|anos?|pagos|mensualidades|down|de (?:enganche|anticipo)))";

/** Who asks for a price of one's own, or makes an offer. */
const offering = said({
  es: String.raw`(?:me |nos |le )?(?:hac|hag|har)\w* (?:un |algun )?(?:buen |mejor )?(?:precio|precito|preci[ej]cito),
    mejor(?:as?|ar|en|es|ame|arme|eme|enme|an|aria|arias) (?:el |ese |su |tu )?precio,
    (?:ayud|apoy)\w+ (?:\w+ )?con el precio, (?:la|una) mano con el precio,
    (?:me |nos )?l[oa] (?:das|dan|da|dej\w+|vend\w+|sacas?) (?:en |por |a )?(?:algo |un poco |poquito )?(?:mas barat\w+|menos)(?! (?:\w+ )?${ofLoan}),
    (?:se )?(?:acepta\w*|escucha\w*|oye\w*|reciben?) (?:ofertas?|propuestas?|contraofertas?)(?! de (?:credito|trabajo|empleo))`,
  en: `(?:your|the) (?:lowest|bottom|rock bottom)(?: price)? (?:you|youd|on (?:it|this|that)|for (?:it|this|that)),
    (?:your|ur) (?:lowest|bottom|rock bottom)(?! (?:on |in )?(?:miles|mileage|km|kms|rate|payment|down|monthly|term)),
    make (?:you |ya |u )?an offer, (?:id|i would|ill|i can|can i|could i) offer,
    (?:take|accept|consider|entertain|open to) (?:an? |any )?offers?, (?:your|or|my|a) best offer`,
});

const isLess = oneOf({
  es: String.raw`baja, bajas, bajan, bajaria, bajarian, bajarias, (sale|cuesta|es|queda|seria) (mas barat\w+|menos)`,
  en: "is it (cheaper|less), (cheaper|better|lower) price",
});

/** A lower price, or such a promise. */
export const bargain = anyOf(
  // «ándale, pago de contado hoy mismo»: nothing is asked besides.
  inOrder(
    "^ ((andale|orale|venga|ya|va|mira|y|si|yo|te|le|les|lo|la|es que|come on|look|i|ill|can|and|if) )*(pago|pagaria|pay|paying) (it )?(",
    oneOf({ es: "de contado, al contado, en efectivo", en: "cash, in cash" }),
    ") (",
    oneOf({ es: "hoy, hoy mismo, ahorita, ahora mismo, ya, ya mismo", en: "today, now, right now" }),
    String.raw`)( mismo)?( (\?|eh|amigo|compa|jefe))* $`,
  ),
  promise.source,
  cheaperElsewhere.source,
  lowering,
  offering,
  said({
    es: String.raw`descuentos?(?! (de|en|a) (los |el )?interes(es)?), rebajas?, rebajan?, rebajes?, rebajar,
      negociables?, negociar, ultimo precio, mejor precio,
      lo menos(?! ((\w+ ){0,4}(enganche|anticipo|inicial|mensualidad|mensual|al mes|por mes)|que (puedo|se puede|debo|tengo que|hay que) dar|que (tienes|tienen|hay|cuestan?|manejan?)) ),
      (?<!(entend\w*|explic\w*|rep[ei]t\w*|le[ea]\w*|de|en|a|con) )lo ultimo(?! (que (me |te |le )?(di[jcg]|escrib|coment|mand|envi|pus|puse)\w*|del?|en (?!precio)\w+)),
      cual (es|seria) lo ultimo del? (?!(la|esta|esa) lista|mensaje|ano|mes|dia|plan|plazo|credito|tema)\w+,
      me lo dejas?, me dej(as|an|arias|arian) (el|la|ese|esa|este|esta) (\w+ ){1,3}en \d+,
      si me dej(as|an|aras|aran) en \d+(k| mil)?${notTerms}, me la dejas?,
      en \d+( mil| pesos)* (y |ya )*(me l[oa] llevo|l[oa] compro|cerramos|es mi[oa]|trato hecho),
      dejamel[oa]s?, \d+ ?% (off|de descuento|menos), iguala(me|s|n|rias?)?( \w+)? precio,
      te (ofrezco|doy) \w+ (mil )?por, bajan? (el|de|del|tantito) ?(precio)?,
      (acepta|aceptas|aceptan|aceptarias|aceptarian) (menos|una oferta),
      hazme (un )?(buen )?(precio|paro|descuento),
      (acepta[sn]?|aceptarias?|aceptarian|tomas|tomarias?|recibes?|agarras?) (los |unos |como )?\d+(k| mil)?${notTerms},
      (te|le|les) (doy|pago|ofrezco|daria|pagaria) (\w+ ){0,2}\d+k?( mil)? (\w+ ){0,2}(cash|efectivo|de contado|al contado|ahorita|hoy|ya)(?! de enganche),
      (bajar|bajarle|bajarme|bajenle|bajale|baje|mejorar|mejore) (\w+ )?(algo|tantito|poquito|un poco|precio),
      me (lo|la) (dejas?|dejan|deja|dejaba|dejaban|dejarias?|vendia|daba|das|dan|da) en,
      regal(ame|enme|eme|anos|amelo|amela),
      me (das|dan|da|pones|ponen|incluyes|incluyen|echas|avientas) (\w+ ){0,4}(gratis|de regalo|sin costo),
      (me|nos) (lo |la )?(regal|obsequi)(as?|an|e|en|es|ari\w+),
      (otr[oa] (agencia|lado|lote|vendedor)|la competencia) (\w+ ){0,3}(me |nos )?(l[oa] )?(dan|dejan|ofrecen|dieron|ofrecieron|venden|tienen),
      (?<!(mantenimiento|servicio|seguro|garantia) (de|al|en) )(contado|efectivo|cash|transferencia|al chas chas) (\w+ ){0,4}?${isLess},
      quita(le|me|nle|nme) (\w+ )?(mil|pesos)`,
    en: String.raw`negotiate, negotiable, discounts?, haggle, best price, bottom (price|line), lowest you,
      final price, better (deal|price), price match, knock (it |some |something )?off, money off,
      ill give you \w+ for, \d+k?( thousand)? and (ill (take|buy) it|its mine|we have a deal),
      (beat|match) (it|that|\d+k?( thousand| mil)?|(their|that|the|this|another) (\w+ )?(price|offer|quote)),
      lower (the|your) price, take \$?\w+ for it, drop the price,
      come down (on|a bit|a little|in price|some),
      take (some|something|a little|a bit|\d+\w*( thousand)?) off,
      (would|will|could|can) you (take|accept|do) (less|an offer),
      (would|will|could|can) (you|u|ya|yall|they|we) (guys )?(take|accept|do|go) (for |to |down to )?\d+k?${notTerms},
      \d+k?( thousand| grand)? (in )?cash (\w+ ){0,2}(today|now|right now|right away|and its mine|deal|works?),
      (would|will|does|could) \d+k?( thousand| grand)? (\w+ ){0,3}(work|do it|do|be enough|be ok|buy it),
      (give|include|add|get) (me |us )(\w+ ){0,4}(for free|free of charge|on the house|free)(?! (delivery|shipping)),
      throw in (the|a|some|free),
      (another|the other|other) (dealer\w*|place|lot) (\w+ ){0,3}(gave|offered|offers|quoted|has|have|sells?),
      (knock|take|shave) \d+k? (\w+ )?off`,
    both: inOrder(
      "(",
      oneOf({
        es: String.raw`sale menos, sale mas barat\w+, mas barat\w+, baja( el precio)?`,
        en: "cheaper, lower price, better price",
      }),
      ") (",
      oneOf({ es: "si, lo, la, pagando, pago, de, en, al", en: "if, i, when, paying, pay, in, with, by" }),
      " )+(contado|efectivo|cash|transferencia)",
    ),
  }),
  ` (puede|pueden|puedes|podria|podrian|podrias) (bajar|mejorar)(le|me|lo|la|melo|mela|les)?${notOfLoan} `,
  ` (baja|bajen|baje)(le|me|melo|mela|nle|nme)${notOfLoan} | (le|me lo|me la) (bajas|bajan|bajarias|bajarian)${notOfLoan} `,
);
