/** What `REDIS_URL` names: one Redis, or nodes of a Redis Cluster, of which any that answers is enough. */
export type RedisAddress = {
  nodes: { host: string; port: number }[];
  /** As written in the URL, not decoded; so is the password. */
  username: string | null;
  password: string | null;
  tls: boolean;
};

/** Start with the user's name and password, the nodes separated by commas, all that follows. */
const form = /^(rediss?:\/\/(?:[^/?#]*@)?)([^/?#@]+)([/?#].*)?$/i;
const defaultPort = 6379;

/**
 * `redis://user:password@host:6379/0`, or `redis://user:password@host1:7000,host2:7001,host3:7002` for a cluster
 * (which has no numbered databases); `rediss://` over TLS. User, password and TLS are those of every node.
 * @returns null where the text is neither
 */
export function parseRedisUrl(text: string): RedisAddress | null {
  const [, start = "", hosts = "", rest = ""] = form.exec(text) ?? [];
  const urls = hosts.split(",").map((host) => tryUrl(start + host));
  if (urls.length > 1 && rest !== "" && rest !== "/") return null;
  const nodes = urls.flatMap((url) =>
    url?.hostname
      ? [{ host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port) || defaultPort }]
      : [],
  );
  const [first] = urls;
  if (!first || nodes.length < urls.length) return null;
  const { username, password, protocol } = first;
  return { nodes, username: username || null, password: password || null, tls: protocol === "rediss:" };
}

function tryUrl(text: string): URL | null {
  try {
    const url = new URL(text);
    // Throws on a % that begins nothing, which ioredis would do later.
    decodeURIComponent(url.username + url.password);
    return url;
  } catch {
    return null;
  }
}
