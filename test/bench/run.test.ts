import { existsSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { type StartedProcess, startProcess } from "../support/process.ts";

const bench = (...args: string[]): StartedProcess => startProcess("bench/run.ts", {}, args);
const ended = ({ child }: StartedProcess): Promise<number | null> =>
  new Promise((resolve) => child.on("close", resolve));

test("the import is measured by itself and told as JSON", async () => {
  const run = bench("--quick", "--only", "import", "--json");
  expect(await ended(run)).toBe(0);
  const report = JSON.parse(run.output().replace(/^bench, .*\n/gm, ""));
  expect(report.notes).toEqual([]);
  expect(report.machine).toMatchObject({ cores: expect.any(Number), node: process.versions.node });
  const measured = report.results.map(({ measure, unit }: Record<string, string>) => `${measure} (${unit})`);
  expect(new Set(measured)).toEqual(new Set(["catalogue import, lines (/s)", "peak memory, import (MB)"]));
  for (const { value } of report.results) expect(value).toBeGreaterThan(1);
});

test("Ctrl-C in the middle of a measure stops all that was started", async () => {
  const run = bench("--quick", "--only", "webhooks");
  const [, folder = ""] = await run.waitFor(/starting Postgres and Redis in (\S+)/);
  const end = ended(run);
  await run.waitFor(/round 1/);
  expect(existsSync(`${folder}/postgres/postmaster.pid`)).toBe(true);
  run.child.kill("SIGINT");
  expect(await end).toBe(130);
  expect(existsSync(folder)).toBe(false);
});

test("a measure that does not exist is refused in one line that names those that do", async () => {
  const run = bench("--only", "speed");
  expect(await ended(run)).toBe(1);
  expect(run.output()).toBe(
    "There is no measure «speed»: --only takes webhooks, load, turns, backlog, history, import, search.\n",
  );
});
