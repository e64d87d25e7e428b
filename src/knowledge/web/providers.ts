import { z } from "zod";
import type { WebSearchConfig } from "../../config/web-search.ts";

/** What a search service says of a page: texts of strangers. */
export type WebResult = { title: string; url: string; text: string };

/** A service's own form of request and answer. */
export type WebProvider = {
  request(config: WebSearchConfig, query: string): { url: URL; init: RequestInit };
  /** @throws {z.ZodError} where the answer has another form */
  read(answer: unknown): WebResult[];
};

/** As many as are asked for and reach a model. */
export const mostResults = 5;
const page = { title: z.string(), url: z.string() };

/** @see https://api-dashboard.search.brave.com/app/documentation/web-search/get-started */
const BraveAnswer = z.object({
  web: z.object({ results: z.array(z.object({ ...page, description: z.string().default("") })) }).optional(),
});
const brave: WebProvider = {
  request: (config, query) => ({
    url: addressOf(config, "/res/v1/web/search", {
      q: `${query}${siteWords(config)}`,
      count: String(mostResults),
      result_filter: "web",
      text_decorations: "false",
    }),
    init: { headers: { accept: "application/json", "x-subscription-token": config.apiKey } },
  }),
  read: (answer) =>
    (BraveAnswer.parse(answer).web?.results ?? []).map(({ description, ...rest }) => ({
      ...rest,
      text: description,
    })),
};

/** @see https://docs.tavily.com/documentation/api-reference/endpoint/search */
const TavilyAnswer = z.object({ results: z.array(z.object({ ...page, content: z.string() })) });
const tavily: WebProvider = {
  request: (config, query) => ({
    url: addressOf(config, "/search", {}),
    init: {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${config.apiKey}` },
      body: JSON.stringify({
        query,
        max_results: mostResults,
        search_depth: "basic",
        ...(config.sites.length > 0 && { include_domains: config.sites }),
      }),
    },
  }),
  read: (answer) =>
    TavilyAnswer.parse(answer).results.map(({ title, url, content }) => ({ title, url, text: content })),
};

/** The instance must have `json` among its `search.formats`. @see https://docs.searxng.org/dev/search_api.html */
const SearxngAnswer = z.object({
  results: z.array(z.object({ ...page, content: z.string().nullish() })),
});
const searxng: WebProvider = {
  request: (config, query) => ({
    url: addressOf(config, "/search", { q: `${query}${siteWords(config)}`, format: "json" }),
    init: { headers: { accept: "application/json" } },
  }),
  read: (answer) =>
    SearxngAnswer.parse(answer).results.map(({ title, url, content }) => ({
      title,
      url,
      text: content ?? "",
    })),
};

/**
 * Closed to new customers, and open to those who have it until 2027.
 * @see https://developers.google.com/custom-search/v1/reference/rest/v1/cse/list
 */
const GoogleAnswer = z.object({
  items: z
    .array(z.object({ title: z.string(), link: z.string(), snippet: z.string().default("") }))
    .default([]),
});
const google: WebProvider = {
  request: (config, query) => ({
    url: addressOf(config, "/customsearch/v1", {
      key: config.apiKey,
      cx: config.engineId ?? "",
      q: `${query}${siteWords(config)}`,
      num: String(mostResults),
    }),
    init: { headers: { accept: "application/json" } },
  }),
  read: (answer) =>
    GoogleAnswer.parse(answer).items.map(({ title, link, snippet }) => ({ title, url: link, text: snippet })),
};

export const webProviders: Record<WebSearchConfig["provider"], WebProvider> = {
  brave,
  tavily,
  searxng,
  google,
};

function addressOf({ baseUrl }: WebSearchConfig, path: string, query: Record<string, string>): URL {
  return new URL(`${baseUrl.replace(/\/+$/, "")}${path}?${new URLSearchParams(query)}`);
}

/** The sites that may be searched, as words of the query; empty where all may. */
function siteWords({ sites }: WebSearchConfig): string {
  return sites.length === 0 ? "" : ` (${sites.map((site) => `site:${site}`).join(" OR ")})`;
}
