import { numberWords } from "../../../text/numbers/words.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { listTold } from "../both.ts";
import type { Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Known, Stated } from "../grounds/known.ts";
import { faultOf, placeOf, type Reply } from "../reply.ts";
import { carsOf } from "../scope.ts";
import { areSaidApart, readLetters } from "../side-by-side.ts";
import { stanceOn } from "../stance.ts";
import { historyParts } from "./history.ts";

/** One thing that a car may have, by the words for it; `field`: the stock has a column for it. */
type Part = { pattern: RegExp; field?: string };

const part = (words: string, field?: string): Part => ({
  pattern: new RegExp(`\\b(?:${words.replace(/\s*\n\s*/g, "")})(?:e?s)?(?![\\p{L}\\d])`, "gu"),
  ...(field && { field }),
});

const parts: Part[] = [
  part("blue ?tooth|manos libres|hands[- ]free", "bluetooth"),
  part("(?:apple )?car ?play", "car_play"),
  part("android ?auto"),
  part(
    "(?:asientos?|interiores?|vestiduras?|volante|tapiceria) (?:\\w+ )?(?:en |de |con )?(?:piel|cuero|tela)|piel|leather\\w*|leatherette|upholstery|vestiduras?",
  ),
  part(
    "quemacocos|techo (?:solar|panoramico|corredizo|de cristal)|sun ?roof|moon ?roof|panoramic roof|glass roof",
  ),
  part(
    oneOf({
      es: "bocinas?, altavoces, parlantes, (?:equipo|sistema) de (?:sonido|audio), estereo, sonido premium",
      en: "speakers?, subwoofer, (?:sound|audio|stereo) system, premium (?:sound|audio)",
      both: "bose, jbl, bang & olufsen, harman, beats, sony",
    }),
  ),
  part(
    "camaras?(?: de (?:reversa|vision \\w+|360))?|(?:backup|rear(?:view)?|reverse|360|reversing) ?-?camera|cameras?",
  ),
  part(
    oneOf({
      es: `asistente de estacionamiento, asistencia de estacionamiento, punto ciego, mantenimiento de carril,
        frenado (?:autonomo|automatico|de emergencia)`,
      en: String.raw`sensors?, park(?:ing)? assist, lane (?:keep|assist|departure)\w*,
        (?:emergency|automatic) braking, blind[- ]spot\w*`,
      both: "sensor(?:es)?",
    }),
  ),
  part(
    "(?:bolsas? de aire|air ?bags?)|frenos abs|abs|control de (?:traccion|estabilidad)|traction control|stability control|isofix",
  ),
  part("gps|navegador|navegacion|navigation|sat ?nav"),
  part("pantalla(?: tactil)?|touch ?screen|(?:infotainment|multimedia)(?: system)?|display|head-up"),
  part("(?:control )?crucero|cruise control|control de velocidad|paletas de cambio|paddle shifters"),
  part(
    "aire acondicionado|clima(?:tizador)?(?: (?:automatico|dual|bizona))?|climate control|air[- ]con(?:ditioning|ditioner)?|a\\/c",
  ),
  part("rines?(?: de (?:aluminio|aleacion|acero|\\d+))?|alloy wheels|alloys|wheels"),
  part(
    "faros? (?:de )?(?:led|xenon|niebla|antiniebla|halogeno)|luces led|led|xenon|fog (?:lights|lamps)|led (?:lights|headlights)",
  ),
  part(
    "(?:asientos?|seats?) (?:calefactables|calefactados|electricos|ventilados|deportivos)|(?:heated|ventilated|power|sport|electric) seats?",
  ),
  part(
    "(?:vidrios|cristales|espejos|ventanas) electric\\w+|elevadores electricos|power (?:windows|mirrors|locks)|cierre centralizado|seguros electricos|central locking",
  ),
  part(
    oneOf({
      es: `llave (?:inteligente|presencial), arranque (?:sin llave|remoto|por boton),
        boton de (?:encendido|arranque), alarma`,
      en: "keyless(?: entry| start| go)?, push[- ](?:start|button)(?: start)?, remote start, alarm",
    }),
  ),
  part(
    oneOf({
      es: `volante (?:es )?(?:multifuncion(?:al)?|ajustable|forrado), (?:luces|faros|limpiaparabrisas|limpiadores) automatic[oa]s?,
        asientos? (?:traseros? )?abatibles?`,
      en: `multi-?function(?:al)? (?:steering )?wheel, rain[- ]sensing(?: wipers?)?,
        (?:automatic|auto) (?:headlights?|wipers?), fold(?:ing|-down) (?:rear )?seats?`,
    }),
  ),
  part("puertos? usb|usb|cargador inalambrico|wireless charg\\w+|wi-?fi|aux"),
  part(
    oneOf({
      es: `tercera fila, 3 filas, tres filas, ${oneOf(String.raw`dos, tres, cuatro, cinco, siete, ocho, nueve, \d`)} ${oneOf(
        {
          es: "puertas, asientos, pasajeros, filas, bocinas, cilindros, velocidades, plazas",
          en: "doors, seats, passengers, rows, cylinders",
          both: "airbags",
        },
      )}`,
      en: "third row, (?:two|four|five|seven|eight)[- ](?:doors?|seats?|seater|passengers?|cylinders?)",
    }),
  ),
  part(
    "portaequipaje|rieles de techo|roof (?:rack|rails)|enganche de remolque|gancho de arrastre|tow(?:ing)? (?:hitch|bar|package)|estribos|llanta de refaccion|spare (?:tire|tyre|wheel)",
  ),
  part(
    "4x4|4wd|awd|traccion (?:integral|total|en las cuatro|delantera|trasera|4x4)|doble traccion|(?:all|four|front|rear)[- ]wheel[- ]drive",
  ),
  part("turbo\\w*|v6|v8|v-?6|v-?8|tdi|caballos(?: de (?:fuerza|potencia))?|hp|horsepower"),
  part(
    "(?:unico|un solo|primer|un|solo un|segundo|dos|\\d) (?:solo )?(?:duenos?|propietarios?)|(?:one|single|first|two|only one|\\d)[- ](?:previous )?owner|duenos? anterior(?:es)?|previous owners?",
  ),
  part(
    oneOf({
      es: String.raw`factura (?:original|de agencia|de origen),
        (?:servicios|mantenimientos?) (?:de|en|al dia en) agencia,
        historial de (?:servicio|mantenimiento)\w*, (?:todos sus servicios|servicios al dia)`,
      en: "full service history, service (?:history|records)",
    }),
  ),
  part(
    oneOf({
      es: String.raw`(?:nunca|no ha sido|sin haber sido|jamas) (?:chocad\w+|choc\w+|accidentad\w+),
        sin (?:choques|accidentes|golpes|siniestros|detalles|adeudos|multas), libre de (?:accidentes|adeudos|choques),
        no (?:ha tenido|tuvo|tiene) (?:ningun )?(?:accidente|choque|siniestro)s?, impecable,
        excelentes? (?:estado|condiciones), como nuev[oa], recien (?:servicio|afinad\w+), llantas nuevas,
        frenos nuevos, bateria nueva`,
      en: String.raw`(?:accident|damage)[- ]free, no accidents,
        (?:has|have)(?:n['’]t| not)(?: ever)? been (?:in (?:any|an) (?:accident|crash|collision)\w*|crashed|wrecked),
        (?:has|have)(?:n['’]t| not|) had (?:any |no )?accidents,
        never (?:been )?(?:crashed|in an accident), clean (?:title|history|carfax),
        (?:excellent|mint|great|pristine) (?:condition|shape), new tires, new brakes`,
      both: String.raw`(?:ha|fue|esta|has been|was) (?:sido )?(?:chocad|accidentad|crashed|wrecked|in an accident)\w*,
        (?:nunca|no|jamas) (?:ha|fue|esta|it has|has) (?:sido )?(?:chocad|accidentad)\w*,
        perfect(?:o|as)? (?:estado|condiciones|condition)`,
    }),
  ),
  part(
    oneOf({
      es: "kilometros por litro, (?:bajo|excelente|buen|gran) (?:consumo|rendimiento), rinde",
      en: String.raw`\d+(?:[.,]\d+)? ?(?:km ?\/ ?l|kpl|mpg), miles per gallon, fuel[- ]efficient,
        (?:great|good|excellent) (?:gas )?mileage, fuel economy`,
    }),
  ),
  part(
    "(?:cajuela|maletero) (?:amplia|grande|enorme)|(?:large|huge|spacious) trunk|dvd|toma ?corriente|blindad[oa]|blindaje|armored|polarizad\\w+|tinted windows|polarizado",
  ),
  ...historyParts.map((words) => part(words)),
];

