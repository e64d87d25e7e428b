import http from "node:http";
import https from "node:https";

class ConnectionTimeout extends Error {
  readonly code = "ETIMEDOUT";
}

/**
 * Gives each request its connection only once that stands: a request that is written while its connection is being made
 * leaves with it, whenever that is, and nobody is asked again.
 * @param timeoutMs what a connection may take to stand
 */
export function whenConnected<A extends http.Agent>(agent: A, timeoutMs: number): A {
  const connect = agent.createConnection.bind(agent);
  const event = agent instanceof https.Agent ? "secureConnect" : "connect";
  agent.createConnection = (options, callback) => {
    const socket = connect(options);
    if (!socket) return undefined;
    const timer = setTimeout(() => socket.destroy(new ConnectionTimeout()), timeoutMs).unref();
    const fail = (error: Error) => {
      clearTimeout(timer);
      callback?.(error, socket);
    };
    socket.once("error", fail);
    socket.once(event, () => {
      clearTimeout(timer);
      socket.off("error", fail);
      callback?.(null, socket);
    });
    return undefined;
  };
  return agent;
}

/**
 * Sends requests that may still leave when they have their connection, and destroys those that may not: a process that
 * was stopped for a while goes on where it was.
 * @returns what axios takes as its transport
 */
export function guardedTransport(mayLeave: () => boolean, onTooLate: () => void) {
  return {
    request(options: https.RequestOptions, onResponse: (response: http.IncomingMessage) => void) {
      const request = (options.protocol === "https:" ? https : http).request(options, onResponse);
      // Comes before the first byte is written.
      request.once("socket", () => {
        if (mayLeave()) return;
        onTooLate();
        request.destroy(new Error("too late to be sent"));
      });
      return request;
    },
  };
}
