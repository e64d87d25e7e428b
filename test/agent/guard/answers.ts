import type { ModelContext, ModelItem } from "../../../src/agent/models/model.ts";
import { vehicleLabel } from "../../../src/catalog/label.ts";
import { splitHeadings } from "../../../src/knowledge/document.ts";
import { refuse } from "../../../src/tools/tool-result.ts";
import type { Looked, Situation } from "./situation.ts";
import { carOf, find, type World } from "./world.ts";

/** What was said, what waits for an answer, and what the tools brought, as the guard is given it. */
export function listItems(
  world: World,
  { language, session, before, customer, tools }: Situation,
): ModelItem[] {
  return [
    ...(session.vehicle ? [tellShown(world, session.vehicle)] : []),
    ...(session.plan ? [tellOffered(world, session.plan, language)] : []),
    ...before.map((said): ModelItem => {
      if ("customer" in said) return { kind: "customer", text: said.customer };
      return "bot" in said
        ? { kind: "seller", author: "bot", text: said.bot }
        : { kind: "seller", author: "staff", text: said.staff };
    }),
    ...customer.map((text): ModelItem => ({ kind: "customer", text })),
    ...tools.flatMap((looked, index): ModelItem[] => {
      const { name, result } = answer(world, looked);
      const id = `call_${index}`;
      return [
        { kind: "tool_call", id, name, arguments: "{}" },
        { kind: "tool_result", id, name, output: JSON.stringify(result) },
      ];
    }),
  ];
}

/** All that is in stock, as the list of makes tells it. */
export function listMakes(world: World): ModelContext["makes"] {
  return Object.entries(world.makes).map(([make, models]) => ({
    make,
    count: Object.values(models).reduce((sum, count) => sum + count, 0),
    models: Object.entries(models).map(([model, count]) => ({ model, count })),
  }));
}

function answer(world: World, looked: Looked): { name: string; result: object } {
  if ("refused" in looked)
    return { name: looked.refused, result: refuse(looked.code, looked.message, looked.details) };
  const [name = ""] = Object.keys(looked);
  return { name, result: { ok: true, data: tell(world, looked) } };
}

function tell(world: World, looked: Exclude<Looked, { refused: string }>): object {
  if ("search_catalog" in looked) {
    const { search_catalog: cars, total = cars.length, page = 1, pages = 1, applied = {}, relaxed } = looked;
    const items = cars.map((car) => listedCar(world, car));
    return { total, page, pages, applied, ...(relaxed && { relaxed }), items };
  }
  if ("vehicle_details" in looked)
    return { ...unknown, ...carOf(world, looked.vehicle_details), status: "available" };
  if ("plan_financing" in looked) return tellPlans(world, looked.plan_financing);
  if ("plan_details" in looked) return looked.plan_details;
  if ("financing_terms" in looked) return looked.financing_terms;
  if ("search_knowledge" in looked)
    return { passages: looked.search_knowledge.map((passage) => tellPassage(world, passage)) };
  if ("web_search" in looked)
    return {
      results: looked.web_search.map(({ site, text }) => ({
        site,
        title: "A page",
        url: `https://${site}/page`,
        quoted_text: text,
      })),
    };
  if ("list_makes" in looked) return { makes: listMakes(world) };
  return { handed_over: true, note: "tell the customer that a person on the team will answer in this chat" };
}

/** As a list has a car: without what is unknown, sizes and photos. */
function listedCar(world: World, car: Parameters<typeof carOf>[1]): object {
  const { length_mm, width_mm, height_mm, photo_url, ...listed } = carOf(world, car);
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

function tellPlans(world: World, names: string[]): object {
  const plans = names.map((name) => find(world.plans, name));
  const of = plans[0]?.of;
  const car = of ? carOf(world, of) : null;
  return {
    stock_id: car?.stock_id ?? null,
    vehicle: car && vehicleLabel(car),
    plans: plans.map(({ of: _, ...plan }) => ({ ...plan, currency: "MXN", method: "amortised" })),
    note: "An offer subject to credit approval, valid until expires_at; taxes on interest and insurance not included.",
  };
}

/** A car under discussion was shown with all that is known of it. */
function tellShown(world: World, name: string): ModelItem {
  const { stock_id, make, model, version, year, km, price, currency: _, ...others } = carOf(world, name);
  const yes = (value: unknown) => (typeof value === "boolean" ? (value ? "sí" : "no") : String(value));
  const told = Object.entries(others).map(([field, value]) => `${field.replaceAll("_", " ")}: ${yes(value)}`);
  const text = [
    `${vehicleLabel(carOf(world, name))}: $${price}, ${km} km`,
    `Clave: ${stock_id}`,
    ...told,
  ].join("\n");
  return { kind: "seller", author: "bot", text };
}

/** A plan is told in full when it is offered: so it stands in the session's messages. */
function tellOffered(world: World, name: string, language: Situation["language"]): ModelItem {
  const { of, ...plan } = find(world.plans, name);
  const [day = ""] = plan.expires_at.split("T");
  const car = of === null ? "" : `${vehicleLabel(carOf(world, of))}: `;
  const { number, price, down_payment: down, principal, annual_rate, term_months: term } = plan;
  const rate = Math.round(annual_rate * 1e4) / 1e2;
  const { monthly_payment: monthly, last_payment: last, total_interest: interest, total } = plan;
  const text =
    language === "en"
      ? `${car}plan ${number}. Price $${price}, down payment $${down}, amount financed $${principal}, ${rate} % a year, ${term} monthly payments of $${monthly}, the last payment $${last}. Interest $${interest}, total $${total}. Valid until ${day}.`
      : `${car}plan ${number}. Precio $${price}, enganche $${down}, a financiar $${principal}, tasa ${rate} % anual, ${term} mensualidades de $${monthly}, último pago $${last}. Intereses $${interest}, total $${total}. Vigente hasta el ${day}.`;
  return { kind: "seller", author: "bot", text };
}

type Passage = Extract<Looked, { search_knowledge: unknown }>["search_knowledge"][number];

function tellPassage(world: World, passage: Passage): object {
  const { heading, ...told } = typeof passage === "string" ? find(world.passages, passage) : passage;
  return { ...told, headings: splitHeadings(heading), score: 0.8, source: "documents" };
}
