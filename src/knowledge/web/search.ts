import type { WebSearchConfig } from "../../config/web-search.ts";
import { AppError } from "../../errors.ts";
import { startTimeLimit } from "../../time-limit.ts";
import { mostResults, type WebResult, webProviders } from "./providers.ts";

/** Of the turn's time and of the customer's patience. */
const timeoutMs = 6_000;
const longestText = 400;
/** A page of results is some ten kilobytes. */
const largestAnswerCharacters = 1_000_000;

/** The search service did not answer in its form, in time; `providerStatus` null: there was no answer. */
export class WebSearchFailed extends AppError {
  readonly providerStatus: number | null;

  constructor(provider: string, providerStatus: number | null) {
    const what = providerStatus === null ? "gave no usable answer" : `answered ${providerStatus}`;
    super(`${provider} ${what}`, { code: "web_search_failed", retryable: true });
    this.providerStatus = providerStatus;
  }
}

/** @throws {WebSearchFailed} */
export type WebSearch = (query: string, signal: AbortSignal) => Promise<WebResult[]>;

/** The configured search service. What comes back is cleaned, cut, and of the allowed sites alone. */
export function createWebSearch(config: WebSearchConfig): WebSearch {
  const provider = webProviders[config.provider];
  return async (query, signal) => {
    const limit = startTimeLimit(signal, timeoutMs);
    const { url, init } = provider.request(config, query);
    try {
      const response = await fetch(url, { ...init, signal: limit.signal, redirect: "error" });
      if (!response.ok) throw new WebSearchFailed(config.provider, response.status);
      const text = await response.text();
      if (text.length > largestAnswerCharacters) throw new WebSearchFailed(config.provider, null);
      return clean(provider.read(JSON.parse(text)), config.sites);
    } catch (error) {
      // Its own words may hold the key, which Google wants in the address.
      throw error instanceof WebSearchFailed ? error : new WebSearchFailed(config.provider, null);
    } finally {
      limit.release();
    }
  };
}

function clean(results: WebResult[], sites: string[]): WebResult[] {
  return results
    .filter(({ url }) => isAllowed(url, sites))
    .slice(0, mostResults)
    .map(({ title, url, text }) => ({
      title: plain(title).slice(0, 150),
      url,
      text: plain(text).slice(0, longestText),
    }));
}

function isAllowed(url: string, sites: string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const isOfSite = (site: string) => hostname === site || hostname.endsWith(`.${site}`);
  return /^https?:$/.test(protocol) && (sites.length === 0 || sites.some(isOfSite));
}

const amount =
  /(?:MX\$|US\$|[$€£])\s?\d[\d.,]*(?:\s?(?:mil|millones|k)\b)?|\b\d[\d.,]*\s?(?:mil\s|millones\sde\s)?(?:pesos|mxn|usd|euros?|d[oó]lares|dollars)\b/gi;

/** One line without marks, and without amounts: what cars cost elsewhere is nothing that this seller may say. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(amount, "[amount left out]")
    .toWellFormed()
    .trim();
}
