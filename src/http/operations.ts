import { z } from "zod";
import { CatalogQuerySchema } from "../catalog/query.ts";
import { alertKinds } from "../conversations/alerts.ts";
import { handlings } from "../conversations/conversation.ts";
import { stages } from "../conversations/session/stages.ts";
import { amount, count, listOf, nullable, object, ref, type Schema, text, uuid, yesNo } from "./schemas.ts";

/** One route of the contract, as far as a caller needs to know it. */
export type Operation = {
  summary: string;
  tag: string;
  /** Fields of the query; those of the path are read from the path. */
  query?: Record<string, Schema>;
  /** By content type. */
  body?: Record<string, Schema>;
  answers: Record<number, string | { description: string; type?: string; schema: Schema }>;
  /** False: no API key is asked for. */
  guarded?: false;
};

const json = (description: string, schema: Schema) => ({ description, schema });
const pageSize = { type: "integer", minimum: 1, maximum: 200, default: 50 };
const cursor = { type: "string", description: "`next_cursor` of the answer before" };
const page = (item: Schema) => object({ items: listOf(item), next_cursor: nullable({ type: "string" }) });
/** Of a financing plan. */
const course = {
  schedule: { ...yesNo, description: "with every payment" },
  after_payments: { ...count, description: "with early repayment after so many payments" },
  extra_payment: {
    ...amount,
    description: "with after_payments: paid besides them; without it, all that is owed",
  },
};
const date = { type: "string", format: "date" };
const usage = {
  turns: count,
  input_tokens: count,
  cached_input_tokens: { ...count, description: "those of the input that were in a prompt cache" },
  output_tokens: count,
  cost: { type: "number", description: "of the turns whose models have a price" },
  unpriced_turns: count,
};
const binary = { type: "string", format: "binary" };
const form = { "application/x-www-form-urlencoded": { type: "object", additionalProperties: true } };

/** The query of the stock as the search itself declares it; in a URL nothing is null, it is left out. */
const catalogQuery = Object.fromEntries(
  Object.entries(z.toJSONSchema(CatalogQuerySchema, { io: "input" }).properties ?? {}).map(
    ([name, field]) => {
      const { anyOf, ...rest } = field as { anyOf?: Schema[] };
      return [name, { ...anyOf?.find(({ type }) => type !== "null"), ...rest }];
    },
  ),
);

