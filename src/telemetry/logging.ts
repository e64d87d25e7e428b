import { createRequire } from "node:module";
import { type DestinationStream, type Logger as PinoLogger, pino } from "pino";
import { type Config, developmentToken } from "../config.ts";
import { parseRedisUrl } from "../queue/redis-url.ts";
import { createMask, redact, safeMessage } from "./redact.ts";

export type Logger = PinoLogger;

type LoggingConfig = Pick<
  Config,
  "production" | "logLevel" | "twilio" | "http" | "models" | "database" | "redisUrl" | "ngrokAuthtoken"
>;

/**
 * The one logger: JSON lines on standard output; coloured lines for a person at a terminal in development, where
 * `pino-pretty` is installed. No line holds message texts, addresses of people or secrets, whoever logs it.
 * @param destination for tests; default standard output
 */
export function createLogger(config: LoggingConfig, destination?: DestinationStream): Logger {
  const hide = (object: object) => redact(object) as Record<string, unknown>;
  const logger = pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: hide },
      // Errors are described by `formatters.log`; pino's own serializer would take them apart before.
      serializers: { err: (error) => error },
      hooks: { logMethod: withSafeMessage, streamWrite: createMask(secretsOf(config)) },
    },
    destination ?? (config.production ? undefined : prettyTerminal()) ?? standardOutput(),
  );
  // Children take their fields past `formatters.log`. They inherit this method, so theirs too come by here.
  const { child } = logger;
  logger.child = function (this: PinoLogger, bindings: object, options: object) {
    return child.call(this, hide(bindings), options);
  } as typeof child;
  return logger;
}

/** `logger.error(error)` alone takes the error's message as the line's: without what that message quotes. */
function withSafeMessage(
  this: PinoLogger,
  args: Parameters<PinoLogger["info"]>,
  write: PinoLogger["info"],
): void {
  const [subject, ...rest] = args as unknown as [unknown, ...unknown[]];
  const error = subject instanceof Error ? subject : (subject as { err?: unknown } | null)?.err;
  if (rest.length > 0 || !(error instanceof Error)) write.apply(this, args);
  else
    write.apply(this, [subject instanceof Error ? { err: error } : (subject as object), safeMessage(error)]);
}

/** Each secret of the configuration by its value, the passwords inside URLs included. */
function secretsOf(config: LoggingConfig): string[] {
  const { twilio, http, models, database, redisUrl, ngrokAuthtoken } = config;
  const databaseUrls = [database.url, database.directUrl];
  const passwords = databaseUrls.flatMap((url) => (url ? [new URL(url).password] : []));
  passwords.push(parseRedisUrl(redisUrl ?? "")?.password ?? "");
  return [
    ...(twilio.authToken === developmentToken ? [] : [twilio.authToken]),
    ...http.apiKeys,
    ...models.providers.map(({ apiKey }) => apiKey),
    ...(ngrokAuthtoken === null ? [] : [ngrokAuthtoken]),
    ...passwords.flatMap((password) => [password, decode(password)]),
  ];
}

/** What pg and ioredis make of a password in a URL; one that holds a bare % stays as it is. */
function decode(password: string): string {
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}

/**
 * Written at once: a last line that is still to be written when the process exits would be tried for ever where
 * nobody reads the output any more (sonic-boom's `flushSync` repeats on every error, EPIPE among them).
 */
function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, sync: true });
}

/** `pino-pretty` is there for development only, and only where a person reads along. */
function prettyTerminal(): DestinationStream | undefined {
  if (!process.stdout.isTTY) return undefined;
  try {
    const pretty = createRequire(import.meta.url)("pino-pretty") as (options: object) => DestinationStream;
    return pretty({ sync: true, translateTime: "SYS:HH:MM:ss", ignore: "pid", singleLine: true });
  } catch {
    return undefined;
  }
}
