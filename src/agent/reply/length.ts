/** Of one message to a phone: less than Twilio takes at once (1,600), so that there is room for what is added. */
const longestReply = 1_400;
const mostCars = 5;

/** A line of a numbered list that names a price. */
const carLine = /^\s*\d{1,2}[.)]\s.*\$\s?\d/;

/**
 * A reply that fits a phone: at most five cars in a list, at most 1,400 characters. What is too much is cut from the
 * end, by whole lines and sentences; the last paragraph, which leads on, stays. Cutting costs the customer nothing but
 * words; to ask the model again would cost seconds and the whole prompt once more.
 */
export function shorten(text: string): string {
  const lines = limitLists(text.split("\n"));
  const short = lines.join("\n");
  if (short.length <= longestReply) return short;
  const at = short.lastIndexOf("\n\n");
  const closing = at > 0 && short.length - at < longestReply / 2 ? short.slice(at + 2).trim() : "";
  const body = closing ? short.slice(0, at) : short;
  return [cutBody(body, longestReply - closing.length - 2), closing].filter(Boolean).join("\n\n");
}

function limitLists(lines: string[]): string[] {
  let cars = 0;
  return lines.filter((line) => {
    const isCar = carLine.test(line);
    if (isCar) cars += 1;
    else if (line.trim() !== "") cars = 0;
    return !isCar || cars <= mostCars;
  });
}

/** As many whole lines and sentences from the beginning as fit; words, where not even one sentence does. */
function cutBody(text: string, most: number): string {
  const pieces = text.split(/(?<=\n)|(?<=[.!?…])(?<!^\d{1,2}\.)(?=\s)/m);
  let kept = "";
  for (const piece of pieces) {
    if (kept.length + piece.length > most) break;
    kept += piece;
  }
  return kept.trim() || `${text.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}
