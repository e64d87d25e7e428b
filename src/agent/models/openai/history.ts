import type { Picture } from "../../../media/pictures.ts";
import type { CustomerItem, ModelItem, ModelRequest } from "../model.ts";

/** For servers that take but one system message, the first: the templates of many open models know no other. */
export function notesFirst({
  instructions,
  items,
}: ModelRequest): Pick<ModelRequest, "instructions" | "items"> {
  const notes = items.flatMap((item) => (item.kind === "note" ? [item.text] : []));
  return {
    instructions: [instructions, ...notes].join("\n\n"),
    items: items.filter(({ kind }) => kind !== "note"),
  };
}

/**
 * What the dealer's side said, as the model is told it. A text by a person is marked, so that the model neither
 * takes the promise for its own nor contradicts it unknowingly. It stays an assistant's text: not every
 * compatible server takes a system message in the middle of a conversation.
 */
export function sellerText(item: Extract<ModelItem, { kind: "seller" }>): string {
  return item.author === "staff"
    ? `[written by a human colleague at the dealership] ${item.text}`
    : item.text;
}

/** What the customer said, with the car that a tapped button stands for: its words alone do not say which. */
export function withTapped(item: CustomerItem): CustomerItem {
  const stockId = item.tapped?.stockId;
  return stockId
    ? { ...item, text: `${item.text}\n[tapped; it is about stock_id ${JSON.stringify(stockId)}]` }
    : item;
}

/**
 * Arguments of an earlier call, always as the text of a JSON object: some servers parse them to render their
 * prompt and fail on what the model once got wrong.
 */
export function wireArguments(written: string): string {
  try {
    const parsed: unknown = JSON.parse(written);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return written;
  } catch {
    // Not JSON: wrapped below, so that the model sees what it wrote.
  }
  return JSON.stringify({ not_a_json_object: written });
}

/** A picture as both APIs take it within the request, so that the provider fetches nothing. */
export function toDataUrl({ contentType, base64 }: Picture): string {
  return `data:${contentType};base64,${base64}`;
}
