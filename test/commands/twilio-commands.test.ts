import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";

const root = join(import.meta.dirname, "../..");

/** Runs a command as `npm run` does, away from any `.env`, and waits for its end. */
async function run(command: string, args: string[], env: Record<string, string> = {}) {
  const file = join(root, "src/commands", `${command}.ts`);
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...args], {
    cwd: mkdtempSync(join(tmpdir(), "seller-command-")),
    env: { PATH: process.env.PATH, ...env },
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, ...output };
}

describe("npm run simulate", () => {
  test("explains itself", async () => {
    const { code, stdout } = await run("simulate", ["--help"]);
    expect(code).toBe(0);
    for (const option of [
      "--from",
      "--to",
      "--media",
      "--opt-out-type",
      "--times",
      "--timeout",
      "TWILIO_CONTENT",
    ])
      expect(stdout).toContain(option);
  });

  test.each([
    ["nothing to say", [], "say what the customer writes"],
    ["an unknown option", ["hola", "--tiems", "2"], "Unknown option '--tiems'"],
    ["an impossible number of deliveries", ["hola", "--times", "0"], "--times must be"],
    ["a timeout that is none", ["hola", "--timeout", "soon"], "--timeout must be"],
    ["a timeout without a unit", ["hola", "--timeout", "5"], "--timeout must be a duration such as 30s"],
    ["a place that is not on earth", ["--location", "91,20"], "--location must be degrees"],
    ["a place beyond the last meridian", ["--location", "20,200"], "--location must be degrees"],
    ["a file of no type", ["--media", "https://x.example/1"], "--media and --media-type go together"],
    ["an unknown opt-out", ["--opt-out-type", "PAUSE"], "--opt-out-type must be one of STOP, START, HELP"],
    ["nothing but a tap and no server", ["--tap", "a", "--url", "http://127.0.0.1:1"], "no server answers"],
    ["no server", ["hola", "--url", "http://127.0.0.1:1"], "no server answers at http://127.0.0.1:1"],
  ])("with %s ends with one line and code 1", async (_, args, line) => {
    const { code, stderr } = await run("simulate", args);
    expect(stderr).toContain(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  });

  test("sends nothing to a made-up customer through a real account", async () => {
    const account = { TWILIO_ACCOUNT_SID: `AC${"1".repeat(32)}`, TWILIO_AUTH_TOKEN: "secret" };
    const { code, stderr } = await run("simulate", ["hola"], account);
    expect(stderr).toContain("--from");
    expect(code).toBe(1);
  });
});

describe("npm run tunnel", () => {
  test("explains itself", async () => {
    const { code, stdout } = await run("tunnel", ["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("NGROK_AUTHTOKEN");
  });

  test("without a token says where to get one", async () => {
    const { code, stderr } = await run("tunnel", []);
    expect(stderr).toMatch(/^NGROK_AUTHTOKEN is not set: .*https:\/\/dashboard\.ngrok\.com/);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  });
});
