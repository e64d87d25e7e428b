import {
  feminineHundreds,
  multipliers,
  ones,
  numberWords as plainNumbers,
} from "../../../text/numbers/words.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { listEverydayWords } from "../../../text/words/frequent-words.ts";
import type { Fault } from "../fault.ts";
import { faultOf, placeOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { isInside } from "../text.ts";
import { link } from "./leaks.ts";
import { strangeRequests, strangeSubjects, talkStems, tradeStems } from "./topic-words.ts";

const everyday = listEverydayWords(1_000);

const numberWords = new Set(
  [plainNumbers, ones, multipliers, feminineHundreds].flatMap((words) => [...words.keys()]),
);

const begins = (stems: string[]) => new RegExp(`^(?:${stems.join("|")})`);
const trade = begins(tradeStems);
const talk = begins(talkStems);

/** «Lo mío son los autos», "I'll stay out of politics". */
const declining = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`ni, a otr[oa]s, expert[oa]s, volviendo, volvamos, regresando, enfoc\p{L}+, aparte de, mi terreno,
        me quedo con, paso, a deber, me dedico, mi especialidad, solo, solamente, unicamente, lo mio,
        se sale, fuera de, lamento, una disculpa`,
      en: String.raw`experts?, leave (?:that|it|those), back to, stick to, outside, beyond, my lane,
        my (?:specialty|thing|area), here for, i focus, not, only, just, can['’]?t, cannot, unable,
        \w+n['’]t, stay out, rather not, don['’]?t, won['’]?t, afraid, sorry`,
      both: "no, neutral",
    }),
    String.raw`\b`,
  ),
  "u",
);

/** A subject that is left to others: «las elecciones me las salto», "politics is above my pay grade". */
const leaving = new RegExp(
  oneOf({
    es: String.raw`\b(?:suerte|exito) (?:con|en)\b, \b(?:te|se) l[oa]s? dej(?:o|amos) a\b,
      \bdej(?:o|amos) (?:a|para|de lado)\b, \b(?:me|nos) l[oa]s? (?:salto|saltamos|reservo|guardo)\b,
      \bno me (?:meto|toca|corresponde)\b, \bni habl\p{L}+,
      \b(?:mejor|mas buen[oa]) (?:con|en|para) (?:los |las )?\p{L}+ que (?:con|en|para)\b`,
    en: String.raw`\bgood luck (?:with|on)\b, \bbetter (?:with|at) \p{L}+ than\b, \b(?:leave|leaving) (?:\p{L}+ ){1,3}(?:to|for|out)\b,
      \b(?:steer|stay|keep|shy) (?:clear|away|out)\b, \b(?:pass|skip) (?:on|that|this)\b,
      \b(?:above|beyond|outside) my\b, \bkeep (?:it|this|things|the conversation) to\b`,
    both: String.raw`\b(?:mejor|let['’]?s|prefiero|prefer to) (?:hablemos|hablamos|hablar|talk|stick|get back|volvamos|sigamos|seguir)\b,
      \b(?:que yo hago|yo (?:solo )?te ayudo con|mejor (?:consulta|pregunta)\p{L}*|better off asking|my way around|mas alla de|quedo a deber)\b,
      \bo(?:tro|ther) (?:rollo|boleto|story)\b`,
  }),
  "u",
);
/** «Bitcoin no», «criptomonedas todavía no aceptamos», "bitcoin isn't possible" */
const refusedBehind = new RegExp(
  [
    inOrder(
      "^[*_]* (?:payments? )?",
      oneOf(String.raw`(?:is|are)(?:n['’]t| not)(?: \p{L}+)? (?:possible|accepted|allowed|taken|supported|an option|something|one of|a way|available|on the|part of|in the),
        (?:can['’]?t|cannot|won['’]t) (?:be|work)`),
      String.raw`\b`,
    ),
    String.raw`^[*_]*(?: (?:y|ni|o|and|or|nor) [^.,;:!?]{1,30}?)?,? ?(?:todavia |aun |por ahora |ya )?(?:no|tampoco)\b`,
  ].join("|"),
  "u",
);

