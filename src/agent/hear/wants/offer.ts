import { isLikeTerm } from "../../../catalog/match/figures/payment.ts";
import { isLikeYear, readText } from "../../../catalog/match/reading/numbers.ts";
import { leastShort, readAmount } from "../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";

/** An amount that is neither paid down nor paid each month, and no term. */
const ofElse = inOrder(
  "(?! (?:(?:de|como|as) )?",
  oneOf({
    es: String.raw`mensual\w*, meses, enganche, anticipo, inicial, entrada, anos, kilometros, dias?, horas?, caballos,
      puertas, razones, personas, llaves`,
    en: "monthly, months, down, deposit, upfront, years, miles, days?, hours?, doors, reasons, people, keys, oclock",
    both: "kms?, (?:al|cada|por|a|per|each|de) (?:mes|month), hrs, am, pm, hp",
  }),
  ")",
);
const N = `(?:(?:como|unos|los|las|about|around|like|just|only|solo|nomas) )?#\\d+${ofElse}`;
const it =
  "(?:(?:me|nos|se) )?(?:lo|la|los|las|melo|mela|noslo|nosla|el (?:\\w+ ){1,3}|la (?:\\w+ ){1,3}|ese (?:\\w+ )?)";
const giveUp =
  oneOf(`dej(?:as?|an|arias?|arian|e|en|ame|eme|enme|amelo|emelo|enmelo|amela|emela), sac(?:as?|an|arias?|arian), suelt(?:as?|an), solt(?:arias?|arian),
    vend(?:es?|en|erias?|erian), da[sn]?, darias?, darian, pon(?:es?|en), baj(?:as?|an|arias?|arian|e|en)`);
const agree =
  oneOf(`quedamos, quedariamos, cerramos, cerraria(?:mos|s|n)?, cerremos, cierro, cierras?, cerrar, arregl(?:amos|emos), tratamos,
    hacemos trato, hagamos trato, trato(?: hecho)?, acordamos, habiamos (?:quedado|acordado|dicho), deal, agreed?, agree, settled?, shake(?: hands)?, close`);
const closing =
  oneOf(`cerramos(?: (?:el )?trato)?, cierro, (?:es )?trato(?: hecho)?, hacemos trato, (?:me )?l[oa] (?:llevo|compro|quiero), me l[oa] llevo(?: hoy| ya)?, es mi[oa], nos arreglamos, quedamos,
    (?:(?:its|it is|we have|weve got) )?a? ?deal, (?:ill|i ll|i will) (?:take|buy) it(?: today| now)?, its (?:mine|sold|done), were done, youve got (?:a deal|yourself a deal)`);

/** What is meant of the price alone, however little it is. */
const ofPrice = anyOf(
  ` ${it} ?${giveUp} (?:en|a|por|hasta(?: en)?) ${N} `,
  ` (?:dejam|dejem|dejenm|vendem|vendam|dam|denm|ponm|sacam)el[oa]s? (?:en|a|por) ${N} `,
  ` let (?:it|her|him|this one|that one|the \\w+) go (?:for|at) ${N} `,
  ` (?:sell|give|let me have) (?:it|me|that)(?: to me)? (?:for|at) ${N} `,
  ` (?:baj|dej|rebaj|pon)\\w* (?:el )?precio (?:a|en|hasta) ${N} | (?:drop|lower|cut|bring|knock) (?:the |your )?price (?:down )?to ${N} `,
);
/** Where the car's price is not known: of the price, and hardly of anything else. */
const ofDeal = anyOf(
  ` ${agree} (?:(?:pues|entonces|then) )?(?:en|por|on|at|for) ${N} `,
  ` ${N}(?: (?:en efectivo|cash|de contado|hoy))?(?: \\|)? (?:y|and|\\|) (?:ya )?${closing}(?: (?:hoy|ya|ahorita|mismo|today|now))* (?:[|?!]|$)`,
  said({
    es: `(?:te|le|les) (?:ofrezco|ofreceria|ofrecemos) ${N},
      (?:mi oferta|my offer|ofrezco) (?:(?:es|is|de|seria|would be|por el|por la) )*${N}`,
    en: `(?:can|could|ill|id|i ll|i d|i|we|will|would) offer (?:you )?${N}`,
  }),
  ` knock (?:it |that |him |her )?(?:down )?to ${N} `,
);

/** Right after a plan too: so much of the price is not paid down. */
const leftAt = anyOf(` (?:dej|pon)(?:al|el|enl|arl)[oa] (?:en|a|por) ${N} | leave it (?:at|for) ${N} `);

const filler = oneOf({
  es: String.raw`y, bueno, pues, entonces, oye, pero, mejor, va, sale, que, si, tal, en, por, sean, sea, son,
    serian, fueran, digamos, te, le, les, doy, diera, damos, pago, pagara, pagamos, daria, pagaria,
    baja\w*, dej\w*, ponl[oa], efectivo, contado, de, hoy, mismo, ahorita, ahora, ya, nada, mas,
    cerrados, trato, justos, el, la, ese, esa, este, esta, carro, auto, coche, por favor, porfa`,
  en: `and, then, so, but, if, what, how, about, at, for, the, it, make, its, call, say, i, ill, id, ll,
    d, we, give, gave, pay, paid, you, got, have, do, take, cash, today, now, right, even, flat, deal,
    that, this, one, car, please`,
  both: String.raw`ok, okay, a, no, \|, \?, !`,
});
/** Beside a car at hand, where it may be a down payment as well. */
const ofCar = anyOf(
  `^ (?:${filler} )*(?:${filler}) ${N} (?:${filler} )*$`,
  ` (?:bring|get|drop|cut|take|lower|come) (?:it |that )?(?:down )?to ${N} | leave (?:it|that) (?:for|at) ${N} `,
  ` ${N} (?:(?:en efectivo|cash|de contado|hoy|today) )?(?:por|for) (?:el|la|ese|esa|este|esta|the|it|that|this|your) `,
  ` ${N} (?:en efectivo|cash|de contado) `,
);

/** Less of the price is rather paid down. */
const leastShare = 0.7;

/**
 * True where a customer would pay another amount for a car than its price: «¿la dejan en 430?», "let it go for 400k",
 * and «te doy 430» beside a car that costs little more.
 * @param price what the car at hand costs, in currency units; null: none is at hand
 * @param isOfPlan true where a bare amount is rather a down payment
 */
export function offersLess(text: string, price: number | null, isOfPlan: boolean): boolean {
  const { text: words, numbers } = readText(text);
  const amounts = numbers.filter((number) => number.value >= leastShort.besideTerms && !isLikeYear(number));
  const [number, another] = amounts;
  if (!number || number.percent || another) return false;
  const offers = (pattern: RegExp) =>
    numbers[Number(/#(\d+)/.exec(pattern.exec(words)?.[0] ?? "")?.[1])] === number;
  if (offers(ofPrice)) return true;
  if (price === null) return offers(ofDeal);
  const amount = readAmount(number);
  // «con 100 mil en efectivo a 48»: what is paid down.
  if (numbers.some((one) => one !== number && isLikeTerm(one))) return false;
  return (
    amount < price &&
    amount >= price * leastShare &&
    (offers(ofDeal) || offers(leftAt) || (!isOfPlan && offers(ofCar)))
  );
}
