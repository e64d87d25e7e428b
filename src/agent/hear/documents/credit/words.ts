import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { relative } from "../own-car.ts";
// Wordings of credit that say both that a text is a matter of the documents and what of it is asked; over `plainWords`.

export const asksOfBuyer =
  "(what|anything) (else )?(do|would|will) (you|u|they|yall|we) (guys )?(need|require|want|ask)";

export const worksForOneself = String.raw`independiente|freelanc\w*|self ?employed|por mi (propia )?cuenta|negocio propio|honorarios`;
/** No income can be shown. */
export const provesNothing = oneOf({
  es: `(?:no|sin|nunca) (?:puedo |se |los |tengo (?:como|forma de|manera de) )?(?:comprobar|compruebo|comprobantes?)(?! (?:(?:de )?domicilio|el|la|que|si) )(?: (?:mis )?ingresos)?,
    ingresos no comprobables`,
  en: "(?:cannot|cant|dont|no way to) (?:prove|show) (?:my )?income, no proof of income",
});
/** «llevo 8 meses en mi trabajo», "been at my job for 5 months" */
export const timeAtWork = oneOf({
  es: String.raw`antiguedad (?:laboral|en (?:el|mi) (?:empleo|trabajo)),
    (?:llevo|tengo) (?:\w+ ){1,3}(?:mes|meses|anos?|semanas) (?:de antiguedad |trabajando )?(?:en|con) (?:mi|este|el|un|una) (?:\w+ )?(?:trabajo|empleo|chamba|jale|negocio|puesto|empresa),
    (?:soy|acabo de entrar) (?:\w+ )?nuevo en (?:mi|el) (?:trabajo|empleo), acabo de entrar (?:a trabajar|al (?:trabajo|empleo))`,
  en: String.raw`(?:months?|years?) (?:at|in|on) (?:my|this|the) (?:\w+ )?(?:job|company), (?:at|in|on) (?:my|this) (?:\w+ )?job (?:for )?(?:\w+ ){0,2}(?:months?|years?), (?:just )?started (?:a|my) new job`,
});
export const provesIncome = oneOf({
  es: `comprobar (mis )?ingresos, (sueldo|salario|ingresos?) minimos?, minimo de (sueldo|ingresos?),
    (cuanto|que tanto) (ocupo|necesito|debo|deberia|tengo que|tendria que|hay que|se necesita) (de )?(ganar|ingresos?|sueldo)`,
  en: String.raw`proof of income, pay ?(stubs?|slips?), minimum (income|salary|wage),
    how much (\w+ ){0,4}(earn|make) (a month |monthly )?(to|for|so|in order)`,
});
/** «mi mamá tiene 68, ¿puede sacar el crédito?» */
export const ageOfRelative = String.raw`mi (?:${relative}|jef[ae]) (?:ya )?tiene [1-9]\d(?! (?:mil|k|km|kms|meses|autos|carros) )(?=.* (?:credito|financ\w+|prest\w+|a su nombre) )`;
/** How long it takes until a credit is granted or refused. */
export const approvalTime = oneOf({
  es: String.raw`(cuanto|que tanto|en cuanto|cuantos dias|cuantas horas) (tiempo )?(se |me |nos )*(tard\w+|demor\w+|llev\w+) (\w+ ){0,3}(credito|autorizacion|aprobacion|solicitud|financiera),
    (se )?(tard\w+|demor\w+) (\w+ ){0,2}(en|para|a) (autoriz\w+|aprob\w+|aprueb\w+|contest\w+|respond\w+|resolver\w*|decir\w*(?! (cuanto|en cuanto|lo que|el (precio|valor|avaluo)))|dar (la )?respuesta|dar el (si|credito)),
    (cuando|en cuanto( tiempo)?|en cuantos dias) (me |nos |te )*(dicen|dirian|dan|darian) (que |el |la |una )?(si|no|razon|respuesta|luz verde|resolucion|autorizacion|aprobacion),
    (es|sale|esta|seria) (muy )?(rapid[oa]|tardad[oa]|lent[oa]) (\w+ ){0,4}(credito|aprobacion|autorizacion),
    (credito|aprobacion|autorizacion) (\w+ ){0,2}(rapid[oa]|tardad[oa]|lent[oa])`,
  en: String.raw`how (fast|quick|quickly|soon) (\w+ ){0,5}(approv\w+|loan|credit|financing|application),
    how long (\w+ ){0,5}(approv\w+|application),
    how long (does|do|will|would) (the |a |my |your )?(loan|credit|financing) (\w+ )?take,
    take (long|a while|forever) to (approve|get approved|decide|answer|hear back)`,
});
/** «¿me garantizan el crédito?»: of no car's warranty. */
export const creditForCertain = oneOf({
  es: String.raw`garantiz(?:a\w*|o) (?:\w+ ){0,3}(?:credito|prestamo|financiamiento),
    (?:credito|prestamo|financiamiento) (?:\w+ ){0,2}(?:garantizad|asegurad)o`,
  en: String.raw`guaranteed? (?:\w+ ){0,2}(?:credit|loan|financing), (?:credit|loan|financing) (?:\w+ ){0,2}guaranteed`,
});
const work = "(?:trabajo|chamba|jale|empleo)";
/** How what is still to be paid will be paid then. */
export const losesIncome = oneOf({
  es: `(?:si )?(?:me )?(?:quedo|quedara|quedase) sin ${work}, (?:pierdo|perdiera) (?:el|mi) ${work}`,
  en: "(?:lose|losing) my job, if i lost my job",
});
/** «me quedé sin trabajo, ¿puedo sacar crédito?» */
export const withoutJob = oneOf({
  es: `(?:quede|estoy) sin ${work}, no tengo ${work}(?! fijo), (?:estoy|soy) desemplead[oa], perdi (?:el|mi) ${work}`,
  en: "(?<!if i )lost my job, between jobs, (?:im|i am) (?:unemployed|out of work|jobless)",
});

