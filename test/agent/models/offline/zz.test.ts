import { readFileSync } from "node:fs";
import { test } from "@jest/globals";
import { plainDealer } from "../../../support/dealer/dealer.ts";
import { useSeller } from "./session.ts";

const seller = useSeller({
  ...plainDealer,
  branches: ["Ciudad de México, Sucursal Insurgentes", "Guadalajara", "Monterrey", "Querétaro"].map(
    (name) => ({ name, address: "", latitude: null, longitude: null }),
  ) as never,
});
test("x", async () => {
  let out = "";
  for (const talk of readFileSync("/tmp/h17-talks.txt", "utf8").trim().split("\n---\n")) {
    const session = seller.newSession();
    for (const text of talk.split("\n")) {
      out += `> ${text}\n`;
      try {
        const r = await session.say(text);
        out += `   ${JSON.stringify(r.calls.map((c: any) => [c.name, c.arguments]))}\n< ${r.text
          .split("\n")
          .filter(
            (l: string) =>
              l.trim() !== "" &&
              !/^( {2})?(•|Para afinar|To narrow|Dime el n|Tell me the n|Son \d|There are|[3-5]\. )/.test(l),
          )
          .map((l: string) => l.slice(0, 230))
          .join("\n  ")}\n`;
      } catch (error) {
        out += `!! ${(error as Error).message}\n`;
        break;
      }
    }
    out += "------\n";
  }
  process.stderr.write(out);
}, 120000);
