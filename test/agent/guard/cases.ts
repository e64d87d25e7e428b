import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { ModelContext, ModelItem } from "../../../src/agent/models/model.ts";
import { refuse } from "../../../src/agent/tool-result.ts";
import { vehicleLabel } from "../../../src/catalog/label.ts";
import { emptySessionState, type SessionState } from "../../../src/conversations/session/state.ts";
import { toCents } from "../../../src/money.ts";
import { plainDealer } from "../../support/dealer.ts";

const Fields = z.record(z.string(), z.unknown());
const Name = z.string();
const Car = z.union([Name, z.looseObject({ is: Name })]);
const Passage = z.union([Name, z.strictObject({ title: z.string(), heading: z.string(), text: z.string() })]);
const Looked = z.union([
  z.strictObject({
    search_catalog: z.array(Car),
    total: z.int().optional(),
    page: z.int().optional(),
    pages: z.int().optional(),
    applied: Fields.optional(),
    relaxed: z.array(Fields).optional(),
  }),
  z.strictObject({ vehicle_details: Car }),
  z.strictObject({ plan_financing: z.array(Name).nonempty() }),
  z.strictObject({ plan_details: Fields }),
  z.strictObject({ search_knowledge: z.array(Passage) }),
  z.strictObject({ web_search: z.array(z.strictObject({ site: z.string(), text: z.string() })) }),
  z.strictObject({ list_makes: z.literal(true) }),
  z.strictObject({ hand_over: z.string() }),
  z.strictObject({ refused: z.string(), code: z.string(), message: z.string(), details: Fields.optional() }),
]);
const Said = z.union([
  z.strictObject({ customer: z.string() }),
  z.strictObject({ bot: z.string() }),
  z.strictObject({ staff: z.string() }),
]);
const Reply = z.discriminatedUnion("holds", [
  z.strictObject({ says: z.string().min(1), holds: z.literal(true), why: z.string().optional() }),
  z.strictObject({ says: z.string().min(1), holds: z.literal(false), why: z.string().min(1) }),
]);
const Situation = z.strictObject({
  situation: z.string().min(1),
  language: z.enum(["es", "en"]).default("es"),
  session: z
    .strictObject({ listing: z.array(Name).optional(), vehicle: Name.optional(), plan: Name.optional() })
    .default({}),
  before: z.array(Said).default([]),
  customer: z.union([z.string(), z.array(z.string()).nonempty()]),
  tools: z.array(Looked).default([]),
  replies: z.array(Reply).nonempty(),
});
type Situation = z.output<typeof Situation>;

const WorldCar = z.looseObject({
  stock_id: z.string(),
  make: z.string(),
  model: z.string(),
  version: z.string().nullable().default(null),
  year: z.int(),
  km: z.int(),
  price: z.number(),
});
const WorldPlan = z.strictObject({
  of: z.string().nullable(),
  number: z.string(),
  price: z.number(),
  down_payment: z.number(),
  principal: z.number(),
  annual_rate: z.number(),
  term_months: z.int(),
  monthly_payment: z.number(),
  last_payment: z.number(),
  total_interest: z.number(),
  total: z.number(),
  expires_at: z.string(),
});
const World = z.strictObject({
  today: z.string(),
  terms_months: z.array(z.int()),
  makes: z.record(z.string(), z.record(z.string(), z.int())),
  cars: z.record(z.string(), WorldCar),
  plans: z.record(z.string(), WorldPlan),
  passages: z.record(
    z.string(),
    z.strictObject({ title: z.string(), heading: z.string(), text: z.string() }),
  ),
});

const folder = import.meta.dirname;
const world = World.parse(parse(readFileSync(join(folder, "world.yaml"), "utf8")));

/** What a reply is judged by, and what is right to say of it. */
export type Case = {
  file: string;
  situation: string;
  says: string;
  holds: boolean;
  why: string | undefined;
  items: ModelItem[];
  context: ModelContext;
};

/** All replies of all files in a folder beside this. @throws where a file is not as README.md says */
export function readCases(
  of: "replies" | "replies-unseen" | "replies-unseen-2" | "replies-unseen-3",
): Case[] {
  const files = readdirSync(join(folder, of)).filter((name) => name.endsWith(".yaml"));
  return files.flatMap((file) => {
    const parsed = z.array(Situation).safeParse(parse(readFileSync(join(folder, of, file), "utf8")));
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
    return parsed.data.flatMap((situation) => {
      const [items, context] = [listItems(situation), buildContext(situation)];
      return situation.replies.map(({ says, holds, why }) => ({
        file,
        situation: situation.situation,
        says,
        holds,
        why,
        items,
        context,
      }));
    });
  });
}

/** What the tools of each situation brought, under the names of the tools. */
type Looked = z.output<typeof Looked>;

function listItems({ language, session, before, customer, tools }: Situation): ModelItem[] {
  return [
    ...(session.plan ? [tellOffered(session.plan, language)] : []),
    ...before.map((said): ModelItem => {
      if ("customer" in said) return { kind: "customer", text: said.customer };
      return "bot" in said
        ? { kind: "seller", author: "bot", text: said.bot }
        : { kind: "seller", author: "staff", text: said.staff };
    }),
    ...[customer].flat().map((text): ModelItem => ({ kind: "customer", text })),
    ...tools.flatMap((looked, index): ModelItem[] => {
      const { name, result } = answer(looked);
      const id = `call_${index}`;
      return [
        { kind: "tool_call", id, name, arguments: "{}" },
        { kind: "tool_result", id, name, output: JSON.stringify(result) },
      ];
    }),
  ];
}

