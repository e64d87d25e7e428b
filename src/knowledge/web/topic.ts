import type { MakeInStock } from "../../catalog/makes.ts";
import { fold } from "../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";

/** Words by which a question has to do with cars, folded; in both languages. */
const tradeWords = anyOf(
  inOrder(
    String.raw`\b(`,
    oneOf({
      es: String.raw`autos?, automovil(es)?, automotriz, carros?, coches?, camionetas?, vehicul\w+, sedan(es)?,
        hibrid\w+, cilindros, caballos de fuerza, transmision(es)?, llantas?, frenos?, bolsas de aire,
        cajuela, rendimiento, kilometros por litro, tenencia, refrendo, verificacion, placas,
        hoy no circula, licencia de conducir, llamad[oa]s? a revision, depreciacion`,
      en: `pick ?ups?, hatchbacks?, recalls?, latin ?ncap, euro ?ncap, cars?, trucks?, vans?, vehicles?,
        hybrids?, engines?, horsepower, torque, gearbox, tyres?, brakes?, trunk, mpg, mileage,
        fuel economy, crash tests?, driver'?s? licen[sc]e, license plates?, registration`,
      both: String.raw`suvs?, motor(es)?, cvt, airbags?, km\/l, emplacar, tires?`,
    }),
    String.raw`)\b`,
  ),
);

/** Models whose names are words of everyday speech say too little. */
const leastLetters = 4;

/** True where a query is about cars: it says so, or names a make or model that is in stock. */
export function isOfTheTrade(query: string, stock: MakeInStock[]): boolean {
  const words = ` ${fold(query).replace(/[^a-z0-9/]+/g, " ")} `;
  if (tradeWords.test(words)) return true;
  const names = stock.flatMap(({ make, models }) => [make, ...models.map(({ model }) => model)]);
  return names.some((name) => {
    const folded = fold(name).replace(/[^a-z0-9]+/g, " ");
    return folded.replace(/[^a-z]/g, "").length >= leastLetters && words.includes(` ${folded} `);
  });
}
