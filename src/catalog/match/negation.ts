const refusals = [
  "que no (?:sea|sean|fuera|fueran|es|son)",
  "no (?:quiero|busco|me gustan?)(?: que (?:sea|sean))?",
  "no (?:sea|sean)",
  "(?:pero |y |o )?no",
  "(?:ni|nor|neither)",
  "(?:yo )?no (?:(?:se|puedo|sabe|sabemos|aprendi(?: a)?) )?(?:maneja|conduci)[a-z]*(?: (?:bien|en|con))?",
  "no manejo(?: (?:en|con))?",
  "(?:(?:i|she|he|we) )?(?:cant|cannot|dont|doesnt|do not|dont know how to|never learned to) drive",
  "nada de",
  "(?:quiero |voy a |vamos a )?(?:dejar|olvidarme de|deshacerme de)(?= (?:el|la|los|las) )",
  "(?:get|getting|move|moving) (?:rid of|away from)",
  "sin(?: (?:ser|que (?:sea|sean)))?",
  "excepto",
  "salvo",
  "(?:todo|todos|todas|cualquiera|lo que sea|cualquier (?:marca|color|otro|ano|cosa)) menos",
  "(?:(?:i )?dont|(?:i )?do not) (?:want|like)",
  "(?<!why |if )(?:that )?(?:not|isnt|arent)(?: in)?",
  "without(?: being)?",
  "any(?:thing| colou?r| car| make| year)? but",
  "everything but",
  "except(?: for)?",
  "other than",
];
const articles = "(?: (?:un|una|unos|unas|el|la|los|las|de|a|an|any|the|marca|color|colour))*";

/** Pattern over a reading: words that turn what follows into what is not wanted («que no sea un», "not a"). */
export const negation = `(?:${refusals.join("|")})${articles}`;

const atEnd = new RegExp(`(?<= )${negation} $`);
const list = /^(?:(?:ni|nor|o|u|or|y|and) )?(?:(?:un|una|a|an|el|la) )?$/;

/**
 * How many words right before a place negate what stands there; 0 where none do.
 * @param before the words before it
 */
export function countNegating(before: string[]): number {
  const found = atEnd.exec(` ${before.slice(-8).join(" ")} `);
  return found ? found[0].trim().split(" ").length : 0;
}

/** True of the words between two names («ni», «o una») where the second shares the negation of the first. */
export function sharesNegation(between: string[]): boolean {
  return between.length > 0 && list.test(`${between.join(" ")} `);
}