function answer(looked: Looked): { name: string; result: object } {
  if ("refused" in looked)
    return { name: looked.refused, result: refuse(looked.code, looked.message, looked.details) };
  const [name = ""] = Object.keys(looked);
  return { name, result: { ok: true, data: tell(looked) } };
}

function tell(looked: Exclude<Looked, { refused: string }>): object {
  if ("search_catalog" in looked) {
    const { search_catalog: cars, total = cars.length, page = 1, pages = 1, applied = {}, relaxed } = looked;
    return { total, page, pages, applied, ...(relaxed && { relaxed }), items: cars.map(listedCar) };
  }
  if ("vehicle_details" in looked)
    return { ...unknown, ...carOf(looked.vehicle_details), status: "available" };
  if ("plan_financing" in looked) return tellPlans(looked.plan_financing);
  if ("plan_details" in looked) return looked.plan_details;
  if ("search_knowledge" in looked) return { passages: looked.search_knowledge.map(passageOf) };
  if ("web_search" in looked)
    return {
      results: looked.web_search.map(({ site, text }) => ({
        site,
        title: "A page",
        url: `https://${site}/page`,
        quoted_text: text,
      })),
    };
  if ("list_makes" in looked) return { makes: listMakes() };
  return { handed_over: true, note: "tell the customer that a person on the team will answer in this chat" };
}

/** A list leaves out what is unknown, sizes and photos. */
function listedCar(car: z.output<typeof Car>): object {
  const { length_mm, width_mm, height_mm, photo_url, ...listed } = carOf(car);
  return listed;
}

const unknown = {
  transmission: null,
  fuel: null,
  body: null,
  colour: null,
  bluetooth: null,
  car_play: null,
  length_mm: null,
  width_mm: null,
  height_mm: null,
  photo_url: null,
  location: null,
};

function carOf(car: z.output<typeof Car>): z.output<typeof WorldCar> {
  if (typeof car === "string") return { currency: "MXN", ...find(world.cars, car) };
  const { is, ...others } = car;
  return { ...carOf(is), ...others };
}

function tellPlans(names: string[]): object {
  const plans = names.map((name) => find(world.plans, name));
  const of = plans[0]?.of;
  const car = of ? carOf(of) : null;
  return {
    stock_id: car?.stock_id ?? null,
    vehicle: car && vehicleLabel(car),
    plans: plans.map(({ of: _, ...plan }) => ({ ...plan, currency: "MXN", method: "amortised" })),
    note: "An offer subject to credit approval, valid until expires_at; taxes on interest and insurance not included.",
  };
}

/** A plan is told in full when it is offered: so it stands in the session's messages. */
function tellOffered(name: string, language: Situation["language"]): ModelItem {
  const { of, ...plan } = find(world.plans, name);
  const [day = ""] = plan.expires_at.split("T");
  const car = of === null ? "" : `${vehicleLabel(carOf(of))}: `;
  const { number, price, down_payment: down, principal, annual_rate, term_months: term } = plan;
  const rate = Math.round(annual_rate * 1e4) / 1e2;
  const { monthly_payment: monthly, last_payment: last, total_interest: interest, total } = plan;
  const text =
    language === "en"
      ? `${car}plan ${number}. Price $${price}, down payment $${down}, amount financed $${principal}, ${rate} % a year, ${term} monthly payments of $${monthly}, the last payment $${last}. Interest $${interest}, total $${total}. Valid until ${day}.`
      : `${car}plan ${number}. Precio $${price}, enganche $${down}, a financiar $${principal}, tasa ${rate} % anual, ${term} mensualidades de $${monthly}, último pago $${last}. Intereses $${interest}, total $${total}. Vigente hasta el ${day}.`;
  return { kind: "seller", author: "bot", text };
}

function passageOf(passage: z.output<typeof Passage>): object {
  const told = typeof passage === "string" ? find(world.passages, passage) : passage;
  return { ...told, score: 0.8, source: "documents" };
}

function listMakes(): ModelContext["makes"] {
  return Object.entries(world.makes).map(([make, models]) => ({
    make,
    count: Object.values(models).reduce((sum, count) => sum + count, 0),
    models: Object.entries(models).map(([model, count]) => ({ model, count })),
  }));
}

function buildContext({ language, session }: Situation): ModelContext {
  return {
    language,
    state: { ...emptySessionState, language, ...buildState(session) },
    makes: listMakes(),
    today: world.today,
    dealer: plainDealer,
    termsMonths: world.terms_months,
    location: null,
  };
}

function buildState({ listing, vehicle, plan }: Situation["session"]): Partial<SessionState> {
  const known = (name: string) => {
    const car = carOf(name);
    return { stockId: car.stock_id, label: vehicleLabel(car), priceCents: toCents(car.price) };
  };
  const items = listing?.map((name) => ({ ...known(name), currency: "MXN", km: carOf(name).km }));
  const planned = plan ? find(world.plans, plan) : null;
  return {
    ...(items && { listing: { query: {}, page: 1, pages: 1, total: items.length, items } }),
    ...(vehicle && { vehicle: known(vehicle) }),
    ...(plan &&
      planned && {
        plan: {
          number: find(world.plans, plan).number,
          stockId: carIdOf(plan),
          priceCents: toCents(planned.price),
          downPaymentCents: toCents(planned.down_payment),
          downPaymentPercent: null,
          termMonths: planned.term_months,
        },
      }),
  };
}

function carIdOf(plan: string): string | null {
  const { of } = find(world.plans, plan);
  return of === null ? null : carOf(of).stock_id;
}

function find<T>(entries: Record<string, T>, name: string): T {
  const entry = entries[name];
  if (entry === undefined) throw new Error(`world.yaml has no «${name}»`);
  return entry;
}
