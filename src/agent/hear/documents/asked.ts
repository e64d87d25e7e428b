import { anyOf, said } from "../patterns.ts";
import { plainWords } from "../topics.ts";

/** Whose the business is, which is no matter of a car's former owners. */
export const ownership = anyOf(
  said(String.raw`quien(es)? (es|son|sera) (el|la|los|las) (verdader[oa]s? )?(duen[oa]s?|propietari[oa]s?|jef[ea]s?|fundador(es|a)?)( (de (la|esta|su|autos)|del (negocio|lote)) (\w+ ?)*)?,
    de quien es (la|esta|el|este|su) (agencia|empresa|negocio|lote|compania), (duen[oa]s?|fundador(es|a)?) (de (la|esta|su) (agencia|empresa|compania|tienda)|del (negocio|lote)),
    (who|whos|who is|who are) (the |your )?(owns?|owners?|founders?|founded|boss) (of )?(this|the|your) (place|business|company|dealership|agency), who (owns|founded|runs) (you|it|this|the|your) ?\w*,
    who(s| is) the (owner|founder)`),
);

const cashPrice = anyOf(
  said(String.raw`(cuanto|en cuanto) (me )?(es|sale|cuesta|costaria|vale|seria|queda|quedaria|saldria|pago|pagaria) (\w+ ){0,3}(de|al|si (lo )?pago (de|al)) contado,
    (de|al) contado (\w+ ){0,2}(cuanto|en cuanto|que precio), precio (de|al) contado, (cash|out the door) price,
    how much (\w+ ){0,5}(in cash|cash|up front|outright), (price|cost) (\w+ ){0,4}(if i pay|paying|in) cash`),
);

/** «¿cuánto es de contado?»: the price of the car under discussion, and nothing of how it is paid. */
export function asksCashPrice(text: string): boolean {
  return (
    cashPrice.test(plainWords(text)) &&
    !/ (can i|can we|do you (take|accept)|puedo|podemos|aceptan|reciben|limite?|maximo|maximum|max|descuento|papeles|documentos|requisitos|discount|papers|documents) /.test(
      plainWords(text),
    )
  );
}
