import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const startTimeoutMs = 60_000;

/** A process of ours; `output` is all it has printed so far, on both streams. */
export type StartedProcess = {
  child: ChildProcess;
  output(): string;
  /** Resolves with the first match; rejects when the process ends before, or after 60 s. */
  waitFor(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Sends the signal and resolves with the exit code (or the signal's name) once it has ended. */
  stop(signal?: NodeJS.Signals): Promise<number | string | null>;
};

/** Runs a TypeScript file of the project on this very Node, with nothing of our environment but PATH and HOME. */
export function startProcess(file: string, env: Record<string, string>, args: string[] = []): StartedProcess {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(root, file), ...args],
    {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string | null>((resolve) => {
    child.on("exit", (code, signal) => resolve(code ?? signal));
  });

  return {
    child,
    output: () => output,
    async waitFor(pattern) {
      const { promise, resolve, reject } = Promise.withResolvers<RegExpMatchArray>();
      const check = () => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      const fail = (what: string) => reject(new Error(`${file} ${what} without ${pattern}:\n${output}`));
      const timer = setTimeout(() => fail("ran on"), startTimeoutMs);
      void ended.then((code) => fail(`ended (${code})`));
      listeners.add(check);
      check();
      return promise.finally(() => {
        clearTimeout(timer);
        listeners.delete(check);
      });
    },
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}
