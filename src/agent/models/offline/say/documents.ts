import { hearDocumentQuestions } from "../hear/documents.ts";
import { plainWords } from "../hear/topics.ts";
import { type Passages, parsePassages } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { phrasesOf } from "./phrases.ts";

/** A passage is quoted whole up to this length, then up to its last full sentence. */
const mostCharacters = 700;
/** A second passage is added where it ranks about as high and both are short. */
const nearlyAsGood = 0.9;
const shortCharacters = 350;

/** What the dealer's documents say, quoted, with the place it stands at; or that they do not say. */
export function tellDocuments(turn: HeardTurn, data: unknown): string {
  const asked = turn.steps.filter(({ name }) => name === "search_knowledge").length;
  const phrases = phrasesOf(turn.language);
  const [best, second] = parsePassages(data).filter((passage) => isAbout(turn, passage));
  if (!best) return `${phrases.noDocument} ${phrases.questions.offerPerson}`;
  const alsoSecond =
    asked === 1 &&
    second &&
    second.score >= best.score * nearlyAsGood &&
    best.text.length <= shortCharacters &&
    second.text.length <= shortCharacters;
  const parts = [
    `${phrases.documentSays(best.title)}\n«${quote(best.text)}»\n${phrases.source(writeSource(best))}`,
    ...(alsoSecond
      ? [
          `${phrases.documentAlso(second.title === best.title ? null : second.title)}\n«${quote(second.text)}»\n${phrases.source(writeSource(second))}`,
        ]
      : []),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/**
 * A question that was put to the documents only because nothing else fitted is answered by a passage that has one
 * of its very words, not by one that is spelled alike («motos» and «motor»). English words are not looked for: the
 * documents are in Spanish.
 */
function isAbout({ text, heard, language }: HeardTurn, passage: Passages[number]): boolean {
  if (language === "en" || hearDocumentQuestions(text).length > 0) return true;
  const words = plainWords(`${passage.heading} ${passage.text}`);
  return heard.rest.split(" ").some((word) => {
    const stem = word.replace(/(es|s)$/, "");
    return stem.length > 2 && new RegExp(` ${stem}(s|es)? `).test(words);
  });
}

function writeSource({ title, heading }: { title: string; heading: string }): string {
  if (!heading) return title;
  return heading.startsWith(title) ? heading : `${title} › ${heading}`;
}

/** Markdown marks mean nothing on a phone. */
function quote(text: string): string {
  const plain = text
    .replace(/\*\*(.+?)\*\*/g, "$1")
    .replace(/^[-*] /gm, "• ")
    .trim();
  if (plain.length <= mostCharacters) return plain;
  const cut = plain.slice(0, mostCharacters);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf(".\n"), cut.lastIndexOf("\n•"));
  return `${(end > 0 ? cut.slice(0, end + 1) : cut).trim()} […]`;
}
