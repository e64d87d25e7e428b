/** What the offline seller does next: say something, or look something up first. */
export type Action = { kind: "say"; text: string } | { kind: "call"; calls: Call[] };

/** A tool by its contract name with its arguments. */
export type Call = { name: string; arguments: Record<string, unknown> };

/** @param parts paragraphs; what is empty, null or false is left out */
export function say(...parts: (string | null | false)[]): Action {
  return { kind: "say", text: parts.filter(Boolean).join("\n\n") };
}

/** @param args by their contract names */
export function call(name: string, args: Record<string, unknown> = {}): Call {
  return { name, arguments: args };
}

/** @returns calls for the details of each car */
export function lookAt(stockIds: string[]): Action {
  return { kind: "call", calls: stockIds.map((stockId) => call("vehicle_details", { stock_id: stockId })) };
}
