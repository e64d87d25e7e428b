import type { Part, Reply } from "../../channel.ts";
import { toPlainText } from "../../plain-text.ts";
import { toVariable } from "../rich/shapes.ts";
import { splitText } from "./split.ts";

/** A reply by SMS: its text in as many messages as it needs, without signs of formatting, and nothing else. */
export function composeSms({ text }: Pick<Reply, "text">): Part[] {
  return composeMessages({ text: toPlainText(text) });
}

function composeMessages({ text }: Pick<Reply, "text">): Part[] {
  return splitText(text).map((part) => ({ text: part, enclosure: null }));
}

/**
 * A reply for WhatsApp. What can be tapped goes with the closing words, last of all; the photo goes before them by
 * itself, so that one that cannot be shown takes no words with it. Its address need not be read then.
 * @param tappable false: choices are left out, since they are not configured
 */
export function composeRich(reply: Reply, tappable: boolean): Part[] {
  const { choices, photo } = reply;
  const text = photo ? dropAddress(reply.text, photo.url) : reply.text;
  const closing = choices && tappable ? findClosing(text) : null;
  const body = closing ? text.trimEnd().slice(0, -closing.length) : text;
  return [
    ...composeMessages({ text: body }),
    ...(photo ? [{ text: photo.caption, enclosure: { photo: { url: photo.url } } }] : []),
    ...(closing && choices ? [{ text: closing.trim(), enclosure: { choices } }] : []),
  ];
}

/** Drops a line like «• Foto: https://…»; one that says more is kept, and so is one that is all there is to say. */
function dropAddress(text: string, url: string): string {
  const isAddress = (line: string) =>
    line.trimEnd().endsWith(url) && /^[^.!?¿¡]{0,60}$/.test(line.trimEnd().slice(0, -url.length));
  const kept = text.split("\n").filter((line) => !isAddress(line));
  return kept.some((line) => line.trim() !== "") ? kept.join("\n").trimStart() : text;
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
