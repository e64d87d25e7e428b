import { parseArgs } from "node:util";
import { runCommand } from "./commands/run-command.ts";
import { compose, type Seller } from "./compose.ts";
import { type Config, parseConfig } from "./config.ts";
import { checkWords } from "./start/check-words.ts";
import { loadEnv } from "./start/load-env.ts";
import { loadSamples, removeSamples } from "./start/samples.ts";
import { onStopSignal } from "./start/signals.ts";
import { describeStart } from "./start/summary.ts";

const help = `Starts the seller: web and worker, or the one that ROLE names.

  npm start

  --help   this text

Settings come from the environment or from .env: see .env.example.`;

await runCommand(help, async () => {
  parseArgs({ options: {} });
  const config = parseConfig(loadEnv());
  const starting = start(config);
  // From now on: a signal during the start waits for it, so that nothing it opened is left behind.
  onStopSignal(async () => {
    const seller = await starting.catch(() => null);
    await seller?.close();
    seller?.logger.info("stopped");
  });
  await starting;
});

/** Starts what ROLE names; what it opened is closed again where a part of it fails. */
async function start(config: Config): Promise<Seller> {
  const seller = await compose(config);
  try {
    // Before anyone is served, and before the file may be read again: the two never run at once.
    await removeSamples(seller);
    seller.dealer.onTaken(async () => {
      await removeSamples(seller);
      await checkWords(seller);
    });
    const url = await startRoles(seller);
    const { name: dealer, isSample } = seller.dealer.current();
    if (config.production && isSample)
      seller.logger.warn(
        { dealer },
        "the dealer's file is the sample's: customers are told of a fictitious dealer",
      );
    if (config.production) seller.logger.info({ role: config.role, dealer, url }, "started");
    else console.log(describeStart(config, dealer, url));
    return seller;
  } catch (error) {
    await seller.close();
    throw error;
  }
}

/** @returns the URL of the web role, or null where this process has none */
async function startRoles(seller: Seller): Promise<string | null> {
  const { config } = seller;
  if (!config.production) {
    const { vehicles, documents } = await loadSamples(seller);
    if (vehicles + documents > 0) console.log(`Loaded samples: ${vehicles} cars, ${documents} documents.`);
  }
  // A million vehicles take seconds to read: as few customers as may be should wait for it. Who needs them is told of a failure.
  seller.catalog.listMakes().catch(() => undefined);
  checkWords(seller).catch(() => undefined);
  if (config.role !== "web") await seller.startWorker();
  return config.role === "worker" ? null : seller.startWeb();
}
