import { expect, test } from "@jest/globals";
import { z } from "zod";
import { strictSchema } from "../../../src/agent/models/strict-schema.ts";
import { defineTool } from "../../../src/tools/tool.ts";

const tool = defineTool({
  name: "sample",
  description: "A sample.",
  input: z.object({
    q: z.string().min(2).max(20).nullish().describe("words"),
    sort: z.enum(["price", "year"]).default("price"),
    pages: z.array(z.object({ number: z.int().min(1).optional() })).max(3),
  }),
  run: async () => ({ ok: true, data: null }),
});

test("a strict schema is closed, requires every property at any depth, and holds no bounds", () => {
  expect(strictSchema(tool.parameters)).toEqual({
    type: "object",
    properties: {
      q: { description: "words", type: ["string", "null"] },
      sort: { type: "string", enum: ["price", "year"] },
      pages: {
        type: "array",
        items: {
          type: "object",
          properties: { number: { type: "integer" } },
          required: ["number"],
          additionalProperties: false,
        },
      },
    },
    required: ["q", "sort", "pages"],
    additionalProperties: false,
  });
});

test("a property may be called like a keyword", () => {
  const parameters = {
    type: "object",
    properties: { default: { type: "string" }, minimum: { type: "number" } },
  };
  expect(strictSchema(parameters)).toMatchObject({ properties: parameters.properties });
});
