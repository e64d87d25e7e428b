import { compose, type Seller } from "./compose.ts";
import { type Config, parseConfig } from "./config.ts";
import { AppError } from "./errors.ts";
import { loadEnv } from "./start/load-env.ts";
import { loadSamples } from "./start/samples.ts";
import { onStopSignal } from "./start/signals.ts";
import { describeStart } from "./start/summary.ts";

try {
  await start(parseConfig(loadEnv()));
} catch (error) {
  // A person reads this: one clear line for what was foreseen, the whole error for what was not.
  console.error(error instanceof AppError ? error.message : error);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const seller = await compose(config);
  try {
    const url = await startRoles(seller);
    onStopSignal(async () => {
      await seller.close();
      seller.logger.info("stopped");
    });
    if (config.production) seller.logger.info({ role: config.role, url }, "started");
    else console.log(describeStart(config, url));
  } catch (error) {
    await seller.close();
    throw error;
  }
}

/** @returns the URL of the web role, or null where this process has none */
async function startRoles(seller: Seller): Promise<string | null> {
  const { config } = seller;
  if (!config.production) await loadSamples(seller);
  if (config.role !== "web") await seller.startWorker();
  return config.role === "worker" ? null : seller.startWeb();
}
