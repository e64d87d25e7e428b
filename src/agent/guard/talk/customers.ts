import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { anyWeekday } from "../../../text/words/calendar-words.ts";
import { listEverydayWords } from "../../../text/words/frequent-words.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, placeOf, type Reply } from "../reply.ts";

/** At the beginning of a sentence any word has a capital: one of every day is no name. */
const everyday = listEverydayWords(500);
const given = new Set(["john", "david", "michael"]);
const isName = (words: string) =>
  words
    .split(" ")
    .every(
      (word) =>
        (!everyday.has(fold(word)) || given.has(fold(word))) &&
        !/^(?:ventas|recepcion|nadie|alguien|usted)$/.test(fold(word)),
    );

const name = String.raw`(?<who>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)`;
const aside = "(?:(?:ya|también|ayer|hoy|just|also|already|te|le|se|lo|la|nos) ){0,3}";
/** With their accents, without which «pago» and «compro» are other words. */
const did = "llevó|compró|preguntó|apartó|pagó|firmó|dio|cotizó|escogió|eligió|reservó|financió";
const didInEnglish =
  "went for|(?:bought|purchased|asked|reserved|took|financed|paid|signed|got|put|chose|picked) (?:a|an|the|one|it|his|her|their|about|for|cash|down|up)";
const bought = `(?:${did}|llevo|vino|pidió|${didInEnglish})`;
const receives = oneOf({
  es: "(?:te|le) (?:recibe|recibirá|espera|esperará|estará esperando|atiende|atenderá|contacta|contactará|marca|llama|llamará|confirma)",
  en: "(?:will|is going to|['’]ll) (?:be waiting|meet|help|call|see|receive|contact|greet|expect)",
});
const named = [
  `(?<!\\p{L})${name} ${aside}${bought}(?!\\p{L})`,
  `(?<!\\p{L})(?:[Cc]lient[ea]|[Cc]ustomer|[Bb]uyer|[Cc]omprador|[Vv]ecin[oa]|[Nn]eighbor),? ${name},? ${aside}${bought}(?!\\p{L})`,
  `(?<!\\p{L})${name} (?:es|era|fue|is|was) (?:(?:un|una|a|our) )?(?:client[ea]|customer)(?!\\p{L})`,
  `(?<!\\p{L})(?<!\\b(?:[Ll]o que|[Qq]ué|[Ww]hat) )${bought} (?:a ver )?${name}`,
  `(?<!\\p{L})${name},? ?${receives}(?!\\p{L})`,
  `(?<!\\p{L})(?:[Pp]regunt(?:a|as|e|ar)|[Pp]reguntando|[Bb]usca(?:s|r)?|[Pp]id[ea]s?|[Aa]sk) (?:por|a|for) ${name}`,
  inOrder(
    String.raw`(?<!\p{L})[Aa] ${name} (?:ya |también |ayer |hoy )*(?:le|les) `,
    oneOf(`cotizamos, vendimos, apartamos, mostramos, ofrecimos, hicimos, mandamos, dimos, entregamos,
      financiamos, aprobamos, cotiz[óe], vend[íi], mand[ée], hice`),
    String.raw`(?!\p{L})`,
  ),
  `(?<!\\p{L})(?:[Ww]e|I) (?:already |just |also )?(?:quoted|sold|showed|offered|sent|financed|approved|gave) ${name}(?!\\p{L})`,
  // «Ya le pasé tu conversación a Laura», «Laura, nuestra asesora», "our advisor Tom".
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: "[Pp]as[éo], [Pp]asamos, [Aa]vis[éo], [Aa]visamos, [Mm]and[éo], [Ee]nvi[éo], [Cc]omunic[oó], [Tt]urn[éo]",
      en: "[Pp]assed, [Ss]ent, [Ff]orwarded, [Hh]anded, [Tt]old",
    }),
    String.raw`(?: \p{L}+){0,4} (?:a|con|to|with) ${name}`,
  ),
  `(?<=\\p{Ll},? )${name}, (?:nuestr[oa]|our)(?: \\p{L}+){0,2} (?:asesor|vendedor|ejecutiv|gerente|encargad|advis|sales|manager|agent|colleague)`,
  `(?<!\\p{L})(?:asesor[a]?|vendedor[a]?|ejecutiv[oa]|gerente|licenciad[oa]|ingenier[oa]|advis[eo]r|manager|colleague|compañer[oa]) ${name}`,
].map((words) => new RegExp(words, "gu"));

