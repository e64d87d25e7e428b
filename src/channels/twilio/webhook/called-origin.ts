import type { ParameterizedContext } from "koa";
import proxyAddr from "proxy-addr";

export type OriginConfig = {
  /** The URL that Twilio calls, without trailing slash; null: what the request says of itself. */
  publicUrl: string | null;
  /** Addresses, CIDR ranges and names (`loopback`) of the proxies in front; of nobody else is a forwarded header believed. */
  trustedProxies: string[];
};

/**
 * Scheme, host and port that Twilio called, which its signature covers: `PUBLIC_URL`; without it what a trusted proxy
 * says in X-Forwarded-Proto and X-Forwarded-Host, and from anyone else the request's own scheme and Host.
 */
export function createCalledOrigin({
  publicUrl,
  trustedProxies,
}: OriginConfig): (ctx: ParameterizedContext) => string {
  const isTrusted = proxyAddr.compile(trustedProxies);
  return (ctx) => {
    if (publicUrl !== null) return publicUrl;
    const { socket } = ctx.req;
    const forwarded = isTrusted(socket.remoteAddress ?? "", 0) ? readForwarded(ctx) : {};
    const scheme = forwarded.scheme ?? ("encrypted" in socket ? "https" : "http");
    return `${scheme}://${forwarded.host ?? ctx.req.headers.host ?? ""}`;
  };
}

/** Of several values the last one: that is what the proxy itself has added, the others are what it was told. */
function readForwarded(ctx: ParameterizedContext): { scheme?: string; host?: string } {
  const last = (name: string) => ctx.get(name).split(",").at(-1)?.trim() ?? "";
  const [scheme, host] = [last("x-forwarded-proto").toLowerCase(), last("x-forwarded-host")];
  return {
    ...(/^https?$/.test(scheme) && { scheme }),
    ...(/^[\w.:[\]-]+$/.test(host) && { host }),
  };
}
