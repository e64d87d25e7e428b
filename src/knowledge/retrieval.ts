import type { DataSource } from "typeorm";
import { readLanguage } from "../text/detect-language.ts";
import type { Language } from "../text/language.ts";
import { splitHeadings } from "./document.ts";
import type { Meaning } from "./embeddings/meaning.ts";
import { chooseLanguage } from "./search/choose-language.ts";
import { chooseTables } from "./search/choose-tables.ts";
import { fuse } from "./search/fusion.ts";
import { putStepsBehind } from "./search/how-to.ts";
import { putListFirst } from "./search/lists.ts";
import { type QueryTerm, readTerms } from "./search/query-terms.ts";
import { type Met, rankings } from "./search/ranking.ts";
import { pickSentences } from "./search/sentences.ts";

/** A passage that answers, or may answer, a question. */
type FoundPassage = {
  documentId: string;
  title: string;
  source: string;
  /** Title and headings above the passage, outermost first. */
  headings: string[];
  text: string;
  /** What it is written in. All passages found for a question are in one language. */
  language: Language;
  /** The one or two sentences, or the list, of the text that come nearest to the question. */
  answer: string;
  /** Above 0, at most 1: 1 is first in all ways of searching alike. Tells the order, not the truth. */
  score: number;
};

type RankedPassage = Omit<FoundPassage, "answer"> & { id: string };

type Found = {
  /** Best first; none where nothing in the documents fits. */
  passages: FoundPassage[];
  /** What the question is about besides, in the customer's words, folded: no passage found speaks of it. */
  unmet: string[];
  /** Those of them that the trade knows by other words, which no passage holds either. */
  missing: string[];
};

type Query = {
  /** As a customer would type it, or some words. */
  question: string;
  /** What the question is about, where it does not say so itself. */
  about?: string | null;
  /** How many passages at most. */
  top: number;
  /** The customer's; absent: the question's own. */
  language?: Language | null;
};

export type Retrieval = { search(query: Query, signal: AbortSignal): Promise<Found> };

/** How alike two words must be by their trigrams to be taken for the same, misspelt. */
const spellingThreshold = 0.4;

/**
 * A passage that meets a subject of the trade may answer. One that shares only other words with the question must
 * meet this part of it, weighed by how rare the words are: chance brings less.
 */
const leastCoverage = 0.4;

/** `meaning` null: no model for it is configured. */
type RetrievalDeps = { source: DataSource; meaning: Meaning | null };

/**
 * Hybrid retrieval: full text in Spanish and English over words and their synonyms, trigram similarity for what is
 * misspelt, and, where there is a model for it, nearness in meaning; the rankings are joined by reciprocal rank.
 */
export function createRetrieval({ source, meaning }: RetrievalDeps): Retrieval {
  return {
    async search({ question, about, top, language }, signal) {
      const words = about ? `${question} ${about}` : question;
      const terms = readTerms(words);
      if (terms.length === 0) return { passages: [], unmet: [], missing: [] };
      const [allMet, allNear] = await Promise.all([
        findMet(source, terms),
        meaning?.findNear(words, signal) ?? [],
      ]);
      const languages = await listLanguages(source, allNear);
      const { met, near } = chooseLanguage(
        allMet,
        allNear.map((id) => ({ id, language: languages.get(id) })),
        language ?? readLanguage(question, "es"),
        terms,
      );
      const scores = fuse([...rankings(met, terms), near]);
      const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, top * 2);
      const loaded = await load(source, best);
      const isNear = new Set(near);
      const chosen = chooseTables({ question, terms }, loaded, ({ id }) => isNear.has(id));
      const passages = putListFirst({ question, terms }, putStepsBehind(question, chosen)).slice(0, top);
      const unmet = near.length > 0 ? [] : findUnmet(terms, met, passages);
      return {
        passages: passages.map(({ id: _id, ...passage }) => ({
          ...passage,
          answer: pickSentences({ question, words }, terms, passage),
        })),
        unmet: unmet.map(({ word }) => word),
        missing: unmet.flatMap(({ word, known }) => (known ? [word] : [])),
      };
    },
  };
}

function findUnmet(terms: QueryTerm[], met: Met[], passages: { id: string }[]): QueryTerm[] {
  const ids = new Set(passages.map(({ id }) => id));
  const spoken = new Set(met.flatMap(({ id, met }) => (ids.has(id) ? met : [])));
  return terms.filter(({ word }) => !spoken.has(word));
}

/**
 * One row for each passage that meets something of the question. A term weighs what BM25 gives it for its rarity,
 * among those of a language, so that a word that is everywhere decides nothing; half of that where it is no subject of
 * the trade. A match in a heading counts for more than one in the text. A passage is read in its own language: «placas»
 * are no English "places".
 */
