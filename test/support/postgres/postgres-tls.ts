import { chmod, chown, copyFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createDataSource } from "../../../src/database/data-source.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../src/database/embedded/embedded-postgres.ts";
import type { Certificate } from "./certificates.ts";

/**
 * A Postgres of its own that takes connections over TLS, too; its URL has the host `localhost`, and asks for no TLS.
 * @see https://www.postgresql.org/docs/current/ssl-tcp.html
 */
export async function startPostgresWithTls(dir: string, files: Certificate): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(dir, { fsync: "off" });
  const cluster = join(dir, "postgres");
  const { uid, gid } = await stat(cluster);
  for (const [name, file] of Object.entries(files)) {
    const copy = join(cluster, `${name}.pem`);
    await copyFile(file, copy);
    await chown(copy, uid, gid);
    await chmod(copy, 0o600);
  }
  const source = await createDataSource(postgres.url, 1).initialize();
  await source.query("ALTER SYSTEM SET ssl_cert_file = 'certificate.pem'");
  await source.query("ALTER SYSTEM SET ssl_key_file = 'key.pem'");
  await source.query("ALTER SYSTEM SET ssl = on");
  await source.query("SELECT pg_reload_conf()");
  await source.destroy();
  return { ...postgres, url: postgres.url.replace("127.0.0.1", "localhost") };
}
