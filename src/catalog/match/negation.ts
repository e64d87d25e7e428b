import { oneOf } from "../../text/pattern.ts";

/** «quítame», «vamos quitando»: taken off the list. */
const takeAway = oneOf({
  es: `quit(?:a|e|o|ar|ando|amos|emos|en)(?:le|me|los)?, elimin(?:a|e|ar|ando|emos)(?:me)?,
    (?<!(?:quiero|quisiera|queria|voy a|vamos a|puedo|podria|podemos|para|como|pienso|gustaria|piensa|quiere) )sac(?:a|ar|ando|amos)(?:le)?(?! (?:un|una|uno|mi|credito|a credito|el credito)(?= |$)),
    saque(?:mos|n)?, descart(?:a|e|o|ar|ando|emos|amos)(?:me)?, borr(?:a|e|ar|ando)(?:me)?,
    omit(?:e|ir|iendo), olvid(?:a|ar)(?:te)?(?: de)?, fuera(?= (?:el|la|los|las) ), odio, detesto`,
  en: `hate, cant stand, not a fan of, remove, removing, take (?:out|away|off), leave out, leaving out,
    drop, exclude, excluding, filter out, skip, ditch, get rid of, forget(?: about)?, no more, minus,
    hide`,
  both: "exclu(?:ye|yes|yendo|ir|yamos)(?:me)?, ignor(?:a|e|ar|ando)",
});
const refusals = [
  takeAway,
  "sin (?:contar|incluir|considerar|tomar en cuenta)",
  "(?:ya )?no (?:me |nos )?(?:muestres?|ensenes?|pongas?|des|mandes?|incluyas?|cuentes)(?: mas)?",
  "(?:dont|do not|stop) (?:show|showing|include|including|send|sending)(?: me)?(?: more)?",
  "without (?:counting|including)",
  "(?<=(?:^|\\|) )menos(?= (?:el|la|los|las) )",
  // «¿gastan menos los Versa?» compares.
  "(?<!(?:cuesta|gasta|consume|vale|sale|paga|rinde|corre|mide|pesa|al|lo|cuando|o|unos)n? )menos(?= (?:los|las) )",
  "aparte de(?= (?:el|la|los|las) )",
  "(?:aside|apart) from",
  "besides",
  "a excepcion de",
  "exceptuando",
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
  "en (?:vez|lugar) del?",
  "instead of",
  "rather than",
];
const articles =
  "(?: (?:un|una|unos|unas|el|la|los|las|de|a|an|any|all|the|todo|toda|todos|todas|marca|color|colour|ones|cars|que (?:sea[ns]?|son|es)|that are|which are))*";

/** Pattern over a reading: words that turn what follows into what is not wanted («que no sea un», "not a"). */
export const negation = `(?:${refusals.join("|")})${articles}`;

const atEnd = new RegExp(`(?<= )${negation} $`);
const list = /^(?:(?:ni|nor|o|u|or|y|and) )?(?:(?:un|una|a|an|el|la|los|las|the) )?$/;

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
