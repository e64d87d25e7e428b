import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { shareWords } from "../figures/shares.ts";

/** Who pays for a thing beside the price, and what is in it. */
const paidApart = oneOf({
  es: String.raw`(?:los|las|lo|l[oa]s? tiene que|debe)? ?(?:paga|cubre|corren? por cuenta de)l? (?:el )?(?:comprador|cliente),
    (?:se )?(?:paga|cobra)n? (?:aparte|por separado), no (?:esta[n]? )?inclu\p{L}+, aparte`,
  en: "paid by the (?:buyer|customer), the buyer pays, (?:are |is )?(?:not included|extra|separate)",
});
const included =
  "(?:(?:ya )?(?:van? |viene[n]? |esta[n]? |queda[n]? )?inclu(?:id|y)\\p{L}+|sin (?:costo|cargo) (?:extra|adicional)|(?:already |all )?includ\\p{L}+)";
const fees = "(?:derechos|impuestos?|tenencia|state fees?|government fees?|duties|taxes)";
const vat = "(?:iva|vat|(?:sales )?tax(?:es)?)";

type Opposite = {
  own: RegExp;
  others: RegExp[];
  /** The papers recommend it; the dealer's terms may ask for it all the same. */
  isRecommended?: true;
};

/** What a paper of the dealer's says of a thing (`own`), and what of the same thing it cannot be then (`others`). */
export const opposites: Opposite[] = [
  // The rate is fixed.
  {
    own: /\b(?:tasa|rate)\b[^.;]{0,40}\b(?:fija|fixed)\b|\bfixed (?:interest |annual )?rate\b/,
    others: [
      anyOf(
        inOrder(
          String.raw`\b(?:tasa|rate)\b[^.;]{0,30}\b`,
          oneOf({
            es: "ajustables?, flotantes?",
            en: "varies, floating, adjustable",
            both: "variables?, (?:puede|can|may|might) (?:cambiar|subir|bajar|change|go up|rise)",
          }),
          String.raw`\b`,
        ),
        String.raw`\b(?:variable|floating|adjustable) (?:interest |annual )?rate\b`,
      ),
      /%[^.;]{0,40}\b(?:may|can|could|might|puede|podria) (?:go up|rise|vary|change|subir|variar|cambiar)|\b(?:starts? at|desde(?: el)?|a partir del?) \d+(?:\.\d+)? ?%/,
      new RegExp(
        inOrder(
          String.raw`\b`,
          oneOf({
            es: "ajust, vari, cambi, muev, actualiz, revis, sub",
            en: "adjust, chang, float, reset, rise, go(?:es)? up, follow, track, var(?:y|ies)",
            both: "mov, mov",
          }),
          String.raw`\p{L}*\b[^.;]{0,24}\b`,
          oneOf({
            es: "con, segun, conforme, al ritmo, de acuerdo",
            en: "with, according, based, along, the",
          }),
          String.raw`\b[^.;]{0,20}\b`,
          oneOf({
            es: "mercado, inflacion, banco",
            en: "market, inflation, index, prime, central bank",
            both: "tiie, banxico",
          }),
        ),
        "u",
      ),
      new RegExp(
        inOrder(
          String.raw`%[^.;]{0,24}\b(?:solo |only |just )?`,
          oneOf({
            es: String.raw`(?:el|durante el|por el|los|durante los) primer\p{L}*`,
            en: "(?:for |in |during )?the first, (?:for |during )?(?:your|year) (?:first|one)",
          }),
          String.raw` ?(?:\p{L}+ )?(?:ano|mes|meses|anos|pagos?|year|months?|payments?|\d+)?\b`,
        ),
        "u",
      ),
      new RegExp(
        inOrder(
          String.raw`\b`,
          oneOf({
            es: String.raw`despues, luego, mas adelante, a partir del? (?:segundo|ano|mes|\p{L}+ (?:ano|mes))`,
            en: "(?:and )?then, after (?:that|the first), later, from (?:the )?(?:second|year two)",
          }),
          String.raw`\b[^.;]{0,20}\b(?:se )?`,
          oneOf({
            es: "ajust, vari, cambi, actualiz, sub, baj",
            en: "adjust, chang, float, reset, go(?:es)? (?:up|down), recalculat, increas, var(?:y|ies), ris",
            both: "recalcul",
          }),
          String.raw`\p{L}*`,
        ),
        "u",
      ),
    ],
  },
  // A down payment is only recommended.
  {
    own: /\b(?:enganche|down payment)\b[^.]{0,80}\b(?:recomend|suger|recommend|suggest)\p{L}*/u,
    others: [
      /\b(?:minimo|enganche|down payment|minimum)\b[^.;]{0,16}(?<!\bno (?:es|is) )\b(?:obligatori\p{L}+|forzos\p{L}+|requerid\p{L}+|mandatory|required)|\b(?:el|the) minim(?:o|um) (?:es|is)\b/u,
      new RegExp(
        inOrder(
          String.raw`^(?!.*\b(?:recom|suger|suggest|ideal|no hay|no (?:es|existe|tenemos|pedimos|exigimos)|isn['’]t|there['’]s no|(?:don|doesn)['’]t|not |aren['’]t))(?:.*\b`,
          oneOf({
            es: String.raw`${oneOf({
              es: `pedimos, se pide, piden, pide, requerimos, se requiere, exigimos, se (?:necesita|ocupa), necesitas,
                tienes que, debes, deberas, hay que`,
              en: "need to, must, have to, requires?, we ask for",
            })}[^.;]{0,40}\b${oneOf("al menos, por lo menos, minimo, minima, at least, como minimo")}[^.;]{0,16}${shareWords}`,
            en: String.raw`at least \d+ ?(?:%|per ?cent)[^.;]{0,16}\b(?:required|needed|mandatory)`,
            both: `minim(?:o|a|um)(?: (?:de|del|es|is|of|el|down|payment|enganche))* ${shareWords}`,
          }),
          ")",
        ),
        "s",
      ),
      new RegExp(
        inOrder(
          String.raw`^(?!.*\b(?:recom|suger|suggest|ideal|no (?:hay|es|son|existe|tenemos|pedimos|exigimos|necesitas|tienes)|isn['’]t|(?:don|doesn)['’]t|not |aren['’]t)).*\b`,
          oneOf({
            es: String.raw`forzos\p{L}+, pedimos, se (?:pide|requiere|necesita|exige), piden, exig\p{L}+, necesitas,
              tienes que, debes, hay que`,
            en: "need, must, have to",
            both: String.raw`obligatori\p{L}+, requ(?:iere|erimos|ires?)`,
          }),
          String.raw`\b[^.;]{0,40}${shareWords}`,
        ),
        "su",
      ),
      anyOf(
        inOrder(
          String.raw`\b`,
          oneOf({ es: "con menos, por debajo, sin", en: "below, under, with less, less than, without" }),
          String.raw`\b[^.;]{0,24}${shareWords}[^.;]{0,40}\b`,
          oneOf({
            es: "no (?:se|procede|hay|alcanza|podemos|puedes|es posible|dan|damos|te)",
            en: "can['’]?t, cannot, won['’]t, not possible",
          }),
          String.raw`\b`,
        ),
      ),
    ],
    isRecommended: true,
  },
  // Interest is on what is still owed.
  {
    own: /\b(?:interes(?:es)?|interest)\b[^.]{0,60}\b(?:saldo|falta por pagar|owed?|balance|insoluto)/,
    others: [
      new RegExp(
        inOrder(
          String.raw`^(?!.*\b(?:saldo|falta|debes|debas|owed?|balance|remaining|ahorr\p{L}*|sav\p{L}+|menos|less)\b).*\b(?:interes(?:es)?|interest)\b[^.;]{0,50}\b`,
          oneOf({
            es: "monto, cantidad, precio, credito, inicial",
            en: "original, price, amount, (?:full|entire|whole)(?! (?:term|length|life|period))",
            both: "total",
          }),
          String.raw`\b`,
        ),
        "su",
      ),
      new RegExp(
        oneOf(String.raw`\b(?:pagas|pagarias|debes|te cobran|owe|pay)\b[^.;]{0,20}\b(?:todos|complet\p{L}+|all|full|the whole)\b[^.;]{0,12}\b(?:interes(?:es)?|interest)\b,
          \b(?:pagas|pagarias|debes|te cobran)\b[^.;]{0,20}\binteres(?:es)? (?:complet\p{L}+|de todo|totales)`),
        "u",
      ),
      new RegExp(
        inOrder(
          String.raw`^(?!.*\b(?:no|ni|sin|not|without|\p{L}+n['’]t)\b).*\b`,
          oneOf({
            es: "se (?:pagan|cobran), hay que pagar, (?:tienes|tendrias) que pagar, pagando",
            en: "paying, have to pay, must pay, still (?:owe|pay), you(?:['’]d|['’]ll)? still (?:owe|pay)",
          }),
          String.raw`\b[^.;]{0,20}\b`,
          oneOf({
            es: "todos, completos",
            en: "all, full, the whole, entire",
            both: String.raw`complet\p{L}+, integr\p{L}+`,
          }),
          String.raw`\b[^.;]{0,16}\b(?:interes(?:es)?|interest)\b`,
        ),
        "su",
      ),
      new RegExp(
        inOrder(
          String.raw`\b(?:interes(?:es)?|interest)\b(?! (?:rate|mas bajo))[^.;]{0,12}\b`,
          oneOf(String.raw`(?:de|por|for|of|over) (?:todo el|el (?:plazo )?(?:completo|total)|the (?:whole|entire|full)) ?(?:plazo|credito|term|loan|life)?,
            (?:se pagan?|se cobran?|son|van|is|are)(?: \p{L}+)? (?:complet\p{L}+|integr\p{L}+|los mismos|iguales|igual|the same|in full|due in full)`),
          String.raw`(?![^.;]{0,24}\b(?:baj|menos|ahorr|less|sav|lower)\p{L}*)`,
        ),
        "u",
      ),
      new RegExp(
        oneOf({
          es: String.raw`\bno (?:te )?ahorr\p{L}+ (?:nada (?:de|en) )?(?:los )?interes,
            \binteres(?:es)? no (?:baj|disminuy|se reduc|cambi)\p{L}*`,
          en: String.raw`\b(?:do(?:es)?|wo|would)n['’]t save (?:you )?(?:any |on )?interest,
            \binterest (?:does|is|won)(?:n['’]t|['’]t| not) (?:go down|reduced|lower|change|less)`,
        }),
        "u",
      ),
    ],
  },
  // There is no penalty.
  {
    own: /\b(?:sin|without(?: an?y?)?|no) (?:ninguna )?(?:penali[sz]acion|penalty)/,
    others: [
      new RegExp(
        inOrder(
          String.raw`(?<!\b(?:no|ni|sin|ningun\p{L}*)\b[^.;]{0,12})\b`,
          oneOf({
            es: String.raw`con, hay, tiene, cobran?, cobramos, aplica\p{L}*`,
            en: "there['’]s, there is, with, charged?",
          }),
          String.raw`\b (?:(?!no\b)\p{L}+ ){0,2}?(?:penali[sz]acion(?:es)?|penalty|penalties)\b`,
        ),
        "u",
      ),
      /^(?!.*\b(?:atras|tarde|late|despues|moratori))(?=.*(?<!\bno (?:se |te )?)\b(?:cobra(?:n|mos)?|hay|charged?|there['’]s) (?:un |una |a )?(?:recargo|comision|cargo|fee|surcharge)\b)./s,
    ],
  },
  // Fees are paid apart.
  {
    own: new RegExp(`\\b${fees}\\b[^.;]{0,40}\\b${paidApart}|\\b${paidApart}[^.;]{0,30}\\b${fees}\\b`, "u"),
    others: [
      new RegExp(
        `\\b${fees}\\b(?![^.;]{0,24}\\b(?:no|not|aparte|extra)\\b)[^.;]{0,24}\\b${included}|(?<!\\bno )\\b${included} (?:l[oa]s? |el |the |all (?:the )?)?${fees}\\b`,
        "u",
      ),
    ],
  },
  // The price includes the tax.
  {
    own: new RegExp(`\\binclu\\p{L}+ (?:el |the )?${vat}\\b|\\b${vat} (?:\\p{L}+ )?includ?\\p{L}+`, "u"),
    others: [
      new RegExp(
        inOrder(
          String.raw`(?<!\b(?:interes(?:es)?|interest|comision|apertura|fees?)\b[^.;]{0,60})`,
          oneOf(String.raw`(?:\b(?:mas|plus|sin|without|antes de|before)|\+) (?:el )?${vat}\b,
            \b${vat} (?:is |se )?(?:added|agrega|suma|cobra aparte),
            \b${vat} (?:aparte|no incluido|not included|extra)`),
        ),
      ),
    ],
  },
  // A span ends with what comes first.
  {
    own: /\blo que (?:\p{L}+ ){1,2}primero|\bwhichever (?:\p{L}+ ){1,2}(?:first|sooner|earlier)/u,
    others: [
      new RegExp(
        oneOf({
          es: String.raw`\blo que (?:\p{L}+ ){1,2}(?:(?:al )?(?:ultimo|final)|despues|mas tarde),
            \blo que (?:te |le |mas )?(?:convenga|tarde|dure)\b`,
          en: String.raw`\bwhichever (?:\p{L}+ ){1,4}?(?:last|later|longer|longest|better|more)\b,
            \bwhichever (?:you (?:want|like|prefer|choose)|suits)\b`,
        }),
        "u",
      ),
    ],
  },
  // Something is to be done before its term ends.
  {
    own: /\b(?:antes de que (?:termine|acabe|venza|concluya)|before (?:the|your|it|its)\b[^.;]{0,30}\b(?:ends?|expires?|runs? out))/,
    others: [
      new RegExp(
        inOrder(
          String.raw`\b`,
          oneOf({
            es: String.raw`en cualquier momento, cuando (?:quieras|gustes),
              (?:incluso|aun|aunque|tambien) (?:si |cuando |despues de (?:que )?)?(?:(?:la|el) \p{L}+ )?(?:ya )?(?:se (?:te )?)?(?:haya )?(?:venci|termin|acab|expir)\p{L}+,
              despues de que (?:se )?(?:venza|termine|acabe)`,
            en: String.raw`any ?time, whenever,
              even (?:if|after|once|when)\b[^.;]{0,30}\b(?:ended|expired|expires|ends|over|ran out)`,
          }),
        ),
        "u",
      ),
    ],
  },
  // The difference counts towards the next car.
  {
    own: /\b(?:diferencia|difference)\b[^.;]{0,40}\b(?:favor|nuevo|new car|next car|enganche)/,
    others: [
      anyOf(
        String.raw`\b(?:diferencia|difference|resto|rest|remainder)\b[^.;]{0,24}\b(?:en efectivo|en cash|in cash|cash|a tu cuenta|to your account|transferencia)`,
        inOrder(
          String.raw`\b`,
          oneOf({
            es: "te (?:pagamos|damos|entregamos|devolvemos|depositamos|transferimos)",
            en: "(?:pay|give|hand|wire) you",
          }),
          " (?:la |el |the )?(?:diferencia|difference|resto|rest)(?! (?:a favor|toward|as))",
        ),
      ),
    ],
  },
  // Money is given back, all of it.
  {
    own: /\b(?:monto|precio|enganche) completo|\bfull (?:amount|price|down payment)|\b(?:se le|le) (?:regres|reembols|devolv|devuelv)\p{L}+|\bwe refund/u,
    others: [
      new RegExp(
        oneOf({
          es: String.raw`\bno (?:es|son) (?:reembolsables?|devolutiv\p{L}+), \bsin devolucion, \bsaldo a favor (?:para|en)`,
          en: String.raw`\bnon-?(?:refundable|returnable), \b(?:not|n['’]t) refundable, \bstore credit,
            \bwe keep (?:a|the|part|half)`,
          both: String.raw`\b(?:menos|minus|less) (?:un|una|the|a|an|la|el|\p{L}+ )? ?(?:\p{L}+ )?(?:comision|cargo|penali[sz]\p{L}+|fee|charge),
            \b(?:la mitad|half|una parte|part) (?:of (?:it|the money)|y el resto),
            \b(?:te (?:damos|devolvemos|regresamos)|(?:refund|give|get|return)(?: you)?) (?:la mitad|half)`,
        }),
        "u",
      ),
      new RegExp(
        oneOf({
          es: String.raw`\bse (?:te|le|les) ${oneOf("regres, devuelv, devolv, reembols, retien, descuent, cobr")}\p{L}+ (?:solo |solamente |unicamente |nada mas )?${oneOf(String.raw`
            la mitad, el resto, (?:una|solo) parte, el \d+ ?%, un \d+ ?%, un cargo,
            una (?:comision|penali[sz]acion|parte)`)},
      \b(?:pierdes|perderias|recuperas|recibes|te (?:damos|quedan?|toca)) (?:solo |solamente |unicamente )?(?:la mitad|una parte|el \d+ ?%),
      \b(?:solo|solamente|unicamente|nada mas) (?:se )?(?:te |le )?(?:regres|devuelv|devolv|reembols|recuper)\p{L}+ (?:la mitad|una parte|el \d+),
      \bla mitad (?:se (?:te )?(?:regres|devuelv|pierde|queda)|no se)\p{L}*`,
          en: String.raw`\b(?:you(?:['’]d| would|['’]ll| will)? (?:only )?(?:lose|forfeit|get|recover|receive)|(?:is|are|get) refunded)(?: back)? (?:only |just )?(?:half|part|some)(?: of)?\b,
            \b(?:half|part) (?:of (?:it|the (?:deposit|money|amount|price)) )?(?:is|gets|will be) (?:refunded|returned|kept|lost)`,
        }),
        "u",
      ),
    ],
  },
  // A credit asks for permanent residency.
  {
    own: /\bcredit\p{L}*\b[^.;]{0,30}\bpermanente?\b|\bpermanente?\b[^.;]{0,30}\bcredit/u,
    others: [
      /^(?!.*\b(?:no|not|solo|only|pero|but|though|pide|requiere|required|asks?)\b|.*n['’]t\b)(?=.*\b(?:temporal|temporary)\b).*\b(?:financ\p{L}*|credit\p{L}*|loan)\b/su,
    ],
  },
  // Something is required.
  {
    own: /\b(?:se (?:pide|requiere|necesita|exige)|is (?:required|needed)|requires?|must)\b/,
    others: [
      new RegExp(
        inOrder(
          String.raw`^(?=.*\b(?:aunque|pero|but|although|though)\b)(?:(?!\bno\b|n['’]t\b).)*\b`,
          oneOf({ es: "aunque, pero", en: "but, although, though" }),
          String.raw`\b[^.;]{0,12}\b(?:con|si|with|if)\b(?! (?:quieres|gustas|tienes dudas|you (?:like|want|have)))[^.;]{2,40}\b`,
          oneOf({ es: "tambien, igual, de todos modos", en: "still, also, anyway" }),
          String.raw`\b[^.;]{0,16}\b`,
          oneOf({
            es: "pode[mr], pued, se puede, lo hacemos, acept, aprob",
            en: "can, could, accept, approve, works?",
          }),
        ),
        "u",
      ),
    ],
  },
];
