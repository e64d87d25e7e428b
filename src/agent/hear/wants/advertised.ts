import { anyOf, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const advertisement =
  oneOf(`anuncio, anunciad[oa], anuncia(?:n|ron|ste|s|ban), publicad[oa], publicacion, publica(?:n|ron|ste|s|ban), subieron, marketplace, facebook, face, fb,
  instagram, insta, tiktok, el post, advertised, ad, ads, posted, the listing, your listing`);
const place = oneOf(
  `la pagina, su pagina, internet, redes, online, the website, your website, your page, your site`,
);
const car =
  oneOf(`carro, carrito, auto, autito, coche, camioneta, troca, unidad, vehiculo, est[ea], es[ea], el de[l]?, el que, la de, la que,
  lo tienen, vi, veo, car, truck, suv, one, saw, seen, see`);
const seeing = oneOf("vi, veo, viendo, encontre, aparece, saw, seen, see, found");

/** «vi este carro en Facebook», "the one in your ad": a car that was seen somewhere, and not which. */
const seen = anyOf(
  ` ${car} (?:\\w+ ){0,6}?${advertisement} `,
  ` ${advertisement} (?:\\w+ ){0,4}?${car} `,
  ` ${seeing} (?:\\w+ ){0,6}?${place} `,
);

/** True of such a text, which may say besides what the car is. */
export function pointsAtAdvertised(text: string): boolean {
  return seen.test(plainWords(text));
}
