/** What Twilio carries in one message. @see https://www.twilio.com/docs/api/errors/21617 */
const twilioLimit = 1_600;

const graphemes = new Intl.Segmenter("es", { granularity: "grapheme" });

/** Where a text may be cut, best first: paragraphs, lines, sentences, words (not at a no-break space). */
const gaps = [/\n\s*\n/g, /\n/g, /[.!?…;:](?=\s)/g, /[^\S\u00a0\u202f]/g];

/** A better gap is taken only where it leaves a part of this share of the limit; else a lesser, later one. */
const worthwhile = 0.4;

/**
 * Cuts a text into messages of at most `limit` UTF-16 units, in order: at paragraphs, lines, sentence ends or
 * spaces, inside a word only where it is longer than a whole message, and never inside a grapheme (an emoji of
 * several code points stays whole unless it alone exceeds the limit). Only blanks around the cuts are dropped.
 * @returns no part for a blank text
 */
export function splitText(text: string, limit = twilioLimit): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = findCut(rest, limit);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== "") parts.push(rest);
  return parts;
}

/** @returns where the first part ends, above 0 and at most `limit` */
function findCut(text: string, limit: number): number {
  // One unit more, so that a gap right behind a part that fits exactly is seen.
  const head = text.slice(0, limit + 1);
  for (const gap of gaps) {
    const last = [...head.matchAll(gap)]
      .map(({ index, 0: match }) => index + match.trimEnd().length)
      .findLast((end) => end > 0 && end <= limit);
    if (last !== undefined && last >= limit * (gap === gaps.at(-1) ? 0 : worthwhile)) return last;
  }
  return findGraphemeEnd(text, limit);
}

/** The end of the last grapheme that fits; of a single one that does not fit, the last whole code point. */
function findGraphemeEnd(text: string, limit: number): number {
  // Enough text beyond the limit that the grapheme across it is seen whole, without segmenting all of a long text.
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit * 2))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  if (end > 0) return end;
  const splitsPair =
    /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(limit));
  return splitsPair && limit > 1 ? limit - 1 : limit;
}
