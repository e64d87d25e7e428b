import type { Seller } from "../compose.ts";
import { removeSamples } from "./samples.ts";

/** What follows from the dealer's file besides what is said, at the start and each time that it is read again. */
export async function takeDealer({
  dealer,
  database,
  logger,
}: Pick<Seller, "dealer" | "database" | "logger">): Promise<void> {
  if (dealer.current().isSample) return;
  const { vehicles, documents } = await removeSamples(database.source);
  if (vehicles > 0 || documents > 0)
    logger.warn(
      { vehicles, documents },
      "the samples were taken away: the dealer's file is no sample any more (sample: true)",
    );
}
