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
    else if (key === "anyOf") Object.assign(schema, joinTypes((value as unknown[]).map(strictAny)));
    else if (key === "items") schema[key] = strictAny(value);
    else schema[key] = value;
  }
  if (schema.type !== "object") return schema;
  const properties = schema.properties ?? {};
  return { ...schema, properties, required: Object.keys(properties), additionalProperties: false };
}

const plainTypes = new Set(["string", "number", "integer", "boolean", "null"]);

/** Alternatives of plain types are one list of types, which every request carries in fewer tokens. */
function joinTypes(alternatives: unknown[]): { anyOf: unknown[] } | { type: string[] } {
  const types = alternatives.map(listTypes);
  return types.some((one) => one === null)
    ? { anyOf: alternatives }
    : { type: [...new Set(types.flat(1))] as string[] };
}

/** @returns null for what is more than a type */
function listTypes(schema: unknown): string[] | null {
  const { type, ...more } = schema as Record<string, unknown>;
  const types = [type].flat();
  const isPlain = types.every((one) => plainTypes.has(one as string)) && Object.keys(more).length === 0;
  return isPlain ? (types as string[]) : null;
}

function strictAny(schema: unknown): unknown {
  return typeof schema === "object" && schema !== null
    ? buildStrictSchema(schema as Record<string, unknown>)
    : schema;
}

function mapValues(object: unknown, map: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, map(value)]));
}
