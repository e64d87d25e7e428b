import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize, relative } from "node:path";
import { expect, test } from "@jest/globals";

const root = join(import.meta.dirname, "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** `to` is a path below src for our files, a package's name otherwise. */
type Import = { from: string; to: string; own: boolean; typeOnly: boolean };

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(root, "src", name), "utf8") }));
const imports = files.flatMap(({ name, text }) => readImports(name, text));

function readImports(name: string, text: string): Import[] {
  const statements = [
    ...text.matchAll(/^(import|export)\s(type\s)?([^;"']*?from\s+)?"([^"]+)"/gm),
    ...text.matchAll(/\b(import)()()\("([^"]+)"\)/g),
  ];
  return statements.map(([, , typeWord, clause = "", specifier = ""]) => {
    const own = specifier.startsWith(".");
    const to = own ? normalize(join(dirname(name), specifier)) : packageOf(specifier);
    return { from: name, to, own, typeOnly: typeWord !== undefined || namesOnlyTypes(clause) };
  });
}

/** `import { type A, type B } from`: nothing is left of it when the program runs, but for the module's loading. */
function namesOnlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}\s*from/.exec(clause.trim())?.[1];
  return names?.split(",").every((one) => one.trim() === "" || one.trim().startsWith("type ")) ?? false;
}

function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** Room of a file: its first folder, or the file itself where it stands directly in src. */
const roomOf = (path: string) => path.split("/")[0] ?? "";
const show = ({ from, to }: Import) => `${from} imports ${to}`;
const ownImports = imports.filter(({ own }) => own);
const entryPoints = (path: string) => /^(main|compose)\.ts$|^(commands|compose|start)\//.test(path);
const features = [
  "dealer",
  "branches",
  "media",
  "customers",
  "catalog",
  "financing",
  "knowledge",
  "conversations",
  "turns",
  "agent",
];
/** With the files that stand directly in src, but for those that start. */
const ground = ["database", "queue", "telemetry", "limits", "text", "tools", "config"];
const isGround = (path: string) =>
  ground.includes(roomOf(path)) || (!path.includes("/") && !entryPoints(path));

test("the imports of this test are real: it sees what the main file and a feature import", () => {
  expect(imports.filter(({ from }) => from === "main.ts").map(({ to }) => to)).toContain("config.ts");
  expect(imports.map(show)).toContain("catalog/vehicle.ts imports typeorm");
  expect(files.length).toBeGreaterThan(50);
});

test("every import of ours names a file that is there, with its ending", () => {
  const names = new Set(files.map(({ name }) => name));
  expect(ownImports.filter(({ to }) => !names.has(to)).map(show)).toEqual([]);
});

test("nobody knows http but the places that wire and start", () => {
  const wrong = ownImports.filter(
    ({ from, to }) => roomOf(to) === "http" && roomOf(from) !== "http" && !entryPoints(from),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("nobody imports what wires, starts or commands", () => {
  const wrong = ownImports.filter(({ from, to }) => entryPoints(to) && !entryPoints(from));
  expect(wrong.map(show)).toEqual([]);
});

test("features know channels by their interface alone", () => {
  const wrong = ownImports.filter(
    ({ from, to }) =>
      features.includes(roomOf(from)) && roomOf(to) === "channels" && to !== "channels/channel.ts",
  );
  expect(wrong.map(show)).toEqual([]);
});

test("a particular model is known to what composes alone", () => {
  const modelOf = (path: string) => /^agent\/models\/([^/]+)\//.exec(path)?.[1];
  const mayKnow = (path: string) => entryPoints(path) || path === "agent/models/create-model.ts";
  expect(new Set(files.flatMap(({ name }) => modelOf(name) ?? []))).toEqual(new Set(["offline", "openai"]));
  const wrong = ownImports.filter(
    ({ from, to }) => modelOf(to) !== undefined && modelOf(from) !== modelOf(to) && !mayKnow(from),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("the offline model spells a text out, reads the turn, decides on it and tells: none knows what comes behind it", () => {
  const partOf = (path: string) => /^agent\/models\/offline\/([^/.]+)/.exec(path)?.[1] ?? "";
  const ahead: Record<string, string[]> = {
    "spelled-out": ["read", "decide", "tell"],
    read: ["decide", "tell"],
    tell: ["decide"],
  };
  const parts = new Set(files.map(({ name }) => partOf(name)));
  expect(["spelled-out", "read", "decide", "tell"].filter((part) => !parts.has(part))).toEqual([]);
  const wrong = ownImports.filter(({ from, to }) => ahead[partOf(from)]?.includes(partOf(to)));
  expect(wrong.map(show)).toEqual([]);
});

test("the ground that features stand on knows no feature, but for the entities of the data source", () => {
  const wrong = ownImports.filter(
    ({ from, to }) =>
      isGround(from) &&
      [...features, "channels", "http"].includes(roomOf(to)) &&
      from !== "database/data-source.ts",
  );
  expect(wrong.map(show)).toEqual([]);
});

test("features do not know each other in a circle, not even by a type", () => {
  // What features know channels by stands apart from what knows features.
  const port = "channels/channel.ts";
  const nodeOf = (path: string) => (path === port ? port : roomOf(path));
  const next = new Map([...features, "channels", port].map((room) => [room, [] as string[]]));
  for (const { from, to } of ownImports)
    if (nodeOf(from) !== nodeOf(to) && next.has(nodeOf(to))) next.get(nodeOf(from))?.push(nodeOf(to));
  expect(next.get("conversations")).toEqual(expect.arrayContaining(["catalog", "customers", port]));
  expect(findCircles(next)).toEqual([]);
});

test("Koa and its routers appear in routes, channels and http alone", () => {
  const koa = ["koa", "@koa/router", "koa-bodyparser", "koa-helmet"];
  const mayRoute = /^http\/|^channels\/|(^|\/)routes\.ts$|\/upload\.ts$/;
  const wrong = imports.filter(({ from, to }) => koa.includes(to) && !mayRoute.test(from));
  expect(wrong.map(show)).toEqual([]);
  const inFeatures = imports.filter(
    ({ from, to, typeOnly }) =>
      features.includes(roomOf(from)) && koa.includes(to) && to !== "@koa/router" && !typeOnly,
  );
  expect(inFeatures.map(show)).toEqual([]);
});

test.each([
  ["twilio", /^channels\/twilio\/|^commands\/simulate\.ts$/],
  ["openai", /^agent\/models\//],
  ["bullmq", /^queue\/|^database\/migrate\.ts$/],
  ["ioredis", /^queue\//],
  ["proxy-addr", /^config\/environment\.ts$|^channels\/twilio\/webhook\/called-origin\.ts$/],
  ["rate-limiter-flexible", /^limits\//],
  ["pg", /^database\//],
  ["csv-parse", /^catalog\//],
  ["yaml", /^dealer\//],
  ["unpdf", /^knowledge\/files\//],
  ["mammoth", /^knowledge\/files\//],
  ["turndown", /^knowledge\/files\//],
  ["fflate", /^knowledge\/files\//],
  ["geolib", /^branches\//],
  ["prom-client", /^telemetry\//],
  ["decimal.js", /^financing\/|^money\.ts$|^agent\/|^catalog\//],
  ["typeorm", /^(?!agent\/|http\/|telemetry\/|queue\/|financing\/quote)/],
])("the package %s stays in its place", (name, place) => {
  const users = imports.filter(({ to }) => to === name);
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter(({ from }) => !place.test(from)).map(show)).toEqual([]);
});

test("each package that the source imports is one that the image installs", () => {
  const installed = Object.keys(manifest.dependencies);
  // For a laptop: each is loaded on demand, and its absence is answered with a clear line.
  const onDemand = Object.keys(manifest.optionalDependencies);
  const packages = [...new Set(imports.filter(({ own, typeOnly }) => !own && !typeOnly).map(({ to }) => to))];
  const wrong = packages.filter(
    (name) => !name.startsWith("node:") && ![...installed, ...onDemand].includes(name),
  );
  expect(wrong).toEqual([]);
  const eager = imports.filter(({ from, to }) => {
    const text = files.find(({ name }) => name === from)?.text ?? "";
    return onDemand.includes(to) && new RegExp(`^import .*"${to}`, "m").test(text);
  });
  expect(eager.map(show)).toEqual([]);
});

test("Node's own modules are named as such", () => {
  expect(
    imports.filter(({ own, to }) => !own && !to.startsWith("node:") && builtinModules.includes(to)).map(show),
  ).toEqual([]);
});

test("the environment is read by what starts, and by nothing else", () => {
  const readers = files
    .filter(({ text }) => /\bprocess\.env\b/.test(withoutComments(text)))
    .map(({ name }) => name);
  expect(readers.filter((name) => !/^(start\/load-env|commands\/health)\.ts$/.test(name))).toEqual([]);
});

test("no file is longer than 400 lines", () => {
  const long = ["src", "test", "infra", "bench"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|mjs)$/.test(name))
      .map((name) => join(root, folder, name))
      .map((path) => ({
        path: relative(root, path),
        lines: readFileSync(path, "utf8").split("\n").length - 1,
      }))
      .filter(({ lines }) => lines > 400),
  );
  expect(long).toEqual([]);
});

test("no folder holds more than twelve files: past that it is two features", () => {
  const folders = ["src", "test", "infra", "bench"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|mjs)$/.test(name))
      .map((name) => join(folder, dirname(name))),
  );
  const full = [...new Set(folders)].filter((one) => folders.filter((other) => other === one).length > 12);
  expect(full).toEqual([]);
});

test("no file exports by default or passes on another's exports", () => {
  const wrong = files.filter(({ text }) =>
    /^export default\b|^export (\*|(type )?\{[^}]*\}) from/m.test(text),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("no imports go round in a circle when the program runs", () => {
  const next = new Map(files.map(({ name }) => [name, [] as string[]]));
  for (const { from, to, typeOnly } of ownImports) if (!typeOnly) next.get(from)?.push(to);
  expect(findCircles(next)).toEqual([]);
});

/** Depth first; a file met again on the way to itself closes a circle. */
function findCircles(next: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, way: string[]): void => {
    if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(" → "));
    if (way.includes(name) || done.has(name)) return;
    for (const one of next.get(name) ?? []) visit(one, [...way, name]);
    done.add(name);
  };
  for (const name of next.keys()) visit(name, []);
  return circles;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
