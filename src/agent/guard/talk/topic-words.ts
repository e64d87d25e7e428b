import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";

const list = (words: string) => words.trim().split(/\s+/);

/** Folded beginnings of the words of the trade, in both languages: a sentence with one of them is of it. */
export const tradeStems = [
  "choc(?!ol)",
  ...list(`
  agenc aire alarm ancho anio anual anticip apart aprob aseg asesor asiento autom auto avaluo bateri bluetoo bocina bolsa
  branch brake buro cajuel cambio camion camara caravan carplay carro caroc carta cat catalog chasis cilindr clave
  clutch coche cochera color colour comision comprador compr contad contrato cotiz cred credit cuota cuenta dealer deal deduc
  demora depos devolu direcc documen document down duen electri enganch engine entreg estado expedien factur faro
  espacios economical familiar amplio amplia roomy rendidor ahorrador
  financ folio freno fuel fuente gallon garage garant gas gasto gear guant hatch hibrid highway horari hour hp hybrid
  impuest inspec insur interes invent kilom km largo licencia liqui litro loan llant llave maint mano manej manual marca
  maximo mecan medid mensu meses mes metro mile milla minim model month motor multa nomin numero oferta offer
  oil option opcion pago papel park part passag patio pedal pesos piel pintur pieza placa plan plaz policy
  precio presup price prueb puert quemac rate rebas refac refer reembols refund regist rendim renov requis reserv
  return revis rin ruta saldo sedan seguro seguir seller seminuev serie servic stock sucur suv tanque tarjet tasa
  bitcoin cripto crypto cheque spei efectivo cash
  tax tenenc term test tire tyre titul total traccion trade transfer transmis tramit truck trunk unidad usad van vehic
  vehi vend vent veriff verific version viaje volante warran wheel year model mileage payment budget approval finance
  financing interest monthly steering cooling bulbs wiper pads battery automatic manual petrol diesel gasoline
  kilometer kilometre miles peso pesos dollar mxn search filter catalogue inventory listing car cars suv pickup price
  pay differen favour lender payoff settle balance letter financiera cheap expensiv barat caro economic drive driving
  driver conduc estren rod kilom lote showroom stock advisor salesperson vendedor agenda cita appointment visit
`),
];

/** Folded beginnings of the words in which one talks with a customer, whatever about. */
export const talkStems = list(`
  abiert abrim acced acerc aclar acomod acord actual adel adios admit afford afternoon agend agrad agreg ahi ahorit alcanz
  alegr algun alternat amable amig amount ancha anim anoth answer anot anterior apen apologi apoy aprec apunt aqui arregl
  asegur asist atend atenc aunque averig avis ayud baj bien bienven bigger bit both bring bunch busc calcul call cambi
  canal capaz car caso cerca cero certain charl chat check chico choos cierr clar clear close coleg colleague comenz compan
  escog compar compart comunic con confirm confund conoc conozc consider consult contact contar contest contigo continu conveni
  convers correct cost creo creativ cual cualq cuando cuent cuesta cuid curio curious dame dato dec decid deja dej delet
  descart descrip dese detail detall dia dich difer digo disc disculp dispon distint duda dudes edge eleg elig email emoci
  empez encant encontr enoj enseñ ensen entend entr enti envi equip equiv eras erase error escrib escuch espa espera
  espanol especif este exact exac excel explic extr facil falt feliz fewest ficha fij fits forget found friend fuera full
  funcion gast gastar genial glad gladly good gracia gran grand gusta gust habl hace halla hand happ happen hear hello help
  hol holiday honest honesto hope hoy human idea ideal igual imagin import indic info inform ingles inquir instruc intent
  interes invent jueves junt keep kind know label lament largest later less like lik limit lin list listo llam llega llev
  lluv look lost luck lunes lugar luego manan mand many martes match matter mayor medio mejor menc mensaj mention menor
  miercol mien mil mind mir mism mistak mod momen mostr moth much muestr narrow nearest need neither new next nombre not note
  nuev nunca numb numer ofre oportun orden other otra otro overall pag paci pala para parec parej pas pase pend pens perd
  perdon perfec permit person pick platic poc pod pong pone pose posib practic precis prefer pregun prepar present pretend
  prim priva probl proces promet pront propor public puedo punt question queda quisier quier quita raz ready real realm rec
  recib recom recor refier registr regr remain remov repet reply requier respon respuest rest reun reunir right roughly
  sab sabad saca sad saludo same saturday seas second segui segun seleccion semana send sent share short shorter show sigu
  silla simil simple sincer sirv situac sobr solic solo somet sorry spanish speak spec spend start stay step still stop
  suele suert sugier suger suma sunday sure tambi tard team tell temo temp thank thing think though three time tiemp tod
  toma tomo trab trabaj traig tranq trat travel tuy ubic understand unfortun unic usar usted valid vari various vay verdad
  very vez view viern visit vist volv wait week weekday welcom wish wonder work worr write yours cifra darte darle zero pocket favor porfa
  rather guess else anything everything someone somebody record listing row seat hold held wide tall long big small high low
  early late certain definit sum blanc azul verde plat red blue white black silver gray grey green negr gris roj owner owned
  charm exact lado nice pleasant polite friendly compart whenever wherever twice ping text drop shout breath relax calm
  nap coffee mind wife husband espos famil papa mama inquiet preocup
  molest frustr entiend agradez pido pid resuel resol historial grua orient decis sounds worth talking
`);

