import { inOrder, oneOf } from "../../../text/pattern.ts";
import { days, type Rule, says, toYou, we } from "./grammar.ts";

/** Words of one list, up to where something is denied, or left to somebody. */
const listed = inOrder(
  "(?: (?!",
  oneOf(
    `${oneOf(`but, not, cannot, to, who, whether, if, someone, person, advis[oe]r, team, that, which, until,
      when, once, pero, no, ni, que, quien, si, cuando, para, asesora?, persona, equipo`)}(?![a-z]), [a-z]+n['’]t`,
  ),
  String.raw`)[^\s.!?;:]{1,30}){0,16}?`,
);
const closed =
  "(?:apartado|deposito|cita|reserva(?:cion)?|visita|prueba|lugar|aprobacion|compra|pago(?! (?:mensual|de|total|sera|es|queda)))";
const closedEn = "(?:deposit|reservation|hold|booking|appointment|payment|purchase|spot|test drive)";
const data = "(?:datos|informacion|data|info(?:rmation)?|details|records?|history|historial|everything)";

const staff = "(?:asesora?|vendedora?|ejecutiv[oa]|agente|gerente)(?:e?s)?";
const staffEn = "(?:advis[oe]r|sales(?:man|woman|person|rep)|agent|rep|manager|seller)s?";

