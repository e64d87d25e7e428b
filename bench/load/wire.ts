import { connect, createServer, type Socket } from "node:net";

/** What went through to Postgres since the last {@link WireTap.reset}. */
type WireCount = {
  /** Executed, `BEGIN` and the like included. */
  statements: number;
  /** Times that a client waited for Postgres. */
  roundTrips: number;
  /** Both ways. */
  bytes: number;
};

/** Stands between clients and Postgres and counts; never in the way of what is timed. */
export type WireTap = { url: string; count: WireCount; reset(): void; stop(): Promise<void> };

/** @param url of Postgres itself, without TLS */
export async function tapWire(url: string): Promise<WireTap> {
  const { hostname, port } = new URL(url);
  const count: WireCount = { statements: 0, roundTrips: 0, bytes: 0 };
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const postgres = connect({ host: hostname, port: Number(port), noDelay: true });
    const read = createReader((type) => {
      if (type === "E" || type === "Q") count.statements += 1;
      if (type === "S" || type === "Q") count.roundTrips += 1;
    });
    client.on("data", (chunk) => {
      count.bytes += chunk.length;
      read(chunk);
    });
    postgres.on("data", (chunk) => {
      count.bytes += chunk.length;
    });
    client.pipe(postgres).pipe(client);
    for (const socket of [client, postgres]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const tapped = new URL(url);
  tapped.hostname = "127.0.0.1";
  if (typeof address === "object" && address) tapped.port = String(address.port);
  return {
    url: tapped.href,
    count,
    reset: () => Object.assign(count, { statements: 0, roundTrips: 0, bytes: 0 }),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Reads the messages of a client: a type of one byte, but for the first message, and a length.
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
function createReader(onMessage: (type: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isFirst = true;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (rest.length < head + 4) return;
      const end = head + rest.readUInt32BE(head);
      if (rest.length < end) return;
      if (!isFirst) onMessage(String.fromCharCode(rest[0] ?? 0));
      isFirst = false;
      rest = rest.subarray(end);
    }
  };
}
