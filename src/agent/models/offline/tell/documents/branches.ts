import { plainWords } from "../../../../../text/plain-words.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { parsePassages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { isForeign, lastHeading } from "../passage.ts";

/** The first sentence of each passage that gives an address; null where fewer than two do. */
export function tellBranches(turn: HeardTurn, data: unknown): string | null {
  const passages = parsePassages(data).filter((passage) =>
    /^(direcci[oó]n|domicilio|address)\b/i.test(passage.text.trim()),
  );
  const [first, second] = passages;
  if (!first || !second) return null;
  const words = plainWords(turn.text);
  const named = passages.filter((passage) =>
    plainWords(lastHeading(passage).split(",")[0] ?? "")
      .split(" ")
      .some((word) => word.length > 5 && words.includes(` ${word} `)),
  );
  const { documentSays, source } = phrasesOf(turn.language);
  const lines = (named.length > 0 ? named : passages).map((passage) => {
    const address = passage.text.replace(/^[^:]*:\s*/, "").split(/\.(?:\s|$)/)[0];
    return `• *${lastHeading(passage)}*: ${address}`;
  });
  return [documentSays(first.title, isForeign(turn, first)), ...lines, source(first.title)].join("\n");
}
