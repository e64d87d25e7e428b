import { createServer, type Server } from "node:http";
import { isIP } from "node:net";
import type Koa from "koa";
import { AppError } from "../errors.ts";
import { cutOffSlowBody, slowBodyTimes } from "./slow-body.ts";

/** A running web server. `close` resolves when no request runs any more, at the latest after the grace period. */
export type RunningServer = { url: string; close(): Promise<void> };

export type ListenConfig = { host: string; port: number };

/** The server could not take its address; the message is one line that says what to do. */
class ListenFailed extends AppError {
  constructor(message: string, code: string, cause: unknown) {
    super(message, { code, cause });
  }
}

const defaultTimes = {
  /** How long `close` waits for running requests before it cuts them off. */
  graceMs: 10_000,
  /** Headers must be there within this time: a client that dribbles them holds a connection for no longer. */
  headersMs: 10_000,
  /** The whole request, its body included: a catalogue import over a slow line needs its time. */
  requestMs: 120_000,
  /** Above the 60 s after which load balancers drop an idle connection, so that they are the ones to do it. */
  keepAliveMs: 65_000,
  /** How often Node looks for connections that are over their time. */
  checkEveryMs: 5_000,
  ...slowBodyTimes,
};
type Times = typeof defaultTimes;

/** Together with the timeouts this bounds what slow clients can hold; what is above is turned away at once. */
const defaultMaxConnections = 4_000;
/** Node's own default, by name, since it is part of what protects us: larger headers are answered with 431. */
const maxHeaderBytes = 16 * 1024;

/**
 * Starts to listen.
 * @throws {AppError} `port_in_use`, `port_forbidden` or `listen_failed`
 */
export async function listen(
  app: Koa,
  { host, port }: ListenConfig,
  { maxConnections = defaultMaxConnections, ...given }: Partial<Times> & { maxConnections?: number } = {},
): Promise<RunningServer> {
  const times = { ...defaultTimes, ...given };
  const handle = app.callback();
  const server = createServer(
    {
      headersTimeout: times.headersMs,
      requestTimeout: times.requestMs,
      keepAliveTimeout: times.keepAliveMs,
      connectionsCheckingInterval: times.checkEveryMs,
      maxHeaderSize: maxHeaderBytes,
    },
    (request, response) => {
      cutOffSlowBody(request, response, times);
      void handle(request, response);
    },
  );
  server.maxConnections = maxConnections;
  await bind(server, host, port);
  const address = server.address();
  const boundPort = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${displayHost(host)}:${boundPort}`,
    close: () => closeGracefully(server, times.graceMs),
  };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // Stays: an error of a later connection (no file handle left) must not end the process.
    server.on("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  if (error.code === "EADDRINUSE") {
    const message = `port ${port} is in use: set PORT to another one or stop the other program`;
    return new ListenFailed(message, "port_in_use", error);
  }
  if (error.code === "EACCES") {
    const message = `port ${port} needs rights that this user lacks: set PORT to one above 1023`;
    return new ListenFailed(message, "port_forbidden", error);
  }
  const message = `cannot listen on ${host}: set HOST to an address of this machine (${error.code ?? error.message})`;
  return new ListenFailed(message, "listen_failed", error);
}

/** Stops accepting, lets go of connections as they fall idle, waits for requests that run. */
function closeGracefully(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
    // A connection that falls idle later would be held for the whole keep-alive time.
    const idleCheck = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(idleCheck);
      resolve();
    });
  });
}

/** An address to type into a browser: one that listens everywhere is reached on this machine. */
function displayHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return isIP(host) === 6 ? `[${host}]` : host;
}
