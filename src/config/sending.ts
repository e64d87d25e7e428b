import { z } from "zod";
import type { InputProblem } from "../errors.ts";

const form = 'must be a JSON object of texts such as {"1":"{text}"}, one of them with {text}';

/** `{text}` stands for what is to be said, `{name}` for the customer's profile name. */
const templateVariables = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue(form);
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string().min(1), { error: form }))
  .refine((variables) => Object.values(variables).some((value) => value.includes("{text}")), form)
  .refine((variables) => findUnknown(variables).length === 0, {
    error: ({ input }) =>
      `has ${findUnknown(input as Record<string, string>).join(", ")}; known are {text} and {name} alone`,
  });

/** Placeholders that would go out to the customer as they stand here. */
function findUnknown(variables: Record<string, string>): string[] {
  const names = Object.values(variables).flatMap((value) => value.match(/\{\s*[\p{L}\w-]+\s*\}/gu) ?? []);
  return [...new Set(names)].filter((name) => name !== "{text}" && name !== "{name}");
}

/** By what messages go out when their channel is not free to take them. */
export const sendingVariables = {
  WHATSAPP_TEMPLATE_SID: z
    .string()
    .regex(/^HX[0-9a-f]{32}$/i, "must be HX and 32 hexadecimal digits")
    .optional(),
  WHATSAPP_TEMPLATE_VARIABLES: templateVariables.optional(),
};

type SendingValues = {
  WHATSAPP_TEMPLATE_SID?: string | undefined;
  WHATSAPP_TEMPLATE_VARIABLES?: Record<string, string> | undefined;
};

/** @returns the template for WhatsApp's closed window; null: none */
export function readTemplate(values: SendingValues): {
  template: { sid: string; variables: Record<string, string> } | null;
  problems: InputProblem[];
} {
  const { WHATSAPP_TEMPLATE_SID: sid, WHATSAPP_TEMPLATE_VARIABLES: variables } = values;
  if (sid && variables) return { template: { sid, variables }, problems: [] };
  if (!sid && !variables) return { template: null, problems: [] };
  const [missing, present] = sid
    ? ["WHATSAPP_TEMPLATE_VARIABLES", "WHATSAPP_TEMPLATE_SID"]
    : ["WHATSAPP_TEMPLATE_SID", "WHATSAPP_TEMPLATE_VARIABLES"];
  return {
    template: null,
    problems: [{ field: missing, message: `is needed, since ${present} is set` }],
  };
}
