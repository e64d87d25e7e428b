export type Schema = Record<string, unknown>;

/** One route of the contract, as far as a caller needs to know it. */
export type Operation = {
  summary: string;
  tag: string;
  /** Fields of the query; those of the path are read from the path. */
  query?: Record<string, Schema>;
  /** By content type. */
  body?: Record<string, Schema>;
  answers: Record<number, string | { description: string; type?: string; schema: Schema }>;
  /** False: no API key is asked for. */
  guarded?: false;
};

export const schemas: Record<string, Schema> = {};
export const operations: Record<string, Operation> = {};
