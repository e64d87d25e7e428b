import type { TextProgress } from "../queue/job.ts";
import type { TextListener } from "./think/ask.ts";

/** Pieces are gathered so long, so that a fast model does not make a progress event of each token. */
const everyMs = 80;

/**
 * Reports the pieces of an answer while it is written.
 * @returns `flush` reports what is left, once the answer is whole
 */
export function listen(
  conversationId: string,
  report: (progress: TextProgress) => void,
): TextListener & { flush(): void } {
  let gathered = "";
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered) report({ conversationId, piece: gathered });
    gathered = "";
  };
  return {
    flush,
    onText(piece) {
      gathered += piece;
      if (timer === undefined) timer = setTimeout(flush, everyMs);
    },
    onRestart() {
      gathered = "";
      report({ conversationId, restart: true });
    },
  };
}
