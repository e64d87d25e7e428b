import { randomBytes } from "node:crypto";
import { findProblems, loadBodySchema } from "../form-schema.ts";
import type { FakeRefusal } from "../rules.ts";

export const contentPath = "/v1/Content";

const validate = loadBodySchema("twilio-content.json", contentPath, "application/json");

type ContentRequest = {
  friendly_name?: string;
  language: string;
  variables?: Record<string, string>;
  types: {
    "twilio/list-picker"?: ListPicker;
    "twilio/quick-reply"?: QuickReply;
  };
};
export type ListPicker = {
  body: string;
  button: string;
  items: { id: string; item: string; description: string }[];
};
export type QuickReply = { body: string; actions: { type: string; id: string; title: string }[] };

/** A template made through the API: never approved, so for sessions alone. */
export type MadeContent = { body: string; sid: string; made: ContentRequest; at: Date };

/** @returns the template, or why Twilio would refuse to make it */
export function makeContent(text: string, now: Date): MadeContent | FakeRefusal {
  const refuse = (message: string) => ({ status: 400, code: 20001, message });
  let made: ContentRequest;
  try {
    made = JSON.parse(text);
  } catch {
    return refuse("The request body is not JSON");
  }
  const problems = findProblems(validate, structuredClone(made));
  if (problems) return refuse(problems);
  const { "twilio/list-picker": list, "twilio/quick-reply": buttons } = made.types;
  if (!list === !buttons) return refuse("The fake knows templates of one kind, list picker or quick reply");
  if (list && (list.items.length < 1 || list.items.length > 10)) return refuse("1 to 10 items");
  if (buttons && (buttons.actions.length < 1 || buttons.actions.length > 10))
    return refuse("1 to 10 actions");
  const names = [...JSON.stringify(made.types).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
  if (names.length > 100) return refuse("100 variables at most");
  const unknown = names.find((name) => !made.variables?.[name]);
  if (unknown) return refuse(`a sample for the variable ${unknown} is required`);
  const body = (list ?? buttons)?.body ?? "";
  return { body, made, sid: `HX${randomBytes(16).toString("hex")}`, at: now };
}

export function contentJson({ sid, made, at }: MadeContent, accountSid: string) {
  const url = `https://content.twilio.com${contentPath}/${sid}`;
  return {
    sid,
    account_sid: accountSid,
    friendly_name: made.friendly_name ?? "",
    language: made.language,
    variables: made.variables ?? {},
    types: made.types,
    url,
    date_created: at.toISOString(),
    date_updated: at.toISOString(),
    links: {
      approval_create: `${url}/ApprovalRequests/whatsapp`,
      approval_fetch: `${url}/ApprovalRequests`,
    },
  };
}

/** One page: paging by `Page` alone, whereas the real one wants its token as well. */
export function contentsPage(all: MadeContent[], query: URLSearchParams, accountSid: string) {
  const size = Math.min(Number(query.get("PageSize") ?? 50), 1_000);
  const page = Number(query.get("Page") ?? 0);
  const url = (index: number) => `https://content.twilio.com${contentPath}?PageSize=${size}&Page=${index}`;
  return {
    contents: all.slice(page * size, (page + 1) * size).map((content) => contentJson(content, accountSid)),
    meta: {
      page,
      page_size: size,
      first_page_url: url(0),
      previous_page_url: page > 0 ? url(page - 1) : null,
      url: url(page),
      next_page_url: all.length > (page + 1) * size ? url(page + 1) : null,
      key: "contents",
    },
  };
}
