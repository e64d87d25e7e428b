import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { asksPaymentFee } from "../documents/credit/payment-fee.ts";
import { lendingQuery, paymentFeeQuery } from "../documents/queries.ts";
import { advisedDown, dueDown, leastToGive } from "./down/asked.ts";
import { asksCostOfPayingEarly } from "./early/paying-early.ts";

/** What a customer asks of how the dealer lends, whatever the plan. */
export type Condition =
  | "rate"
  | "terms"
  | "offered"
  | "fee"
  | "tax"
  | "minimum"
  | "method"
  | "period"
  | "included";

const patterns: Record<Condition, RegExp> = {
  rate: anyOf(
    "^ (?:(?:y|and|the|your|las|sus) )*(?:rates?|tasas?|interes(?:es)?) (?:\\? )?$",
    said(
      "tasas?, (whats|what is|your|the|my|our) (the |your |my |our )?rates?, (que|cuanto|cual|el|los) interes(es)?, interest( rates?)?, apr",
    ),
    " (?:what|which) (?:\\w+ )?(?<!exchange )rates? (?:do|would|will|can) (?:you|i|we|they) (?:guys )?(?:charge|offer|have|use|get|pay|give|apply)(?! (?:for|on) (?!(?:an?|the|this|that|loans?|credit|financing|it) )) ",
    inOrder(
      " (por que|why|how come) (?:(?!",
      oneOf({ es: "enganche, anticipo, comision, descuento", en: "down, fee" }),
      String.raw`)\w+ ){0,4}\d+([.,]\d+)? ?%(?! (?:de |of )?(?:(?:el|the) )?`,
      oneOf({ es: "enganche, anticipo, comision, descuento", en: "down, fee, tax", both: "iva" }),
      ") ",
    ),
    " (cuanto|que tanto) (se |me |les |voy a |tendria que |hay que )*(cobran|cobrarian|manejan|es|son|seria|serian|paga|pago|pagaria|pagar|sale) (de |en |los )*interes(es)? ",
  ),
  terms: anyOf(
    said({
      es: `(que|hasta que|a que) plazos?, plazos? (maximo|mas largo|mayor|disponibles?),
        (a|en|hasta|de) cuantos (meses|anos)(?! (de|tiene|dura)),
        (cuantos|cuales|que) meses (hay|tienen|manejan|dan|ofrecen)(?! (de (garantia|uso|antiguedad)|promocion|oferta))`,
      en: String.raw`(what|how many) months(?! (of|is the warranty)),
        (longest|maximum|max) (\w+ ){0,2}(term|plan|loan|financing),
        terms (that )?(do )?you (guys )?(offer|have|give), (financing|loan|credit|payment|available) terms,
        how (long|many (months|years)) (can|do) (i|you|u|we) (\w+ ){0,2}(finance|pay it)`,
      both: String.raw`(meses|plazos|months|terms) (disponibles|available),
        (que|cuales( son)?|cual es el|what|which|whats the|what is the) (\w+ ){0,2}(plazos?|terms)( (manejan|dan|tienen|hay|ofrecen|maximo|mas largo))?`,
    }),
    "^ ((y|and|ok|los|the|your|sus|tus|dame|dime) )*(plazos|terms|plazos y meses|opciones de plazos?)( \\?)? $",
  ),
  offered: anyOf(
    said({
      es: String.raw`(manejan|manejas|tienen|tienes|dan|ofrecen|hay|otorgan|hacen|cuentan con) (\w+ )?(financiamiento|creditos?)(?! (de|con|sin|para|a|en|si|aunque|siendo|estando|card|hipotec\w+))( \?)?,
        (venden|puedo comprar|se puede comprar|puedo sacarlo|lo puedo sacar|hay) a (credito|plazos|meses|pagos)(?! sin)`,
      en: String.raw`do you (guys )?(finance|lend|(offer|have|do|provide) (\w+ )?(financing|credit|loans?))(?! (cards?|checks?|unions?|scores?|options for|if|without|even))( cars?| it| them)?,
        is (there )?financing( available)?, can (i|we) finance( it| a car| one)?`,
    }),
    "^ (?:(?:y|hola|oye|oiga|disculpe|ustedes|tambien) )*financian(?: (?:ustedes|autos|carros|sus autos|sus carros))? (?:\\? )?$",
  ),
  fee: anyOf(
    said(String.raw`(comision(es)?|cargos?|cuota|costo|gastos?|cobr\w+) (\w+ ){0,2}(de |por )?(apertura|abrir el credito),
      (comision(es)?|cargos?) (extras?|ocultos?|adicionales?|del (credito|financiamiento)),
      (hay|cobran|cobras|tienen|tiene|cuanto es de|cuanto de|alguna|que|sin) comision(es)?,
      que es (la|esa) comision, comision(es)? (\w+ ){0,3}(financi\w+|se paga|la pago|pagar\w*|incluid[ao]|incluir\w*|en cuanto|cuanto), (financi\w+|incluir\w*) (\w+ )?(la|esa) comision,
      (the|that|your) fee (\w+ ){0,2}(financed|included|added|paid), (finance|include|add|roll|pay) (in )?(the|that|your) fee,
      comision(es)? (\w+ ){0,4}(iva|impuestos?), (iva|impuestos?) (\w+ ){0,3}comision(es)?,
      fees? (\w+ ){0,4}(tax(es|ed)?|vat), (tax(es)?|vat) (\w+ ){0,3}fees?,
      opening (fee|commission)s?, origination fees?,
      (tasas?|interes(es)?) (y|o|ni) (la |de |su )?comision(es)?, (rates?|interest|apr) (and|or) (the |any )?fees?,
      (commissions?|fees?|charges?) (for opening|to open) (the|a|my) (credit|loan|financing), (loan|financing|credit|hidden|extra|any|the|what) fees?, comision por apertura`),
  ),
  tax: anyOf(
    said(String.raw`(iva|impuestos?) (\w+ ){0,4}(interes(es)?|mensualidad(es)?|creditos?|financiamiento|plan(es)?|pagos?),
      (interes(es)?|mensualidad(es)?|creditos?|financiamiento|plan(es)?|tasas?) (\w+ ){0,4}(iva|impuestos?),
      (vat|tax(es|ed)?) (\w+ ){0,4}(interest|payments?|loan|credit|financing|plans?|monthly),
      (interest|payments?|loan|credit|financing|plans?|monthly) (\w+ ){0,4}(vat|tax(es|ed)?)`),
  ),
  minimum: anyOf(
    said({
      es: `con (cuanto|que) (me |se )?l[oa]s? (llevo|llevan?|saco|sacan?|puedo (llevar|sacar)|podria (llevar|sacar))( ya| hoy)?,
        (menos|debajo|abajo) (del|que el|de el) minimo`,
      en: "(less than|below|under) (the|your) minimum",
      both: `${dueDown}, ${leastToGive}, ${advisedDown}`,
    }),
    "^ ((y|and|ok|pero|but) )*(cual|cuanto|what|whats) (es |is )?(el|lo|the) (minimo|minimum|menos que puedo dar|minimo que puedo dar|least i can (put|give)( down)?)( de enganche)? (\\? )?$",
    " (cuanto|que|cual) es lo (menos|minimo) que (puedo|se puede|debo|tengo que|hay que|aceptan) (dar|poner)? ?(de enganche )?(\\? )?$",
  ),
  method: anyOf(
    said(String.raw`(metodo|manera|forma) (\w+ ){0,4}interes(es)?, como (se )?(calculan?|cobran?|sacan?) (\w+ ){0,2}interes(es)?,
      interes(es)? (\w+ ){0,3}(sobre saldos?|saldos? insolutos?|global(es)?|planos?|fijos sobre),
      (how|which way) (\w+ ){0,3}interest (calculated|computed|charged|work)\w*, how (do|is|are) (\w+ ){0,3}(interest|loan) (\w+ )?(calculated|computed|charged|work),
      how (do|does) (you|u|yall|they) (\w+ )?(calculate|compute|charge|work out|figure out) (\w+ )?interest, (simple|flat|compound) interest,
      (is|are) (it|this|that|yours|(the|your) (\w+ )?(interest|rate|loan|credit|financing)) (at )?(\w+ )?flat rates?,
      (use|have|charge) (\w+ )?flat (interest )?rates?(?! (for|on|to) (?!(the |a |my )?(interest|loan|credit|financing|plan))),
      tasa (fija )?(plana|global), sobre saldos? insolutos?`),
  ),
  period: anyOf(
    said({
      es: String.raw`(pagar|pago|pagos|abonos?|abonar|pagando|pagarlo) (\w+ ){0,3}(quincenal(es|mente)?|por quincena|cada quincena|a la quincena),
        (pagar|pago|pagos|abonos?|abonar|pagando|pagarlo) (\w+ ){0,3}(semanal(es|mente)?|por semana|cada semana|a la semana),
        (quincenal(mente)?|semanal(mente)?|(por|a la|cada) (quincena|semana)) cuanto,
        cuantas (quincenas|semanas) (\w+ )?(son|serian|pagaria|pago|pagare|seria|tengo que pagar),
        cuanto (\w+ ){0,4}(quincenal(es|mente)?|semanal(es|mente)?|(por|a la|cada) (quincena|semana))`,
      en: String.raw`(pay|payments?|paying) (\w+ ){0,3}(weekly|bi ?weekly|fortnightly|every (other )?week|every two weeks),
        (weekly|bi ?weekly|fortnightly) payments?,
        how much (\w+ ){0,5}(weekly|bi ?weekly|fortnightly|every (other )?week|every two weeks|(per|a) (week|fortnight))`,
    }),
    "^ ((y|and|o|or|ok|pero|but|si|yes) )*(quincenal(mente)?|semanal(mente)?|(por|a la|cada) (quincena|semana)|weekly|bi ?weekly|fortnightly) (\\? )?$",
  ),
  included: anyOf(
    said(String.raw`(que|ya) (\w+ )?(incluyen?|trae|cubre) (la|el|esa|ese|los) (mensualidad(es)?|pagos?|plan),
      (incluye|lleva|trae|cubre) (\w+ )?seguro, seguro (\w+ )?(incluido|incluida|viene|va) (\w+ )?(ahi|en (la|esa|el|ese) (mensualidad|pago|plan)),
      va incluido el seguro, what (does|do|is) (\w+ ){0,3}(payments?|plan) (include|cover)s?, whats included in (the|that|my) (payment|plan),
      insurance (is )?(included|part of)( in)?, (includes?|including) (the )?insurance, is (that|it) with insurance`),
  ),
};

