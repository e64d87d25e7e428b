import twilio from "twilio";
import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { ChoiceItem } from "../channel.ts";
import { type SimulatedMessage, toParameters } from "./simulate/parameters.ts";

/** The simulation came to no answer; the message says in one line why, and what to do. */
export class SimulationFailed extends AppError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: "simulation_failed", cause });
  }
}

/** A running server, and what the simulated Twilio has in common with it. */
export type SimulatedServer = {
  /** Where it listens, without trailing slash. */
  url: string;
  /** Its `PUBLIC_URL`, over which webhooks are signed there; null: signed over `url`. */
  publicUrl: string | null;
  authToken: string;
  accountSid: string | null;
  /** For `/api/*`; null where it is open. */
  apiKey: string | null;
};

/**
 * What came of it. `turns` counts the answers; each has one or more `replies`. Silent is the bot where a person has the
 * conversation (`held`) and where the customer opts out or has done so (`noted`).
 */
export type Simulated = {
  stored: number;
  turns: number;
  silent: "held" | "noted" | null;
  replies: SimulatedReply[];
};

/** One message, with what could be tapped below it and the picture that goes with it. */
type SimulatedReply = { text: string; choices: { id: string; title: string }[]; photoUrl: string | null };

const ChoiceRow = z.object({ id: z.string(), title: z.string() });
const EnclosureSchema = z.object({
  choices: z.object({ items: z.array(ChoiceRow) }).optional(),
  photo: z.object({ url: z.string() }).optional(),
});

const ConversationList = z.object({
  items: z.array(z.object({ id: z.string(), address: z.string() })),
  next_cursor: z.string().nullable(),
});
const History = z.object({
  items: z.array(
    z.object({
      id: z.number(),
      direction: z.enum(["in", "out"]),
      text: z.string(),
      enclosure: EnclosureSchema.nullable(),
      status: z.string(),
      error_code: z.string().nullable(),
      error_reason: z.string().nullable(),
      turn_id: z.string().nullable(),
    }),
  ),
});
type HistoryItem = z.output<typeof History>["items"][number];

const pollMs = 150;
/** More than Twilio itself would wait. */
const requestTimeoutMs = 20_000;

/**
 * Posts one signed message as Twilio would, `times` at once under the same MessageSid, and reads from the server's API
 * what it answers.
 * @throws {SimulationFailed} when the server cannot be reached, refuses, or does not answer in time
 */
