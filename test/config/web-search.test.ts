import { expect, test } from "@jest/globals";
import { parseConfig } from "../../src/config.ts";

test("each service has its own address, and SearXNG that of the instance", () => {
  const brave = parseConfig({ WEB_SEARCH_PROVIDER: "brave", WEB_SEARCH_API_KEY: "BSA1" });
  expect(brave.webSearch).toEqual({
    provider: "brave",
    apiKey: "BSA1",
    baseUrl: "https://api.search.brave.com",
    engineId: null,
    sites: [],
  });
  const own = { WEB_SEARCH_PROVIDER: "searxng", WEB_SEARCH_BASE_URL: "http://localhost:8888" };
  expect(parseConfig({ ...own, WEB_SEARCH_SITES: "nhtsa.gov, gob.mx" }).webSearch).toMatchObject({
    baseUrl: "http://localhost:8888",
    sites: ["nhtsa.gov", "gob.mx"],
  });
});

test.each([
  [{ WEB_SEARCH_PROVIDER: "tavily" }, ["WEB_SEARCH_API_KEY"]],
  [{ WEB_SEARCH_PROVIDER: "searxng" }, ["WEB_SEARCH_BASE_URL"]],
  [{ WEB_SEARCH_PROVIDER: "google" }, ["WEB_SEARCH_API_KEY", "WEB_SEARCH_ENGINE_ID"]],
  [{ WEB_SEARCH_PROVIDER: "altavista" }, ["WEB_SEARCH_PROVIDER"]],
  [{ WEB_SEARCH_SITES: "https://nhtsa.gov/" }, ["WEB_SEARCH_SITES"]],
])("with %j the configuration names %j", (env, fields) => {
  const details = fields.map((field) => expect.objectContaining({ field }));
  expect(() => parseConfig(env)).toThrow(expect.objectContaining({ details }));
});