/** The routes of the contract by method and path. A test compares them with those that are mounted. */
export const operations: Record<string, Operation> = {
  "POST /webhook/twilio": {
    summary: "A message of a customer, signed by Twilio",
    tag: "Twilio",
    guarded: false,
    body: form,
    answers: { 200: { description: "stored; empty TwiML", type: "text/xml", schema: { type: "string" } } },
  },
  "POST /webhook/twilio/status": {
    summary: "The delivery status of a message, signed by Twilio",
    tag: "Twilio",
    guarded: false,
    body: form,
    answers: { 204: "noted" },
  },
  "POST /seller/bot": {
    summary: "Say something and wait for the answer; `Prefer: wait=SECONDS` says how long",
    tag: "Bot",
    body: { "application/json": object({ msg: text(4_096), user_id: text(160) }) },
    answers: {
      200: json("answered", ref("Answer")),
      202: json("the turn outlasts the wait", ref("Awaited")),
    },
  },
  "GET /seller/bot/turns/{turn_id}": {
    summary: "The answer that a 202 announced",
    tag: "Bot",
    answers: { 200: json("answered", ref("Answer")), 202: json("not yet", ref("Awaited")) },
  },
  "GET /api/catalog/vehicles": {
    summary: "Search the stock; where nothing fits, the nearest alternatives and what was relaxed",
    tag: "Catalogue",
    query: catalogQuery,
    answers: {
      200: json(
        "a page of vehicles",
        object(
          {
            items: listOf(ref("Vehicle")),
            total: count,
            page: count,
            pages: count,
            applied: { type: "object", description: "the query that the items fit" },
            understood: { type: "object", description: "what `q` was read as" },
            budget: ref("Budget"),
            not_applied: listOf({ type: "string", description: "what was asked and had no effect" }),
            relaxed: listOf(ref("Relaxation")),
            not_stated: listOf({
              type: "string",
              description: "excluded by, or a place given up, but not stated by all items",
            }),
            notes: listOf({ type: "string", description: "how a wish was taken" }),
            facets: nullable(ref("Facets")),
          },
          ["understood", "budget", "not_applied", "relaxed", "not_stated", "notes"],
        ),
      ),
    },
  },
  "POST /api/catalog/vehicles/{stock_id}/notify": {
    summary: "Tell the customers who looked at a vehicle lately that it is sold or reserved, each once",
    tag: "Catalogue",
    answers: {
      200: json(
        "how many were told, and why others were not",
        object({
          stock_id: { type: "string" },
          status: { enum: ["reserved", "sold"] },
          notified: count,
          skipped: object({ opted_out: count, with_person: count, answering: count, unreachable: count }),
        }),
      ),
    },
  },
  "GET /api/catalog/makes": {
    summary: "Makes and models that are available, with counts",
    tag: "Catalogue",
    answers: { 200: json("makes", object({ items: listOf(ref("Make")) })) },
  },
  "POST /api/catalog/import": {
    summary: "Take in a stock file; all or nothing unless `partial`",
    tag: "Catalogue",
    query: {
      replace: { ...yesNo, description: "mark as sold what the file does not name" },
      partial: { ...yesNo, description: "take the good lines in although others are rejected" },
    },
    body: { "text/csv": { type: "string" } },
    answers: {
      200: json(
        "what was done",
        object({
          inserted: count,
          updated: count,
          removed: count,
          rejected: listOf(object({ line: count, reason: { type: "string" } })),
          ignored_columns: {
            ...listOf({ type: "string" }),
            description:
              "what the header has and nobody understands; a mapping of catalog:import can name it",
          },
        }),
      ),
    },
  },
  "POST /api/financing/plans": {
    summary:
      "A plan for a price; for each of the dealer's terms where none is named; or what a monthly amount takes",
    tag: "Financing",
    query: course,
    body: {
      "application/json": object(
        {
          price: { ...amount, description: "only with monthly_payment it may be left out" },
          down_payment: nullable({
            description:
              'an amount, or a share of the price such as "20%"; only with monthly_payment it may be left out',
            anyOf: [amount, { type: "string" }],
          }),
          term_months: nullable(count),
          annual_rate: nullable({ type: "number", description: "a fraction: 0.10 is 10 %" }),
          monthly_payment: nullable({
            ...amount,
            description:
              "with a price the down payment or the terms that go with it, without one the highest prices",
          }),
          model_year: nullable({ ...count, description: "of the car, where the rate depends on its age" }),
        },
        ["price", "down_payment", "term_months", "annual_rate", "monthly_payment", "model_year"],
      ),
    },
    answers: {
      200: json("one plan, or one for each term", {
        oneOf: [
          ref("Plan"),
          object(
            {
              plans: listOf(ref("Plan")),
              solved_for: { enum: ["price", "down_payment", "term"] },
              reached: { type: "boolean", description: "false: no term is enough with this down payment" },
            },
            ["solved_for", "reached"],
          ),
        ],
      }),
    },
  },
  "GET /api/financing/plans/{number}": {
    summary: "A plan that was offered to a customer, by the number that was read out",
    tag: "Financing",
    query: course,
    answers: { 200: json("the plan as it was offered", ref("OfferedPlan")) },
  },
  "POST /api/documents": {
    summary: "Add a document to what the seller knows, or replace the one of the same source",
    tag: "Knowledge",
    query: { title: text(200), source: text(500) },
    body: {
      "application/json": object(
        {
          title: text(200),
          text: text(),
          source: nullable(text(500)),
          format: nullable({ enum: ["text", "markdown", "html"] }),
        },
        ["source", "format"],
      ),
      "multipart/form-data": object({ file: binary, title: text(200), source: text(500) }, [
        "title",
        "source",
      ]),
      "text/plain": { type: "string" },
      "text/markdown": { type: "string" },
      "text/html": { type: "string" },
      "application/pdf": binary,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document": binary,
    },
    answers: {
      200: json("replaced", ref("DocumentWithPassages")),
      201: json("added", ref("DocumentWithPassages")),
    },
  },
  "GET /api/documents": {
    summary: "All documents, each with the count of its passages",
    tag: "Knowledge",
    answers: { 200: json("documents", object({ items: listOf(ref("Document")), total: count })) },
  },
  "DELETE /api/documents/{id}": {
    summary: "Forget a document",
    tag: "Knowledge",
    answers: { 204: "forgotten" },
  },
  "GET /api/knowledge/search": {
    summary: "Passages that answer a question, best first",
    tag: "Knowledge",
    query: { q: text(500), top: { type: "integer", minimum: 1, maximum: 20, default: 3 } },
    answers: { 200: json("passages", object({ passages: listOf(ref("FoundPassage")) })) },
  },
  "GET /api/conversations": {
    summary: "Conversations, newest first",
    tag: "Conversations",
    query: {
      stage: { enum: stages },
      handling: { enum: handlings },
      opted_out: { type: "boolean" },
      cursor,
      page_size: pageSize,
    },
    answers: { 200: json("a page of conversations", page(ref("Conversation"))) },
  },
  "GET /api/conversations/{id}/messages": {
    summary: "The history, newest last; the first page is the newest",
    tag: "Conversations",
    query: { cursor, page_size: pageSize },
    answers: { 200: json("a page of messages", page(ref("Message"))) },
  },
  "POST /api/conversations/{id}/messages": {
    summary: "A person's words to the customer; takes the conversation over from the bot",
    tag: "Conversations",
    body: { "application/json": object({ text: text(4_096) }) },
    answers: {
      201: json(
        "on its way",
        object({
          ids: listOf(count),
          conversation_id: uuid,
          handling: { const: "human" },
          status: {
            enum: ["pending", "waiting"],
            description: "waiting: WhatsApp takes no free text now; it goes out when the customer writes",
          },
          reason: nullable({ type: "string" }),
        }),
      ),
    },
  },
  "POST /api/conversations/{id}/release": {
    summary: "Give the conversation back to the bot",
    tag: "Conversations",
    answers: { 200: json("given back", object({ conversation_id: uuid, handling: { const: "bot" } })) },
  },
  "POST /api/conversations/{id}/end-session": {
    summary: "End the session: what the customer writes next begins a new one",
    tag: "Conversations",
    answers: {
      200: json("ended; null: none was open", object({ conversation_id: uuid, session_id: nullable(uuid) })),
    },
  },
  "DELETE /api/conversations/{id}": {
    summary: "Erase a conversation with all that hangs on it; with the last one its customer too",
    tag: "Conversations",
    answers: { 204: "erased" },
  },
  "GET /api/alerts": {
    summary: "What a person should look at, newest first",
    tag: "Conversations",
    query: { kind: { enum: alertKinds }, conversation_id: uuid, cursor, page_size: pageSize },
    answers: { 200: json("a page of alerts", page(ref("Alert"))) },
  },
  "GET /api/usage": {
    summary: "What the models used and cost, by the dealer's day and by the model that wrote the answer",
    tag: "Operation",
    query: { from: date, to: date, conversation_id: uuid },
    answers: {
      200: json(
        "the days from `from` to `to`, both included; by default the last 30",
        object({
          from: date,
          to: date,
          time_zone: { type: "string" },
          currency: { const: "USD" },
          items: listOf(object({ date, model: { type: "string" }, ...usage })),
          total: object(usage),
        }),
      ),
    },
  },
  "GET /api/customers/{id}": {
    summary: "A customer: what they are known by, and their conversations, newest first",
    tag: "Customers",
    answers: { 200: json("the customer", ref("Customer")) },
  },
  "DELETE /api/customers/{id}": {
    summary: "Erase a customer with all conversations and all that hangs on them",
    tag: "Customers",
    answers: { 204: "erased" },
  },
  "GET /health/live": {
    summary: "Does this process answer?",
    tag: "Operation",
    guarded: false,
    answers: { 200: json("it does", object({ status: { const: "ok" } })) },
  },
  "GET /health/ready": {
    summary:
      "Can this process work? Each dependency by name; a warning is for a person to mend while all goes on",
    tag: "Operation",
    guarded: false,
    answers: { 200: json("it can", ref("Readiness")), 503: json("it cannot", ref("Readiness")) },
  },
  "GET /metrics": {
    summary: "Metrics for Prometheus",
    tag: "Operation",
    guarded: false,
    answers: { 200: { description: "metrics", type: "text/plain", schema: { type: "string" } } },
  },
  "GET /openapi.json": {
    summary: "This description",
    tag: "Operation",
    guarded: false,
    answers: { 200: json("an OpenAPI document", { type: "object" }) },
  },
};
