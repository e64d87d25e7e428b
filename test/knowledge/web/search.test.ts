import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { WebSearchConfig } from "../../../src/config/web-search.ts";
import { createWebSearch } from "../../../src/knowledge/web/search.ts";
import { type FakeWebSearch, startFakeWebSearch } from "../../support/fake-services/web-search.ts";

let server: FakeWebSearch;
beforeAll(async () => {
  server = await startFakeWebSearch();
});
afterAll(() => server.stop());
afterEach(() => {
  for (const list of [server.queries, server.refusals]) list.length = 0;
});

const providers = ["brave", "tavily", "searxng", "google"] as const;
const never = new AbortController().signal;
const page = { title: "Versa 2019", url: "https://www.latinncap.com/versa", text: "Cuatro estrellas." };

function configOf(
  provider: WebSearchConfig["provider"],
  given: Partial<WebSearchConfig> = {},
): WebSearchConfig {
  return {
    provider,
    apiKey: server.key,
    baseUrl: server.url,
    engineId: server.engineId,
    sites: [],
    ...given,
  };
}

test.each(providers)(
  "%s is asked in its own form, and its pages come with title, address and text",
  async (provider) => {
    server.find([page]);
    const search = createWebSearch(configOf(provider));
    await expect(search("Nissan Versa 2019 latin ncap", never)).resolves.toEqual([page]);
    expect(server.queries).toEqual([{ provider, query: "Nissan Versa 2019 latin ncap", sites: [] }]);
    expect(server.refusals).toEqual([]);
  },
);

test.each(providers)("%s finds nothing, and that is no failure", async (provider) => {
  server.find([]);
  await expect(createWebSearch(configOf(provider))("versa", never)).resolves.toEqual([]);
});

test.each(providers)(
  "%s is asked for the allowed sites alone, and what it brings of others is left out",
  async (provider) => {
    server.find([
      page,
      { ...page, url: "https://latinncap.com.evil.example/x" },
      { ...page, url: "https://other.mx/" },
    ]);
    const search = createWebSearch(configOf(provider, { sites: ["latinncap.com", "gob.mx"] }));
    await expect(search("versa", never)).resolves.toEqual([page]);
    const [asked] = server.queries;
    if (provider === "tavily") expect(asked?.sites).toEqual(["latinncap.com", "gob.mx"]);
    else expect(asked?.query).toBe("versa (site:latinncap.com OR site:gob.mx)");
    expect(server.refusals).toEqual([]);
  },
);

test.each(["brave", "tavily", "google"] as const)(
  "%s refuses a wrong key, and the key is in no error",
  async (provider) => {
    const search = createWebSearch(configOf(provider, { apiKey: "geheim" }));
    const error = await search("versa", never).catch((reason) => reason);
    expect(error).toMatchObject({ code: "web_search_failed", providerStatus: expect.any(Number) });
    expect(JSON.stringify([error, error.message, error.stack, error.cause])).not.toContain("geheim");
  },
);

test.each([[429], [500], ["garbage"]] as const)("an answer that is none (%s) is a failure", async (how) => {
  server.fail(how);
  const search = createWebSearch(configOf("brave"));
  await expect(search("versa", never)).rejects.toMatchObject({ code: "web_search_failed" });
});

test("a service that never answers is left with the caller's time", async () => {
  server.fail("hang");
  const search = createWebSearch(configOf("tavily"));
  await expect(search("versa", AbortSignal.timeout(100))).rejects.toMatchObject({
    code: "web_search_failed",
  });
});

test("what comes back is one plain line each, cut, and of the web", async () => {
  server.find([
    { ...page, text: `<strong>Motor</strong>\n1.6\u0000\u200b litros. ${"x".repeat(900)}` },
    { ...page, url: "javascript:alert(1)" },
    { ...page, url: "nonsense" },
  ]);
  const results = await createWebSearch(configOf("brave"))("versa", never);
  expect(results).toHaveLength(1);
  expect(results[0]?.text).toMatch(/^Motor 1\.6 litros\. x+$/);
  expect(results[0]?.text.length).toBe(400);
});

test.each([
  "$325,000",
  "MX$ 325,000.00",
  "325 mil pesos",
  "desde 325,000 MXN",
  "US$18,000",
  "18,000 dollars",
  "€20.000",
])("what a car costs elsewhere is cut out: %s", async (price) => {
  server.find([{ ...page, text: `El Versa 2019 cuesta ${price} y rinde 17 km/l.` }]);
  const [result] = await createWebSearch(configOf("brave"))("versa", never);
  expect(result?.text).toContain("[amount left out]");
  expect(result?.text).not.toMatch(/325|18,000|20\.000/);
  expect(result?.text).toContain("2019");
  expect(result?.text).toContain("17 km/l");
});