const documentary = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`garantia, cubre, cubiert\w+, cobertura, excluy\w+, documento, politica, inspeccion,
        certificad\w+, requisit\w+, devolu\w+, fuente, mantenimiento, desgaste, fallas, entrega, condiciones,
        inclu(?:ye|ida|ido), revision`,
      en: String.raw`warrant\w+, covers?, covered, policy, inspection, returns?, returned, source, conditions`,
    }),
    String.raw`\b`,
  ),
);

/** Equipment and condition that a reply asserts or denies although nothing states it. */
export function findEquipment(reply: Reply): Fault[] {
  const { mentions, known } = reply;
  const faults: Fault[] = [];
  let carried: Mention[] = [];
  let seen: Mention[] = [];
  const letters = readLetters(reply.written.folded, mentions);
  for (const told of reply.sentences) {
    const { sentence, words, named } = told;
    // A car that is said to be gone is none of those that are told of.
    if (/\b(ambos|ambas|los dos|las dos|both|todos|todas|all)\b/.test(words) && named.length === 0)
      carried = seen.filter(
        (mention) => !carsOf(mention, known).every(({ stockId }) => known.gone.has(stockId)),
      );
    for (const { pattern, field } of parts) {
      for (const match of words.matchAll(pattern)) {
        const place = placeOf(match, told, reply);
        const at = place.start;
        if (field && areSaidApart(words.slice(match.index), field, letters, known)) continue;
        const before = named.filter(({ end }) => end <= at);
        const each = listTold(words.slice(0, match.index), before);
        const alone = before.length > 0 ? before.slice(-1) : named.length > 0 ? named.slice(0, 1) : carried;
        const about = each.length > 1 ? each : alone;
        if (mentions.some(({ start, end }) => at >= start && at < end)) continue;
        const [subject] = before.slice(-1);
        if (field && subject && isOnlyOnes(words, subject, sentence.start, field, mentions, known)) {
          faults.push(faultOf("equipment", told, reply));
          continue;
        }
        const stance = stanceOn("equipment", place);
        if (
          stance === "hedged" ||
          mayBeSaid(
            match[0],
            { words, before: words.slice(0, match.index), pattern, about, field, stance },
            known,
          )
        )
          continue;
        faults.push(faultOf("equipment", told, reply));
      }
    }
    if (named.length > 0) carried = named;
    seen = [...seen, ...named];
  }
  return faults;
}

