import { expect } from "@jest/globals";
import { postSigned, whatsappMessage } from "../support/fake-twilio/post.ts";
import { type FakeTwilio, startFakeTwilio } from "../support/fake-twilio/server.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { type StartedProcess, startProcess } from "../support/process.ts";

/** A real process with all roles, between a database and a fake Twilio. */
export type WhatsAppSeller = {
  database: TestDatabase;
  twilio: FakeTwilio;
  process: StartedProcess;
  url: string;
  /** Posts a customer's message as Twilio does. */
  write(params: Record<string, string>): Promise<void>;
  /** Ends everything, the process in good order. */
  stop(): Promise<void>;
};

const publicUrl = "https://seller.example";

export async function startWhatsAppSeller(env: Record<string, string>): Promise<WhatsAppSeller> {
  const database = await createTestDatabase(2);
  const twilio = await startFakeTwilio();
  const process = startProcess("src/main.ts", {
    DATABASE_URL: database.url,
    HOST: "127.0.0.1",
    PORT: "0",
    PUBLIC_URL: publicUrl,
    ...twilio.env,
    ...env,
  });
  const [, url = ""] = await process.waitFor(/Seller is ready at (\S+)/);

  return {
    ...{ database, twilio, process, url },
    async write(params) {
      const path = "/webhook/twilio";
      const answer = await postSigned(url + path, twilio.authToken, whatsappMessage(params), {
        signedUrl: publicUrl + path,
      });
      expect(answer.status).toBe(200);
    },
    async stop() {
      expect(await process.stop()).toBe(0);
      await twilio.stop();
      await database.drop();
    },
  };
}
