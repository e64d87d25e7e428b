import { z } from "zod";
import type { FakeItem, FakeRequest } from "../request.ts";
import type { Responder } from "../server.ts";
import { call, type FakeAnswer, say } from "./answers.ts";

/** When the customer's words match, call the tool; once it has answered, speak from its result. */
export type Rule = {
  when: RegExp;
  tool: string;
  /** Arguments taken from the customer's text; those of the tool that are left out go as null. */
  args?: (text: string) => Record<string, unknown>;
  /** The answer, from what the tool gave. Default: its facts, one `name: value` a line. */
  answer?: (result: unknown) => string;
};

/** Words for the tools of the seller, Spanish and English, enough to drive every one of them over the wire. */
export const sellerRules: Rule[] = [
  {
    when: /persona|asesor|humano|human|agent/i,
    tool: "hand_over",
    args: () => ({ reason: "asked for a person" }),
  },
  {
    when: /enganche|mensualidad|financ|down payment|monthly/i,
    tool: "plan_financing",
    args: (text) => {
      const [price, down_payment, term_months] = numbersIn(text);
      return { price, down_payment, term_months };
    },
    answer: (result) => `La mensualidad es de ${writeAmount(findFact(result, "monthly_payment"))} MXN.`,
  },
  {
    when: /garant|devol|horario|sucursal|warranty|hours/i,
    tool: "search_knowledge",
    args: (query) => ({ query }),
  },
  { when: /marcas|makes|brands/i, tool: "list_makes" },
  {
    when: /busco|quiero|tienes|looking|want/i,
    tool: "search_catalog",
    args: (q) => ({ q }),
    answer: (result) => writeCars(FoundCars.parse(result).data.items),
  },
];

const FoundCars = z.object({
  data: z.object({
    items: z.array(
      z.object({
        make: z.string(),
        model: z.string(),
        year: z.number(),
        version: z.string().nullable(),
        price: z.number(),
      }),
    ),
  }),
});

function writeCars(cars: z.infer<typeof FoundCars>["data"]["items"]): string {
  const lines = cars.map(
    ({ make, model, year, version, price }, index) =>
      `${index + 1}. *${[make, model, year, version ?? ""].join(" ").trim()}*: $${price.toLocaleString("en-US")} MXN`,
  );
  return [lines.length === 0 ? "No encontré ninguno así." : "Encontré estos autos:", ...lines].join("\n");
}

/** A model that follows rules; the first that matches counts. Text that none matches gets `fallback`. */
export function followRules(rules: Rule[], fallback = "Hola, ¿qué auto busca?"): Responder {
  return (request) => {
    const last = request.items.findLastIndex((item) => item.kind === "customer");
    const said = request.items[last];
    const text = said?.kind === "customer" ? said.text : "";
    const rule = rules.find(({ when }) => when.test(text));
    if (!rule) return say(fallback);
    const result = request.items.slice(last).findLast((item) => item.kind === "result");
    return result ? answerFrom(rule, result) : callTool(rule, text, request, fallback);
  };
}

function answerFrom(rule: Rule, result: Extract<FakeItem, { kind: "result" }>): FakeAnswer {
  const output: unknown = JSON.parse(result.output);
  return say(rule.answer?.(output) ?? listFacts(output).slice(0, 30).join("\n"));
}

function callTool(rule: Rule, text: string, request: FakeRequest, fallback: string): FakeAnswer {
  const tool = request.tools.find(({ name }) => name === rule.tool);
  if (!tool) return say(fallback);
  const all = Object.keys(tool.parameters.properties ?? {}).map((name) => [name, null]);
  return call(rule.tool, { ...Object.fromEntries(all), ...rule.args?.(text) });
}

function listFacts(value: unknown, name = ""): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [`${name}: ${value}`];
  return Object.entries(value).flatMap(([key, part]) => listFacts(part, Array.isArray(value) ? name : key));
}

function findFact(result: unknown, name: string): number {
  const fact = listFacts(result).find((line) => line.startsWith(`${name}: `));
  return Number(fact?.slice(name.length + 2));
}

const writeAmount = (amount: number) =>
  `$${amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** `250,000`, `250 mil` and `4 años` (in months) as numbers, in the order in which they stand. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(\d[\d,]*)\s*(mil|k|años|years)?/gi)].map(([, digits = "", unit = ""]) => {
    const number = Number(digits.replaceAll(",", ""));
    if (/^(mil|k)$/i.test(unit)) return number * 1000;
    return unit ? number * 12 : number;
  });
}
