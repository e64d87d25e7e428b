// npm run tunnel: gives the running server an address on the internet, for Twilio's sandbox.
import { parseArgs } from "node:util";
import { toConsoleUrls } from "../channels/twilio/console-urls.ts";
import { parseConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { loadEnv } from "../start/load-env.ts";
import { onStopSignal } from "../start/signals.ts";
import { runCommand } from "./run-command.ts";

const help = `Opens an ngrok tunnel to the server on this machine and prints what to paste into Twilio's console.

  npm run tunnel [-- options]

  --port N   where the server listens   PORT, else 3000
  --help     this text

Needs NGROK_AUTHTOKEN, free at https://dashboard.ngrok.com/get-started/your-authtoken. Ctrl-C closes the tunnel.`;

class TunnelFailed extends AppError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: "tunnel_failed", cause });
  }
}

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: { port: { type: "string" } },
  });
  const config = parseConfig(loadEnv());
  const port = values.port === undefined ? config.http.port : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new TunnelFailed("--port must be 1 to 65535");
  if (!config.ngrokAuthtoken) {
    throw new TunnelFailed(
      "NGROK_AUTHTOKEN is not set: get a free one at https://dashboard.ngrok.com/get-started/your-authtoken and put it into .env",
    );
  }
  const tunnel = await open(port, config.ngrokAuthtoken);
  console.log(describe(tunnel.url, port, config.http.publicUrl));
  onStopSignal(tunnel.close);
});

async function open(port: number, authtoken: string): Promise<{ url: string; close(): Promise<void> }> {
  const ngrok = await import("@ngrok/ngrok").catch((error: unknown) => {
    throw new TunnelFailed("the package @ngrok/ngrok has no build for this machine: run npm install", error);
  });
  try {
    const listener = await ngrok.default.forward({ addr: port, authtoken });
    const url = listener.url();
    if (!url) throw new Error("ngrok gave no URL");
    return { url, close: () => listener.close() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TunnelFailed(`ngrok did not open the tunnel: ${reason.replaceAll(authtoken, "…")}`, error);
  }
}

function describe(url: string, port: number, configured: string | null): string {
  const { incoming, status, environment } = toConsoleUrls(url);
  const isConfigured = environment === `PUBLIC_URL=${configured}`;
  return `${url} → http://127.0.0.1:${port}

1. ${
    isConfigured
      ? "PUBLIC_URL is set to it already."
      : `Put this line into .env and start the server again, so that signatures are checked against it:

     ${environment}
`
  }
2. In Twilio's console: Messaging → Try it out → Send a WhatsApp message → Sandbox settings

     When a message comes in (POST)
     ${incoming}

     Status callback URL
     ${status}

Ctrl-C closes the tunnel.`;
}
