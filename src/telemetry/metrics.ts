import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Jobs or rows by state, for example `{ waiting: 3, active: 1 }`. */
export type QueueDepth = () => Promise<Record<string, number>>;

/** Seconds. A turn waits for a model: from the offline one (milliseconds) to the whole budget of a turn. */
const turnBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60];
const httpBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/**
 * What is counted, in a registry of its own (so that one process may hold several, as tests do). Names carry their
 * unit; labels have few values and never name a customer.
 */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    /** `route` is the pattern, never the path as sent. */
    httpRequestDuration: new Histogram({
      name: "seller_http_request_duration_seconds",
      help: "Time from a request's arrival to its answer",
      labelNames: ["method", "route", "status"],
      buckets: httpBuckets,
      registers,
    }),
    /** `model`: the one that answered. `outcome`: answered, superseded, failed. */
    turns: new Counter({
      name: "seller_turns_total",
      help: "Turns run, by answering model and outcome",
      labelNames: ["model", "outcome"],
      registers,
    }),
    /** Turns that the offline model answered since a limit was used up. */
    limitedTurns: new Counter({
      name: "seller_limited_turns_total",
      help: "Turns answered by the offline model for a limit, by limit",
      labelNames: ["limit"],
      registers,
    }),
    turnDuration: new Histogram({
      name: "seller_turn_duration_seconds",
      help: "Time from a turn's start to its commit",
      labelNames: ["model"],
      buckets: turnBuckets,
      registers,
    }),
    /** `outcome`: ok, or the code of the failure. */
    modelCalls: new Counter({
      name: "seller_model_calls_total",
      help: "Calls of model providers, by model and outcome",
      labelNames: ["model", "outcome"],
      registers,
    }),
    modelCallDuration: new Histogram({
      name: "seller_model_call_duration_seconds",
      help: "Time that a model took to answer one call",
      labelNames: ["model"],
      buckets: turnBuckets,
      registers,
    }),
    /** Of calls whose model has a price in MODEL_PRICES. */
    modelCost: new Counter({
      name: "seller_model_cost_usd_total",
      help: "What model calls cost, in US dollars",
      labelNames: ["model"],
      registers,
    }),
    /** `direction`: input, cached_input (part of input), output. */
    modelTokens: new Counter({
      name: "seller_model_tokens_total",
      help: "Tokens that models read and wrote",
      labelNames: ["model", "direction"],
      registers,
    }),
    /** `outcome`: ok, refused. */
    toolCalls: new Counter({
      name: "seller_tool_calls_total",
      help: "Tool calls, by tool and outcome",
      labelNames: ["tool", "outcome"],
      registers,
    }),
    /** Of texts that models wrote. `verdict`: passed, refused. */
    verdicts: new Counter({
      name: "seller_guard_verdicts_total",
      help: "Texts of models that were judged before sending, by verdict",
      labelNames: ["verdict"],
      registers,
    }),
    /** `code`: what was wrong with a text that was refused. */
    faults: new Counter({
      name: "seller_guard_faults_total",
      help: "What was wrong with refused texts, by kind",
      labelNames: ["code"],
      registers,
    }),
    /** `outcome`: accepted, retry, failed. */
    messagesSent: new Counter({
      name: "seller_messages_sent_total",
      help: "Attempts to send a message, by channel and outcome",
      labelNames: ["channel", "outcome"],
      registers,
    }),
    /** `kind`: as in `GET /api/alerts`. */
    alerts: new Counter({
      name: "seller_alerts_total",
      help: "Alerts raised by this process, by kind",
      labelNames: ["kind"],
      registers,
    }),
    /** 1: the dealer's file as it lies there is in force; 0: it has a mistake, and the one before is. */
    dealerFileValid: new Gauge({
      name: "seller_dealer_file_valid",
      help: "Whether the dealer's file as it now is could be read",
      registers,
    }),
    /** Reads the depth at each scrape; a scrape goes on without it where it cannot be read. */
    watchQueue(read: QueueDepth): void {
      new Gauge({
        name: "seller_queue_jobs",
        help: "Jobs in the queue `conversations`, by state",
        labelNames: ["state"],
        registers,
        async collect() {
          const depths = await read().catch(() => ({}));
          this.reset();
          for (const [state, count] of Object.entries(depths)) this.set({ state }, count);
        },
      });
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
