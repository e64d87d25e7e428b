import type { Fault } from "../guard/fault.ts";

/** Two messages. @see https://www.twilio.com/docs/messaging/api/message-resource (`Body`, 1,600 characters) */
const longestReply = 2 * 1_600;

const excerpt = 80;

/** What cannot be read as an answer, whatever it says: one without words, and one that is longer than two messages. */
export function findFormFaults(text: string): Fault[] {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text))
    return [{ code: "wordless", words: text.slice(0, excerpt) }];
  if (text.length > longestReply)
    return [{ code: "too_long", words: `${text.slice(0, excerpt).toWellFormed()}…` }];
  return [];
}
