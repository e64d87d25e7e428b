import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type StartedRedis, startLockedRedis } from "../../infra/redis.ts";
import { createDataSource } from "../../src/database/data-source.ts";
import type { EmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.ts";
import { type Certificate, makeCertificate } from "../support/postgres/certificates.ts";
import { startPostgresWithTls } from "../support/postgres/postgres-tls.ts";
import { startProcess } from "../support/process.ts";

const hasRedis = process.env.TEST_REDIS_URL !== undefined;
const password = "redis-secret-1";

let dir: string;
let files: Certificate;
let postgres: EmbeddedPostgres;
let redis: StartedRedis | null;
let env: Record<string, string>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "seller-tls-"));
  files = await makeCertificate(dir);
  postgres = await startPostgresWithTls(dir, files);
  redis = hasRedis ? await startLockedRedis(dir, { ...files, password }) : null;
  env = {
    DATABASE_URL: `${postgres.url}?sslmode=verify-full&sslrootcert=${files.certificate}`,
    HOST: "127.0.0.1",
    PORT: "0",
    NODE_EXTRA_CA_CERTS: files.certificate,
  };
}, 60_000);
afterAll(async () => {
  await redis?.stop();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
});

/** Starts everything, asks one question, and stops. @returns what it says of itself, and the sessions without TLS */
async function askOnce(variables: Record<string, string>) {
  const started = startProcess("src/main.ts", variables);
  const [, url = ""] = await started.waitFor(/Seller is ready at (\S+)/);
  const source = await createDataSource(postgres.url, 1).initialize();
  const response = await fetch(`${url}/seller/bot`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ msg: "Hola", user_id: "me" }),
  });
  const { reply } = (await response.json()) as { reply: string };
  const sessions: { ssl: boolean; own: boolean }[] = await source.query(
    `SELECT ssl, pid = pg_backend_pid() AS own FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
     WHERE backend_type = 'client backend' AND state <> 'starting'`, // from then on its TLS is told
  );
  await source.destroy();
  expect(await started.stop()).toBe(0);
  const others = sessions.filter(({ own }) => !own);
  return { reply, open: others.length, inClear: others.filter(({ ssl }) => !ssl).length };
}

const queues = [{ name: "Postgres" }, ...(hasRedis ? [{ name: "Redis" }] : [])];

describe.each(queues)("over TLS, the queue on $name", ({ name }) => {
  test("a question is answered, and no connection is in clear", async () => {
    const variables = name === "Redis" ? { ...env, REDIS_URL: redis?.url ?? "" } : env;
    const { reply, open, inClear } = await askOnce(variables);
    expect(reply).toMatch(/^¡Hola/);
    expect(open).toBeGreaterThan(0);
    expect(inClear).toBe(0);
  });
});

/** The one line that a start ends with. */
async function refusalOf(variables: Record<string, string>): Promise<string> {
  const started = startProcess("src/main.ts", variables);
  const code = await new Promise((resolve) => started.child.on("close", resolve));
  const lines = started.output().trim().split("\n");
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.any(String)] });
  return lines[0] ?? "";
}

test("a certificate of Postgres that nobody vouches for is one line that says what to do", async () => {
  const DATABASE_URL = `${postgres.url}?sslmode=verify-full`;
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = env;
  const line = await refusalOf({ ...rest, DATABASE_URL });
  expect(line).toMatch(/DATABASE_URL.*self-signed certificate.*sslrootcert/);
  expect(line).not.toContain(new URL(postgres.url).password);
});

test("a certificate for another host is one line that says so", async () => {
  const DATABASE_URL = env.DATABASE_URL?.replace("@localhost", "@127.0.0.1") ?? "";
  expect(await refusalOf({ ...env, DATABASE_URL })).toMatch(/DATABASE_URL.*certificate/);
});

test("a file of a certificate that is not there is one line that says so", async () => {
  const DATABASE_URL = `${postgres.url}?sslmode=verify-full&sslrootcert=${join(dir, "missing.pem")}`;
  expect(await refusalOf({ ...env, DATABASE_URL })).toMatch(/DATABASE_URL.*missing\.pem.*sslrootcert/);
});

if (hasRedis) {
  test("a wrong password of Redis is one line that says so, without it", async () => {
    const REDIS_URL = redis?.url.replace(password, "wrong-secret-2") ?? "";
    const line = await refusalOf({ ...env, REDIS_URL });
    expect(line).toMatch(/REDIS_URL.*WRONGPASS.*check user and password/);
    expect(line).not.toContain("wrong-secret-2");
  });

  test("a missing password of Redis is one line that says so", async () => {
    const REDIS_URL = redis?.url.replace(`:${password}@`, "") ?? "";
    expect(await refusalOf({ ...env, REDIS_URL })).toMatch(/REDIS_URL.*NOAUTH.*check user and password/);
  });

  test("a certificate of Redis that nobody vouches for is one line that says what to do", async () => {
    const { NODE_EXTRA_CA_CERTS: _, ...rest } = env;
    const line = await refusalOf({ ...rest, REDIS_URL: redis?.url ?? "" });
    expect(line).toMatch(/REDIS_URL.*self-signed certificate.*NODE_EXTRA_CA_CERTS/);
    expect(line).not.toContain(password);
  });

  test("nodes of a cluster of which none answers are one line that says so", async () => {
    const REDIS_URL = "redis://127.0.0.1:1,127.0.0.1:2";
    expect(await refusalOf({ ...env, REDIS_URL })).toMatch(
      /REDIS_URL.*no node of the cluster answers.*that Redis runs/,
    );
  });
}
