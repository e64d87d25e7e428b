import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Role } from "../figures/figure.ts";
import { isStated, type Known } from "../grounds/known.ts";
import { says, within } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { stanceOn } from "../stance.ts";

/** What a credit may ask for besides its payments, and which figures of a plan or of the dealer's terms say that it does. */
type Charge = {
  role: Role;
  /** Of the amount of it in a plan. */
  detail: string | null;
  /** The same in any words that may be denied: «comisiones», "any fees". */
  named: RegExp;
  /** In words that name it alone: where nothing states it, a credit has none. */
  plain: RegExp | null;
  /** Words that say that there is none. */
  none: RegExp;
  /** How it is paid, otherwise than it is. */
  otherwise: RegExp | null;
};

const opening =
  "(?:comisi(?:on|ones)|cargos?|cuotas?|gastos?) (?:de|por) apertura|(?:opening|origination|setup) (?:fees?|charges?)";
const toOpen =
  "comision(?:es)? (?:por|al|para) (?:abrir|tramitar|iniciar)(?: (?:el|un|tu|su))? (?:credito|financiamiento)|(?:fee|charge)s? (?:to|for) open(?:ing)?(?: (?:the|a|your))? (?:loan|credit)";
const monthly =
  "(?:la |las |tu |tus |your |the )?(?:mensualidad(?:es)?|pagos? mensual(?:es)?|monthly(?: payments?)?|payments?)";
const inIt = inOrder(
  "(?:",
  oneOf({
    es: "va, viene, esta, queda, ya, dentro, incluid[oa]s?, repartid[oa], prorratead[oa], diluid[oa]",
    en: "is, it['’]s, are, already, all, included?, includes?, spread, rolled, built, baked, folded",
  }),
  "(?: ",
  oneOf({
    es: "ya, incluid[oa]s?, repartid[oa], prorratead[oa], dentro",
    en: "already, all, in, included, rolled, built, spread",
  }),
  `)*)${within(2)}(?:(?:en|de|in|into|over|across|within) )?${monthly}`,
);

const atFirst = oneOf({
  es: "de entrada, al inicio, para empezar, al (?:firmar|principio|arrancar), el primer dia, inicialmente",
  en: "up ?front, at signing, to start, at the start",
});
/** «De entrada solo pagas el enganche», "the only thing you pay upfront is the down payment" */
const payOnly = oneOf({
  es: "(?:solo|solamente|unicamente|nada mas) (?:se )?(?:pagas?|das?|pones?|cubres?|desembolsas?|necesitas?)",
  en: "you only (?:pay|put|need)",
});
const toDown = `${payOnly}${within(4)}(?:enganche|down payment|down)`;
const onlyDown = `${atFirst},? ${toDown}|${toDown}${within(1)}${atFirst}|(?:the )?only (?:thing|money|amount|cost)${within(5)}${atFirst}${within(2)}down payment`;
/** «No hay más gasto que el enganche» */
const nothingElse = oneOf({
  es: "(?:mas|otro) (?:gasto|cargo|pago|costo|desembolso)(?: inicial)? que (?:el|tu) enganche",
  en: "(?:other|further|more) (?:costs?|charges?|fees?|payments?) (?:than|besides|beyond|apart from) the down payment",
});

