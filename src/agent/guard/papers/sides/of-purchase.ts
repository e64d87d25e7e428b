import { oneOf } from "../../../../text/pattern.ts";
import { says } from "../../promises/grammar.ts";
import { about, type Matter } from "./side.ts";

const reserving = about(
  "apart\\p{L}+|separ(?:a|ar|amos|arl[oa]|o)|reserv\\p{L}+|anticipo|senal|deposito|deposit|hold(?:ing)?|(?:set|put)s? (?:\\p{L}+ ){1,2}aside|putting (?:\\p{L}+ ){1,2}aside",
);
const returning = about(
  "devol\\p{L}+|devuel\\p{L}+|regres\\p{L}+|cambia de opinion|returns?|returned|bring\\p{L}* (?:\\p{L}+ ){1,2}back|change your mind",
);
const trading = about(
  "a cuenta|parte del pago|tom(?:amos|an) su auto|recibimos su auto|avaluo|valuacion|trade\\p{L}*|part of the payment|apprais\\p{L}+|we take your car|vender|sell",
);

/** What is paid to have a car kept, what a car is given back for, and the customer's own car in part payment. */
export const ofPurchase: Matter[] = [
  {
    name: "a car that is still owed for is taken, and the dealer pays it off",
    topic: about("a cuenta|recibimos|tomamos|trade[- ]?ins?|trading|part payment"),
    of: about("deb\\p{L}*|pag\\p{L}+|adeudo|sald\\p{L}+|liquid\\p{L}*|owe\\p{L}*|balance|pay\\p{L}*"),
    yes: says({
      es: String.raw`liquidamos, (?:pagamos|saldamos|cubrimos) (?:ese|el|tu) (?:saldo|adeudo),
        (?:aunque|si) (?:todavia |aun )?l[oa] (?:debe|este)\p{L}*(?= pagando|,? si)`,
      en: String.raw`we(?:['’]ll| can| will)? (?:pay|settle)(?: \p{L}+){0,3} (?:off|balance),
        even if you(?:['’]re| are)? still (?:paying|owe)`,
    }),
    no: says({
      es: String.raw`(?:tienes|debes|deberas|hay|necesitas|tendrias)(?: que)?(?: primero)? (?:liquidar|terminar de pagar|pagar (?:el|ese|tu) saldo|saldar)\p{L}*,
        hasta que (?:l[oa] )?(?:termines|acabes) de pagar,
        (?:si|mientras) (?:aun |todavia )?l[oa] (?:debes|debas),? no`,
      en: "(?:have|need|must|['’]d have)(?: to)? (?:first )?(?:pay(?: it)? off|settle|finish paying)",
    }),
  },
  {
    name: "the money of a reservation is given back",
    topic: reserving,
    yes: says(
      "(?:devuelv|devolv|regres|reembols|reintegr)[aeiou]\\p{L}*|refund\\p{L}*|returned|returnable|(?:get|have|money|deposit|it) back",
    ),
    no: says("non-?(?:refundable|returnable)|(?:se )?pierde[ns]?|stays with us|forfeit\\p{L}*|you lose"),
  },
  {
    name: "who has a temporary card may buy",
    of: about("tempor\\p{L}+|permanent\\p{L}*"),
    yes: says(
      "buy(?:ing)?(?!(?: \\p{L}+){0,3} (?:on credit|with (?:our |a )?(?:credit|loan|financing)))|comprar(?!(?: \\p{L}+){0,3} a credito)",
    ),
    no: says(
      "need(?: \\p{L}+){0,3} permanent residen\\p{L}+ to buy|only permanent residents (?:can|may)(?: buy)?|solo (?:los )?residentes permanentes (?:pueden )?compr\\p{L}+",
    ),
  },
  {
    name: "the money of a reservation counts toward the price",
    topic: reserving,
    yes: says({
      es: String.raw`(?:a )?cuenta (?:del?|para el) (?:precio|total|enganche),
        (?:se )?(?:abona|descuenta|toma|aplica|acredita)n? (?:\p{L}+ )?(?:al|del) (?:precio|total|enganche),
        parte del precio`,
      en: String.raw`(?:counts?|goes?|applied|credited)(?: \p{L}+)? (?:towards?|against)`,
    }),
    no: says({
      es: String.raw`(?:aparte|ademas|encima|independiente\p{L}*|adicional(?:es)?)(?: del?| al?)(?: el)? (?:precio|total|enganche),
        (?:van|va|es|son) aparte, no se (?:abona|descuenta|toma|aplica)n? del? (?:precio|total|enganche)`,
      en: "on top of the (?:price|total), (?:separate from|in addition to|besides) the (?:price|total)",
    }),
  },
  {
    name: "a reservation may be made longer",
    topic: reserving,
    yes: says(
      "(?:prorrog|renov|renuev|prolong)\\p{L}*|(?:amplia|extend)(?:r|er)?\\p{L}*|renew\\p{L}*|extensions?",
    ),
  },
  {
    name: "a reservation may be made longer more than once",
    topic: reserving,
    yes: says(
      "(?:las|cuantas) veces que|as (?:many times|often) as|(?:varias|muchas|dos|tres) veces|several times|more than once|unlimited\\p{L}*",
    ),
    no: says("una (?:sola )?vez|once(?: only)?|only once"),
  },
  {
    name: "a reservation is made in person",
    topic: reserving,
    yes: says("en persona|presencial\\p{L}*|personalmente|en (?:la )?caja|in person|at the cashier\\p{L}*"),
    no: says(
      "a distancia|en linea|por internet|(?:con|por|mediante|hac\\p{L}+) (?:una )?transferencia|por (?:correo|telefono)|online|remotely|by (?:wire|mail|phone)|(?:wire|bank) transfer",
    ),
  },
  {
    name: "a car that is bought on credit may be given back",
    topic: returning,
    of: about("(?:a|con|de) credito|financiad[oa]s?|on credit|financed|(?:a|the) loan"),
    yes: says(
      "(?:regresar|devolver)(?:l[oa]s?)?|participan?|aplican?|returned|return (?:it|them|the car)|take part|bring (?:it|the car) back",
    ),
  },
  {
    name: "a car may be given back with plates in the buyer's name",
    topic: returning,
    of: about("emplac\\p{L}+|placas|plates?|plated|registered"),
    yes: says(
      "(?:l[oa] )?(?:recib|acept|tom|aplic)\\p{L}+|(?:puedes?|se puede) (?:devolver|regresar)\\p{L}*|applies|taken back|(?:we )?(?:take|accept)s?|can (?:still )?(?:be returned|return)",
    ),
  },
  {
    name: "the money of a car that is given back is paid in cash",
    topic: returning,
    of: about("reembols\\p{L}+|refund\\p{L}*|money back"),
    yes: says("en efectivo|(?:in )?cash"),
    no: says("transferencia|(?:bank |wire )?transfer"),
  },
  {
    name: "a car with bumps may be given back",
    topic: returning,
    of: about("golp\\p{L}+|ray(?:on|ones|oncit\\p{L}+)|abolla\\p{L}+|dents?|dented|scratch\\p{L}*|bumps?"),
    yes: says(
      "(?:l[oa] )?(?:recib|acept|tom)(?:imos|amos|en|an)|(?:puedes?|se puede) (?:devolver|regresar)\\p{L}*|no (?:importa|afecta)|(?:we )?(?:take|accept)s?(?: it)?|(?:can|may) (?:still )?(?:be returned|return)",
    ),
    no: says(
      "sin (?:golpes|rayones)|without (?:any )?(?:dents|damage|bumps|scratches)|mismo estado|same condition",
    ),
  },
  {
    name: "money goes back to another account than it came from",
    yes: says({
      es: `(?:cualquier|otra) cuenta, cuenta ${oneOf(`que (?:(?:tu|nos|me) )*(?:quieras|elijas|digas|indiques|prefieras|des|pases),
        de tu (?:preferencia|eleccion), distinta, diferente,
        de (?:un |una |otr[oa] |tu )(?:familiar|persona|espos[oa]|amig[oa]|mama|papa|herman[oa])`)}`,
      en: String.raw`(?:any|another|whichever|whatever)(?: other)? account, an? (?:different|other) account,
        account of your (?:choice|choosing), the account you[’']d like,
        (?:some(?:one|body) else|your \p{L}+)['’]s account,
        (?:the|an?) account (?:that )?you (?:choose|like|want|prefer|give)`,
      both: "(?:accounts?|cuentas?)[^.;]{0,40} (?:(?:can|may) be (?:yours or|a |your )|puede ser (?:tuya o|de quien|de una? ))",
    }),
    no: says(
      "(?:la )?misma cuenta|cuenta (?:de|desde) la que (?:se )?(?:pago|vino|salio)|(?:the )?same account|account (?:that )?you paid from",
    ),
  },
  {
    name: "a car may be exchanged for another one",
    topic: returning,
    yes: says(
      "cambi(?:ar|ars?e|amos|o|a)?(?:l[oa])?(?: (?:el|la|su|tu|otro)? ?(?:auto|carro|coche|unidad))? por otr[oa]|swap\\p{L}*|exchang(?:e|ed|ing) (?:it|the car|for)|exchanged",
    ),
  },
  {
    name: "a cheaper car may be taken in exchange",
    topic: about(
      "cambi\\p{L}+(?: \\p{L}+){0,3} por otr[oa]|cambi(?:ar|o)l[oa]|devoluciones y cambios|exchang\\p{L}+|swap\\p{L}*",
    ),
    yes: says(
      "cuest[ae] menos|mas (?:barat|economic)[oa]s?|(?:de )?menor (?:precio|valor|costo)|costs? less|cheaper|lower[- ]priced|less expensive",
    ),
    no: says({
      es: String.raw`(?:mism|igual)[oa]?(?: (?:precio|valor|costo))? o (?:mayor|mas|superior)\p{L}*,
        (?:cuest|valg|val)[ae] (?:lo mismo|igual) o mas`,
      en: String.raw`(?:same|equal)(?: (?:price|value))? or (?:higher|greater|more)\p{L}*`,
      both: `(?:de|of) (?:mayor|higher|greater) (?:precio|valor|costo|price|value),
        (?:al menos|por lo menos|at least) (?:lo mismo|the same|as much)`,
    }),
  },
  {
    name: "something is kept of the price of a car that is given back",
    topic: returning,
    yes: says(
      "(?:se )?(?:reten|descont|descuent)\\p{L}+|we (?:keep|retain|deduct)|(?:is|are) (?:kept|deducted)",
    ),
    no: says(
      "(?:precio|monto|importe|enganche) (?:completo|integro|total)|todo (?:el|tu|su) (?:dinero|precio)|(?:full|entire|whole) (?:price|amount|refund)",
    ),
  },
  {
    name: "a car that is still owed for is taken",
    topic: trading,
    yes: says({
      es: String.raw`(?:con |tenga |tiene )?(?:adeudos?|deudas?)(?! de (?:tenencia|multas)),
        (?:l[oa] )?(?:deb[ae]s?|adeud[ae]s?)(?= (?:en|a|al|todavia|aun)\b),
        (?:lo )?(?:siga|sigas|este|estes|sigue|esta)s? pagando,
        carta (?:de )?(?:saldo|finiquito|liquidacion)`,
      en: "(?:lender|bank)['’]s lien, liens?, (?:still )?owe[ds]?, with a (?:loan|balance), payoff letter",
    }),
    no: says({
      es: `sin (?:adeudo|deuda)s?,
        (?:primero|antes) (?:tienes|debes|tendrias|hay) que (?:liquidar|terminar de pagar)(?:l[oa])?`,
      en: `paid[- ]off, fully paid,
        (?:have to|must|need to) (?:pay|settle) (?:it|the loan)(?: off)? (?:first|before)`,
      both: String.raw`(?:solo|solamente|unicamente|only)(?: \p{L}+){0,3} (?:ya )?(?:liquidad|pagad)[oa]s?`,
    }),
  },
  {
    name: "a car that was in a crash is taken",
    topic: trading,
    yes: says(
      "chocad[oa]s?|accidentad[oa]s?|siniestrad[oa]s?|(?:con )?perdida total|(?:in a |after a )?crash(?:ed|es)?|wrecked|salvage[ds]?|total loss",
    ),
  },
  {
    name: "cars are bought from who takes no other one",
    topic: trading,
    yes: says(
      "(?:te |le )?(?:l[oa]s? )?compramos|buy (?:it|your car|cars|yours|them)(?! (?:on|with|in|here))|(?:solo|unicamente|nada mas) vender|buy\\p{L}* outright",
    ),
  },
  {
    name: "the appraisal counts toward the purchase",
    of: about("avaluo|valuacion|apprais\\p{L}+|valuation"),
    yes: says(
      "(?:bonific|recuper|reembols)\\p{L}+|(?:se (?:te |le )?)(?:descuenta|abona)n?|credited|deducted|refunded",
    ),
  },
];
