import { expect, test } from "@jest/globals";
import { createRecordingChannel } from "../../../src/channels/twilio/recording.ts";
import { buildOutgoing } from "../../support/outgoing.ts";

test("without an account a message counts as delivered, under one id however often it is tried", async () => {
  const lines: unknown[][] = [];
  const channel = createRecordingChannel({ log: { info: (...line: unknown[]) => void lines.push(line) } });
  const message = buildOutgoing({ id: "42", text: "un secreto" });
  const { signal } = new AbortController();
  const outcome = await channel.send(message, signal);
  expect(outcome).toEqual({ kind: "accepted", providerId: "SMdev42", status: "delivered" });
  await expect(channel.send(message, signal)).resolves.toEqual(outcome);
  await expect(channel.find(message, signal)).resolves.toEqual({ kind: "absent" });
  expect(lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toMatch(/secreto|5215500000001/);
});
