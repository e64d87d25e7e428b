// The plain bot on BullMQ, as a process of its own: `--role web` verifies and adds a job to Redis, `--role worker` calls
// the model and sends. It stores nothing, so it answers repeats twice.
import { parseArgs } from "node:util";
import { Queue, Worker } from "bullmq";
import { onStopSignal } from "../../src/start/signals.ts";
import { createAnswer, vendorArguments } from "./vendors.ts";
import { startWebhook } from "./webhook.ts";

const { values } = parseArgs({
  options: {
    ...vendorArguments,
    redis: { type: "string", default: "" },
    role: { type: "string", default: "web" },
    concurrency: { type: "string", default: "50" },
  },
});
const connection = { url: values.redis, maxRetriesPerRequest: null };

if (values.role === "worker") {
  const answer = createAnswer(values);
  const options = { connection, concurrency: Number(values.concurrency) };
  const worker = new Worker<Record<string, string>>("plain", (job) => answer(job.data), options);
  onStopSignal(() => worker.close());
  await worker.waitUntilReady();
  console.log("Baseline is ready");
} else {
  const queue = new Queue("plain", { connection, defaultJobOptions: { removeOnComplete: true } });
  const { token } = values;
  startWebhook({ token, signedUrl: values["signed-url"], close: () => queue.close() }, (form) =>
    queue.add("answer", form),
  );
}
