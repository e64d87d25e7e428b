import { ageInEnglish, retired, yearsOfAge } from "../../../text/ages.ts";
import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { advisedDown, dueDown } from "../money/down/asked.ts";
import { payingEarly } from "../money/early/paying-early.ts";
import { howToBuy } from "../wants/buying.ts";
import { paysStaff } from "../wants/person.ts";
import { ownership } from "./asked.ts";
import {
  asDownPayment,
  bringsCar,
  broughtTo,
  exchanges,
  givesBack,
  handedOver,
  isGood,
  moneyTransfer,
  otherMeans,
  ownershipTransfer,
  ownInsurer,
  repairsCars,
  takenSoon,
  whatIsPaid,
  whetherGood,
} from "./car-words.ts";
import {
  ageOfRelative,
  approvalTime,
  asksOfBuyer,
  creditForCertain,
  inWhoseName,
  isForeigner,
  isRefused,
  isRefusedInSpanish,
  livesAbroad,
  losesIncome,
  otherLenders,
  paysLate,
  paysMore,
  provesIncome,
  provesNothing,
  timeAtWork,
  whoLends,
  withoutJob,
  worksForOneself,
} from "./credit/words.ts";
import { whereWeAre } from "./dealer/branches.ts";
import { whenWeAreOpen } from "./dealer/hours.ts";
import { erasesOwnData } from "./general/broad.ts";
import { owed, ownAsPayment, sells, tradedIn } from "./own-car.ts";
import { asksToFetchServiced } from "./serviced-car.ts";

const interestRate =
  / (tasas?|(que|cuanto|cual|el|los) interes(es)?|interest( rates?)?|(whats|what is|your|the) (the |your )?rates?|apr) /;

/** «Traigo 120 mil en efectivo» says what one has, and asks nothing of how one pays. */
const unheld = String.raw`(?<!(?:\d|\dk|mil|pesos|thousand|grand) (?:(?:en|in) )?)`;

/** «El correo de quejas», "complaints email". */
const complaintsBy = oneOf({
  es: "(correo|mail|email|telefono|numero|contacto|buzon) (de|para|por) (las? |mis? |poner |una? )*(quejas?|reclamos?|reclamaciones|quejarme|quejarse)",
  en: "(email|mail|phone|number|address|contact) (for|of) (an? |my |your )?(complaints?|complaining), complaints? (e ?mail|phone|number|address|line|department|desk|contact)",
});
const whereToComplain = anyOf(
  said(String.raw`(con|a) quien (me |puedo |debo |podria |hay que |tengo que )*(quejo|quejarme|quejarse|reclamo|reclamar|reclamarle|reporto|reportarlo?),
    (donde|como|a donde) (me |puedo |debo |se |pongo |presento |hago |levanto |meto )+(una )?(quejo|queja|quejas|quejarme|reclamo|reclamacion|reclamar),
    (where|who|how) (do|can|could|should|would) (i|we|one) (\w+ ){0,2}(complain|complaint|complaints),
    a quien (le )?(escribo|escribir|llamo|marco) (para|por) (quejarme|quejarse|reclamar|una queja),
    ${complaintsBy}`),
);

/** True where the text asks by which way one complains. */
export function asksWhereToComplain(text: string): boolean {
  return whereToComplain.test(plainWords(text));
}

/** Of an application: how it is answered. */
const decided =
  oneOf(String.raw`contest\w+, respond\w+, respuesta, autoriz\w+, aprob\w+, aprueb\w+, resolver\w*, resuelv\w+, resolucion,
    avis\w+, decir\w*`);

