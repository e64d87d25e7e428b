import { expect, test } from "@jest/globals";
import type { ModelItem } from "../../../../src/agent/models/model.ts";
import { createOfflineModel } from "../../../../src/agent/models/offline/model.ts";
import { phrasesOf } from "../../../../src/agent/say/phrases.ts";
import { emptySessionState } from "../../../../src/conversations/session/state.ts";
import { refuse } from "../../../../src/tools/tool-result.ts";
import { plainDealer } from "../../../support/dealer/dealer.ts";
import { makesInStock } from "../../../support/dealer/makes.ts";
import { deadline, listing, tools } from "./ask.ts";
import { found, type Step, versa } from "./steps.ts";

const es = phrasesOf("es");

type Given = { tools?: typeof tools; state?: Partial<typeof emptySessionState> };

/** A turn that another model began and failed in: the offline model is asked to go on with it. */
async function takeOver(text: string, steps: (Step & { raw?: string })[], given: Given = {}) {
  const items: ModelItem[] = [
    { kind: "customer", text },
    ...steps.flatMap(({ name, args = {}, raw, result }, at): ModelItem[] => [
      { kind: "tool_call", id: `call_${at}`, name, arguments: raw ?? JSON.stringify(args) },
      { kind: "tool_result", id: `call_${at}`, name, output: raw ?? JSON.stringify(result) },
    ]),
  ];
  const context = {
    language: "es" as const,
    state: { ...emptySessionState, ...given.state },
    makes: makesInStock,
    termsMonths: [48],
    location: null,
    dealer: plainDealer,
    today: "2026-11-20",
  };
  const request = { instructions: "", context, items, tools: given.tools ?? tools, deadline };
  return createOfflineModel().respond(request, new AbortController().signal);
}

const makes: Step = {
  name: "list_makes",
  result: { ok: true, data: { makes: [{ make: "Nissan", count: 2, models: [] }] } },
};
const search = (args: object): Step => ({ ...found({ total: 1, items: [versa] }), args });

test("what another model looked up in vain is not told: the question is answered", async () => {
  const response = await takeOver("busco un versa", [makes, makes, makes, makes, makes]);
  expect(response).toMatchObject({
    kind: "tool_calls",
    calls: [{ name: "search_catalog", arguments: JSON.stringify({ make: "Nissan", model: "Versa" }) }],
  });
});

test("what it looked up already, in whatever order and with whatever nulls, is used", async () => {
  const response = await takeOver("busco un versa", [
    makes,
    search({ model: "Versa", make: "Nissan", year_min: null, page: 1 }),
  ]);
  expect(response).toMatchObject({
    kind: "text",
    text: expect.stringMatching(/^Entendí: Nissan Versa\. Encontré este:/),
  });
});

test("arguments that are no JSON and outputs that are no result are passed over", async () => {
  const response = await takeOver("busco un versa", [{ ...makes, raw: "{oops" }]);
  expect(response).toMatchObject({ kind: "tool_calls", calls: [{ name: "search_catalog" }] });
});

test("a page that it turned to is shown, not the one behind it", async () => {
  const turned = { ...found({ page: 2, pages: 3, total: 12 }), args: { make: "Nissan", page: 2 } };
  const state = { listing: listing && { ...listing, page: 2 } };
  const response = await takeOver("más", [turned], { state });
  expect(response).toMatchObject({ kind: "text", text: expect.stringContaining("Página 2 de 3") });
});

test("a person it called is announced", async () => {
  const response = await takeOver("un asesor por favor", [
    { name: "hand_over", result: { ok: true, data: {} } },
  ]);
  expect(response).toMatchObject({ kind: "text", text: es.handedOver });
});

test("without tools, what it looked up is told once, and what failed is not", async () => {
  const failed: Step = { name: "search_catalog", result: refuse("invalid_arguments", "year") };
  const response = await takeOver("busco un versa", [makes, makes, failed], { tools: [] });
  expect(response).toMatchObject({ kind: "text", text: expect.stringContaining("Nissan (2)") });
  expect(JSON.stringify(response).match(/Nissan \(2\)/g)).toHaveLength(1);
  expect(await takeOver("busco un versa", [failed], { tools: [] })).toMatchObject({
    text: expect.stringContaining(es.questions.offerPerson),
  });
});
