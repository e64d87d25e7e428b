import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { findFreePort } from "../src/database/embedded/free-port.ts";

/** A server program that runs for the tests. */
export type RunningProgram = {
  port: number;
  /** Ends it in good order. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
};

type Account = { uid?: number; gid?: number };

/** @returns whether the program can be run; on Debian as root it is installed first, where it is missing */
export function hasProgram(command: string, debianPackage = command): boolean {
  if (isInstalled(command)) return true;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  console.error(`Installing ${debianPackage} (apt-get), once …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
  const install = ["install", "-y", "-qq", "--no-install-recommends", debianPackage];
  spawnSync("apt-get", install, { env, stdio: "ignore" });
  return isInstalled(command);
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ["--version"]).status === 0;
}

/**
 * Starts a program that listens on a free loopback port, and waits until it does.
 * @param argumentsFor the program's arguments; called again with another port where the first was taken meanwhile
 * @param account of the user to run it as; default: ours
 */
export async function startProgram(
  command: string,
  argumentsFor: (port: number) => string[] | Promise<string[]>,
  account?: Account,
): Promise<RunningProgram> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const child = spawn(command, await argumentsFor(port), { ...account, stdio: ["ignore", "pipe", "pipe"] });
    const said = lastWordsOf(child);
    const end = (signal: NodeJS.Signals) => endProcess(child, signal);
    if (await isUp(port, child)) return { port, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
    await end("SIGKILL");
    if (attempt === 5) throw new Error(`${command} did not start: ${said()}`);
  }
}

/** Reads what a program prints, so that it never waits for a reader. @returns a function that tells the end of it */
function lastWordsOf(child: ChildProcess): () => string {
  let said = "";
  const hear = (words: unknown) => {
    said = `${said}${words}`.slice(-2000);
  };
  child.once("error", hear);
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  return () => said;
}

function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

async function isUp(port: number, child: ChildProcess): Promise<boolean> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    if (child.exitCode !== null) return false;
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
