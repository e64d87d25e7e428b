import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** The papers of a car on sale, which no document of the dealer's tells of. */
export const ofPapers = anyOf(
  said({
    es: String.raw`(es|son|sera|fue|esta) (factura|refactura|refacturad[oa]|endosad[oa])s?,
      (tiene|trae|viene con|cuenta con) (\w+ ){0,2}(facturas?|refacturas?|papeles), (que|cuales) papeles (tiene|trae)`,
    en: String.raw`(original|clean) (invoice|papers|paperwork|documents),
      papers? (does|do) (it|they) (have|come with),
      (has|have|comes? with|come with) (\w+ ){0,2}(papers|paperwork|invoice)`,
    both: String.raw`(facturas?|refacturas?|papeles|documentos|documentacion|paperwork|papers|invoice) (?!de (la |su |mi )?(compra|venta))(\w+ ){0,2}(original(es)?|de agencia|de origen|en regla|en orden|limpi[oa]s?|in order|clean|legal(es)?)`,
  }),
);
/** Where a car on sale has its plates from, which is no matter of putting it in the buyer's name. */
const platesFrom = anyOf(
  said({
    es: `de (que|cual|donde) (estado )?(son |es |trae |tiene |vienen? )?(las |sus |con )?placas, de que placas,
      placas (de|son de) (que|cual|donde)`,
    en: String.raw`(what|which) state (\w+ )?plates, plates (is it|are they|does it have) from,
      where (are|is) (the|its) plates from, (what|which) state is it (plated|registered|from)`,
  }),
  String.raw` (?:its|the) plates from (?:\? )?$`,
);
const hasPlates = anyOf(
  said({
    es: `(que|cuales) placas (trae|tiene|son), (tiene|trae|viene con|cuenta con) placas, (esta|viene|ya esta) emplacad[oa]`,
    en: String.raw`(what|which) (\w+ )?plates (are|is|does|do|on), (does|do) (it|they) (have|come with) plates`,
  }),
);
export const ofPlates = anyOf(platesFrom.source, hasPlates.source);
const ofBuyer =
  / (necesito|ocupo|tengo|perdi|extravie|lost|llevo|llevar|traer|traigo|debo|piden|dan|das|darian|entregan|emiten|expiden|facturan|need|bring|give|issue|mi|mis|my|yo|i) /;

/** True where the papers of a car on sale are asked for: neither those that the buyer brings nor the dealer's invoice. */
export function asksPapersOfCar(text: string): boolean {
  const words = plainWords(text);
  return (ofPapers.test(words) || ofPlates.test(words)) && !ofBuyer.test(words);
}

/** «¿de qué placas son?»: of cars on sale, whichever they are, and no matter of the documents. */
export function asksWherePlatesAreFrom(text: string): boolean {
  const words = plainWords(text);
  return platesFrom.test(words) && !ofBuyer.test(words);
}
