import { expect, test } from "@jest/globals";
import { findProblems, loadBodySchema } from "../form-schema.ts";
import { renderChoices } from "./choices.ts";
import { contentJson, type MadeContent, makeContent } from "./content-api.ts";

const now = new Date("2026-11-20T15:00:00Z");
const row = { id: "{{2}}", item: "{{3}}", description: "{{4}}" };
const request = (types: object, variables: object = { 1: "a", 2: "b", 3: "c", 4: "d" }) =>
  JSON.stringify({ friendly_name: "list", language: "es", variables, types });
const list = (items = [row], more: object = {}) => ({
  "twilio/list-picker": { body: "{{1}}", button: "Ver", items, ...more },
});

function made(types: object): MadeContent {
  const content = makeContent(request(types), now);
  if ("code" in content) throw new Error(content.message);
  return content;
}

test("a template that is made comes back as it was", () => {
  const content = made(list());
  expect(contentJson(content, "AC1")).toMatchObject({
    friendly_name: "list",
    types: list(),
    sid: content.sid,
  });
});

test.each([
  ["what is not JSON", "friendly_name=list"],
  ["no kind", request({})],
  ["two kinds", request({ ...list(), "twilio/quick-reply": { body: "x", actions: [{ title: "y" }] } })],
  ["no rows", request(list([]))],
  ["eleven rows", request(list(Array.from({ length: 11 }, () => row)))],
  ["a variable without a sample", request(list(), { 1: "a" })],
])("%s is refused", (_, body) => {
  expect(makeContent(body, now)).toMatchObject({ status: 400, code: 20001 });
});

const schema = loadBodySchema("twilio-content.json", "/v1/Content", "application/json");
(schema ? test : test.skip)("what Twilio's own description does not know is refused", () => {
  expect(findProblems(schema, JSON.parse(request(list())))).toBeNull();
  expect(makeContent(request(list([row], { footer: "x" })), now)).toMatchObject({ code: 20001 });
});

test.each([
  ["a title that is too long", { 3: "x".repeat(25) }],
  ["a description that is too long", { 4: "x".repeat(73) }],
  ["a variable that is too long", { 1: "x".repeat(1_601) }],
])("WhatsApp does not show %s", (_, overrides) => {
  const variables = JSON.stringify({ 1: "a", 2: "b", 3: "c", 4: "d", ...overrides });
  expect(renderChoices(made(list()).made, variables)).toMatchObject({ code: 63013 });
});

test("two rows of one id, four buttons and two of one title are not shown either", () => {
  const variables = JSON.stringify({ 1: "a", 2: "b", 3: "c", 4: "d" });
  const buttons = (titles: string[]) => ({
    "twilio/quick-reply": {
      body: "{{1}}",
      actions: titles.map((title, index) => ({ type: "QUICK_REPLY", title, id: String(index) })),
    },
  });
  for (const types of [list([row, row]), buttons(["1", "2", "3", "4"]), buttons(["1", "1"])]) {
    expect(renderChoices(made(types).made, variables)).toMatchObject({ code: 63013 });
  }
  expect(renderChoices(made(buttons(["1", "2", "3"])).made, variables)).toHaveLength(3);
});
