import type { Stand } from "./stand.ts";

/** Customers who write at once, each the next text as soon as the one before was taken. */
export type Load = {
  /** Texts that were taken so far. */
  taken(): number;
  /** Resolves once all were. */
  done: Promise<void>;
};

export function startLoad(stand: Stand, { customers, texts }: { customers: number; texts: number }): Load {
  const people = Array.from({ length: customers }, () => stand.customer());
  const talk = people.map(async (customer, index) => {
    // A tenth of the deliveries are repeats.
    for (let text = 0; text < texts; text++) {
      await customer.says(undefined, { times: (index + text) % 10 === 0 ? 2 : 1 });
    }
  });
  return {
    taken: () => people.reduce((sum, { said }) => sum + said.length, 0),
    done: Promise.all(talk).then(() => undefined),
  };
}
