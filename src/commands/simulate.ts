// npm run simulate -- "hola": posts a signed Twilio message to the running server and shows the answer.
import { parseArgs } from "node:util";
import ms, { type StringValue } from "ms";
import {
  type Simulated,
  type SimulatedMessage,
  SimulationFailed,
  simulate,
} from "../channels/twilio/simulate.ts";
import { type Config, parseConfig } from "../config.ts";
import { loadEnv } from "../start/load-env.ts";
import { runCommand } from "./run-command.ts";

const help = `Posts a signed Twilio message to the running server and shows what it answers.

  npm run simulate -- "hola" [options]

  --from ADDRESS   the customer                    whatsapp:+5215500000001
  --to ADDRESS     the number written to           TWILIO_WHATSAPP_FROM or TWILIO_SMS_FROM,
                                                   else Twilio's sandbox
  --tap ID         the text is what a button said, and this what it stands for
  --location PLACE the customer sends a location, such as 20.67,-103.34; the text may be left out
  --times N        deliveries of the same message, all at once    1
  --url URL        where the server listens        http://127.0.0.1:PORT
  --timeout TIME   how long to wait, such as 90s   30s
  --help           this text

It signs with TWILIO_AUTH_TOKEN (the development token where none is set) over PUBLIC_URL, if set, and reads the
answer from /api/conversations with the first of API_KEYS. Without a Twilio account nothing is really sent.`;

const options = {
  from: { type: "string" },
  to: { type: "string" },
  tap: { type: "string" },
  location: { type: "string" },
  times: { type: "string", default: "1" },
  url: { type: "string" },
  timeout: { type: "string", default: "30s" },
} as const;

/** A phone number, or on WhatsApp a user id without one. */
const customerAddress = /^(\+\d{6,15}|whatsapp:(\+\d{6,15}|[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}))$/;

/** Twilio's WhatsApp sandbox. @see https://www.twilio.com/docs/whatsapp/sandbox */
const sandboxNumber = "+14155238886";

await runCommand(help, async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const config = parseConfig(loadEnv());
  const message = readMessage(positionals.join(" "), values, config);
  const url = (values.url ?? `http://127.0.0.1:${config.http.port}`).replace(/\/+$/, "");
  const place = message.location ? ` [${message.location.latitude}, ${message.location.longitude}]` : "";
  console.log(`${message.from} → ${message.to}\n\n> ${message.text}${place}\n`);
  const { authToken, accountSid, live } = config.twilio;
  const server = {
    url,
    publicUrl: config.http.publicUrl,
    authToken,
    accountSid,
    apiKey: config.http.apiKeys[0] ?? null,
  };
  const { stored, turns, silent, replies } = await simulate(server, message, readDuration(values.timeout));
  for (const reply of replies) console.log(`${showReply(reply)}\n`);
  if (silent === "held") console.log("(a person has this conversation: the bot stays silent)");
  if (silent === "noted")
    console.log("(the customer has opted out: nothing goes out; START or ALTA ends it)");
  if (message.times > 1) {
    console.log(`${message.times} deliveries of one message: stored ${stored} time(s), ${turns} answer(s).`);
  }
  if (!live && replies.length > 0) console.log("(recorded, not sent: no Twilio account is configured)");
});

function showReply({ text, choices, photoUrl }: Simulated["replies"][number]): string {
  const extras = [
    ...choices.map(({ id, title }) => `  [${title}]  --tap ${id}`),
    ...(photoUrl === null ? [] : [`  photo: ${photoUrl}`]),
  ];
  return [text.replace(/^/gm, "< "), ...extras].join("\n");
}

function readMessage(
  text: string,
  values: { [Name in "from" | "to" | "tap" | "location"]?: string | undefined } & { times: string },
  { twilio }: Config,
): SimulatedMessage {
  const location = values.location === undefined ? null : readLocation(values.location);
  if (text.trim() === "" && !location)
    throw new SimulationFailed('say what the customer writes: npm run simulate -- "hola"');
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1 || times > 100) {
    throw new SimulationFailed("--times must be a whole number from 1 to 100");
  }
  if (twilio.live && !twilio.apiUrl && !values.from) {
    throw new SimulationFailed(
      "a Twilio account is configured, so the answer would really be sent: name a phone of yours with --from",
    );
  }
  const from = values.from ?? "whatsapp:+5215500000001";
  if (!customerAddress.test(from)) {
    throw new SimulationFailed("--from must look like whatsapp:+5215500000001 or, for SMS, +5215500000001");
  }
  const ours = from.startsWith("whatsapp:")
    ? (twilio.whatsappFrom ?? `whatsapp:${sandboxNumber}`)
    : (twilio.smsFrom ?? sandboxNumber);
  return { from, to: values.to ?? ours, text, payload: values.tap ?? null, location, times };
}

function readLocation(value: string): SimulatedMessage["location"] {
  const [, latitude, longitude] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(value) ?? [];
  if (!latitude || !longitude) throw new SimulationFailed("--location must look like 20.67,-103.34");
  return { latitude, longitude };
}

/** `90s`, `2m` or milliseconds. */
function readDuration(value: string): number {
  const durationMs = /^\d+(\.\d+)?\s*(ms|s|m|h)?$/.test(value) ? ms(value as StringValue) : Number.NaN;
  if (!(durationMs > 0)) throw new SimulationFailed("--timeout must be a duration such as 30s or 2m");
  return durationMs;
}