/** «¿y a 12?»: a term alone, which asks for what was asked before. */
export function namesTermAlone(text: string): boolean {
  return /^ (?:(?:y|and|what about|que tal) )*(?:a|en|for|over|at) \d+(?: (?:meses|months|anos|years))? (?:\? )?$/.test(
    plainWords(text),
  );
}

const paymentsAlone = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|bueno|como|de|en|cuanto|cual|cuales|what|how|about|quedan?|quedarian?|salen?|son|serian|are) )*",
    oneOf({
      es: "(?:las|los) (?:mensualidades|pagos mensuales)",
      en: "the (?:monthly payments|monthlies|payments)",
    }),
    String.raw`(?: (?:quedan?|quedarian?|salen?|como|cuanto))? (?:\? )?$`,
  ),
);

/** «¿y las mensualidades?», "and the monthly payments?": of the car at hand, whatever was asked before. */
export function asksForPaymentsAlone(text: string): boolean {
  return paymentsAlone.test(plainWords(text));
}

/**
 * Which of them a text asks for: none, one, or several.
 * @param abouts what the documents are asked beside it: «estoy en Buró, ¿me dan crédito?» is not answered with that we lend
 */
export function hearConditions(text: string, abouts: string[] = []): Set<Condition> {
  const words = plainWords(text);
  const all = Object.keys(patterns) as Condition[];
  const asked = new Set(all.filter((condition) => patterns[condition].test(words)));
  if (abouts.some((about) => about !== lendingQuery)) asked.delete("offered");
  // What is charged for paying early is for the documents to say.
  if (asksCostOfPayingEarly(text) && !/ (apertura|opening|origination) /.test(words)) asked.delete("fee");
  // So is what is charged for paying by card.
  if (asksPaymentFee(text, "") || abouts.includes(paymentFeeQuery)) asked.delete("fee");
  // «¿de cuántos meses es la garantía?»
  if (/ (garantias?|warrant(y|ies)|guarantees?) /.test(words) && !/ (plazos?|terms?) /.test(words))
    asked.delete("terms");
  // «¿cobran IVA en los intereses?» asks for no rate.
  if (asked.has("tax") && !/ (tasas?|rates?|apr) /.test(words)) asked.delete("rate");
  return asked;
}

const howMuchFee =
  / (?:cuanto|cuanta) (?:\w+ ){0,3}(?:de |la |por )comision | how much (?:\w+ ){0,3}(?:the|your|in) (?:opening |origination )?fees? /;

/** «¿cuánto pago de comisión?» */
export function asksHowMuchFee(text: string): boolean {
  return howMuchFee.test(plainWords(text));
}

const halves = / (quincen\w*|fortnight\w*|bi ?weekly|every two weeks|every other week) /;

/** «¿se paga por quincena?», "every two weeks". */
export function namesFortnights(text: string): boolean {
  return halves.test(plainWords(text));
}
