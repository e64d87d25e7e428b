import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { startProcess } from "../support/process.ts";

let database: TestDatabase;
let dir: string;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase(1);
  dir = await mkdtemp(join(tmpdir(), "seller-start-"));
  env = { DATABASE_URL: database.url, HOST: "127.0.0.1", PORT: "0" };
});
afterAll(async () => {
  await database.drop();
  await rm(dir, { recursive: true, force: true });
});

/** Runs to the end. */
async function run(file: string, variables: Record<string, string>, args: string[] = []) {
  const started = startProcess(file, variables, args);
  const code = await new Promise((resolve) => started.child.on("close", resolve));
  return { code, lines: started.output().trim().split("\n") };
}

test("without any setting it starts on the embedded Postgres, and the next start finds the data", async () => {
  const variables = { DATA_DIR: join(dir, "data"), HOST: "127.0.0.1", PORT: "0" };
  const first = startProcess("src/main.ts", variables);
  const [, url = ""] = await first.waitFor(/Seller is ready at (\S+)/);
  expect(first.output()).toMatch(/embedded Postgres.*BullMQ on Postgres.*offline model.*development token/s);
  const ask = async (base: string) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ msg: "Hola", user_id: "me" });
    const answer = await fetch(`${base}/seller/bot`, { method: "POST", headers, body });
    return (await answer.json()) as { conversation_id: string; reply: string };
  };
  const before = await ask(url);
  expect(before.reply).toMatch(/^¡Hola!/);
  expect(await first.stop("SIGINT")).toBe(0);

  const second = startProcess("src/main.ts", variables);
  const [, urlAgain = ""] = await second.waitFor(/Seller is ready at (\S+)/);
  expect((await ask(urlAgain)).conversation_id).toBe(before.conversation_id);
  expect(await second.stop("SIGTERM")).toBe(0);
}, 90_000);

test("a port in use is one line that says what to do, and exit code 1", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const address = taken.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const { code, lines } = await run("src/main.ts", { ...env, PORT: port });
  await new Promise((resolve) => taken.close(resolve));
  expect(code).toBe(1);
  expect(lines.at(-1)).toMatch(new RegExp(`${port}.*in use.*PORT`));
  expect(lines.join("\n")).not.toMatch(/^ +at /m);
});

test("a dead database is one line that says what to do, without its password", async () => {
  const { code, lines } = await run("src/main.ts", {
    ...env,
    DATABASE_URL: "postgres://me:secret@127.0.0.1:1/x",
  });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/DATABASE_URL.*ECONNREFUSED/)]);
  expect(lines[0]).not.toContain("secret");
});

test("a dealer's file that is not there is told before any store is opened", async () => {
  const missing = join(dir, "nowhere.yaml");
  const dead = "postgres://me:secret@127.0.0.1:1/x";
  const { code, lines } = await run("src/main.ts", { ...env, DATABASE_URL: dead, DEALER_FILE: missing });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^DEALER_FILE.*nowhere\.yaml/)]);
});

test("a dead Redis is one line that says what to do", async () => {
  const { code, lines } = await run("src/main.ts", { ...env, REDIS_URL: "redis://127.0.0.1:1" });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/REDIS_URL.*ECONNREFUSED/)]);
});

test("a signal during the start waits for it and leaves nothing running", async () => {
  const dataDir = join(dir, "interrupted");
  const started = startProcess("src/main.ts", { DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "0" });
  const pidFile = join(dataDir, "postgres", "postmaster.pid");
  while (!existsSync(pidFile)) await new Promise((resolve) => setImmediate(resolve));
  expect(await started.stop("SIGINT")).toBe(0);
  expect(existsSync(pidFile)).toBe(false);
}, 60_000);

test("a configuration with several problems names each, and no value", async () => {
  const { code, lines } = await run("src/main.ts", {
    ...env,
    PORT: "abc",
    SESSION_TTL: "soon",
    LLM_PROVIDERS: "groq",
  });
  expect(code).toBe(1);
  const text = lines.join("\n");
  for (const name of ["PORT", "SESSION_TTL"]) expect(text).toContain(name);
  expect(text).not.toMatch(/abc|soon/);
});

test("production refuses to start on the defaults", async () => {
  const { code, lines } = await run("src/main.ts", { NODE_ENV: "production" });
  expect(code).toBe(1);
  for (const name of ["DATABASE_URL", "REDIS_URL", "TWILIO_AUTH_TOKEN", "LLM_PROVIDERS"]) {
    expect(lines.join("\n")).toContain(name);
  }
});

test.each(["chat", "migrate", "simulate", "catalog-import", "tunnel"])(
  "the command %s explains itself",
  async (name) => {
    const { code, lines } = await run(`src/commands/${name}.ts`, env, ["--help"]);
    expect(code).toBe(0);
    expect(lines.join("\n")).toMatch(/npm run/);
  },
);

test.each(["chat", "migrate", "simulate", "catalog-import", "tunnel"])(
  "the command %s answers an unknown option in one line",
  async (name) => {
    const { code, lines } = await run(`src/commands/${name}.ts`, env, ["--nonsense"]);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining("--nonsense")]);
  },
);

test("migrate says that the database is up to date", async () => {
  expect(await run("src/commands/migrate.ts", env)).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^database: Postgres at [^@]+ \(DATABASE_URL\)$/),
      "The database is up to date.",
    ],
  });
});

test("chat answers piped lines to the end and shows the tools that were called", async () => {
  const chat = startProcess("src/commands/chat.ts", env, ["--verbose"]);
  chat.child.stdin?.end("hello\ndo you have a Nissan Versa under 300k?\n/quit\n");
  const code = await new Promise((resolve) => chat.child.on("close", resolve));
  expect(code).toBe(0);
  expect(chat.output()).toMatch(/search_catalog \{.*"model":"Versa".*\} → ok/);
  expect(chat.output()).toMatch(/Versa.*km/);
});

test("a dealer's file is imported, and a broken one changes nothing", async () => {
  const good = join(dir, "good.csv");
  await writeFile(good, "stock_id,make,model,year,km,price\nZ1,Nissan,Versa,2020,40000,200000\n");
  const { code, lines } = await run("src/commands/catalog-import.ts", env, [good]);
  expect({ code, lines }).toEqual({
    code: 0,
    lines: [expect.stringMatching(/^database: Postgres at /), expect.stringMatching(/^1 new, 0 updated/)],
  });
  const bad = join(dir, "bad.csv");
  await writeFile(
    bad,
    "stock_id,make,model,year,km,price\nZ2,Nissan,Versa,2020,40000,200000\nZ3,Nissan,Versa,3020,1,-5\n",
  );
  const broken = await run("src/commands/catalog-import.ts", env, [bad]);
  expect(broken.code).toBe(1);
  expect(broken.lines.join("\n")).toMatch(/3.*year/);
  expect(await database.source.query("SELECT stock_id FROM vehicle WHERE stock_id LIKE 'Z%'")).toEqual([
    { stock_id: "Z1" },
  ]);
});
