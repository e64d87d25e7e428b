import { expect, test } from "@jest/globals";
import { createDraft, type TurnDraft } from "../../../src/agent/draft.ts";
import type { Listing } from "../../../src/catalog/session/listing.ts";
import { emptySessionState } from "../../../src/conversations/session/state.ts";
import { chooseChoices } from "../../../src/turns/think/choices.ts";

const terms = [36, 48, 60, 72];
const car = (stockId: string, label: string) => ({
  stockId,
  label,
  priceCents: 21_500_000,
  currency: "MXN",
  km: 45_000,
});
const cars = [
  car("1001", "Nissan Versa 2019 Advance AT"),
  car("1002", "Mercedes-Benz Clase GLA 2020 200 Sport"),
  car("1003", "Peugeot 2008 2019"),
];
const listing: Listing = { query: {}, page: 1, pages: 1, total: 3, items: cars };
const vehicle = { stockId: "1002", label: "Mercedes-Benz Clase GLA 2020", priceCents: 21_500_000 };
const plan = {
  number: "F-1001",
  stockId: "1002",
  priceCents: 21_500_000,
  downPaymentCents: 0,
  downPaymentPercent: null,
  termMonths: 48,
};

function draftOf(events: TurnDraft["events"], state: Partial<TurnDraft["state"]>): TurnDraft {
  return { ...createDraft({ ...emptySessionState, ...state }), events };
}
const titles = (draft: TurnDraft, language: "es" | "en" = "es") =>
  chooseChoices(draft, language, terms)?.items.map(({ id, title }) => `${id} ${title}`) ?? null;

test("the cars of a list can be tapped: make, model and year above price, kilometres and version", () => {
  expect(chooseChoices(draftOf(["listed"], { listing }), "es", terms)).toEqual({
    kind: "list",
    button: "Ver autos",
    items: [
      {
        id: "vehicle:1001",
        title: "1. Nissan Versa 2019",
        description: "$215,000 MXN · 45,000 km · Advance AT",
      },
      { id: "vehicle:1002", title: "2. Clase GLA 2020", description: "$215,000 MXN · 45,000 km · 200 Sport" },
      { id: "vehicle:1003", title: "3. Peugeot 2008 2019", description: "$215,000 MXN · 45,000 km" },
    ],
  });
});

test("a list that goes on has a row for more, and no list has more than ten rows", () => {
  const more = titles(draftOf(["listed"], { listing: { ...listing, pages: 4, total: 18 } }));
  expect(more?.at(-1)).toBe("more Ver más autos");
  const long = Array.from({ length: 30 }, (_, index) => car(String(index), "Audi A1 2020"));
  expect(titles(draftOf(["listed"], { listing: { ...listing, pages: 2, items: long } }))).toHaveLength(10);
});

test("of a single car that was found its details can be tapped", () => {
  expect(titles(draftOf(["listed"], { listing: { ...listing, items: cars.slice(0, 1) } }), "en")).toEqual([
    "vehicle:1001 See details",
  ]);
});

test("a car that was told about leads to its plans, back to the list and to a person", () => {
  expect(titles(draftOf(["listed", "viewed"], { listing, vehicle }))).toEqual([
    "plans:1002 Ver planes de pago",
    "list Volver a la lista",
    "person Hablar con alguien",
  ]);
  expect(titles(draftOf(["viewed"], { vehicle }), "en")).toEqual([
    "plans:1002 See payment plans",
    "person Talk to a person",
  ]);
});

test("a plan over one term leads to the nearest others of the dealer's", () => {
  expect(titles(draftOf(["planned"], { vehicle, plan }))).toEqual([
    "term-36:1002 A 36 meses",
    "term-60:1002 A 60 meses",
    "person Hablar con alguien",
  ]);
  const forPrice = { ...plan, stockId: null, termMonths: 72 };
  expect(titles(draftOf(["planned"], { plan: forPrice }), "en")).toEqual([
    "term-48 48 months",
    "term-60 60 months",
    "person Talk to a person",
  ]);
  const all = { ...plan, termMonths: null };
  expect(titles(draftOf(["planned"], { listing, vehicle, plan: all }))).toEqual([
    "list Volver a la lista",
    "person Hablar con alguien",
  ]);
});

test("nothing can be tapped where nothing was shown, where cars are compared, and where a person takes over", () => {
  expect(titles(draftOf([], { listing, vehicle, plan }))).toBeNull();
  expect(titles(draftOf(["viewed", "viewed"], { listing, vehicle }))).toBeNull();
  const handedOver = { ...draftOf(["viewed", "handed_over"], { vehicle }), handover: { reason: "x" } };
  expect(titles(handedOver)).toBeNull();
});

test("whatever a car is called, its row is within WhatsApp's limits", () => {
  const label = `${"Supercalifragilistico".repeat(3)} 2020 ${"Version ".repeat(20)}`;
  const items = [car("1", label), car("2", "x".repeat(200))];
  const choices = chooseChoices(draftOf(["listed"], { listing: { ...listing, items } }), "es", terms);
  for (const item of choices?.kind === "list" ? choices.items : []) {
    expect(item.title.length).toBeLessThanOrEqual(24);
    expect(item.description.length).toBeLessThanOrEqual(72);
  }
});
