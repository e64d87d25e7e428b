import { distance } from "fastest-levenshtein";
import { fold } from "../../text/fold.ts";
import { synonyms } from "./synonyms.ts";

/** One thing that a question is about. */
export type QueryTerm = {
  /** The customer's word, lower case without accents; a phrase where a phrase was recognised. */
  word: string;
  /** Everything that a passage may say instead: the word as typed, and its synonyms. */
  alternatives: string[];
  /** True: a subject of the trade; false: some other word, which may mean nothing here. */
  known: boolean;
};

/** More than that is no question: what comes after is left out. */
const mostTerms = 16;

/**
 * Words that say nothing about a subject, in Spanish and English, folded: articles, pronouns, forms of politeness,
 * and what every customer of a dealer writes (auto, car, buy).
 */
const stopWords = new Set(
  `a acerca agencia ahi ahora al algo alguien algun alguna algunos alla alli ante antes aqui asi aun aunque auto autos
  ayuda ayudar ayudas bien buen buena buenas bueno buenos cada camioneta camionetas carro carros casi coche coches como
  compra comprar comprarlo compre compro con conmigo contigo cual cuales cualquier cualquiera cuando cuanta cuantas cuanto cuantos
  anda andar cerca da dado dan dar de debe deben decir decirme del desde despues dia dias digame dime donde dos el ella ellas ellos en
  cara caras caro caros carisimo carisima entonces entre entran entrar era eres es esa esas ese eso esos esta estaba estan estar estas este esto estos estoy etc favor fue ha
  haber habia hace hacen hacer hacia hago han hasta hay he hola informacion informes ir interesa la las le les lo los
  luego llevar llevo mandar manejan mas mejor menos total me mi mientras mio mia mis mismo mucha muchas mucho muchos muy nada necesita necesitan necesitas necesito ni ningun ninguna no noches nos nosotros o ofrece ofrecen oiga
  oye otra otro para pero pesos piden poco politica podria podrian por porfa porque pregunta preguntar pasa poner puede pueden puedo pues que queda quedan quiere
  queria quiero quisiera recomienda recomiendan recomiendas quien quienes saber sabes sacar sale se sea seria si sido siempre sin sobre solo son soy su sus tal
  tambien tan tanto tardes te ten tenemos tener tengo ti tiene tienen tienes toda todas todo todos tu tus un una unas
  uno unos usted ustedes va vale van vehiculo vehiculos veo ver vez vienen voy y ya yo
  about after another back all also am an and any are as ask at be because been before being but buy buying by can cannot car cars
  could did do does doing dont each else expensive few find for from get gets give go going good got had happen happens has have having hello
  hey hi him his how i if in info information into is it its just keep kind know later let like long lot make many may me
  mind mine more most much my need needed needs no nor not now of off offer offers ok on once one only or other our out over own please previous previously recommend same say
  pays policy
  see shall she should so some somebody someone something such take takes talk tell than thank thanks that the their them then
  there these they thing things this those through to too under until up us use very care within want wants was way we well were
  what when where work works which while who whom why will with without would yes you your yours vehicle vehicles`.split(
    /\s+/,
  ),
);

const phrases = synonyms
  .flatMap(({ said, written }) => said.map((phrase) => ({ words: phrase.split(" "), written })))
  .sort((a, b) => b.words.length - a.words.length);

/** Known words long enough to be recognised when they are misspelt. */
const spellable = phrases.flatMap(({ words, written }) =>
  words.length === 1 && words[0] !== undefined && words[0].length >= 5 ? [{ word: words[0], written }] : [],
);

/**
 * A question as the things that it is about: phrases of the trade first (the longest wins), then single words
 * without stop words.
 * @returns at most 16 terms in the order of the question; empty where it says nothing
 */
export function readTerms(question: string): QueryTerm[] {
  const typed = question.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const words = typed.map(fold);
  const terms = new Map<string, QueryTerm>();
  let index = 0;
  while (index < words.length && terms.size < mostTerms) {
    const { length, written } = readPhrase(words, index);
    const word = words.slice(index, index + length).join(" ");
    const asTyped = typed.slice(index, index + length).join(" ");
    const isNoise = written.length === 0 && stopWords.has(word);
    const synonymsOf = written.length > 0 || isNoise ? written : guessMisspelt(word);
    const own = isBorne(words.slice(index, index + length), synonymsOf) ? [] : [asTyped, word];
    const alternatives = [...new Set([...own, ...synonymsOf])];
    if (!isNoise) terms.set(word, { word, alternatives, known: synonymsOf.length > 0 });
    index += length;
  }
  return [...terms.values()];
}

/**
 * A phrase of one word and the smallest ones is looked for by what is written for it: full text, which leaves these out,
 * would find an «estado de cuenta» for «a cuenta».
 */
function isBorne(phrase: string[], written: string[]): boolean {
  const telling = phrase.filter((word) => word.length > 2);
  return phrase.length > 1 && telling.length < 2 && written.length > 0 && !written.includes(phrase.join(" "));
}

/** The longest known phrase that starts at a word; where none does, the word itself without synonyms. */
function readPhrase(words: string[], start: number): { length: number; written: string[] } {
  const found = phrases.filter(({ words: phrase }) =>
    phrase.every((word, offset) => words[start + offset] === word),
  );
  const length = found[0]?.words.length ?? 1;
  const longest = found.filter(({ words: phrase }) => phrase.length === length);
  return { length, written: longest.flatMap(({ written }) => written) };
}

/**
 * Synonyms of the known words that a word is one edit away from, or two where it is long; mostly none. The first
 * letter is seldom wrong, and a «presidente» is no «residente».
 */
function guessMisspelt(word: string): string[] {
  if (word.length < 5 || /\d/.test(word)) return [];
  const mostEdits = word.length >= 8 ? 2 : 1;
  const near = spellable
    .map((known) => ({ ...known, edits: distance(word, known.word) }))
    .filter(({ edits, word: known }) => edits <= mostEdits && known[0] === word[0]);
  const fewest = Math.min(...near.map(({ edits }) => edits));
  return near.filter(({ edits }) => edits === fewest).flatMap(({ written }) => written);
}
