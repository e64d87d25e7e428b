import { anyOf, said } from "../patterns.ts";
import { plainWords } from "../topics.ts";

const ownCar = anyOf(
  said(String.raw`a cuenta, cambiar mi (\w+ ){1,4}por, (swap|trade) my (\w+ ){1,4}for, cuanto me dan, tengo un[ao]? (\w+ ){1,3}(19|20)\d\d, (por|de) mi \w+, for my (?!family|wife|husband|kids?|son|daughter|work|job)\w+,
    i (have|own) an? (\w+ ){0,2}(19|20)\d\d, trade ?in, trade (my|it), trading in, part exchange,
    (toman|reciben|aceptan|compran) (mi|el mio),
    mi (auto|carro|coche|camioneta|\w+ (usado|viejo|actual)), (sell|buy) (you )?my,
    my (old|current|own)? ?(car|truck),
    (dejar|dar|vender|vendo|entregar|doy|tengo) (mi|un) \w+ (a|como|de) ?(cuenta|enganche)?`),
);

/** True where cars named in the text are the customer's own, to be traded in. */
export function speaksOfOwnCar(text: string): boolean {
  return ownCar.test(plainWords(text));
}
