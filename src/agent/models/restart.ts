import type { ModelRequest, ModelResponse } from "./model.ts";

/** A request whose streamed text can be taken back. */
export type TrackedText = {
  /** The request to hand on. */
  request: ModelRequest;
  /** Calls `onRestart`, where text went out since the last time. */
  restart(): void;
  /** Hands the answer back; text before tool calls is not the answer, so it is taken back. */
  settle(response: ModelResponse): ModelResponse;
};

/** Keeps an eye on what goes out through `onText`, so that a broken-off text is never continued by another. */
export function trackText(request: ModelRequest): TrackedText {
  const { onText } = request;
  let streamed = false;
  const restart = () => {
    if (streamed) request.onRestart?.();
    streamed = false;
  };
  return {
    request: onText
      ? {
          ...request,
          onText: (piece) => {
            streamed = true;
            onText(piece);
          },
          onRestart: restart,
        }
      : request,
    restart,
    settle(response) {
      if (response.kind === "tool_calls") restart();
      return response;
    },
  };
}