const somebody = inOrder(
  String.raw`(?:(?:tu|su|un|una|otr[oa]|ese|esa|(?:el|la) (?:ultim[oa]|otr[oa])|your|another|some|(?:the|our) (?:last|other)|an?) )(?:\w+ )?`,
  oneOf({
    es: `vecin[oa], prim[oa], cunad[oa], herman[oa], companer[oa], conocid[oa], amig[oa], senora?, muchach[oa],
      chic[oa], pareja, familia, maestr[oa], persona, client[ea], comprador[a]?`,
    en: `neighbou?r, customer, client, friend, colleague, lady, guy, man, woman, couple, family, buyer,
      person`,
  }),
);
const deeds = `(?:(?:(?:se|nos|ya) )*(?:l[oa] )?(?:${fold(did)}|llevaron|pagaron)|acab(?:a|an) de (?:llev|compr|apart|reserv|pag|firm)ar(?:se)?(?:l[oa])?|${didInEnglish})`;
/** When somebody bought a car, and how it was paid. */
const how = `(?:la|el) (?:semana|mes|ano|${anyWeekday}) pasad[oa]|ayer|antier|hace|(?:de|al) contado|a (?:credito|meses)|en efectivo|con (?:un )?(?:credito|tarjeta|transferencia|enganche|cheque)`;
const howInEnglish = `last (?:week|month|year|${anyWeekday})|yesterday|ago|(?:in|with|for|paid) cash|on credit|with (?:a )?(?:loan|financing|credit|card)|in full`;
const someOnesData = oneOf("telefono, numero, nombre, datos, direccion, correo");
/** What other people did here, and how they are reached. */
const told = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`(?:si|efectivamente|que),? (?:l[oa] |se )*${oneOf("cotizo, compro, pregunto, vino, visito, aparto, financio, llevo, pidio, hablo, escribio")}(?: [^\s.;,]+){0,4}? ${oneOf(`con nosotros, aqui, por aqui, a la sucursal, ${how}`)},
        (?:el|la) (?:ultim[oa]|anterior) que (?:vino|compro|pregunto|llego),
        (?:te|le) ${oneOf("paso, doy, comparto, mando, dejo")} (?:el|los|su|sus) ${someOnesData} (?:de|del) ${oneOf("otr[oa], nuestr[oa]s, un, una, los, las, ese, esa, tu, su")}? ?${oneOf("client, comprador, duen, vecin")}\w*`,
      en: String.raw`(?:he|she|they) (?:did|has|have)? ?${oneOf(`asked?, bought, buy, purchased?, quoted, visit(?:ed)?, come, came, wr(?:ote|itten), talked,
        gotten?`)} (?:[^.;]{0,30}\b)?(?:with us|here|to us|${howInEnglish}),
      (?:other|another) customer['’]?s['’]? (?:phone|number|name|details|address|order)`,
      both: String.raw`${somebody}(?: (?:de|from) \w+)?(?: \w+){0,2}? ${deeds}`,
    }),
    String.raw`\b`,
  ),
  "g",
);
/** The customer's own words, said again; or a rule for whoever comes. */
const echoed =
  /\?|\b(?:dices|cuentas|comentas|mencionas|dijiste|you said|you say|you mention\w*|tell me|if|si(?=\s+(?!senor|claro)\p{L}))\b/u;

/** What a reply tells of other customers, and people whom it names although no tool did. */
export function findCustomers(reply: Reply): Fault[] {
  const { mentions, known } = reply;
  const isKnown = (who: string) => known.corpus.some((paper) => paper.includes(fold(who)));
  return findInSentences(reply, "privacy", (one) => {
    const { sentence, words } = one;
    const own = reply.written.text.slice(sentence.start, sentence.end);
    const isSaid = (match: RegExpExecArray) => isAsserted(match, one, reply);
    const isOfCar = (match: RegExpExecArray) => {
      const place = placeOf(match, one, reply);
      return mentions.some(({ start, end }) => start < place.end && end > place.start);
    };
    return (
      !echoed.test(own.toLowerCase()) &&
      (named.some((pattern) =>
        own.matchAll(pattern).some((match) => {
          const { who = "" } = match.groups ?? {};
          return isName(who) && !isKnown(who) && !isOfCar(match) && isSaid(match);
        }),
      ) ||
        (known.gone.size === 0 && words.matchAll(told).some(isSaid)))
    );
  });
}
