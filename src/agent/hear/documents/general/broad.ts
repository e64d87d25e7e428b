import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { payingEarly } from "../../money/early/paying-early.ts";
import {
  bringsCar,
  broughtTo,
  hasWorkshop,
  isGood,
  moneyTransfer,
  paysOtherwise,
  repairsCars,
  whatIsPaid,
  whetherGood,
} from "../car-words.ts";
import { asksOfBuyer, creditForCertain, inWhoseName, isForeigner, livesAbroad } from "../credit/words.ts";
import { owed, ownAsPayment, sellsAlone } from "../own-car.ts";
import {
  cashQuery,
  earlyQuery,
  foreignersQuery,
  handoverQuery,
  lendingQuery,
  reservedQuery,
} from "../queries.ts";
import type { GeneralWords } from "./narrow.ts";

/** What the dealer knows of whoever writes. */
export const ofMyself = `((de|sobre) mi(?= (?:[?|]|$|por favor))|mi (cuenta|informacion)|mis datos)`;
/** «Borra todo lo que tengan de mí» */
export const erasesOwnData = anyOf(String.raw` (borr|elimin)\w+ (\w+ ){0,6}` + ofMyself);
/** What other customers wrote or who they are. */
const ofOthers = anyOf(
  " (otr[oa]s?|ultim[oa]s?|anterior(es)?|demas|other|another|previous|last) (clientes?|compradores|comprador|personas?|usuarios?|customers?|buyers?|people) ",
  String.raw` (cliente|customer|person|people) (\w+ )?(before|anterior|antes|who bought|que compro) `,
  " their (phone|number|address|name|data) ",
);

/** How far a car of the customer's has been driven. */
const ofDistance =
  /^(?=.* (\d+ ?(mil|k)?|mil) (km|kms|kilometros|miles) ).* (toman|reciben|aceptan|recib\w+|agarr\w+|take|accept|mi (auto|carro|coche|camioneta)|el mio|la mia) /;

/** In which state a car of the customer's is: whether it is taken. */
const ofState =
  /^(?=.* (importad[oa]|legalizad[oa]|chocolate|perdida total|salvamento|siniestrad[oa]|imported|salvage|totaled|total loss) ).* (toman|reciben|aceptan|take|accept|mi (auto|carro|coche|camioneta)|my (car|truck|suv|van)) /;

const takes = oneOf(
  "toma[ns]?, recibe[ns]?, acepta[ns]?, agarra[ns]?, admiten?, recibirian?, aceptarian?, tomarian?, (?<!(?:la|una|de|mi|tu|su) )compra[ns]?, take, accept",
);

/** The year of a car of the customer's: whether it is taken. */
export const ofYear: GeneralWords = [
  new RegExp(
    ` ${takes} .*(19|20)\\d\\d | (19|20)\\d\\d .*${takes} | (trade|dejar|dar|entregar|(doy|dando|daria|diera|dejo|entrego|meto) mi) .*(19|20)\\d\\d `,
  ),
  "auto a cuenta: año en adelante, kilómetros",
  "always",
];
/** Whether it is taken while it is not paid off. */
export const ofOwed: GeneralWords = [
  owed,
  "auto a cuenta: si todavía debe, carta de liquidación, saldo, still owe, payoff letter",
  "always",
];

