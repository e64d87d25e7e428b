import { understand } from "../../../../catalog/match.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Talk } from "./talk.ts";

/** «vivo en Puebla, ¿qué tienen ahí?», "I'm in Cancun, do you have anything here?": of a place, and of no car. */
const askedThere = new RegExp(
  inOrder(
    String.raw`(?:^|[\s,.!¡])`,
    oneOf({
      es: `(?:vivo|vivimos|radico|soy|somos|estoy|estamos|ando|andamos)(?: aqu[ií]| ac[aá])? (?:en|de|por)`,
      en: `(?:i live|we live|i['’]?m|i am|we['’]?re|we are)(?: located| based)? (?:in|from|near)`,
    }),
    String.raw` (?<place>\p{L}[\p{L}.]*(?: \p{L}[\p{L}.]*){0,3}?)[\s,.;!¿]+(?:(?:y|and|pues|so) ¿?)?(?:`,
    oneOf({
      es: `qu[eé](?: autos| carros| coches| opciones| cosas)? (?:tienen|tienes|hay|manejan|venden),
        (?:tienen|tienes|hay|manejan|venden)(?: algo| algunos| autos| carros| coches)?`,
      en: `what(?: cars| vehicles)? (?:do|have) you(?: guys| all)? (?:have|got|sell),
        (?:do you have|have you got|is there|are there|got)(?: anything| something| any cars| cars)?`,
    }),
    ") (?:",
    oneOf({
      es: `(?:por )?(?:ah[ií]|all[aá]|all[ií]|ac[aá]|aqu[ií])(?: cerca)?, cerca`,
      en: "over there, there, here, around here, near here, near me, nearby",
    }),
    String.raw`)\s*[?!.]*\s*$`,
  ),
  "iu",
);

/** Where the dealer is not, whether it is there is asked; where it is, what stands there is looked for as it is said. */
export function spellOutPlace(text: string, { dealer, today, language }: Talk): string {
  const place = askedThere.exec(text)?.groups?.place;
  if (place === undefined || dealer.branches.length === 0) return text;
  const places = dealer.branches.map(({ name }) => name);
  if (understand(place, [], today, places).filters.location !== undefined) return text;
  return language === "es" ? `¿tienen sucursal en ${place}?` : `do you have a branch in ${place}?`;
}
