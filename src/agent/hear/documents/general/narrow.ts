import { ageInEnglish, retired, yearsOfAge } from "../../../../text/ages.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { advisedDown, dueDown } from "../../money/down/asked.ts";
import { paysStaff } from "../../wants/person.ts";
import { asDownPayment, exchanges, givesBack, handedOver, ownInsurer, takenSoon } from "../car-words.ts";
import {
  ageOfRelative,
  approvalTime,
  losesIncome,
  otherLenders,
  paysLate,
  paysMore,
  provesIncome,
  provesNothing,
  refusedCredit,
  timeAtWork,
  whoLends,
  withoutJob,
  worksForOneself,
} from "../credit/words.ts";
import { complaintsQuery, handoverQuery, lateQuery, noIncomeQuery, refusedQuery } from "../queries.ts";

/**
 * What is told first of a matter, for a question that names it and nothing else («¿tienen garantía?»); `always`: for any
 * question of it; `alone`: in place of the customer's words, which other passages have as well.
 */
export type GeneralWords = [pattern: RegExp, query: string, use?: "always" | "alone"];

const whenever = oneOf({
  es: String.raw`cuando, cuanto tiempo, cuanto tarda\w*, que dia`,
  en: "when, how long, how soon",
});

const paperMissing = inOrder(
  " ",
  oneOf({
    es: "no (?:tengo|traigo|encuentro|cuento con), me faltan?, perdi, (?:se )?me (?:perdio|robaron), extravie",
    en: "dont have, do not have, lost, cant find, (?:im|i am) missing, never got",
  }),
  String.raw` (?:\w+ ){0,2}`,
  oneOf({
    es: "factura, facturas, refacturas?, tarjeta de circulacion, tenencias?, duplicado de la llave, segunda llave",
    en: "title, (?:original )?invoice, registration, (?:second|spare) key",
  }),
  " ",
);

/** A paper of the car that is to be traded in is not there. */
export const ofPaperMissing: GeneralWords = [
  anyOf(paperMissing),
  "auto a cuenta: qué autos recibimos, factura original, documentos que debe traer, original invoice, trade-in",
  "always",
];

