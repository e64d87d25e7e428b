import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

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
  z.strictObject({ financing_terms: Fields }),
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
const told = { says: z.string().min(1), missed: z.literal(true).optional() };
const Reply = z.discriminatedUnion("holds", [
  z.strictObject({ ...told, holds: z.literal(true), why: z.string().optional() }),
  z.strictObject({ ...told, holds: z.literal(false), why: z.string().min(1) }),
]);
const Situation = z.strictObject({
  situation: z.string().min(1).optional(),
  language: z.enum(["es", "en"]).default("es"),
  dealer: z.enum(["sample", "plain", "weekdays", "branches"]).default("sample"),
  session: z
    .strictObject({ listing: z.array(Name).optional(), vehicle: Name.optional(), plan: Name.optional() })
    .default({}),
  before: z.array(Said).default([]),
  customer: z.union([z.string().transform((text) => [text]), z.array(z.string()).nonempty()]),
  tools: z.array(Looked).default([]),
  replies: z.array(Reply).nonempty(),
});
export type Situation = z.output<typeof Situation>;

/** What the tools of a situation brought, under the names of the tools. */
export type Looked = z.output<typeof Looked>;

/** @throws where the file is not as README.md says */
export function readSituations(path: string): Situation[] {
  const parsed = z.array(Situation).safeParse(parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${basename(path)}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
