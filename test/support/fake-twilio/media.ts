import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { newMessageSid } from "./post.ts";

/** A file that the fake holds, and what goes wrong with it. */
export type FakeFile = {
  contentType: string;
  bytes: Buffer;
  /** Where the API sends the fetcher instead of to the fake's own store. */
  redirectTo?: string;
  /** Redirects within the fake before the store; default 1. */
  hops?: number;
  /** Statuses that the API gives first. */
  failFirst?: number[];
  /** What the store answers with besides the type. */
  headers?: Record<string, string>;
  /** The body never ends: a chunk of zeros every so many milliseconds, without a length. */
  endlessEveryMs?: number;
};

type Call = { path: string; authorized: boolean };

/** Files of messages as Twilio gives them: by its API, with credentials, which redirects to a store that takes none. */
export function createFakeMedia(accountSid: string, authToken: string) {
  const files = new Map<string, FakeFile>();
  const calls: Call[] = [];
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;

  return {
    /** All requests for files, in order. */
    calls,

    /** @returns the path of the new media resource */
    add(file: FakeFile): string {
      const path = `/2010-04-01/Accounts/${accountSid}/Messages/${newMessageSid()}/Media/ME${randomBytes(16).toString("hex")}`;
      files.set(path, { ...file, failFirst: [...(file.failFirst ?? [])] });
      return path;
    },

    /** @returns false where the request is for no file */
    handle(request: IncomingMessage, response: ServerResponse): boolean {
      const path = request.url ?? "";
      const [, hop, resource = path] = /^\/cdn\/(\d+)(\/.*)$/.exec(path) ?? [];
      const file = files.get(resource);
      if (!file || request.method !== "GET") return false;
      const authorization = request.headers.authorization;
      calls.push({ path, authorized: authorization === expected });
      if (hop === undefined) answerAsApi(file, resource, authorization === expected, response);
      // A signed URL that also gets an Authorization header is refused, by S3 and by Twilio's own store.
      else if (authorization !== undefined) response.writeHead(400).end();
      else if (Number(hop) < (file.hops ?? 1)) redirect(response, `/cdn/${Number(hop) + 1}${resource}`);
      else answerAsStore(file, response);
      return true;
    },
  };
}

function answerAsApi(file: FakeFile, resource: string, authorized: boolean, response: ServerResponse): void {
  const failure = authorized ? file.failFirst?.shift() : 401;
  if (failure !== undefined) response.writeHead(failure, { "Content-Type": "application/json" }).end("{}");
  else redirect(response, file.redirectTo ?? `/cdn/1${resource}`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(307, { Location: location, "Content-Type": "application/xml" }).end("<x/>");
}

function answerAsStore(file: FakeFile, response: ServerResponse): void {
  const headers = { "Content-Type": file.contentType, ...file.headers };
  if (file.endlessEveryMs === undefined) {
    response.writeHead(200, { "Content-Length": file.bytes.length, ...headers }).end(file.bytes);
    return;
  }
  response.writeHead(200, headers);
  const drip = () => {
    if (response.write(file.bytes)) setTimeout(next, file.endlessEveryMs);
    else response.once("drain", next);
  };
  const next = () => !response.destroyed && drip();
  drip();
}
