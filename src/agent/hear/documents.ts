import { inOrder, oneOf } from "../../catalog/match/reading/pattern.ts";
import { anyOf, said } from "./patterns.ts";
import { plainWords } from "./topics.ts";

const whereWeAre = anyOf(
  said(`sucursal(es)?, ubicacion(es)?, ubicados, direccion(es)?, domicilio,
    donde (estan|se encuentran|quedan|los encuentro|se ubican|es la agencia|esta la agencia),
    como llego, branch(es)?, dealerships?, locations?, address(es)?, where are you, located,
    showrooms?, estacionamiento, parking`),
);

const whenWeAreOpen = anyOf(
  said(`horarios?, abren, cierran, abiertos?, a que hora, que dias, hours, opening,
  open (on|at|today|tomorrow|now|late|until), are you open, do you (open|close),
  when (do|are) you (open|close), what time, close on, atienden, los (sabados|domingos),
  (on )?(saturdays?|sundays?|weekends?)`),
);

const interestRate = / (tasas?|(que|cuanto|cual|el|los) interes(es)?|interest( rates?)?|apr) /;

/** Matters that the dealer's documents answer, in either language; read over {@link plainWords}. */
const matters: RegExp[] = [
  / (garantias?|warrant(y|ies)|guarantees?|guaranteed) /,
  anyOf(
    said(String.raw`devol\w+, reembols\w*, (puedo|podria|podemos|pudiera) regresar(lo|la)?, regresar(lo|la|los),
    regresar el (auto|carro|coche|vehiculo), me arrepiento, no me (gusta|convence) el (auto|carro|coche), si no me (gusta|gusto|convence),
    returns?( policy)?, return (it|the car), refunds?, money back, exchange (it|policy)`),
  ),
  whenWeAreOpen,
  whereWeAre,
  anyOf(
    said(`requisitos?, papeles, papeleo, documentos, documentacion,
    que (necesito|ocupo|se necesita|me piden|piden|debo llevar|tengo que llevar), requirements?,
    paperwork, papers, documents, what do i need, need to bring, what should i bring, comprobantes?,
    identificacion, extranjer[oa]s?, foreigners?, passport, pasaporte`),
  ),
  anyOf(
    said(String.raw`entrega\w*, envios?, envian, mandan, me l[oa] ((pueden|puedes|podrian) )?(traen|traer|llevan|llevar|mandan|mandar|enviar|envian), a domicilio, deliver(y|ed|ies)?,
    shipping, ship`),
  ),
  anyOf(
    said(String.raw`a cuenta, trade ?in, trade ?ins, trade (my|it), trading in, part exchange,
    (toman|reciben|aceptan|compran|recibirian|tomarian) (mi|a cuenta|autos|carros|coches|el mio),
    (dejar|dar|vender|vendo|entregar|doy) mi (auto|carro|coche|camioneta|vehiculo),
    mi (auto|carro|coche|camioneta) (usado|actual|viejo|como), cambiar mi (\w+ ){1,4}por, (swap|trade) my (\w+ ){1,4}for,
    (sell|buy) (you )?my (car|truck|old car), my (old|current) car, avaluo, valua\w*, apprais\w*,
    cuanto me dan, tengo un[ao]? (\w+ ){1,3}(19|20)\d\d, (por|de) mi \w+ (19|20)\d\d, for my (?!family|wife|husband|kids?|son|daughter|work|job)\w+,
    i (have|own) an? (\w+ ){0,2}(19|20)\d\d`),
  ),
  anyOf(
    said(String.raw`seguro (de|del|incluye|incluido|incluyen|para|obligatorio|viene|trae),
    (el|un|con|incluye|incluyen|sin|que) seguro, seguros, asegura\w*, aseguranza, insurance, insured`),
  ),
  anyOf(
    inOrder(
      " ",
      oneOf(
        `manejan, manejas, tienen, tienes, dan, ofrecen, hay, otorgan, do you (offer|have|do), can i get`,
      ),
      String.raw` (\w+ )?`,
      oneOf(`financiamiento, creditos?, financing, finance, loans?, credit`),
      " ",
    ),
  ),
  anyOf(
    said(`apart(o|ar|ado|ados|an|arlo), reservar, reservarlo, separar(lo)?, reserv(e|ation|ations|ing),
    (hold|put aside|set aside) (a|the|it), deposit to`),
  ),
  anyOf(
    said(String.raw`formas? de pago, metodos? de pago, tarjetas?, efectivo, transferencias?, de contado, al contado,
    payment methods?, ways to pay, (aceptan|reciben|accept|take) (\w+ )?(cripto\w*|crypto\w*|bitcoins?|paypal|cheques?|checks?|dolares|dollars), (credit|debit) cards?, cards?, (pay|paying) (in|with|by|cash),
    cash, wire transfer, meses sin intereses, como (puedo|se puede) pagar, how (can|do) i pay`),
  ),
  anyOf(
    said(String.raw`buro( de credito)?, historial( crediticio)?, mal historial, credit (checks?|scores?|history),
    bad credit, comprobar ingresos, aprobacion, aprueban, approv\w+`),
  ),
  interestRate,
  anyOf(
    said(String.raw`pagos? anticipados?, (pagar(lo)?|liquidar(lo)?|terminar) (antes|por adelantado), pay (it )?(sooner|ahead|before), adelantar (pagos|mensualidades), liquidar( antes| anticipadamente)?,
    abonar a capital, (me )?penali(za|zan|zacion|zaciones), prepay\w*, pay (it |the loan )?off, early payments?,
    pay early, penalt(y|ies), atras(o|os|arme|a), late (payment|fee)s?`),
  ),
  anyOf(
    said(`enganche minimo, minimo de enganche, minimum down,
    (cuanto|que) (es |piden |se da )?(el |de )enganche( piden| minimo)?, cuanto piden de enganche,
    (que|cuales|a cuantos|what|which) (plazos|terms|meses), how many months`),
  ),
  anyOf(
    said(String.raw`placas, emplac\w+, tenencia, verificacion, cambio de (propietario|dueno), factura\w*, tramites?,
    cfdi, license plates, plates, title, registration, invoices?, iva`),
  ),
  anyOf(
    said(`pruebas? de manejo, test drives?, puedo (manejarlo|probarlo|verlo), can i (drive|try|see) it,
    citas?, appointments?`),
  ),
  / (mantenimiento|taller(es)?|refacciones|reparaciones|maintenance|repairs?|workshop|mechanic|mecanico) /,
  / (privacidad|mis datos|datos personales|privacy|my data|personal data) /,
  anyOf(
    said(String.raw`inspecciona\w*, inspection, inspected, revisados, revisan, certificad[oa]s?, accidentados,
    chocados, siniestrados?, procedencia, legales, robados, stolen`),
  ),
  / (telefono|correo|email|e mail|phone number|contacto|facebook|pagina web|website) /,
];

