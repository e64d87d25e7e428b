import { cutExcerpt, listSentences } from "./excerpt.ts";
import { fold } from "./fold.ts";
import { inOrder, oneOf } from "./pattern.ts";

const plain = "(?:(?!no |not |nunca |jamas |never |prendari|hipotecari)\\p{L}+ )";
const credit = "(?:creditos?|financiamientos?|prestamos?)";
const creditEn = "(?:credit|a loan(?! car)|financ\\p{L}+)";
const buyers = "(?:clientes|personas|solicitantes|compradores|gente)";
/** Only these, behind «con», narrow nobody: «con o sin buró». */
const anyPapers = "(?: o sin| mal| buro| cualquier)";
/** No «todos nuestros autos», and none that «que» or «con» tells from others. */
const everyone = inOrder(
  oneOf(`tod[oa]s(?: (?:l[oa]s|nuestr[oa]s|sus) ${buyers})?(?! (?:l[oa]s|nuestr[oa]s|sus|tus) ),
    toda la gente, todo (?:el )?mundo, cualquiera, cualquier persona`),
  `(?! (?:que|con(?!${anyPapers})) )`,
);
const everyoneEn =
  "(?:everyone|everybody|anyone|anybody|all (?:of )?(?:our )?(?:customers|applicants|buyers))(?! (?:who|that|with(?! any| bad| or)) )";
const approved = "(?:aprobad|autorizad)[oa]s?(?! (?:a|para) \\p{L}+[aei]r(?:l[aeo]s?)?(?!\\p{L}))";
/** What a lender who approves anybody does not look at. */
const whateverPapers =
  "(?:sin importar|no importa|aunque|a pesar|pese a|independientemente)[^.;]{0,25} (?:buro|historial(?! (?:clinico|de servicio|del? ))|score|ingresos)(?!,? (?:con|si|siempre que|mediante|segun) )";
const whateverPapersEn =
  "(?:regardless of|no matter|despite|even (?:with|if)|whatever)[^.;]{0,25} (?:credit|score|(?<!(?:vehicle|service|driving|car['’]s) )history|income)";
const surely = "(?:si o si|sin falla|a fuerza|pase lo que pase|con toda seguridad|seguro que si)";
const approves =
  "(?:aprobamos|autorizamos|financiamos|(?:damos|otorgamos|prestamos) (?:el |su |tu |un )?(?:credito|financiamiento|prestamo|dinero))";
/** What is approved: a credit or a person, no repair and no test drive. */
const approvesIt = `${approves}(?: a)?(?: (?:tu|su|el|un|los|las))?(?: (?:${credit}|${buyers}|auto|carro|camioneta|compra|solicitud))?`;
const applicants =
  "(?:solicitantes|solicitudes|clientes|creditos|compradores|personas|applicants|applications|customers|loans|buyers)";
