import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createReporter, type Reporting } from "./callbacks.ts";
import { renderChoices } from "./content/choices.ts";
import { type FakeContent, renderContent } from "./content/content.ts";
import {
  contentJson,
  contentPath,
  contentsPage,
  type MadeContent,
  makeContent,
} from "./content/content-api.ts";
import { collectionPath, errorJson, type FakeMessage, toJson, toPage } from "./json.ts";
import { createFakeMedia } from "./media.ts";
import { fakeAccountSid, fakeAuthToken, newMessageSid } from "./post.ts";
import { type FakeRefusal, refuseMessage } from "./rules.ts";
import { refuseTyping, typingPath } from "./typing.ts";

/** What happens to one of the next requests instead of a right answer. */
export type Fault = {
  /** Which request it waits for. Default `create`. */
  on?: "create" | "list" | "typing" | "content";
  /** Only requests about this customer's address. Default: any. */
  to?: string;
  /** The message is accepted first, and only the answer goes wrong. */
  accepted?: true;
  /** Milliseconds that the message waits before it is accepted, whether anybody waits for it or not. */
  acceptAfterMs?: number;
  /** Milliseconds before the answer; alone, the answer itself is right. */
  delayMs?: number;
  /** HTTP status of a refusal; `code` is Twilio's, by default the one that goes with the status. */
  status?: number;
  code?: number;
  retryAfterS?: number;
  /** The connection is cut without an answer. */
  reset?: true;
  /** No answer comes while the fake lives. */
  hang?: true;
};

type FakeTwilioOptions = {
  accountSid?: string;
  authToken?: string;
  /** Addresses of ours that may send; default: any. */
  senders?: string[];
  /** Messages that each sender may send in one second; what is above is refused with 429. Default: any. */
  maxPerSecond?: number;
  clock?: () => Date;
};

/** Twilio's Messages API on a loopback port: refuses what the real one refuses, keeps what it accepts. */
export type FakeTwilio = Awaited<ReturnType<typeof startFakeTwilio>>;

type Call = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  text: string;
  form: URLSearchParams;
};

const waitMs = 15_000;

