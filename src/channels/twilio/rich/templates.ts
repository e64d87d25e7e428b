import type { Logger } from "pino";
import type twilio from "twilio";
import type { Clock } from "../../../clock.ts";
import type { Choices } from "../../channel.ts";
import { codeOf, type TwilioApi } from "../client.ts";
import { type Shape, shapeOf } from "./shapes.ts";

/** How long a message waits for its template, which only the first message of a form has to. */
const longestWaitMs = 3_000;

/** How long the Content API is left alone after it failed. */
const restMs = 5 * 60_000;

/** Templates of the account that are looked through, in pages of the greatest size. */
const lookedThrough = 10_000;
const pageSize = 1_000;

type TemplatesDeps = { api: TwilioApi; clock: Clock; log: Pick<Logger, "warn"> };
type ContentRequest = Parameters<twilio.Twilio["content"]["v1"]["contents"]["create"]>[0];

/** The account's content templates for what can be tapped. */
export type Templates = {
  /**
   * The template for choices of this form: found in the account by its name, or made, once per process.
   * @returns its sid; null where the Content API fails or has failed a short while ago
   */
  find(choices: Choices): Promise<string | null>;
  /** Forgets a template that Twilio would not send with, and leaves all of them alone for a while. */
  distrust(choices: Choices): void;
};

/**
 * Templates in one session need no approval. Several processes may make the same one at once: each then uses its own,
 * which does no harm.
 */
export function createTemplates({ api, clock, log }: TemplatesDeps): Templates {
  const sids = new Map<string, Promise<string | null>>();
  let restUntilMs = 0;

  return {
    async find(choices) {
      const shape = shapeOf(choices);
      const known = sids.get(shape.name);
      if (known !== undefined) return known;
      if (clock().getTime() < restUntilMs) return null;
      const found = findOrCreate(shape);
      sids.set(shape.name, found);
      const sid = await found;
      if (sid === null) sids.delete(shape.name);
      return sid;
    },

    distrust(choices) {
      sids.delete(shapeOf(choices).name);
      rest("refused");
    },
  };

  function rest(code: string): void {
    restUntilMs = clock().getTime() + restMs;
    log.warn({ code }, "nothing to tap for a while: the Content API failed");
  }

  async function findOrCreate(shape: Shape): Promise<string | null> {
    const signal = AbortSignal.timeout(longestWaitMs);
    const listed = await api.call(signal, ({ content }) =>
      content.v1.contents.list({ pageSize, limit: lookedThrough }),
    );
    if ("error" in listed) return giveUp(listed.error);
    const existing = listed.result.find(({ friendlyName }) => friendlyName === shape.name);
    if (existing) return existing.sid;
    const created = await api.call(signal, ({ content }) => content.v1.contents.create(toRequest(shape)));
    if ("error" in created) return giveUp(created.error);
    return created.result.sid ?? giveUp(null);
  }

  function giveUp(error: unknown): null {
    rest(codeOf(error));
    return null;
  }
}

/** The SDK sends the request as it is, although its type spells the names otherwise than the API. */
function toRequest({ name, types, samples }: Shape): ContentRequest {
  const request: unknown = { friendly_name: name, language: "es", variables: samples, types };
  return request as ContentRequest;
}