/** What is of a matter at large, read where nothing narrower fits; the first that fits counts. */
export const broadWords: GeneralWords[] = [
  ofOwed,
  [
    anyOf(` (oferta|offer) .*(${isGood}) `, ` (${whetherGood}) .*(oferta|offer) `),
    "auto a cuenta: valuación, la oferta vale",
    "always",
  ],
  [
    anyOf(" (how much|what) (would|will|do|can|could) (you|they|u) .*(give|offer|pay) ", ` ${whatIsPaid} `),
    "auto a cuenta: valuación",
    "always",
  ],
  [sellsAlone, "auto a cuenta: si solo quiere vender, only want to sell", "always"],
  [anyOf(said(hasWorkshop)), "sucursales con taller", "always"],
  [
    anyOf(
      " (hacen|dan|ofrecen|realizan) (el |los |la |un )?(servicios?|afinacion(es)?|reparacion(es)?) ",
      said(`${repairsCars}, ${bringsCar}(serviced|fixed|repaired|for(?! an? (test|spin|drive|ride)))`),
    ),
    "sucursales con taller",
    "always",
  ],
  [
    anyOf(
      ` (extranjer[oa]s?|foreigners?|expats?|${livesAbroad}|(vivo|radico) en (estados unidos|eua|usa|el extranjero|canada)) `,
    ),
    foreignersQuery,
    "always",
  ],
  [
    / (residencia|residentes?) (temporal(es)?|permanentes?) | (temporary|permanent) resid\w+ /,
    "extranjeros: crédito, residencia",
    "always",
  ],
  // No paper speaks of each nation.
  [anyOf(` (${isForeigner}) `), foreignersQuery, "alone"],
  [ofState, "auto a cuenta: importados, pérdida total, imported, total loss", "always"],
  [ofDistance, "auto a cuenta: año en adelante, kilómetros", "always"],
  ofYear,
  [
    anyOf(
      inOrder(
        " (",
        oneOf({
          es: String.raw`arrepient\w+, arrepenti\w*, cambi\w+ de opinion, regres\w+, devuelv\w+`,
          en: String.raw`change (?:my|our) mind, back out, refund\w*`,
          both: String.raw`cancel\w*`,
        }),
        String.raw`) (\w+ ){0,4}(apart\w+|reserv\w+|deposit) `,
      ),
      String.raw` (apart\w+|reserv\w+|deposit) (\w+ ){0,4}(arrepient\w+|cambi\w+ de opinion|cancel\w*|regres\w+|devuelv\w+|refund\w*) `,
    ),
    reservedQuery,
    "always",
  ],
  [erasesOwnData, "privacidad: puede pedir que borremos sus datos, ask us to delete your data", "always"],
  [ofOthers, "privacidad: compartir datos personales", "always"],
  [
    anyOf(
      inOrder(
        " (",
        oneOf({
          es: String.raw`adicional, mas larga, mas tiempo, ampli\w+, alarg\w+, contratar, comprar`,
          en: "additional, longer, buy, purchase, add",
          both: String.raw`extra, extend\w*`,
        }),
        String.raw`) (\w+ ){0,3}(garantia|warranty|coverage|cobertura|cover|cubr\w+) `,
      ),
      String.raw` (garantia|warranty|coverage) (\w+ ){0,3}(extra|adicional|extend\w*|ampli\w+|mas larga|longer) `,
    ),
    "garantía extendida",
    "always",
  ],
  [
    anyOf(
      said(String.raw`(bateria|battery|llantas|tires|tyres|clutch|frenos|brakes|balatas|focos|plumas|wipers) .*(garant|warrant|cubre|cover)\w*,
        (garant|warrant|cubre|cover)\w* .*(bateria|battery|llantas|tires|tyres|clutch|frenos|brakes|balatas|focos|plumas|wipers)`),
    ),
    "garantía: no cubre, desgaste",
    "always",
  ],
  [
    anyOf(
      said(String.raw`(garantia|warranty) (\w+ ){0,3}(de cuanto|cuanto (tiempo|dura)|how long|de cuantos|hasta cuando),
        (cuanto (tiempo )?(es|dura|tiene|dan)|how long|de cuanto|cuantos (meses|anos)) (\w+ ){0,4}(garantia|warranty)`),
    ),
    "garantía: qué cubre, cuánto tiempo",
    "always",
  ],
  [
    anyOf(
      inOrder(
        String.raw`^(?!.* (bateria|battery|llantas|tires|tyres|clutch|motor|engine|transmi\w+|aire|ac|clima|extend\w+|electr\w+|frenos|brakes|balatas|pintura|paint|servicios?|service) ).* (`,
        oneOf({
          es: "garantias?",
          en: "warrant(y|ies), guarantees?(?! (approval|credit|a|that|me|you|the))",
        }),
        ") ",
      ),
    ),
    "garantía: qué cubre, cuánto tiempo",
  ],
  [
    / (return(ing)? (it|the (car|truck))|(bring|give|send|take)(ing)? (it|the car) back|devolverl[oa]|devolviendol[oa]|regresarl[oa]) /,
    "devolución: dentro de cuántos días",
    "always",
  ],
  [
    / (compre|bought) (\w+ ){0,5}(no me (gust|convenc|sirv|lat)\w+|(dont|didnt|do not|did not|not) (like|want|happy)) /,
    "devolución: dentro de cuántos días",
    "always",
  ],
  [/ (devol\w+|devuelv\w+|returns?) /, "devolución: dentro de cuántos días"],
  [
    anyOf(
      inOrder(
        "(?<! (?:need|needed|takes?|required|necessary|bring) to) (get|receive|pick up|have) (it|(the|my) (car|truck)) (?!(",
        oneOf({
          es: String.raw`financ\w+`,
          en: "serviced, fixed, repaired, inspected, insured, back, in, shipped, delivered, sent, for",
        }),
        ") )",
      ),
      inOrder(
        " (",
        oneOf("cuando, cuanto( tiempo)?, cuantos dias"),
        ") (me |lo |la |se |nos )*(",
        oneOf(String.raw`d[ae]n, darian, entreg\w+, tienen, tendria, recibo, recojo, estaria`),
        String.raw`) (?!(de|por|a|si|mas|menos|las|los|una?|respuesta|la (?!camioneta|troca|unidad)\w+|el (?!auto|carro|coche)\w+) )`,
      ),
      String.raw` (tardan?|tiempo|cuando) (\w+ ){0,3}(entreg\w+|dar\w*) `,
      inOrder(
        String.raw` (entrega|delivery) (?!(a|en|to|at) )(\w+ ){0,3}(`,
        oneOf({ es: String.raw`cuanto, cuando, tard\w+, tiempo, dias`, en: "how long, when, take, days" }),
        ") ",
      ),
    ),
    handoverQuery,
    "alone",
  ],
  [
    anyOf(` ((guarantee )?(approval|approved|aprobacion|aprueban|aprobado)|${creditForCertain}) `),
    "crédito: aprobación, buró de crédito",
    "always",
  ],
  [
    / (tarjetas?|cards?) (\w+ ){0,6}(efectivo|cash|transferencia|transfer|wire)| (efectivo|cash|transferencia|transfer|wire) (\w+ ){0,6}(tarjetas?|cards?) /,
    "formas de pago: qué aceptamos, tarjeta, efectivo, transferencia",
    "always",
  ],
  [
    / (tarjetas?(?! de (circulacion|resid\w+))|(credit|debit) cards?|cards?(?! to )|amex|american express|mastercard|apple pay|(aceptan|reciben|accept|take) visa) /,
    "formas de pago: tarjeta",
    "always",
  ],
  [
    / (\d+ ?(k|mil|thousand)?|todo|completo|whole|all|entire|full) (\w+ ){0,4}(in )?(cash|efectivo) | (cash|efectivo) (\w+ ){0,2}(todo|completo) /,
    cashQuery,
    "always",
  ],
  [
    anyOf(
      said(String.raw`(hasta cuanto|cuanto (\w+ ){0,2}(puedo|aceptan|reciben|maximo)|maximo|limite|tope|how much|limit|maximum|max|up to) (\w+ ){0,5}(cash|efectivo),
        (cash|efectivo) (\w+ ){0,3}(hasta cuanto|cuanto|maximo|limite|tope|limit|maximum|max)`),
    ),
    cashQuery,
    "always",
  ],
  [
    anyOf(` (${paysOtherwise}) `),
    "formas de pago: qué aceptamos, efectivo, transferencia, tarjeta, payment methods",
    "always",
  ],
  [
    anyOf(` (?:${moneyTransfer}|spei|bank transfer|wire( transfer)?) `),
    "formas de pago: transferencia, payment methods: bank transfer",
    "always",
  ],
  [/ (cash|efectivo) /, "formas de pago: efectivo"],
  [
    /^(?!.* (buro|historial|credit\w*) ).* (revisan|revisad[oa]s?|revision|inspeccion\w*|inspect\w*|checan|checad[oa]s?) /,
    "revisión de puntos, inspección",
    "always",
  ],
  [
    / (bad credit|credit (?:checks?|scores?|history)|mal historial|historial|buro|(no|low|poor|zero) (credit|score)|credito? (is|isnt|s|esta|score is|history is)|bankrupt\w*) /,
    "buró de crédito, credit bureau",
  ],
  [anyOf(payingEarly.source, " (liquidar|penali\\w+|penalt(y|ies)) "), earlyQuery, "alone"],
  [
    / (longest|maximum|max|hasta cuant\w+|plazos?|how long|how many (months|years)) (\w+ ){0,5}(financ\w+|terms?|plazo|loan|credito|maximo) | plazos? (\w+ )?(mas largo|maximo|mayor|largo) /,
    "financiamiento: cuáles son los plazos",
    "alone",
  ],
  [
    anyOf(
      inOrder(
        " (",
        oneOf({
          es: "que (mas )?(me )?(piden|necesito|ocupo), papeles, requisitos, documentos",
          en: "what (do i|would i|else do i) need, paperwork, papers, documents, docs, requirements",
        }),
        String.raw`) (\w+ ){0,8}(credito|credit|loan|financ\w+) `,
      ),
      inOrder(
        String.raw` (credito|credit|loan|financ\w+) (\w+ ){0,3}(`,
        oneOf({
          es: "que (mas )?(me )?(piden|necesito|ocupo), papeles, requisitos, documentos",
          en: "paperwork, papers, documents, docs, requirements, what do i need",
        }),
        ") ",
      ),
    ),
    "requisitos: documentos de la compra a crédito",
    "always",
  ],
  [
    / (to apply|to qualify|para (solicitar\w*|aplicar|tramitar\w*|calificar|que me (lo )?(den|aprueben|presten))) /,
    "requisitos: documentos de la compra a crédito, buying on credit",
    "always",
  ],
  [
    anyOf(
      ` ${asksOfBuyer} (from|of) `,
      String.raw` (que|cosas) (\w+ )?(me van a pedir|me piden|me pedirian|hace falta|se ocupa) `,
    ),
    "requisitos para comprar: documentos, requirements to buy",
    "always",
  ],
  [
    / (manejan|manejas|tienen|tienes|dan|ofrecen|hay|otorgan|hacen|aceptan|do you (?:guys )?(?:offer|have|do)|can i get) (\w+ )?(financiamiento|creditos?|financing|finance|loans?|credit) (?!cards? |checks? |unions? |hipotec|mortgage)/,
    lendingQuery,
  ],
  [
    / (financ\w+|creditos?|credit|loans?) /,
    "financiamiento: tasa y plazos, the annual interest rate is, terms of months",
  ],
  [
    / (fallar|dar (problemas|lata)|wont (break|fail|have)|se ((me|le|nos) )?descompon\w+|descompuso|sale mal[oa]|(sale|salga|salio|saliera) con (\w+ )?(fallas?|problemas?|defectos?|detalles?)|me cubre|breaks? down|covered) /,
    "garantía: qué cubre, cuánto tiempo",
    "always",
  ],
  [
    / (toman|reciben|aceptan|agarran|tomarian|recibirian|take|accept|do) (\w+ ){0,5}(a cuenta|como parte de pago|trade ?ins?|mi (auto|carro|coche|camioneta)|my (\w+ )?(car|truck)) /,
    "auto a cuenta: como parte del pago de otro, we take your car in part payment",
  ],
  [
    anyOf(
      inOrder(
        " (",
        oneOf({
          es: `(como|de|para el) (parte (del? )?)?(pago|enganche|anticipo), a cuenta, cambiar mi, tengo un[ao]?,
            me (toman|reciben|aceptan|agarran) (el|la|mi),
            cuanto (me|le|les|nos) dan`,
          en: String.raw`(as|toward|towards|into) (\w+ ){0,4}(payment|deposit), (swap|trade) my, trade ?ins?,
            (?<!do )i (have|own) (?!to )\w+`,
        }),
        ") ",
      ),
    ),
    "auto a cuenta: valuación",
  ],
  [
    anyOf(said(ownAsPayment)),
    "auto a cuenta: como parte del pago, sirve como enganche, down payment",
    "alone",
  ],
  [/ (quej\w+|reclam\w+|complain\w*) /, "quejas: gerencia", "always"],
  [/ (apart(ado|ar|o)) /, "apartado: apartar un auto"],
  [
    anyOf(
      inOrder(
        String.raw` (a|hasta|en|to|at) (mi|my|nuestra|our|su) (\w+ )?(`,
        oneOf({
          es: String.raw`casa, domicilio, puerta, trabajo, oficina, depa\w*`,
          en: "house, home, place, apartment, door, doorstep, office, work",
        }),
        ") ",
      ),
      " (a|en) (domicilio|casa) ",
      " home delivery ",
      " to (the|my) door ",
    ),
    "entrega a domicilio, envío a otras ciudades, to your home within the metropolitan area, shipping to other cities",
    "always",
  ],
  [
    anyOf(
      inOrder(
        " (",
        oneOf({
          es: `mandan, mandar, envian, enviar, envios?, entregan (en|a),
            l[oa] (pueden |puedes |podrian |puede )?(llevan|traen|llevar|traer|mandar|enviar|entregar),
            (llevar|traer|mandar)(me|nos)l[oa]`,
          en: "ship(ping)?, deliver(y)? (to|in), bring it, drop (it|the (car|truck)) off, drop off",
        }),
        ") ",
      ),
      ` ${broughtTo} `,
    ),
    "entrega a domicilio, envío a otras ciudades",
    "always",
  ],
  [
    / (que|cosas) (mas )?((tengo|hay) que|debo|necesito|ocupo) (llevar|traer) | what (do|should) i (need to |have to )?bring /,
    "requisitos para comprar: documentos, requirements to buy",
  ],
  [anyOf(said(inWhoseName)), "factura: se emite a nombre del comprador, in the buyer's name", "always"],
];
