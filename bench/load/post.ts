import { Agent, request } from "node:http";
import { newMessageSid, signAsTwilio, whatsappMessage } from "../../test/support/fake-twilio/post.ts";
import { signedUrl } from "../seller.ts";
import type { Stand } from "../stand.ts";

type WrittenMessage = { from: string; number: number };

/** Posts a customer's message, `times` times at once with one id, as Twilio does. Resolves once each was taken. */
export type Post = (message: WrittenMessage, times?: number) => Promise<void>;

/** By the cheapest client there is, since it shares the machine with what is measured. */
export function createPost({ twilio }: Stand, webUrl: string): { post: Post; close(): void } {
  const agent = new Agent({ keepAlive: true });
  const url = `${webUrl}/webhook/twilio`;
  return {
    async post({ from, number }, times = 1) {
      const params = whatsappMessage({
        MessageSid: newMessageSid(),
        From: from,
        WaId: from.replace(/\D/g, ""),
        Body: `¿Sigue disponible? #${number}`,
      });
      const headers = {
        "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
        "X-Twilio-Signature": signAsTwilio(twilio.authToken, signedUrl, params),
      };
      const body = new URLSearchParams(params).toString();
      await Promise.all(Array.from({ length: times }, () => send(url, agent, headers, body)));
    },
    close: () => agent.destroy(),
  };
}

function send(url: string, agent: Agent, headers: Record<string, string>, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`a webhook was answered with ${answer.statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
