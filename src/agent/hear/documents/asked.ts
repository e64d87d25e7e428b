import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** Whose the business is, which is no matter of a car's former owners. */
export const ownership = anyOf(
  said(String.raw`quien(es)? (es|son|sera) (el|la|los|las) (verdader[oa]s? )?(duen[oa]s?|propietari[oa]s?|jef[ea]s?|fundador(es|a)?),
    de quien es (la|esta|el|este|su) (agencia|empresa|negocio|lote|compania), (duen[oa]s?|fundador(es|a)?) (de (la|esta|su) (agencia|empresa|compania|tienda)|del (negocio|lote)),
    (who|whos|who is|who are) (the |your )?(owns?|owners?|founders?|founded|boss) (of )?(this|the|your) (place|business|company|dealership|agency), who (owns|founded|runs) (you|it|this|the|your) ?\w*,
    who(s| is) the (owner|founder)`),
);

const cashPrice = anyOf(
  said({
    es: String.raw`(cuanto|en cuanto) (me )?(l[oa] )?(das|dan|dejas|dejan|vendes?|venden|es|sale|cuesta|costaria|vale|seria|queda|quedaria|saldria|pago|pagaria) (\w+ ){0,3}(de|al|si (lo )?pago (de|al)) contado,
      (de|al) contado (\w+ ){0,2}(cuanto|en cuanto|que precio), precio (de|al) contado`,
    en: String.raw`(cash|out the door) price, how much (\w+ ){0,5}(in cash|cash|up front|outright),
      (price|cost) (\w+ ){0,4}(if i pay|paying|in) cash`,
  }),
);

const ofHowItIsPaid = anyOf(
  said({
    es: String.raw`puedo, podemos, aceptan, reciben, limite?, maximo, descuento, tiempo, dias, dan, entreg\w+,
      tard\w+, cuando, papeles, documentos, requisitos`,
    en: String.raw`can i, can we, do you (take|accept), maximum, deliver\w*, discount, papers, documents`,
    both: "max",
  }),
);

/** «¿cuánto es de contado?»: the price of the car under discussion, and nothing of how it is paid. */
export function asksCashPrice(text: string): boolean {
  return cashPrice.test(plainWords(text)) && !ofHowItIsPaid.test(plainWords(text));
}

const aDistance = String.raw`\d[\d.,]*( ?(mil|k|thousand))? ?(km|kms|kilometros|kilometers|miles) `;
const driven = new RegExp(
  String.raw` (aunque|aunq|y si|si|pero|ya|even if|what if|if|though|although|already|ive|i have|i) (?!.*(mas de|menos de|hasta|under|over|less|more) \d).*${aDistance}`,
);

/** «¿aunque le recorra 800 km?», "even if I drive it that far": after a question to the documents. */
export function drivesSoFar(text: string): boolean {
  return driven.test(plainWords(text));
}

const hasDriven = anyOf(
  inOrder(
    "^ (y |and |pero |but )?(ya |el mio |el carro |my car |mine )?(",
    oneOf({ es: "tiene, trae, lleva, anda en", en: "it has, its got, it got, has, its at, it is at" }),
    String.raw`) (\w+ ){0,3}${aDistance}`,
  ),
);

const drives = anyOf(
  inOrder(
    " (if|si|aunque|even if|con) (i |it |ya |lo |la |le |yo |he |has )*(",
    oneOf({
      es: String.raw`manej\w+, recorr\w+, camin\w+, trae, tiene, lleva, ando, anduve, uso`,
      en: "drive, drove, driven, put, puts",
    }),
    String.raw`) (\w+ ){0,3}${aDistance}`,
  ),
);

/** «tiene 210 mil km», after a question on the customer's own car: said of it, not asked of one in stock. */
export function statesKm(text: string): boolean {
  const words = plainWords(text);
  if (drives.test(words)) return true;
  const asks = text.includes("?") && !/ (agarr\w+|recib\w+|tom(an|arian)|acept\w+|take|accept) /.test(words);
  return hasDriven.test(words) && !asks;
}

const done = anyOf(
  inOrder(
    inOrder(
      "^ (?:",
      oneOf("y, tambien, oye, hola, disculpe, disculpa"),
      " )*(?:",
      oneOf("me, nos, lo, la, le, les"),
      " )?(?!",
      oneOf(`tienen, manejan, venden, buscan, quieren, ofrecen, ocupan, necesitan, eran, son, estan, gustan,
        laten, bien`),
      String.raw` )\w{3,}(?:an|en) `,
    ),
    oneOf("el, la, los, las, mi, su, al, autos?, carros?, coches?, vidrios?, llantas?, motor"),
    " ",
  ),
);

/** «lavan el carro», «polarizan vidrios»: whether the dealer does so. */
export function asksWhetherDone(text: string): boolean {
  return done.test(plainWords(text));
}