/** What a program in a chat neither takes, nor does, nor has done. */
export const chatRules: Rule[] = [
  {
    name: "money and papers taken in the chat",
    code: "promise",
    quoted: true,
    pattern: says(
      oneOf(String.raw`(?:mand|envi|pas|compart)(?:ame|anos|eme|enos)(?: \p{L}+){0,3} (?:comprobante|recibo|ficha|captura|voucher),
        send (?:me|us)(?: \p{L}+){0,3} (?:receipt|proof of payment|deposit slip|screenshot)`),
      {
        es: String.raw`(?:pag|deposit|transf|abon)\p{L}*${listed} (?:aqui mismo|por (?:este|el) (?:chat|medio)|conmigo|a mi)`,
        en: String.raw`(?:pay|deposit|transfer)\p{L}*${listed} (?:to me|right here|(?:through|in|over) this chat|here in the chat)`,
      },
    ),
  },
  {
    name: "money into a person's own account",
    code: "promise",
    pattern: says({
      es: String.raw`(?:cuenta|clabe|tarjeta)(?: bancaria)? (?:(?:personal|propia|particular) )?(?:de(?:l| tu| un| el| nuestr[oa]| su)?) ${staff},
          (?:cuenta|tarjeta) (?:personal|particular),
          (?:deposit|transf|abon|pag|dep)\p{L}*(?: (?:(?:directo|directamente|el dinero|la lana|todo|lo|primero) ?)*)? ?(?:al?|a (?:tu|el|nuestr[oa]|su|un)) ${staff},
          (?:transfiere|deposita|paga)le (?:directo )?(?:al?|a tu|a su) ${staff}`,
      en: String.raw`${staffEn}(?:['’]s?)? (?:own |personal |bank )*account, personal account,
          (?:wire|transfer|deposit|send|pay)(?: \p{L}+){0,3} (?:to |straight to |directly to )(?:your|the|our|an?) ${staffEn}`,
    }),
  },
  {
    name: "what is paid or agreed on confirmed by the chat",
    code: "promise",
    pattern: says(
      `${toYou} (?:confirm|valid|autoriz|registr)(?:o|are|amos|aremos) (?:el|tu|la|su) ${closed}`,
      `${we} (?:confirm|register|process|record|validate) (?:your|the) ${closedEn}`,
    ),
  },
  {
    name: "what is closed in the chat, among what it does",
    code: "promise",
    pattern: says(
      `(?:i|we)(?: can| could|['’]ll| will|['’]m able to| am able to| am here to)${listed} (?:hold|reserve|book|schedule|sign off on|approve|finalize) (?:a|an|any|the|your|it|that|this|you)`,
      `(?:i|we)(?: can| could|['’]ll| will)${listed} get (?:you|your \\p{L}+) approved`,
      `(?:puedo|podemos)${listed} (?:apart|reserv|separ|agend|program|aprob|autoriz)(?:ar|arte|arl[oa]|artel[oa])`,
    ),
  },
  {
    name: "a car marked as another's",
    code: "hold",
    pattern: says(
      `${we} (?:mark|flag|list|register|put)(?:ed)?${listed} (?:as )?(?:reserved|sold|taken|held|yours)`,
      "(?:marc|pong|dej|registr|pus)(?:o|amos|are|aremos|e)(?: \\p{L}+){0,3} como (?:apartad|reservad|vendid|tuy)[oa]",
    ),
  },
  {
    name: "data told as erased or corrected",
    code: "promise",
    pattern: says(
      oneOf(String.raw`(?:ya )?(?:elimin|borr|actualic|quit|suprim)(?:e|amos|i|imos)(?: (?:todos?|tus?|sus?|los|las|la|toda))* ${data},
        tus? ${data} (?:ya )?(?:fueron|fue|han sido|ha sido|quedaron|quedo|estan|esta) (?:eliminad|borrad|suprimid)\p{L}*`),
      `${we} (?:erased|deleted|removed|wiped|cleared)(?: (?:all|of|your|the|my|our|any))* ${data}|your ${data} (?:has been|have been|was|were|is|are) (?:erased|deleted|removed|wiped)`,
    ),
  },
  {
    name: "a plan for another car",
    code: "promise",
    quoted: true,
    pattern: says({
      es: String.raw`plan\b[^.;:?]{0,50} (?:sirve|sirviendo|vale|valiendo|vigente|aplica|aplicando|funciona|conserva)\b[^.;:?]{0,12} (?:para|en|con|a) (?:cualquier(?:a)?|otr[oa]s?|el otro|la otra)(?= (?!plazo|dia|fecha|momento))`,
      en: String.raw`plan\b[^.;:?]{0,50} (?:works|good|applies|apply|valid|holds|stays)\b[^.;:?]{0,12} (?:for|on|to|with) (?:any|another|a different|the other)(?= (?!term|day|date|time))`,
    }),
  },
  {
    name: "a mail that was sent",
    code: "promise",
    pattern: says({
      es: String.raw`(?:acabo de (?:mandar|enviar)|(?:mand|envi|reenvi)(?:e|amos))(?:te|l[oa]s?)?(?: \p{L}+){0,9}? (?:a|por|en) (?:tu |su |el )?(?:correo|e-?mail),
        (?:va|van|esta|estan) (?:ya )?en (?:camino a )?(?:tu|su) (?:correo|e-?mail|bandeja)`,
      en: String.raw`${we}(?: just| already| also)* (?:emailed|mailed),
        ${we}(?: just| already| also)* (?:sent|forwarded)(?: \p{L}+){0,10}? (?:to|by|via) (?:your )?(?:e-?mail|mail|inbox),
        (?:is|are) on (?:its|their|the) way to your (?:e-?mail|inbox)`,
    }),
  },
  {
    name: "a link to pay by, sent by the chat",
    code: "promise",
    beside: /\b(?:apart|pag|deposit|reserv|pay|transfer)/,
    pattern: says(
      `${toYou} (?:mand|pas|envi|compart)(?:o|amos|are|aremos) (?:(?:ahorita|ya|aqui) )*(?:la|el|una?) (?:liga|link|enlace)`,
      `${we}(?: just| also)* (?:send|text|share|drop)(?: you)? (?:the|an?) (?:payment |secure )?link`,
    ),
  },
  {
    name: "an appointment told as made",
    code: "promise",
    pattern: says({
      es: String.raw`(?<=(?:^|[.!?\n])[^a-z\d]*)(?:agendad[oa]s?(?! por)|cita (?:agendada|confirmada|lista))`,
      en: String.raw`(?<=(?:^|[.!?\n])[^a-z\d]*)(?:booked|scheduled|appointment (?:confirmed|booked|set))(?=[!,.:]| for)`,
    }),
  },
  {
    name: "a message by a day",
    code: "promise",
    pattern: says(
      `(?:te|le) (?:escrib|mand|busc|contact|marc)(?:o|are|ire|imos|amos)(?: (?:un|otro))?(?: (?:mensaje|whatsapp))? ${days}|${days} (?:te|le) (?:escrib|busc|contact|marc)(?:o|are|ire|imos|amos)`,
      `i(?:['’]ll| will) (?:text|message|write|check (?:in|back)|follow up|reach out|ping)(?: (?:to|with|you|back|in))* ${days}`,
    ),
  },
];
