import { setTimeout as sleep } from "node:timers/promises";
import type { TwilioConfig } from "../../config.ts";
import { MediaUnavailable } from "../../media/media.ts";
import { startTimeLimit } from "../../time-limit.ts";
import type { Announced, FetchMedia } from "../channel.ts";
import { isMediaResource, isMediaStore } from "./media-url.ts";

/** One file, with redirects and repetitions. */
const fetchTimeMs = 15_000;
const maxRedirects = 3;

/**
 * Waits before another attempt. Twilio may announce a file a moment before it can be had, and answers 404 until then.
 * @see https://support.twilio.com/hc/en-us/articles/44750147594523
 */
const retriesMs = [1_000, 2_000];

type MediaDeps = {
  config: Pick<TwilioConfig, "authToken" | "apiUrl"> & { accountSid: string };
  timeoutMs?: number;
  /** How waits before another attempt are spent; tests spend none. */
  wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
};

const realWait: NonNullable<MediaDeps["wait"]> = (ms, signal) => sleep(ms, undefined, { signal });

/**
 * Fetches what customers send from Twilio, and from nowhere else: an address of our account's media at Twilio's API,
 * and the stores that the API redirects to. Redirects are followed by hand, each checked; our credentials go to the
 * API alone.
 */
export function createTwilioMedia({
  config,
  timeoutMs = fetchTimeMs,
  wait = realWait,
}: MediaDeps): FetchMedia {
  const credentials = Buffer.from(`${config.accountSid}:${config.authToken}`).toString("base64");

  return async (file, maxBytes, caller) => {
    const start = URL.canParse(file.url) ? new URL(file.url) : null;
    if (!start || !isMediaResource(start, config)) throw new MediaUnavailable("address");
    const limit = startTimeLimit(caller, timeoutMs);
    try {
      return await readBody(await request(start, file, limit.signal), maxBytes);
    } catch (error) {
      if (error instanceof MediaUnavailable) throw error;
      caller.throwIfAborted();
      throw new MediaUnavailable(limit.isOver() ? "time" : "unreachable", error);
    } finally {
      limit.release();
    }
  };

  async function request(start: URL, file: Announced, signal: AbortSignal): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      const response = await follow(start, signal);
      if (response.ok) {
        if (isAsAnnounced(response, file)) return response;
        await discard(response);
        throw new MediaUnavailable("type");
      }
      await discard(response);
      const waitMs = retriesMs[attempt];
      const mayPass = response.status === 404 || response.status === 429 || response.status >= 500;
      if (!mayPass || waitMs === undefined) throw new MediaUnavailable("answer");
      await wait(waitMs, signal);
    }
  }

  /** @returns the first answer that is no redirect */
  async function follow(start: URL, signal: AbortSignal): Promise<Response> {
    let url = start;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const isOurs = isMediaResource(url, config);
      if (!isOurs && !isMediaStore(url, config)) throw new MediaUnavailable("redirect");
      const response = await fetch(url, {
        redirect: "manual",
        signal,
        // A compressed answer could unfold to any size, and pictures and sound gain nothing by it.
        headers: { "accept-encoding": "identity", ...(isOurs && { authorization: `Basic ${credentials}` }) },
      });
      const location = response.status >= 300 && response.status < 400 && response.headers.get("location");
      if (!location) return response;
      await discard(response);
      if (!URL.canParse(location, url.href)) throw new MediaUnavailable("redirect");
      url = new URL(location, url);
    }
    throw new MediaUnavailable("redirect");
  }
}

/** The same family of types as was announced, and not compressed. A store may say no more than «bytes». */
function isAsAnnounced({ headers }: Response, { contentType }: Announced): boolean {
  const family = (type: string) => type.trim().toLowerCase().split("/")[0];
  const type = headers.get("content-type") ?? "application/octet-stream";
  if (!["", "identity"].includes(headers.get("content-encoding") ?? "")) return false;
  return family(type) === family(contentType) || /^\s*(application|binary)\/octet-stream\b/i.test(type);
}

async function readBody(response: Response, maxBytes: number): Promise<Buffer> {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await discard(response);
    throw new MediaUnavailable("size");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (size > maxBytes) throw new MediaUnavailable("size");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Lets go of the connection. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}
