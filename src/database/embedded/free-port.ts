import { createServer } from "node:net";

/**
 * A loopback port that is free at the moment. Another program may take it before it is used: who starts a server
 * on it tries again with another.
 */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
