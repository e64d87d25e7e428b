import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** A TCP way to a store that can be cut off. */
export type Passage = {
  /** The store's URL, by way of this proxy. */
  url: string;
  /** The store is gone: what is connected is reset, and so is every new connection. */
  refuse(): void;
  /** The store is silent, as behind a dead route or stopped in mid-work: connections stand, and nothing moves. */
  swallow(): void;
  /** All is well again; what was swallowed goes on. `url`: the store has moved there. */
  open(url?: string): void;
  stop(): Promise<void>;
};

/** @param url of the store, with its port */
export async function openPassage(url: string): Promise<Passage> {
  let target = new URL(url);
  let mode: "open" | "refuse" | "swallow" = "open";
  const sockets = new Set<Socket>();
  /** Connections that came while the store was silent. */
  const waiting = new Set<Socket>();

  const server = createServer((client) => {
    keep(client);
    if (mode === "refuse") client.resetAndDestroy();
    else if (mode === "swallow") waiting.add(client.pause());
    else join(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ownUrl = new URL(url);
  ownUrl.hostname = "127.0.0.1";
  ownUrl.port = String((server.address() as AddressInfo).port);

  function join(client: Socket): void {
    const store = keep(connect(Number(target.port), target.hostname));
    for (const [from, to] of [
      [client, store],
      [store, client],
    ] as const) {
      from.on("data", (chunk) => void to.write(chunk));
      from.on("end", () => to.end());
      // Either end gone is both gone, in the way in which it went.
      from.on("error", () => to.resetAndDestroy());
      from.on("close", () => to.destroy());
    }
  }

  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    return socket.setNoDelay(true);
  }

  return {
    url: ownUrl.href,
    refuse() {
      mode = "refuse";
      waiting.clear();
      for (const socket of sockets) socket.resetAndDestroy();
    },
    swallow() {
      mode = "swallow";
      for (const socket of sockets) socket.pause();
    },
    open(movedTo) {
      mode = "open";
      if (movedTo) target = new URL(movedTo);
      for (const socket of sockets) socket.resume();
      for (const client of waiting) join(client);
      waiting.clear();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