/** Where a sentence goes on otherwise: "I'm no cook, but here's the mole". */
const turning = /[,;:]? \b(?:pero|but|aunque|however|sin embargo|eso si|still)\b/;

/** Talk about itself: «Soy un asistente virtual», "I'm a bot, no coffee breaks". */
const ofOneself =
  /\b(?:soy|somos|i['’]?m|i am|we are|como)\b(?: \p{L}+){0,5} (?:asistente|assistant|bot|robot|virtual|digital|ia|ai|program\p{L}*|artificial)\b/u;

/** «Que Dios la bendiga», "thank God": said beside anything. */
const blessing = new RegExp(
  oneOf({
    es: String.raw`\b(?:que )?dios (?:te|lo|la|los|las|le|les|me|nos)? ?(?:bendi\p{L}+|pague|cuid\p{L}+|guard\p{L}+),
      \b(?:si dios quiere|gracias a dios|primero dios|por dios|ay dios|dios mio)\b`,
    en: String.raw`\b(?:god bless|thank god|oh my god|for gods sake)\b`,
  }),
  "gu",
);

/** So many words that are neither of the trade, nor of talk, nor of every day, in a sentence without one of the trade. */
const mostStrange = 2;
/** The same in one that holds a word of the trade by chance: «chicken stock». */
const mostBesideTrade = 5;

/** Help with what is no dealer's business: sentences about something else than cars, the dealer and the customer's wish. */
export function findTopics(reply: Reply): Fault[] {
  const { sentences, standing, known } = reply;
  const { text, folded } = reply.written;
  const faults: Fault[] = [];
  const asked = reply.asked.replace(blessing, " ");
  const isAskedStrange =
    (asked.search(strangeSubjects) >= 0 || strangeRequests.test(asked)) && !trade.test(asked);
  const isLookedUp = known.sections.length > 0 || known.web.length > 0 || known.stated.size > 0;
  // Thanks or a greeting tell nothing.
  const tells = sentences.some(({ words }) => !words.includes("?") && words.trim().split(/\s+/).length > 3);
  if (isAskedStrange && !isLookedUp && tells && !sentences.some(({ words }) => declines(words)))
    faults.push({ code: "off_topic", words: text.trim().slice(0, 80) });
  for (const told of sentences) {
    const { sentence, words, named } = told;
    const add = () => faults.push(faultOf("off_topic", told, reply));
    const isOfPapers = (word: string) => known.papers.some((paper) => paper.includes(word));
    const subject = words.matchAll(strangeSubjects).find((match) => {
      const at = placeOf(match, told, reply);
      const isRefused = refusedBehind.test(folded.slice(at.end, sentence.end)) || leaving.test(words);
      return stanceOn("any", at) === "asserted" && !isRefused && !isOfPapers(match[0]);
    });
    if (subject && !/^[^,;:]*\b(?:solo|only|just|stay out|lo mio)\b/.test(words)) add();
    else if (
      named.length === 0 &&
      !words.includes("?") &&
      !ofOneself.test(words) &&
      // What was looked up, and what the customer asked, is of the trade whatever the words for it.
      !standing.some(isInside(sentence)) &&
      !known.web.some(({ site }) => words.includes(site)) &&
      words.split(turning).some((part) => !declines(part) && isStrange(part, isOfPapers))
    )
      add();
  }
  return faults;
}

const declines = (words: string) => declining.test(words) || leaving.test(words);

function isStrange(words: string, isOfPapers: (word: string) => boolean): boolean {
  const told = (words.replace(link, " ").match(/\p{L}{3,}/gu) ?? []).filter((word) => !numberWords.has(word));
  const ofTrade = told.filter((word) => trade.test(word));
  const strange = told.filter(
    (word) => !everyday.has(word) && !talk.test(word) && !trade.test(word) && !isOfPapers(word),
  );
  if (ofTrade.length > 0) return strange.length > mostBesideTrade && ofTrade.length * 5 <= strange.length;
  return strange.length > mostStrange && strange.length * 3 >= told.length;
}
