import { fuels, transmissions, vehicleStatuses } from "../catalog/vehicle.ts";
import { channelNames } from "../channels/channel.ts";
import { alertKinds } from "../conversations/alerts.ts";
import { handlings } from "../conversations/conversation.ts";
import { intents } from "../conversations/session/intents.ts";
import { stages } from "../conversations/session/stages.ts";
import { identityKinds } from "../customers/identity.ts";
import { warningNames } from "./health.ts";

/** A piece of JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Record<string, unknown>;

export const uuid = { type: "string", format: "uuid" };
const time = { type: "string", format: "date-time" };
export const count = { type: "integer", minimum: 0 };
export const amount = { type: "number", description: "in units of the currency, at most two decimals" };
export const yesNo = { type: "boolean", default: false };
const word = { type: "string" };

export const text = (maxLength?: number): Schema => ({
  type: "string",
  minLength: 1,
  ...(maxLength === undefined ? {} : { maxLength }),
});
export const listOf = (items: Schema): Schema => ({ type: "array", items });
export const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object with these fields and no others, all of them required but the optional ones. */
export const object = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const counted = (value: Schema) => object({ value, count });

const plan = {
  price: amount,
  down_payment: amount,
  principal: amount,
  opening_fee: amount,
  annual_rate: { type: "number" },
  term_months: count,
  monthly_payment: amount,
  last_payment: amount,
  total_interest: amount,
  tax_rate: { type: "number" },
  total_tax: amount,
  total: amount,
  currency: word,
  method: { enum: ["amortised", "flat"] },
};
const highestPrice = {
  price_max: amount,
  down_payment: amount,
  term_months: count,
  annual_rate: { type: "number" },
};
const onlyWhereCharged = ["opening_fee", "tax_rate", "total_tax"];
const document = {
  id: uuid,
  title: word,
  source: word,
  format: { enum: ["text", "markdown", "html", "pdf", "docx"] },
  language: { enum: ["es", "en"] },
  created_at: time,
  updated_at: time,
};
const instalment = object(
  {
    number: count,
    payment: amount,
    interest: amount,
    tax: { ...amount, description: "on the interest, where it is charged" },
    principal: amount,
    balance: amount,
  },
  ["tax"],
);

const saving = { last_payment: amount, saved: amount };
const repayment = object(
  {
    after_payments: count,
    paid: { ...amount, description: "with those payments: principal, interest and the tax on it" },
    principal_paid: amount,
    interest_paid: amount,
    tax_paid: { ...amount, description: "where it is charged" },
    owed: amount,
    saved_by_paying_off: amount,
    extra_payment: amount,
    owed_after_extra: amount,
    same_payment: object({ payments_left: count, ...saving }),
    same_term: object({ monthly_payment: amount, ...saving }),
  },
  ["tax_paid", "extra_payment", "owed_after_extra", "same_payment", "same_term"],
);
const course = { schedule: listOf(instalment), early_repayment: repayment };
const onlyWhereAsked = Object.keys(course);

