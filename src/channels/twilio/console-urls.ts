/**
 * What Twilio does when we fail: up to three more deliveries after a 5xx, a connection or a read timeout. Its default
 * is one, after a connection timeout only. The fragment is Twilio's own notation and is not part of the signature.
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
const connectionOverrides = "#rc=3&rp=5xx,ct,rt";

/** What to type where so that Twilio calls this server. */
export type ConsoleUrls = { incoming: string; status: string; environment: string };

/** @param publicUrl the server's address on the internet, with or without trailing slash */
export function toConsoleUrls(publicUrl: string): ConsoleUrls {
  const base = publicUrl.replace(/\/+$/, "");
  return {
    incoming: `${base}/webhook/twilio${connectionOverrides}`,
    status: `${base}/webhook/twilio/status${connectionOverrides}`,
    environment: `PUBLIC_URL=${base}`,
  };
}
