import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { carsOf, carsSpokenOf } from "../scope.ts";

/** «Ya se vendió», «lo acaban de apartar», "it's on hold for another customer": of one car. */
const gone =
  /\b(?:se (?:vendio|aparto|reservo)|(?:se )?l[oa] (?:llevaron|llevo (?:otr|algui)\w*|vendimos|vendieron|apartaron|ganaron)|l[oa] acab(?:an|amos) de (?:vender|apartar|reservar)|(?:esta|fue|quedo|ha sido) (?:ya )?(?:vendid|apartad|reservad)[oa](?! (?:a tu|para ti|contigo))|ya tiene duen[oa]|(?:se ha|ha sido|fue) vendid[oa]|ya no (?:esta disponible|esta a la venta|esta en (?:el )?(?:inventario|stock|piso)|l[oa] ten(?:emos|go)|se puede comprar)|(?:is|was|has been|['’]s been|['’]s|got|already) (?:already |just )?(?:sold|reserved|taken|spoken for)|(?:someone|somebody|another (?:customer|buyer)) (?:else )?(?:already |just )?(?:bought|took|reserved|got) (?:it|that one|the)|no longer (?:available|in stock|for sale|here)|not available any ?more|(?:we|they) (?:just |already )?sold (?:it|that one)|on hold for (?:another|someone|somebody)|it(?:['’]s| is) gone)\b/g;
/** Of what may come, or of another car than the one spoken of. */
const open =
  /\?|\b(?:si|if|cuando|when|antes de que|before|podria|could|might|may|puede que|hasta que|until|en caso|unless|mientras|los que|las que|the ones|otros?|otras?|others?)\b/;

/** The car of a plan that is named by its number need not be the one spoken of. */
const ofPlan = /\b(?:auto|car) (?:del|of|in) (?:the )?plan\b/;

/** A car that can be had, told as sold or reserved. */
export function findSold(reply: Reply): Fault[] {
  const { known } = reply;
  if (known.gone.size > 0) return [];
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