/** Matters that the dealer's documents answer, in either language; read over {@link plainWords}. */
const matters: RegExp[] = [
  / (garantias?|warrant(y|ies)|guarantees?(?! (approval|credit|a|that|me|you|the|it|this|us|its))|guaranteed) /,
  // What is covered when it fails, in words that do not name the warranty.
  anyOf(
    said({
      es: String.raw`(esta|estan|viene|vienen|entra|entran) (cubiert[oa]s?|en la garantia),
        me (lo |la )?(cubre|cubren|responden)( algo)?, (auto|carro|coche) (sustituto|prestado),
        (me )?prestan (un |otro |algun )?(auto|carro|coche), (que|quien) (me )?(cubre|responde), sale mal[oa],
        (sale|salga|salio|saliera) con (\w+ )?(fallas?|problemas?|defectos?|detalles?),
        salio mal[oa](?! un[oa]), se ((me|le|nos) )?descompone\w*, se ((me|le|nos) )?descompuso, (se )?(le )?falla (algo|el|la),
        no (le |me |se |nos )*(va|vaya|van|vayan) a (fallar|descomponer\w*|dar (problemas|lata))`,
      en: String.raw`what (does|do|is|would) (it|they|the warranty|that) covers?, loaner( car)?, courtesy car,
        (wont|will not|never) (break|fail|have (any |a )?problems?), covers? (it|me|the),
        (is|are) (it|they|the \w+) covered, whats covered, breaks down, break down,
        if (something|it|anything) (breaks|fails)`,
      both: String.raw`(no|not|doesnt|dont|isnt) (it |se |me |la garantia |the warranty |is |entra |es )*(cubren?|covers?|covered|incluyen?),
        (?<!seguro |insurance )(cubren?|cubrir(a|ia)n?|covers?|covered) (?!(mi|el) enganche)(\w+)`,
    }),
  ),
  anyOf(
    said({
      es: String.raw`devol\w+, devuelv\w+, reembols\w*, (me|nos) (regres\w+|retornan) (\w+ )?(dinero|todo), (puedo|podria|podemos|pudiera) regresar(lo|la)?, regresar(lo|la|los),
        regresar el (auto|carro|coche|vehiculo), me arrepiento,
        no me (gusta|convence) el (auto|carro|coche), si no me (gusta|gusto|convence),
        (ya )?l[oa] compre (\w+ ){0,3}no me (gust|convenc|sirv|lat)\w+,
        (cambiar(lo|la|selo)?|cambi[oaeé]\w*) (el (auto|carro|coche) )?por otr[oa], cambi\w+ de opinion,
        (si|if|y si) (\w+ ){0,5}ya no l[oa] (quiero|compro|necesito),
        (me|nos|te|les) (lo|la|los|las|el dinero|mi dinero) (regres|devuelv|devolver)\w+`,
      en: String.raw`(i )?(already |just )?bought (it|a car|one|this|the car) (\w+ ){0,4}(dont|didnt|do not|not) (like|want|happy)( it)?,
        (get|give|bring|take|send|hand) (me )?(it|that|this|them|the (car|truck)|my (money|deposit)) back,
        ${exchanges} (a |an )?(different|another|other|something)\w*, (change|changed) (my|our) mind,
        returns?( policy)?, return(ing)? (it|the car), refunds?, money back, exchange (it|policy)`,
      both: `${givesBack}`,
    }),
  ),
  whenWeAreOpen,
  whereWeAre,
  anyOf(
    howToBuy,
    said(`requisitos?, papeles, papeleo, documentos, documentacion,
      que (mas |cosas )?(necesito|ocupo|se necesita|se ocupa|me piden|me van a pedir|me pedirian|piden|debo llevar|tengo que llevar|hace falta), requirements?,
      ${asksOfBuyer}( from| of| me)*, (whats|what is) (needed|required), aval, fiador, guarantor, co ?signer,
      ${worksForOneself}, (sin|tengo|con|no hay) (recibos de )?nomina, ${provesIncome}, ${provesNothing},
      ${livesAbroad}, (vivo|radico|estoy viviendo) en (estados unidos|eua|usa|el extranjero|canada|otro pais),
      ${isForeigner},
      paperwork, papers, documents, docs, what do i need, need to bring, what should i bring, comprobantes?,
      identificacion, extranjer[oa]s?, foreigners?, residencia (temporal|permanente), (temporary|permanent) resid\\w+, (tourist|work) visa, passport, pasaporte`),
  ),
  anyOf(
    said({
      es: String.raw`(podrian |pueden |puedes )?(llevar|traer|mandar|enviar)(me|nos)(lo|la),
        me l[oa] (llevan|llevarian|traerian|mandarian), (a|hasta) mi (casa|rancho|pueblo|ciudad),
        entrega\w*, envios?, envian, mandan,
        me l[oa] ((pueden|puedes|podrian) )?(traen|traer|llevan|llevar|mandan|mandar|enviar|envian),
        a domicilio,
        (para |en )?(cuando|cuanto( tiempo)?|cuantos dias) (me |lo |la |se |nos )*(d[ae]n|darian|entregan|tienen|tendria|recibo|recojo|estaria) (el|mi|la|lo|un) (auto|carro|coche|camioneta|unidad),
        (para |en )?(cuando|cuanto tiempo|cuantos dias) (me |nos |te )(lo|la) (d[ae]n|darian|entregan|entregarian|llevo|llevaria)`,
      en: String.raw`bring it to (me|my), deliver(y|ed|ies)?, drop (it|the (car|truck)) off, shipping, ship,
        how (soon|fast|quickly) (can|could|will|would|do) (i|we) (\w+ )?(get|take|have|drive|pick up) (it|(the|my) (car|truck)),
        (take|drive) (it|the car|the truck) (home|away),
        when (do|will|can|would) i (get|receive|have|pick up) (it|(the|my) (car|truck))`,
      both: `${takenSoon}, ${broughtTo}, ${handedOver}`,
    }),
  ),
  anyOf(
    said(String.raw`${tradedIn}, ${ownAsPayment},
      mi (auto|carro|coche|camioneta|troca) (ya )?(trae|tiene), (el mio|la mia) (ya )?(trae|tiene|anda en|lleva) (\w+ )?\d+, mi ${asDownPayment}, me l[oa] (agarr|recib|tom|acept)(an|en|aria|arian|irian|iria|as|es)( a cuenta| asi| igual)?,
      (would|will|do|can) (you|u) (guys )?(take|accept|buy) (it|mine|my \w+),
      (toman|reciben|aceptan|compran|recibirian|tomarian) (mi|a cuenta|autos|carros|coches|el mio),
      (dejar|dar|vender|vendo|entregar|doy) mi (auto|carro|coche|camioneta|vehiculo),
      mi (auto|carro|coche|camioneta) (usado|actual|viejo|como),
      (sell|buy) (you )?my (car|truck|old car), my (old|current) car, avaluo, valua\w*, apprais\w*,
      ${whatIsPaid}, cuanto dan por, how much (would|will|do|can|could) (you|u|yall|they) (guys )?(give|offer|pay) (me|us),
      (how much|what) (would|will|do|can|could) (you|they|u) (guys )?(give|offer|pay) (me |us |him |her )?for (it|that|mine|my|hers|his|the),
      (la|su|tu|esa|your|the|that|an) (oferta|offer)( que me (hagan|hicieron|hacen|den|dieron))? (\w+ ){0,2}(${isGood}),
      (${whetherGood}) (\w+ ){0,3}(la|su|tu|esa|your|the|that) (oferta|offer), (por|de) mi \w+ (19|20)\d\d`),
  ),
  owed,
  sells,
  ownership,
  anyOf(
    said(String.raw`seguro (de|del|incluye|incluido|incluyen|obligatorio|viene|trae), (?<!(coche|carro|auto|autito|carrito|camioneta|uno|algo|mas|muy|bien|sea|es) )seguro para,
      (el|un|con|incluye|incluyen|sin|que) seguro, seguros, ${ownInsurer}, (?<!(me|nos|te|les) )asegura(?!s? que)\w*, aseguranza, insurance, insured`),
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
    said({
      es: String.raw`(cuanto tiempo|cuantos dias|hasta cuando) (me |lo |la )*(guardan|guardas|apartan|apartas|reservan|separan),
        (con|en) cuanto (se |lo |la |puedo )*(apart\w+|separ\w+|reserv\w+), se (aparta|separa|reserva),
        apart(o|ar|ado|ados|an|arlo), reservar, separar(lo)?, reservarlo`,
      en: `how (long|many days) (will|do|can|would) you (hold|keep|reserve|save), reserv(e|ation|ations|ing),
        (hold|put aside|set aside) (a|the|it), deposit to`,
    }),
  ),
  anyOf(
    said({
      es: String.raw`(maximo|limite|tope) (\w+ ){0,3}efectivo, formas? de pago, metodos? de pago, tarjetas?, ${unheld}efectivo, ${moneyTransfer},
        (?<!(tengo|traigo|traemos|tenemos|cuento con|junte) (\w+ ){1,4})(?<!(\d|\dk|mil|pesos|thousand|grand) )(de|al) contado,
        meses sin intereses, como (puedo|se puede) pagar`,
      en: `payment methods?, ways to pay, american express, master ?card, (credit|debit) cards?, cards?,
        (pay|paying) (in|with|by|cash), ${unheld}cash, bank transfers?, wire transfer, how (can|do) i pay`,
      both: String.raw`(aceptan|reciben|toman|accept|take|puedo|podria|podemos|se puede|can i|could i|can we) (\w+ ){0,6}(efectivo|cash),
        (aceptan|reciben|accept|take) visa, amex,
        (aceptan|reciben|toman|accept|take|con|with|by) (\w+ )?(cripto\w*|crypto\w*|bitcoins?|paypal|zelle|venmo|mercado ?pago|western union|google pay|oxxo|cheques?|checks?|dolares|dollars|amex|american express|mastercard|apple pay)`,
    }),
    `^ (?:(?:y|o|and|or|pero|con|en|with|by|tambien|also) )+(?:${otherMeans}) (?:\\? )?$`,
    paysStaff.source,
  ),
  anyOf(said(inWhoseName)),
  anyOf(said(`facturas?, facturan, facturacion, cfdi, invoices?, receipts?`)),
  / (iva|vat) .*\?| (incluyen?|mas) iva | (plus|including|include) (vat|tax(es)?) /,
  // Whether one is too old for it.
  anyOf(
    said({
      es: `(tengo|tiene|cumpli|cumple|cumplio|de) ${yearsOfAge},
        ${ageOfRelative}, edad (minima|maxima|limite), limite de edad,
        muy (grande|viejo|vieja|joven) para`,
      en: String.raw`(minimum|maximum) age, age limit, how old (?!(is|was) (it|that|this|the) )\w+, too (old|young),
        [1-9]\d years old, is [1-9]\d(?! (\d{3} )?(miles|km|kms|kilometers|months|k|percent)), ${ageInEnglish}`,
      both: `${retired}`,
    }),
  ),
  anyOf(
    ` (${approvalTime}) `,
    said({
      es: String.raw`(cuanto|que tanto|en cuanto|cuantos dias|cuantas horas) (tiempo )?(se |me )?(tard\w+|demor\w+|dan|me dan|llev\w+|sale|es) (\w+ ){0,3}${decided},
        (cuando|en cuanto( tiempo)?) (me |nos )?(contestan|responden|avisan|resuelven|aprueban|autorizan|dicen si|dan respuesta|dan la respuesta),
        (cuando|como) (voy a |puedo )?(sabria|sabre|saber|me entero|me dicen|se) si (ya )?(me )?(l[oa] )?(aprob\w+|autoriz\w+|dieron|dan|fui)`,
      en: String.raw`how (long|soon|fast|quickly) (\w+ ){0,5}(hear|answer|approve|approval|approved|decision|get an answer|know if),
        when (do|will|would|can) i (hear|know|get (an answer|approved|a decision))`,
    }),
  ),
  anyOf(
    said({
      es: `buro( de credito)?, historial( crediticio)?, mal historial, sin historial, comprobar ingresos,
        aprobacion, aprueban, ${isRefusedInSpanish}`,
      en: String.raw`(no|low|poor|bad|zero) (credit|score), bankrupt\w*, (credit|loan|it) ${isRefused},
        credit (checks?|scores?|history), bad credit, approv\w+`,
      both: `${creditForCertain}, (my |mi )?credito? (is|isnt|s|esta|score is|history is) (\\w+ ){0,2}(bad|trash|shot|terrible|low|poor|great|good|mal|malo|feo|manchado)`,
    }),
  ),
  anyOf(said(timeAtWork)),
  interestRate,
  anyOf(
    payingEarly.source,
    said(String.raw`liquidar, ${paysMore},
      (no|ya no) (puedo|pudiera|podria|alcanzo a) (seguir )?pag(ar|arlo|arla|ando|o), ${losesIncome}, ${withoutJob}, (me )?penali(za|zan|zacion|zaciones),
      penalt(y|ies), ${paysLate}, (cant|cannot|couldnt) (pay|make (a|the|my) payment)( \w+)?, (no (puedo|pudiera|alcanzo a)|si no) (pag(o|ar|ue)) (\w+ )?(un mes|a tiempo|la mensualidad)`),
  ),
  anyOf(
    said(whoLends),
    said({
      es: String.raw`(con|por|de|en) (mi|otro|un|el|algun) banco,
        (hasta|en|a) que plazo,
        plazos? (maximo|mas largo|mayor),
        hasta cuant(o|os anos|os meses) (\w+ )?(financian?|lo puedo pagar|puedo pagarlo|dan|manejan)`,
      en: String.raw`(my|a|the|another|your) (own )?bank, how many months,
        (maximum|max|longest) (\w+ ){0,4}(term|plan|loan|financing|finance),
        how (long|many (months|years)) (can|do) (i|you|u|we) (\w+ ){0,2}(finance|pay it)`,
      both: `${dueDown}, ${advisedDown}, ${otherLenders}, (maximo|maximum|max) (de |of )?(meses|months),
        (bbva|banamex|santander|banorte|hsbc|infonavit|fonacot|caja popular),
        (que|cuales|(a|en|hasta) cuantos|what|which) (plazos|terms|meses)`,
    }),
  ),
  anyOf(
    said(String.raw`placas, emplac\w+, tenencia, verificacion, ${ownershipTransfer}, factura\w*, tramites?,
      cfdi, license plates, plates, (?<!(clean|salvage|rebuilt|branded|good) )title, registration, invoices?, iva`),
  ),
  anyOf(
    said(`pruebas? de manejo, test drives?, puedo (manejarlo|probarlo|verlo), can i (drive|try|see) it,
      citas?, appointments?`),
  ),
  anyOf(
    " (hacen|dan|ofrecen|realizan) (el |los |la |un )?(servicios?( de mantenimiento)?|afinacion(es)?|reparacion(es)?) (?!de financ|a domicilio)",
    said(
      `${repairsCars}, ${bringsCar}(serviced|fixed|repaired|for (a )?service), (service|repair) (shop|center|department)`,
    ),
  ),
  / (mantenimiento|taller(es)?|refacciones|reparaciones|maintenance|repairs?|workshop|mechanic|mecanico) /,
  / (privacidad|mis datos|datos personales|privacy|my data|personal data) /,
  erasesOwnData,
  whereToComplain,
  anyOf(
    said(String.raw`(checan|revisan) (bien )?(el|los|sus|cada|todos los) (carros?|autos?|coches?|unidades), inspecciona\w*, inspection, inspected, revisados, revisan, certificad[oa]s?, accidentados,
      chocados, siniestrados?, procedencia, legales, robad[oa]s?, stolen, theft, reportes? de robo, repuve`),
  ),
  anyOf(
    said(String.raw`(otr[oa]s?|ultim[oa]s?|demas|other|previous|last) (clientes?|compradores|comprador|customers?|buyers?),
      (cliente|customer) (\w+ )?(before|anterior|antes), their (phone|number|address|name|data)`),
  ),
  anyOf(
    inOrder(
      " (",
      oneOf({
        es: "telefono, (un|su|tu|otro|algun) (numero|whatsapp), contacto, pagina web",
        en: "phone number, website",
        both: String.raw`(?<!(write|draft|compose|escrib\w+|redact\w+) (me )?(an?|my|un|mi) )(correo|email|e mail),
          (?<! (vi|vimos|viste|encontre|anuncio|anunciado|publicacion|publicado|saw|seen|found|ad|posted) (\w+ ){0,8})facebook`,
      }),
      ") ",
    ),
  ),
];

/** True where the text asks when the dealer is open, and for nothing else that the documents may know of it. */
export function asksOnlyForHours(text: string): boolean {
  const words = plainWords(text);
  return (
    whenWeAreOpen.test(words) &&
    / (horarios?|abren?|abrir|abrieron|abiert[oa]s?|cierran?|cerrad[oa]s?|atienden|trabajan|hours|open|opening|close|closed) /.test(
      words,
    ) &&
    !matters.some((matter) => matter !== whenWeAreOpen && matter !== whereWeAre && matter.test(words))
  );
}

/** @returns the matter of the documents that a text is about, by its place among them; below 0: none */
export function findMatter(text: string): number {
  const words = plainWords(text);
  const found = matters.findIndex((matter) => matter.test(words));
  return found < 0 && asksToFetchServiced(text) ? matters.length : found;
}
