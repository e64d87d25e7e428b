import type { FakeItem, FakeRequest } from "./request.ts";

/** What the real service has against a request that is well formed; null: nothing. */
export function findFault(request: FakeRequest): string | null {
  return findToolFault(request) ?? findHistoryFault(request) ?? findOptionFault(request);
}

function findOptionFault({ body, tools }: FakeRequest): string | null {
  if (body.parallel_tool_calls !== undefined && tools.length === 0)
    return "'parallel_tool_calls' is only allowed when 'tools' are specified.";
  return null;
}

function findToolFault({ tools }: FakeRequest): string | null {
  const names = tools.map((tool) => tool.name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) return `Tool names must be unique: '${repeated}'.`;
  for (const { name, parameters, strict } of tools) {
    const fault =
      parameters.type !== "object"
        ? "schema must be of type 'object'"
        : strict && findSchemaFault(parameters, []);
    if (fault) return `Invalid schema for function '${name}': ${fault}.`;
  }
  return null;
}

/** Keywords that strict mode refuses. @see https://platform.openai.com/docs/guides/structured-outputs#supported-schemas */
const notPermitted = [
  ..."allOf oneOf not if then else default dependentRequired dependentSchemas patternProperties".split(" "),
  ..."propertyNames unevaluatedProperties uniqueItems contains minLength maxLength".split(" "),
];

/** What strict mode has against a schema, anywhere in it; null: nothing. */
function findSchemaFault(schema: unknown, path: string[]): string | null {
  if (typeof schema !== "object" || schema === null) return null;
  const node = schema as Record<string, unknown>;
  const context = `In context=(${path.map((part) => `'${part}'`).join(", ")})`;
  const refused = notPermitted.find((keyword) => keyword in node);
  if (refused) return `${context}, '${refused}' is not permitted`;
  const children: [unknown, string][] = Object.entries(node.properties ?? {}).map(([key, value]) => [
    value,
    key,
  ]);
  if (node.type === "object") {
    if (node.additionalProperties !== false)
      return `${context}, 'additionalProperties' is required to be supplied and to be false`;
    const required = Array.isArray(node.required) ? node.required : [];
    const missing = children.find(([, key]) => !required.includes(key));
    if (missing || required.length !== children.length)
      return `${context}, 'required' is required to be supplied and to be an array including every key in properties`;
  }
  if (Array.isArray(node.anyOf))
    children.push(...node.anyOf.map((part, index): [unknown, string] => [part, String(index)]));
  if (node.items) children.push([node.items, "items"]);
  for (const [child, key] of children) {
    const fault = findSchemaFault(child, [...path, key]);
    if (fault) return fault;
  }
  return null;
}

/** Each call has its result and each result its call; Chat Completions wants the results right after the calls. */
function findHistoryFault({ api, items }: FakeRequest): string | null {
  const open = new Set<string>();
  for (const item of items) {
    if (api === "chat" && open.size > 0 && !continuesCalls(item))
      return `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. Missing: ${[...open]}`;
    if (item.kind === "call") open.add(item.id);
    if (item.kind === "result" && !open.delete(item.id))
      return api === "chat"
        ? "messages with role 'tool' must be a response to a preceding message with 'tool_calls'."
        : `No tool call found for function call output with call_id ${item.id}.`;
  }
  return open.size > 0 ? `No tool output found for function call ${[...open]}.` : null;
}

function continuesCalls(item: FakeItem): boolean {
  return item.kind === "call" || item.kind === "result";
}
