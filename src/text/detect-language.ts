import { fold } from "./fold.ts";
import type { Language } from "./language.ts";

const list = (text: string) => new Set(text.trim().split(/\s+/));

/** Folded words that a Spanish sentence holds and an English one does not; words of both («auto», «no») are left out. */
const spanish = list(`
  al algo algun alguno alguna ahora antes anos anticipo asesor automatico automatica azul barata barato baratos blanco
  busco buscando trae traen buenas bueno buenos camioneta camionetas carro carros caro cerca claro coche coches como con contado
  credito cual cuales cuando cuanto cuanta cuantos cuesta cuestan cuota cuotas de del desde descuento devolucion dia
  dias donde economico el ella en enganche entre eres es esa ese eso esta estan estandar este esto estos
  entrega financiamiento garantia gasolina gracias gris gusta hablar hacen hasta hay hibrido hola horario horarios
  humano informes interesa kilometraje kilometros las los luego mande manana maximo mas medidas menos meses mejor mil
  millon muestrame muchas muy mucho necesito negro nuevo nuevos otra otras otro otros pago pagos para pero persona
  plazo por porfa pregunta primero primer precio precios presupuesto puede puedes puedo quedaria que quien quiero
  quisiera rojo saber segundo seguro sera si sin sobre sucursal sucursales tarde tercero tiene tienen tienes todo
  todos toman tomas ubicacion ubicados un una unos usted ustedes vale vendedor verde ver vi y ya yo adios estoy dame
  dime pasame quisieras mensualidad mensualidades requisitos papeles tramite cita apartado apartar abren cierran son
  bien mal pesimo reiniciar nada nadie numero cualquier saludos ayuda tal
  soy somos mi mis tu tus su sus te nos mios mio sabes saben sabe tengo tenemos estaba estabamos viendo hoy ayer asi
  lo tambien siempre nunca porque aunque mientras entonces pues bueno vamos voy fue eran seria podria podrian podemos
  gustaria gustan llamo llama vivo trabajo familia hijos hijo esposa esposo gente ciudad casa dinero datos borra borrar
  borren elimina eliminar olvida olvidame guardas guardan informacion acuerdas recuerdas conoces precisa deme digame
  oye oiga diga dijo dices favor ningun ninguna cada solo solamente casi ademas aqui ahi alla lejos arriba abajo dentro
  fuera grande grandes pequeno pequena chico chica nueva nuevas vieja viejo rojos roja negra blanca verdes azules
  puertas llantas cajuela marca marcas modelo modelos ano papeles factura placas tenencia taller buen mismo misma
  mismos cotizacion cotizar comprar vender llevar ver hacer tener pagar saber decir pasar llegar quedar quiere quieren
  doble cabina cabinas troca trocas combustible rendidora familiar
  acepta aceptan tarjeta tarjetas financia financian poco pocos poca pocas
  hago haces hace doy dar das debo deben mandan manda llegan agarro ando andas anda veo veia manejan manejas
`);
const english = list(`
  about after afternoon am an and any anything are available automatic back bad be before better between big black blue
  both branch branches buy bye can car cars cheap cheaper cheapest cost costs could days deal deposit did do does dont
  down easy everything expensive find first for from get give good goodbye got great green grey has have hello help her
  hey hi hours how human i id im insurance interested is it its ive last later less like location long looking lowest
  mean mileage miles month monthly months more morning much my need newer newest next not nothing of older on one ones open or
  other out over pay payment payments person please price prices quote rate reset restart red return returns
  salesman second see sell seller send should show sir small somebody someone something start talk tell than thank
  thanks that the their them there these they thing third this those thousand to trade truck trucks under up used
  very want wanna warranty was we what whats when where which white who will with without would year years yes you your
  yours lets let whatever pls plz details requirements documents delivery dealer dealership nevermind agent speak
  my myself our us they she his him were been being am into onto than then so too also only even still already yet
  again ever never always maybe around until while because since though if well really actually please sorry sure fine
  call called name know knows tell told think thinks thought saw seen keep kept delete erase forget remember saved
  stored anyone nobody everyone someone people family kids wife husband daughter work home money
  bigger smaller larger newer nicer better best worst cheaper roomy safe safer under over above below near next last
  first second third both either neither each every few lot lots many most little bit enough same different
  colors colour colours white black blue silver seats doors trunk engine fuel brand brands model models year
  spanish english guys guy whats hows theres im youre dont doesnt cant wont isnt arent didnt wouldnt couldnt
  credit card cards loan loans lease financing approval approved tax taxes fee fees owner owners title leather accident accidents
  looking buying paying driving going trying thinking asking talking coming getting running
`);

const requests: [Language, RegExp][] = [
  [
    "es",
    /\b(en espanol|in spanish|spanish please|speak spanish|habl\w+ espanol)\b|^\W*(espanol|spanish)\b(?=\W*$|:|,)/,
  ],
  [
    "en",
    /\b(en ingles|in english|english please|speak english|habl\w+ ingles)\b|^\W*(ingles|english)\b(?=\W*$|:|,)/,
  ],
];

const notKnown = String.raw`\b(no|not|don['’]?t|do not|can['’]?t|cannot|apenas|barely) (\w+ ){0,2}(speak|understand|read|hablo|hablamos|habla|entiendo|entendemos|se|leo) (\w+ ){0,3}`;
/** Whoever says not to know the one language asks for the other. */
const denials: [Language, RegExp][] = [
  ["en", new RegExp(`${notKnown}(spanish|espanol)\\b`)],
  ["es", new RegExp(`${notKnown}(english|ingles)\\b`)],
];

/** The language that a text asks to be answered in, whatever it is written in; null where it asks for none. */
export function findRequestedLanguage(text: string): Language | null {
  const folded = fold(text);
  const denied = denials.find(([, pattern]) => pattern.test(folded));
  if (denied) return denied[0];
  return requests.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/**
 * Tells Spanish from English: the language that a customer asks for, else that of the text's own words.
 * @param fallback what a text that shows neither is in: numbers, a bare model name, an «ok»
 */
export function detectLanguage(text: string, fallback: Language): Language {
  return findRequestedLanguage(text) ?? readLanguage(text, fallback);
}

/** The language that a text is written in, whatever it says of languages; `fallback` where its words show neither. */
export function readLanguage(text: string, fallback: Language): Language {
  const { es, en } = countWords(text);
  const marks = (text.match(/[¿¡ñáéíóú]/gi) ?? []).length;
  if (es + marks === en) return fallback;
  return es + marks > en ? "es" : "en";
}

/** The language that a longer text shows beyond doubt; null: neither. */
export function findPlainLanguage(text: string): Language | null {
  const { es, en } = countWords(text);
  if (Math.max(es, en) < 3) return null;
  if (es > en * 3) return "es";
  return en > es * 3 ? "en" : null;
}

function countWords(text: string): Record<Language, number> {
  const words = fold(text)
    .replace(/['’]/g, "")
    // Names in both: «pick up», «i 10».
    .replace(/\b(?:car ?play|pick[ -]?ups?|i ?\d+|vans?|blue ?tooth)\b/g, " ")
    .split(/[^a-z]+/);
  const count = (known: Set<string>) => words.filter((word) => known.has(word)).length;
  return { es: count(spanish), en: count(english) };
}
