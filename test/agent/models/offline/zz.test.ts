import { readFileSync } from "node:fs";
import { afterAll, beforeAll, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../../support/postgres/database.ts";
import { loadSamples, openSeller, type Seller } from "./session.ts";

let database: TestDatabase;
let seller: Seller;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSamples(database.source);
  seller = await openSeller(database.source);
});
afterAll(() => database.drop());
test("x", async () => {
  let out = "";
  for (const talk of readFileSync("/tmp/TALKS-c7.txt", "utf8").trim().split("\n---\n")) {
    const session = seller.newSession();
    for (const text of talk.split("\n")) {
      out += `> ${text}\n`;
      try {
        const r = await session.say(text);
        out += `   ${JSON.stringify(r.calls.map((c) => [c.name, c.arguments]))}\n< ${r.text.replaceAll("\n", "\n  ")}\n`;
      } catch (error) {
        out += `!! ${(error as Error).message}\n`;
        break;
      }
    }
    out += "------\n";
  }
  process.stderr.write(out);
}, 120000);
