import { oneOf } from "../../../text/pattern.ts";
import { says } from "../promises/grammar.ts";

/**
 * What is done in a talk, what there is, who is there, and what figures and cars do («te alcanzan»): no deeds. Stems in
 * Spanish, verbs in English.
 */
const idleWords = `ayud, apoy, asist, atend, atiend, busc, busqu, encontr, encuentr, hall, pas, pregunt, averigu, consult, calcul, cotiz,
  muestr, mostr, ensen, compart, confirm, dec, dig, dij, dic, dej, comunic, conect, canaliz, cont, cuent, coment, platic, habl,
  explic, aclar, resum, repit, repet, list, orden, compar, sum, anot, agradezc, agradec, lament, sient, disculp, esper, recomiend,
  recomend, suger, sugier, aconsej, propon, propong, invit, prefier, prefer, prepar, arm, pong, orient, gui, entiend, entend,
  comprend, cre, jur, opin, ten, teng, est, abr, cerr, descans, trabaj, labor, manej, vend, pod, pued, quer, quier, sab, ve, vei, and,
  sig, sigu, segu, empez, empiez, empec, comenz, comienz, termin, acab, qued, sobr, falt, alcanz, conoc, conozc, parec, gust, tien,
  interes, conven, convien, cost, cuest, sal, cab, sirv, so, hab, hubier, hem, tard, toc, prob, filtr, retom, contest, respond,
  llam, marc, escrib, contact, revis, chec, verific, agreg, pens, record, alegr, encant, inform, avis, olvid, equivoc, afin, ajust,
  cambi, mejor, fij, lleg, reduc, alarg, acort, estir, convers, pid, ofrezc, adelant, ahorr, anticip, funcion, ped, ofrec, recuerd, manteng, desglos, detall, simul, redond, le, lei, traduzc, escuch, ubic, resuelv,
  resolv, solucion, facilit, adjunt, imagin, supon, supong, estim, consider, dud, dese, felicit, corrij, correg, interpret,
  narrow, break, figure, weigh, consider, focus, stick, review, filter, estimate, revisit, move, crunch, round, mention, address, clarify,
  correct, refer, point, sum, sort, plan, guide,
  help, assist, show, look, find, search, calculate, work, compare, tell, say, ask, answer, reply, pass, forward, connect, check,
  see, talk, chat, go, start, begin, continue, have, be, are, is, was, were, know, hope, understand, think, suggest, recommend,
  prefer, appreciate, thank, list, quote, open, close, rest, stay, carry, stock, sell, want, wish, like, love, share, explain,
  repeat, mean, leave, left, found, said, apologize, let, try, hear, need, seem, speak, write, confirm, discuss, stand, stop,
  finish, can, could, will, would, should, may, might, must, did, cannot, got, aim, only, then, still, never, don, in, and, or`;
export const idle = new RegExp(`^(?:${oneOf(idleWords)})$`);

/** Verbs that mean one thing, as a paper and a reply may each put it, in both languages; and nouns of it. */
const families: { words: string; nouns?: string; ofDealer?: true }[] = [
  {
    words: `realiz, sac, obten, encarg, gestion, tramit, ocup, coordin, get, obtain, handle, process, arrange, manage, take, deal`,
    nouns: "procedure",
  },
  {
    words: `recib, acept, tom, admit, agarr, accept, receive, take`,
    nouns: "(?:auto )?a cuenta|trade[- ]?ins?|devol\\p{L}+|devuelv\\p{L}+|returns?",
  },
  { words: `entreg, llev, envi, mand, traslad, tra, traig, deliver, ship, send, bring, tow, drop` },
  {
    words: `reembols, devolv, devuelv, regres, reintegr, transfier, deposit, refund, return, repay, send, give, wire`,
  },
  { words: `pag, liquid, cubr, asum, absorb, sald, pay, settle, cover, absorb`, ofDealer: true },
  { words: `compr, recompr, adquir, buy, purchase`, ofDealer: true },
  { words: `valu, avalu, evalu, tas, apprais, value, assess, evaluat` },
  { words: `repar, arregl, compon, sustitu, reemplaz, repair, fix, replac` },
  { words: `prest, lend, loan` },
  { words: `financi, financ` },
  { words: `apart, reserv, separ, guard, hold, held, reserv, keep` },
  { words: `requer, requier, requis, solicit, exig, requir` },
  {
    words: `cobr, charg`,
    nouns: "tasas?|rates?|interes(?:es)?|interest|cuestan?|costs?|costos?|precios?|prices?",
  },
  { words: `lav, limpi, wash, clean` },
  { words: `emplac, placas, registr, register, plates` },
  { words: `inspeccion, diagnostic, inspect, diagnos` },
  { words: `us, utiliz, use` },
  {
    words: `acompan, accompany, ride, join`,
    nouns: "a bordo|on board|con un asesor|with an advis[oe]r",
  },
];
/** Of a verb, and of any word of theirs. */
export const listFamilies = (verb: string) => known.filter((one) => one.verb.test(verb));
export const listFamiliesIn = (word: string) => known.filter((one) => word.search(one.said) === 0);

const known = families.map(({ words, nouns, ofDealer = false }) => ({
  verb: new RegExp(`^${oneOf(words)}e?$`),
  said: says(`${oneOf(words)}\\p{L}*`, ...(nouns ? [nouns] : [])),
  ofDealer,
}));

/** Verbs that say nothing without their thing: «le damos una limpiada», "we'll give you a spare key". */
export const light =
  /^(?:hac|hag|h|d|sac|pon|pong|brind|otorg|ech|do|give|offer|make|provide|throw|include)$/;
const determiner = "un[oa]?s?|el|l[oa]s?|tus?|sus?|otr[oa]s?|an?|the|your|some|another|you|in";
const quality = `${determiner}|buen[oa]?|bonit[oa]|gran|segund[oa]|complet[oa]|nuev[oa]|primer[oa]?|good|great|nice|full|free|whole|new|second|extra|brand|quick|little`;
/** What a light verb gives, behind it. */
export const thing = new RegExp(`^(?: (?:${determiner}))(?: (?:${quality}))* (?<thing>[a-z]{3,})`);
/** What is given in a talk, and in any shop. */
const talkThings = `mensualidad(?:es)?, pagos?, payments?, monthly, detalles?, numeros?, datos?, ideas?, mano, opinion(?:es)?, cuentas?, plan(?:es)?, cotizaci\\p{L}+, calculos?, resumen(?:es)?,
  listas?, opciones, opcion, recomendaci\\p{L}+, pregunta\\p{L}*, favor(?:es)?, inform\\p{L}+, precios?, comparaci\\p{L}+, comparativ\\p{L}+,
  ejemplos?, vuelta, explicaci\\p{L}+, seguimiento, aviso, disculpas?, nuev[oa]s?, tiempo, caso, bienvenida, gracias, link, liga, direccion,
  telefono, horarios?, folio, respuesta, numbers?, details?, figures?, options?, quotes?, plans?, summary, list, idea, example, info\\p{L}*,
  prices?, hand, answer, comparison, breakdown, estimate, calculation, math, best, choice, look, address, picture, run[- ]?down, overview, rest`;
export const ofTalk = new RegExp(`^${oneOf(talkThings.replaceAll("\\p{L}", "[a-z]"))}$`);
