import type { Part, Reply } from "../../channel.ts";
import { toVariable } from "../rich/shapes.ts";
import { splitText } from "./split.ts";

/** A reply as Twilio's messages: its text in as many as it needs, and nothing else. SMS has no more. */
export function composeMessages({ text }: Pick<Reply, "text">): Part[] {
  return splitText(text).map((part) => ({ text: part, enclosure: null }));
}

/**
 * A reply for WhatsApp. What can be tapped goes with the closing words; the photo follows by itself, so that one that
 * cannot be shown takes no words with it.
 * @param tappable false: choices are left out, since they are not configured
 */
export function composeRich(reply: Reply, tappable: boolean): Part[] {
  const { choices, photo } = reply;
  const closing = choices && tappable ? findClosing(reply.text) : null;
  const body = closing ? reply.text.trimEnd().slice(0, -closing.length) : reply.text;
  return [
    ...composeMessages({ text: body }),
    ...(closing && choices ? [{ text: closing.trim(), enclosure: { choices } }] : []),
    ...(photo ? [{ text: photo.caption, enclosure: { photo: { url: photo.url } } }] : []),
  ];
}

/** Twilio advises to keep values below this. @see https://www.twilio.com/docs/content/using-variables-with-content-api */
const longestVariable = 250;

/**
 * The words that buttons can hang on: the last line or, where it is too long, its last sentence. A template takes the
 * text as a variable, and no variable may have a line break.
 * @returns null where even that is too long
 * @see https://www.twilio.com/docs/api/errors/21656
 */
function findClosing(text: string): string | null {
  const line = text.trimEnd().split("\n").at(-1) ?? "";
  const sentence = line.split(/(?<=[.!?…])\s+/).at(-1) ?? "";
  const closing = [line, sentence].find(({ length }) => length <= longestVariable);
  return closing && toVariable(closing) !== "" ? closing : null;
}
