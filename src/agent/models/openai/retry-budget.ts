/**
 * Keeps retries a small share of the calls of a provider that is in trouble, whoever makes them: each failed attempt
 * takes a token, each that succeeds gives a tenth back, and only while more than half of them are there is anything
 * retried. So one failure in a while is retried, and an outage is not made worse.
 * @see https://github.com/grpc/proposal/blob/master/A6-client-retries.md#throttling-retry-attempts-and-hedged-rpcs
 */
export type RetryBudget = {
  succeeded(): void;
  /** @returns whether a retry may follow */
  failed(): boolean;
};

const mostTokens = 10;
const tokensPerSuccess = 0.1;

/** Full at first; one for each provider. */
export function createRetryBudget(): RetryBudget {
  let tokens = mostTokens;
  return {
    succeeded() {
      tokens = Math.min(mostTokens, tokens + tokensPerSuccess);
    },
    failed() {
      tokens = Math.max(0, tokens - 1);
      return tokens > mostTokens / 2;
    },
  };
}
