import type { MakeInStock } from "../../catalog/makes.ts";
import { fold } from "../../text/fold.ts";

/** Words by which a question has to do with cars, folded; in both languages. */
const tradeWords =
  /\b(autos?|automovil(es)?|automotriz|carros?|coches?|camionetas?|pick ?ups?|vehicul\w+|suvs?|sedan(es)?|hatchbacks?|hibrid\w+|motor(es)?|cilindros|caballos de fuerza|transmision(es)?|cvt|llantas?|frenos?|bolsas de aire|airbags?|cajuela|rendimiento|kilometros por litro|km\/l|tenencia|refrendo|verificacion|placas|emplacar|hoy no circula|licencia de conducir|recalls?|llamad[oa]s? a revision|latin ?ncap|euro ?ncap|depreciacion|cars?|trucks?|vans?|vehicles?|hybrids?|engines?|horsepower|torque|gearbox|tires?|tyres?|brakes?|trunk|mpg|mileage|fuel economy|crash tests?|driver'?s? licen[sc]e|license plates?|registration)\b/;

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
