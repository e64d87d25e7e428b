import { readText, wordsOf } from "../../../../catalog/match/reading/numbers.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";

/** "After a year" is once. */
const notOnce = "(?<! (?:after|in|within|before|over|once) )";
const period = oneOf({
  es: String.raw`(al|por|cada) (mes|ano|quincena|semana|bimestre|trimestre|semestre),
    (mensual|anual|quincenal|semanal)(es|mente)?, todos los (meses|anos), cada #\d+ (meses|semanas),
    (cada|en|por|todos los) (diciembres?|navidad(es)?)`,
  en: `${notOnce}(a|per|each|every) (single )?(month|year|week), (every|each|in|at) (december|christmas), monthly,
    yearly, weekly, annually`,
});
const bonus = "(aguinaldo|bono|bonus|utilidades|ptu|prima)";
const extra = oneOf(
  "extras?, adicional(es)?, additional, de mas, on top, a capital, (to|toward\\w*) (the )?principal",
);
/** «mil pesos» is written in words alone. */
const sum = String.raw`(#\d+|mil)( pesos)?`;
const few = "(\\w+ ){0,3}";
const paying =
  oneOf(`pag(o|os|ar|ara|aria|amos|ando|arle), (le )?(doy|diera|daria|dar|dando|darle), met(o|er|iera|iendo|erle), pongo, pusiera, poner(le)?,
    poniendo, aport(o|ar|ara|ando), abon(o|ar|ara|ando), (pay|put|throw|send|add|mak|giv)(e|ing|s)?( in)?, payments?, putting`);
const ahead =
  oneOf(`adelant(o|ar|ara|aria|amos|ando|andole|arle)( pagos)?, anticip(o|ar|ara|ando) pagos, overpay(ing)?, prepay(ing)?,
    pay(ing)? ahead`);
const yearly = oneOf({
  es: "(al|por|cada) ano, anual(es|mente)?, todos los anos, (cada|en|por|todos los) (diciembres?|navidad(es)?)",
  en: `${notOnce}(a|per|each|every) (single )?year, yearly, annually, (every|each|in|at) (december|christmas)`,
});
const noCost = "(?!fees?|costs?|charges?|cargos?|costos?|gastos|comision)";

const regular = anyOf(
  inOrder(` ${paying} (el |the )?(doble|triple|double|twice|triple) `, few, `${period} `),
  inOrder(` ${bonus} (de |of )?${sum} `, few, `${period} `),
  inOrder(` ${period} `, few, `${bonus} (de |of )?${sum} `),
  inOrder(` ${sum} ${bonus} `, few, `${period} `),
  inOrder(` ${sum} (\\w+ )?${extra} `, few, `${period} `),
  inOrder(` ${sum} (\\w+ )?${period} `, few, `${extra} `),
  inOrder(` ${extra} (of |de |por )?${sum} `, few, `${period} `),
  inOrder(` ${period} `, few, `(${extra} (of |de )?${sum}|${sum} (\\w+ )?${extra}) `),
  inOrder(` ${ahead} (by |de |con |unos |like |about )?(${sum} )?(\\w+ )?`, `${period} `),
  inOrder(` ${paying} (un |an |some )?${extra} ${noCost}(payments? |pagos? |a capital )?`, `${period} `),
);
const raised = anyOf(
  inOrder(` ${paying} (\\w+ )?${sum} (mas|more) `, `${period} `),
  inOrder(` (con|y|with|and|si) (\\w+ )?${sum} (mas|more) `, `${period} `),
  inOrder(` ${paying} (otros?|another) ${sum} `, `(mas |more )?${period} `),
  `^ ((y|and|o|or|si|if|con|with) )*${sum} ${yearly} (\\? )?$`,
  `^ ((y|and|o|or|si|if|con|with|what|about) )*${sum} (mas|more) ${period} (\\? )?$`,
  // Nobody pays a credit by the year: «si abono 20 mil cada año».
  ` ${paying} (\\w+ ){0,2}?${sum} (\\w+ ){0,2}?${yearly} `,
  ` ${yearly} (\\w+ ){0,2}?${paying} (\\w+ ){0,2}?${sum} `,
  inOrder(` ${period} ${paying} ${sum} `, "(mas|more) "),
);
const ofCars = / (carros?|autos?|coches?|camionetas?|alcanza\w*|cars?|trucks?|afford|enganche|down) /;

/**
 * «si adelanto 2 mil cada mes», "3000 extra per month": more than is due, time and again.
 * @param hasPlan while a plan is spoken of, «pagando 500 más al mes» is that too, and no budget
 */
export function paysExtraRegularly(text: string, hasPlan: boolean): boolean {
  const words = wordsOf(readText(text));
  return regular.test(words) || (hasPlan && raised.test(words) && !ofCars.test(words));
}

const every: [RegExp, number][] = [
  [
    new RegExp(
      ` ${oneOf({ es: "(?:al|por|cada) mes, mensual(?:es|mente)?, todos los meses", en: "(?:a|per|each|every) (?:single )?month, monthly" })} `,
    ),
    1,
  ],
  [
    new RegExp(
      ` ${oneOf({ es: "(?:al|por|cada) ano, anual(?:es|mente)?, todos los anos", en: "(?:a|per|each|every) (?:single )?year, yearly, annually" })} `,
    ),
    12,
  ],
];
/** Not every payment, another rhythm, or a day that hangs on when the contract begins. */
const otherwise = new RegExp(
  said({
    es: String.raw`diciembres?, navidad(?:es)?, aguinaldo, quincen\w+, seman\w+, bimestr\w+, trimestr\w+, semestr\w+, doble, triple, primer\w*, ultim\w*,
      durante, hasta, desde, a partir, solo, despues, luego, a veces`,
    en: String.raw`december, christmas, bonus, weeks?, weekly, fortnight\w*, quarter\w*, double, twice, triple, first, last, during, until, from, starting, only,
      after, sometimes, later`,
  }),
);

/** «si doy mil más cada mes», "10k extra every year": so much besides, every so many payments; null: not to be reckoned. */
export function hearRegularExtra(text: string): { extra_payment: number; extra_every_months: number } | null {
  const reading = readText(text);
  const words = wordsOf(reading);
  // «un pago extra» counts none.
  const [number, another] = reading.numbers.filter(({ value }) => value !== 1);
  const found = every.filter(([pattern]) => pattern.test(words));
  const [[, everyMonths] = [null, 0]] = found;
  if (found.length !== 1 || another || otherwise.test(words)) return null;
  const bare = / mil /.test(words) ? 1_000 : null;
  const amount = number && !number.percent && number.foreign === null ? number.value : bare;
  return amount !== null && amount >= leastExtra
    ? { extra_payment: amount, extra_every_months: everyMonths }
    : null;
}

/** Less is no sum, or leaves out its «mil». */
const leastExtra = 100;
