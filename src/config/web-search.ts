import { z } from "zod";
import type { InputProblem } from "../errors.ts";
import { baseUrl, list, oneOf, text } from "./fields.ts";

const providers = ["brave", "tavily", "searxng", "google"] as const;
const domain = z
  .string()
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "must be domains such as nhtsa.gov,profeco.gob.mx");

export const webSearchVariables = {
  WEB_SEARCH_PROVIDER: oneOf(...providers, "none").default("none"),
  WEB_SEARCH_API_KEY: text.optional(),
  WEB_SEARCH_BASE_URL: baseUrl.optional(),
  WEB_SEARCH_ENGINE_ID: text.optional(),
  WEB_SEARCH_SITES: list.pipe(z.array(domain).max(10, "must be ten at most")).optional(),
};

/** A search service on the web. */
export type WebSearchConfig = {
  provider: (typeof providers)[number];
  /** Empty where the service asks for none. */
  apiKey: string;
  baseUrl: string;
  /** Google's `cx`. */
  engineId: string | null;
  /** The only domains, with what is below them, that results may come from; empty: any. */
  sites: string[];
};

const baseUrls: Record<WebSearchConfig["provider"], string | null> = {
  brave: "https://api.search.brave.com",
  tavily: "https://api.tavily.com",
  searxng: null,
  google: "https://www.googleapis.com",
};

/** @returns `webSearch` null: the web is not searched; `problems`: what is missing, by variable */
export function readWebSearch(values: z.output<z.ZodObject<typeof webSearchVariables>>): {
  webSearch: WebSearchConfig | null;
  problems: InputProblem[];
} {
  const { WEB_SEARCH_PROVIDER: provider } = values;
  if (provider === "none") return { webSearch: null, problems: [] };
  const problems: InputProblem[] = [];
  const demand = (field: string, isMissing: boolean) => {
    if (isMissing) problems.push({ field, message: `is needed, since WEB_SEARCH_PROVIDER is ${provider}` });
  };
  const url = values.WEB_SEARCH_BASE_URL ?? baseUrls[provider];
  demand("WEB_SEARCH_API_KEY", provider !== "searxng" && !values.WEB_SEARCH_API_KEY);
  demand("WEB_SEARCH_BASE_URL", url === null);
  demand("WEB_SEARCH_ENGINE_ID", provider === "google" && !values.WEB_SEARCH_ENGINE_ID);
  const webSearch = {
    provider,
    apiKey: values.WEB_SEARCH_API_KEY ?? "",
    baseUrl: url ?? "",
    engineId: values.WEB_SEARCH_ENGINE_ID ?? null,
    sites: values.WEB_SEARCH_SITES ?? [],
  };
  return { webSearch, problems };
}
