import { rm, writeFile } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { type WatchedDealer, watchDealer } from "../../src/dealer/watch.ts";
import { writeDealer } from "../support/dealer/dealer.ts";
import { recordLogger } from "../support/logger.ts";

let dealer: WatchedDealer;
afterEach(() => dealer.close());

/** Watches a file; `next` resolves with whether the next reading of it was taken. */
async function watch() {
  const path = await writeDealer("name: Uno\ncity: Puebla\n");
  const { logger, lines } = recordLogger();
  let onNext: (isValid: boolean) => void = () => undefined;
  dealer = await watchDealer(path, { logger, onRead: (isValid) => onNext(isValid) });
  const next = () =>
    new Promise<boolean>((resolve) => {
      onNext = resolve;
    });
  return { path, lines, next };
}

test("a file that changes is read again", async () => {
  const { path, next } = await watch();
  expect(dealer.current().name).toBe("Uno");
  const read = next();
  await writeFile(path, "name: Dos\ncity: Puebla\n");
  expect(await read).toBe(true);
  expect(dealer.current().name).toBe("Dos");
});

test("a broken file changes nothing, is logged with field and line, and is mended by the next change", async () => {
  const { path, next, lines } = await watch();
  const broken = next();
  await writeFile(path, "name: Dos\ncity: Puebla\naddress_as: vos\n");
  expect(await broken).toBe(false);
  expect(dealer.current().name).toBe("Uno");
  expect(dealer.isCurrent()).toBe(false);
  expect(lines).toContainEqual(
    expect.objectContaining({ level: 50, problems: ["line 3: address_as must be tú or usted"] }),
  );
  const gone = next();
  await rm(path);
  expect(await gone).toBe(false);
  const mended = next();
  await writeFile(path, "name: Tres\ncity: Puebla\n");
  expect(await mended).toBe(true);
  expect(dealer.isCurrent()).toBe(true);
  expect(dealer.current().name).toBe("Tres");
});
