import type { Choices } from "../../channel.ts";

/** A template for all messages of one form: so many buttons, or so many rows. Every word is a variable. */
export type Shape = {
  /** By which the account's templates are looked through: changes whenever the template does. */
  name: string;
  /** As the Content API takes it. @see https://www.twilio.com/docs/content/content-types-overview */
  types: Record<string, unknown>;
  /** Variables with examples, which stand for what a message leaves out. */
  samples: Record<string, string>;
};

/** @see https://www.twilio.com/docs/content/twilio-quick-reply and https://www.twilio.com/docs/content/twiliolist-picker */
export function shapeOf(choices: Choices): Shape {
  const { kind, items } = choices;
  const values = Object.keys(fillShape(choices, "text"));
  const places = values.map((name) => `{{${name}}}`)[Symbol.iterator]();
  const next = () => places.next().value ?? "";
  const types =
    kind === "list"
      ? {
          "twilio/list-picker": {
            body: next(),
            button: next(),
            items: items.map(() => ({ id: next(), item: next(), description: next() })),
          },
        }
      : {
          "twilio/quick-reply": {
            body: next(),
            actions: items.map(() => ({ type: "QUICK_REPLY", id: next(), title: next() })),
          },
        };
  const samples = Object.fromEntries(values.map((name) => [name, `texto ${name}`]));
  return { name: `seller_${kind}_${items.length}_v1`, types, samples };
}

/** The variables of one message, in the order in which {@link shapeOf} places them. */
export function fillShape(choices: Choices, text: string): Record<string, string> {
  const values =
    choices.kind === "list"
      ? [
          text,
          choices.button,
          ...choices.items.flatMap(({ id, title, description }) => [id, title, description]),
        ]
      : [text, ...choices.items.flatMap(({ id, title }) => [id, title])];
  return Object.fromEntries(values.map((value, index) => [String(index + 1), toVariable(value)]));
}

/**
 * A text in a form that a variable may have: no line break, no tab, no long run of blanks, and no straight apostrophe,
 * which Twilio was seen to refuse.
 * @see https://www.twilio.com/docs/api/errors/21656
 * @see https://github.com/twilio/twilio-node/issues/1082
 */
export function toVariable(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("'", "’").trim();
}
