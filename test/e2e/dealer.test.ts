import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeDealer } from "../support/dealer/dealer.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { startProcess } from "../support/process.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(1);
});
afterAll(() => database.drop());

test("a dealer's file that is saved while the process runs counts from the next answer; a broken one is only told", async () => {
  const path = await writeDealer("sample: true\nname: Autos Uno\ncity: Puebla\n");
  const env = { DATABASE_URL: database.url, HOST: "127.0.0.1", PORT: "0", DEALER_FILE: path };
  const seller = startProcess("src/main.ts", env);
  const [, url = ""] = await seller.waitFor(/Seller is ready at (\S+)/);
  const read = async (where: string) => (await fetch(url + where)).text();
  const greet = async (user: string) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ msg: "Hola", user_id: user });
    const answer = await fetch(`${url}/seller/bot`, { method: "POST", headers, body });
    return ((await answer.json()) as { reply: string }).reply;
  };
  expect(seller.output()).toContain("Loaded samples: 304 cars, 20 documents.");
  expect(await greet("a")).toContain("ventas de Autos Uno.");
  expect(JSON.parse(await read("/health/ready"))).toMatchObject({ status: "ok", warnings: [] });

  await writeFile(path, "name: Autos Dos\ncity: Puebla\n");
  await seller.waitFor(/was read again/);
  await seller.waitFor(/"vehicles":304,"documents":20.*the samples were taken away/);
  expect(JSON.parse(await read("/api/documents"))).toEqual({ items: [], total: 0 });
  expect(JSON.parse(await read("/api/catalog/vehicles"))).toMatchObject({ total: 0 });
  expect(await greet("b")).toContain("ventas de Autos Dos.");

  await writeFile(path, "name: Autos Dos\ncity: Puebla\nforbidden_words: [oferta*, ventas, jetta]\n");
  await seller.waitFor(
    /"greeting":\{"ventas":"[^"]+"\},"sentences":\{.*"oferta\*":"Es una oferta sujeta[^"]+".*forbidden_words/,
  );

  await writeFile(path, "name: Autos Tres\nhours: { monday: all day }\n");
  await seller.waitFor(/line 2: hours\.monday must be hours such as/);
  expect(await greet("c")).toMatch(/^¡Hola!\s+Puedo/);
  expect(JSON.parse(await read("/health/ready"))).toMatchObject({ status: "ok", warnings: ["dealer_file"] });
  expect(await read("/metrics")).toMatch(/^seller_dealer_file_valid 0$/m);
  expect(await seller.stop("SIGTERM")).toBe(0);
}, 60_000);
