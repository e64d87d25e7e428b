/** What a test has the fake model server answer. Text is streamed word by word where the request asks for it. */
export type FakeAnswer =
  | { kind: "text"; text: string; aside?: string }
  /** Arguments that are a string go out as they are. `preface` is text before the calls, as models like to write. */
  | { kind: "calls"; calls: { name: string; args: unknown }[]; preface?: string }
  | { kind: "refusal"; text: string }
  | { kind: "incomplete"; reason: "max_output_tokens" | "content_filter"; text: string }
  /** Status 200, then a failure: as an event of the stream, or in the body. */
  | { kind: "failed"; code: string }
  | { kind: "error"; status: number; code?: string; headers?: Record<string, string> }
  /** Never answers; with a text, says the first half of it before. */
  | { kind: "hang"; text?: string }
  /** The connection is reset; with a text, after the first half of it. */
  | { kind: "reset"; text?: string }
  /** Ends in good order in the middle of the answer. */
  | { kind: "cut"; text: string }
  /** Status 200 and something that is not JSON. */
  | { kind: "garbage" };

export const say = (text: string): FakeAnswer => ({ kind: "text", text });
export const call = (name: string, args: unknown = {}): FakeAnswer => ({
  kind: "calls",
  calls: [{ name, args }],
});

/** Pieces as a model streams them: words with the space before them. */
export function piecesOf(text: string): string[] {
  return text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
}

/** The text that a broken answer gets to. */
export function firstHalf(text: string): string {
  const pieces = piecesOf(text);
  return pieces.slice(0, Math.ceil(pieces.length / 2)).join("");
}

/** Rough, but the same for the same text: four characters a token. */
/**
 * As if most of a prompt had been sent before: what is cached is a multiple of 128, of prompts from 1,024 tokens on.
 * @see https://platform.openai.com/docs/guides/prompt-caching
 */
export function countCached(promptTokens: number): number {
  return promptTokens < 1_024 ? 0 : Math.floor((promptTokens * 0.9) / 128) * 128;
}

export function countTokens(value: unknown): number {
  return Math.ceil((JSON.stringify(value) ?? "").length / 4);
}
