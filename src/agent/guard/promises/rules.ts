import { chatRules } from "./chat.ts";
import { closingRules } from "./closing.ts";
import { creditRules } from "./credit.ts";
import type { Rule } from "./grammar.ts";
import { pressureRules } from "./pressure.ts";
import { priceRules } from "./price.ts";
import { serviceRules } from "./service.ts";

/** Read over folded text. What is denied («no puedo darte un descuento») is none of these. */
export const rules: Rule[] = [
  ...priceRules,
  ...closingRules,
  ...creditRules,
  ...serviceRules,
  ...chatRules,
  ...pressureRules,
];
