import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "@jest/globals";

const root = join(import.meta.dirname, "..", "..");

/** The launcher in front of child.ts, away from the root folder and without a terminal. */
function launch(...args: string[]) {
  const launcher = spawn(
    process.execPath,
    [join(root, "infra", "launch.mjs"), "test/infra/child.ts", ...args],
    {
      cwd: "/",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const lines: string[] = [];
  const output = createInterface(launcher.stdout).on("line", (line) => lines.push(line));
  return { launcher, lines, output, exited: once(launcher, "exit") };
}

test("the program runs on Node 24 or newer, in the project's folder, with the arguments as they were given", async () => {
  const { lines, exited } = launch("exit", "0", "dos palabras", "$HOME", '"quoted"');
  expect(await exited).toEqual([0, null]);
  const told = JSON.parse(lines[0] ?? "{}");
  expect(told).toMatchObject({ cwd: root, rest: ["0", "dos palabras", "$HOME", '"quoted"'] });
  expect(Number.parseInt(told.node, 10)).toBeGreaterThanOrEqual(24);
});

test("the program's exit code is the launcher's", async () => {
  expect(await launch("exit", "7").exited).toEqual([7, null]);
});

test("a program that is killed ends the launcher with 128 and the signal's number", async () => {
  expect(await launch("die").exited).toEqual([137, null]);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s reaches the program once, and the launcher waits for its end",
  async (signal) => {
    const { launcher, lines, output, exited } = launch("wait");
    await once(output, "line");
    launcher.kill(signal);
    expect(await exited).toEqual([0, null]);
    expect(lines.slice(1)).toEqual([signal]);
  },
);

test("without a program it says how it is used", async () => {
  const launcher = spawn(process.execPath, [join(root, "infra", "launch.mjs")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  launcher.stderr.on("data", (chunk) => {
    said += chunk;
  });
  expect((await once(launcher, "exit"))[0]).toBe(1);
  expect(said).toMatch(/^usage: /);
});
