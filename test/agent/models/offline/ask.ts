import { toItem } from "../../../../src/agent/context/items.ts";
import type { ModelContext, ModelItem, ModelResponse } from "../../../../src/agent/models/model.ts";
import { createOfflineModel } from "../../../../src/agent/models/offline/model.ts";
import { noteAsked, phrasesOf } from "../../../../src/agent/say/phrases.ts";
import type { Choice } from "../../../../src/conversations/choice.ts";
import type { Attachments, SaidMessage } from "../../../../src/conversations/message.ts";
import { emptySessionState, type SessionState } from "../../../../src/conversations/session/state.ts";
import type { Picture } from "../../../../src/media/pictures.ts";
import { detectLanguage } from "../../../../src/text/detect-language.ts";
import type { Language } from "../../../../src/text/language.ts";
import { plainDealer } from "../../../support/dealer/dealer.ts";
import { makesInStock } from "../../../support/dealer/makes.ts";

export const tools = ["search_catalog"].map((name) => ({ name, description: "", parameters: {} }));

/** Never near: the offline model needs no time. */
export const deadline = new Date("2026-11-20T18:01:00Z");

/** What the customer writes, after what the seller said last, in a session's state. */
export type Situation = {
  state?: Partial<SessionState>;
  seller?: string;
  /** What the seller's last words told of. */
  told?: { cars?: string[]; plans?: string[] };
  before?: string[];
  /** What stands behind the last text, where it was tapped and not typed. */
  tapped?: Choice;
  /** What came with the last text. */
  attachments?: Attachments;
  /** Of it, what another model of the chain can be shown, by its address. */
  seen?: ReadonlyMap<string, Picture>;
  location?: ModelContext["location"];
  /** Of the stock, as they stand in the text. */
  stockIds?: string[];
  /** Where the texts would show another one. */
  language?: Language;
};

/** The first step of a turn: what the offline model makes of the texts alone. */
export function ask(
  texts: string[],
  {
    state = {},
    seller,
    told = {},
    before = [],
    tapped,
    attachments,
    seen = new Map(),
    location = null,
    stockIds = [],
    language,
  }: Situation = {},
): Promise<ModelResponse> {
  const items: ModelItem[] = [
    ...before.map((text) => ({ kind: "customer" as const, text })),
    ...(seller === undefined ? [] : [{ kind: "seller" as const, author: "bot" as const, text: seller }]),
    ...texts.slice(0, -1).map((text) => ({ kind: "customer" as const, text })),
    { ...toItem(receive(texts.at(-1) ?? "", attachments), seen), ...(tapped && { tapped }) },
  ];
  const languages: Language[] = ["es", "en"];
  const asked = languages
    .map((one) => noteAsked(seller ?? "", one))
    .find(({ question, isUnclear }) => question !== null || isUnclear);
  const said = { cars: [], plans: [], ...told, ...(asked && { asked }) };
  const context = {
    language: language ?? detectLanguage(texts.join("\n"), "es"),
    state: { ...emptySessionState, ...state, ...(seller !== undefined && { said }) },
    makes: makesInStock,
    termsMonths: [36, 48, 60, 72],
    location,
    stockIds,
    today: "2026-11-20",
    dealer: plainDealer,
  };
  return createOfflineModel().respond(
    { instructions: "", context, items, tools, deadline },
    new AbortController().signal,
  );
}

function receive(text: string, attachments: Attachments | null = null): SaidMessage {
  return {
    id: 1,
    turnId: null,
    direction: "in",
    author: "customer",
    text,
    attachments,
    enclosure: null,
    createdAt: new Date("2026-11-20T18:00:00Z"),
  };
}

/** The calls as `name {arguments}`, or the words. */
export async function answerTo(texts: string | string[], situation?: Situation): Promise<unknown> {
  const response = await ask([texts].flat(), situation);
  if (response.kind === "text") return response.text;
  return response.calls.map(({ name, arguments: args }) => [name, JSON.parse(args)]);
}

const car = (stockId: string, label: string, price: number, km: number) => ({
  stockId,
  label,
  priceCents: price * 100,
  currency: "MXN",
  km,
});
export const listing: SessionState["listing"] = {
  query: { make: "Nissan", price_max: 300_000, page_size: 5 },
  page: 1,
  pages: 3,
  total: 12,
  items: [
    car("1001", "Nissan Versa 2019 Advance AT", 215_000, 45_000),
    car("1002", "Nissan Sentra 2018 Exclusive CVT", 245_000, 70_000),
    car("1003", "Nissan March 2020 Sense MT", 180_000, 30_000),
  ],
};
export const es = phrasesOf("es");
export const en = phrasesOf("en");
export const listed: Situation = { state: { listing }, seller: es.questions.pick, before: ["busco nissan"] };
export const vehicle = { stockId: "1002", label: "Nissan Sentra 2018 Exclusive CVT", priceCents: 24_500_000 };
export const viewing: Situation = { state: { listing, vehicle }, seller: es.questions.offerPlan };
export const plan = {
  number: "F-1001",
  stockId: "1002",
  priceCents: 24_500_000,
  downPaymentCents: 5_000_000,
  downPaymentPercent: null,
  termMonths: 48,
};
export const planned: Situation = { state: { listing, vehicle, plan }, seller: es.questions.otherPlan };
