import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chooseAccount } from "../src/database/embedded/account.ts";
import { type RunningProgram, startProgram } from "./program.ts";

/** Connections to Postgres that all clients of one database share. */
const poolSize = 8;

/**
 * PgBouncer in transaction mode before a Postgres: each transaction may meet another connection, of which there are few.
 * @param dir where it may make a folder of its own
 * @param postgresUrl with user and password; clients of PgBouncer need none
 * @returns with `url` the same database through PgBouncer
 * @see https://www.pgbouncer.org/config.html
 */
export async function startPgbouncer(
  dir: string,
  postgresUrl: string,
): Promise<RunningProgram & { url: string }> {
  const { hostname, port: postgresPort, username, password, pathname } = new URL(postgresUrl);
  const home = join(dir, "pgbouncer");
  await mkdir(home);
  // It refuses root, as Postgres does.
  const account = await chooseAccount(["pgbouncer"], home);
  const [command = "", ...prefix] = [...account.prefix, "pgbouncer"];
  const server = `host=${hostname} port=${postgresPort} user=${username} password=${decodeURIComponent(password)}`;
  const bouncer = await startProgram(
    command,
    async (port) => {
      const file = join(home, `${port}.ini`);
      const settings = [
        ...["listen_addr = 127.0.0.1", `listen_port = ${port}`, "unix_socket_dir =", "auth_type = any"],
        ...["pool_mode = transaction", "max_client_conn = 500", `default_pool_size = ${poolSize}`],
      ];
      const lines = ["[databases]", `* = ${server}`, "[pgbouncer]", ...settings];
      await writeFile(file, `${lines.join("\n")}\n`, { mode: 0o600 });
      await account.own(file);
      return [...prefix, file];
    },
    account.options,
  );
  return { ...bouncer, url: `postgres://${username}@127.0.0.1:${bouncer.port}${pathname}` };
}
