import type { FakeRefusal } from "../rules.ts";
import type { ListPicker, MadeContent, QuickReply } from "./content-api.ts";

/** What a customer sees to tap, and what comes back for it. */
export type FakeChoice = { id: string; title: string; description: string | null };

/**
 * A template with its variables filled in.
 * @returns what can be tapped, or why WhatsApp would not show it; the real Twilio says so only in a status callback
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages
 */
export function renderChoices(
  made: MadeContent["made"],
  variables: string | null,
): FakeChoice[] | FakeRefusal {
  const values: Record<string, string> = JSON.parse(variables ?? "{}");
  const types: MadeContent["made"]["types"] = JSON.parse(JSON.stringify(made.types), (_, value) =>
    typeof value === "string"
      ? value.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? "")
      : value,
  );
  const { "twilio/list-picker": list, "twilio/quick-reply": buttons } = types;
  const problem = Object.values(values).some(({ length }) => length > 1_600)
    ? "a variable is longer than 1600 characters"
    : list
      ? findListProblem(list)
      : buttons && findButtonProblem(buttons);
  if (problem) return { status: 400, code: 63013, message: `This message send failed: ${problem}` };
  const rows = list?.items.map(({ id, item, description }) => ({ id, title: item, description }));
  return rows ?? buttons?.actions.map(({ id, title }) => ({ id, title, description: null })) ?? [];
}

function findListProblem({ body, button, items }: ListPicker): string | null {
  if (body.length > 1_024) return "the body is too long";
  if (button.length > 20) return "the button is too long";
  if (items.some(({ item }) => item.length > 24)) return "a row's title is too long";
  if (items.some(({ description }) => description.length > 72)) return "a row's description is too long";
  if (items.some(({ id }) => id.length > 200)) return "a row's id is too long";
  return isEachOnce(items.map(({ id }) => id)) ? null : "two rows have one id";
}

function findButtonProblem({ body, actions }: QuickReply): string | null {
  if (body.length > 1_024) return "the body is too long";
  if (actions.length > 3) return "more than three buttons in a session";
  if (actions.some(({ title }) => title.length > 20)) return "a button's title is too long";
  if (actions.some(({ id }) => id.length > 200)) return "a button's id is too long";
  if (!isEachOnce(actions.map(({ title }) => title))) return "two buttons have one title";
  return isEachOnce(actions.map(({ id }) => id)) ? null : "two buttons have one id";
}

function isEachOnce(names: string[]): boolean {
  return new Set(names).size === names.length;
}
