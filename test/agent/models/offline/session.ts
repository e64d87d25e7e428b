import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import type { DataSource } from "typeorm";
import { createDraft, type TurnTool } from "../../../../src/agent/draft.ts";
import { judgeReply } from "../../../../src/agent/guard/judge.ts";
import type { Model, ModelItem } from "../../../../src/agent/models/model.ts";
import { createOfflineModel } from "../../../../src/agent/models/offline/model.ts";
import { createAgent } from "../../../../src/agent/run.ts";
import { importCatalog } from "../../../../src/catalog/import/import.ts";
import { defaultMapping } from "../../../../src/catalog/import/mapping.ts";
import type { MakeInStock } from "../../../../src/catalog/makes.ts";
import { type Catalog, createCatalog } from "../../../../src/catalog/search.ts";
import { createCatalogTools } from "../../../../src/catalog/tool.ts";
import { parseConfig } from "../../../../src/config.ts";
import { emptySessionState, type SessionState } from "../../../../src/conversations/session/state.ts";
import { conversationTools } from "../../../../src/conversations/tools.ts";
import { createFinancingTermsTool } from "../../../../src/financing/financing-terms-tool.ts";
import type { OfferedPlan } from "../../../../src/financing/plan.ts";
import { createPlanDetailsTool } from "../../../../src/financing/plan-details-tool.ts";
import { createPlanFinancingTool } from "../../../../src/financing/plan-financing-tool.ts";
import { createPlanner } from "../../../../src/financing/planner.ts";
import type { FinancingRules } from "../../../../src/financing/quote/rules.ts";
import { createDocuments, type Documents } from "../../../../src/knowledge/documents.ts";
import { htmlToMarkdown } from "../../../../src/knowledge/files/html.ts";
import { guessTitle } from "../../../../src/knowledge/passages.ts";
import { createRetrieval } from "../../../../src/knowledge/retrieval.ts";
import { loadSampleDocuments } from "../../../../src/knowledge/samples.ts";
import { createSearchKnowledgeTool } from "../../../../src/knowledge/tool.ts";
import { detectLanguage } from "../../../../src/text/detect-language.ts";
import type { Language } from "../../../../src/text/language.ts";
import { noticeMoves } from "../../../../src/turns/think/moves.ts";
import { plainDealer } from "../../../support/dealer/dealer.ts";
import { createTestDatabase, type TestDatabase } from "../../../support/postgres/database.ts";

const data = join(import.meta.dirname, "../../../../data");
const now = new Date("2026-11-20T18:00:00Z");
const deadline = new Date(now.getTime() + 60_000);
const clock = () => now;

/** The plans of each conversation, which a commit would have stored. */
const offered = new Map<string, OfferedPlan[]>();

/** Loads the project's own stock and documents. */
export async function loadSamples(source: DataSource): Promise<void> {
  const file = createReadStream(join(data, "catalog.csv"));
  await importCatalog({ source, clock }, file, { mapping: defaultMapping, replace: false, partial: false });
  await loadSampleDocuments(createDocuments({ source, clock }), join(data, "documents"));
}

/**
 * Puts a dealer's own documents in place of the samples.
 * @param names files of the folder, in the order in which they are uploaded: .md, .txt or .html
 */
export async function replaceDocuments(source: DataSource, folder: string, names: string[]): Promise<void> {
  const documents = createDocuments({ source, clock });
  await documents.removeSamples();
  for (const name of names) {
    const content = await readFile(join(folder, name), "utf8");
    const text = name.endsWith("html") ? htmlToMarkdown(content) : content;
    const format = name.endsWith("txt") ? "text" : "markdown";
    await documents.add({ title: guessTitle(text) ?? name, source: name, format, text });
  }
}

/** The real tools over a database, on the dealer's default terms. */
export function createTools(source: DataSource, rules: Partial<FinancingRules> = {}) {
  const financing = { ...parseConfig({}).financing, ...rules };
  const planner = createPlanner({ source, financing: () => financing, clock });
  const catalog = createCatalog({ source, clock, findHighestPrices: planner.findHighestPrices });
  const listStanding = async (conversationId: string, stockId: string | null) =>
    (offered.get(conversationId) ?? []).filter((plan) => plan.stockId === stockId);
  const tools = [
    ...createCatalogTools({ catalog }),
    createPlanFinancingTool({ planner, findVehicle: catalog.findVehicle, listStanding, clock }),
    createPlanDetailsTool({
      planner,
      findVehicle: catalog.findVehicle,
      findPlan: async (conversationId, number) =>
        offered.get(conversationId)?.find((plan) => plan.number === number) ?? null,
      listStanding,
      clock,
    }),
    createFinancingTermsTool({ financing: () => financing, findVehicle: catalog.findVehicle, clock }),
    createSearchKnowledgeTool({ retrieval: createRetrieval({ source, meaning: null }) }),
    ...conversationTools,
  ];
  return { tools, listMakes: catalog.listMakes, findMoved: catalog.findMoved };
}

