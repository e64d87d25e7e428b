import { describe, expect, test } from "@jest/globals";
import { matchQuery } from "../../../src/catalog/match.ts";
import { makesInStock } from "../../support/dealer/makes.ts";
import { budgets, englishWishes, noWishes, spanishWishes } from "./wishes.ts";

const query = (text: string) => matchQuery(text, makesInStock, "2026-11-20").query;

describe("a wish becomes a filter or an order", () => {
  test.each(spanishWishes)("«%s»", (text, filters) => {
    expect(query(text)).toEqual(filters);
  });

  test.each(englishWishes)("“%s”", (text, filters) => {
    expect(query(text)).toEqual(filters);
  });
});

test.each(budgets)("what can be paid each month is a budget: «%s»", (text, filters) => {
  expect(query(text)).toEqual(filters);
});

test.each(noWishes)("«%s» holds no such wish", (text, filters) => {
  expect(query(text)).toEqual(filters);
});
