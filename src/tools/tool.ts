import { z } from "zod";
import { refuse, type ToolResult } from "./tool-result.ts";

/** What a tool is given besides its arguments. */
export type ToolContext<Draft> = {
  /**
   * The turn being made, as far as the tool knows it: what is noted here is stored with the turn's commit, or not at
   * all.
   */
  draft: Draft;
  /** Whose turn it is. */
  conversationId: string;
  /** Ends with the tool's own time and with the turn's. */
  signal: AbortSignal;
};

/** Where a tool notes what happened, of events that others know more of. */
export type EventLog<Event> = { push(event: Event): unknown; includes(event: Event): boolean };

/**
 * A tool with its argument types hidden behind validation: the form in which the registry holds it. It fits wherever a
 * turn's draft has what `Draft` asks for.
 */
export type Tool<Draft = unknown> = {
  name: string;
  description: string;
  /** Validates and runs. An invalid argument is refused with a message that names the field; never thrown. */
  call: (rawArguments: unknown, context: ToolContext<Draft>) => Promise<ToolResult>;
  /** JSON schema of the arguments: every field required, optional ones nullable, as strict tools demand. */
  parameters: Record<string, unknown>;
};

type ToolDefinition<S extends z.ZodObject, Draft> = {
  name: string;
  description: string;
  input: S;
  run(input: z.output<S>, context: ToolContext<Draft>): Promise<ToolResult>;
};

/**
 * Defines a tool from its zod input. Optional arguments are declared with `.nullish()`; a null from the model
 * is handed to `run` as it is.
 */
export function defineTool<S extends z.ZodObject, Draft = unknown>(
  definition: ToolDefinition<S, Draft>,
): Tool<Draft> {
  const { name, description, input, run } = definition;
  const strict = input.strict();
  return {
    name,
    description,
    parameters: strictParameters(strict),
    async call(rawArguments, context) {
      const parsed = strict.safeParse(rawArguments);
      if (!parsed.success) return refuse("invalid_arguments", z.prettifyError(parsed.error));
      return run(parsed.data as z.output<S>, context);
    },
  };
}

/**
 * JSON schema in the form that strict function calling takes: all properties in `required`, no additional ones.
 * @see https://platform.openai.com/docs/guides/function-calling#strict-mode
 */
function strictParameters(input: z.ZodObject): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: "input" });
  return { ...schema, required: Object.keys(input.shape), additionalProperties: false };
}
