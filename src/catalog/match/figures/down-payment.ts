import { readThousands } from "../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { isLikeYear, type NumberRead, type Reading, take } from "../reading/numbers.ts";

/** Currency units, or a share of the price: 20 for 20 %. */
export type DownRead = { amount: number } | { percent: number };

/** As the tools and the stock's queries take it: an amount, or «20%». */
export function writeDown(down: DownRead): number | string {
  return "percent" in down ? `${down.percent}%` : down.amount;
}

type Wishes = { downPayment: DownRead | null };

const down =
  oneOf(`enganche, enganchar, anticipo, pago inicial, inicial, de entrada, entrada, prima, adelanto,
    down ?payment, down, deposit, upfront, up front, pie`);
const with_ =
  "(?:(?:con|with|doy|daria|dando|pongo|pondria|tengo|dar|dejo|put|putting|i have|give|pay|paying) )?";
const article = "(?:un|una|el|la|mi|a|an|my|the)";
const noDown = inOrder(
  "(?:",
  oneOf(
    `quit\\w+, elimin\\w+, borr\\w+, olvid\\w+, remove, drop, skip, scrap, lose, forget(?: about)?, take (?:off|away|out), get rid of`,
  ),
  ` (?:el|la|mi|del|ese|the|my|that) (?:${down})(?! (?:a|al|en|de|del|to|by|at|from|N) )|`,
  [
    inOrder(
      oneOf({
        es: "(?:no|sin) (?:doy|dar|diera|dando|pongo|poner|pusiera|dejo|dejar|meto|meter|aporto|aportar)",
        en: "(?:put|putting|give|pay)",
      }),
      " (?:nada|nothing)(?: (?:de|para) (?:enganche|anticipo))?(?! (?:al mes|a month|mas|more))",
    ),
    "",
  ].join("|"),
  oneOf(`sin, cero, nada (?:de|para), no, without, zero, 0, N,
    (?:no|sin) (?:doy|dar|tengo|tener|traigo|cuento con|junte|hay|hubiera|quiero dar|puedo dar|voy a dar)(?: (?:nada|dinero|lana))?,
    (?:i )?(?:dont|do not|cant) (?:have|put|give|want to put)(?: (?:any|anything|money))*`),
  ` (?:${article} )?(?:de |para |para dar |for )?(?:${article} )?(?:${down}|money down)|`,
  oneOf(`no, nothing, zero, cero`),
  " (?:money )?down)",
);
/** What a customer does with a down payment. */
const hand = inOrder(
  oneOf(`doy, diera, daria, demos, dar(?:le)?, dando(?:le)?, pongo, ponga, pusiera, pondria, poner(?:le)?, poniendo(?:le)?, ponle,
    dejo, dejara, dejaria, dejar, dejando, meto, meta, metiera, meteria, meter(?:le)?, metiendo(?:le)?, metele,
    aporto, aportara, aportar, aportando, i (?:only |just |can )?(?:put|give|pay), (?:only|just|can) put, put, putting, puts`),
  "(?: (?:solo|solamente|nomas|nada mas|only|just|in|down|unos|como|about|los|mis|esos|my|the))*",
);
/** What a customer has: beside a credit, that is the down payment. */
const purse = inOrder(
  oneOf(
    `con, with, tengo, traigo, cuento con, i (?:only |just )?have, ive (?:only |just )?got, having, having saved,
    ahorre, junt[eo], reun[io]o?, consigo, i (?:only |just )?saved`,
  ),
  "(?: (?:ahorrad[oa]s?|juntad[oa]s?|guardad[oa]s?|saved|saved up|solo|solamente|nomas|only|just|unos|como|about|los|las|mis|esos|estos|el|my|the|those|these))*",
);
const parts: [string, number][] = [
  [
    "tod[oa](?: (?:el precio|el valor|el costo|lo que cuesta|el dinero))?|(?:all|everything|the whole (?:price|thing|amount)|the full price)(?: of it)?",
    100,
  ],
  ["(?:la |una )?mitad|(?:a |one )?half", 50],
  ["(?:un |una )?(?:tercio|tercera parte)|(?:a |one )?third", 33.3333],
  ["(?:un |una )?(?:cuarto|cuarta parte)|(?:a |one )?(?:quarter|fourth)", 25],
];
const ofIt = "(?:(?:del?|of|the|el|precio|price|it|valor|value|\\|) )*";
const atOnce =
  "(?:en efectivo|de contado|al contado|con? transferencia|por transferencia|(?:in |with |by )?cash|(?:up ?|in )front|upfront|ahora|ahorita|right away|now|today|hoy)";
