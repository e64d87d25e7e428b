import { anyOf, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";

/** «la de Querétaro, ¿dónde está?», "where's the Monterrey one?" */
const oneBranch =
  said(String.raw`donde (esta|queda|se encuentra|se ubica) la (sucursal|agencia|tienda|de (?!(mi|color|que) )\w+),
    la (sucursal |agencia |tienda )?de (\w+ ){1,3}(en )?donde (esta|queda|se encuentra|se ubica), where(s| is) (the|your) \w+ (one|branch|store|location|dealership|office)`);

/** "are you in Guadalajara too?", «¿están en Monterrey?» */
const youInPlace = String.raw`are (you|u) ((guys|all|also|only|just) )*(in|at|near|around) (?!stock|touch|charge|sure)\w+,
  (?<!(cual|cuales|que|si|alguno|alguna|algunos|algunas|autos|carros|camionetas) (si |no )?)estan (ustedes |tambien |solo )*en (?!venta|oferta|buen|linea)\w+`;

/** «mi estacionamiento mide 4 metros» is no branch's. */
const ofDealer = "(?<!(?:mi|my|nuestro|our|un|cajon de|lugar de) )";

const whichAgency =
  "de que (agencia|empresa|lote|sucursal|negocio) (son|eres|es|hablan?|me (hablan?|escriben?|llaman?))";

/** «¿Cuál me queda más cerca?», "which branch is closest to me" */
const nearest = oneOf({
  es: String.raw`(?:cual|que) (?:sucursal |agencia |tienda |de (?:todas |las sucursales ))*(?:me|nos) (?:queda|quedaria) mas (?:cerca|cercana)(?! de (?:mi presupuesto|lo que|los? \d))`,
  en: `which (?:branch|store|location|dealership) (?:of yours )?(?:is|would be) (?:the )?(?:closest|nearest|closer|nearer),
    which one (?:is|would be) (?:the )?(?:closest|nearest|closer|nearer) to (?:me|us|my (?:house|home|place|work|office|town))`,
});

/** Where the dealer is, over {@link plainWords}. */
export const whereWeAre = anyOf(
  said({
    es: String.raw`sucursal(es)?, ubicacion(es)?, ubicados, direccion(es)?, (?<!(a|mi|tu|de) )domicilio,
      donde (estan|se encuentran|quedan|andan ustedes|queda( \?)?(?= $)|los encuentro|se ubican|es la agencia|esta la agencia),
      tienen presencia en, como llego, ${whichAgency}, ${ofDealer}estacionamiento,
      donde (me |nos |se )?(estacion\w+|dejo el (auto|carro|coche))`,
    en: String.raw`branch(es)?, dealerships?, locations?, address(es)?, where are you, located, showrooms?,
      ${ofDealer}parking(?! (spot|space|place)| (\w+ ){0,3}(is|are|s) (\w+ ){0,2}(nightmare|hard|terrible|difficult|tight|problem|pain|horrible|tough|impossible|small|awful))`,
    both: `${youInPlace}, ${nearest}`,
  }),
  oneBranch,
);

const whereabouts = anyOf(
  said(`(cuales|que) (son )?(las |sus )?sucursales (tienen|hay), donde (estan|se encuentran|quedan|se ubican|andan(?= ustedes| ubicad))( ubicad[oa]s)?, donde queda( \\?)?(?= $), ${whichAgency},
    (la |su )?ubicacion, (la |su )?direccion, ${youInPlace}, ${nearest}, where are you( located)?, your (address|locations?|branches), sucursales`),
  oneBranch,
);

/** True where the text asks where the dealer is: all branches are the answer. */
export function asksForBranches(text: string): boolean {
  const words = plainWords(text);
  return whereabouts.test(words) && !/ (hora|horarios?|abren|cierran|open|close|hours) /.test(words);
}

/** True where the text has to do with the places where the dealer is. */
export function speaksOfBranches(text: string): boolean {
  return whereWeAre.test(plainWords(text));
}

/** "is there someone" points nowhere. */
const pointsThere =
  / (ahi|alli|alla|(?<!(is|are|was|were|will|anyone|anybody|someone|somebody|hi|hey|hello) )there(?! (is|are|s|any|some\w*) )|(esa|dicha|aquella) sucursal|that (branch|one|store)) /;

/** «¿y ahí cierran el sábado?», "that branch": the one that was spoken of. */
export function pointsAtBranch(text: string): boolean {
  return pointsThere.test(plainWords(text));
}