const onlyBefore = /\b(?:solo|solamente|unicamente|only|just) (?:el|la|the)? ?[*_]*$/;

/** «Solo el Mazda trae CarPlay», where another one in question states it as well. */
function isOnlyOnes(
  words: string,
  subject: Mention,
  from: number,
  field: string,
  mentions: Mention[],
  known: Known,
): boolean {
  if (!onlyBefore.test(words.slice(0, subject.start - from))) return false;
  const own = new Set(carsOf(subject, known).map(({ stockId }) => stockId));
  const others = mentions
    .flatMap((mention) => carsOf(mention, known))
    .filter(({ stockId }) => !own.has(stockId));
  return others.some(({ stockId }) => known.stated.get(stockId)?.get(field) === true);
}

type Said = {
  words: string;
  /** What stands before it in its sentence. */
  before: string;
  /** All words for it. */
  pattern: RegExp;
  about: Mention[];
  field: string | undefined;
  stance: "asserted" | "denied";
};

function mayBeSaid(
  what: string,
  { words, before, pattern, about, field, stance }: Said,
  known: Known,
): boolean {
  const named = about.flatMap((mention) => carsOf(mention, known));
  // Of those that are called alike the one that is still there is meant.
  const left = named.filter(({ stockId }) => !known.gone.has(stockId));
  const cars = left.length > 0 ? left : named;
  const ids =
    cars.length > 0 ? cars.map(({ stockId }) => stockId) : about.length > 0 ? [] : defaultCars(known);
  const isDenied = stance === "denied";
  if (field) {
    if (about.length === 0 && known.applied.get(field) === true && !isDenied) return true;
    const isStated = (id: string) => known.stated.get(id)?.get(field) === !isDenied;
    // Cars that are called alike to the last word cannot be told apart by it: one of them must be so.
    const areAlike = new Set(ids.map((id) => known.cars.get(id)?.label)).size === 1;
    if (ids.length > 0 && (areAlike ? ids.some(isStated) : ids.every(isStated))) return true;
  }
  if (
    !isDenied &&
    ids.length > 0 &&
    ids.every((id) => states(known.stated.get(id), known.cars.get(id)?.label ?? "", what))
  )
    return true;
  // «No hay ninguno para 7 pasajeros», of what was searched for
  if (
    isDenied &&
    noneFound.test(words) &&
    known.said.some((told) => told.search(pattern) >= 0 || hasNumber(told, what))
  )
    return true;
  if (ids.length > 0 && ids.every((id) => wasTold(id, pattern, stance, known))) return true;
  const isOfPage = (page: string) =>
    (!/\bgarantia\b|warranty$/.test(what) && sharesWord(page, what)) || page.search(pattern) >= 0;
  const isOfThisOne = ofThis.test(before);
  if (!isOfThisOne && known.web.some(({ site, text }) => words.includes(site) && isOfPage(`${site} ${text}`)))
    return true;
  const isOfPapers =
    documentary.test(words) || (cars.length === 0 && (lasting.test(words) || known.stated.size === 0));
  if (isHad.test(before) || !isOfPapers) return false;
  return known.passages.some(isOfPage);
}

