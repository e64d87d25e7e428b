import { namesDay } from "../../../../dealer/opening/closures.ts";
import { anyOf, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";

/** When the dealer is open, over {@link plainWords}. */
export const whenWeAreOpen = anyOf(
  said(`horarios?, abren, cierran, abiert[oa]s?, (a|hasta|desde) que hora, que dias, hours, opening (times?|at|on),
    open (on|at|today|tomorrow|now|late|until), are you open, do you (open|close),
    when (do|are) you (open|close), what time, close on, atienden, los (sabados|domingos),
    (on )?(saturdays?|sundays?|weekends?),
    hay alguien (ahi |alla )?(en (la )?(\\w+ ){1,3})?(ahorita|ahora|todavia|a esta hora),
    is (anyone|anybody|someone|somebody) (there|in|at (\\w+ ){1,4}?)(right )?now`),
);

/** True where the text asks when the dealer is open. */
export function asksForHours(text: string): boolean {
  return whenWeAreOpen.test(plainWords(text));
}

/** The workshop, over {@link plainWords}. */
export const workshop = oneOf({
  es: `taller(es)?, mecanic[oa]s?, refacciones,
    (area|departamento|horarios?|hora) de servicios?(?! al? (cliente|publico))`,
  en: `workshops?, mechanics?, (?<!(my|our|his|her|their|in the|in a|small) )garage,
    (service|repair|repairs|parts) (departments?|dept|centers?|shops?|area|desk|hours|counter)`,
});
const namesWorkshop = anyOf(said(workshop));

/** True where the text asks when or on which day the workshop is open, which the hours of the sale do not tell. */
export function asksForWorkshopHours(text: string): boolean {
  return speaksOfWorkshop(text) && (asksForHours(text) || namesDay(text));
}

export function speaksOfWorkshop(text: string): boolean {
  return namesWorkshop.test(plainWords(text));
}
