import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { findFreePort } from "../src/database/embedded/free-port.ts";

/** A throw-away Redis that keeps nothing on disk. */
export type StartedRedis = { url: string; stop(): Promise<void> };

/**
 * Starts `redis-server` on a free loopback port; on Debian as root, installs it first where it is missing.
 * @returns null where there is no redis-server and none could be installed
 */
export async function startRedis(dir: string): Promise<StartedRedis | null> {
  if (!isInstalled() && !installOnDebian()) return null;
  // Another program may take the port between the choice and the start.
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const server = spawn("redis-server", argumentsFor(port, dir), { stdio: "ignore" });
    if (await isUp(port, server)) return { url: `redis://127.0.0.1:${port}`, stop: () => stop(server) };
    if (attempt === 3) throw new Error("redis-server did not start");
    await stop(server);
  }
}

function argumentsFor(port: number, dir: string): string[] {
  const place = ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir];
  // One database for each test file: see test/support/queues.ts.
  const databases = ["--databases", "10000"];
  return [...place, ...databases, "--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction"];
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}

function isInstalled(): boolean {
  return spawnSync("redis-server", ["--version"]).status === 0;
}

function installOnDebian(): boolean {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  console.error("Installing redis-server (apt-get), once …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "redis-server"], {
    env,
    stdio: "ignore",
  });
  return isInstalled();
}

async function isUp(port: number, server: ChildProcess): Promise<boolean> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    if (server.exitCode !== null) return false;
    if (await answers(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
