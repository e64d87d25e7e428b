import { anyOf, inOrder, oneOf, said } from "../../text/pattern.ts";
import { asksOpinion } from "./cars/opinion.ts";
import { ofPapers, ofPlates } from "./cars/papers.ts";

const part = "(bed|cargo bed|caja( de carga)?|batea|plataforma)";
/** "how long is the bed": a size, and not the car's. */
export const ofPart = anyOf(
  ` how (long|wide|big|deep|large|tall) (is|are) (the |its )?(truck )?${part} `,
  ` (${part} (length|size|dimensions|space)|(length|size|dimensions|width) of (the |its )?(truck )?${part}) `,
  ` (mide|medidas?|largo|larga|ancho|ancha|tamano|grande|espacio) (de |tiene |trae |es |en |que )*(la |su |el )?${part} `,
  ` (la |el |su )${part} (\\w+ )?(mide|de larg[oa]|de ancho) `,
);

/** How much it burns, which is no matter of what it burns. */
export const ofConsumption = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`rendimiento, consumo, gastan?, rinden?(?! (la|una|cada|con una|por) carga), consumen?,
        (kms?|kilometros) (da |dan |hace |hacen )?(por|x) litro, tragon\w*, traga, (sale|es) gastador\w*,
        economic[oa]s? (de|en) (gasolina|gas|combustible), cuant[oa]s? (litros|gasolina), gastalon\w*`,
      en: `miles (per|to the) gallon, mpg, fuel economy, gas mileage, consumption,
        (how much|much|a lot of|lots of) (gas|fuel)( (does|do|will|would) (it|this|that|they))?,
        (good|bad|easy|cheap|like|hard|heavy|light|thirsty|do|does|is it|efficient) on (gas|fuel),
        (gas|fuel) (guzzler|hog|efficient|efficiency|costs?)`,
    }),
    ") ",
  ),
);

/** A thing that no stock here states, as an answer names it. */
export type Unstated = { es: string; en: string };

