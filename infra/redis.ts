import { hasProgram, type RunningProgram, startProgram } from "./program.ts";

/** A throw-away Redis that keeps nothing on disk. */
export type StartedRedis = RunningProgram & { url: string };

const databases = 10_000;

/** Files of the certificate that a Redis shows, and the password that it demands. */
type Lock = { certificate: string; key: string; password: string };

/**
 * Starts `redis-server` on a free loopback port; on Debian as root, installs it first where it is missing.
 * @returns null where there is no redis-server and none could be installed
 */
export async function startRedis(dir: string): Promise<StartedRedis | null> {
  if (!hasProgram("redis-server")) return null;
  const redis = await startProgram("redis-server", (port) => [
    ...settingsFor(dir),
    ...["--port", String(port)],
    // One database for each test file: see test/support/queues.ts.
    ...["--databases", String(databases)],
  ]);
  return { ...redis, url: `redis://127.0.0.1:${redis.port}` };
}

/** One that speaks TLS alone and demands a password; its URL has the host `localhost` and the password. */
export async function startLockedRedis(dir: string, lock: Lock): Promise<StartedRedis> {
  const redis = await startProgram("redis-server", (port) => [
    ...settingsFor(dir),
    ...["--port", "0", "--tls-port", String(port), "--tls-auth-clients", "no"],
    ...[
      "--tls-cert-file",
      lock.certificate,
      "--tls-key-file",
      lock.key,
      "--tls-ca-cert-file",
      lock.certificate,
    ],
    ...["--requirepass", lock.password],
  ]);
  return { ...redis, url: `rediss://:${lock.password}@localhost:${redis.port}` };
}

/** What all have in common: on loopback, nothing on disk. */
export function settingsFor(dir: string): string[] {
  const place = ["--bind", "127.0.0.1", "--dir", dir];
  return [...place, "--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction"];
}
