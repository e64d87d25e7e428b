import { anyOf, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const served = anyOf(
  ` (?:${oneOf({
    es: String.raw`(?:despues|al terminar|terminando|para|por|cuando \w+|al|del?|con) (?:de |el |del |un |su |mi )*(?:servicio(?! (?:de|a) (?:entrega|domicilio|credito))|taller|afinacion|mantenimiento|reparacion|cambio de aceite)`,
    en: "(?:after|for|to|from|when|once) (?:the |an? |my |its |it is |is |done |with )*(?:service|serviced|servicing|repair|repairs|repaired|maintenance|oil change|tune ?up|workshop|shop)",
  })}) `,
);
const brings = oneOf("llevan, traen, regresan, devuelven, entregan, llevarian, regresarian, mandan");
const own = "(?:el|mi|la) (?:auto|carro|coche|camioneta|troca)";
const back = "(?:de vuelta |de regreso )?";
const fetched = anyOf(
  ` (?:${oneOf({
    es: `(?:pasan|pasas|pasarian|pasar|vienen|venir) (?:a recoger|por|a buscar) (?:mi|el|la) (?:auto|carro|coche|camioneta|troca|unidad),
      (?:recogen|recoges|recoger) (?:mi|el|la) (?:auto|carro|coche|camioneta|troca|unidad),
      (?:me )?(?:l[oa]s? )?${brings} ${back}(?:${own} )?${back}(?:a|hasta) (?:mi|la|nuestra) (?:casa|domicilio|oficina|trabajo)`,
    en: `pick(?:s|ed)? ?(?:up )?(?:it|(?:my|the) (?:car|truck|suv|van))(?: up)?,
      (?:collect|fetch) (?:it|(?:my|the) (?:car|truck|suv|van)),
      (?:bring|take|drive|drop|deliver) (?:it|(?:my|the) (?:car|truck|suv|van)) (?:back|off|home|to my|to our)`,
  })}) `,
);

/** "will you bring it back to my house after the service?": a car that is serviced is fetched, or brought back. */
export function asksToFetchServiced(text: string): boolean {
  const words = plainWords(text);
  // "can I bring it back for service?" asks it of nobody else.
  return (
    served.test(words) && fetched.test(words) && !/ (?:puedo|podria|can i|could i|do i|should i) /.test(words)
  );
}
