import { z } from "zod";
import type { ModelItem, ModelRequest, ToolSpec } from "../../../src/agent/models/model.ts";
import { CatalogQuerySchema } from "../../../src/catalog/query.ts";
import { emptySessionState } from "../../../src/conversations/session/state.ts";
import { defineTool } from "../../../src/tools/tool.ts";
import { plainDealer } from "../dealer/dealer.ts";

const run = async () => ({ ok: true as const, data: {} });

/** Tools as the seller has them: nullable arguments, bounds, enumerations, no arguments at all. */
const sampleTools: ToolSpec[] = [
  defineTool({ name: "search_catalog", description: "Searches the stock.", input: CatalogQuerySchema, run }),
  defineTool({
    name: "plan_financing",
    description: "Works out a plan.",
    input: z.object({
      price: z.number().positive().nullish(),
      extras: z.array(z.object({ name: z.string().max(20), price: z.number().optional() })).nullish(),
    }),
    run,
  }),
  defineTool({ name: "list_makes", description: "Lists the makes in stock.", input: z.object({}), run }),
].map(({ name, description, parameters }) => ({ name, description, parameters }));

/** A conversation with everything in it that history may hold. */
const sampleItems: ModelItem[] = [
  { kind: "customer", text: "hola" },
  { kind: "seller", author: "bot", text: "¡Hola! ¿Qué auto busca?" },
  { kind: "customer", text: "¿me lo dejan en 200?" },
  { kind: "seller", author: "staff", text: "Soy Ana, sí se puede." },
  { kind: "customer", text: "busco un versa" },
  { kind: "tool_call", id: "call_1", name: "search_catalog", arguments: '{"q":"versa"}' },
  { kind: "tool_result", id: "call_1", name: "search_catalog", output: '{"items":[]}' },
];

export function requestOf(overrides: Partial<ModelRequest> = {}): ModelRequest {
  return {
    instructions: "You sell cars.",
    context: {
      language: "es",
      state: emptySessionState,
      makes: [],
      today: "2026-11-20",
      dealer: plainDealer,
      termsMonths: [48],
      location: null,
    },
    items: sampleItems,
    tools: sampleTools,
    deadline: new Date(Date.now() + 60_000),
    ...overrides,
  };
}
