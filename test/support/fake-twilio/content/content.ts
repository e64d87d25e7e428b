import type { FakeRefusal } from "../rules.ts";
import type { MadeContent } from "./content-api.ts";

/** A content template as the fake knows it: its text, with `{{1}}` or `{{name}}` where variables go. */
export type FakeContent = { body: string; made?: MadeContent["made"] };

/**
 * @param variables the JSON that came as ContentVariables
 * @returns the text with its variables filled in, or why Twilio would refuse it
 * @see https://www.twilio.com/docs/api/errors/21656
 */
export function renderContent(content: FakeContent, variables: string | null): string | FakeRefusal {
  const refusal = { status: 400, code: 21656, message: "The ContentVariables Parameter is invalid" };
  const values = variables === null ? {} : parseVariables(variables);
  if (!values || Object.values(values).some(isRefused)) return refusal;
  let missing = false;
  const text = content.body.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    missing ||= !Object.hasOwn(values, name);
    return values[name] ?? "";
  });
  return missing ? refusal : text;
}

function parseVariables(json: string): Record<string, string> | null {
  try {
    const values: unknown = JSON.parse(json);
    return typeof values === "object" && values !== null ? (values as Record<string, string>) : null;
  } catch {
    return null;
  }
}

/** Empty, or with what Meta lets no variable carry. */
function isRefused(value: unknown): boolean {
  return typeof value !== "string" || value.trim() === "" || /[\n\t]| {5}/.test(value);
}
