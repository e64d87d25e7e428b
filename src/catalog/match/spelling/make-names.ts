import { knownMakes } from "../names/make-homes.ts";
import { compact } from "../reading/text.ts";
import { generalNicknames } from "./nicknames.ts";

const ownNames = new Map(knownMakes.map((make) => [compact(make), make]));
const nicknames = new Map(
  generalNicknames.flatMap(({ name, make, model }) =>
    // Of «Chery», which is a make's own name elsewhere, nobody can tell which of the two is meant.
    model === undefined && !ownNames.has(compact(name)) ? [[compact(name), make] as const] : [],
  ),
);

/**
 * Writes a make that a file gives in a short form or another spelling as customers are told it: «VW», «Chevy»,
 * «Volkswagen (VW)», «KIA Motors», «MERCEDES-BENZ». A make's own name stays as it is written, unless that is in
 * capitals or small letters throughout; what is no make that we know stays.
 */
export function writeOutMake(written: string): string {
  const own = ownNames.get(compact(written));
  if (own !== undefined) return isOneCase(written) && compact(written).length > 5 ? own : written;
  const whole = nicknames.get(compact(written));
  if (whole !== undefined) return whole;
  const parts = written.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "" && !/^motors?$/i.test(part));
  const makes = new Set(parts.map((part) => ownNames.get(compact(part)) ?? nicknames.get(compact(part))));
  const [make] = makes;
  return makes.size === 1 && make !== undefined ? make : written;
}

function isOneCase(text: string): boolean {
  return text === text.toUpperCase() || text === text.toLowerCase();
}
