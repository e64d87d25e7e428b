import { spawnSync } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { EmbeddedPostgresFailed } from "./failed.ts";

type Ids = { uid: number; gid: number };

/**
 * How Postgres programs are started: as ourselves or, since Postgres refuses root, as another user. `prefix` goes
 * before a program's name, `options` into the call that starts it; `own` hands a file to that user.
 */
export type Account = { prefix: string[]; options: Partial<Ids>; own(path: string): Promise<void> };

/**
 * As root: the owner of a cluster that exists, else the user `postgres`, made where it is missing.
 * @param programs that the user must be able to run
 * @param cluster the cluster, or the folder in which it is going to be made; becomes the user's own
 * @throws {EmbeddedPostgresFailed} where no such user can be had or reach its files
 */
export async function chooseAccount(programs: string[], cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { prefix: [], options: {}, own: async () => undefined };
  const ids = (await ownerOf(cluster)) ?? findPostgresUser() ?? createPostgresUser();
  const own = (path: string) => chown(path, ids.uid, ids.gid);
  await own(cluster);
  if (canReach(programs, cluster, [], ids)) return { prefix: [], options: ids, own };
  // A clone below a folder that only root may enter (/root, mktemp -d): keep that one right, drop all others.
  const capability = "+dac_read_search";
  // Without the secure bit the system call access(2), by which initdb looks for its server, would ignore the right.
  const prefix = ["setpriv", "--securebits=+no_setuid_fixup", `--reuid=${ids.uid}`, `--regid=${ids.gid}`];
  prefix.push("--clear-groups");
  prefix.push(`--inh-caps=${capability}`, `--ambient-caps=${capability}`);
  if (canReach(programs, cluster, prefix, {})) return { prefix, options: {}, own };
  throw new EmbeddedPostgresFailed(`cannot run below ${dirname(cluster)}, which only root may enter`);
}

/** Tried rather than asked for: `test -r` judges by the user alone and knows nothing of a capability. */
function canReach(programs: string[], folder: string, prefix: string[], options: Partial<Ids>): boolean {
  const calls = [["ls", folder], ...programs.map((program) => [program, "--version"])];
  return calls.every((call) => {
    const [command = "", ...args] = [...prefix, ...call];
    return spawnSync(command, args, { ...options, cwd: "/" }).status === 0;
  });
}

/** A cluster that an ordinary user made stays that user's, even where root starts it now. */
async function ownerOf(path: string): Promise<Ids | null> {
  const { uid, gid } = await stat(path);
  return uid === 0 ? null : { uid, gid };
}

function findPostgresUser(): Ids | null {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number.parseInt(spawnSync("id", [flag, "postgres"]).stdout?.toString() ?? "", 10),
  );
  return uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid)
    ? null
    : { uid, gid };
}

function createPostgresUser(): Ids {
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "-g", "postgres", "--no-create-home", "postgres"]);
  const created = findPostgresUser();
  if (created) return created;
  throw new EmbeddedPostgresFailed("refuses to run as root, and a user `postgres` could not be made");
}
