// Run by embedded.test.ts as a process of its own: uses the embedded Postgres of a folder until its input ends.
import { startEmbeddedPostgres } from "../../../src/database/embedded/embedded-postgres.ts";

const postgres = await startEmbeddedPostgres(process.argv[2] ?? "", { fsync: "off" });
console.log(postgres.url);
for await (const _ of process.stdin);
await postgres.stop();
