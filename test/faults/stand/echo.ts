import { type FakeAnswer, say } from "../../support/fake-model/answers/answers.ts";
import type { FakeRequest } from "../../support/fake-model/request.ts";
import { type FakeModelServer, startFakeModelServer } from "../../support/fake-model/server.ts";

/** What one customer's next model call gets instead of an echo; a promise holds the answer back. */
type Scripted = FakeAnswer | Promise<FakeAnswer>;

/** Models whose answer names exactly the texts that it answers: `re: c1-1 c1-2`. */
export type EchoModels = {
  servers: FakeModelServer[];
  /** Scripts the next calls about this customer, whichever server they reach. */
  script(customer: string, ...answers: Scripted[]): void;
  /** Calls about this customer so far. */
  callsOf(customer: string): FakeRequest[];
  /** The echo, for answers that are written by hand. */
  stop(): Promise<void>;
};

const messageId = /\b(c\d+)-\d+\b/g;

/**
 * Several servers make a chain in which each may fail: the record stays readable, since the next one echoes too.
 */
export async function startEchoModels(count: number): Promise<EchoModels> {
  const scripts = new Map<string, Scripted[]>();
  const calls = new Map<string, FakeRequest[]>();
  const respond = (request: FakeRequest): Scripted => {
    const ids = waitingIds(request);
    const customer = ids[0]?.split("-")[0] ?? "nobody";
    calls.set(customer, [...(calls.get(customer) ?? []), request]);
    return scripts.get(customer)?.shift() ?? say(echoOf(ids));
  };
  const servers = await Promise.all(Array.from({ length: count }, () => startFakeModelServer({ respond })));
  return {
    servers,
    script(customer, ...answers) {
      scripts.set(customer, [...(scripts.get(customer) ?? []), ...answers]);
    },
    callsOf: (customer) => calls.get(customer) ?? [],
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** Ids of the texts behind the last answer: what this call is to answer. */
function waitingIds({ items }: FakeRequest): string[] {
  const answered = items.findLastIndex(({ kind }) => kind === "seller");
  return items
    .slice(answered + 1)
    .flatMap((item) => (item.kind === "customer" ? [...item.text.matchAll(messageId)] : []))
    .map(([id]) => id);
}

export function echoOf(ids: string[]): string {
  return `re: ${ids.join(" ")}`;
}

/** Ids in the order in which an answer names them; none where it is no echo. */
export function readEcho(body: string): string[] {
  return body.startsWith("re: ") ? [...body.matchAll(messageId)].map(([id]) => id) : [];
}