export const livesAbroad =
  "(dont|do not|not) live in (mexico|the country|here)|live in (the )?(us|usa|states|united states|canada|texas|california)";
const nationalities = [
  "gring[oa]",
  inOrder(
    "(",
    oneOf(`canadiens, colombian, venezolan, espanol, estadounidens, peruan, chilen, brasilen, brasiler, ecuatorian,
        bolivian, hondure, guatemalte, salvadore, costarric, panamen, haitian, aleman, ingles, portugues, rus,
        japones, corean, ucranian, extranjer, american, franc, uruguay, paraguay, dominican, argentin, cuban, ital,
        nicaragu, chin`),
    String.raw`)\w*`,
  ),
].join("|");
const nationalitiesInEnglish =
  oneOf(String.raw`colombian, peruvian, haitian, american, canadian, british, english, german, french, italian, spanish,
    brazilian, russian, chinese, japanese, korean, indian, irish, scottish, dutch, australian,
    (us|foreign) (citizen|national), foreigner, expat, spaniard, venezuelan, argentin\w+, cuban, chilean, ukrainian,
    guatemalan, honduran, salvadoran`);
const countries = oneOf({
  es: "brasil, el salvador, costa rica, espana, alemania, francia, japon, corea, rusia, ucrania",
  en: "germany, france, england, spain, italy, brazil, japan, korea, russia, ukraine",
  both: `argentina, cuba, italia, (the )?(us|usa|states|united states|uk|estados unidos), canada, venezuela, colombia,
    chile, peru, ecuador, bolivia, uruguay, paraguay, honduras, guatemala, nicaragua, panama, haiti, china`,
});
export const isForeigner = oneOf({
  es: `(soy|somos) (una? )?(${nationalities}), (soy|somos|vengo|venimos) de (${countries})`,
  en: `(im|i am|were|we are|my wife is|my husband is) (an? )?(${nationalitiesInEnglish}),
    (im|i am|we are|i come) from (${countries}), as an? (${nationalitiesInEnglish}), green card,
    social security( number)?`,
  both: "itin, ssn",
});

