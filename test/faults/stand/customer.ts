import { setTimeout as sleep } from "node:timers/promises";
import { fakeAuthToken, newMessageSid, postSigned, whatsappMessage } from "../../support/fake-twilio/post.ts";

/** One post of a webhook, as Twilio saw it; status 0: the connection broke. */
export type Delivery = { status: number; ms: number };

/** A customer's phone, and Twilio behind it. */
export type Customer = {
  /** Begins each of the customer's message ids: `c3` writes `c3-1`, `c3-2` … */
  name: string;
  address: string;
  /** Ids in the order in which they were taken. */
  said: string[];
  /**
   * Writes one text, whose id it begins with. Delivered `times` times at once, to one web process after the other,
   * and again until one delivery is answered with 200, as Twilio does with the connection overrides of the README.
   * @returns the id
   */
  says(words?: string, options?: { times?: number }): Promise<string>;
};

type Phone = {
  name: string;
  address: string;
  businessAddress: string;
  /** The next web process to call. */
  nextUrl(): string;
  publicUrl: string;
  onDelivery(delivery: Delivery): void;
};

/** Between Twilio's attempts. */
const redeliverAfterMs = 250;

export function createCustomer(phone: Phone): Customer {
  const { name, address } = phone;
  const said: string[] = [];
  let count = 0;

  return {
    name,
    address,
    said,
    async says(words = "hola, ¿qué tal?", { times = 1 } = {}) {
      count += 1;
      const id = `${name}-${count}`;
      const form = formOf(phone, `${id} ${words}`);
      const deliveries = await Promise.all(Array.from({ length: times }, () => deliver(phone, form)));
      while (!deliveries.some(({ status }) => status === 200)) {
        await sleep(redeliverAfterMs);
        deliveries.push(await deliver(phone, form));
      }
      said.push(id);
      return id;
    },
  };
}

function formOf({ address, businessAddress }: Phone, body: string): Record<string, string> {
  return whatsappMessage({
    Body: body,
    From: address,
    To: businessAddress,
    WaId: address.replace(/\D/g, ""),
    MessageSid: newMessageSid(),
  });
}

async function deliver(
  { nextUrl, publicUrl, onDelivery }: Phone,
  form: Record<string, string>,
): Promise<Delivery> {
  const startedMs = performance.now();
  const path = "/webhook/twilio";
  const status = await postSigned(nextUrl() + path, fakeAuthToken, form, {
    signedUrl: publicUrl + path,
  }).then(
    (response) => response.status,
    () => 0,
  );
  const delivery = { status, ms: performance.now() - startedMs };
  onDelivery(delivery);
  return delivery;
}
