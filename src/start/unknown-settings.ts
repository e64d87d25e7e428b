import { closest, distance } from "fastest-levenshtein";
import { Environment } from "../config/environment.ts";

const known = Object.keys(Environment.shape);
/** Docker Compose reads the same file, for itself and for `docker-compose.yml`. */
const ofCompose = /^(POSTGRES_PASSWORD$|COMPOSE_)/;

/**
 * Names in a file of settings that no setting has, most likely misspelt, each with the one that may be meant.
 * @returns the end of a sentence about that file; null where all are known
 */
export function describeUnknown(names: string[]): string | null {
  const unknown = names.filter((name) => !known.includes(name) && !ofCompose.test(name));
  if (unknown.length === 0) return null;
  return `sets what is no setting, without effect: ${unknown.map(suggest).join(", ")}; see .env.example`;
}

function suggest(name: string): string {
  const nearest = closest(name.toUpperCase(), known);
  const isNear = distance(name.toUpperCase(), nearest) <= Math.min(4, nearest.length / 3);
  return isNear ? `${name} (${nearest}?)` : name;
}
