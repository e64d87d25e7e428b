import { fold } from "../../../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { findBuyerQuery } from "../../../../hear/documents/credit/buyers.ts";
import { asksForWorkshopHours } from "../../../../hear/documents/dealer/hours.ts";
import { sells } from "../../../../hear/documents/own-car.ts";
import { lateQuery } from "../../../../hear/documents/queries.ts";
import { dependsOnBuyer } from "../../../../hear/documents/query.ts";
import { listAbouts, parseMissing, parsePassages, parseUnmet } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";

const anyPlace = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `otr[oa]s? (?:ciudad(?:es)?|lugar(?:es)?|estados?|municipios?|poblacion(?:es)?), toda la republica,
        no (?:hacemos|realizamos|tenemos|ofrecemos) (?:entregas|envios),
        todo (?:el pais|mexico)`,
      en: "other (?:cities|places|towns|states), (?:farther|further) places, nationwide, anywhere in",
    }),
    String.raw`\b`,
  ),
);
/** A place is named next. */
const places =
  /\b(?:a|en|hasta|to|in|for|from|vivo en|estoy en|(?:soy|somos|vengo|escribo) de)(?: (?:el|la|mi|my|the))? $/;

/** A state, as it is written behind a town. */
const state =
  /^(?:ags|bc|bcs|camp|chis|chih|cdmx|df|coah|col|dgo|edomex|gto|gro|hgo|jal|mex|mich|mor|nay|nl|oax|pue|qro|qroo|slp|sin|son|tab|tamps|tlax|ver|yuc|zac)$/;
/** Said around a question rather than asked about. */
const everyday = anyOf(
  inOrder(
    "^(",
    oneOf(String.raw`dic\w+, segun, expli[cq]\w+, mencion\w+, papel(?:es)?, cuent[ae]\w*, maxim[oa]s?, minim[oa]s?,
        verdad, jal[ae]n?, pur[oa]s?, recib\w+, agarr\w+, sabr\w+, gust\w+, termin\w+, convenc\w+, dej[ao]\w*,
        guard\w+, trocas?, avis\w+, papa, mama, herman\w+, espos\w+, hij\w+, abuel\w+, anos, traigo, traes?,
        propi[oa]s?, ocup[oa]\w*, sacar\w*, mir[ae], fij[ae]\w*, oiga, oye, pues, dime, digame, platic\w+, cuentame,
        ando, viendo, chec\w+, viv[oe], estoy, hag[ao]n?, rancho, casa, fecha, todavia, aun, uds?, algo, mal,
        mal[oa]s?, viej[oa]s?, gan[oae], ganas, ganan, ganamos, mayor, cosas?, llevar\w*, traer\w*, eh, jaja\w*, ese,
        esa, lleg\w+, pag\w+, cobr\w+, adicional(?:es)?, aparte, ademas, forzos\w+, necesari\w+, porcentajes?,
        resuelv\w+, contest\w+, funcion\w+, suced\w+, lunes, martes, miercoles, jueves, viernes, sabado, domingo, hoy,
        manana, document\w*, carrit\w+, pos, chance, \d+, le[ae](?:me|r|n|s|le)?, cochecit\w+, nomas, client\w+, pus,
        ah, oh, obligatori\w+, extras?, resolv\w+`),
    ")$",
  ),
);

/** What is done is seldom what is asked about: forms of verbs, as far as their ends tell them from nouns. */
const verb = anyOf(
  inOrder(
    "^(?!(?:taller|mujer|lugar|hogar|alquiler|celular|auxiliar|militar|particular|similar)$)",
    oneOf(`[a-z]{2,}(?:ar|er|ir)(?:me|te|se|le|lo|la|nos|les|los|las)*,
      [a-z]{2,}(?:ando|iendo)(?:me|te|se|le|lo|la|nos)*,
      [a-z]{2,}(?:aste|iste|aron|ieron|aban|amos|emos|imos|arian?|erian?|irian?|aramos)`),
    "$",
  ),
);
const common = anyOf(
  inOrder(
    "^(",
    oneOf(String.raw`vien[eo]s?, vienen, vengo, das, doy, dari\w+, dieron, saco, sac[ae]s?, llev[ao]s?, llevan,
      prefier\w+, recuerd\w+, acuerd\w+, urg\w+, regal\w+, pid[eo]s?, prest\w+, deb[eo]s?, cre[eo]s?,
      piens\w+, import[ae]n?, sal[eg]\w*, dig\w+, dij\w+, hubo, supon\w+, asegur[oae]\w*, garantiz\w+,
      demas, resto, trato, rollo, onda, neta, caso, parte, manera, forma, modo, tipo, rato, veces, luego,
      exact\w+, realmente, seguramente, mero, mism[oa]s?, prim[oa]s?, abuel\w+, compadre, jef[ea],
      senor\w*, joven, oig[ao]n?, muchisim\w+, rapid[oa]s?, literal, digamos, anduv\w+, meti, metido, den, demos, manej[eo],
      recorri\w*, comprueb\w+, comprob\w+, dinero, lana, toman?, tomari\w+, acept\w+,
      partes`),
    ")$",
  ),
);