const whereabouts = anyOf(
  said(`(cuales|que) (son )?(las |sus )?sucursales (tienen|hay), donde (estan|se encuentran|quedan|se ubican)( ubicad[oa]s)?,
    (la |su )?ubicacion, (la |su )?direccion, where are you( located)?, your (address|locations?|branches), sucursales`),
);
/** Finds the branches rather than what else the documents say of them. */
const branchQuery = "dirección";

/** True where the text asks where the dealer is: all branches are the answer. */
export function asksForBranches(text: string): boolean {
  const words = plainWords(text);
  return whereabouts.test(words) && !/ (hora|horarios?|abren|cierran|open|close|hours) /.test(words);
}

/** True where the text asks when the dealer is open. */
export function asksForHours(text: string): boolean {
  return whenWeAreOpen.test(plainWords(text));
}

/** True where the text has to do with the places where the dealer is. */
export function speaksOfBranches(text: string): boolean {
  return whereWeAre.test(plainWords(text));
}

/** More questions than that in one message get no answer of their own. */
const mostQuestions = 3;

const asking =
  oneOf(String.raw`(?:hasta|desde)\s+qu[eé], a\s+qu[eé], en\s+qu[eé], (?:a|en)\s+cu[aá]nto, qu[eé], cu[aá]l, cu[aá]ndo, cu[aá]nto, d[oó]nde, c[oó]mo,
  puedo, se, hacen, dan, hay, tienen, aceptan, toman, reciben,
  what(?:['’]?s)?, where, when, how, do, does, is, are, can, could`);