const meetStatement = `
  WITH term AS MATERIALIZED (
    SELECT id, word, known, language, config, websearch_to_tsquery(config, alternatives) AS query
    FROM unnest($1::text[], $2::text[], $3::boolean[]) WITH ORDINALITY AS t (word, alternatives, known, id)
      CROSS JOIN (VALUES ('es', 'spanish'::regconfig), ('en', 'english')) AS spoken (language, config)
  ), near AS MATERIALIZED (
    SELECT term.id, language, plainto_tsquery(config, written.word) AS query,
      similarity(term.word, written.word) AS spelling
    FROM term JOIN knowledge_word AS written ON written.word % term.word
    WHERE NOT term.known AND length(term.word) >= 4
  ), hit AS (
    SELECT term.id AS term_id, language, passage.id AS passage_id,
      ts_rank(passage.search, term.query) AS words,
      0 AS spelling
    FROM term JOIN passage ON passage.search @@ term.query
    UNION ALL
    SELECT near.id, language, passage.id, 0, near.spelling FROM near JOIN passage ON passage.search @@ near.query
  ), merged AS (
    SELECT term_id, language, passage_id, max(words) AS words, max(spelling) AS spelling
    FROM hit GROUP BY term_id, language, passage_id
  ), placed AS (
    SELECT merged.*, passage.document_id, passage.position
    FROM merged JOIN passage ON passage.id = merged.passage_id
      JOIN document ON document.id = passage.document_id AND document.language = merged.language
  ), total AS (
    SELECT document.language, count(*) AS n
    FROM passage JOIN document ON document.id = passage.document_id GROUP BY document.language
  ), weighed AS (
    SELECT term.id, term.known, total.language,
      ln(1 + (total.n - count(placed.passage_id) + 0.5) / (count(placed.passage_id) + 0.5))
        * CASE WHEN term.known THEN 1 ELSE 0.5 END AS weight
    FROM term JOIN total USING (language)
      LEFT JOIN placed ON placed.term_id = term.id AND placed.language = total.language
    GROUP BY term.id, term.known, total.language, total.n
  ), asked AS (
    SELECT language, sum(weight) AS weight FROM weighed GROUP BY language
  )
  SELECT placed.passage_id AS id, placed.document_id AS "documentId", placed.language, placed.position,
    bool_or(length(title.lexemes) = 1 AND title.lexemes @@ term.query) AS "isSubject",
    sum(CASE WHEN words > 0 THEN weighed.weight * (1 + 2 * words) ELSE 0 END)::float8 AS words,
    sum(weighed.weight * CASE WHEN weighed.known THEN 1 ELSE spelling * spelling END)::float8 AS spelling,
    bool_or(weighed.known) AS known,
    array_agg(term.word) AS met,
    (sum(weighed.weight * CASE WHEN words > 0 THEN 1 ELSE spelling END) / asked.weight)::float8 AS coverage
  FROM placed JOIN weighed ON weighed.id = placed.term_id AND weighed.language = placed.language
    JOIN asked ON asked.language = placed.language
    JOIN term ON term.id = placed.term_id AND term.language = placed.language
    JOIN document ON document.id = placed.document_id
    CROSS JOIN LATERAL to_tsvector(term.config, document.title) AS title (lexemes)
  GROUP BY placed.passage_id, placed.document_id, placed.language, placed.position, asked.weight`;

async function findMet(source: DataSource, terms: QueryTerm[]): Promise<Met[]> {
  const words = terms.map(({ word }) => word);
  const alternatives = terms.map((term) => term.alternatives.map((text) => `"${text}"`).join(" OR "));
  const known = terms.map((term) => term.known);
  return source.transaction(async (manager) => {
    // The index answers `%` by this setting; for this transaction only.
    await manager.query("SELECT set_config('pg_trgm.similarity_threshold', $1, true)", [
      String(spellingThreshold),
    ]);
    const rows: Met[] = await manager.query(meetStatement, [words, alternatives, known]);
    return rows.filter(({ known, coverage }) => known || coverage > leastCoverage);
  });
}

async function load(source: DataSource, best: [string, number][]): Promise<RankedPassage[]> {
  const rows: (Omit<RankedPassage, "score" | "headings"> & { heading: string })[] = await source.query(
    `SELECT passage.id, document.id AS "documentId", document.title, document.source, document.language,
       passage.heading, passage.text
     FROM passage JOIN document ON document.id = passage.document_id WHERE passage.id = ANY($1)`,
    [best.map(([id]) => id)],
  );
  const byId = new Map(
    rows.map(({ heading, ...passage }) => [passage.id, { ...passage, headings: splitHeadings(heading) }]),
  );
  // A passage that was deleted in between is left out.
  return best.flatMap(([id, score]) => {
    const passage = byId.get(id);
    return passage ? [{ ...passage, score }] : [];
  });
}

/** @returns id of a passage → what its document is written in */
async function listLanguages(source: DataSource, ids: string[]): Promise<Map<string, Language>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; language: Language }[] = await source.query(
    `SELECT passage.id, document.language FROM passage JOIN document ON document.id = passage.document_id
     WHERE passage.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, language }) => [id, language]));
}