/** What one burst of the customer's texts led to. */
export type Reply = {
  text: string;
  language: Language;
  calls: { name: string; arguments: unknown; ok: boolean }[];
  state: SessionState;
};

/** A conversation with the offline seller over tools, the session's state kept from turn to turn as a commit would. */
export function createSession(
  tools: TurnTool[],
  makes: MakeInStock[],
  dealer = plainDealer,
  findMoved: Catalog["findMoved"] = async () => [],
) {
  const conversationId = randomUUID();
  const plans: OfferedPlan[] = [];
  offered.set(conversationId, plans);
  const items: ModelItem[] = [];
  let state: SessionState = emptySessionState;
  /** What was written last, with what the guard says of it. */
  let written = "";
  const offline = createOfflineModel();
  const model: Model = {
    ...offline,
    async respond(request, signal) {
      const response = await offline.respond(request, signal);
      if (response.kind === "text") {
        const words = judgeReply(response.text, request).map(({ code, words }) => `[${code}: ${words}]`);
        written = `${words.join(" ")} ${response.text}`;
      }
      return response;
    },
  };
  const agent = createAgent({
    model,
    plain: model,
    tools,
    clock,
    maxModelCalls: 6,
    toolTimeoutMs: 10_000,
    onToolError: (tool, error) => {
      throw new Error(`${tool} failed`, { cause: error });
    },
  });
  return {
    async say(...texts: string[]): Promise<Reply> {
      items.push(...texts.map((text) => ({ kind: "customer" as const, text })));
      const language = texts.reduce<Language>(
        (known, text) => detectLanguage(text, known),
        state.language ?? "es",
      );
      const draft = createDraft({ ...state, language });
      const moved = await noticeMoves(draft.state, findMoved);
      const context = {
        ...(moved && { moved }),
        language,
        makes,
        termsMonths: [36, 48, 60, 72],
        location: null,
        today: "2026-11-20",
        dealer,
      };
      const answer = await agent(
        { instructions: "", context, items, conversationId, draft, deadline },
        new AbortController().signal,
      );
      const refused = answer.trace.find((step) => step.kind === "guard" && step.verdict === "refused");
      if (refused) throw new Error(`the guard holds back what the offline model says: ${written}`);
      items.push({ kind: "seller", author: "bot", text: answer.text });
      state = draft.state;
      plans.push(...draft.plans);
      const calls = answer.trace.flatMap((step) =>
        step.kind === "tool" ? [{ name: step.name, arguments: step.arguments, ok: step.ok }] : [],
      );
      return { text: answer.text, language, calls, state };
    },
  };
}

type Seller = Awaited<ReturnType<typeof openSeller>>;

/**
 * The offline seller for the tests of a file or of a `describe`, over a database of its own with the sample stock and
 * documents.
 * @param prepare what is changed of these before
 * @returns the seller, with the documents of that database
 */
export function useSeller(
  dealer = plainDealer,
  prepare: (source: DataSource) => Promise<unknown> = async () => {},
): Seller & { documents: () => Documents } {
  let database: TestDatabase;
  let seller: Seller;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadSamples(database.source);
    await prepare(database.source);
    seller = await openSeller(database.source, dealer);
  });
  afterAll(() => database.drop());
  return {
    newSession: () => seller.newSession(),
    answer: (...texts) => seller.answer(...texts),
    documents: () => createDocuments({ source: database.source, clock }),
  };
}

/** The offline seller over what a database holds now. */
async function openSeller(source: DataSource, dealer = plainDealer) {
  const { tools, listMakes, findMoved } = createTools(source);
  const makes = await listMakes();
  const newSession = () => createSession(tools, makes, dealer, findMoved);
  return {
    newSession,
    /** @returns the answer to the last of a conversation's texts */
    async answer(...texts: string[]): Promise<Reply> {
      const session = newSession();
      let reply: Reply | null = null;
      for (const text of texts) reply = await session.say(text);
      if (!reply) throw new Error("nothing was said");
      return reply;
    },
  };
}