function isEveryday(word: string): boolean {
  return everyday.test(word) || common.test(word) || verb.test(word);
}

/**
 * The customer's own words that no passage speaks of, but for cars. Of English words only names count: the documents may
 * well say the others in Spanish.
 */
export function findDoubts(turn: HeardTurn, data: unknown): string[] {
  if (isToldOf(turn)) return [];
  const typed = turn.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // The names and years of cars are for the stock to know.
  const { make = "", model = "" } = turn.heard.missing ?? {};
  const ofCar = new Set(splitWords(`${make} ${model}`));
  const ofNoCar = new Set(splitWords(turn.heard.rest));
  const unmet = parseUnmet(data).filter((word) => ofNoCar.has(word) && !ofCar.has(word));
  // «¿hacen envíos a Cancún?»: what holds for other cities holds for the one named.
  const isForAnyPlace = parsePassages(data)
    .slice(0, 1)
    .some(({ text }) => anyPlace.test(fold(text)));
  const missing = new Set(parseMissing(data));
  const isOfPaying = /\b(?:tarjetas?|cards?|efectivo|cash|transferencia|transfer)\b/.test(fold(turn.text));
  return unmet.flatMap((word) => {
    // How the down payment is paid is how anything is.
    if (isOfPaying && /^(?:enganche|anticipo|apartado|down|deposit)$/.test(word)) return [];
    const said = typed.findIndex((one) => fold(one) === word);
    const isName = said > 0 && /^\p{Lu}\p{Ll}/u.test(typed[said] ?? "");
    const isPlace =
      isForAnyPlace &&
      said > 0 &&
      (state.test(word) || places.test(fold(turn.text).slice(0, fold(turn.text).indexOf(word))));
    if (isEveryday(word) || isPlace) return [];
    return said >= 0 && (turn.language === "es" || isName || missing.has(word)) ? [typed[said] ?? word] : [];
  });
}

/** Of such questions only what tells of the very thing is quoted, so that no word of theirs is open. */
function isToldOf({ text, heard, steps }: HeardTurn): boolean {
  if (sells.test(plainWords(text)) || listAbouts(steps).includes(lateQuery)) return true;
  // What is needed is asked about, and not who one is.
  if (dependsOnBuyer(text) && findBuyerQuery([text]) !== null) return true;
  return heard.thing !== null || asksForWorkshopHours(text);
}

function splitWords(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u);
}

/** Of what is left nothing says what is asked for. */
const anyMatter =
  /^(acept\w+|tien\w+|sucursal\w*|agencia|tienda|pag[ao]\w*|puedo|pueden?|hay|dan|hac\w+|ofrec\w+|vend\w+|client\w+|autos?|carros?|coches?)$/;

/** Without the words that no passage speaks of there is no question left, or it is the trade's own word that is missing. */
export function turnsOnDoubts({ heard }: HeardTurn, data: unknown, doubts: string[]): boolean {
  const doubted = new Set([...doubts.map(fold), ...parseUnmet(data)]);
  const left = splitWords(heard.rest).filter(
    (word) => word.length > 3 && !doubted.has(word) && !everyday.test(word) && !anyMatter.test(word),
  );
  return (
    left.length === 0 ||
    parseMissing(data).some((word) => doubted.has(word) && doubts.map(fold).includes(word))
  );
}

/** «¿aceptan mi auto a cuenta?» of documents that speak of nothing taken on account: what else is accepted is no answer. */
export function lacksSubject(turn: HeardTurn, data: unknown): boolean {
  if (isToldOf(turn)) return false;
  const words = plainWords(turn.text);
  // «¿de cuántos meses es la garantía?» asks of no months.
  const isSubject = (term: string) => term.includes(" ") && !/^(?:a )?(?:cuant|how )/.test(term);
  return parseMissing(data).some((term) => isSubject(term) && words.includes(plainWords(term)));
}
