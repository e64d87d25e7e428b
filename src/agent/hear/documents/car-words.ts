import { inOrder, oneOf } from "../../../text/pattern.ts";
import { townsCalled } from "../../../text/words/town-names.ts";

// Wordings of a car, one's own or one bought, that say both that a text is a matter of the documents and what of it is
// asked; over `plainWords`.

export const exchanges = "(swap|exchange|switch|change) (it|this|that|the (car|truck)) (out )?(for|with)";
export const givesBack = "l[oa] regreso|regreso (el|mi) (auto|carro|coche)";

/** «mi carro de enganche», behind whose it is. */
export const asDownPayment = String.raw`(auto|carro|coche|camioneta|troca) (\w+ ){0,2}(de|como|para el) (enganche|anticipo)`;
export const whatIsPaid = "cuanto (me|le|les|nos) (dan|das|darian|darias|ofrecen|pagan|pagarian)";
/** How long an offer is good: behind its name. */
export const isGood = String.raw`dura|vale|vigen\w+|cambi\w+|venc\w+|good|valid|expires?|change\w*|hold|lasts?`;
/** The same before it. */
export const whetherGood = String.raw`dura|vale|vigen\w+|cambia|vence|expires?|good|valid|hold|last|change`;

/** What is paid with, besides cash, cards and transfers. */
export const otherMeans =
  "cripto\\w*|crypto\\w*|bitcoins?|paypal|zelle|venmo|mercado ?pago|western union|oxxo|cheques?|(?<!credit )checks?|dolares|dollars|amex|american express|mastercard|visa";

/** The same where it is not what a mechanic does, a foreigner has or a price is in. */
export const paysOtherwise = [
  oneOf(String.raw`cripto\w*, crypto\w*, bitcoins?, paypal, zelle, venmo, mercado ?pago, western union, oxxo, amex,
    american express, mastercard, dolares, dollars`),
  inOrder(
    oneOf({
      es: "con, por, un, en, aceptan, aceptas, reciben, recibes, toman, pagar, pago",
      en: "with, by, a, in, accept, take, pay, personal, cashiers, certified",
    }),
    " (?:(?:un|en|by|a) )?(?:cheques?|checks?)(?! (?:de motor|engine|up|in) )",
  ),
  "(?:aceptan|reciben|toman|accept|take|pagar con|pay with|tarjeta) visa",
].join("|");

/** Another insurer than the dealer's. */
export const ownInsurer = oneOf({
  es: "mi (?:propio )?seguro, mi aseguradora, otra aseguradora, otro seguro",
  en: "(?:my|your) own (?:insurance|insurer), another insurer",
  both: "qualitas, gnp, axa, hdi, mapfre, zurich, chubb, inbursa, geico, allstate",
});
/** «¿tienen taller?», "is there a workshop": where there is one. */
export const hasWorkshop = oneOf({
  es: "(?:tienen|tienes|hay|cuentan con|manejan) (?:algun |un |su )?(?:propio )?taller(?: propio| mecanico| de servicio)?",
  en: "(?:do you|you guys|is there|got|have) (?:\\w+ ){0,2}(?:workshop|mechanics? shop|repair shop|service (?:shop|center|department))",
});
export const repairsCars =
  "do you (guys )?(service|fix|repair)|(have|got) a (repair |service )?(shop|garage)";
/** What it is brought for follows. */
export const bringsCar = "(get|have|take|bring) (it|my car|the car) (in )?";

/** In which state a car is handed over: washed, with petrol in it. */
export const handedOver = [
  inOrder(
    "(me |nos )?(l[oa]s? )?(",
    oneOf("d[ae]n, das, entregan?, entregas, viene, vienen, trae, llega, incluye, sale"),
    ") (ya |bien |con |el |auto |carro |coche |la |camioneta )*(",
    oneOf(`lavad[oa]s?, limpi[oa]s?, tanque( lleno)?, medio tanque,
      (algo de |un poco de )?gasolina(?! (o|u|y) )`),
    ")",
  ),
  "con (el )?tanque lleno",
  inOrder(
    "(",
    oneOf("with, does it (come|have), full, have"),
    ") (a |any )?(full |half )?(tank( of gas)?|gas in it)",
  ),
  inOrder(
    "(",
    oneOf("come, comes, handed over, delivered, is it, will it be, do you"),
    String.raw`) (\w+ )?(`,
    oneOf("washed, cleaned, detailed, wash it, clean it"),
    ")",
  ),
].join("|");

/** It is to be taken along at once: «¿lo puedo llevar hoy?», «me lo llevo ya». */
export const takenSoon = inOrder(
  "(",
  oneOf(`me l[oa]s? (llevo|llevaria),
    (me )?l[oa]s? (puedo|podria|podemos|pudiera) (llevar|recoger|sacar|estrenar),
    (puedo|podria|podemos) (llevarmel[oa]|llevarnosl[oa]|recogerl[oa]|sacarl[oa])`),
  ") (",
  oneOf(`hoy, manana, ya, luego, ahorita, ahora, el mismo( dia)?, ese( dia)?, en el momento, de inmediato,
    de una( vez)?`),
  ")",
);
const bringing =
  oneOf(`llevas?, llevan, llevarian, traes?, traen, mandas?, mandan, mandarian, envias?, envian, enviarian,
  entregas?, entregan, llevar, traer, mandar, enviar, entregar`);
/** «¿me lo llevas a Zapopan?», «¿cuánto cobran por llevar un Versa a Cancún?»: where to is said behind it. */
export const broughtTo = inOrder(
  `(?:(?:me |nos |se |te )?l[oa]s? (?:puedes |pueden |podrian |podrias )?${bringing} (?:a|hasta|en|para)`,
  String.raw`(?! (?:correo|mail|whats\w*|mi (?:correo|mail|whats\w*|cel\w*|telefono|numero)|las \d))|`,
  String.raw`${bringing} (?:el|un|una|la|es[ea]|est[ea]) (?:\w+ ){1,3}(?:a|hasta) (?:${townsCalled.join("|")}))`,
);

const ofOwner =
  "de(?:l| la| el)? (?:propiedad|propietario|duen[oa]|dominio|titular|titulo|placas|auto|carro|coche|vehiculo|camioneta)";
/** Money is sent by one, unless it is the car that changes hands. */
export const moneyTransfer = `transferencias?(?! ${ofOwner})`;
/** «Transferencia de propiedad», "title transfer": the car is put in the buyer's name. */
export const ownershipTransfer = oneOf({
  es: `transferencias? ${ofOwner}, traspasos?, cambios? de (?:propietario|duen[oa]|titular)`,
  en: "(?:title|ownership) transfers?, transfer(?:ring)? (?:of )?(?:the )?(?:ownership|title)",
});
