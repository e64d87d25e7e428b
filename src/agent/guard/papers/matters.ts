import { anyOf, inOrder, oneOf, wholeWords } from "../../../text/pattern.ts";

/** What the dealer's papers tell figures of, in both languages, by one name; read before the stems of words. */
const matters: [string, RegExp][] = (
  [
    [
      "card",
      "tarjetas?(?: de (?:debito|credito)(?: o de (?:debito|credito))?)?|(?:(?:debit|credit) )?cards?",
    ],
    ["cash", "efectivo|(?:de )?contado|cash"],
    ["credit", "(?:a |con )?credito|credit|financi\\p{L}*|loan"],
    ["trade", "(?:auto )?a cuenta|trade[- ]?ins?|part (?:exchange|payment)"],
    ["crypto", "bitcoins?|btc|cripto\\p{L}*|crypto\\p{L}*"],
    ["transfer", "transferencias?|spei|(?:bank |wire )?transfers?"],
    ["plates", "placas|(?:licen[cs]e )?plates?"],
    ["home", "domicilio|(?:tu|su|your) (?:casa|puerta|home|door)|home delivery"],
    ["away", "otras ciudades|envios?|grua|foran\\p{L}+|shipping|ship|other cities|tow\\p{L}*"],
    ["diagnosis", "diagnostic\\p{L}*|diagnos\\p{L}+"],
    ["repair", "reparaci\\p{L}+|repairs?"],
    ["refund", "reembols\\p{L}+|refund\\p{L}*"],
    ["return", "devol\\p{L}+|devuel\\p{L}+|return\\p{L}*"],
    ["hold", "apart\\p{L}+|reserv\\p{L}+"],
    ["test", "pruebas? de manejo|test drives?"],
    ["paid", "confirm\\p{L}*"],
    ["approved", "aprob\\p{L}+|aprueb\\p{L}+|approv\\p{L}+"],
    ["signed", "firm(?:a|ar|as|es|e)|sign(?:ed|ing|ature)?"],
    ["answer", "respuesta|respond\\p{L}+|answer|reply"],
    ["services", "servicios?|mantenimientos?|servic(?:e|ing)|maintenance"],
    ["age", "edad|age|(?:years )?old"],
    [
      "owner",
      "(?:cambi\\p{L}+ (?:de|el) )?(?:propietario|dueno)|(?:change|changing|transfer)(?: of)? (?:the )?owner(?:ship)?",
    ],
    ["emissions", "verificaci\\p{L}+|verificar|emissions(?: (?:check|test|inspection))?"],
    ["major", "mayor|major"],
    ["minor", "menor|minor"],
    ["tint", "polariz\\p{L}+|tint\\p{L}*"],
    ["align", "(?:la )?aline\\p{L}+|align\\p{L}*"],
    ["balance", "balance\\p{L}+|balancing"],
    ["work", "antiguedad|empleo|job|seniority"],
  ] as const
).map(([name, words]) => [name, wholeWords(words)]);

const names = new Set(matters.map(([name]) => name));
/** True of a name of a matter, false of the stem of a word. */
export const isMatter = (name: string) => names.has(name);

/** Words that go with whatever figure. */
const idle = anyOf(
  inOrder(
    "^",
    oneOf({
      es: `puede, desde, hasta, despu, dentro, entre, tarda, cuest, tiene, hacer, sigui, conta, habil, calen, dias,
        hora, kilom, plazo, tambi, cuando, para, sobre, antes, seria, ellos, quier, necesi, neces, ofici, compr,
        autos, entre, fecha, ocurr, solo, cada, mismo, misma, pagar, pagas, paga, pago, pagos, para, quien, esto,
        esta, estos, anos, preci, lleva, toma, demor, podem, tener, haber, recib, debe[ns]?, horas, minut, para, mese,
        anios`,
      en: `durant, busin, days, month, hours, after, within, withi, takes, their, there, which, lasts, offic, deliv,
        payme, pay, years, price, have, having, with, hours, from, your, that, this, will`,
      both: "natur, pesos, total, opera, vehic, limit, maxim, minim, trans, ident, prime",
    }),
    "$",
  ),
);

/** What a stretch of text is about: its matters, and the stems of its other words. */
export function listMatters(folded: string): Set<string> {
  let left = folded;
  const found = new Set<string>();
  for (const [name, pattern] of matters)
    left = left.replace(pattern, () => {
      found.add(name);
      return " ";
    });
  for (const [word] of left.matchAll(/\p{L}{5,}/gu)) {
    const stem = word.slice(0, 5);
    if (!idle.test(stem)) found.add(stem);
  }
  return found;
}
