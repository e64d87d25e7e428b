import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { listBranchesNamed } from "./branches.ts";

const noun = String.raw`(?:sucursal|agencia|branch|showroom|location|dealership|presencia|presence)\p{L}*`;
const town = "([^.,;:!?]{3,40})";
const having = oneOf({
  es: "no (?:tenemos|hay|contamos con|existe|manejamos)",
  en: "(?:don['’]t|do not) have, have no, there(?:['’]s| is) no, there(?: is|)n['’]t",
});

/** «No tenemos sucursal en Monterrey», «en Monterrey todavía no estamos», "we're not in Querétaro yet". */
const denials = [
  String.raw`\b${having}(?: (?!otr|another|other|second|mas\b|more)\p{L}+){0,2}? ${noun}(?: \p{L}+){0,2}? (?:en|in|at) ${town}`,
  String.raw`\b(?:en|in) ${town}? (?:todavia |aun |ya |por ahora )*${having}(?: (?:ningun|una?|any|an?|la))? ${noun}`,
  String.raw`\b(?:no estamos|(?:we['’]re|we are) not|we aren['’]t)(?: (?:todavia|aun|yet|located|present))* (?:en|in) ${town}`,
  String.raw`\b(?:en|in) ${town}? (?:todavia |aun |ya )*no estamos(?! (?:segur|obligad|en))`,
  inOrder(
    String.raw`(?:^|[.,;:!¡] *|\b(?:unfortunately|sorry) )${town}? (?:is(?:n['’]t| not)|no es)`,
    " (?:one|among|una|entre)(?: (?:of|de|las|nuestras|our|the))* ",
    noun,
  ),
].map((pattern) => new RegExp(pattern, "u"));

const only = "(?:solo|solamente|unicamente|nada mas)";
const branch =
  "(?:sucursal|agencia|tienda|ubicacion|oficina|sede|punto de venta|branch|showroom|store|location|dealership)";

/** «Nuestra única sucursal es la de …», «solo estamos en …», "we only have branches in …": there are no others. */
const alone = anyOf(
  String.raw`\b(?:unica|only) ${branch}(?: que (?:tenemos|hay)| (?:that )?we have)? (?:es|esta|queda|is)\b`,
  String.raw`\b${only} (?:(?:tenemos|contamos con|hay) (?:(?:una|la) (?:sola |unica )?)?${branch}|estamos en\b)`,
  String.raw`\b(?:tenemos|contamos con|hay) ${only} (?:una|la) ${branch}`,
  String.raw`\b(?:we(?:['’]re| are)? only (?:have (?:(?:the )?one |a |the )?(?:single )?${branch}|in\b|located in\b)|have (?:only|just) (?:the )?one ${branch})`,
);
/** What only one of them may have, or be open on. */
const ofElse =
  /\b(?:taller|workshop|servic\p{L}+|abr\p{L}+|abiert\p{L}+|open\p{L}*|domingos?|sundays?|sabados?|saturdays?|(?<!contamos )con|with|donde|where|prueba|test)\b/u;

/** A branch of the dealer's that is said not to be there. */
export function findDeniedBranches(reply: Reply): Fault[] {
  const { branches } = reply.known;
  return findInSentences(reply, "link", (told) => {
    if (told.words.includes("?")) return false;
    const isDenied = denials.some((pattern) => {
      const [, place] = pattern.exec(told.words) ?? [];
      return place !== undefined && listBranchesNamed(place, branches).length > 0;
    });
    return isDenied || isOneOfMore(told, reply);
  });
}

function isOneOfMore({ words, named }: Sentence, { known: { branches } }: Reply): boolean {
  const said = alone.exec(words);
  if (!said || named.length > 0 || ofElse.test(words)) return false;
  const listNamed = (text: string) => listBranchesNamed(plainWords(text), branches);
  // «En Monterrey solo tenemos una sucursal» is of that town.
  if (listNamed(words.slice(0, said.index)).length > 0) return false;
  return listNamed(words).length < branches.length && branches.length > 1;
}
