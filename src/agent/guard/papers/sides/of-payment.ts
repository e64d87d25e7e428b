import { oneOf } from "../../../../text/pattern.ts";
import { says, within } from "../../promises/grammar.ts";
import { about, type Matter, near } from "./side.ts";

const charged = says(
  "recargos?|cargos? (?:extra|adicional)(?:es)?|comision(?:es)?|surcharges?|extra (?:charge|cost)s?",
);
const uncharged = says({
  es: String.raw`(?:el )?mismo precio, sin nada (?:extra|adicional|de mas),
    no (?:(?:te|le|se) )*(?:gener|tien|llev|caus|cobr|implic)\p{L}*(?: (?:ningun|ninguna|nada de))? (?:cargo|costo|recargo|comision)\p{L}*,
    sin (?:ningun )?(?:recargo|cargo|comision)\p{L}*`,
  en: "(?:no|without(?: any)?) (?:surcharge|extra (?:charge|cost))s?",
});
const costs = says(
  "cuestan?(?! nada)|(?:se |te )?(?:cobra(?:n|mos)?|paga)|tiene (?:un )?costo|costs?(?! (?:you )?nothing)|is charged|we charge|(?:small |modest |low )?fees?|tarifa",
);
const free = says({
  es: String.raw`gratis, gratuit\p{L}+, (?:de )?cortesia, no (?:te |le )?cuesta nada, por cuenta de la casa,
    sin (?:ningun )?(?:costo|cargo), no (?:tiene costo|cuesta|se cobra)`,
  en: `free(?: of charge)?, complimentary, on (?:us|the house), (?:at )?no (?:cost|charge),
    costs? (?:you )?nothing`,
});

/** What may be paid with, and what it costs to; each of it is ruled by itself. */
const means: [name: string, words: string][] = [
  ["a credit card", "tarjetas? de credito|credit cards?"],
  ["a debit card", "tarjetas? de debito|debit cards?"],
  ["a transfer", "transferencias?|spei|wires?|wire transfers?|bank transfers?"],
  ["a cheque", "cheques?|(?:certified )?checks?"],
];
const others: [name: string, words: string][] = [
  ["a card", "(?:con |by )?(?:tarjetas?|cards?)|visa|mastercard"],
  ["cash", "(?<!(?:tod[oa]s?|complet[oa]s?|enter[oa]|total|all) (?:en |in )?)(?:en |in )?(?:efectivo|cash)"],
];
const paid = about("acept\\p{L}+|pag(?:o|os|ar|as|an|ue|ues)|pay|payment|ways to pay|accept");
const taking = "acept\\p{L}+|pag\\p{L}+|recib\\p{L}+|pay\\p{L}*|take[ns]?|accept\\p{L}*";
const currencies: [name: string, words: string][] = [
  ["dollars", "(?:us )?dol(?:ares|lars?)"],
  ["crypto-currencies", "cripto\\p{L}*|bitcoins?|crypto\\p{L}*"],
];
const services: [name: string, words: string][] = [
  ["the appraisal", "avaluos?|valuacion(?:es)?|apprais\\p{L}+|valuation"],
  ["the diagnosis", "diagnosticos?|diagnosis"],
  ["a test drive", "pruebas?(?: de manejo)?|recorridos?|manejo de prueba|test (?:drive|ride)s?"],
  ["a permit", "permisos?(?: provisional)?|permits?"],
];

/** Only who buys, and whoever else. */
const buyerAlone = oneOf({
  es: String.raw`(?:solo|unicamente|solamente) (?:\p{L}+ )?(?:el |la )?(?:comprador|titular|cliente|dueno),
    nadie mas, (?:a nombre (?:de quien compra|del? (?:comprador|titular))),
    (?:firma|recoge|recibe) el titular`,
  en: "only the (?:registered )?(?:buyer|owner), (?:the )?buyer only, the buyer['’]s name",
});
const kin =
  "espos[oa]|herman[oa]|papas?|mama|padre|madre|hij[oa]|amig[oa]|familiar|prim[oa]|asistente|personas?|conocid[oa]|vecin[oa]|tercer[oa]s?";
const kinEnglish =
  "wife|husband|brother|sister|dad|mom|father|mother|son|daughter|friend|relative|cousin|assistant|partner|neighbou?r|parents|family";
const another = oneOf({
  es: `(?:tu|su|mi|un|una|cualquier|algun|alguna|otr[oa]) (?:${kin}), alguien mas,
    quien (?:tu )?(?:quieras|digas)`,
  en: `your (?:${kinEnglish}), any (?:relative|person|family member), any(?:one|body)(?: else)?,
    some(?:one|body) else`,
});
const acts: [name: string, words: string][] = [
  ["receive a car", "recib\\p{L}+|receiv\\p{L}+|sign for"],
  ["collect the plates", "recog\\p{L}+|pasar? por|collect\\p{L}*|pick\\p{L}* up"],
  ["pay", "dinero|cuenta|pag(?:o|a|ar|ue)|money|accounts?|pays?|payments?|wires?"],
  ["leave the money of a reservation", "dej(?:a|ar|e|arl[oa]s?)|leaves?|left"],
];

/** Ways to pay, what is free and what is charged, the invoice, and who acts for the buyer. */
export const ofPayment: Matter[] = [
  ...[...means, ...others.slice(0, 1)].map(([name, words]) => ({
    name: `${name} costs more`,
    of: about(words),
    yes: charged,
    no: uncharged,
  })),
  ...[...means, ...others].map(([name, words]) => ({
    name: `${name} is taken`,
    topic: paid,
    of: about(`${taking}|${words}`),
    yes: says(words),
  })),
  ...currencies.map(([name, words]) => ({ name: `${name} are taken`, yes: says(words) })),
  ...services.map(([name, words]) => ({
    name: `${name} is charged`,
    of: about(words),
    yes: costs,
    no: free,
  })),
  ...acts.map(([name, words]) => ({
    name: `another than the buyer may ${name}`,
    yes: near(within(6), another, words),
    no: near(within(6), buyerAlone, words),
  })),
  {
    name: "the invoice is given when all is paid",
    of: about("facturas?|facturacion|invoices?"),
    yes: says(
      "(?:cubiert|liquidad|pagad)[oa]|pago total|terminar de pagar|(?:total|balance) is (?:covered|paid)|(?:paid in full|fully paid|full payment)",
    ),
    no: says("al firmar|a la firma|aunque (?:falt|deb)\\p{L}+|at signing|when you sign|even if\\b"),
  },
];
