import type { Outgoing } from "../../channel.ts";
import { fillShape } from "./shapes.ts";
import type { Templates } from "./templates.ts";

/** What Twilio is given in the place of a message's bare text. */
export type Enclosed = {
  parameters: { body: string; mediaUrl: string[] } | { contentSid: string; contentVariables: string };
  /** To be called where Twilio takes the bare text but not this; null: without its enclosure the text is worth nothing. */
  distrust: (() => void) | null;
};

/** @param templates null: nothing can be tapped @returns null where the bare text is all that goes out */
export function createEnclose(templates: Templates | null) {
  return async ({ text, enclosure }: Outgoing): Promise<Enclosed | null> => {
    const { choices, photo } = enclosure ?? {};
    if (photo) return { parameters: { body: text, mediaUrl: [photo.url] }, distrust: null };
    const contentSid = choices && (await templates?.find(choices));
    if (!choices || !contentSid) return null;
    return {
      parameters: { contentSid, contentVariables: JSON.stringify(fillShape(choices, text)) },
      distrust: () => templates?.distrust(choices),
    };
  };
}
