import { expect, test } from "@jest/globals";
import { countItems, countText, countTools } from "../../../src/agent/context/tokens.ts";
import type { ModelItem } from "../../../src/agent/models/model.ts";
import { withinContext } from "../../../src/agent/models/within-context.ts";
import { requestOf } from "../../support/fake-model/model-requests.ts";
import { say, scriptedModel } from "../../support/scripted-model.ts";

const { signal } = new AbortController();
const passages = Array.from({ length: 5 }, () => ({
  title: "Garantía",
  text: "La garantía cubre. ".repeat(300),
}));
const items: ModelItem[] = [
  { kind: "customer", text: "¿qué cubre la garantía?" },
  { kind: "tool_call", id: "1", name: "search_knowledge", arguments: "{}" },
  {
    kind: "tool_result",
    id: "1",
    name: "search_knowledge",
    output: JSON.stringify({ ok: true, data: { passages } }),
  },
];

test("a request with what tools brought is within the budget, instructions and tools included", async () => {
  const model = scriptedModel([say("ok")]);
  await withinContext(model, 2_000).respond(requestOf({ items }), signal);
  const [asked] = model.requests;
  const { instructions = "", tools = [] } = asked ?? {};
  const tokens = countText(instructions) + countTools(tools) + countItems(asked?.items ?? []);
  expect(tokens).toBeLessThanOrEqual(2_000);
  expect(JSON.stringify(asked?.items)).toContain("La garantía cubre.");
});

test("what fits goes as it is", async () => {
  const model = scriptedModel([say("ok")]);
  await withinContext(model, 50_000).respond(requestOf({ items }), signal);
  expect(model.requests[0]?.items).toEqual(items);
});
