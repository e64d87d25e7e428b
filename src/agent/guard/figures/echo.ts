import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { acknowledgingWords, yesWords } from "../../../text/words/assent-words.ts";
import type { Known } from "../grounds/known.ts";
import type { Scoped } from "../scope.ts";
import { isDeniedAt } from "../stance.ts";
import type { Written } from "../text.ts";

/** Right before a figure: the customer's limit, not a car's price. */
export const limiting = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`presupuesto, menos, menores, hasta, debajo, abajo, bajo, maximo, dentro, mas, arriba, encima,
        entre, limite, rango, minimo, rebas\w+, exced\w+, pas\w+`,
      en: `budget, less, fewer, up to, below, under, within, more, over, above, between, limit, range, least, most,
        minimum`,
      both: "tope",
    }),
    inOrder(
      String.raw`\b(?: `,
      oneOf({
        es: "de, del, tu, tus, es, el, la, los, las, esos, maximo, presupuesto, son",
        en: "of, than, your, is, the, those, budget, at",
        both: "tope, a",
      }),
      String.raw`)*(?: [*_$]*\d[\d,.]*k?(?: mil| thousand)?(?: pesos| mxn)? (?:y|and|a|to|hasta))?[ *_:$]*$`,
    ),
  ),
);

const wishes =
  "tienes|traes|cuentas|dispones|puedes|podrias|busc\\w+|quieres|quisieras|quieras|quiera|gustaria|prefieres|pides|pediste|" +
  "dices|dijiste|mencion\\w+|comentas|das|darias|dando|ofreces|ofrecen|ofreciste|propones|deb(?:es|as|ias)|adeudas|falten?|faltan?(?= por pagar)|entendi|entiendo|cuanto (?:te )?alcanza|" +
  "looking|look for|searching|search for|i understand|understood|" +
  "you(?:'re|'d| are| would)? (?:said|say|have|want|asked|mention\\w*|offer\\w*|need|can|give|pay\\w*|put\\w*|like|(?:still )?owe)";
/** «Tu presupuesto», "your offer": a thing of the customer's that has an amount. */
const amounts = oneOf({
  es: `presupuesto, saldo, adeudo, deuda, enganche, anticipo, oferta, propuesta, idea, limite, ingresos?,
    sueldo, mensualidad(?:es)?, pagos?, precio, rango`,
  en: "balance, debt, budget, down(?: payment)?, offer, limit, income, payment, price, figure, range",
  both: "tope",
});

