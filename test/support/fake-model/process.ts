// The fake model server as a process of its own, for benchmarks:
//   node test/support/fake-model/process.ts [--port 0] [--latency 300]
// Prints one line of JSON with the `url`, `key` and `model` to configure; ends on SIGTERM or SIGINT.
import { parseArgs } from "node:util";
import { followRules, sellerRules } from "./answers/rules.ts";
import { startFakeModelServer } from "./server.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, latency: { type: "string", default: "0" } },
});
const server = await startFakeModelServer({
  port: Number(values.port),
  latencyMs: Number(values.latency),
  respond: followRules(sellerRules),
  record: false,
});
console.log(JSON.stringify({ url: server.url, key: server.key, model: server.model }));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void server.stop());
