import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { creditForCertain } from "./credit/words.ts";
import { workshop } from "./dealer/hours.ts";
import { asksWhetherIncluded } from "./included.ts";

/** What is asked of a matter without naming it: «¿y cuánto tarda?», "what happens if …", «¿tiene costo?». */
const asksOn = anyOf(
  said({
    es: String.raw`cuanto (tiempo )?(se |me |nos )?(tarda\w*|demora\w*|dura\w*|llev[ae]\w*), (se )?tardan? mucho,
      (cuanto|que tanto) tiempo, cuantos dias,
      (en|para|y) (cuanto|cuando) (tiempo )?(me |nos |lo |la |se )*(llega\w*|entrega\w*|queda\w* list\w*|est(a|aria) list\w*|dan|tendria|mandan|traen)`,
    en: `(does|will) (it|that) take long, how (long|soon|fast|quickly) (do|does|will|would|is|are|it|until|before|after),
      how many (days|weeks), when (would|will|do|can) (i|we|it) (get|have|hear|know|arrive|be)`,
    both: "(for|por|de|hasta|y) (how many|cuantos?) (km|kms|kilometros|miles|meses|months|anos|years|tiempo|long)",
  }),
);
/** What else may go on from it, and says of itself what it asks. */
const asksWhatIf = anyOf(
  said(`(a )?donde (lo|la|los|las) (llevo|traigo|dejo|paso a dejar|puedo (llevar|dejar)), where (do|should|can|would) (i|we) (take|bring|drop|leave) (it|the car)( off)?,
    que pasa (si|con|cuando), que pasaria, what happens, what would happen, what if,
    (puedo|se puede|podria|can i|could i|can it|lo puedo|la puedo) (\\w+ )?(extend\\w*|alarg\\w+|ampli\\w+|prolong\\w+)( it| that| this)?, the extension, la extension`),
);
/** The same, where no car is under discussion whose price it may be. */
const asksCost = anyOf(
  said({
    es: `(cuanto|que|algo|les|me) (me |se |les )?cobran?, cobran (algo|por)?,
      (tiene|lleva|trae) (algun )?costo, (sale|es|seria) gratis,
      (cuanto|que) (me )?(cuesta|sale|costaria|saldria|seria|es|precio), cuesta (extra|mas|algo|aparte)`,
    en: `how much (is|does|do|would|will) (it|that|you|this), (is|its) (it |that )?(free|extra),
      (any|a|is there) (fee|charge|cost), what does (it|that) cost,
      (does|would|will) (it|that) cost (extra|more|anything)`,
  }),
);
const lead = "^ (?:(?:y|and|pero|ok|tambien|eso|esto|that|it|esa|ese) )*";
const own = "(?:me|nos|les|le|se|te|lo|mas o menos|como)";
/** «¿y cuánto cuesta eso?», which says nothing but that. */
const plainCost = anyOf(
  inOrder(
    lead,
    oneOf({
      es: `(?:cuanto|que precio|en cuanto) (?:${own} )*(?:cuesta|vale|sale|cobran|es|seria|tiene)`,
      en: "how much (?:is|does|would|do you charge)(?: (?:it|that|for it|for that))?(?: (?:cost|be))?",
    }),
    String.raw`(?: (?:eso|esto|ahi))? (?:\? )?$`,
  ),
);
const plainTime = anyOf(
  inOrder(
    lead,
    oneOf({
      es: String.raw`(?:en )?(?:cuanto(?: tiempo)?|que tanto) (?:${own} )*(?:tarda\w*|demora\w*|dura\w*|lleva\w*|toma\w*)`,
      en: "how long (?:does|will|would|is) (?:it|that)(?: (?:take|last|be))?",
    }),
    String.raw`(?: (?:eso|esto))? (?:\? )?$`,
  ),
);
/** «¿cobran?», "is it free?": what of the cost, they say themselves. */
const bareCost = anyOf(
  inOrder(
    lead,
    oneOf(`(?:what|how much) (?:does|would|will|do|is) (?:it|that|they|you)(?: (?:be|cost|charge))?,
      (?:en |cuanto |que |algo |me |les |is it |its |at what |what )*${oneOf(`cobran, cuesta, cuestan, costo, costos, cost, costs, fee, fees, precio, price, free, gratis,
        cuanto, how much`)}`),
    String.raw`(?: is it| is that| does (?:it|that) cost| es| seria| sale| son)? (?:\? )?$`,
  ),
);
/** «¿en cuántos días?», «¿cuánto tardan en estar listas?» */
const bareTime = anyOf(
  inOrder(
    lead,
    "(?:en )?",
    oneOf({ es: "cuanto tiempo, cuanto, cuantos dias", en: "how (?:long|soon|many days)" }),
    inOrder(
      "(?: ",
      oneOf({
        es: `se tarda, tardan?, dura, es, seria, salen, llegan?, quedan?, estan?, listas?, listos?, me las dan,
          las dan, me los dan`,
        en: "does (?:it|that) take, will it take, is it, do they take",
      }),
      String.raw`)? (?:\? )?$`,
    ),
  ),
);
/** «¿Hasta cuánto?», "how much exactly". */
const bareLimit = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|como|de) )*",
    oneOf({
      es: `hasta (?:cuanto|que (?:monto|cantidad)), (?:cuanto|que tanto) (?:es )?(?:como |de |lo |el )?maximo, maximo cuanto,
        (?:cual|cuanto) es (?:el|lo) (?:limite|tope|maximo), cuanto exactamente, exactamente cuanto, (?:el )?tope, (?:el )?maximo`,
      en: `up to how much, how much (?:max|maximum|at most|exactly), exactly how much,
        (?:whats|what is) the (?:limit|max|maximum|most), (?:the )?(?:limit|maximum)`,
    }),
    String.raw`(?: (?:por favor|porfa|please|seria|es|pesos))? (?:\? )?$`,
  ),
);
/** «¿Y es reembolsable?», "is it refundable", of what was asked before. */
const bareRefund = anyOf(
  inOrder(
    "^ (?:(?:y|and|o|or|es|son|seria|is|are|it|they|that|si|if) )*",
    oneOf({
      es: "(?:no )?reembolsables?, (?:me |se |nos )?l[oa] (?:regresan?|devuelven?|reembolsan?), se (?:regresa|devuelve|reembolsa)",
      en: "(?:non ?)?refundable, (?:do|can|will) i get it back",
    }),
    String.raw` (?:\? )?$`,
  ),
);
/** Of the workshop, where it was asked of all. */
const bareWorkshop = anyOf(
  inOrder(
    "^ (?:(?:y|and|what about|how about|que tal|tambien|el|la|los|las|the|your|de|del|for|in|en) )*",
    oneOf({ es: "servicio", en: "service, shop", both: workshop }),
    String.raw` (?:too |tambien )?(?:\? )?$`,
  ),
);