/** "This 2019 Versa has …": of the one in stock, of which no page of the web knows. */
const ofThis =
  /\b(?:this|est[ea]|es[ea]|our|nuestr[oa])(?: (?:19|20)\d\d)? (?!(?:page|site|test|result|pagina|sitio|prueba|resultado|modelo|model|generaci\p{L}+|version)\b)\p{L}[^.;,:]{0,36}$/u;

const noneFound =
  /\b(?:no (?:encontre|hay|tengo|tenemos|veo)(?! (?:el |ese |la |esa |mas )?(?:dato|info|detalle))|none|nothing|couldn['’]t find|didn['’]t find|found (?:no|nothing))\b/;

/** «Somos siete», of seven seats. */
function hasNumber(told: string, what: string): boolean {
  const [digits] = /\d+/.exec(what) ?? [];
  return (
    digits !== undefined &&
    told.split(/[^\p{L}\d]+/u).some((word) => word === digits || String(numberWords.get(word)) === digits)
  );
}

/** The dealer's side said the same of the car before, which was judged then. */
function wasTold(id: string, pattern: RegExp, stance: Said["stance"], { told }: Known): boolean {
  return told.some(
    ({ folded, sentence, cars }) =>
      cars.includes(id) &&
      [...folded.slice(sentence.start, sentence.end).matchAll(pattern)].some(({ index, 0: words }) => {
        const start = sentence.start + index;
        return stanceOn("equipment", { folded, sentence, start, end: start + words.length }) === stance;
      }),
  );
}

/** «Eléctricos y aire acondicionado: 6 meses»: how long a warranty of it runs. */
const lasting = /\b(?:meses|months|anos|years)\b/;
/** «Tiene aire acondicionado»: the car, whatever else the sentence says of a document. */
const isHad =
  /\b(?:tiene|trae|cuenta con|viene con|equipado con|has|comes with|equipped with)(?: (?:un|una|el|la|a|an|the))? $/;

/** Without a name it is said of the car that was looked at or, behind a list, of all in it. */
function defaultCars(known: Known): string[] {
  if (known.opened.length > 0) return known.opened;
  if (known.stated.size === 0 && known.discussed !== null) return [known.discussed];
  return [...known.stated.keys()];
}

/** A version («Leather 4x4») or another field of the stock says it. */
function states(stated: Stated | undefined, label: string, what: string): boolean {
  const digits = what.replace(/^\w+(?= )/, (word) => String(numberWords.get(word) ?? word));
  const has = (text: string) =>
    new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(digits)}(?![\\p{L}\\d])`, "u").test(text);
  if (has(label)) return true;
  return [...(stated ?? [])].some(
    ([key, value]) =>
      (typeof value === "string" && key !== "status" && has(value.toLowerCase())) ||
      (value === true && has(key.replaceAll("_", " "))),
  );
}

function sharesWord(passage: string, what: string): boolean {
  const stem =
    what
      .split(" ")
      .toSorted((a, b) => b.length - a.length)[0]
      ?.slice(0, 6) ?? what;
  return passage.includes(stem);
}
