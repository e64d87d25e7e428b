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

test("bounds, kinds and what is empty are told in plain words", () => {
  const schema = z.strictObject({
    q: z.string().min(1).max(3),
    kind: z.enum(["sold", "reserved"]),
    page: z.number().min(1).max(9),
    below: z.number().lt(5),
    names: z.array(z.string()).min(2),
  });
  expect(() => parseInput(schema, { q: "", kind: "x", page: 0, below: 5, names: [] })).toThrow(
    "q: must not be empty; kind: must be one of sold, reserved; page: must be at least 1; below: must be less than 5; " +
      "names: must have at least 2 entries",
  );
  const long = { q: "abcd", kind: "sold", page: 10, below: 4, names: ["a", "b"] };
  expect(() => parseInput(schema, long)).toThrow(
    "q: must have at most 3 characters; page: must be at most 9",
  );
});
