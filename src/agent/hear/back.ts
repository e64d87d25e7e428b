import { anyOf, inOrder, oneOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";
import { anyOrdinal, ordinalWords } from "../../text/words/ordinal-words.ts";

/** What is no car although it can be another one: «el otro día», "the other term". */
const noCar = `(?! ${oneOf(`dia, vez, semana, mes, meses, marcas?, modelos?, color, colores, plazos?, plan, planes, credito,
  sucursal, version, lado, anos?, cosa, parte, pregunta, enganche, day, time, week, months?, brands?, makes?, models?, branch,
  terms?, plans?, years?, colou?rs?, thing, way, side, question, down`)} )`;
const car = "(?: (?:one|auto|carro|coche|camioneta|troca|car|truck|suv|van|opcion|option))?";
const other = new RegExp(` (?:el|la|del|al|the|ese|esa|that) (?:otr[oa]|other)${noCar}${car} `);
const otherTwo = / (?:los|las|the) (?:otr[oa]s|other) (?:dos|two|2) /;

/** «¿y el otro?», "the other one": of two, the one that is not under discussion; «los otros dos» of three. */
export function pointsAtOther(text: string): boolean {
  const words = plainWords(text);
  return other.test(words) || otherTwo.test(words);
}

/** «los otros dos», "the other two" */
export function pointsAtOtherTwo(text: string): boolean {
  return otherTwo.test(plainWords(text));
}

const when = oneOf(
  `de antes, de hace rato, de hace (?:un )?(?:momento|ratito), de (?:mas )?denantes, de endenantes, que (?:vimos|vi|checamos) antes, antes de (?:este|ese|esta|esa)`,
);
const before = anyOf(
  ` (?:el|la|del|al|ese|esa) (?:(?:auto|carro|coche|camioneta|otr[oa]) )?${when} `,
  " (?:el|la|del|al) (?:(?:auto|carro|coche|camioneta) )?anterior ",
  " (?:the|that) (?:previous|earlier|last|prior) (?:one|car|truck|suv|vehicle) ",
  " (?:the|that) (?:one|car|truck|suv) (?:from )?(?:before|earlier|previously)(?: (?:this|that|it)(?: one)?)? ",
);

/** «el de antes», "the previous one": the car that was spoken of before the one under discussion. */
export function pointsBefore(text: string): boolean {
  return before.test(plainWords(text));
}

const bySeller = `(?:me |nos )?(?:has |habias )?${oneOf(`ensenaste, ensenaron, ensenado, mostraste, mostraron, mostrado,
  mandaste, mandaron, mandado, pasaste, pasaron, pasado, dijiste, dijeron, diste, dieron, mencionaste, mencionado, sacaste,
  salieron, showed, shown, sent, gave, mentioned, listed, told`)}`;
const byCustomer = `(?:ya |te |les |le |nos |me )*(?:he |hemos |habia |habiamos )?${oneOf(`vi, vimos, visto, pregunte,
  preguntamos, preguntado, pedi, pedimos, busque, buscamos, cheque, checamos, checado, platicamos, hablamos, gusto, intereso,
  interesaba, saw, seen, asked, looked, discussed, talked, liked, searched`)}`;
const who = "(?:i |we |you )?(?:have |had |ve |just |ever |ive |weve |youve )?(?:been )?";
const nth = new RegExp(
  inOrder(
    ` (?:el|la|del|al|lo|the) (?:mero |very )?(${anyOrdinal})`,
    `${car}(?: de todos| de todas| of all)? (?:que|that )?(?: ?${who})(?:(${bySeller})|(${byCustomer})) `,
  ),
);
const ofAll =
  / (?:el|la|del|al|the) (?:primer[oa]?|first)(?: one| car)? (?:de tod[oa]s|of (?:all|them all)|de la conversacion|del principio) /;

/** Of all cars that were shown, or of those that were spoken of by themselves. */
export type Seen = "shown" | "spokenOf";

/** «el primero que me enseñaste», "the first one we looked at"; null: not said. */
export function hearNthSeen(text: string): { position: number; of: Seen } | null {
  const words = plainWords(text);
  if (ofAll.test(words)) return { position: 1, of: "shown" };
  const [, word, , customer] = nth.exec(words) ?? [];
  if (word === undefined) return null;
  const position = ordinalWords.findIndex((words) => new RegExp(`^(?:${words})$`).test(word)) + 1;
  return { position, of: customer ? "spokenOf" : "shown" };
}

const all = oneOf({
  es: "(?:de )?(?:tod[oa]s )?(?:ell[oa]s )?(?:los|las) (?:autos |carros |coches |dos |tres |cuatro |que )*que",
  en: "(?:all |any )?(?:of )?(?:the |those )?(?:ones|cars|two|three|four|2|3|options|vehicles|all)(?: of them)?(?: that)?",
});
const seen = new RegExp(` ${all} ${who}(?:(${bySeller})|(${byCustomer})) `);

/** «de todos los que vimos», "of all the ones you showed me"; null: not said. */
export function hearAllSeen(text: string): Seen | null {
  const [found, , customer] = seen.exec(plainWords(text)) ?? [];
  if (found === undefined) return null;
  return customer ? "spokenOf" : "shown";
}

const back = new RegExp(
  said(
    String.raw`(regres\w+|volv\w+|vuelv\w+|volviendo) (a|al|con|sobre) (\w+)?, (back|return\w*|going back) to, from (before|earlier|the beginning), ${when}, que (${bySeller}|${byCustomer}),
      (i|you|we) (${bySeller}|${byCustomer}|were looking at|was looking at), mejor (el|la), siempre (si )?(el|la|quiero), (el|la) anterior, the (previous|earlier|original|first)`,
  ),
);

/** «regresando al jetta», "back to the Mazda", «el versa que vimos»: what is named was spoken of before. */
export function goesBack(text: string): boolean {
  return back.test(plainWords(text));
}

const firstList = new RegExp(
  said(
    `(la|mi|tu) (primera|1a|1ra|primer) (lista|busqueda)( de todas)?, (lista|busqueda) (del principio|inicial), (the|my|your) (very )?(first|original|initial) (list|search|results)`,
  ),
);

/** «la primera lista», "back to the first list" */
export function pointsAtFirstList(text: string): boolean {
  return firstList.test(plainWords(text));
}

const lists = anyOf(
  firstList.source,
  said({
    es: `(la|esa) (otra )?(lista|busqueda) (anterior|de antes|pasada),
      (los|las) (de antes|anteriores|del principio|de hace rato|primer[oa]s)`,
    en: `(the|that) (previous|earlier|first|last|other) (list|search|ones|results),
      (the )?(ones|cars) from before`,
    both: String.raw`(back to|regres\w+ a|volv\w+ a|vuelv\w+ a) (la lista|the list|lo de antes|los de antes|las de antes|los primeros|the ones before)`,
  }),
);

/** «los de antes», "the earlier list": what was searched for before. */
export function pointsAtListBefore(text: string): boolean {
  return lists.test(plainWords(text));
}
