import type { Clock } from "../../clock.ts";
import type { Embedder } from "./embedder.ts";
import { spaceOf, type Vectors } from "./vectors.ts";

/** After a failure questions go without for so long: not each of them is to wait for a provider that is away. */
const restMs = 30_000;

export type Meaning = {
  /**
   * Passages that mean about what a question asks, as ids, nearest first. None where the provider or pgvector is
   * away: words and spelling answer then. Never rejects.
   */
  findNear(question: string, signal: AbortSignal): Promise<string[]>;
};

type MeaningDeps = {
  /** A customer waits meanwhile: its time is to be short. */
  embedder: Embedder;
  vectors: Vectors;
  /** Cosine similarity below which a passage does not speak of the question; depends on the model. */
  minSimilarity: number;
  clock: Clock;
  onFailure(error: unknown): void;
};

/** The search by meaning, over the vectors that {@link createFill} makes. */
export function createMeaning({ embedder, vectors, minSimilarity, clock, onFailure }: MeaningDeps): Meaning {
  let restsUntilMs = 0;
  return {
    async findNear(question, signal) {
      if (clock().getTime() < restsUntilMs) return [];
      try {
        const [vector = []] = await embedder.embed([question], signal);
        const space = spaceOf(embedder.name, vector.length);
        if (!(await vectors.prepare(space))) return [];
        return (await vectors.findNearest(space, vector, minSimilarity)).map(({ id }) => id);
      } catch (error) {
        restsUntilMs = clock().getTime() + restMs;
        onFailure(error);
        return [];
      }
    },
  };
}
