import { listModelsWithBody } from "../match/model-bodies.ts";

/** A condition on `vehicle` with its parameters by name, as TypeORM takes them. */
export type Condition = { sql: string; parameters: Record<string, unknown> };

/** Letters and digits of the folded model: what {@link listModelsWithBody} lists. */
export const modelKey = "vehicle.model_key";

/**
 * Of one of these bodies; where a vehicle states none, it may be known from the model.
 * @param bodies folded
 * @param name of the parameters, of its own within a query
 */
export function hasBody(bodies: string[], name: string): Condition {
  return {
    sql: `(vehicle.folded_body = ANY(:${name}) OR (vehicle.folded_body IS NULL AND ${modelKey} = ANY(:${name}Models)))`,
    parameters: { [name]: bodies, [`${name}Models`]: bodies.flatMap(listModelsWithBody) },
  };
}
