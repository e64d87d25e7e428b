/** Host of the REST API, in whatever region: https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region */
const apiHost = /^api(\.[a-z0-9-]+){0,2}\.twilio\.com$/;

type Account = { accountSid: string; apiUrl: string | null };

/**
 * True of the address of a media resource of our own account, without anything behind its path: the only address that
 * is given credentials. `apiUrl`, where it is configured, stands beside Twilio's own hosts.
 * @see https://www.twilio.com/docs/messaging/api/media-resource
 */
export function isMediaResource(url: URL, { accountSid, apiUrl }: Account): boolean {
  if (url.search || url.hash || !hasPlainAuthority(url)) return false;
  const resource =
    /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/Messages\/[SM]M[0-9a-f]{32}\/Media\/ME[0-9a-f]{32}$/i;
  if (resource.exec(url.pathname)?.[1]?.toLowerCase() !== accountSid.toLowerCase()) return false;
  return isConfigured(url, apiUrl) || (isHttps(url) && apiHost.test(url.hostname));
}

/**
 * True of where Twilio's API redirects to for the bytes: `mms.twiliocdn.com` where the account demands authentication
 * for its media, else its bucket `media.twiliocdn.com` at S3. Neither gets credentials.
 * @see https://help.twilio.com/articles/223183748 names both hosts
 * @see https://github.com/codeforamerica/vita-min/pull/563 shows the redirects, by `media.twiliocdn.com`
 */
export function isMediaStore(url: URL, { apiUrl }: Pick<Account, "apiUrl">): boolean {
  if (!hasPlainAuthority(url)) return false;
  if (isConfigured(url, apiUrl)) return true;
  if (!isHttps(url)) return false;
  if (/^[a-z0-9-]+\.twiliocdn\.com$/.test(url.hostname)) return true;
  return url.hostname === "s3-external-1.amazonaws.com" && url.pathname.startsWith("/media.twiliocdn.com/");
}

/** No credentials of the address's own. */
function hasPlainAuthority({ username, password }: URL): boolean {
  return username === "" && password === "";
}

/** On the scheme's own port. */
function isHttps({ protocol, port }: URL): boolean {
  return protocol === "https:" && port === "";
}

function isConfigured(url: URL, apiUrl: string | null): boolean {
  return apiUrl !== null && url.origin === new URL(apiUrl).origin;
}
