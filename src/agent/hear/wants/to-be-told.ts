import { anyOf, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const tell = oneOf({
  es: `avis(?:a|e|en)(?:me|nme|nos), me avis(?:as?|an|arias?|arian),
    (?:me )?(?:puedes?|pueden|podrias?|podrian) avisar(?:me|nos)?`,
  en: "let (?:me|us) know, notify (?:me|us), (?:text|message|ping|alert) (?:me|us), give me a heads up",
});
const comes = oneOf({
  es: String.raw`vuelv\w+, regres\w+, se (?:libera|libere|desocupa|desocupe|cae|caiga|cancela|cancele),
    (?:l[oa]|ya no lo) (?:dejan?|sueltan?|cancelan?|quiere),
    (?:el otro|la otra)(?: cliente| persona)? (?:\w+ )?(?:cancela|compra|paga|arrepiente|quiere)\w*,
    se (?:arrepient|echa)\w+, llegu\w+, llega, llegan, les entr\w+, entre un[oa]?,
    tengan (?:otr[oa]|un[oa]?), tengas (?:otr[oa]|un[oa]?), haya(?: otr[oa]| un[oa]?)?`,
  en: `comes? (?:back|in|up), gets? (?:back|released), is back, available again, falls? through,
    opens? up, frees? up, back (?:in stock|on the market|available),
    you(?: guys)? get (?:another|one|a|an|more|any|it)(?! chance),
    (?:another|one|a similar one) (?:comes|arrives|shows up),
    (?:they|he|she) (?:cancels?|backs? out|changes? (?:their|his|her) mind)`,
});
const asking = new RegExp(
  ` ${tell} (?:\\w+ ){0,3}?(?:si|cuando|en cuanto|en caso de que|if|when|as soon as|once|in case) (?:\\w+ ){0,5}?${comes} `,
);
/** "Let me know if it's available" asks whether it is. */
const onceFree = anyOf(
  ` ${tell} (?:\\w+ ){0,3}?(?:cuando|en cuanto|when|as soon as|once) (?:\\w+ ){0,5}?(?:disponibles?|available|free) `,
);

/** «avísame si vuelve a estar disponible», "let me know when you get another": to hear of a car that cannot be had yet. */
export function asksToBeTold(text: string): boolean {
  const words = plainWords(text);
  return asking.test(words) || onceFree.test(words);
}