/** What says of itself which part of a matter it is of; the first that fits counts. */
export const narrowWords: GeneralWords[] = [
  [
    / (mi|my) (auto|carro|coche|camioneta|car|truck)( (19|20)\d\d)? (\w+ ){0,2}(y|mas|and|plus) (\w+ )?\d+| \d+k? (\w+ ){0,3}(y|mas|and|plus) (mi|my) (auto|carro|coche|camioneta|car|truck) /,
    "auto a cuenta: como parte del pago, sirve como enganche, down payment",
    "alone",
  ],
  [
    anyOf(
      String.raw` (?:facturas?|invoices?) (?:\w+ ){0,3}${whenever} `,
      String.raw` ${whenever} (?:(?!auto|carro|coche|car|camioneta)\w+ ){0,6}(?:facturas?|invoices?) `,
    ),
    "factura: se emite a nombre del comprador el día del pago total, the invoice is issued on the day of full payment",
    "alone",
  ],
  [
    anyOf(
      " (take|drive|have) (it|the (car|truck)|my (car|truck)) (home|away|off) ",
      ` ${takenSoon} `,
      String.raw` (deliver\w*|entreg\w+) (\w+ ){0,4}(today|tomorrow|same day|this week|hoy|manana|mismo dia|esta semana) `,
    ),
    handoverQuery,
    "alone",
  ],
  [
    paysStaff,
    "pagos a cuentas personales: ningún asesor pide depositar a su nombre, no sales advisor asks to deposit, payments to personal accounts",
    "alone",
  ],
  [
    / (personal account|cuenta personal|(deposit|transf|pag|mand|envi|dar|doy)\w* (\w+ ){0,4}a su nombre|wire (the )?money|(deposit|transfir)(ar|ara|arle|e|iera|o)(le)? (a|dinero|el)|send (the )?money) /,
    "pago a cuentas personales, depositar",
    "always",
  ],
  [
    anyOf(
      String.raw` (aprob\w+|aprueb\w+|autoriz\w+|approv\w+|credito|credit|loan) (\w+ ){0,3}(hoy|mismo dia|luego luego|rapido|al momento|today|same day|right away|on the spot|fast|quickly) `,
      ` (${approvalTime}) `,
    ),
    "respuesta a la solicitud de crédito",
    "always",
  ],
  [
    anyOf(said(handedOver)),
    "cómo se entrega: lavado, tanque de gasolina, handed over: washed, tank of gasoline",
    "alone",
  ],
  [anyOf(` (${provesNothing}) `), noIncomeQuery, "alone"],
  [
    anyOf(` (${worksForOneself}|nomina|${provesIncome}|${withoutJob}) `),
    "compra a crédito: comprobantes de ingresos, estados de cuenta, proof of income, bank statements",
    "always",
  ],
  [
    anyOf(
      String.raw` (no puedo|ya no puedo|no pudiera|cant|cannot) (seguir )?(pag\w+|pay\w*) `,
      said(losesIncome),
      said(paysLate),
    ),
    lateQuery,
    "always",
  ],
  [anyOf(said(paysMore)), "pagos anticipados: adelantar pagos, early payments", "always"],
  [
    anyOf(said(ownInsurer)),
    "seguro del auto: con nosotros o con la aseguradora que prefiera, the insurer you prefer",
    "alone",
  ],
  [
    / (insurance|seguro|aseguranza) (\w+ ){0,4}(mandatory|required|obligatori\w*|a fuerza|forzoso|necesari\w+)| (mandatory|required|obligatorio|need) (\w+ ){0,3}(insurance|seguro) /,
    "seguro del auto: cobertura amplia durante el crédito, comprehensive insurance",
    "always",
  ],
  [
    anyOf(said(timeAtWork)),
    "compra a crédito: un año de antigüedad en el empleo o negocio, at least one year in your job or business",
    "always",
  ],
  [
    anyOf(said(whoLends)),
    "formas de pago: crédito con nosotros o con su banco, credit with us or with your bank",
    "always",
  ],
  [
    anyOf(
      ` ((mi|otro|su|un|algun) banco|(my|a|another|your) (own )?bank|${otherLenders}|bbva|banamex|santander|banorte|hsbc|caja popular) `,
    ),
    "formas de pago: crédito con nosotros o con su banco, credit with us or with your bank",
    "always",
  ],
  [
    anyOf(
      inOrder(
        " (",
        oneOf(String.raw`(cuantos dias|cuanto tiempo|hasta cuando|how (long|many days)) .*(apart(?!e )\w+|reserv\w+|separ\w+|hold|guard\w+),
          (apart(?!e )\w+|reserv\w+|separ\w+|hold) .*(cuantos dias|cuanto tiempo|how (long|many days))`),
        ") ",
      ),
    ),
    "apartado: cómo apartar un auto, queda reservado a su nombre",
    "always",
  ],
  [
    / ((cuanto|how much) .*(apart(?!e )\w+|reserv\w+|separ\w+|hold)|(apart(?!e )\w+|reserv\w+|separ\w+|hold) .*(cuanto|how much)) /,
    "apartado: puede apartar un auto con pesos, reserve a car with pesos",
    "always",
  ],
  [
    / (auto|carro|coche) (sustituto|prestado)| prestan (un |otro |algun )?(auto|carro|coche)| loaner( car)?| courtesy car /,
    "garantía: reparación, le prestamos un auto, we lend you a car",
    "always",
  ],
  [
    / (no|not|doesnt|dont|isnt) (\w+ ){0,3}(cubr\w+|cover\w*) /,
    "garantía: qué no cubre, does not cover, desgaste",
    "always",
  ],
  [
    anyOf(
      said({
        es: String.raw`(?:hag\w*|hac\w*|hic\w*) (?:\w+ )?(?:valid|efectiv)[ao] (?:la|mi|su|esa) garantia, (?:reclam\w+|usar|uso|cobrar) (?:la|mi|su|una|esa) garantia`,
        en: "(?:claim|use|make a claim (?:on|under)) (?:the|my|your|that) warranty, warranty claims?",
      }),
    ),
    "garantía: cómo hacerla válida, pida una cita, presente el certificado y una identificación, how to make a claim, ask for an appointment, present the certificate and an ID",
    "alone",
  ],
  [
    / (?:placas|emplacado|cambio de propietario|plates|registration) (?:\w+ ){0,4}(?:inclu\w+) | inclu\w+ (?:\w+ ){0,3}(?:placas|emplacado|plates|registration) /,
    "placas y cambio de propietario: los derechos los paga el comprador, gestión, plates: fees are paid by the buyer, handling",
    "alone",
  ],
  [refusedCredit, refusedQuery, "always"],
  [
    anyOf(` ${exchanges} `, String.raw` (cambi\w+) (el (auto|carro|coche) )?por otr[oa] `),
    "devoluciones: cambiar por otro auto de nuestro inventario, exchanging the car for another one in our stock",
    "always",
  ],
  [
    /^(?!.* (apart\w+|reserv\w+|separ\w+|deposit\w*) ).* (arrepient\w+|arrepenti\w*|change (?:my|our) mind|(dont|didnt|do not|not) (like|want) it|no me (gust|convenc|late)\w*) /,
    "devolución: dentro de cuántos días, return within days",
    "always",
  ],
  [
    anyOf(" (give|bring|take|send|hand) (it|the (car|truck)) back ", ` (${givesBack}) `),
    "devolución: dentro de cuántos días, return within days",
    "always",
  ],
  // Whether by mail or otherwise, how one complains is told.
  [
    / (correo|e ?mail|mail|telefono|numero|contacto|contact|phone|number|address|buzon|escrib\w+) (?:\w+ ){0,3}(quej\w+|reclam\w+|complain\w*) | complaints? (e ?mail|phone|number|address|line|contact) /,
    complaintsQuery,
    "alone",
  ],
  [
    anyOf(
      said(String.raw`(cual|que|dame|das|dan|pas[ae]\w*|tienen|tienes|algun|otro|what|whats|give|have) (\w+ ){0,4}(telefono|numero|correo|email|whatsapp|phone( number)?),
        (your|su|tu) (telefono|numero|correo|email|whatsapp|phone( number)?)`),
    ),
    "contacto: teléfono, correo electrónico, phone, email",
    "alone",
  ],
  [
    anyOf(
      ` (mi|el|un) ${asDownPayment} `,
      " (car|truck|trade ?in)( (19|20)\\d\\d)? (as|for|toward) (the |a |my )?(down|deposit) ",
    ),
    "auto a cuenta: como parte del pago, sirve como enganche, down payment",
    "always",
  ],
  [
    anyOf(
      ` (${dueDown}|how much down) `,
      "^ (?:y |and )?(?:de |el |cuanto de |the |for the )?(?:enganche|down payment) (?: |$)",
    ),
    "enganche: usted decide, recomendamos al menos, you decide the down payment",
    "always",
  ],
  [anyOf(` ${advisedDown} `), "enganche: recomendamos al menos, down payment: we recommend", "always"],
  [
    new RegExp(` (?:edad|${retired}|too old|${yearsOfAge}|years old|${ageInEnglish}|${ageOfRelative}) `),
    "crédito: edad, años de edad",
    "always",
  ],
  [
    anyOf(
      inOrder(
        " (",
        oneOf({
          es: `contest(ar|an|en)(me)?, responder(me)?, responden, respuesta, autorizar, autorizan, avisar(me)?,
            avisan, aprobar, resolver(me)?, resuelven, resolucion`,
          en: "hear back, know if, approve",
          both: String.raw`(tard\w+|cuando|cuanto|how long) .*(aprob\w+|aprueban|approv\w+), decision`,
        }),
        ") ",
      ),
    ),
    "respuesta a la solicitud de crédito",
    "always",
  ],
  [
    / (refunds?|refunded|reembols\w+|money back|(regres|devuelv)\w+ (todo )?(mi|el) (dinero|lana)) /,
    "reembolso: devolución del dinero",
  ],
  [
    / (navidad|nochebuena|ano nuevo|fin de ano|semana santa|viernes santo|festivos?|puente|christmas|new years?|easter|good friday|holidays?|independence day|16 de septiembre) /,
    "horario de atención: días festivos, cerramos",
    "always",
  ],
];
