import { anyOf, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const advertisement =
  oneOf(`anuncio, anunciad[oa], anuncia(?:n|ron|ste|s|ban), publicad[oa], publicacion, publica(?:n|ron|ste|s|ban), subieron, el post,
  advertised, ad, ads, posted, the listing, your listing`);
const network = oneOf("marketplace, facebook, face, fb, instagram, insta, tiktok");
const place = oneOf(
  `la pagina, su pagina, internet, redes, online, the website, your website, your page, your site`,
);
const car =
  oneOf(`carro, carrito, auto, autito, coche, camioneta, troca, unidad, vehiculo, el del?, el que, la de, la que,
  lo tienen, car, truck, suv, the one`);
const seeing = oneOf("vi, viste, vimos, encontre, aparece, saw, seen, found");

/** «vi este carro en Facebook», "the one in your ad": a car that was seen somewhere, and not which. */
const seen = anyOf(
  ` (?:${car}|${seeing}) (?:\\w+ ){0,6}?${advertisement} `,
  ` ${advertisement} (?:\\w+ ){0,4}?(?:${car}|${seeing}) `,
  ` ${car} (?:\\w+ ){0,4}?(?:en|de|del|in|from) (?:el |su )?${network} `,
  ` ${seeing} (?:\\w+ ){0,6}?(?:${place}|${network}) `,
);

/** True of such a text, which may say besides what the car is. */
export function pointsAtAdvertised(text: string): boolean {
  return seen.test(plainWords(text));
}
