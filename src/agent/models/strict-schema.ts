import type { ToolSpec } from "./model.ts";

/** What a strict schema may hold, with every provider that takes strict ones. */
const kept = new Set([
  "type",
  "description",
  "enum",
  "const",
  "items",
  "anyOf",
  "$ref",
  "properties",
  "$defs",
]);

/**
 * The parameters of a tool as strict mode takes them. Bounds, patterns and lengths are left out, since some
 * models refuse a schema for them; the tool's own validation holds them in any case.
 * @see https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
export function strictSchema(parameters: ToolSpec["parameters"]): Record<string, unknown> {
  const known = strictSchemas.get(parameters) ?? buildStrictSchema(parameters);
  strictSchemas.set(parameters, known);
  return known;
}

/** The tools are the same with every call. */
const strictSchemas = new WeakMap<ToolSpec["parameters"], Record<string, unknown>>();

function buildStrictSchema(parameters: ToolSpec["parameters"]): Record<string, unknown> {
  const schema: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parameters)) {
    if (!kept.has(key)) continue;
    if (key === "properties" || key === "$defs") schema[key] = mapValues(value, strictAny);
    else if (key === "anyOf") schema[key] = (value as unknown[]).map(strictAny);
    else if (key === "items") schema[key] = strictAny(value);
    else schema[key] = value;
  }
  if (schema.type !== "object") return schema;
  const properties = schema.properties ?? {};
  return { ...schema, properties, required: Object.keys(properties), additionalProperties: false };
}

function strictAny(schema: unknown): unknown {
  return typeof schema === "object" && schema !== null
    ? buildStrictSchema(schema as Record<string, unknown>)
    : schema;
}

function mapValues(object: unknown, map: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, map(value)]));
}