/** Things that people ask of a car and that no stock here states, with a name to answer by; in the order of their telling. */
const unstatedPatterns: ({ pattern: RegExp } & Unstated)[] = [
  {
    pattern: ofPapers,
    es: "con qué factura y papeles viene",
    en: "what invoice and papers it comes with",
  },
  {
    pattern: ofPlates,
    es: "de dónde son sus placas",
    en: "where its plates are from",
  },
  {
    pattern: ofPart,
    es: "cuánto mide la caja de carga",
    en: "how big the bed is",
  },
  {
    pattern: / (quemacocos|techo (solar|panoramico|corredizo)|sun ?roof|moon ?roof) /,
    es: "si tiene quemacocos",
    en: "whether it has a sunroof",
  },
  {
    pattern:
      / (piel|cuero|leather|vestidura\w*|interiores|upholstery|cloth seats|asientos de tela|tapiceria) /,
    es: "de qué son las vestiduras",
    en: "what the upholstery is",
  },
  {
    pattern: / (camara\w*|camera\w*|sensor\w*) /,
    es: "si tiene cámara o sensores",
    en: "whether it has a camera or sensors",
  },
  {
    pattern: anyOf(
      `(?<! (heated|leather|ventilated|electric|power|cooled|car|baby|child)) (asientos(?! (de (piel|tela|cuero|vinil)|electric|calef|ventil|con))|pasajeros|plazas|seats|seater|passengers|filas?) `,
      said({
        es: String.raw`(caben|cabemos|caben bien) (\d|siete|ocho|seis|cinco)(?! (metros|m) ), cuant[oa]s (personas|gente) (caben|entran)`,
        en: String.raw`how many (people|passengers) (fit|does it (seat|fit)), (seats?|fits?) (\d|seven|eight|six|five)(?= (people |of us )?(\? )?$)`,
      }),
    ),
    es: "cuántos asientos tiene",
    en: "how many seats it has",
  },
  {
    pattern: / (cilindros|motor|caballos|hp|potencia|engine|cylinders|horsepower|turbo|litros) /,
    es: "más datos del motor que los de la versión",
    en: "more about the engine than the version says",
  },
  {
    pattern: anyOf(
      inOrder(
        " (",
        oneOf({
          es: "acelera(cion)?, velocidad (maxima|tope), que tan rapid[oa] (es|corre|va), cuanto corre",
          en: `(0|zero) (to )?(60|sixty) (times?|in|seconds), accelerat(es?|ion), top speed, quarter mile,
            how fast (is|does|can|will) (it|this|that)`,
          both: "(de|from|the|its) (0|cero|zero) (a|to) (60|sixty|100|cien)(?! (meses|months|mil|k|pesos))",
        }),
        ") ",
      ),
    ),
    es: "su aceleración ni su velocidad máxima",
    en: "its acceleration or top speed",
  },
  {
    pattern: ofConsumption,
    es: "el rendimiento de combustible",
    en: "the fuel economy",
  },
  {
    pattern: anyOf(
      inOrder(
        "(?<! trato) (",
        oneOf({
          es: "hech[oa]s?, fabricad[oa]s?, ensamblad[oa]s?, armad[oa]s?",
          en: "made, built, assembled, manufactured",
        }),
        ") (en|in) ",
      ),
      inOrder(
        String.raw` (donde|where) (\w+ ){0,3}(`,
        oneOf({
          es: String.raw`hicieron, hacen, ensambl\w+, arman, armaron, armo`,
          en: "made, built, assembled, manufactured",
          both: String.raw`fabric\w+`,
        }),
        ") ",
      ),
    ),
    es: "en qué país se armó",
    en: "in which country it was built",
  },
  {
    pattern:
      / ((mas|mejor|bien|muy|full) equip\w+|full equipo|mas complet[oa]s?|(best|better|most) equipped|fully loaded|(top|best) trim) /,
    es: "qué tan equipado está, más allá de la versión",
    en: "how well equipped it is, beyond its version",
  },
  { pattern: asksOpinion, es: "qué tan bueno sale", en: "how good a car it is" },
  { pattern: / (puertas|doors) /, es: "cuántas puertas tiene", en: "how many doors it has" },
  {
    pattern: / (duenos?|propietarios?|owners?|manos) /,
    es: "cuántos dueños ha tenido",
    en: "how many owners it has had",
  },
  {
    pattern: / ((clean|salvage|rebuilt|branded) title|titulo limpio) /,
    es: "si su título está limpio",
    en: "whether it has a clean title",
  },
  {
    pattern:
      / (accident\w*|cho(?:c|qu)\w*|golpes?|golpead[oa]s?|crash\w*|damaged?|wreck\w*|siniestrad[oa]|inundad[oa]|flood\w*|repintad[oa]|pintura original|original paint|repainted) /,
    es: "si ha tenido accidentes",
    en: "whether it has been in an accident",
  },
  {
    pattern:
      / (es|son|fue|sera|seria|is|was|o|or) (de agencia|nacional|importad[oa]s?|legalizad[oa]s?|regularizad[oa]s?|fronteriz[oa]s?|chocolate|it imported|imported|(the car |it )?sold new here) /,
    es: "si es de agencia o importado",
    en: "whether it was sold here new or imported",
  },
  {
    pattern: anyOf(
      said({
        es: String.raw`(tiene|trae|traia|con|sin|hay|algun|algunos|ningun) (algun |algunos |unos |muchos )?detall(e|es|itos?),
          detalles? (de|en) (la )?(pintura|carroceria|interior\w*), detalles? (estetic|mecanic)\w+, desperfect\w*,
          imperfecc\w*, rayad[oa]s?, raspon\w*, abollad\w*, abolladuras?, magullad\w*,
          en que (condicion\w*|estado) (esta|se encuentra|viene), como esta de (condiciones|pintura|motor|mecanica),
          (esta|se ve|lo tienen) (\w+ )?(bien |muy )*(cuidad[oa]|conservad[oa]|maltratad[oa]), rayon(es|citos)?`,
        en: String.raw`scratch\w*, dents?, dings?, blemish\w*, flaws?, cosmetic (issues?|damage|problems?),
          in (good|great|bad|what) (condition|shape)`,
        both: String.raw`defect\w*, (que|what) (condicion|condition) (is|esta)`,
      }),
    ),
    es: "en qué estado está",
    en: "what condition it is in",
  },
  { pattern: / (android auto) /, es: "si tiene Android Auto", en: "whether it has Android Auto" },
  {
    pattern: / (aire( acondicionado)?|clima(tizador)?|air conditioning|ac|a c) /,
    es: "si tiene aire acondicionado",
    en: "whether it has air conditioning",
  },
  {
    pattern: / (gps|navegador|navegacion|navigation|pantallas?|touch ?screen|usb|screens?) /,
    es: "si tiene pantalla o navegador",
    en: "whether it has a screen or navigation",
  },
  {
    pattern: anyOf(
      inOrder(
        " (",
        oneOf({
          es: `autonomia, bateria, (rinde|dura) (la|una|cada|con una|por) carga,
            (km|kms|kilometros) (por|con una|con cada|de) carga, (tiempo|horas|tipo|puerto|cargador) de carga,
            carga (rapida|electrica|completa), se carga, que rango`,
          en: "(?<! price |budget )range, battery, charging",
        }),
        ") ",
      ),
    ),
    es: "la autonomía ni la batería",
    en: "its range or battery",
  },
  {
    pattern:
      / (llanta de (refaccion|repuesto)|refaccion de llanta|(trae|tiene|con) refaccion|spare( (tire|tyre|wheel))?) /,
    es: "si trae llanta de refacción",
    en: "whether it has a spare tire",
  },
  {
    pattern: anyOf(
      inOrder(
        " (",
        oneOf({
          es: String.raw`remolque, remolcar, remolca, jalar, arrastre, gancho, carga util,
            (cuanto|cuanta|que tanto|que tanta|cuanto peso) (?!rinde |dura )(\w+ ){0,2}(carga|cargar|aguanta),
            (capacidad|limite) de carga, toneladas?, cuantos kilos, peso maximo`,
          en: String.raw`tow, tows, towing, hitch, trailer, payload, (load|carrying|hauling) capacity,
            how much (\w+ ){0,3}(carry|haul|load)`,
        }),
        ") ",
      ),
    ),
    es: "cuánto puede cargar o remolcar",
    en: "how much it can carry or tow",
  },
  {
    pattern: anyOf(
      inOrder(
        " (",
        oneOf({
          es: String.raw`carril, punto ciego, colision, frenado (\w+ )?(automatico|autonomo|de emergencia),
            asistente de (manejo|estacionamiento)`,
          en: String.raw`blind spot, collision, (automatic|emergency) brak\w+, adaptive cruise, park(ing)? assist,
            lane`,
          both: String.raw`(crucero|cruise|control) adapt\w+, adas`,
        }),
        ") ",
      ),
    ),
    es: "qué asistencias de manejo trae",
    en: "what driver assistance it has",
  },
  {
    pattern: / (blindad[oa]s?|blindaje|armou?red|bullet ?proof) /,
    es: "si está blindado",
    en: "whether it is armoured",
  },
  {
    pattern: / (faros?|niebla|leds?|xenon|headlights?|fog (lights?|lamps?)|head ?lamps?) /,
    es: "cómo son sus faros",
    en: "what lights it has",
  },
  {
    pattern:
      / (hard ?tops?|soft ?tops?|capota|toldo|techo (duro|de lona)|roof ?rack|portaequipaje|barras de techo|canastilla|estribos|side steps|running boards) /,
    es: "qué techo, barras o estribos trae",
    en: "what kind of top, rack or steps it has",
  },
  {
    pattern:
      / (bocinas?|bose|estereo|equipo de sonido|sonido|subwoofer|speakers?|stereo|sound system|audio|radio) /,
    es: "qué equipo de sonido trae",
    en: "what sound system it has",
  },
  {
    pattern:
      / (calefact\w+|calefaccion|(heated|ventilated|cooled|power|electric) (seats?|steering( wheel)?)|asientos (electric\w+|calef\w+|ventil\w+)|memory seats?) /,
    es: "si tiene asientos con calefacción o eléctricos",
    en: "whether it has heated or powered seats",
  },
  {
    pattern: / (polarizad[oa]s?|tinted|tint|cristales|vidrios|espejos|mirrors|windows|ventanas) /,
    es: "cómo son sus cristales y espejos",
    en: "what windows and mirrors it has",
  },
  {
    pattern:
      / ((cuantas|dos|2|ambas|trae|tiene) llaves?|duplicado de llave|(how many|two|both|spare) keys?) /,
    es: "cuántas llaves trae",
    en: "how many keys it comes with",
  },
  {
    pattern:
      / (hold (its|the) value|resale( value)?|depreciat\w+|deprecia\w*|valor de reventa|se devalua\w*|pierden? valor|mantiene su valor) /,
    es: "cuánto valor conservará",
    en: "how well it will hold its value",
  },
  {
    pattern: / (vin|niv|numero de serie|num de serie|no de serie|serial number|chassis number) /,
    es: "su número de serie",
    en: "its serial number (VIN)",
  },
  {
    pattern:
      /^ (?:(?:y|and|de|que hay de|what about) )*(?:la |las |su )?tenencias? (?:\? )?$| (adeudos?|multas|debe tenencias?|tenencias? (pagadas?|al corriente)|liens?|outstanding (debts?|fines|tickets)) /,
    es: "si tiene adeudos",
    en: "whether anything is owed on it",
  },
  {
    pattern: / (llantas|rines|tires|tyres|wheels|rims) /,
    es: "el estado de las llantas o rines",
    en: "the condition of tyres or wheels",
  },
  {
    pattern:
      / ((coche|carro|auto|autito|carrito|camioneta|uno|una|algo|mas|muy|bien|sea) segur[oa]s?|safe|safer|safest|bolsas? de aire|airbags?|abs|frenos|brakes|isofix|latch) /,
    es: "el equipo de seguridad",
    en: "its safety equipment",
  },
  {
    pattern: / (traccion|4x4|4wd|awd|all wheel drive|four wheel drive) /,
    es: "la tracción, si la versión no la nombra",
    en: "the drive, unless the version names it",
  },
  {
    pattern: / (cajuela|maletero|trunk|boot|cargo) /,
    es: "el tamaño de la cajuela",
    en: "the size of the trunk",
  },
  {
    pattern: anyOf(
      said(`servicios de agencia, historial de servicios?, service (history|records?), ultimo servicio, last serviced?, where was it (serviced|maintained),
        (donde|quien) (le )?(hicieron|dieron|hacian|han hecho) (los |sus |el )?servicios?, alarma, alarm, llave inteligente, keyless, (boton de )?encendido, push (button )?start, remote start,
        control (de )?crucero, cruise( control)?, crucero, head up display, hud, paddle shift\\w*, cargador inalambrico, wireless charg\\w+`),
    ),
    es: "ese equipo o historial",
    en: "that equipment or history",
  },
];

const everywhere = unstatedPatterns.map(({ pattern, es, en }) => ({
  pattern: new RegExp(pattern, "g"),
  what: { es, en },
}));

/**
 * What no stock here states among the words of a text; of two things, one of which is named within the other's words,
 * the other: "wireless charging" is no charging of a battery.
 * @param words as plain words
 */
export function findUnstated(words: string): Unstated[] {
  const found = everywhere.flatMap(({ pattern, what }) =>
    [...words.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      what,
      start: index,
      end: index + length,
    })),
  );
  const named = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
  return [...new Set(named.map(({ what }) => what))];
}
