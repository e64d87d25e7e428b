import type { Stand } from "../stand.ts";
import { numbersIn } from "./ledger.ts";

type Reply = { text: string; atMs: number };

/** What the fake Twilio has accepted since the beginning, by customer. */
export type Replies = {
  of(address: string): Reply[];
  /** Resolves once a reply names this message; with false after `timeoutMs`. */
  waitFor(address: string, number: number, timeoutMs: number): Promise<boolean>;
  stop(): void;
};

type Waiter = { number: number; resolve(answered: boolean): void };

const lookEveryMs = 5;

/** Reads the fake Twilio's record as it grows. */
export function followReplies({ twilio }: Stand): Replies {
  const replies = new Map<string, Reply[]>();
  const waiters = new Map<string, Waiter>();
  let seen = twilio.sent.length;

  const timer = setInterval(() => {
    for (; seen < twilio.sent.length; seen += 1) {
      const message = twilio.sent[seen];
      if (!message) continue;
      const { to, body, at } = message;
      const ofCustomer = replies.get(to) ?? [];
      replies.set(to, ofCustomer);
      ofCustomer.push({ text: body, atMs: at.getTime() });
      const waiter = waiters.get(to);
      if (waiter && numbersIn(body).includes(waiter.number)) waiter.resolve(true);
    }
  }, lookEveryMs);

  return {
    of: (address) => replies.get(address) ?? [],
    waitFor(address, number, timeoutMs) {
      if (replies.get(address)?.some(({ text }) => numbersIn(text).includes(number)))
        return Promise.resolve(true);
      return new Promise((resolve) => {
        const late = setTimeout(() => waiter.resolve(false), timeoutMs);
        const waiter: Waiter = {
          number,
          resolve(answered) {
            clearTimeout(late);
            waiters.delete(address);
            resolve(answered);
          },
        };
        waiters.set(address, waiter);
      });
    },
    stop: () => clearInterval(timer),
  };
}