const charges: Charge[] = [
  {
    role: "fee",
    detail: "fee",
    plain: says(opening, toOpen),
    named: says(
      opening,
      "comisi(?:on|ones)(?! (?:por|al|si|de|sobre) (?:pago|pagar|liquid|adelant|anticip|prepag|abon|atras|venta|transf|usar|tarjeta))",
      "(?:any |hidden )?(?:fees?)(?= (?:on|for) (?:the|your|a) (?:loan|credit|financing))",
      "nada(?: extra| mas)? por (?:abrir|la apertura|tramitar el credito)",
      nothingElse,
    ),
    none: says("(?:free|sin costo|gratis)(?: de| of)? (?:apertura|to open|opening)", onlyDown),
    otherwise: says(
      `(?:${opening}|comision)${within(4)}${inIt}`,
      `(?:${opening}|comision)${within(3)}(?:se (?:suma|agrega) al credito|se financia|is (?:financed|added to the loan))`,
    ),
  },
  {
    role: "tax",
    detail: "tax",
    plain: says(
      "iva (?:sobre|de|en|por) (?:los )?interes(?:es)?|interes(?:es)?(?: \\p{L}+){0,2} (?:causan?|llevan?|generan?|pagan?)(?: [\\d.]+ ?%(?: de)?)? iva",
    ),
    named: says(
      "iva (?:sobre|de|en|por|a) (?:los |tus )?interes(?:es)?",
      `(?:vat|tax(?:es)?)${within(3)}(?:on|to) (?:the |your )?interest`,
      `(?<=\\binteres(?:es)? no (?:\\p{L}+ ){0,2})iva`,
      `(?<=\\binterest\\b[^.;]{0,20}n['’]t (?:\\p{L}+ ){0,2})(?:vat|tax(?:ed)?)`,
    ),
    none: says(
      "interes(?:es)? (?:estan? |van? )?(?:exent[oa]s?|libres?) de iva|interest is tax[- ](?:free|exempt)",
    ),
    otherwise: says(
      `iva${within(3)}interes(?:es)?${within(2)}(?:se paga|va|es|se cobra) aparte(?=[^.;]{0,24}mensualidad)|iva${within(3)}interes(?:es)?[^.;]{0,20}ademas de (?:la|cada|tu) mensualidad`,
    ),
  },
  {
    role: "least",
    detail: null,
    plain: null,
    named: says(
      "(?<!\\b(?:mas|mayor|otro|ese|este|tanto|menos) )enganche(?! (?:mayor|mas|menor|de ese|adicional|alto|tan))(?: minimo| inicial| obligatorio)?",
      "(?<!\\b(?:bigger|larger|higher|lower|more|that|much) )down payment|(?:any )?(?:money |cash )?down(?= |[.,;!])",
    ),
    none: says({
      es: String.raw`enganche (?:\p{L}+ ){0,2}(?:opcional|voluntario), cero enganche, enganche (?:de )?cero, dar cero`,
      en: `down payment is (?:optional|up to you|not (?:needed|required)),
        (?:with )?(?:nothing|zero|no money|0 ?%) down`,
    }),
    otherwise: null,
  },
];

/** «Sin enganche no se puede»: it is needed. */
const needed = /\b(?:sin|without|no|not)\b[^.;]{0,40} (?:no|not|can['’]?t|cannot|won['’]t)\b/;
/** «No tengo el dato», «no se puede bajar», «no alcanza»: of something else than whether there is one. */
const ofOther = new RegExp(
  [
    String.raw`\d`,
    inOrder(
      String.raw`\b`,
      oneOf({
        es: String.raw`indica, especifica, dice, decir(?:te|le)?, se si, sabria, puedo, podemos, alcanza, baja, bajar,
          cambia, sube, negoci\p{L}+, depende, devuelv\p{L}+, reembols\p{L}+, incluy\p{L}*, pero, si no, mas que,
          salvo, mientras, dato`,
        en: "know, sure, state[sd]?, lower, change, but, until, unless",
        both: String.raw`inclu\p{L}+, calcul\p{L}+, except\p{L}*`,
      }),
      String.raw`\b`,
    ),
  ].join("|"),
  "u",
);

/** A charge that is said not to be asked for, to be paid otherwise than it is, or to be asked for where nothing has it. */
export function findCharges(reply: Reply): Fault[] {
  const { known } = reply;
  const [asked, absent] = [
    charges.filter((one) => has(one, known)),
    charges.filter((one) => !has(one, known)),
  ];
  return findInSentences(reply, "promise", (told) => {
    if (told.words.includes("?")) return false;
    return (
      asked.some((charge) => isDeniedIn(told, charge, reply)) ||
      absent.some(
        ({ plain }) =>
          plain !== null &&
          told.words
            .matchAll(plain)
            .some((match) => stanceOn("rule", placeOf(match, told, reply)) === "asserted"),
      )
    );
  });
}

function isDeniedIn(told: Sentence, { named, none, otherwise }: Charge, reply: Reply): boolean {
  const { words } = told;
  const stands = (pattern: RegExp, as: "asserted" | "denied") =>
    words.matchAll(pattern).some((match) => stanceOn("rule", placeOf(match, told, reply)) === as);
  if (otherwise && stands(otherwise, "asserted") && !isStated(otherwise, reply.known)) return true;
  if (needed.test(words)) return false;
  return stands(none, "asserted") || (stands(named, "denied") && !ofOther.test(words));
}

const has = ({ role, detail, plain }: Charge, known: Known): boolean =>
  ["money" as const, "percent" as const].some((kind) =>
    known.facts
      .get(kind)
      ?.some(
        (fact) => (fact.role === role || (detail !== null && fact.detail === detail)) && fact.value !== 0,
      ),
  ) ||
  (plain !== null && isStated(plain, known));