/** To take a car out for a test, for which something is to be brought. */
const testDrive =
  / (pruebas? de manejo|manejar(l[oa])?|probar(l[oa])?|test drives?|(drive|try) (it|one|the car|the truck)) /;
const bringing = / (llev\w+|tra(er|igo)|bring|necesito|ocupo|piden|need) /;
const nothingElse = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: String.raw`y, tambien, pero, que, necesito, ocupo, tengo, debo, hay, con, llevar, llevo, traer, traigo,
        algo, mas, me, mi, una?, el, la, identificacion, papel\w*, eso, ello, para, piden, ine`,
      en: String.raw`and, also, but, what, do, does, should, i, we, you, need, to, must, have, with, bring, something,
        anything, else, my, an?, id, document\w*, paperwork, for, that, it`,
      both: String.raw`licen\w+`,
    }),
    String.raw` )+(?:\? )?$`,
  ),
);

/** True of a text that speaks of driving a car before it is bought. */
export function speaksOfTestDrive(text: string): boolean {
  return testDrive.test(plainWords(text));
}

/** True of «¿qué tengo que llevar?», "do I need to bring anything?", which leave out for what. */
export function asksWhatToBring(clause: string): boolean {
  const words = plainWords(clause);
  return bringing.test(words) && nothingElse.test(words);
}

/** How it is bought, or who one is, and nothing else: "and if I pay cash?", «¿y a crédito?», «¿y si soy extranjero?» */
const circumstance = anyOf(
  inOrder(
    "^ ((",
    oneOf({
      es: `y, pero, o, que tal, si, cuando, lo, la, es, seria, fuera, soy, yo, pago, pague, pagara, compro,
        compre, saco, sacara, quiero, un, una, de, al, con, en, para, nombre, mi`,
      en: `and, but, or, what about, how about, if, when, i, im, its, it, is, we, pay, paid, buy, bought, am,
        an, the, in, with, on, by, for, under, to, my, our`,
      both: "ok, a",
    }),
    ") )*",
  ) +
    inOrder(
      "(",
      oneOf({
        es: "contado, credito, efectivo, financiad[oa], empresa, extranjer[oa], jubilad[oa]",
        en: "cash, credit, financed, company, business, foreigner, retired, companys",
      }),
      String.raw`) (name |too |tambien |instead |then |entonces )*(\? )?$`,
    ),
);

/** True of a question that needs the matter asked about before. `isOfCar`: a car is under discussion, whose price it may be. */
export function asksOnOfMatter(text: string, isOfCar: boolean): boolean {
  return asksWhatIf.test(plainWords(text)) || asksTimeOrCost(text, isOfCar);
}

/** True of «¿y cuánto tarda?», "how much would that be": the words say nothing of the matter. */
export function asksTimeOrCost(text: string, isOfCar: boolean): boolean {
  const words = plainWords(text);
  return asksOn.test(words) || (!isOfCar && asksCost.test(words));
}

const unpaid = / (garantias?|warrant(y|ies)) /;
const certainCredit = anyOf(` ${creditForCertain} `);

/** That a credit is sure costs nothing: behind it the price is the car's. */
export function asksForCertainCredit(text: string): boolean {
  return certainCredit.test(plainWords(text));
}

/**
 * «¿cobran?», "and how much is it", «¿y el taller?»: of what stands before it in the same text. A warranty costs nothing:
 * beside one the price is the car's.
 */
export function isBareQuestion(clause: string, before = ""): boolean {
  const words = plainWords(clause);
  const isOfCost = plainCost.test(words) || bareCost.test(words);
  if (isOfCost && unpaid.test(plainWords(before))) return false;
  return (
    isOfCost ||
    asksWhetherIncluded(clause) ||
    [plainTime, bareTime, bareLimit, bareRefund, bareWorkshop].some((bare) => bare.test(words))
  );
}

/** True of «¿y cuánto cuesta eso?», which leaves out of what. */
export function isPlainCost(text: string): boolean {
  return plainCost.test(plainWords(text));
}

/** True of «¿y cuánto tarda?», "how long does that take". */
export function isPlainTime(text: string): boolean {
  return plainTime.test(plainWords(text));
}

/** True of «¿y si ya le puse placas?», "and if I already drove it", which turn on what was asked before. */
export function supposesDone(text: string): boolean {
  return /^ (?:y|and|pero|but) (?:si|if) (?:ya |(?:i|we) (?:have )?already )/.test(plainWords(text));
}

/** True where a text only says how or as whom one would buy. */
export function isCircumstanceAlone(text: string): boolean {
  return circumstance.test(plainWords(text));
}
