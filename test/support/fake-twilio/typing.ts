import { findProblems, loadBodySchema } from "./form-schema.ts";
import type { FakeRefusal } from "./rules.ts";

export const typingPath = "/v2/Indicators/Typing.json";

const validate = loadBodySchema("twilio-typing.json", typingPath, "application/x-www-form-urlencoded");

/** @returns why Twilio would refuse to show the indicator, or null */
export function refuseTyping(form: URLSearchParams): FakeRefusal | null {
  const refuse = (message: string) => ({ status: 400, code: 20001, message });
  if (form.get("channel") !== "whatsapp") return refuse("channel must be whatsapp");
  if (!/^(SM|MM)[0-9a-fA-F]{32}$/.test(form.get("messageId") ?? "")) return refuse("messageId is not valid");
  const problems = findProblems(validate, Object.fromEntries(form));
  return problems ? refuse(problems) : null;
}
