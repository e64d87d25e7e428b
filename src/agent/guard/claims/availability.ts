import { oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { carsOf, carsSpokenOf } from "../scope.ts";

const words = (list: string) => new RegExp(`\\b(?:${list})\\b`, "g");

/** «Ya se vendió», "they already sold it": of one car. */
const soldWords = oneOf({
  es: String.raw`se vendio, (?:se )?l[oa] (?:llevaron|llevo (?:otr|algui)\w*|vendimos|vendieron|ganaron),
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
  if (known.gone.size > 0) return [...findOtherStatus(reply), ...findFound(reply)];
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