/** Stop it in `afterAll`. */
export async function startFakeTwilio(options: FakeTwilioOptions = {}) {
  const accountSid = options.accountSid ?? fakeAccountSid;
  const authToken = options.authToken ?? fakeAuthToken;
  const clock = options.clock ?? (() => new Date());
  const sent: FakeMessage[] = [];
  const refused: FakeRefusal[] = [];
  const typing: { messageId: string; at: Date }[] = [];
  const faults: Fault[] = [];
  const waiters = new Set<() => void>();
  const collection = collectionPath(accountSid);
  const reporter = createReporter({ accountSid, authToken });
  const contents = new Map<string, FakeContent>();
  const closedWindows = new Set<string>();
  const optedOut = new Set<string>();
  const rules = { senders: options.senders ?? null, contents, closedWindows, optedOut };
  let reporting: Reporting | null = null;
  const media = createFakeMedia(accountSid, authToken);

  const server = createServer(async (request, response) => {
    if (media.handle(request, response)) return;
    const url = new URL(request.url ?? "/", "http://twilio");
    const text = await readText(request);
    const call = { request, response, url, text, form: new URLSearchParams(text) };
    if (!isAuthorised(request)) return refuse(call, { status: 401, code: 20003, message: "Authenticate" });
    if (url.pathname === `${collection}.json` && request.method === "POST") return create(call);
    if (url.pathname === `${collection}.json` && request.method === "GET") return list(call);
    if (url.pathname === contentPath) return handleContent(call);
    if (url.pathname === typingPath && request.method === "POST") return showTyping(call);
    const found = sent.find(({ sid }) => url.pathname === `${collection}/${sid}.json`);
    if (found && request.method === "GET") return answer(call, 200, toJson(found, accountSid));
    const message = `The requested resource ${url.pathname} was not found`;
    return refuse(call, { status: 404, code: 20404, message });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    accountSid,
    authToken,
    /** What has a seller send through it. */
    env: { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: url },
    sent,
    /** Files that messages come with. */
    media,
    /** Everything that was refused, scripted faults aside; a test of ours expects none. */
    refused,
    /** Content templates by their sid. */
    contents,
    /** WhatsApp addresses whose 24 hours are over: all but templates are refused with 63016. */
    closedWindows,
    /** Addresses that opted out: refused with 21610. */
    optedOut,

    /** From now on each accepted message is reported on without being asked; null ends that for later ones. */
    reportBy(next: Reporting | null): void {
      reporting = next;
    },

    /** Typing indicators that were shown, in order; a failed one is not among them. */
    typing,
    /** Scripted faults that no request has met yet. */
    unmet: faults as readonly Fault[],

    /** Scripts the next requests: the first fault that waits for such a request is used up by it. */
    failNext(...next: Fault[]): void {
      faults.push(...next);
    },

    /** Resolves with all sent messages once there are `count`. */
    async waitForSent(count: number, timeoutMs = waitMs): Promise<FakeMessage[]> {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const check = () => sent.length >= count && resolve();
      const timer = setTimeout(() => {
        reject(new Error(`${sent.length} of ${count} messages were sent within ${timeoutMs} ms`));
      }, timeoutMs);
      waiters.add(check);
      check();
      await promise.finally(() => {
        clearTimeout(timer);
        waiters.delete(check);
      });
      return sent;
    },

    /**
     * Moves a message on and posts the signed status callback, as Twilio does, to the message's StatusCallback.
     * @param postTo where to post, if the callback's host is a made-up public one; that one is signed all the same
     * @returns the answer; null for a message without callback
     */
    async report(
      sid: string,
      status: string,
      { errorCode = null, postTo }: { errorCode?: number | null; postTo?: string } = {},
    ): Promise<Response | null> {
      const message = sent.find((candidate) => candidate.sid === sid);
      if (!message) throw new Error(`no message ${sid}`);
      Object.assign(message, { status, errorCode, sentAt: message.sentAt ?? clock() });
      return reporter.post(message, status, postTo);
    },

    async stop(): Promise<void> {
      await reporter.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function isAuthorised({ headers }: IncomingMessage): boolean {
    const expected = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
    return headers.authorization === `Basic ${expected}`;
  }

  function create(call: Call): void {
    const fault = takeFault("create", call.form.get("To"));
    const isLost = fault && !fault.accepted && (fault.status || fault.reset || fault.hang);
    const refusal = isLost ? null : (refuseMessage(call.form, rules) ?? refuseHaste(call.form));
    if (isLost) {
      spoil(call, fault);
    } else if (refusal) {
      refuse(call, refusal);
    } else if (fault?.acceptAfterMs) {
      setTimeout(() => acceptAndAnswer(call, fault), fault.acceptAfterMs);
    } else {
      acceptAndAnswer(call, fault);
    }
  }

  function acceptAndAnswer(call: Call, fault: Fault | null): void {
    const message = accept(call.form);
    if (reporting) reporter.start(message, reporting, clock);
    spoil(call, fault, () => answer(call, 201, toJson(message, accountSid)));
  }

  function refuseHaste(form: URLSearchParams): FakeRefusal | null {
    if (options.maxPerSecond === undefined) return null;
    const since = clock().getTime() - 1_000;
    const from = form.get("From");
    const recent = sent.filter((message) => message.from === from && message.at.getTime() > since);
    if (recent.length < options.maxPerSecond) return null;
    return { status: 429, code: 20429, message: "Too Many Requests" };
  }

  function accept(form: URLSearchParams): FakeMessage {
    const content = contents.get(form.get("ContentSid") ?? "");
    const rendered = content && renderContent(content, form.get("ContentVariables"));
    const choices = content?.made ? renderChoices(content.made, form.get("ContentVariables")) : [];
    const service = form.get("MessagingServiceSid");
    const message: FakeMessage = {
      sid: newMessageSid(),
      to: form.get("To") ?? "",
      from: form.get("From"),
      body: typeof rendered === "string" ? rendered : (form.get("Body") ?? ""),
      messagingServiceSid: service,
      statusCallback: form.get("StatusCallback"),
      status: service ? "accepted" : "queued",
      errorCode: null,
      direction: "outbound-api",
      at: clock(),
      sentAt: null,
      choices: Array.isArray(choices) ? choices : [],
      parameters: Object.fromEntries(form),
    };
    sent.push(message);
    for (const check of waiters) check();
    return message;
  }

  function list(call: Call): void {
    const { searchParams } = call.url;
    const fault = takeFault("list", searchParams.get("To"));
    spoil(call, fault, () => answer(call, 200, toPage(sent, searchParams, accountSid)));
  }

  function handleContent(call: Call): void {
    spoil(call, takeFault("content"), () => {
      if (call.request.method === "GET") {
        const made = [...contents.values()].filter((content): content is MadeContent => "sid" in content);
        answer(call, 200, contentsPage(made, call.url.searchParams, accountSid));
        return;
      }
      const content = makeContent(call.text, clock());
      if ("code" in content) return void refuse(call, content);
      contents.set(content.sid, content);
      answer(call, 201, contentJson(content, accountSid));
    });
  }

  function showTyping(call: Call): void {
    const refusal = refuseTyping(call.form);
    if (refusal) refuse(call, refusal);
    else
      spoil(call, takeFault("typing"), () => {
        typing.push({ messageId: call.form.get("messageId") ?? "", at: clock() });
        answer(call, 200, { success: true });
      });
  }

  function takeFault(on: Fault["on"], to: string | null = null): Fault | null {
    const index = faults.findIndex(
      (fault) => (fault.on ?? "create") === on && (fault.to === undefined || fault.to === to),
    );
    return index < 0 ? null : (faults.splice(index, 1)[0] ?? null);
  }

  /** Answers as the fault has it; without one, as it should. */
  function spoil(call: Call, fault: Fault | null, otherwise: () => void = () => {}): void {
    if (!fault) {
      otherwise();
      return;
    }
    setTimeout(() => {
      if (fault.reset) call.request.socket.resetAndDestroy();
      else if (fault.status) answerFault(call, fault.status, fault);
      else if (!fault.hang) otherwise();
    }, fault.delayMs ?? 0);
  }

  function refuse(call: Call, refusal: FakeRefusal): void {
    refused.push(refusal);
    answer(call, refusal.status, errorJson(refusal));
  }
}

function answerFault(call: Call, status: number, { code, retryAfterS }: Fault): void {
  if (retryAfterS !== undefined) call.response.setHeader("Retry-After", String(retryAfterS));
  answer(
    call,
    status,
    errorJson({ status, code: code ?? (status === 429 ? 20429 : 20500), message: "scripted" }),
  );
}

function answer({ response }: Call, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json;charset=utf-8" });
  response.end(JSON.stringify(body));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
