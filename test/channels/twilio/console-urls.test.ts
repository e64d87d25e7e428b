import { expect, test } from "@jest/globals";
import { toConsoleUrls } from "../../../src/channels/twilio/console-urls.ts";

test("Twilio is given both webhooks with the retries that the server counts on, and the server its own address", () => {
  expect(toConsoleUrls("https://one-two.ngrok-free.app/")).toEqual({
    incoming: "https://one-two.ngrok-free.app/webhook/twilio#rc=3&rp=5xx,ct,rt",
    status: "https://one-two.ngrok-free.app/webhook/twilio/status#rc=3&rp=5xx,ct,rt",
    environment: "PUBLIC_URL=https://one-two.ngrok-free.app",
  });
});
