/**
 * What must never stand in a log line, whoever logs it and however deep: what customers and models wrote, who they
 * are, and what opens doors.
 */
const hiddenKeys = new Set(
  [
    // words of customers, staff and models
    ["text", "texts", "body", "rawbody", "reply", "replies", "messages", "content", "prompt", "instructions"],
    ["items", "arguments", "output", "input", "params", "parameters", "query", "reason", "profilename"],
    // people
    ["address", "phone", "userid", "waid", "useraddress"],
    // secrets
    ["authorization", "cookie", "setcookie", "password", "token", "authtoken", "apikey", "apikeys", "secret"],
    ["xtwiliosignature", "connectionstring"],
  ].flat(),
);

/**
 * Facts for a log line whose `reason` is the provider's or our own, as `why`: the log hides a `reason`, since a
 * hand-over's is the customer's.
 */
export function showReason<Facts extends { reason?: string }>({ reason: why, ...facts }: Facts) {
  return { ...facts, why };
}

/** A phone number as Twilio writes it, plain or URL-encoded, and any WhatsApp address. */
const addresses = /whatsapp(?::|%3A)[^\s"'\\,&)]+|(?:\+|%2B)\d{7,15}(?!\d)/gi;

const hidden = "[hidden]";
const deepest = 6;

/**
 * A copy of what is about to be logged, with the values of telling keys hidden and errors cut down to
 * {@link describeError}. Keys count without case, dashes and underscores.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (isError(value)) return describeError(value);
  if (depth >= deepest) return "[deep]";
  if (ArrayBuffer.isView(value)) return "[bytes]";
  if (Array.isArray(value)) return value.map((item: unknown) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isHidden(key, inner) ? hidden : redact(inner, depth + 1),
    ]),
  );
}

/** Hides the values of telling keys; nothing, a yes or no and a small count tell nothing. */
function isHidden(key: string, value: unknown): boolean {
  if (value === null || value === undefined || typeof value === "boolean") return false;
  if (typeof value === "number" && Math.abs(value) < 1_000_000) return false;
  return hiddenKeys.has(key.replace(/[-_]/g, "").toLowerCase());
}

/**
 * The last gate before a finished line leaves: masks addresses, and every secret of the configuration by its value.
 * @param secrets texts of which no line may hold any
 */
export function createMask(secrets: string[]): (line: string) => string {
  const long = secrets.filter((secret) => secret.length >= 6);
  const forms = new Set(
    long.flatMap((one) => [one, JSON.stringify(one).slice(1, -1), encodeURIComponent(one)]),
  );
  if (forms.size === 0) return (line) => line.replace(addresses, "[address]");
  const longestFirst = [...forms].sort((a, b) => b.length - a.length).map(RegExp.escape);
  const known = new RegExp(longestFirst.join("|"), "g");
  return (line) => line.replace(known, "[secret]").replace(addresses, "[address]");
}

/** Fields of errors that tell what happened without quoting anybody: Node's, Postgres', Twilio's, OpenAI's, ours. */
const tellingFields = [
  ["code", "status", "retryable", "errno", "syscall", "port", "severity", "schema", "table", "column"],
  ["constraint", "routine", "requestID", "moreInfo"],
].flat();

/**
 * An error as a log may hold it: type, message, frames, named fields, cause. Everything else stays out, since
 * libraries hang on it what they were working on: Axios the request with its headers and body, TypeORM the
 * query's parameters, Postgres the row in `detail`.
 */
function describeError(error: object, depth = 0): Record<string, unknown> {
  const { name, stack, cause, driverError, errors } = error as Record<string, unknown>;
  const described: Record<string, unknown> = { type: String(name ?? "Error"), message: safeMessage(error) };
  for (const field of tellingFields) {
    const value = (error as Record<string, unknown>)[field];
    if (["string", "number", "boolean"].includes(typeof value)) described[field] = value;
  }
  // The frames alone: the head of a stack repeats the message.
  const frames = typeof stack === "string" ? stack.split("\n").filter((line) => /^\s+at /.test(line)) : [];
  if (frames.length > 0) described.stack = frames.map((line) => line.trim()).join("\n");
  if (depth >= 4) return described;
  const inner = isError(cause) ? cause : isError(driverError) ? driverError : null;
  if (inner) described.cause = describeError(inner, depth + 1);
  if (Array.isArray(errors))
    described.errors = errors
      .filter(isError)
      .slice(0, 3)
      .map((one) => describeError(one, depth + 1));
  return described;
}

/** The message without what it quotes: JSON and Postgres (class 22, bad data) repeat the text they choked on. */
export function safeMessage(error: object): string {
  const { name, message, code, driverError } = error as Record<string, unknown>;
  const sqlState = code ?? (isError(driverError) ? (driverError as { code?: unknown }).code : undefined);
  const quotes = name === "SyntaxError" || (typeof sqlState === "string" && /^22...$/.test(sqlState));
  const text = String(message ?? "");
  return quotes ? text.replace(/"[\s\S]*"/, '"…"').replace(/'[\s\S]*'/, "'…'") : text;
}

/** By shape rather than `instanceof`: errors also come from other realms (workers, test runners). */
function isError(value: unknown): value is Error {
  if (value instanceof Error) return true;
  return typeof value === "object" && value !== null && "message" in value && "stack" in value;
}
