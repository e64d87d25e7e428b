import { type Logger, pino } from "pino";

export const silentLogger: Logger = pino({ level: "silent" });

/** A logger at info, and the lines that it wrote. */
export function recordLogger(): { logger: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { logger, lines };
}
