import { plural, quoteAll } from "./figures.ts";
import type { ToldRelaxation } from "./relaxations.ts";
import type { Phrases } from "./wording.ts";

function noneOf(dropped: ToldRelaxation | null): string {
  switch (dropped?.field) {
    case "body":
      return `ningún auto tipo ${dropped.from}`;
    case "fuel":
      return `ningún auto ${dropped.from}`;
    case "transmission":
      return `ninguno de transmisión ${dropped.from}`;
    case "colour":
      return `ninguno en color ${dropped.from}`;
    default:
      return "ninguno";
  }
}

/** Of model years. */
function nameYears(from: number | null, to: number | null): string {
  if (from === null) return `para los de ${to} y anteriores`;
  if (to === null) return `para los de ${from} en adelante`;
  return from === to ? `para los de ${from}` : `para los de ${from} a ${to}`;
}

const whichTerm = "¿Cuál prefieres?";

export const spanish: Phrases = {
  questions: {
    wish: "¿Qué marca, modelo, año o presupuesto tienes en mente?",
    whichCar: "¿De cuál auto? Dime su número en la lista, o la marca y el modelo.",
    downPayment: "¿Cuánto darías de enganche? Puede ser una cantidad, un porcentaje o «sin enganche».",
    monthly: "¿Cuánto quieres pagar al mes?",
    leastDown: "¿Te lo calculo con ese enganche?",
    offerPlan: "¿Te calculo un plan de financiamiento?",
    offerPerson: "¿Quieres que te comunique con una persona del equipo?",
    anythingElse: "¿Te ayudo con algo más?",
    confirmCar: "¿Te interesa este auto?",
    resume: "¿Seguimos con ese auto o buscas otro?",
    pick: "Dime el número del que te interese y te doy los detalles.",
    pickForPlan: "¿Para cuál de estos autos calculo el plan? Dime su número.",
    carOrPrice: "Dime un auto o un precio y te calculo el plan.",
    otherTerm: "Dime qué plazo prefieres, o con qué otro enganche lo recalculo.",
    otherPriced:
      "Lo calculé para el precio que me diste, no para un auto en particular; si cambias el plazo o el enganche, lo recalculo.",
    otherPlan: "Si quieres otro plazo o enganche, dímelo y lo recalculo.",
  },
  skills: (total, makes) =>
    `Puedo:\n• buscar en nuestro inventario${total > 0 ? `: ${total} ${plural(total, "auto", "autos")} de ${makes}` : ""}\n• calcular tu plan de financiamiento\n• resolver dudas de garantía, trámites, horarios y sucursales`,
  lastTime: (label) => `La vez pasada te interesó el *${label}*.`,
  helloAgain: (label) => (label ? `¡Hola de nuevo! Estábamos viendo el *${label}*.` : "¡Hola de nuevo!"),
  recalled: {
    name: (name) => (name ? `Sí: te llamas ${name}.` : "Todavía no me has dicho tu nombre."),
    car: (label) => `Lo último que viste fue el *${label}*.`,
    wish: (words) => `Buscabas: ${words}.`,
    noWish: "Todavía no me has dicho qué buscas.",
    noCar: "Todavía no hemos visto ningún auto en particular.",
    noPlan: "Todavía no tienes ninguna cotización.",
  },
  identity:
    "Soy un programa: busco autos en el inventario, calculo planes y resuelvo dudas. Si prefieres, te atiende una persona.",
  thanks: "¡Con gusto!",
  likewise: "¡Igualmente, gracias!",
  niceToMeet: (name) => `Mucho gusto, ${name}.`,
  incomeAlone: "Busco por lo que quieres pagar, no por lo que ganas.",
  fine: "¡Muy bien, gracias! Con gusto te ayudo a encontrar tu auto.",
  farewell: "¡Gracias por escribirnos! Aquí estoy cuando quieras retomar la búsqueda.",
  accepted: "De acuerdo.",
  startedOver: "Listo, empezamos de nuevo.",
  contactNoted: "Gracias por tus datos: quedan en esta conversación, a la vista del equipo.",
  handedOver: "Ya avisé al equipo: una persona te responderá en este mismo chat.",
  downPaymentNeeded: "¿Cuánto darías de enganche? Puede ser una cantidad o un porcentaje.",
  noPromise: "No puedo comprometerme a más que eso por mensaje.",
  bargain:
    "Los precios son los del inventario; yo no puedo ofrecer descuentos ni comprometer precios o aprobaciones. Eso lo puede ver contigo una persona del equipo.",
  complaint: "Lamento mucho la molestia. Lo mejor es que lo vea contigo una persona del equipo.",
  otherCustomers:
    "Los datos de otros clientes son privados: no puedo compartirlos ni borrarlos; cada quien lo pide desde su número.",
  noHurry: "Con calma: aquí estoy para cuando quieras ver algún auto.",
  offTopic: "De eso no puedo ayudarte, pero de autos sí.",
  instructions:
    "Solo puedo ayudarte con los autos de nuestro inventario, su financiamiento y dudas de la agencia.",
  whichTerm,
  unclear:
    "Perdona, no te entendí bien. Puedes decirme, por ejemplo: «Versa 2018 automático», «SUV de menos de 300 mil» o «¿qué garantía dan?».",
  cannotFilter:
    "No puedo filtrar el inventario por ese dato. Sí puedo por marca, modelo, año, precio, kilometraje, color, transmisión o tipo (SUV, sedán, hatchback, pickup).",
  cannotFilterUse:
    "El inventario no dice para qué uso sirve cada auto, pero puedo buscarte por tipo, precio, kilometraje, combustible o transmisión.",
  languageSet: "Claro, seguimos en español.",
  goOn: (label) => `Seguimos con el *${label}*. Si prefieres verlo en persona, dime «quiero verlo».`,
  unclearAgain: "Sigo sin entenderte bien, disculpa.",
  cannotSee: "Por aquí no puedo abrir imágenes ni otros archivos.",
  whatIsPictured:
    "Por aquí no puedo ver imágenes; dime la marca y el modelo del auto de la foto y te digo si lo tenemos.",
  whatIsAdvertised:
    "¿Qué auto viste? Dime la marca, el modelo y el año, o su clave, y te digo si lo tenemos.",
  trouble: {
    vehicle_not_found: () => "No encontré ese auto en el inventario.",
    vehicle_sold: () => "Ese auto ya se vendió.",
    vehicle_reserved: () => "Ese auto está apartado por otro cliente.",
    term_not_offered: ({ terms }) =>
      `Ese plazo no lo manejamos. Los plazos son de ${terms} meses. ${whichTerm}`,
    down_payment_negative: () => "El enganche no puede ser negativo. ¿Cuánto darías?",
    down_payment_not_below_price: () =>
      "Ese enganche cubre todo el precio: no quedaría nada que financiar. ¿Con cuánto enganche te lo calculo?",
    down_payment_below_minimum: ({ least }) =>
      `Para este auto el enganche mínimo es de ${least ?? "otro monto"}.`,
    price_not_positive: () => "Ese precio no lo puedo financiar. ¿De qué precio sería el auto?",
    principal_too_small: () =>
      "Lo que queda por financiar es muy poco para pagarlo a meses. ¿Lo calculo con menos enganche?",
    after_payments_out_of_range: ({ most }) =>
      `Ese plan termina antes: puedes preguntarme por un pago del 1 al ${most ?? ""}.`,
    monthly_payment_too_low: () => "Con tan poco al mes no puedo calcular un plan. ¿Cuánto podrías pagar?",
    technical: () => "En este momento no pude consultar esa información. Inténtalo de nuevo en un momento.",
  },

  makes: (total, list) =>
    `Tenemos ${total} ${plural(total, "auto disponible", "autos disponibles")}:\n${list}`,
  emptyStock: "Por ahora no hay autos disponibles en el inventario.",
  notInStock: (name) => `Por ahora no tengo ${name} en el inventario.`,
  makesInStock: (list) => `Lo que sí tengo: ${list}.`,
  andMore: " y más marcas",
  found: (total) => (total === 1 ? "Encontré este:" : `Encontré ${total} autos:`),
  foundPage: (page, pages, total) => `Página ${page} de ${pages} (${total} autos):`,
  nothingExact: "No encontré nada exactamente así",
  noneFits: (name) => `No tengo ${name} con esos filtros.`,
  noneLike: (dropped) => `No tengo ${noneOf(dropped)} con todos esos filtros.`,
  overBudget: (budget) => `Los que siguen pasan de tu presupuesto de ${budget}.`,
  moved: (label, status) =>
    status === "sold"
      ? `El *${label}* que veíamos ya se vendió.`
      : `El *${label}* que veíamos ya lo apartó otro cliente.`,
  gone: (label, status) =>
    status === "sold" ? `El *${label}* ya se vendió.` : `El *${label}* está apartado por otro cliente.`,
  understood: (filters) => `Entendí: ${filters}.`,
  notStated: (fields) => `De los últimos, el inventario no indica: ${fields}.`,
  budget: ({ down, months, rate, price, least, byAge }) =>
    `${least ? `El enganche mínimo es de ${least} del precio, así que busqué con ese. ` : ""}${down ? `Con ${down} de enganche` : "Sin enganche"}, a ${months} meses y con tasa anual de ${rate}, alcanza para autos de hasta ${price}, sujeto a aprobación de crédito.${byAge.length > 0 ? ` La tasa depende del año del auto: ${byAge.map(({ from, to, price, rate, months }) => `${nameYears(from, to)} a ${months} meses y con tasa anual de ${rate} alcanza hasta ${price}`).join("; ")}.` : ""}`,
  nothingLeft: "Con eso no me queda ningún auto en el inventario.",
  narrow: (facets) => `Para afinar: ${facets}.`,
  keeping: (filters) => `Sigo con ${filters}.`,
  otherwise: "Otras opciones que sí tengo:",
  nearest: (total) => (total === 1 ? "Esto es lo más cercano:" : `Lo más cercano (${total} autos):`),
  best: ({ sort, total, isFeminine }) => {
    const [article, ending, pointing] = isFeminine ? ["La", "a", "esta"] : ["El", "o", "este"];
    const which: Record<string, string> = {
      price_asc: `más barat${ending}`,
      price_desc: `más car${ending}`,
      year_desc: `más nuev${ending}`,
      year_asc: `más antigu${ending}`,
      km_asc: "de menor kilometraje",
      km_desc: "de mayor kilometraje",
    };
    const kind = which[sort ?? ""] ?? (isFeminine ? "primera" : "primero");
    return `${article} ${kind}${total > 1 ? ` de ${total}` : ""} es ${pointing}:`;
  },
  others: "Le siguen:",
  nextPage: (total, pages) =>
    `Son ${total} en total (${pages} páginas): escribe «más» y te muestro los que siguen.`,
  moreOf: (name) => `Para ver más de estos, escribe «${name}».`,
  lastPage: "Con estos ya viste todos.",
  cheapestFirst: "Ya van del más barato al más caro: el primero de la lista es el más barato que tengo así.",
  noMorePages: (total) =>
    total === 1 ? "Ese es el único que tengo así." : `Ya viste los ${total} que tengo así.`,
  noListYet: "Todavía no te he mostrado ninguna lista.",
  beyondList: (count) =>
    count === 1 ? "La lista tiene solo un auto." : `La lista va del 1 al ${count}. ¿Cuál te interesa?`,
  km: (km) => `${km} km`,
  miles: (km, miles) => `${km} (unas ${miles} millas)`,

  facts: {
    price: "Precio",
    km: "Kilometraje",
    transmission: "Transmisión",
    fuel: "Combustible",
    body: "Carrocería",
    colour: "Color",
    size: "Medidas",
    location: "Ubicación",
    photo: "Foto",
    stockId: "Clave",
    bluetooth: "Bluetooth",
    car_play: "CarPlay",
  },
  values: {
    automatic: "automática",
    manual: "manual (estándar)",
    petrol: "gasolina",
    diesel: "diésel",
    hybrid: "híbrido",
    electric: "eléctrico",
    lpg: "gas LP",
    suv: "SUV",
    sedan: "sedán",
    hatchback: "hatchback",
    pickup: "pickup",
    van: "van",
    coupe: "coupé",
    convertible: "convertible",
    wagon: "vagoneta",
  },
  yes: "sí",
  no: "no",
  size: (length, width, height) =>
    [
      [length, "de largo"],
      [width, "de ancho"],
      [height, "de alto"],
    ]
      .flatMap(([value, name]) => (value ? [`${value} ${name}`] : []))
      .join(", "),
  sides: { length: "el largo", width: "el ancho", height: "la altura" },
  unstatedList: (facts) => `El inventario no indica: ${facts}.`,
  unstated: (what) => `El inventario no indica ${what}; una persona del equipo te lo puede confirmar.`,
  unstatedFacet: {
    bluetooth: "si tiene Bluetooth",
    car_play: "si tiene CarPlay",
    transmission: "qué transmisión tiene",
    fuel: "qué combustible usa",
    colour: "el color",
    body: "el tipo de carrocería",
    origin: "de qué país es la marca",
    version: "la versión",
    size: "las medidas",
    location: "en qué sucursal está",
  },
  home: (make, country) => `${make} es una marca de ${country}.`,
  has: (label, equipment) => `Sí: según el inventario, el *${label}* tiene ${equipment}.`,
  hasNot: (label, equipment) => `No: según el inventario, el *${label}* no tiene ${equipment}.`,
  fact: {
    price: (label, value) => `El *${label}* cuesta ${value}.`,
    km: (label, value) => `El *${label}* ha recorrido ${value}.`,
    transmission: (label, value) => `El *${label}* es de transmisión ${value}.`,
    fuel: (label, value) => `Combustible del *${label}*: ${value}.`,
    body: (label, value) => `Carrocería del *${label}*: ${value}.`,
    colour: (label, value) => `Color del *${label}*: ${value}.`,
    size: (label, value) => `El *${label}* mide ${value}.`,
    location: (label, value) => `El *${label}* está en: ${value}.`,
  },
  fits: {
    length: (label, long, room) => `Sí cabe a lo largo: el *${label}* mide ${long} y hay ${room}.`,
    width: (label, wide, room) => `Sí cabe a lo ancho: el *${label}* mide ${wide} y hay ${room}.`,
    height: (label, high, room) => `Sí cabe a lo alto: el *${label}* mide ${high} y hay ${room}.`,
  },
  fitsNot: {
    length: (label, long, room) => `No cabe: el *${label}* mide ${long} de largo y hay ${room}.`,
    width: (label, wide, room) => `No cabe: el *${label}* mide ${wide} de ancho y hay ${room}.`,
    height: (label, high, room) => `No cabe: el *${label}* mide ${high} de alto y hay ${room}.`,
  },
  available: (label) => `Sí, el *${label}* aparece disponible en el inventario.`,
  photo: (url) => `Aquí puedes ver la foto: ${url}`,
  noPhoto: "El inventario no tiene foto de este auto; una persona del equipo te la puede compartir.",
  compared: "Así se comparan:",

  plan: {
    title: (number, label) => `Plan *${number}*${label ? ` para el ${label}` : ""}`,
    titleAll: (label) => `Planes${label ? ` para el ${label}` : ""}`,
    price: (amount) => `Precio: ${amount}`,
    down: (amount, percent) =>
      amount ? `Enganche: ${amount}${percent ? ` (${percent})` : ""}` : "Sin enganche",
    financed: (amount) => `A financiar: ${amount}`,
    term: (months, rate) => `Plazo: ${months} meses, tasa anual ${rate}`,
    rate: (rate) => `Tasa anual: ${rate}`,
    monthly: (amount) => `*Mensualidad: ${amount}*`,
    lastPayment: (amount) => `Último pago: ${amount}`,
    total: (amount, withDown) => `Total a pagar${withDown ? ", con enganche" : ""}: ${amount}`,
    row: (months, monthly, last, total, number) =>
      `${months} meses: *${monthly}* al mes${last ? ` (último pago ${last})` : ""}, total ${total}. Plan ${number}`,
    interest: (number, months, amount) =>
      `Con el plan ${number}, a ${months} meses, pagarías ${amount} de intereses en total.`,
    ofOwnCar: "El enganche es lo que calculas que vale tu auto: lo que se toma a cuenta se sabe al valuarlo.",
    takenFromDown: "Esa cantidad la quité del enganche, no del precio del auto.",
    subject: (expires) =>
      `Es una oferta sujeta a aprobación de crédito${expires ? `, vigente hasta el ${expires} mientras no cambie el precio` : ""}.`,
    within: (budget, terms) => `Con ${budget} al mes te alcanza a ${terms} meses.`,
    notWithin: (budget, months, isLongest) =>
      `A ${months} meses pasa de ${budget} al mes; con ${isLongest ? "" : "más plazo o "}más enganche baja la mensualidad.`,
    noneWithin: (budget) => `Ningún plazo baja de ${budget} al mes; con más enganche baja la mensualidad.`,
  },
  gladly: "Con gusto.",
  planNeedsCar: "Con gusto te calculo un plan.",
  planNeedsDown: (label) => `Con gusto te calculo las mensualidades del *${label}*.`,

  planChosen: (number) =>
    `Perfecto, el plan *${number}*. Para seguir con la solicitud te atiende una persona del equipo.`,
  planUnknown: (number) => `No encuentro el plan ${number} entre tus planes.`,

  documentSays: (title, isForeign) =>
    `Esto dice nuestro documento *${title}*${isForeign ? ", que está en inglés" : ""}:`,
  documentAlso: (title) => (title ? `Y en *${title}*:` : "Además:"),
  source: (heading) => `(Fuente: ${heading})`,
  documentsDiffer: "Nuestros documentos no dicen lo mismo: una persona del equipo te confirma cuál vale.",
  branches: "Nuestras sucursales:",
  noBranchIn: (place) => `No tenemos sucursal en ${place}.`,
  phones: "Nos puedes llamar aquí:",
  noPhone: (branch) => `De *${branch}* no tengo un teléfono.`,
  documentsForeign: "Una persona del equipo te lo puede explicar en español.",
  documentDoubtful: (words) =>
    `No lo sé con certeza: nuestros documentos no hablan de ${quoteAll(words)}. Esto es lo más cercano.`,
  tooFar: (km, most) => `Con ${km} no: los recibimos con menos de ${most}.`,
  tooOld: (year, from) => `Un auto ${year} no: los recibimos de ${from} en adelante.`,
  noDocument: "Eso no lo sé: no está en nuestros documentos y prefiero no inventarlo.",
};
