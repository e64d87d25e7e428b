import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { loadEnv } from "../../src/start/load-env.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seller-env-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const warnings: string[] = [];
beforeEach(() => void warnings.splice(0));

async function load(text: string): Promise<Record<string, string | undefined>> {
  const file = join(folder, ".env");
  await writeFile(file, text);
  return loadEnv(file, (line) => warnings.push(line));
}

test("names, quotes, comments, export and lines of other systems are read as Node reads them", async () => {
  const text = [
    "\uFEFFSELLER_A=plain # a comment",
    "",
    "  # indented comment",
    'SELLER_B="with # and spaces "',
    "export SELLER_C='single'",
    "SELLER_D = spaced",
    "SELLER_E=",
    'SELLER_F="two',
    'lines"',
    "SELLER_G=a=b=c",
  ].join("\r\n");
  expect(await load(text)).toMatchObject({
    SELLER_A: "plain",
    SELLER_B: "with # and spaces ",
    SELLER_C: "single",
    SELLER_D: "spaced",
    SELLER_E: "",
    SELLER_F: expect.stringMatching(/^two\r?\nlines$/),
    SELLER_G: "a=b=c",
  });
});

test("what the process was started with goes before the file", async () => {
  process.env.SELLER_TEST_SET = "from the shell";
  try {
    expect((await load("SELLER_TEST_SET=from the file\n")).SELLER_TEST_SET).toBe("from the shell");
  } finally {
    delete process.env.SELLER_TEST_SET;
  }
});

test("names that no setting has are one warning, with the nearest name and without their values", async () => {
  const text = [
    "OPENAI_APIKEY=geheim",
    "Port=4000",
    "PORT=3000",
    "SHOE_SIZE=geheim",
    "POSTGRES_PASSWORD=geheim",
    "COMPOSE_PROFILES=admin",
  ].join("\n");
  expect(await load(text)).toMatchObject({ OPENAI_APIKEY: "geheim" });
  expect(warnings).toEqual([
    `${join(folder, ".env")} sets what is no setting, without effect: OPENAI_APIKEY (OPENAI_API_KEY?), Port (PORT?), SHOE_SIZE; see .env.example`,
  ]);
});

test("a file of known names is read without a warning, whatever the shell has set", async () => {
  await load("PORT=3000\nOPENAI_API_KEY=sk-1\n");
  expect(warnings).toEqual([]);
});

test("a file that is not there says nothing", () => {
  expect(loadEnv(join(folder, "nowhere"))).toEqual(process.env);
});

test.each([
  ["a line without =", "SELLER_A=1\n\ngeheim\n", 3, "is not NAME=value"],
  ["a name with a space", "MY geheim=1\n", 1, "is not NAME=value"],
  ["a name with a dash", "MY-NAME=geheim\n", 1, "is not NAME=value"],
  ["a line after a value of two", 'A="one\ntwo"\nPORT: geheim\n', 3, "is not NAME=value"],
  ["a quote that is never closed", "A=1\nB='geheim\nC=2\n", 2, "opens a quote (') that is never closed"],
])("%s is reported by its line, never by what it says", async (_, text, line, what) => {
  const message = `${join(folder, ".env")} line ${line} ${what}`;
  await expect(load(text)).rejects.toMatchObject({ code: "invalid_env_file", message });
  expect(message).not.toContain("geheim");
});

test("a file that cannot be read is one clear line", async () => {
  const file = join(folder, "folder");
  await mkdir(file);
  expect(() => loadEnv(file)).toThrow(
    `${file} cannot be read (EISDIR): make it a readable file or remove it`,
  );
});

test("the example is a file that can be read", () => {
  expect(() => loadEnv(join(import.meta.dirname, "..", "..", ".env.example"))).not.toThrow();
});