const onCredit =
  "(?:a credito|en credito|financiad[oa]|financed|financiar\\w*|on credit|a meses|a plazos|en mensualidades|in (?:monthly )?payments|in installments|with a loan|on a loan)";
const lent =
  "(?: [^ ]+){0,8} (?:financ\\w+|creditos?|credit|meses|mensualidades|plazos|pagos|loan|installments|payments|months|monthly|later|despues)";
const theRest =
  "(?:\\| )?(?:(?:y|and) )?(?:lo (?:demas|restante|que (?:falta|resta|queda|quede|falte))|el (?:resto|saldo|restante)|the (?:rest|remainder|balance))";
const beside = "(?<!(?:tengo|cuento) )(?:con|with)";
const notOfMoney = `(?! ${oneOf({
  es: `kilometros, puertas, asientos, pasajeros, plazas, filas, anos?, meses, litros?, de presupuesto, o menos,
    de garantia, llaves, duenos?, opciones, carros?, autos?, coches?, pagos?, mensualidades, veces, dias?, semanas?`,
  en: "miles, years?, months, budget, or less, options, cars?, trucks?, payments?, times, days?, weeks?",
  both: "kms?",
})} )`;

const highestAmount = 1e9;
const ofTime = "(?:meses|mensualidades|months|mos?|anos?|years?|yrs?)";

/** Less than that is no amount by itself. */
const lowestAmount = 1_000;

/**
 * Takes what is plainly a down payment: by its name, by what is done with it, or a bare share of the price.
 * @param takeMonthly called where what is paid each month is to be taken: behind what has the name of a down payment
 */
