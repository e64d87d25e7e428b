import { oneOf, type Wordings } from "../../../text/pattern.ts";
import { says } from "../promises/grammar.ts";

/** Verbs that mean one thing, as a paper and a reply may each put it, in both languages; and nouns of it. */
const families: { es: string; en: string; nouns?: Wordings; ofDealer?: true }[] = [
  {
    es: "realiz, sac, obten, encarg, gestion, tramit, ocup, coordin",
    en: "get, obtain, handle, process, arrange, manage, take, deal",
    nouns: "procedure",
  },
  {
    es: "recib, acept, tom, admit, agarr",
    en: "accept, receive, take",
    nouns: {
      es: String.raw`(?:auto )?a cuenta, devol\p{L}+, devuelv\p{L}+`,
      en: "trade[- ]?ins?, returns?",
    },
  },
  { es: "entreg, llev, envi, mand, traslad, tra, traig", en: "deliver, ship, send, bring, tow, drop" },
  {
    es: "reembols, devolv, devuelv, regres, reintegr, transfier, deposit",
    en: "refund, return, repay, send, give, wire",
  },
  { es: "pag, liquid, cubr, asum, absorb, sald", en: "pay, settle, cover, absorb", ofDealer: true },
  { es: "compr, recompr, adquir", en: "buy, purchase", ofDealer: true },
  { es: "valu, avalu, evalu, tas", en: "apprais, value, assess, evaluat" },
  { es: "repar, arregl, compon, sustitu, reemplaz", en: "repair, fix, replac" },
  { es: "prest", en: "lend, loan" },
  { es: "financi", en: "financ" },
  { es: "apart, reserv, separ, guard", en: "hold, held, reserv, keep" },
  { es: "requer, requier, requis, solicit, exig", en: "requir" },
  {
    es: "cobr",
    en: "charg",
    nouns: {
      es: "tasas?, interes(?:es)?, cuestan?, costos?, precios?",
      en: "rates?, interest, costs?, prices?",
    },
  },
  { es: "lav, limpi", en: "wash, clean" },
  { es: "emplac, placas, registr", en: "register, plates" },
  { es: "inspeccion, diagnostic", en: "inspect, diagnos" },
  { es: "us, utiliz", en: "use" },
  {
    es: "acompan",
    en: "accompany, ride, join",
    nouns: { es: "a bordo, con un asesor", en: "on board, with an advis[oe]r" },
  },
];
const paired = families.map(({ es, en, nouns, ofDealer = false }) => ({
  verb: new RegExp(`^${oneOf({ es, en })}e?$`),
  said: says(`${oneOf({ es, en })}\\p{L}*`, ...(nouns ? [nouns] : [])),
  ofDealer,
}));
/** Of a verb, and of any word of theirs. */
export const listFamilies = (verb: string) => paired.filter((one) => one.verb.test(verb));
export const listFamiliesIn = (word: string) => paired.filter((one) => word.search(one.said) === 0);

/** Verbs that say nothing without their thing: «le damos una limpiada», "we'll give you a spare key". */
export const light =
  /^(?:hac|hag|h|d|sac|pon|pong|brind|otorg|ech|do|give|offer|make|provide|throw|include)$/;
const determiner = "un[oa]?s?|el|l[oa]s?|tus?|sus?|otr[oa]s?|an?|the|your|some|another|you|in";
const quality = `${determiner}|buen[oa]?|bonit[oa]|gran|segund[oa]|complet[oa]|nuev[oa]|primer[oa]?|good|great|nice|full|free|whole|new|second|extra|brand|quick|little`;
/** What a light verb gives, behind it. */
export const thing = new RegExp(`^(?: (?:${determiner}))(?: (?:${quality}))* (?<thing>[a-z]{3,})`);
/** What is given in a talk, and in any shop. */
const talkThings = {
  es: `mensualidad(?:es)?, pagos?, detalles?, numeros?, datos?, ideas?, mano, opinion(?:es)?, cuentas?,
    cotizaci[a-z]+, calculos?, resumen(?:es)?, listas?, opciones, opcion, recomendaci[a-z]+,
    pregunta[a-z]*, favor(?:es)?, inform[a-z]+, precios?, comparaci[a-z]+, comparativ[a-z]+, ejemplos?,
    vuelta, explicaci[a-z]+, seguimiento, aviso, disculpas?, nuev[oa]s?, tiempo, caso, bienvenida,
    gracias, liga, direccion, telefono, horarios?, folio, respuesta`,
  en: `payments?, monthly, numbers?, details?, figures?, options?, quotes?, plans?, summary, list, idea,
    example, info[a-z]*, prices?, hand, answer, comparison, breakdown, estimate, calculation, math,
    best, choice, look, address, picture, run[- ]?down, overview, rest`,
  both: "plan(?:es)?, link",
};
export const ofTalk = new RegExp(`^${oneOf(talkThings)}$`);