export async function simulate(
  server: SimulatedServer,
  message: SimulatedMessage,
  timeoutMs: number,
): Promise<Simulated> {
  const deadlineMs = performance.now() + timeoutMs;
  const lastId = await findLastMessageId(server, message.from);
  const params = toParameters(server.accountSid, message);
  await Promise.all(Array.from({ length: message.times }, () => postSigned(server, params)));
  const conversationId = await findConversationId(server, message.from);
  if (!conversationId)
    throw new SimulationFailed(`the server took the message and shows no conversation of it`);
  for (;;) {
    const items = (await listHistory(server, conversationId)).filter(({ id }) => id > lastId);
    const simulated = summarise(items);
    if (simulated) return simulated;
    if (performance.now() > deadlineMs) {
      throw new SimulationFailed(`no answer within ${timeoutMs / 1_000} s: ${explainSilence(items)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/**
 * What a button or a line of a list said that the customer was last offered under this id.
 * @throws {SimulationFailed} where none was
 */
export async function findTitle(server: SimulatedServer, address: string, choiceId: string): Promise<string> {
  const id = await findConversationId(server, address);
  const items = id ? await listHistory(server, id) : [];
  const offered = items.flatMap(({ enclosure }) => enclosure?.choices?.items ?? []);
  const title = offered.findLast((choice) => choice.id === choiceId)?.title;
  if (title === undefined)
    throw new SimulationFailed(`nothing with the id ${choiceId} was offered: ${listOffered(offered)}`);
  return title;
}

/** How many of the last offers are told: a list of cars, and the buttons below it. */
const mostOffers = 10;

function listOffered(offered: ChoiceItem[]): string {
  if (offered.length === 0)
    return "nothing was that could be tapped, as where the server runs without TWILIO_CONTENT=true; say it as the text";
  const last = new Map(offered.slice(-mostOffers).map(({ id, title }) => [id, title]));
  return `say it as the text, or tap one of ${[...last].map(([id, title]) => `${id} («${title}»)`).join(", ")}`;
}

const isUnsent = (status: string) => status === "pending" || status === "claimed";

/** @returns null while something of it is still to come */
function summarise(items: HistoryItem[]): Simulated | null {
  const incoming = items.filter(({ direction }) => direction === "in");
  const outgoing = items.filter(({ direction }) => direction === "out");
  if (incoming.length === 0 || incoming.some(({ status }) => status === "received")) return null;
  if (outgoing.some(({ status }) => isUnsent(status))) return null;
  return {
    stored: incoming.length,
    turns: new Set(outgoing.map(({ turn_id }) => turn_id)).size,
    silent:
      (["held", "noted"] as const).find((why) => incoming.every(({ status }) => status === why)) ?? null,
    replies: outgoing.map(({ text, enclosure }) => ({
      text,
      choices: enclosure?.choices?.items ?? [],
      photoUrl: enclosure?.photo?.url ?? null,
    })),
  };
}

/** As far as the server's own records tell: what has been tried says more than what may be missing. */
function explainSilence(items: HistoryItem[]): string {
  const unsent = items.filter(({ direction, status }) => direction === "out" && isUnsent(status));
  const tried = unsent.find(({ error_code }) => error_code !== null);
  if (tried)
    return `the answer is written, and could not be sent: ${tried.error_reason} (${tried.error_code}); it is tried again. Check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_API_URL and the way to it`;
  if (unsent.length > 0) return "the answer is written, and waits to be sent: a sender's rate, or a backlog";
  return "the message is stored, and no answer is written yet: is a worker running (ROLE), or a model slow (TURN_TIMEOUT_MS)? The log says";
}

async function postSigned(server: SimulatedServer, params: Record<string, string>): Promise<void> {
  const path = "/webhook/twilio";
  const signed = (server.publicUrl ?? server.url) + path;
  const response = await request(server, path, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
      "x-twilio-signature": twilio.getExpectedTwilioSignature(server.authToken, signed, params),
      "i-twilio-idempotency-token": crypto.randomUUID(),
    },
    body: new URLSearchParams(params).toString(),
  });
  if (!response.ok) throw new SimulationFailed(await explainRefusal(response));
}

async function explainRefusal(response: Response): Promise<string> {
  if (response.status === 403) {
    return "the server refused the signature (403): it runs with another TWILIO_AUTH_TOKEN, TWILIO_ACCOUNT_SID or PUBLIC_URL than this command";
  }
  if (response.status === 503) {
    return "the server could not store the message (503): its database is away, and its log says why";
  }
  return `the server answered ${response.status}: ${(await response.text()).slice(0, 300)}`;
}

async function findLastMessageId(server: SimulatedServer, address: string): Promise<number> {
  const id = await findConversationId(server, address);
  return id ? ((await listHistory(server, id)).at(-1)?.id ?? 0) : 0;
}

async function findConversationId(server: SimulatedServer, address: string): Promise<string | null> {
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query: URLSearchParams = new URLSearchParams({ page_size: "200", ...(cursor && { cursor }) });
    const page: z.output<typeof ConversationList> = await getJson(
      server,
      `/api/conversations?${query}`,
      ConversationList,
    );
    const found = page.items.find((item) => item.address === address);
    if (found) return found.id;
    cursor = page.next_cursor;
  }
  return null;
}

async function listHistory(server: SimulatedServer, id: string): Promise<HistoryItem[]> {
  return (await getJson(server, `/api/conversations/${id}/messages`, History)).items;
}

async function getJson<S extends z.ZodType>(
  server: SimulatedServer,
  path: string,
  schema: S,
): Promise<z.output<S>> {
  const headers = server.apiKey ? { authorization: `Bearer ${server.apiKey}` } : {};
  const response = await request(server, path, { headers });
  if (response.status === 401) {
    throw new SimulationFailed("the server wants an API key (401): set API_KEYS as it has them");
  }
  if (!response.ok) throw new SimulationFailed(await explainRefusal(response));
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new SimulationFailed(`what answers at ${server.url} is another program`);
  return parsed.data;
}

async function request({ url }: SimulatedServer, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url + path, { ...init, signal: AbortSignal.timeout(requestTimeoutMs) });
  } catch (error) {
    throw new SimulationFailed(`no server answers at ${url}: start it with npm start, or give --url`, error);
  }
}