/** «¿quién autoriza el crédito?», "which bank is it with": who lends. */
export const whoLends = oneOf({
  es: String.raw`quien(?:es)? (?:me |nos |les |lo )?(?:dan?|otorgan?|autorizan?|aprueban?|presta\w*|financian?) (?:el |los |un )?(?:credito|financiamiento|prestamo|dinero)s?,
    con (?:quien|(?:que|cual) (?:banco|financiera|institucion)) (?:\w+ ){0,3}(?:credito|financ\w+|trabaj\w+),
    (?:que|cual) (?:banco|financiera|institucion) (?:\w+ ){0,2}(?:credito|financ\w+|presta\w*|autoriza\w*|es)`,
  en: String.raw`who (?:\w+ )?(?:approves|finances|lends|gives|underwrites|provides) (?:\w+ ){0,2}(?:credit|loan|financing|money),
    (?:what|which) (?:bank|lender|finance company), who(?:s| is) (?:the|your) (?:lender|bank)`,
});

export const otherLenders = "credit unions?|in house|(own|outside|third party) financing";

export const isRefused =
  "(isnt|is not|doesnt get|gets|not|is) (approved|denied|declined|rejected|turned down)";
export const isRefusedInSpanish = `(?:${[
  "(?:no|si no|aunque no) (?:me )?(?:pasa|aprueban|sale|autorizan|dan|dieron|paso)",
  "(?:me )?(?:rechazan|rechazaron|rechacen|niegan|negaron|nieguen)",
  "se (?:me )?(?:cae|cayera|caiga|cayo)",
].join("|")}) (?:el|mi) credito`;

/** «Si no me aprueban el crédito», "if the loan is denied". */
export const refusedCredit = anyOf(` ${isRefusedInSpanish} `, ` (?:credit|loan) ${isRefused} `);

/** Behind what is due. */
export const paysLate = oneOf({
  es: String.raw`atras(o|os|arme|a|ara|e), retras(o|arme|ara|e)( en| con)?, (pago|pagar|pagara|pague) tarde,
    no (pago|pague|pagara|puedo pagar) a tiempo,
    (si|cuando) (ya |un dia )?(no|dejo de|deje de|dejara de) (puedo |pudiera |alcanzo a )?(pago|pague|pagara|pagar|pagarlo)(?= (\? )?$| (el|mi) (credito|prestamo) | (mis|los|las) (pagos|mensualidades|letras) ),
    si no (pago|pague|pagara|alcanzo a pagar) (un|una|dos|la|el) (mes|meses|mensualidad|mensualidades|letra|pago),
    se me (pasa|pasan|paso|junta|juntan|olvida) (el |la |los |las |un |dos |de )?(pagos?|pagar|fecha|mes|meses|mensualidad),
    recargos?, cuelgo con (el|un) pago, moratori\w+`,
  en: String.raw`late (on|with|for|making) (a |my |the |one )?(\w+ )?(payments?|installments?),
    (pay|paid|paying) (it |a bit |a little )?late, late (payment|fee|charge)s?,
    (fall|fell|falling|get|am|im) behind, (miss|missed|skip) (a |my |one |some )?payments?, overdue,
    forget to pay, dont pay on time,
    (if|when|and) i (dont|do not|cant|cannot|couldnt|stop|stopped|quit) pay(ing)?(?= (\? )?$| (it |this )?(back|off) (\? )?$| (the|my|that) (loan|credit|payments?|monthly payments?|installments?) )`,
});

export const paysMore =
  "pay (a (little|bit) |some )?(extra|more) (each|every|per|a) month|extra payments?|pagos? extras?|(dar|pagar|abonar|meter) (de |un poco )?mas (cada mes|al mes|por mes)";

/** The car or its papers are to be somebody else's. */
export const inWhoseName = String.raw`a nombre de (mi|mis|otra|otro|alguien|un|una) (?!empresa|compania)\w+, (in|under) (my|our) (?!(company|business|name) )\w+ name, in (someone|somebody) elses? name, in another persons name`;
