import { foldText } from "../../text/fold.ts";
import type { Body } from "../match/bodies-and-colours.ts";
import type { Fuel, Transmission } from "../vehicle.ts";

type Wording<T extends string> = readonly (readonly [T, RegExp])[];

/**
 * Dual-clutch, automated and continuously variable gearboxes count as automatic: the driver has no clutch pedal.
 * BMW's closing A («320IA») and trims named A are left alone.
 */
const transmissionWording: Wording<Transmission> = [
  [
    "automatic",
    /\b(\d?at|a\/t|t\/a|ta|aut|auto|automatic[ao]?|[ei]?-?cvt|ivt|xtronic|(\dg-?|s[ -]?|tip|step|multi|gear)tronic|\d?dct|dsg|pdk|edc|asg|powershift|i-?motion|dualogic)\b/,
  ],
  ["manual", /\b(\dmt|mt|m\/t|t\/m|tm|std|manual|estandar)\b/],
];

/** A mild hybrid (MHEV, eTSI) is neither clearly petrol nor clearly a hybrid: no wording for it here. */
const fuelWording: Wording<Fuel> = [
  ["hybrid", /\b(hybrid|hibrid[ao]|hev|phev|e-power|plug-?in|tfsi e|4xe)\b/],
  ["electric", /\b(electric[ao]?|ev|bev)\b/],
  ["diesel", /\b(diesel|tdi|sdi|cdi|hdi|bluehdi|tdci|crdi|dci|jtd|bluetec)\b/],
  ["lpg", /\b(gas lp|lpg|glp)\b/],
  ["petrol", /\b(gasolina|petrol|tsi|t?fsi|t?-?gdi|cgi|ecoboost|puretech|boosterjet|skyactiv-g)\b/],
];

/** Doors alone («5 PTAS.») and names of one maker's (Sportback, Gran Coupe) do not make a body. */
const bodyWording: Wording<Body> = [
  ["suv", /\b(suv|crossover)\b/],
  ["sedan", /\b(sedan|saloon)\b/],
  ["hatchback", /\b(hatchback|h\/?b)\b/],
  ["pickup", /\b(pick[ -]?up|doble cabina|double cab|crew cab|supercrew|king cab)\b/],
  ["van", /\b(van|minivan)\b/],
  ["coupe", /(?<!\bgran )\bcoupe\b/],
  ["convertible", /\b(convertible|cabrio(let)?|roadster|sp[iy]der)\b/],
  ["wagon", /\b(wagon|sportwagen|avant|estate)\b/],
];

/** What a version says of the car where its wording is clear, for example «1.5 XLE AT»; null where it is not. */
export function deriveFromVersion(version: string): {
  transmission: Transmission | null;
  fuel: Fuel | null;
  body: Body | null;
} {
  const folded = foldText(version);
  const fuels = findAll(fuelWording, folded);
  return {
    transmission: onlyOne(findAll(transmissionWording, folded)),
    // A hybrid burns petrol or diesel as well and may say so.
    fuel: fuels.includes("hybrid") ? "hybrid" : onlyOne(fuels),
    body: onlyOne(findAll(bodyWording, folded)),
  };
}

function findAll<T extends string>(wording: Wording<T>, text: string): T[] {
  return wording.filter(([, pattern]) => pattern.test(text)).map(([meaning]) => meaning);
}

function onlyOne<T>(meanings: T[]): T | null {
  return meanings.length === 1 ? (meanings[0] ?? null) : null;
}
