/** A make in stock with its models; counts are of available cars only. */
export type MakeInStock = { make: string; count: number; models: { model: string; count: number }[] };