/** What the routes speak of, by name. */
export const schemas: Record<string, Schema> = {
  Error: object({ error: object({ code: word, message: word, details: {} }, ["details"]) }),
  Awaited: object({ conversation_id: uuid, turn_id: uuid }),
  Answer: object({
    reply: word,
    messages: listOf(word),
    conversation_id: uuid,
    session_id: nullable(uuid),
    turn_id: nullable(uuid),
    stage: { enum: stages },
    intent: nullable({ enum: Object.keys(intents) }),
    tools: listOf(object({ name: word, arguments: {}, ok: { type: "boolean" } })),
    model: word,
    usage: object({
      input_tokens: count,
      cached_input_tokens: count,
      output_tokens: count,
      cost_usd: nullable({ type: "number", description: "null: the price of a model is not known" }),
    }),
  }),
  Vehicle: object({
    stock_id: word,
    make: word,
    model: word,
    version: nullable(word),
    year: count,
    km: count,
    price: amount,
    currency: word,
    transmission: nullable({ enum: transmissions }),
    fuel: nullable({ enum: fuels }),
    body: nullable(word),
    colour: nullable(word),
    bluetooth: nullable({ type: "boolean" }),
    car_play: nullable({ type: "boolean" }),
    length_mm: nullable(count),
    width_mm: nullable(count),
    height_mm: nullable(count),
    photo_url: nullable(word),
    location: nullable(word),
    status: { enum: vehicleStatuses },
  }),
  Relaxation: object({
    field: word,
    from: { type: ["string", "number", "boolean"] },
    to: { type: ["string", "number", "boolean", "null"], description: "null: the filter was dropped" },
  }),
  Budget: object(
    {
      monthly_max: amount,
      ...highestPrice,
      by_age: listOf(object({ year_min: count, year_max: count, ...highestPrice }, ["year_min", "year_max"])),
      least_down_share: { type: "number" },
    },
    ["by_age", "least_down_share"],
  ),
  Facets: {
    ...object({
      make: listOf(counted(word)),
      body: listOf(counted(word)),
      transmission: listOf(counted({ enum: transmissions })),
      fuel: listOf(counted({ enum: fuels })),
      year: listOf(counted(count)),
      price: listOf(object({ min: amount, max: amount, count })),
    }),
    description: "how many of the vehicles that fit have which value; null where none fits",
  },
  Make: object({ make: word, count, models: listOf(object({ model: word, count })) }),
  Plan: object({ ...plan, ...course }, [...onlyWhereCharged, ...onlyWhereAsked]),
  OfferedPlan: object(
    {
      number: word,
      ...plan,
      expires_at: time,
      expired: { type: "boolean" },
      stock_id: nullable(word),
      conversation_id: uuid,
      ...course,
    },
    [...onlyWhereCharged, ...onlyWhereAsked],
  ),
  Document: object({ ...document, passages: count }),
  DocumentWithPassages: object({
    ...document,
    passages: listOf(object({ position: count, heading: word, text: word })),
  }),
  FoundPassage: object({
    document_id: uuid,
    title: word,
    source: word,
    language: { enum: ["es", "en"] },
    heading: word,
    text: word,
    score: { type: "number" },
  }),
  Conversation: object({
    id: uuid,
    customer_id: nullable(uuid),
    channel: { enum: channelNames },
    address: word,
    profile_name: nullable(word),
    stage: { enum: stages },
    handling: { enum: handlings },
    handed_over_at: nullable(time),
    opted_out_at: nullable(time),
    first_referral: nullable(ref("Referral")),
    latest_referral: nullable(ref("Referral")),
    last_message_at: time,
    created_at: time,
  }),
  Customer: object({
    id: uuid,
    name: nullable(word),
    created_at: time,
    profile: ref("CustomerProfile"),
    identities: listOf(object({ kind: { enum: identityKinds }, value: word, created_at: time })),
    conversations: listOf(ref("Conversation")),
  }),
  CustomerProfile: object({
    name: nullable(word),
    language: nullable({ enum: ["es", "en"] }),
    wish: nullable({ type: "object" }),
    cars: listOf(object({ stock_id: word, label: word })),
    plans: listOf(object({ number: word, label: nullable(word) })),
  }),
  Referral: object({
    at: time,
    source_id: nullable(word),
    source_type: nullable(word),
    source_url: nullable(word),
    headline: nullable(word),
    body: nullable(word),
    media: nullable(object({ id: nullable(word), content_type: nullable(word), url: nullable(word) })),
    click_id: nullable(word),
  }),
  Message: object({
    id: count,
    session_id: nullable(uuid),
    turn_id: nullable(uuid),
    direction: { enum: ["in", "out"] },
    author: { enum: ["customer", "bot", "staff"] },
    text: word,
    attachments: nullable({ type: "object" }),
    enclosure: nullable({ type: "object" }),
    status: word,
    error_code: nullable(word),
    error_reason: nullable(word),
    created_at: time,
  }),
  Alert: object({
    id: count,
    kind: { enum: alertKinds },
    conversation_id: { ...nullable(uuid), description: "null: about the whole bot" },
    detail: { type: "object", description: "facts, by kind" },
    created_at: time,
  }),
  Readiness: object({
    status: { enum: ["ok", "unavailable"] },
    warnings: listOf({ enum: warningNames }),
    checks: {
      type: "object",
      additionalProperties: object(
        { ok: { type: "boolean" }, ms: count, reason: { enum: ["failed", "timeout"] } },
        ["reason"],
      ),
    },
  }),
};
