import type { ModelItem } from "./model.ts";

/** What a customer wrote, as a model is told it that takes no pictures. */
export function textWithoutPictures({
  text,
  pictures = [],
}: Extract<ModelItem, { kind: "customer" }>): string {
  const notes = pictures.map(() => "[the customer sent a picture, which you cannot see]");
  return [text, ...notes].filter((part) => part !== "").join("\n");
}