/** What a dealer's assistant does not help with: as subjects, and as kinds of text. */
export const strangeSubjects = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`(?:por|para) quien(?: \w+)? vot\w+, gobernantes?, (?:la|de|por la) oposicion, elecciones,
        (?<!\b(?:buena|excelente|gran|mejor|tu|su|una) )eleccion, candidat[oa]s?,
        partidos? (?:politic\w+|de (?:la )?oposicion|en el (?:gobierno|poder)), diputad\w+, senador\w*,
        dios, biblia, iglesia, dolor de, remedio, te de manzanilla, fiebre, dosis, sintomas?,
        doctor receta, hornea\w*, harina, tazon, cucharad\w+, receta(?:s)? de cocina, ensayo,
        tarea escolar, revolucion, batalla, imperio, guerra mundial, filosof\w+, raiz cuadrada,
        ecuacion\w*, derivada, fotosintesis, poema?s?, poesia, rima, erase una vez, habia una vez, chiste,
        signo zodiacal, futbolista\w*, goles, campeonato, cripto\w*, acciones de (?!la|el|nuestr),
        invert(?:ir|e) en, algoritmo, traduccion, capital de (?!crédito|credito), abogad[oa],
        demanda(?:r|lo)? (?:a|por), dieta, bajar de peso, novi[oa]`,
      en: String.raw`vote for (?:who|whom), (?:the|your) economy, (?:should|can|would) vote, elections?,
        political party, democrats?, republicans?, bible, god, church, headache, fever, medicine for, aspirin\w*,
        dosage, symptoms?, recipe, ingredient\w*, oven, flour, essay, homework, revolution, battle, empire, world war,
        philosoph\w+, square root, equation\w*, photosynthesis, poetry, once upon a time, joke, soccer, football team,
        championship, crypto\w*, shares of, translates? (?:to|as), capital of, lawsuit, sue them, lose weight,
        girlfriend, boyfriend`,
      both: String.raw`vot(?:a|ar|e|en|o|are|aria|arias|aremos) (?:por|for),
        (?:el|este|the|this) (?:gobierno|government) (?:ha|es|esta|va|has|is|was), jesus, vitamin\w*, antibiotic\w*,
        bitcoin, president[ae]?s?, python, javascript, ibuprofen\w*, paracetamol, horoscop\w+`,
    }),
    String.raw`\b`,
  ),
  "g",
);

/** What only a request of the customer's shows: «suerte con la tarea» is no help with it. */
export const strangeRequests = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`(?:la|su|mi|una|de|esa|con) tareas?,
        (?:resumen|poema|carta|chiste|cuento|programa|script) (?:de|para|sobre), traduc\w+`,
      en: "translate",
      both: "(?:clima|weather) (?:de|en|in|for|manana|tomorrow), hotel(?:es)?, restaurante?s?",
    }),
    String.raw`\b`,
  ),
);
