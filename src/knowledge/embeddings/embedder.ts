/** The port behind which texts become vectors that lie near each other where they mean about the same. */
export type Embedder = {
  /** Provider and model, for example `openai:text-embedding-3-small`. */
  name: string;
  /**
   * @param texts none of them empty
   * @returns one vector for each, in their order, all of the same length
   * @throws {ModelError} when the provider gave no usable answer within its own retries and its time
   */
  embed(texts: string[], signal: AbortSignal): Promise<number[][]>;
};
