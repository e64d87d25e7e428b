import { unwatchFile, watchFile } from "node:fs";
import type { Logger } from "pino";
import type { Dealer, DealerProfile } from "./dealer.ts";
import { InvalidDealer, readDealer } from "./read.ts";

/** A look at the file's time and size; unlike notices of the system, it sees changes on any mount. */
const lookEveryMs = 1_000;

type WatchDeps = {
  logger: Logger;
  /** Called after each reading: whether the file that lies there now is the one in force. */
  onRead?: (isValid: boolean) => void;
};

/** `isCurrent` false: the file was changed to one that cannot be used, and the one before it is in force. */
export type WatchedDealer = Dealer & {
  isCurrent(): boolean;
  /** Each listener is called after each file that is taken from now on; one at a time. What it throws is logged. */
  onTaken(listener: () => Promise<void>): void;
  close(): Promise<void>;
};

/**
 * The dealer's file, read now and whenever it changes. One that cannot be used is logged and changes nothing.
 * @throws {InvalidDealer} where it cannot be used now
 */
export async function watchDealer(path: string, { logger, onRead }: WatchDeps): Promise<WatchedDealer> {
  let profile: DealerProfile = await readDealer(path);
  let isCurrent = true;
  const listeners: (() => Promise<void>)[] = [];
  onRead?.(true);
  // One reading at a time, so that the newest file is the last to be taken.
  let reading: Promise<void> = Promise.resolve();

  const read = async () => {
    try {
      profile = await readDealer(path);
      isCurrent = true;
      logger.info({ dealer: profile.name }, "the dealer's file was read again");
    } catch (error) {
      isCurrent = false;
      const problems = error instanceof InvalidDealer ? error.details : undefined;
      logger.error(
        { err: error, problems },
        "the dealer's file cannot be used: the one before stays in force",
      );
    }
    onRead?.(isCurrent);
    if (!isCurrent) return;
    for (const listener of listeners)
      await listener().catch((error: unknown) =>
        logger.error({ err: error }, "what follows from the dealer's file was not done"),
      );
  };
  const onChange = () => {
    reading = reading.then(read);
  };
  watchFile(path, { interval: lookEveryMs, persistent: false }, onChange);

  return {
    current: () => profile,
    isCurrent: () => isCurrent,
    onTaken: (listener) => void listeners.push(listener),
    async close() {
      unwatchFile(path, onChange);
      await reading;
    },
  };
}
