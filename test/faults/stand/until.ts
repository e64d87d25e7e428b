import { setTimeout as sleep } from "node:timers/promises";

const pollMs = 25;
const defaultTimeoutMs = 60_000;

/** Resolves once the condition holds. @throws {Error} naming what was waited for, with `show()`, when time is up */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  { timeoutMs = defaultTimeoutMs, show = () => "" as unknown } = {},
): Promise<void> {
  for (const deadline = performance.now() + timeoutMs; !(await condition()); await sleep(pollMs)) {
    if (performance.now() < deadline) continue;
    const seen = await show();
    throw new Error(`waited ${timeoutMs} ms in vain until ${what}${seen ? `: ${JSON.stringify(seen)}` : ""}`);
  }
}
