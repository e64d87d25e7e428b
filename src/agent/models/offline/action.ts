/** What the offline seller does next: say something, or look something up first. */
export type Action = { kind: "say"; text: string } | { kind: "call"; calls: Call[] };

/** A tool by its contract name with its arguments. */
export type Call = { name: string; arguments: Record<string, unknown> };

export function say(...parts: (string | null | false)[]): Action {
  return { kind: "say", text: parts.filter(Boolean).join("\n\n") };
}

export function call(name: string, args: Record<string, unknown> = {}): Call {
  return { name, arguments: args };
}
