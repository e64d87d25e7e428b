import { type StartedProcess, startProcess } from "../../support/process.ts";

type Role = "web" | "worker";
/** A process of the stand; `url` null: a worker. */
type Running = StartedProcess & { role: Role; url: string | null };

/** Web and worker processes that share one environment. */
export type Processes = {
  /** Those that run, and have not been ended by the test. */
  running(role: Role): Running[];
  start(role: Role): Promise<Running>;
  /** SIGKILL; resolves once it is gone. */
  kill(process: Running): Promise<void>;
  /** SIGTERM. @returns the exit code and how long it took */
  terminate(process: Running): Promise<{ code: number | string | null; ms: number }>;
  /** The URL of one web process after the other. */
  nextUrl(): string;
  /** Ends all that run. @throws {Error} where one had died by itself or does not end in good order */
  stop(): Promise<void>;
};

/** Where nobody listens: what Twilio meets while no web process runs. */
const nowhere = "http://127.0.0.1:9";
const longestStopMs = 30_000;

export function createProcesses(environment: Record<string, string>): Processes {
  let running: Running[] = [];
  let calls = 0;
  const end = (process: Running, signal: NodeJS.Signals) => {
    running = running.filter((one) => one !== process);
    return process.stop(signal);
  };

  return {
    running: (role) => running.filter((process) => process.role === role),
    async start(role) {
      const started = startProcess("src/main.ts", { ...environment, ROLE: role });
      const [, url = null] = await started.waitFor(/"url":(?:"([^"]+)"|null),"msg":"started"/);
      const process: Running = { ...started, role, url };
      running.push(process);
      return process;
    },
    async kill(process) {
      await end(process, "SIGKILL");
    },
    async terminate(process) {
      const startedMs = performance.now();
      const code = await end(process, "SIGTERM");
      return { code, ms: performance.now() - startedMs };
    },
    nextUrl() {
      const urls = running.flatMap(({ url }) => url ?? []);
      calls += 1;
      return urls[calls % urls.length] ?? nowhere;
    },
    async stop() {
      const dead = running.find(({ child }) => child.exitCode !== null || child.signalCode !== null);
      const codes = await Promise.all(running.map(stopFirmly));
      if (dead) throw new Error(`a ${dead.role} died by itself:\n${dead.output().slice(-4_000)}`);
      if (codes.some((code) => code !== 0)) throw new Error(`exit codes at the end: ${codes}`);
    },
  };
}

async function stopFirmly({ stop, child }: Running): Promise<number | string | null> {
  const forced = setTimeout(() => child.kill("SIGKILL"), longestStopMs);
  return stop().finally(() => clearTimeout(forced));
}
