import { randomUUID } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import type { Clock } from "../clock.ts";
import { AppError } from "../errors.ts";
import { findApprovalPromise } from "../text/approval.ts";
import { readLanguage } from "../text/detect-language.ts";
import { fold } from "../text/fold.ts";
import { findInstruction } from "../text/instructions.ts";
import { type Document, DocumentSchema, type Passage, PassageSchema } from "./document.ts";
import { cutPassages } from "./passages.ts";

export type NewDocument = {
  title: string;
  /** Null: a source of its own, so that nothing is replaced. */
  source: string | null;
  format: Document["format"];
  /** Holds more than white space: plain text where the format is `text`, else Markdown. */
  text: string;
  /** True: the fictitious dealer's. */
  sample?: boolean;
};

type StoredDocument = {
  document: Document;
  passages: Omit<Passage, "id">[];
  /** True: a document of the same source was there and is no more. */
  replaced: boolean;
};

type DocumentSummary = Omit<Document, "content"> & { passages: number };

/** The dealer's knowledge base. */
export type Documents = {
  /**
   * Stores the document with its passages, in place of one with the same source; searchable once resolved.
   * @throws {SentenceRefused} 422 naming the sentence; what stood under the source stays
   */
  add(document: NewDocument): Promise<StoredDocument>;
  /** Newest first. */
  list(): Promise<DocumentSummary[]>;
  /** @returns false where there is no such document */
  delete(id: string): Promise<boolean>;
  /** Takes away the fictitious dealer's. @returns how many */
  removeSamples(): Promise<number>;
  count(): Promise<number>;
};

type DocumentsDeps = {
  source: DataSource;
  clock: Clock;
  /** New passages are stored. */
  onAdded?: () => void;
};

/**
 * What no document may say: customers are told what it says word for word, beside offers that are all subject to
 * approval, and models read it.
 */
const refusals = [
  {
    code: "document_addresses_assistant",
    find: findInstruction,
    tell: (sentence: string) =>
      `the document speaks to the assistant instead of to customers, who are told what it says word for word: ` +
      `take out «${sentence}»`,
  },
  {
    code: "document_promises_approval",
    find: findApprovalPromise,
    tell: (sentence: string) =>
      `the document promises that a credit is approved, while every offer is subject to approval, and customers are told ` +
      `what it says word for word: take out or reword «${sentence}»`,
  },
];

/** A document says what none may say. */
class SentenceRefused extends AppError {
  constructor(code: string, message: string, sentence: string) {
    super(message, { code, status: 422, details: { sentence } });
  }
}

export function createDocuments({ source, clock, onAdded }: DocumentsDeps): Documents {
  return {
    async add(document) {
      refuseSentences(document);
      const stored = await source.transaction((manager) => replace(manager, document, clock()));
      onAdded?.();
      return stored;
    },
    async list() {
      const rows: (Omit<DocumentSummary, "passages"> & { passages: string })[] = await source.query(
        `SELECT id, title, source, format, language, created_at AS "createdAt", updated_at AS "updatedAt",
           (SELECT count(*) FROM passage WHERE document_id = document.id) AS passages
         FROM document ORDER BY updated_at DESC, title, id`,
      );
      return rows.map((row) => ({ ...row, passages: Number(row.passages) }));
    },
    async delete(id) {
      const { affected } = await source.manager.delete(DocumentSchema, { id });
      return affected === 1;
    },
    async removeSamples() {
      const [, count] = await source.query("DELETE FROM document WHERE sample");
      return count;
    },
    count: () => source.manager.count(DocumentSchema),
  };
}

function refuseSentences({ title, text }: NewDocument): void {
  for (const { code, find, tell } of refusals) {
    const sentence = find(title) ?? find(text);
    if (sentence !== null) throw new SentenceRefused(code, tell(sentence), sentence);
  }
}

async function replace(manager: EntityManager, added: NewDocument, now: Date): Promise<StoredDocument> {
  const id = randomUUID();
  const { title, format, text, sample = false } = added;
  const source = added.source ?? `upload-${id}`;
  const language = readLanguage(text, "es");
  // The upsert locks the row: two uploads of one source follow each other.
  const rows: Pick<Document, "id" | "createdAt">[] = await manager.query(
    `INSERT INTO document (id, title, source, format, content, language, sample, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $8, $7, $7)
     ON CONFLICT (source) DO UPDATE SET title = excluded.title, format = excluded.format,
       content = excluded.content, language = excluded.language, sample = excluded.sample, updated_at = excluded.updated_at
     RETURNING id, created_at AS "createdAt"`,
    [id, title, source, format, text, language, now, sample],
  );
  const row = rows[0];
  if (!row) throw new Error("the document was not stored");
  const passages = cutPassages(title, text, format === "text" ? "text" : "markdown").map(
    (passage, position) => ({
      ...passage,
      documentId: row.id,
      position,
    }),
  );
  if (!sample) await removeReplacedSamples(manager, { title, source });
  await manager.delete(PassageSchema, { documentId: row.id });
  await manager.insert(PassageSchema, passages);
  await manager.query(
    // In order, so that two uploads never wait for each other in a circle.
    "INSERT INTO knowledge_word SELECT unnest($1::text[]) AS word ORDER BY word ON CONFLICT DO NOTHING",
    [listWords(passages)],
  );
  const document = { ...row, title, source, format, content: text, language, updatedAt: now };
  return { document, passages, replaced: row.id !== id };
}

/** A paper of the fictitious dealer's and its translation, which stands under `en/`, are one. */
const paperOf = (source: string): string => source.replace(/^en\//, "");

/** The dealer's own document of the same title or source stands in place of the fictitious dealer's, in both languages. */
async function removeReplacedSamples(
  manager: EntityManager,
  { title, source }: Pick<Document, "title" | "source">,
): Promise<void> {
  const samples: Pick<Document, "title" | "source">[] = await manager.query(
    "SELECT title, source FROM document WHERE sample",
  );
  const papers = samples
    .filter((one) => fold(one.title) === fold(title) || paperOf(one.source) === paperOf(source))
    .map((one) => paperOf(one.source));
  const replaced = samples.filter((one) => papers.includes(paperOf(one.source)));
  if (replaced.length === 0) return;
  await manager.query("DELETE FROM document WHERE sample AND source = ANY($1)", [
    replaced.map((one) => one.source),
  ]);
}

/** Each word once, folded; what is shorter or longer is never taken for misspelt. */
function listWords(passages: Pick<Passage, "heading" | "text">[]): string[] {
  const words = passages.flatMap(
    ({ heading, text }) => fold(`${heading} ${text}`).match(/[\p{L}\p{N}]{3,40}/gu) ?? [],
  );
  return [...new Set(words)];
}
