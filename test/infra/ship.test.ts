import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { Environment } from "../../src/config/environment.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const known = Object.keys(Environment.shape);
const manifest = JSON.parse(read("package.json"));

type Service = {
  build?: string;
  image: string;
  command?: string[];
  profiles?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
};
const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(
  read("docker-compose.yml"),
  { merge: true },
);
const service = (name: string) => compose.services[name] ?? { image: "" };
const ours = Object.entries(compose.services).filter(([, { build }]) => build !== undefined);

/** Instructions of the Dockerfile with their arguments, lines that go on joined, comments left out. */
const instructions = read("Dockerfile")
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({ name: line.split(" ", 1)[0], rest: line.slice(line.indexOf(" ") + 1) }));
const lastFrom = instructions.findLastIndex(({ name }) => name === "FROM");
const final = instructions.slice(lastFrom);
const valuesOf = (name: string, from = instructions) =>
  from.filter((one) => one.name === name).map(({ rest }) => rest);

test("the image runs the source on Node 24, not as root, and tells its health", () => {
  const major = manifest.optionalDependencies.node.split(".")[0];
  for (const from of valuesOf("FROM")) expect(from).toMatch(new RegExp(`^node:${major}-slim( |$)`));
  expect(valuesOf("USER", final)).toEqual(["node"]);
  expect(valuesOf("CMD", final).map((text) => JSON.parse(text))).toEqual([["node", "src/main.ts"]]);
  expect(valuesOf("ENV", final)).toContain("NODE_ENV=production");
  expect(valuesOf("HEALTHCHECK", final)[0]).toMatch(/CMD \["node", "src\/commands\/health.ts"\]$/);
  for (const program of ["src/main.ts", "src/commands/health.ts"])
    expect(existsSync(join(root, program))).toBe(true);
});

test("the image gets what it copies, and nothing else reaches its build", () => {
  const allowed = read(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(allowed[0]).toBe("*");
  const named = allowed.slice(1).map((line) => line.replace(/^!/, ""));
  expect(allowed.slice(1).every((line) => line.startsWith("!"))).toBe(true);
  const copied = valuesOf("COPY")
    .filter((rest) => !rest.startsWith("--from="))
    .flatMap((rest) => rest.split(" ").slice(0, -1));
  expect([...new Set(copied)].sort()).toEqual([...named].sort());
  for (const path of named) expect(existsSync(join(root, path))).toBe(true);
  expect(valuesOf("RUN").join()).toMatch(/npm install .*--omit=dev/);
});

test("each variable that compose gives to our services is one that we read", () => {
  expect(ours.map(([name]) => name)).toEqual(["migrate", "web", "worker"]);
  for (const [, { environment }] of ours)
    expect(Object.keys(environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  for (const name of ["web", "worker"])
    expect(service(name).environment).toMatchObject({ NODE_ENV: "production", ROLE: name });
});

test("compose hands over configurations that are valid for production", () => {
  const url = service("web").environment?.DATABASE_URL?.replace(/\$\{POSTGRES_PASSWORD:-(\w+)\}/, "$1");
  const { POSTGRES_USER, POSTGRES_DB } = service("postgres").environment ?? {};
  expect(Environment.shape.DATABASE_URL.parse(url)).toBe(
    `postgres://${POSTGRES_USER}:seller@postgres:5432/${POSTGRES_DB}`,
  );
  expect(Environment.shape.REDIS_URL.parse(service("web").environment?.REDIS_URL)).toBe("redis://redis:6379");
});

test("Redis keeps the queue: append-only file, nothing evicted, on a volume", () => {
  const { command = [], volumes } = service("redis");
  expect(command.slice(command.indexOf("--appendonly")).slice(0, 2)).toEqual(["--appendonly", "yes"]);
  expect(command.slice(command.indexOf("--maxmemory-policy")).slice(0, 2)).toEqual([
    "--maxmemory-policy",
    "noeviction",
  ]);
  expect(volumes).toEqual(["redis-data:/data"]);
});

test("Postgres brings pgvector and keeps its data on a volume", () => {
  expect(service("postgres").image).toMatch(/^pgvector\/pgvector:pg\d+$/);
  expect(service("postgres").volumes).toEqual(["postgres-data:/var/lib/postgresql/data"]);
});

test("web and worker start after the migration succeeded, and that one after Postgres is healthy", () => {
  expect(service("migrate")).toMatchObject({
    command: ["node", "src/commands/migrate.ts"],
    restart: "no",
    depends_on: { postgres: { condition: "service_healthy" } },
  });
  for (const name of ["web", "worker"])
    expect(service(name).depends_on).toEqual({
      migrate: { condition: "service_completed_successfully" },
      redis: { condition: "service_healthy" },
    });
  for (const store of ["postgres", "redis"]) expect(service(store).healthcheck?.test?.[0]).toBe("CMD");
});

test("only the web port is open to the network; the admin pages start on demand, for this machine alone", () => {
  const published = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
  expect(published.map(([name]) => name)).toEqual(["web", "adminer", "redisinsight"]);
  for (const name of ["adminer", "redisinsight"]) {
    expect(service(name).profiles).toEqual(["admin"]);
    for (const port of service(name).ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
  for (const [name, { profiles }] of ours) expect({ name, profiles }).toEqual({ name, profiles: undefined });
});

test("every named volume is declared and used", () => {
  const used = Object.values(compose.services).flatMap(({ volumes = [] }) =>
    volumes.map((one) => one.split(":")[0] ?? ""),
  );
  const isFolder = (name: string) => name.startsWith("./");
  expect(used.filter((name) => !isFolder(name)).sort()).toEqual(Object.keys(compose.volumes).sort());
  for (const folder of used.filter(isFolder)) expect(existsSync(join(root, folder))).toBe(true);
});

test("the workflow runs the gate on the oldest Node that is supported and on the one of the image", () => {
  const workflow = parse(read(".github/workflows/ci.yml"));
  const { strategy, steps } = workflow.jobs["test-and-check"];
  const oldest = Number.parseInt(manifest.engines.node.replace(">=", ""), 10);
  expect(strategy.matrix.node).toEqual([oldest, 24]);
  expect(steps.map(({ run }: { run?: string }) => run)).toContain(".ci/run");
  for (const name of Object.keys(workflow.jobs.image.env)) expect(known).toContain(name);
  const gate = read(".ci/run");
  for (const command of ["npm test", "npm run check", "CI=true"]) expect(gate).toContain(command);
});

test.each([
  ["a web server that answers", 200, "web", 0],
  ["a web server that fails", 500, "web", 1],
  ["a worker, which has no port", 500, "worker", 0],
])("the health check of %s", async (_, status, role, code) => {
  const paths: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url);
    response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const env = { ...process.env, PORT: String(port), ROLE: role };
  const check = spawn(process.execPath, [join(root, "src/commands/health.ts")], { env, stdio: "ignore" });
  expect((await once(check, "exit"))[0]).toBe(code);
  expect(paths).toEqual(role === "worker" ? [] : ["/health/live"]);
  server.close();
});
