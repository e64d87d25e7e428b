import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { isStated } from "../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { carsOf, carsSpokenOf } from "../scope.ts";

const words = (list: string) => new RegExp(`\\b(?:${list})\\b`, "g");

/** «Ya se vendió», "they already sold it": of one car. */
const soldWords = oneOf({
  es: String.raw`se vendio, se (?:me|nos) fue, (?:se )?l[oa] (?:llevaron|llevo (?:otr|algui)\w*|vendimos|vendieron|ganaron),
    l[oa] acab(?:an|amos) de vender, (?:esta|fue|quedo|ha sido) (?:ya )?vendid[oa], ya tiene duen[oa],
    (?:se ha|ha sido|fue) vendid[oa]`,
  en: `(?:is|was|has been|['’]s been|['’]s|got|already) (?:already |just )?sold,
    (?:someone|somebody|another (?:customer|buyer)) (?:else )?(?:already |just )?(?:bought|took|got) (?:it|that one|the),
    (?:we|they) (?:just |already )?sold (?:it|that one)`,
});
/** «Lo acaban de apartar», "it's on hold for another customer". */
const reservedWords = oneOf({
  es: String.raw`se (?:aparto|reservo), l[oa] (?:apartaron|reservaron),
    l[oa] (?:tiene[n]? |acab(?:an|amos) de )(?:apart|reserv|separ)\w+,
    (?:esta|fue|quedo|ha sido) (?:ya )?(?:apartad|reservad|separad)[oa](?! (?:a tu|para ti|contigo)),
    (?:esta )?en proceso de venta`,
  en: `(?:is|was|has been|['’]s been|['’]s|got|already) (?:already |just |put )?(?:reserved|on hold),
    (?:someone|somebody|another (?:customer|buyer)) (?:else )?(?:already |just )?reserved (?:it|that one|the),
    on hold for (?:another|someone|somebody), (?:sale|deal) pending`,
});
const wasGone = new RegExp(
  String.raw`\b(?:${soldWords}|${reservedWords}|(?:we |they )?(?:sold|reserved)|(?:se |l[oa] )+(?:llev|vend|apart|reserv)\w+)\b`,
);
const when = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`ayer, anoche, antier, anteayer, esta (?:manana|tarde|semana), hoy, hace (?:un|dos|tres|poc|rat|apenas|\d)\w*,
        la semana pasada, el (?:fin de semana|\w+) pasado`,
      en: String.raw`yesterday, last (?:night|week|month|\w+day), this (?:morning|afternoon|week), today, earlier,
        (?:hours?|days?|weeks?|minutes?) ago`,
    }),
    String.raw`\b`,
  ),
);

/** «Se vendió ayer»: when a car went, where nothing tells. */
function findWhen(reply: Reply): Fault[] {
  return findInSentences(reply, "availability", ({ words }) => {
    const [clause = ""] = wasGone.exec(words)
      ? words.slice(words.search(wasGone)).split(/[,;:]|\b(?:pero|but)\b/)
      : [];
    const told = when.exec(clause);
    return told !== null && !isStated(new RegExp(RegExp.escape(told[0])), reply.known);
  });
}

/** «Sigue disponible», "it's still here": of the only car that is spoken of, which is gone. */
function findStill(reply: Reply): Fault[] {
  const { known } = reply;
  let isOfGone = true;
  return findInSentences(reply, "availability", (told) => {
    const { words, named } = told;
    if (named.length > 0)
      isOfGone = named.flatMap((one) => carsOf(one, known)).every(({ stockId }) => known.gone.has(stockId));
    return (
      isOfGone && !open.test(words) && words.matchAll(still).some((match) => isAsserted(match, told, reply))
    );
  });
}
const still = words(
  oneOf({
    es: `(?:sigue|aun esta|todavia esta) (?:aqui|disponible|a la venta|en (?:el )?(?:piso|inventario|stock)|con nosotros),
    (?:aqui|ahi) (?:sigue|esta)(?= *(?:[.,!;:]|$)), (?:aun|todavia) (?:l[oa] tenemos|disponible|esta)`,
    en: `(?:is|['’]s) still (?:here|available|in stock|for sale|around|on the lot), still (?:have|got) it,
    (?:it['’]s|it is) all yours`,
  }),
);

/** Either of them. */
const eitherWords = oneOf({
  es: "ya no (?:esta disponible|esta a la venta|esta en (?:el )?(?:inventario|stock|piso)|l[oa] ten(?:emos|go)|se puede comprar)",
  en: `(?:is|was|has been|['’]s been|['’]s|got|already) (?:already |just )?(?:taken|spoken for),
    no longer (?:available|in stock|for sale|here), not available any ?more, it(?:['’]s| is) gone`,
});
const sold = words(soldWords);
const reserved = words(reservedWords);
const gone = words([soldWords, reservedWords, eitherWords].join("|"));
/** Of what may come, or of another car than the one spoken of. */
const open =
  /\?|\b(?:si|if|cuando|when|antes de que|before|podria|could|might|may|puede que|hasta que|until|en caso|unless|mientras|los que|las que|the ones|otros?|otras?|others?)\b/;

/** The car of a plan that is named by its number need not be the one spoken of. */
const ofPlan = /\b(?:auto|car) (?:del|of|in) (?:the )?plan\b/;

/** A car that can be had, told as sold or reserved; one that is sold, told as reserved, or the other way round. */
export function findSold(reply: Reply): Fault[] {
  const { known } = reply;
  if (known.gone.size > 0)
    return [...findOtherStatus(reply), ...findFound(reply), ...findWhen(reply), ...findStill(reply)];
  const { discussed, cars: all } = known;
  const inHand = discussed === null ? [] : [all.get(discussed) ?? []].flat();
  return findInSentences(reply, "availability", (told) => {
    const { words, named } = told;
    if (open.test(words) || ofPlan.test(words)) return false;
    const cars = named.length > 0 ? named.flatMap((one) => carsOf(one, known)) : carsSpokenOf([], known);
    if ((cars.length > 0 ? cars : named.length > 0 ? [] : inHand).length === 0) return false;
    return words.matchAll(gone).some((match) => isAsserted(match, told, reply));
  });
}

/** «Pero te encontré otro igual»: upon a car that is gone, where nothing was looked for. */
function findFound(reply: Reply): Fault[] {
  if (reply.known.isSearched) return [];
  return findInSentences(
    reply,
    "availability",
    (told) =>
      !told.words.includes("?") &&
      told.words.matchAll(foundAnother).some((match) => isAsserted(match, told, reply)),
  );
}
const foundAnother = words(
  "(?:te |le |ya |les )*(?:encontre|encontramos|halle|hallamos|consegui|conseguimos|localice) (?:un[oa]?|otr[oa]s?)|(?:i|we)(?:['’]ve| have)?(?: just| already)? found (?:you )?(?:another|a similar|one|an identical)",
);

/** «Está apartado, ¿te muestro otro?»: what is asked behind it leaves it as it is. */
const askedBehind = /, ?¿?(?:te|le|quieres|quiere|shall|would|do|can|should|want)\b[^,?]*\?\W*$/u;

function findOtherStatus(reply: Reply): Fault[] {
  const [status, another] = new Set(reply.known.gone.values());
  if (!status || another !== undefined) return [];
  const other = status === "sold" ? reserved : sold;
  return findInSentences(
    reply,
    "availability",
    (told) =>
      !told.words.replace(askedBehind, "").includes("?") &&
      told.words.matchAll(other).some((match) => isAsserted(match, told, reply)),
  );
}
