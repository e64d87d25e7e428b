import { findNamedBranches } from "../../../../branches/named.ts";
import type { Branch } from "../../../../dealer/dealer.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";

const ourPhone = anyOf(
  said({
    es: String.raw`(su|tu|un|algun|your) numero,
      (a|en) (que|cual) (numero|telefono) (\w+ ){0,3}(llam|marc|comunic|habl)\w+,
      (numero|telefono) de (la |esa |esta )?(sucursal|agencia|tienda|oficina)`,
    en: String.raw`(what|which) (number|phone) (\w+ ){0,3}call, your number,
      phone (number )?(of|for) (the|your|that) \w+`,
    both: inOrder(
      "(",
      oneOf({
        es: String.raw`cual(es)?, dame, das, dan, pas[ae]\w*, tienen, tienes, hay, algun, su, sus, tu`,
        en: "whats, what is, give, have, your, any, there",
      }),
      String.raw`) (\w+ ){0,4}(`,
      oneOf({
        es: String.raw`telefonos?, numero (de telefono|para (llamar|marcar)\w*)`,
        en: "phone, phones, phone number",
        both: "whatsapp, tel",
      }),
      ")",
    ),
  }),
);

/** «Teléfono», "phone number please", «el tel de Irapuato»: it by itself, and where. */
const bareWord =
  "(telefonos?|tel|cel|celular|whatsapp|phones?|(phone |telephone |contact )numbers?|numeros? (de (telefono|contacto|celular|whatsapp)|para (llamar|marcar)(les?)?))";
const barePhone = new RegExp(
  inOrder(
    "^ ((",
    oneOf({ es: "y, hola, buenas, el, un, quiero, necesito", en: "and, hi, hello, the, i need", both: "a" }),
    `) ){0,3}${bareWord}( `,
    oneOf(String.raw`(de|en|del|for|of|in|at) (la |el |the |your )?((sucursal|agencia|branch) )?(de |en |in )?\w+( \w+)?,
      \w+`),
    String.raw`)?( (por favor|porfa|porfis|pls|please))? (\? )*$`,
  ),
);
/** Of what is no place: «teléfono inteligente», "phone holder". */
const noPlace = anyOf(
  inOrder(
    " (telefono|tel|celular|cel|phones?) (",
    oneOf({
      es: "inteligente, manos, con, conectado",
      en: "holder, charger, mount, integration, mirroring",
      both: "bluetooth",
    }),
    String.raw`)\b`,
  ),
  inOrder(
    String.raw` (del?|of|for) (\w+ )?(`,
    oneOf({
      es: "auto, carro, coche, dueno, banco, seguro, cliente, vendedor",
      en: "owner, car, bank, insurance, seller",
    }),
    ") ",
  ),
);

/** «El número de Cholula», "the Cholula number": of a branch, where one is named there. */
const numberOf = anyOf(
  inOrder(
    " ",
    oneOf(String.raw`(?:numero|num|number|contact[oa]?) (?:de|del|en|para|of|for|in|at) (?<behind>(?:(?:la|el|the|your|sucursal|agencia|tienda|branch|de|en|in) )*\w+(?: \w+)?),
      (?!(?:stock|plan|serial|account|id) )(?<before>(?:\w+ )?\w+) (?:phone )?number`),
    "(?= )",
  ),
);

/** True where the text asks for a telephone of the dealer's. @param branches by which one that is named is known */
export function asksForPhone(text: string, branches: Branch[]): boolean {
  const words = plainWords(text);
  if (ourPhone.test(words) || (barePhone.test(words) && !noPlace.test(words))) return true;
  const { behind, before } = numberOf.exec(words)?.groups ?? {};
  return findNamedBranches(branches, behind ?? before ?? "").length > 0;
}