const promises = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:aprobacion|autorizacion) ${plain}{0,2}(?:garantizada|asegurada)`,
    `${credit} ${plain}{0,2}garantizad[oa]s?(?! (?:con|por|mediante))`,
    `(?:garantizamos|aseguramos) (?:tu |su |el |la )?(?:credito|financiamiento|prestamo|aprobacion|autorizacion)`,
    `${credit} (?:\\p{L}+ )?(?:pre)?(?:aprobad|autorizad)[oa]s? (?:para|a) ${everyone}`,
    `(?:aprobamos|autorizamos|financiamos|prestamos|(?:damos|otorgamos|ofrecemos|tenemos|hay) (?:credito|financiamiento)) (?:para|a) ${everyone}`,
    `${everyone} (?:ya )?(?:califican?(?! para (?!(?:un |el |tu |su )?${credit}))|(?:son|es|quedan?|salen?|estan?) ${approved})`,
    `${approvesIt},? ${whateverPapers}|${approvesIt}(?:,? (?:con|aunque|sin) [^.;]{0,30})?,? ${surely}`,
    `${whateverPapers},? (?:te |le |les |lo |la )?${approvesIt}(?= ?[!.,;]|$)`,
    `(?:garantizamos|aseguramos|prometemos) que (?:tu |su |el )?${credit} (?:(?:sera|es|esta|sale|saldra|queda) (?:aprobad|autorizad)o|se (?:aprueba|autoriza|aprobara|autorizara))`,
    `${credit} (?:ya )?es un hecho(?! (?:cuando|al|una vez|si) )`,
    `(?:aprobacion|autorizacion|${credit})(?: \\p{L}+)? para ${everyone}(?= ?[!.,;]|$)|${everyone} (?:obtienen?|reciben?|consiguen?) (?:su |un )?${credit}`,
    `(?:aprobamos|autorizamos|se (?:aprueban|autorizan)) tod[oa]s l[oa]s (?:solicitudes|creditos)|we (?:approve|accept) (?:all|every) (?:of )?(?:the )?(?:loans?|credits?)(?!\\p{L})`,
    inOrder(
      "(?<!(?:cuando|si|aunque|mientras) )(?:usted|ustedes|tu) (?:ya )?",
      oneOf({ es: "seran?, seras, quedan?, quedas, quedaran?, quedaras, sale, saldras?", en: "sales" }),
      ` (?:ya )?${approved}(?! (?:cuando|una vez|si|siempre|al |por |previa))`,
    ),
    inOrder(
      "(?<!",
      oneOf("cuando, una vez que, siempre que, hasta que, desde que, si, ya que, aunque, mientras"),
      ` )(?:su|tu) ${credit} (?:ya )?`,
      oneOf("esta, queda, quedara, sera, sale, saldra"),
      ` (?:ya )?(?:pre)?${approved}(?! (?:cuando|una vez|si|siempre|por |previa|sujet))`,
    ),
    `tod[oa]s (?:l[oa]s|nuestr[oa]s) ${credit} (?:se (?:aprueban?|autorizan?)|(?:son|salen|quedan) ${approved})|(?:aprobad|autorizad)[oa]s? al (?:100 ?%|cien por ciento|cien)`,
    `(?:sin importar|no importa) (?:tu|su|el) (?:historial|buro|score),? (?:aqui )?(?:sales?|salen|te vas|se van?|estrenas?) (?:manejando|estrenando|con (?:tu|su)|(?:tu|su) (?:auto|carro))`,
    oneOf({
      es: String.raw`(?:nunca|jamas) (?:rechazamos|negamos) (?:(?:a|un|una|el) )?(?:solicitud\p{L}*|${credit}|nadie),
        ningun[oa]? (?:solicitud|cliente|${credit}) (?:es|sale|queda|se) rechaz\p{L}+`,
      en: "no (?:credit |loan )?(?:applications?|applicants?) (?:is|are) (?:ever )?(?:refused|rejected|turned down|denied)",
    }),
    `(?:siempre|seguro)(?: (?:te|le|les|lo))? (?:aprobamos|autorizamos) (?:el |tu |su |los |sus )?${credit}`,
    `${credit} (?:(?:siempre|ya) )?(?:sale|queda|se (?:aprueba|autoriza|da))(?: (?:aprobado|autorizado))?,? ${surely}`,
    `(?<!(?:a|de|del) )${credit} (?:(?:es|esta|queda) )?(?:asegurad[oa]s?(?= (?:para|a) ${everyone}|[!.,;]|$)|segur[oa]s? (?:para|a) ${everyone})`,
    oneOf(`nadie (?:se )?(?:queda|va|sale) sin (?:su |el |un )?${credit},
      ${everyone} (?:se van|salen) (?:con (?:su |un )?${credit}|financiad[oa]s),
      a nadie (?:se )?(?:le )?(?:negamos|niega|rechazamos)[^.;]{0,6} ${credit},
      (?:cero|zero) (?:rechaz[oa]d?[oa]?s|rejections)`),
    oneOf(`(?:aprobamos|autorizamos|we approve)(?: a| al| el)? 100 ?% (?:de|of) (?:(?:los|las|nuestr[oa]s|all|our|the) )?${applicants},
      100 ?% (?:de|of) (?:(?:los|las|nuestr[oa]s|our|the) )?${applicants} (?:son |se |are |get )?(?:${approved}|aprueban|autorizan|approved|financed)`),
    oneOf({
      es: `(?:todas las|toda) solicitud(?:es)? (?:se (?:aprueban?|autorizan?)|(?:son|es|salen?|quedan?) ${approved})`,
      en: "(?:all|every) (?:credit |loan |our )?(?:applications?|applicants?) (?:is|are|gets?|will be) (?:always )?(?:approved|financed)",
    }),
    `(?:we(?: will|'ll|’ll)? (?:always )?(?:approve|finance)|you(?: are|'re|’re|r (?:loan|credit|financing) is| will be| get) approved)[^.;]{0,20}? (?:${whateverPapersEn}|no matter what)`,
    `(?:approval|credit|financing|loans?)(?: \\p{L}+)? for ${everyoneEn}(?= ?[!.,;]|$)|^[^\\p{L}]*you(?: are|['’]re) approved(?= ?[!.]|$)`,
    `${whateverPapersEn},? (?:we (?:will )?(?:approve|finance)|you(?: are|['’]re| get| will be) approved)`,
    `you(?: will|['’]ll) (?:get|have) (?:your|a|the) (?:loan|credit|financing),? (?:guaranteed|no matter what|for sure)`,
    `your (?:loan|credit|financing) (?:goes through|is approved|comes through),? (?:no matter what|for sure|without fail)|we always approve (?:your |the |every )?(?:${creditEn}|loans?)`,
    `(?:nobody|no ?one) (?:leaves|goes home|walks away) without (?:a |an |their )?${creditEn}|${everyoneEn} (?:leaves|goes home|drives away|walks away) (?:with (?:a |their )?${creditEn}|financed)`,
    `no (?:se )?rechaz\\p{L}+ a nadie|nadie (?:es|sale|queda) rechazad[oa]`,
    oneOf({
      es: String.raw`100 ?% (?:de )?(?:aprobacion|autorizacion|approval),
        ${credit} ${plain}{0,2}100 ?% (?:aprob|autoriz)\p{L}+, aprobacion (?:del |al )?100 ?%`,
      en: `100 ?% approved (?:credit|financing|loans?),
        (?:credit|financing|loans?) (?:is |are )?100 ?% approved`,
    }),
    `guaranteed (?:\\p{L}+ )?(?:approval|credit|financing|loans?)|(?:approval|credit|financing|loans?) (?:is |are )?${plain}?guaranteed`,
    `${everyoneEn} (?:is|gets|are|get|will be)(?: always)? (?:approved(?! to )|financed|${creditEn})|${everyoneEn} (?:qualif\\p{L}+(?! for (?!${creditEn}))|can get ${creditEn})`,
    `we (?:can )?(?:approve|finance|lend to|give (?:credit|loans) to) (?:absolutely |literally )?${everyoneEn}`,
    `(?:no ?one|nobody) (?:is|gets) (?:turned down|rejected|denied(?! (?!${creditEn})\\p{L}))|we never (?:turn|reject|deny) (?:down )?(?:anyone|anybody)`,
  ].join("|")})(?!\\p{L})`,
  "u",
);
/** A credit that is told to hang on an approval, in whatever words. */
export const subjectToApproval = new RegExp(
  inOrder(
    String.raw`(?<!\b(?:no|not|sin|never)\s(?:est[aá]r?\s)?)\b`,
    oneOf({
      es: String.raw`(?:sujet[oa]s? a|previa|condicionad[oa]s? a|depende de|pendiente de)\b[^.!?\n]{0,20}\baprobaci`,
      en: String.raw`(?:subject to|pending|depends on|conditional (?:up)?on|upon)\b[^.!?\n]{0,20}\bapproval`,
    }),
  ),
  "i",
);
/** «No ofrecemos aprobación garantizada.» */
const denied =
  /(?<!\p{L})(?:no|sin|ni|nunca|ningun[oa]?|not|never|isn['’]t|aren['’]t|can(?:not|['’]t)|don['’]t|doesn['’]t|without|nor)(?!\p{L})[^.;]{0,40}$/u;

/**
 * The sentence of a text that promises credit to anybody, or an approval for certain. What is offered to customers is
 * subject to approval, so that no document may tell them otherwise. It knows the common forms, not every way to say it.
 * @returns the sentence, cut to 160 characters; null: there is none
 */
export function findApprovalPromise(text: string): string | null {
  const sentence = listSentences(text).find(promisesApproval);
  return sentence === undefined ? null : cutExcerpt(sentence.trim());
}

/** The text without such sentences, for what was stored before they were refused. */
export function dropApprovalPromises(text: string): string {
  const sentences = listSentences(text);
  const left = sentences.filter((sentence) => !promisesApproval(sentence));
  return left.length === sentences.length ? text : left.join("").trim();
}

function promisesApproval(sentence: string): boolean {
  const folded = fold(sentence).replaceAll("¡", "");
  const found = promises.exec(folded);
  if (found === null || denied.test(folded.slice(0, found.index))) return false;
  return !subjectToApproval.test(sentence);
}
