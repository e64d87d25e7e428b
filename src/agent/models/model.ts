import type { NearestBranch } from "../../branches/nearest.ts";
import type { MakeInStock } from "../../catalog/makes.ts";
import type { Choice } from "../../conversations/choice.ts";
import type { Asked } from "../../conversations/session/said.ts";
import type { SessionState } from "../../conversations/session/state.ts";
import type { CustomerProfile } from "../../customers/profile.ts";
import type { DealerProfile } from "../../dealer/dealer.ts";
import type { Picture } from "../../media/pictures.ts";
import type { Language } from "../../text/language.ts";
import type { ModelError } from "./errors.ts";

/** What came with a customer's words: the text has a note on each, and this the same for a model that reads no prose. */
export type Beside = {
  /** What was typed, spoken or tapped. */
  words: string;
  /** What cannot be opened, in the order in which it came. */
  unseen: ("picture" | "voice_note" | "file")[];
  /** What the advertisement says that the customer came by, one part a line; null: none. */
  advertisement: string | null;
};

/** One entry of what the model sees, oldest first. */
export type ModelItem =
  /**
   * `pictures` stand only with what waits for an answer; a model that takes none is told that there were some.
   * `tapped`: what stands behind a button or a row that the customer tapped; its words are the text.
   * `beside`: where there are notes in the text.
   */
  | { kind: "customer"; text: string; pictures?: Picture[]; tapped?: Choice; beside?: Beside }
  /** `author` tells whether the bot or a person of the dealer's staff said it. */
  | { kind: "seller"; text: string; author: "bot" | "staff" }
  /** From us to the model alone: what was said before all that follows, or what holds now. */
  | { kind: "note"; text: string }
  | { kind: "tool_call"; id: string; name: string; arguments: string }
  | { kind: "tool_result"; id: string; name: string; output: string };

export type CustomerItem = Extract<ModelItem, { kind: "customer" }>;

/** A tool as the model is told of it; `parameters` is a strict JSON schema. */
export type ToolSpec = { name: string; description: string; parameters: Record<string, unknown> };

/** What is known of a customer from earlier; `isBack`: this turn begins a new session. */
export type KnownCustomer = { name: string | null; profile: CustomerProfile; isBack: boolean };

/** A car that can no longer be had. */
export type MovedVehicle = {
  stockId: string;
  label: string;
  make: string;
  model: string;
  body: string | null;
  priceCents: number;
  status: "sold" | "reserved";
};

/** The same facts that the prompt is rendered from, for a model that needs no prompt. */
export type ModelContext = {
  language: Language;
  state: SessionState;
  /** Makes and models in stock, with counts. */
  makes: MakeInStock[];
  /** ISO date of the day in the dealer's time zone. */
  today: string;
  /** Minute of that day. Absent: not known. */
  minute?: number;
  dealer: DealerProfile;
  /** Offered terms in months, ascending. */
  termsMonths: number[];
  /** Where the customer has just sent a location: the branch nearest to it, null where none is known. */
  location: { nearest: NearestBranch | null } | null;
  /** Absent: nothing is known yet. */
  customer?: KnownCustomer;
  /** Ids of the stock that stand in the texts to be answered. Absent: none. */
  stockIds?: string[];
  /** What is sold or reserved: the car discussed so far, which the customer has not been told, and all that was listed. */
  moved?: { discussed: MovedVehicle | null; all: MovedVehicle[] };
};

export type ModelRequest = {
  /** The same for all conversations, so that providers find it in their prompt caches. */
  instructions: string;
  context: ModelContext;
  items: ModelItem[];
  /** Empty: the model must answer in words. */
  tools: ToolSpec[];
  /** When the answer must be there: a chain keeps enough of the time for its last model. */
  deadline: Date;
  /** Called for each model of a chain that failed before another one was tried: for the turn's trace. */
  onFailure?: (failure: ModelFailure) => void;
};

/** One model's failure to answer: its name, why, and the time it took. */
export type ModelFailure = { model: string; error: ModelError; durationMs: number };

export type Usage = {
  inputTokens: number;
  /** Those of `inputTokens` that the provider had in its prompt cache. */
  cachedInputTokens: number;
  outputTokens: number;
};

/** Of an answer that no model was asked for. */
export const noUsage: Readonly<Usage> = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };

/** Tokens of both together. */
export function addUsage(one: Usage, other: Usage): Usage {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    cachedInputTokens: one.cachedInputTokens + other.cachedInputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

export type ToolCall = {
  id: string;
  name: string;
  /** JSON as the model wrote it; not yet parsed, maybe not JSON. */
  arguments: string;
};

/** What a model answers: words (never empty; `asked` is what they leave open, where it knows), or calls of tools (at least one). */
export type ModelResponse = {
  model: string;
  usage: Usage;
} & ({ kind: "text"; text: string; asked?: Asked } | { kind: "tool_calls"; calls: ToolCall[] });

/** The port behind which every model stands. */
export type Model = {
  /** For logs and traces, for example `openai:gpt-5-mini` or `offline`. */
  name: string;
  /** @throws {ModelError} when the provider gave no usable answer within its own retries */
  respond(request: ModelRequest, signal: AbortSignal): Promise<ModelResponse>;
};