const splitter = new RegExp(
  String.raw`[.?!;\n]+|,\s+|\s+(?:y|and)\s+(?:(?:si|if|also|tambi[eé]n)\s+)?(?=${asking}\s)`,
  "i",
);

/**
 * The parts of a text that the dealer's documents may answer, as questions to search them with.
 * @returns one for each matter asked about; empty where nothing in the text is such a matter
 */
export function hearDocumentQuestions(text: string): string[] {
  const questions = new Map<number, string>();
  for (const clause of [...text.split(splitter), text]) {
    const matter = findMatter(clause);
    const isKnown = matter < 0 || questions.has(matter) || (clause === text && questions.size > 0);
    if (!isKnown) questions.set(matter, writeQuery(clause));
  }
  return [...questions.values()].slice(0, mostQuestions);
}

/** What is told first of a matter, for a question that names it and nothing else («¿tienen garantía?»). */
const generalWords: [RegExp, string][] = [
  [
    / (toman|reciben|aceptan|recibirian|take|accept) .*(19|20)\d\d | (19|20)\d\d .*(toman|reciben|aceptan|recibirian|take|accept) /,
    "auto a cuenta: qué autos recibimos",
  ],
  [/ (garantias?|warrant(y|ies)|guarantees?) /, "garantía: qué cubre y por cuánto tiempo"],
  [/ (devol\w+|regresarl[oa]|returns?|refunds?) /, "devolución: dentro de cuántos días"],
  [/ (financ\w+|creditos?|credit|loans?) /, "financiamiento: tasa y plazos"],
  [
    / (a cuenta|cambiar mi|(swap|trade) my|trade ?ins?|tengo un[ao]?|cuanto me dan|i (have|own)) /,
    "auto a cuenta: cómo se valúa",
  ],
  [/ (apart(ado|ar|o)) /, "cómo apartar un auto"],
  [/ (mandan|mandar|envian|enviar|envios?|ship(ping)?) /, "entrega a domicilio, envío a otras ciudades"],
  [
    / (pagar(lo)? antes|por adelantado|anticipados?|pay (it )?(sooner|ahead|early|off)|prepay\w*) /,
    "pagos anticipados: liquidar antes de tiempo",
  ],
];
const fewWords = 5;

/** The customer's own words, with those of the matter where they are too few to tell its parts apart. */
function writeQuery(clause: string): string {
  if (asksForBranches(clause)) return branchQuery;
  const words = plainWords(clause).replaceAll("?", "");
  const isBare = words.trim().split(/\s+/).length <= fewWords || speaksOfOwnCar(clause);
  const general = generalWords.find(([pattern]) => pattern.test(words))?.[1];
  return (isBare && general ? `${clause.trim()} (${general})` : clause.trim()).slice(0, 300);
}

function findMatter(text: string): number {
  const words = plainWords(text);
  return matters.findIndex((matter) => matter.test(words));
}

const ownCar = anyOf(
  said(String.raw`a cuenta, cambiar mi (\w+ ){1,4}por, (swap|trade) my (\w+ ){1,4}for, cuanto me dan, tengo un[ao]? (\w+ ){1,3}(19|20)\d\d, (por|de) mi \w+, for my (?!family|wife|husband|kids?|son|daughter|work|job)\w+,
    i (have|own) an? (\w+ ){0,2}(19|20)\d\d, trade ?in, trade (my|it), trading in, part exchange,
    (toman|reciben|aceptan|compran) (mi|el mio),
    mi (auto|carro|coche|camioneta|\w+ (usado|viejo|actual)), (sell|buy) (you )?my,
    my (old|current|own)? ?(car|truck),
    (dejar|dar|vender|vendo|entregar|doy|tengo) (mi|un) \w+ (a|como|de) ?(cuenta|enganche)?`),
);

/** True where cars named in the text are the customer's own, to be traded in. */
export function speaksOfOwnCar(text: string): boolean {
  return ownCar.test(plainWords(text));
}
