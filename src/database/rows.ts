import type { EntitySchema, EntitySchemaColumnOptions } from "typeorm";

/**
 * The columns of an entity for a statement of our own, named as the entity names them.
 * @returns for example `c.id AS "id", c.profile_name AS "profileName"`
 */
export function selectEntity<T>(schema: EntitySchema<T>, alias: string): string {
  return listColumns(schema)
    .map(({ key, column }) => `${alias}.${column} AS "${key}"`)
    .join(", ");
}

/** The same as one JSON object a row, with `keys` alone where they are given; to be read by {@link reviveEntity}. */
export function entityAsJson<T>(schema: EntitySchema<T>, alias: string, keys?: readonly (keyof T)[]): string {
  const columns = listColumns(schema).filter(({ key }) => !keys || keys.includes(key as keyof T));
  return `json_build_object(${columns.map(({ key, column }) => `'${key}', ${alias}.${column}`).join(", ")})`;
}

/** JSON has no dates: makes them of what the statement gave. Changes and returns `row`. */
export function reviveEntity<T extends object, Row extends Partial<T>>(
  schema: EntitySchema<T>,
  row: Row,
): Row {
  const values = row as Record<string, unknown>;
  for (const { key, isDate } of listColumns(schema))
    if (isDate && typeof values[key] === "string") values[key] = new Date(values[key]);
  return row;
}

function listColumns<T>({ options }: EntitySchema<T>) {
  const columns = options.columns as Record<string, EntitySchemaColumnOptions>;
  return Object.entries(columns).map(([key, { name, type }]) => ({
    key,
    column: name ?? key,
    isDate: type === "timestamptz",
  }));
}
