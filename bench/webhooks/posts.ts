import autocannon from "autocannon";
import {
  fakeAuthToken,
  newMessageSid,
  signAsTwilio,
  whatsappMessage,
} from "../../test/support/fake-twilio/post.ts";
import { signedUrl } from "../seller.ts";

const connections = 50;

/** A post as autocannon takes it. */
type Post = { method: "POST"; path: string; headers: Record<string, string>; body: string };

export type Load = {
  /** Answered with 2xx. */
  acknowledged: number;
  /** Refused, broken off or without an answer. */
  failed: number;
  /** From the first post to the last answer. */
  tookMs: number;
  /** Of the time to an answer. */
  p50Ms: number;
  p99Ms: number;
};

/**
 * Signed posts, each of a message and of a customer of its own: the most work that so many posts can be.
 * @param count rounded up to the same number for each connection
 */
export function preparePosts(count: number): Post[] {
  return Array.from({ length: Math.ceil(count / connections) * connections }, () => preparePost());
}

let customers = 0;

function preparePost(): Post {
  customers += 1;
  const phone = `+521${String(customers).padStart(10, "0")}`;
  const params = whatsappMessage({
    MessageSid: newMessageSid(),
    From: `whatsapp:${phone}`,
    WaId: phone.slice(1),
    Body: "Hola, busco un Versa de menos de 300 mil",
  });
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
    "User-Agent": "TwilioProxy/1.1",
    "X-Twilio-Signature": signAsTwilio(fakeAuthToken, signedUrl, params),
  };
  return { method: "POST", path: "/webhook/twilio", headers, body: new URLSearchParams(params).toString() };
}

/** Sends each post once, over all connections at a time, each waiting for its answer before the next. */
export function sendPosts(url: string, posts: Post[], signal: AbortSignal): Promise<Load> {
  const share = posts.length / connections;
  let next = 0;
  let startedMs = performance.now();
  let answeredMs = startedMs;
  return new Promise((resolve, reject) => {
    const load = autocannon(
      {
        url,
        connections,
        amount: posts.length,
        bailout: connections,
        // How often it looks whether it has come to the end.
        sampleInt: 100,
        setupClient(client) {
          client.setRequests(posts.slice(next, next + share));
          next += share;
        },
      },
      (error, result) => {
        if (error) return reject(error);
        const acknowledged = result["2xx"];
        const { p50: p50Ms, p99: p99Ms } = result.latency;
        resolve({
          acknowledged,
          failed: posts.length - acknowledged,
          tookMs: answeredMs - startedMs,
          p50Ms,
          p99Ms,
        });
      },
    );
    load.on("start", () => {
      startedMs = performance.now();
    });
    load.on("response", () => {
      answeredMs = performance.now();
    });
    signal.addEventListener("abort", () => load.stop(), { once: true });
  });
}