/** What the customer has, wants or said, and nothing but words that go on with it up to the figure. */
const wished = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: "(?:^|[.:;!?] ?)[*_ ]*(?:for|para|con|with) [^,.;]{0,40} (?:around|about|alrededor de|cerca de|unos)",
      en: String.raw`(?:${wishes})\b(?: (?!te\b|we\b|i\b)[^\s,]+){0,7}`,
      both: String.raw`(?:(?:tus?|sus?|your|un|el|a|the|con|with) )?(?:${amounts})\b(?: (?:mensual|monthly|maximo|total|es|is|de|del|of|por|at|around|about|alrededor|cerca|unos|los|esos|those|roughly|hasta|up|to|en|with|con|y|and))*,
        (?:algo|opciones|autos|carros|something|anything|options|cars)(?: [^\s,]+){0,2} (?:cerca de|alrededor de|around|about|near|close to),
        \b(?:tus?|your)`,
    }),
    ` ?[*_«"]*$`,
  ),
);
/** The wish itself is told again: «Entendí: Suburban, hasta $55,000». */
export const understanding = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`lo anoto, anotado, anoto, apuntado, apunto, tomo nota, entendi, busque, sigo con, sigo buscando,
        filtr\w+`,
      en: "noted, understood, looked, searched, still looking",
      both: String.raw`(?:subi|baje|amplie|raised|lowered|widened) (?:\p{L}+ )*(?:limite|minimo|maximo|precio|kilometraje|limit|minimum|maximum|price|mileage)`,
    }),
    String.raw`\b`,
  ),
  "u",
);
export const wishedBehind = anyOf(
  inOrder(
    "^[ *_]*(?:(?:pesos|mxn|usd|dollars|dolares) )?",
    oneOf({
      es: String.raw`que (?:dices|mencion\w+|(?:todavia |aun )?deb(?:es|as)|adeudas|tienes|pides|buscas|quieres|puedes|ofreces|propones|comentas|traes|ganas|cobras),
      (?:ya |si |te |no |aqui )*(?:te )?${oneOf(String.raw`hay, encuentr\w+, encontr\w+, consig\w+, muestr\w+, recomiend\w+, busc\w+, entran?, alcanzan?,
        alcanzarian?, da(?:n|ria)? para, se puede[n]?, pasa[n]?, llegas, puedes, podrias, tienes, cabe[n]?`)},
      de (?:presupuesto|enganche|anticipo|tope)`,
      en: String.raw`${oneOf(`there['’]s, there (?:is|are), we have, i(?:['’]ve)? (?:have|found|can show), you can, you could,
        you['’]d, gets? you, buys? you, covers?, is (?:enough|plenty)`)},
      (?:that )?you (?:(?:still )?owe|make|earn|said|mention\w*|have|want\w*|asked|offer\w*|named),
      budget, down`,
      both: "max, tope",
    }),
    String.raw`\b`,
  ),
);

/** Yes to whatever was said. */
const affirming = new RegExp(
  String.raw`^[\s*_¡¿«"]*(?!si (?:todavia|aun|deb[ei]|tienes|cuentas|quieres|prefieres|buscas|tu)\b)${oneOf({
    es: `exacto, exactamente, listo, de acuerdo, hecho, tal cual, justo, es cierto, tienes razon, eso es,
      asi queda`,
    en: `right, exactly, correct, done, perfect, agreed, deal,
      (?:that|this|it)(?:['’]s| is| sounds) (?:right|correct|it|about right|true),
      you(?:['’]re| are| have| got) (?:it )?right, you got it`,
    both: `${yesWords}, ${acknowledgingWords}`,
  })}\b`,
);

/** It is given away at that. */
const agreeing = anyOf(
  inOrder(
    String.raw`(?<!\b(?:si|cuando|if|when|can['’]?t|cannot|won['’]t|not|puedo|podemos) )\b`,
    oneOf({
      es: `acepto, aceptamos, aceptad[oa], acepta la casa, (?:estoy|estamos|quedamos) de acuerdo, va por,
        va que va, sale y vale, tomo (?:tu|su|la), tomamos (?:tu|su|la), trato, cerramos, cerrado,
        te (?:la |lo |las |los )?(?:llevas|entrego|entregamos|entregare|doy|damos|dejo|dejamos|vendo|vendemos|ajusto|ajustamos),
        (?:es|seria) tuy[oa], sin vuelta atras, (?:me|nos) (?:parece|late|gusta|sirve|conviene), esta bien,
        suena bien`,
      en: String.raw`i accept, we accept, accepted, i agree, we agree, agree to, works for (?:me|us),
        sounds (?:good|fair|great), goes home, is yours, take it, (?:i|we)(?:'ll)? (?:take|give|sell),
        no going back, it is\b[!. ]*$, it shall be, we have a deal`,
    }),
    String.raw`\b`,
  ),
);

/** «Entiendo que tu oferta es de 200 mil»: the customer's is that. */
const offered =
  /\b(?:tu|su|your) (?:oferta|propuesta|presupuesto|tope|limite|offer|proposal|budget|limit) (?:es|seria|is|was|era)(?: (?:de|por|at|of|for))* ?[*_$]*$/;

/** Right before a figure: it is so. */
const asserting = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `queda, quedaria, quedaran, sale, saldria, seria, serian, son, es, cuesta, cuestan, vale, pagas,
        pagarias, pagaria`,
      en: "it is, comes to, would be, will be, costs?, you pay, you'd pay",
      both: "it's",
    }),
    "(?: (?:en|de|a|at|of|unos|solo|about|just|only))*[ *_:$]*$",
  ),
);

/**
 * Whether an amount that only the customer named, or that a search was limited to, is repeated as that: framed by what
 * the customer has or wants, not agreed to, and not said of a car that costs something else.
 */
export function isEchoed(scoped: Scoped, known: Known, { folded }: Written): boolean {
  const { figure, sentence } = scoped;
  const { start, end, kind, value } = figure;
  if (kind !== "money" && !(kind === "number" && Number(value) >= 1_000)) return true;
  const words = folded.slice(sentence.start, sentence.end);
  const clause = folded.slice(sentence.start, start);
  const near = clause.slice(-40);
  const isLimit = limiting.test(near);
  if (isDenied(scoped, folded)) return true;
  if (agreeing.test(words) || (asserting.test(near) && !isLimit && !offered.test(near))) return false;
  if (understanding.test(clause)) return true;
  if (affirming.test(words) && !isLimit && !/\b(?:con|with|busc\w+|look\w*|search\w*)\b/.test(clause))
    return false;
  // «Con $6,000 al mes te alcanza»
  const isMonthly = figure.roles.includes("monthly") && /\b(?:con|with)[ *_$]*$/.test(clause);
  const isFramed =
    isLimit ||
    isMonthly ||
    (purse.test(clause) && buying.test(folded.slice(end, end + 40))) ||
    wished.test(clause) ||
    wishedBehind.test(folded.slice(end, end + 40)) ||
    words.includes("?");
  return isFramed && isTrueOfCars(scoped, known, words, near);
}

/** «Con 220 mil te alcanza para …», "with 250k you can choose from …" */
const purse = /\b(?:con|with)(?: (?:unos|esos|tus|about|around|those|your))?[ *_$]*$/;
const buying =
  /^(?: (?:pesos|mxn))?,? (?:te |si |ya )*(?:alcanza\w*|llega\w*|hay|puedes|podrias|tienes|entran?|you (?:can|could|have|get)|there (?:is|are)|gets? you)\b/;

/** «No te lo puedo dar en 200 mil», «por 200 mil no se puede». */
export function isDenied({ figure: { start, end }, sentence }: Scoped, folded: string): boolean {
  return isDeniedAt("figure", { folded, sentence, start, end });
}

const fitting =
  /\b(?:menos|menor|debajo|abajo|hasta|dentro|entr[ae]n?|cabe[n]?|alcanza\w*|ajusta[n]?|anda[n]?|rango|under|below|within|up to|less than|at most|fits?|afford\w*|covers?|between|range)\b/;
const exceeding = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`rebasa\w*, excede\w*, encima, arriba, mas de, mas que, pasa\w*, fuera, otr[oa]s?, algo, opciones,
        autos, carros`,
      en: "over, above, more than, exceeds?, beyond, not, out of, others?, something, options, cars",
      both: String.raw`no, \w+n't`,
    }),
    String.raw`\b`,
  ),
);
const lower = /\b(?:entre|between|rango(?: de)?|range(?: of)?|from|desde)[ *_$]*$/;

