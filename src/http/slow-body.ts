import type { IncomingMessage, ServerResponse } from "node:http";

export const slowBodyTimes = {
  /** For a form or JSON, which are small. Uploads have the whole request's time: they stand behind the API keys. */
  smallBodyMs: 10_000,
  /** For what is still under way once the answer is out (refused before it was read, say): nobody waits for it. */
  answeredBodyMs: 2_000,
};

const smallBody = /^application\/(x-www-form-urlencoded|json)\b/i;

/** Ends the connection of a client that dribbles its body: Node's own timeouts are made for the largest upload. */
export function cutOffSlowBody(
  request: IncomingMessage,
  response: ServerResponse,
  { smallBodyMs, answeredBodyMs }: typeof slowBodyTimes,
): void {
  let timer: NodeJS.Timeout | undefined;
  const endWithin = (timeMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => request.complete || request.socket.destroy(), timeMs);
  };
  const stop = () => clearTimeout(timer);
  if (smallBody.test(request.headers["content-type"] ?? "")) endWithin(smallBodyMs);
  request.once("end", stop);
  request.once("close", stop);
  response.once("finish", () => {
    if (!request.complete) endWithin(answeredBodyMs);
  });
}
