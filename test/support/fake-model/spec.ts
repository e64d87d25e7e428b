import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const path = join(import.meta.dirname, "../../../../shared/specs/openai.json");

/** True where the vendor's own API description is at hand; without it only the fake's own checks hold. */
const hasModelSpec = existsSync(path);

let ajv: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction>();

/**
 * Checks a value against a schema of OpenAI's API description.
 * @returns what is wrong with it, in words; null: nothing, or the description is not at hand
 */
export function findSpecFault(schemaName: string, value: unknown): string | null {
  if (!hasModelSpec) return null;
  const validate = compiled.get(schemaName) ?? compile(schemaName);
  if (validate(value)) return null;
  return `${schemaName}: ${ajv?.errorsText(validate.errors?.slice(0, 8) ?? [])}`;
}

function compile(schemaName: string): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, validateFormats: false });
    addFormats.default(ajv);
    ajv.addSchema(JSON.parse(readFileSync(path, "utf8"), readLeniently), "openai");
  }
  const validate = ajv.compile({ $ref: `openai#/components/schemas/${schemaName}` });
  compiled.set(schemaName, validate);
  return validate;
}

/**
 * The description is OpenAPI 3.1 with remains of 3.0: `nullable`, which is no keyword of JSON Schema any more. And its
 * alternatives overlap: a message with parts is both of those that stand under `InputItem`'s `oneOf`.
 */
function readLeniently(_key: string, node: unknown): unknown {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return node;
  const { nullable, oneOf, ...rest } = node as Record<string, unknown>;
  const schema = oneOf === undefined ? rest : { ...rest, [rest.anyOf ? "oneOf" : "anyOf"]: oneOf };
  return nullable === true ? { anyOf: [schema, { type: "null" }] } : schema;
}