/** «Se pasa un poco de tus 500 mil» */
const passing =
  /\b(?:se pasan?|rebasan?|exceden?|(?:por )?(?:arriba|encima) de|over|above|exceeds?|out of)(?: (?:un|una|a|por|de|del|poco|poquito|bit|little|tus?|los|your|the))*[ *_$]*$/;

const monthly = /\b(?:mes|meses|mensual\w*|months?|monthly)\b/;

/** «El Versa entra en tus 100 mil»: one of the cars in question costs no more. */
function isTrueOfCars({ figure, cars }: Scoped, known: Known, words: string, near: string): boolean {
  if (figure.roles.includes("down") || figure.roles.includes("monthly") || monthly.test(words)) return true;
  const isAbove = passing.test(near) && !/\bno (?:se )?$/.test(near.replace(passing, ""));
  if (!isAbove && (!fitting.test(words) || exceeding.test(words))) return true;
  const prices = cars.flatMap(({ stockId }) =>
    (known.facts.get("money") ?? []).flatMap(({ car, role, value }) =>
      car === stockId && role === "price" ? [Number(value)] : [],
    ),
  );
  if (prices.length === 0) return true;
  const limit = Number(figure.value);
  if (isAbove) return prices.some((price) => price > limit);
  return prices.some((price) => (lower.test(near) ? price >= limit : price <= limit));
}
