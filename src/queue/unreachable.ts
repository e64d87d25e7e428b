import { AppError } from "../errors.ts";

/** The queue's store cannot be used at the start; the message is one line that says why and what to do. */
export class QueueUnreachable extends AppError {
  /** @param redisUrl null: the queue lives in Postgres */
  constructor(redisUrl: string | null, cause: unknown) {
    const reason = reasonOf(cause);
    const where = redisUrl === null ? "the queue in Postgres" : "the Redis of REDIS_URL";
    const advice = redisUrl === null ? postgresAdvice : redisAdvice(reason);
    super(`${where} cannot be used (${reason}): ${advice}`, { code: "queue_unreachable", cause });
  }
}

const postgresAdvice = "behind a pooler it needs DATABASE_DIRECT_URL, the URL of Postgres itself";

/** A cluster's client tells only that all nodes failed, and keeps what the last of them said: why a connection broke is not in it. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { lastNodeError } = cause as Error & { lastNodeError?: unknown };
  if (!(lastNodeError instanceof Error)) return cause.message;
  return lastNodeError.message === "Connection is closed." ? noNode : lastNodeError.message;
}

const noNode = "no node of the cluster answers";

const trust =
  "NODE_EXTRA_CA_CERTS names the certificate of its authority, in the environment itself, not in .env";

function redisAdvice(reason: string): string {
  if (/WRONGPASS|NOAUTH|NOPERM|invalid password/i.test(reason)) return "check user and password in the URL";
  if (/certificate|altnames/i.test(reason)) return `see that ${trust}`;
  if (reason === noNode) return `check the URL, that Redis runs and, over TLS, that ${trust}`;
  return "check the URL and that Redis runs";
}