export function takeDown(reading: Reading, wishes: Wishes, takeMonthly: () => void): void {
  const accept = ([number]: NumberRead[], _: unknown, matched: string) =>
    set(wishes, / (?:el|del) #/.test(matched) ? readShare(number) : readDown(number));
  take(reading, noDown, (numbers) => {
    if (numbers.length > 0 && numbers[0]?.value !== 0) return false;
    return set(wishes, { amount: 0 });
  });
  take(
    reading,
    inOrder(
      `${with_}(?:${article} )?N (?:`,
      oneOf({ es: "ahorrad[oa]s, juntad[oa]s, guardad[oa]s, listos", en: "saved, saved up, ready" }),
      " )?(?:",
      oneOf({
        es: "de, como, para, del, (?:para|pa) (?:dar|poner|meter|usar)(?:l[oa]s?)? (?:de|como|en|para)",
        en: "as, for, in, of, to put, to pay",
      }),
      ` )?(?:${article} )?${down}`,
    ),
    accept,
  );
  // «doy tres cuartos», "two thirds down"
  take(
    reading,
    `(?:${hand} )N (?:cuart[oa]s|quarters|fourths|tercios|terceras|thirds)(?: partes)?`,
    ([number], _, matched) => {
      const of = / (?:terc|third)/.test(matched) ? 3 : 4;
      const isPart = number !== undefined && number.value < of;
      return isPart && set(wishes, { percent: Math.round((number.value / of) * 1e6) / 1e4 });
    },
  );
  // "half down 60 months": what stands behind a share is its term.
  for (const [part, percent] of parts) {
    take(
      reading,
      `(?:${hand} (?<! in )(?:${part})(?: (?:de )?${down})?|(?:${part}) (?:(?:de|del|as|of|como|the|precio|price) )*${down}|${down} (?:de(?:l)? |of )?(?:${part}))`,
      () => set(wishes, { percent }),
    );
  }
  take(
    reading,
    `${with_}(?:${article} )?${down}(?: (?:payment|seria|es|sera|is|of|de|del|por|con|desde|el|the|unos|como))* N(?! ${ofTime} )`,
    accept,
  );
  // «súbele el enganche a 80»
  take(
    reading,
    `(?:sub|baj|cambi|pon|aument|reduc|dej|rais|lower|chang|increas)\\w* (?:el |la |mi |my |the )?(?:${down}) (?:a|en|to|at) (?:el )?N`,
    accept,
  );
  // «el enganche lo subo a 120», "the down payment, make it 90k"
  take(
    reading,
    `${down} (?:\\| )?(?:mejor )?(?:lo |te lo |se lo )(?:sub|baj|cambi|pon|aument|reduc|dej)\\w* (?:a|en|hasta) N(?! ${ofTime} )`,
    accept,
  );
  // «sube el enganche a 60 mil»; «la mitad de enganche a 60» has a term behind it.
  take(reading, `${down} (?:a|to) N`, ([number]) => {
    const isAmount = number && (number.unit > 1 || number.value >= lowestAmount);
    return isAmount ? set(wishes, readDown(number)) : false;
  });
  // "less down, like 40k", «más enganche, unos 90 mil».
  take(
    reading,
    `(?:less|lower|more|higher|bigger|smaller|menos|mas|otro) (?:${down}) \\|(?: (?:like|say|about|maybe|como|unos|digamos))* N`,
    accept,
  );
  // «la mitad en efectivo y lo demás financiado», "finance half of it": what is not lent.
  for (const [part, percent] of parts.slice(1)) {
    take(reading, `(?:${part}) ${ofIt}${atOnce}(?=${lent})`, () => set(wishes, { percent }));
    take(
      reading,
      `(?:${part}) ${ofIt}${onCredit}|(?:financ\\w+|borrow|lend me|credito por|prest\\w+) (?:(?:solo|nomas|only|just|solamente) )?(?:${part})`,
      () => wishes.downPayment === null && set(wishes, { percent: 100 - percent }),
    );
  }
  for (const [part, percent] of parts) {
    // «mitad 60 meses», "a third, 4 years"
    take(
      reading,
      `(?<=(?:^|\\||y|e|and|con|with|mejor|ahora|now|then|entonces|say) )(?:${part})(?= (?:\\| )?(?:a |over |for )?N ${ofTime} )`,
      () => wishes.downPayment === null && set(wishes, { percent }),
    );
    // «a 36 con la mitad»
    take(reading, `${beside} (?:${part})(?= (?:(?:a|over|for) N|\\| $|$))`, () => set(wishes, { percent }));
  }
  // «pago 100 mil en efectivo y el resto a 48»
  take(reading, `N (?:pesos )?${atOnce}(?= ${theRest} )`, accept);
  takeMonthly();
  // «puedo dar el 30» is a share.
  take(reading, `${hand} el N`, accept);
  take(reading, `${hand} N${notOfMoney}`, accept);
  // A bare percentage is a down payment, unless it is said to be a rate or a discount.
  take(
    reading,
    inOrder(
      "(?<!",
      oneOf(`tasa, interes, rate, apr, descuento, discount, rebaja, agreed? to`),
      " (?:(?:del?|of|fija|fuera|fuese|es|era|seria|is|was|were|at) )*)N(?! (?:de )?",
      oneOf(`descuento, interes, anual, off, discount, interest, apr`),
      ")",
    ),
    ([number]) =>
      number?.percent === true &&
      !wondering.test(reading.text) &&
      !ofBank.test(reading.text) &&
      set(wishes, readDown(number)),
  );
}

/** «mi banco me da 8», "my bank offers me 8": what another one lends at. */
const ofBank =
  / (?:bancos?|bank|bbva|banorte|santander|hsbc|banamex) (?:me |nos )?(?:da|dan|presta|cobra|ofrece|gives?|offers?|charges?|lends?)(?: (?:me|us|al?|del?|el|un|una|tasa|at|an))* #/;
/** «¿por qué 10%?» is of the rate. */
const wondering = / (?:por ?que|why|how come) /;

/** «el segundo a 48 meses con 50 mil», "with my 50,000 over 72 months": where a credit is spoken of. */
export function takeDownBesideCredit(reading: Reading, wishes: Wishes): void {
  take(reading, `${purse} N${notOfMoney}`, ([number], _, matched) => {
    // «con el 20 a 60» is a share.
    const read = / el #/.test(matched) ? readShare(number) : readDown(number);
    const isAmount = read && (!("amount" in read) || read.amount >= lowestAmount) && !isLikeYear(number);
    return wishes.downPayment === null && isAmount ? set(wishes, read) : false;
  });
}

function set(wishes: Wishes, read: DownRead | null): boolean {
  if (read) wishes.downPayment = read;
  return read !== null;
}

/** «el 20 de enganche» is a share. */
function readShare(number: NumberRead | undefined): DownRead | null {
  const isShare = number?.digits && number.unit === 1 && !number.money && number.value < 100;
  return isShare ? { percent: number.value } : readDown(number);
}

function readDown(number: NumberRead | undefined): DownRead | null {
  if (!number || number.value > highestAmount) return null;
  // More than all of it covers the price as well.
  if (number.percent) return { percent: Math.min(number.value, 100) };
  // «de enganche 50» leaves out the «mil», as a price does, and so does «puedo dar 5».
  const isBare = number.unit === 1 && !number.money;
  return { amount: isBare ? readThousands(number.value) : number.value };
}
