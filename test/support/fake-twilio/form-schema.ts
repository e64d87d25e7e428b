import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";

const folder = join(import.meta.dirname, "../../../../shared/specs");

/**
 * The body of a POST as one of Twilio's published OpenAPI documents describes it.
 * @returns null where the machine does not have the document: the fakes' own rules hold without it
 */
export function loadBodySchema(document: string, path: string, contentType: string): ValidateFunction | null {
  const file = join(folder, document);
  if (!existsSync(file)) return null;
  const spec = JSON.parse(readFileSync(file, "utf8"));
  const ajv = new Ajv({ strict: false, coerceTypes: "array", allErrors: true, validateFormats: false });
  const { schema } = spec.paths[path].post.requestBody.content[contentType];
  // References of the document stay within it.
  ajv.addSchema({ ...spec, $id: "spec" });
  return ajv.compile(
    "$ref" in schema ? { $ref: `spec${schema.$ref}` } : { ...schema, components: spec.components },
  );
}

/** @returns what is wrong with a body, in Ajv's words; null where nothing is, or there is no schema */
export function findProblems(validate: ValidateFunction | null, body: unknown): string | null {
  if (!validate || validate(body)) return null;
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ");
}
