import { inOrder, oneOf } from "../../../text/pattern.ts";
import { giving, type Rule, says, toYou, we, within } from "./grammar.ts";

const aside = "apart|reserv|separ|guard|aguant|bloque";
const car = "(?:it|this(?: one)?|that(?: one)?|the (?:car|\\p{L}+)|one|your?(?: \\p{L}+)?)";
const firmly = "(?:pactad|acordad|cerrad|firmad|formalizad)[oa]";

export const closingRules: Rule[] = [
  {
    name: "a deal closed",
    code: "deal",
    pattern: says(
      {
        es: `trato (?:hecho|cerrado), hecho el trato, es un trato, tenemos (?:un )?trato,
          cerr(?:amos|ado|emos|e|ar) (?:el|este|un) trato, trato(?=,), cerrado el trato`,
        en: `(?:it['’]?s|that['’]?s|we have|you(?:['’]ve| have) got|it is|that is) a (?:done )?deal,
          deal(?=[.!]), done deal`,
      },
      "(?:ya )?es (?:tuy|suy)[oa]|(?:it['’]?s|is)(?: all| now)? yours|vendid[oa] a (?:ti|usted|tu nombre)|sold to you|consider (?:it|this) sold|dal[oa] por (?:hecho|vendid[oa])|goes home with you",
      "quedamos en (?:l[oa]s? )?(?:\\$? ?\\d[\\d,.]*|es[oa]s?|tu|lo que)|got (?:yourself )?a deal|shake on (?:it|that)",
      "contrato cerrado|venta (?:cerrada|confirmada|hecha)|compra confirmada|sale (?:is )?(?:confirmed|final|closed)|order is confirmed",
      {
        es: String.raw`(?:acept(?:o|amos)|aceptad[oa]) (?:tu|su|la|esa|ese|el|tus|por) ?(?:oferta|propuesta|precio|cantidad|monto|trato|\$? ?\d),
          (?:me|nos) (?:gusta|late|sirve|conviene|encanta) (?:tu|su|la|esa) (?:oferta|propuesta),
          (?:y|luego|ya) firmamos,
          (?:me|nos) parece (?:bien|just[oa]|perfect[oa]|excelente|buen[oa]) (?:tu|su|esa|la|el|ese) (?:oferta|propuesta|precio)`,
        en: String.raw`(?:i|we) like your offer, bring the (?:cash|money),
          (?:we|you)(?:['’]ll| can| will) sign(?! (?:up|in)),
          ${we} (?:hereby )?(?:accept|agree to) (?:your|the|that|this|it|\$ ?\d[\d,.]*|one|a)`,
      },
      {
        es: String.raw`te l[oa] quedas tu, (?:es|seria) tuy[oa] si,
          te l[oa]s? entreg(?:o|amos)(?! (?:(?:en|entre|de|unos) )?(?:\d|lavad|limpi|con\b|despues|cuando|una vez|la sucursal|un plazo)),
          queda(?:mos)? ${firmly}, (?:ya )?(?:esta|quedo) (?:pactad|acordad|firmad)[oa]`,
        en: "yours if you",
      },
      "(?:considera\\p{L}*|dal[oa]|tenl[oa]) (?:que )?(?:ya )?(?:por |es )?(?:un )?(?:hecho|cerrado|seguro)|(?:ya|eso) es un hecho",
    ),
  },
  {
    name: "words that bind",
    code: "deal",
    pattern: says(
      {
        es: String.raw`(?:legalmente|juridicamente) obligatori\p{L}+, palabra de honor`,
        en: "no take(?:s|sies)?[- ]?backs(?:ies)?, my word is (?:my )?bond",
        both: `(?:legally |juridicamente |legalmente )?(?:binding|vinculantes?|enforceable),
          (?:sin vuelta atras|no (?:going|turning) back)`,
      },
      [
        inOrder(
          oneOf(`esto, este (?:chat|mensaje|acuerdo), lo que (?:digo|escribo|te digo)(?: aqui)?, mi palabra,
            nuestra? (?:oferta|palabra)`),
          "[^.!?]{0,20} ",
          oneOf(`obliga, compromete, vale como, tiene valor, es (?:un )?(?:contrato|oficial|legal|ley|compromiso),
            cuenta como`),
        ),
        "nos (?:obliga|compromete)",
        "(?:valor|validez|fuerza|efecto) legal",
        String.raw`obliga\p{L}* por ley`,
      ].join("|"),
      {
        es: "compromiso (?:legal|formal|oficial|firme|de venta)",
        en: String.raw`(?:official|firm|formal|legal|written)(?: and \p{L}+)? (?:commitment|offer|contract|agreement),
          (?:this|it)(?: chat| message)?(?: is|['’]s) (?:a )?(?:contract|official|legal)`,
      },
    ),
  },
  {
    name: "a car put aside",
    code: "hold",
    pattern: says(
      giving(aside),
      `${toYou} (?:ya )?(?:${aside})(?:e|emos|a|an|o|aste)|(?:he|hemos) (?:${aside})ado`,
      `se (?:${aside})(?:a|an|o|aron|ara)`,
      `(?:apart|reserv|separ|guard)(?:are|aremos|e|amos|ando) (?:el|la|este|esta|ese|tu|un|lo|al|a (?:tu|su))`,
      [
        inOrder(
          oneOf({ es: "queda, quedo, quedara, esta, ya, dej(?:o|amos|are|e), tengo, tenemos", en: "has" }),
          String.raw`(?: \p{L}+){0,3} (?:apart|reserv|separ|guard)ad[oa](?: (?:para ti|a tu nombre|para usted|hasta|por|desde|contigo))?`,
        ),
        inOrder("(?:apart|reserv|separ)ad[oa] ", oneOf("para (?:ti|usted), a (?:tu|su) nombre")),
        "ya (?:esta|quedo|queda) a (?:tu|su) nombre",
        String.raw`(?:le |les )?(?:puse|pusimos|pongo|ponemos|pondr\p{L}+|ponerle|pegamos|pegue)(?: (?:un|una|el) \p{L}+)?(?: con| a)? (?:tu|su) nombre`,
        "nadie (?:te )?l[oa] (?:muev|toc|agarr|vend|gan)[ae]",
      ].join("|"),
      `${we} (?:\\p{L}+ )?(?:hold|holding|held|reserv\\p{L}+|set aside|save|saved|keep|block|pull|put a hold on|put aside) ${car}`,
      oneOf(String.raw`(?:set|put) (?:\S{1,30} ){1,4}aside,
        put (?:it|this|that|one|the \S{1,30}) (?:in your name|under your name),
        (?:held|reserved|set aside|on hold) (?:for you|in your name|until|under your name),
        put (?:(?:it|this|that|one|the \S{1,30}) )?(?:on hold|aside|away), put(?:ting)? your name on`),
    ),
  },
  {
    name: "a car that nobody else can buy, as papers say of what is put aside",
    code: "hold",
    quoted: true,
    pattern: says(
      "nadie mas (?:l[oa] )?pued\\p{L}+",
      "(?:no ?body|no one)(?: else)? (?:can|may) (?:buy|take|have|see)",
    ),
  },
  {
    name: "a car kept from others",
    code: "hold",
    pattern: says(
      oneOf(String.raw`no se l[oa]s? (?:vend|dar|dam|doy|muestr|mostr|ofre)\p{L}*,
        no l[oa] (?:vend(?:o|emos)|muestro|mostramos) (?:a|hasta),
        nadie mas(?! (?:l[oa] )?pued)${within(2)}?(?:va a|podra\p{L}*|compr\p{L}*|llev\p{L}*|tend\p{L}*|ve|ver\p{L}*|gan\p{L}*)`),
      {
        es: String.raw`(?:dig|pid|ped|avis|encarg|dej|asegur)\p{L}*[^.!?;]{0,30} que (?:no|nadie)(?: (?:me|te|se|l[oa]s?))* (?:vend|muev|toqu|ofrezc|ensen|quit|apart)\p{L}*,
          (?:dig|pid|ped|dej|encarg)\p{L}*[^.!?;]{0,30} que te l[oa] (?:esper|guard|aguant)en`,
        en: String.raw`(?:make sure|see to it|(?:tell|ask) (?:them|the team))[^.!?;]{0,24} (?:don['’]t|not|nobody|no one|won['’]t)(?: \p{L}+){0,2} (?:sell|move|touch|show)s?`,
      },
      "(?:te|le) (?:estara|va a estar|vamos a|seguira) (?:esperand|guardand)\\p{L}*|l[oa] (?:quit|sac)(?:o|amos|are|aremos) (?:del|para|hasta)",
      "(?:i|we) (?:won['’]t|will not|wouldn['’]t) (?:show|sell|offer|let|give)",
      {
        es: "(?:ahi |aqui )?(?:te )?(?:seguira|va a seguir|estara|va a estar) (?:aqui|ahi|disponible|para ti|cuando|hasta)",
        en: `(?:no one|nobody|no other)(?: else| customer| buyer)? (?:will|gets|buys|takes|sees|touches|is going to),
          (?:it|the car)(?:['’]ll| will) (?:definitely |surely |still |certainly |just )*(?:be (?:waiting|here|there|yours|available)|wait),
          off the (?:market|lot)`,
      },
    ),
  },
];
