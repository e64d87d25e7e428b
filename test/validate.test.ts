import { expect, test } from "@jest/globals";
import { z } from "zod";
import { parseInput } from "../src/validate.ts";

const Query = z.strictObject({ cursor: z.string().optional(), page_size: z.string().optional() });

test("an unknown field is named with those that are known", () => {
  expect(() => parseInput(Query, { limit: "2" })).toThrow(
    "limit: is not a known field; known are cursor, page_size",
  );
  expect(() =>
    parseInput(
      Query.refine(() => true),
      { limit: "2" },
    ),
  ).toThrow("known are cursor, page_size");
});

test("an unknown field of an object within the input is named by its path", () => {
  const Body = z.object({ filter: Query });
  expect(() => parseInput(Body, { filter: { limit: "2" } })).toThrow(/^filter\.limit: is not a known field$/);
});

test("what is missing or of another type is told in plain words", () => {
  const schema = z.strictObject({ msg: z.string(), count: z.number() });
  expect(() => parseInput(schema, { msg: [] })).toThrow("msg: must be string, not array; count: is missing");
});
