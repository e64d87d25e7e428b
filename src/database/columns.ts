import type { EntitySchemaColumnOptions, ValueTransformer } from "typeorm";

/** pg gives bigint as text; every bigint here (cents, ids of rows) stays below 2^53. */
const bigintAsNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** A `bigint` column read as a number. */
export function bigintColumn(name: string, options: Partial<EntitySchemaColumnOptions> = {}) {
  return {
    type: "bigint",
    name,
    transformer: bigintAsNumber,
    ...options,
  } satisfies EntitySchemaColumnOptions;
}
