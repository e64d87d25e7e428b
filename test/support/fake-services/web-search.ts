import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

type FakePage = { title: string; url: string; text: string };
type Answer = { status: number; body: unknown; pages?: FakePage[] };

export type FakeWebSearch = {
  url: string;
  key: string;
  engineId: string;
  /** Queries that were let in, as the service got them. */
  queries: { provider: string; query: string; sites: string[] }[];
  /** What was refused: a test that expects none says so. */
  refusals: string[];
  /** What the next queries find. */
  find(pages: FakePage[]): void;
  /** In place of the next answer: a status with any body, never an answer, or something that is not JSON. */
  fail(how: number | "hang" | "garbage"): void;
  stop(): Promise<void>;
};

/**
 * Brave, Tavily, SearXNG and Google's Custom Search in one server, each under its own path, in the forms of their public
 * documentation. A wrong key, an unknown parameter or a missing one is refused with the service's own status.
 * @see https://api-dashboard.search.brave.com/app/documentation/web-search/query
 * @see https://docs.tavily.com/documentation/api-reference/endpoint/search
 * @see https://docs.searxng.org/dev/search_api.html
 * @see https://developers.google.com/custom-search/v1/reference/rest/v1/cse/list
 */
export async function startFakeWebSearch(): Promise<FakeWebSearch> {
  const key = "fake-key";
  const engineId = "fake-engine";
  let pages: FakePage[] = [];
  const failures: (number | "hang" | "garbage")[] = [];
  const queries: FakeWebSearch["queries"] = [];
  const refusals: string[] = [];

  function answer(req: IncomingMessage, body: string): Answer {
    const { pathname, searchParams } = new URL(req.url ?? "", "http://fake");
    const query = Object.fromEntries(searchParams);
    if (pathname === "/res/v1/web/search" && req.method === "GET") return asBrave(req, query);
    if (pathname === "/search" && req.method === "POST") return asTavily(req, body);
    if (pathname === "/search" && req.method === "GET") return asSearxng(query);
    if (pathname === "/customsearch/v1" && req.method === "GET") return asGoogle(query);
    return { status: 404, body: "no such path" };
  }

  function asBrave(req: IncomingMessage, query: unknown): Answer {
    const error = (code: string, status: number) => ({
      status,
      body: { type: "ErrorResponse", error: { code, status } },
    });
    if (req.headers["x-subscription-token"] !== key) return error("SUBSCRIPTION_TOKEN_INVALID", 422);
    const parsed = BraveQuery.safeParse(query);
    if (!parsed.success) return error("VALIDATION", 422);
    queries.push({ provider: "brave", query: parsed.data.q, sites: [] });
    const results = pages.map(({ title, url, text }) => ({
      type: "search_result",
      title,
      url,
      description: text,
    }));
    return {
      status: 200,
      body: { type: "search", query: { original: parsed.data.q }, web: { type: "search", results } },
    };
  }

  function asTavily(req: IncomingMessage, body: string): Answer {
    const error = (status: number, text: string) => ({ status, body: { detail: { error: text } } });
    if (req.headers.authorization !== `Bearer ${key}`)
      return error(401, "Unauthorized: missing or invalid API key.");
    const parsed = TavilyBody.safeParse(JSON.parse(body));
    if (!parsed.success) return error(422, z.prettifyError(parsed.error));
    const { query, include_domains: sites } = parsed.data;
    queries.push({ provider: "tavily", query, sites });
    const results = pages.map(({ title, url, text }) => ({
      title,
      url,
      content: text,
      score: 0.8,
      raw_content: null,
    }));
    return {
      status: 200,
      body: { query, answer: null, images: [], results, response_time: 0.4, request_id: "1" },
    };
  }

  function asSearxng(query: unknown): Answer {
    const parsed = SearxngQuery.safeParse(query);
    // An instance that does not have a format among its own answers so.
    if (!parsed.success) return { status: 403, body: "Forbidden" };
    queries.push({ provider: "searxng", query: parsed.data.q, sites: [] });
    const results = pages.map(({ title, url, text }) => ({
      title,
      url,
      content: text,
      engine: "x",
      score: 1,
    }));
    return { status: 200, body: { query: parsed.data.q, number_of_results: 0, results, suggestions: [] } };
  }

  function asGoogle(query: unknown): Answer {
    const error = (code: number, message: string) => ({
      status: code,
      body: { error: { code, message, errors: [] } },
    });
    const parsed = GoogleQuery.safeParse(query);
    if (!parsed.success) return error(400, "Request contains an invalid argument.");
    if (parsed.data.key !== key) return error(400, "API key not valid. Please pass a valid API key.");
    if (parsed.data.cx !== engineId) return error(400, "Request contains an invalid argument.");
    queries.push({ provider: "google", query: parsed.data.q, sites: [] });
    const items = pages.map(({ title, url, text }) => ({
      kind: "customsearch#result",
      title,
      link: url,
      snippet: text,
    }));
    // The field is missing where nothing is found.
    return { status: 200, body: { kind: "customsearch#search", ...(items.length > 0 && { items }) } };
  }

  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const failure = failures.shift();
    if (failure === "hang") return;
    if (failure === "garbage") return void res.end("<html>busy</html>");
    const { status, body } = failure
      ? { status: failure, body: {} }
      : answer(req, Buffer.concat(chunks).toString());
    if (status !== 200 && !failure) refusals.push(`${status} ${JSON.stringify(body)}`);
    res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key,
    engineId,
    queries,
    refusals,
    find: (found) => {
      pages = found;
    },
    fail: (how) => void failures.push(how),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.split(/\s+/).length <= 50, "at most 50 words");
const BraveQuery = z.strictObject({
  q: words(400),
  count: z.coerce.number().int().min(1).max(20),
  result_filter: z.enum(["web", "news", "videos"]).optional(),
  text_decorations: z.enum(["true", "false"]).optional(),
});
const TavilyBody = z.strictObject({
  query: z.string().min(1).max(400),
  max_results: z.int().min(0).max(20),
  search_depth: z.enum(["basic", "advanced"]),
  include_domains: z.array(z.string()).max(300).default([]),
});
const SearxngQuery = z.object({ q: z.string().min(1), format: z.literal("json") });
const GoogleQuery = z.strictObject({
  key: z.string(),
  cx: z.string(),
  q: z.string().min(1),
  num: z.coerce.number().int().min(1).max(10),
});
