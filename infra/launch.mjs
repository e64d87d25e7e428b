// The one launcher: plain JavaScript that runs on any Node from 20 on, with nothing installed yet.
//   node infra/launch.mjs FILE.ts [arguments]
// Installs the dependencies when they are missing or older than the lock file, then runs FILE.ts on Node 24:
// this very Node where it is new enough, else the pinned one from the npm package `node`.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".installed-lock");
const neededMajor = 24;

const [file, ...args] = process.argv.slice(2);
if (!file) fail("usage: node infra/launch.mjs FILE.ts [arguments]");
if (Number.parseInt(process.versions.node, 10) < 20)
  fail(`Node 20 or newer is needed; this is ${process.version}.`);

const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) install();
run(chooseNode());

function install() {
  process.stderr.write("Installing dependencies (npm install), once; this takes about half a minute …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // Not `npm ci`: it refuses a lock file without the entries of other platforms' binaries, which npm leaves out
  // where its registry does not serve them. This installs what the lock pins and leaves the lock as it is.
  // Whatever NODE_ENV or an `omit` of the user's leave out: the tests need the one, the embedded parts the other.
  const all = ["--include=dev", "--include=optional"];
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync(npm, ["install", ...all, ...quiet], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (error?.code === "ENOENT") fail("npm is needed to install the dependencies, and was not found.");
  if (status !== 0)
    fail("Installing the dependencies failed (see above). Check the network and run the command again.");
  writeFileSync(stamp, lock);
}

function chooseNode() {
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath;
  const pinned = join(
    root,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(pinned)) return pinned;
  return fail(
    `Node ${neededMajor} is needed; this is ${process.version} and the npm package \`node\` brought none for this platform.`,
  );
}

function run(node) {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", join(root, file), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  // A terminal's Ctrl-C reaches the child by itself: handed on, it would count twice.
  const atTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  process.on("SIGINT", () => atTerminal || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`${node} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
