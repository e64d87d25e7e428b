import type { ModelItem } from "../../../../src/agent/models/model.ts";
import { createOfflineModel } from "../../../../src/agent/models/offline/model.ts";
import { emptySessionState } from "../../../../src/conversations/session/state.ts";
import type { Language } from "../../../../src/text/language.ts";
import { refuse, type ToolResult } from "../../../../src/tools/tool-result.ts";
import { plainDealer } from "../../../support/dealer/dealer.ts";
import { makesInStock } from "../../../support/dealer/makes.ts";
import { deadline, tools } from "./ask.ts";

/** A call of this turn with what the tool answered. */
export type Step = { name: string; args?: unknown; result: ToolResult };

/** What follows when the tools have answered: the words, or the next calls. */
export async function answer(
  text: string,
  language: Language,
  steps: Step[],
): Promise<string | [string, unknown][]> {
  const items: ModelItem[] = [
    { kind: "seller", author: "bot", text: "…" },
    { kind: "customer", text },
    ...steps.flatMap(({ name, args, result }, at): ModelItem[] => [
      { kind: "tool_call", id: `offline_${at}`, name, arguments: JSON.stringify(args ?? { at }) },
      { kind: "tool_result", id: `offline_${at}`, name, output: JSON.stringify(result) },
    ]),
  ];
  const context = {
    language,
    state: emptySessionState,
    makes: makesInStock,
    termsMonths: [36, 48, 60, 72],
    location: null,
    today: "2026-11-20",
    dealer: plainDealer,
  };
  const response = await createOfflineModel().respond(
    { instructions: "", context, items, tools, deadline },
    new AbortController().signal,
  );
  if (response.kind === "text") return response.text;
  return response.calls.map(({ name, arguments: args }): [string, unknown] => [name, JSON.parse(args)]);
}

export const versa = {
  stock_id: "1001",
  make: "Nissan",
  model: "Versa",
  version: "Advance AT",
  year: 2019,
  km: 45_000,
  price: 215_000,
  currency: "MXN",
  transmission: "automatic",
  bluetooth: true,
  length_mm: 4492,
};
export const mazda = {
  ...versa,
  stock_id: "1002",
  make: "Mazda",
  model: "Mazda 3",
  price: 300_000.5,
  currency: "MXN",
};
export const found = (data: object): Step => ({
  name: "search_catalog",
  result: { ok: true, data: { total: 2, page: 1, pages: 1, applied: {}, items: [versa, mazda], ...data } },
});
export const details = (car: object): Step => ({ name: "vehicle_details", result: { ok: true, data: car } });
export const refused = (name: string, ...refusal: Parameters<typeof refuse>): Step => ({
  name,
  result: refuse(...refusal),
});
export const madePlan = {
  number: "F-1042",
  price: 250_000,
  down_payment: 50_000,
  principal: 200_000,
  annual_rate: 0.1,
  term_months: 48,
  monthly_payment: 5_072.52,
  last_payment: 5_072.37,
  total_interest: 43_480.81,
  total: 293_480.81,
  currency: "MXN",
  method: "amortised",
  expires_at: "2026-11-27T18:00:00Z",
};
export const planned = (
  plan: object,
  vehicle: string | null = "Nissan Versa 2019 Advance AT",
  stockId = "1001",
): Step => ({
  name: "plan_financing",
  result: {
    ok: true,
    data: {
      stock_id: vehicle === null ? null : stockId,
      vehicle,
      plans: [{ ...madePlan, annual_rate: 0.139, ...plan }],
    },
  },
});
