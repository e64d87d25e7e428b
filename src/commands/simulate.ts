// npm run simulate -- "hola": posts a signed Twilio message to the running server and shows the answer.
import { parseArgs } from "node:util";
import { z } from "zod";
import { optOutTypes, type SimulatedMessage } from "../channels/twilio/simulate/parameters.ts";
import { findTitle, type Simulated, SimulationFailed, simulate } from "../channels/twilio/simulate.ts";
import { duration } from "../config/fields.ts";
import { type Config, parseConfig } from "../config.ts";
import { loadEnv } from "../start/load-env.ts";
import { runCommand } from "./run-command.ts";

const help = `Posts a signed Twilio message to the running server and shows what it answers.

  npm run simulate -- "hola" [options]

  --from ADDRESS   the customer                    whatsapp:+5215500000001
  --to ADDRESS     the number written to           TWILIO_WHATSAPP_FROM or TWILIO_SMS_FROM,
                                                   else Twilio's sandbox
  --tap ID         the customer taps what the answer before shows, if the server runs with TWILIO_CONTENT=true
  --location PLACE the customer sends a location, such as 20.67,-103.34
  --media URL      the customer sends a file of --media-type TYPE, such as image/jpeg; it is fetched from Twilio alone
  --referral TEXT  the customer comes by an advertisement with this headline
  --opt-out-type T what Twilio's Advanced Opt-Out has recognised and answered: STOP, START or HELP
  --times N        deliveries of the same message, all at once    1
  --url URL        where the server listens        http://127.0.0.1:PORT
  --timeout TIME   how long to wait, such as 90s   30s
  --help           this text

The text may be left out with --tap, --location, --media and --opt-out-type. It signs with TWILIO_AUTH_TOKEN (the development token where none is set) over PUBLIC_URL, if set, and reads the
answer from /api/conversations with the first of API_KEYS. Without a Twilio account nothing is really sent.`;

const options = {
  from: { type: "string" },
  to: { type: "string" },
  tap: { type: "string" },
  location: { type: "string" },
  media: { type: "string" },
  "media-type": { type: "string" },
  referral: { type: "string" },
  "opt-out-type": { type: "string" },
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
  const asked = readMessage(positionals.join(" "), values, config);
  const timeoutMs = readOption("--timeout", duration, values.timeout, "must be a duration such as 30s or 2m");
  const url = (values.url ?? `http://127.0.0.1:${config.http.port}`).replace(/\/+$/, "");
  const { authToken, accountSid, live } = config.twilio;
  const server = {
    url,
    publicUrl: config.http.publicUrl,
    authToken,
    accountSid,
    apiKey: config.http.apiKeys[0] ?? null,
  };
  const isBareTap = asked.payload !== null && asked.text === "";
  const message = isBareTap
    ? { ...asked, text: await findTitle(server, asked.from, asked.payload ?? "") }
    : asked;
  console.log(`${message.from} → ${message.to}\n\n> ${showMessage(message)}\n`);
  const { stored, turns, silent, replies } = await simulate(server, message, timeoutMs);
  for (const reply of replies) console.log(`${showReply(reply)}\n`);
  if (silent === "held") console.log("(a person has this conversation: the bot stays silent)");
  if (silent === "noted") {
    const isAnswered = message.optOutType === "START" || message.optOutType === "HELP";
    console.log(
      isAnswered
        ? "(Twilio has answered this itself: the bot stays silent)"
        : "(the customer has opted out: nothing goes out; START or ALTA ends it)",
    );
  }
  if (message.times > 1) {
    console.log(`${message.times} deliveries of one message: stored ${stored} time(s), ${turns} answer(s).`);
  }
  if (!live && replies.length > 0) console.log("(recorded, not sent: no Twilio account is configured)");
});

function showMessage({ text, location, media, referral }: SimulatedMessage): string {
  const extras = [
    ...(location ? [`[${location.latitude}, ${location.longitude}]`] : []),
    ...(media ? [`[${media.contentType}: ${media.url}]`] : []),
    ...(referral === null ? [] : [`[from the advertisement «${referral}»]`]),
  ];
  return [text, ...extras].filter((part) => part !== "").join(" ");
}

function showReply({ text, choices, photoUrl }: Simulated["replies"][number]): string {
  const extras = [
    ...choices.map(({ id, title }) => `  [${title}]  --tap ${id}`),
    ...(photoUrl === null ? [] : [`  photo: ${photoUrl}`]),
  ];
  return [text.replace(/^/gm, "< "), ...extras].join("\n");
}

function readMessage(
  text: string,
  values: { [Name in Exclude<keyof typeof options, "times">]?: string | undefined } & { times: string },
  { twilio }: Config,
): SimulatedMessage {
  const location = values.location === undefined ? null : readLocation(values.location);
  const media = readMedia(values.media, values["media-type"]);
  const optOutType = readOption(
    "--opt-out-type",
    z.enum(optOutTypes).nullable(),
    values["opt-out-type"] ?? null,
    `must be one of ${optOutTypes.join(", ")}`,
  );
  const payload = values.tap ?? null;
  const said = text.trim() === "" ? (optOutType ?? "") : text;
  if (said === "" && !location && !media && payload === null)
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
  const referral = values.referral ?? null;
  return { from, to: values.to ?? ours, text: said, payload, location, media, referral, optOutType, times };
}

function readLocation(value: string): SimulatedMessage["location"] {
  const [, latitude, longitude] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(value) ?? [];
  if (!latitude || !longitude || Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180)
    throw new SimulationFailed("--location must be degrees of latitude and longitude such as 20.67,-103.34");
  return { latitude, longitude };
}

function readMedia(url: string | undefined, contentType: string | undefined): SimulatedMessage["media"] {
  if (url === undefined && contentType === undefined) return null;
  if (!url || !contentType) throw new SimulationFailed("--media and --media-type go together");
  if (!/^[a-z]+\/[\w.+-]+/.test(contentType))
    throw new SimulationFailed("--media-type must look like image/jpeg");
  return { url, contentType };
}

function readOption<S extends z.ZodType>(name: string, schema: S, value: unknown, form: string): z.output<S> {
  const { success, data } = schema.safeParse(value);
  if (!success) throw new SimulationFailed(`${name} ${form}`);
  return data;
}
