import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import { bigintColumn } from "../database/columns.ts";
import type { Language } from "../text/language.ts";

/** A text of the dealer's knowledge base. */
export type Document = {
  id: string;
  title: string;
  /** A file name or URL; loading the same source again replaces the document. */
  source: string;
  /** Of what was sent in. */
  format: "text" | "markdown" | "html" | "pdf" | "docx";
  /** What was read from it: plain text where the format is `text`, else Markdown. */
  content: string;
  /** What it is written in, by its words. */
  language: Language;
  createdAt: Date;
  updatedAt: Date;
};

/** Between the headings above a passage, where they are stored and shown as one text. */
const headingSeparator = " › ";

export const joinHeadings = (headings: string[]): string => headings.join(headingSeparator);
export const splitHeadings = (heading: string): string[] => heading.split(headingSeparator);

/** A retrievable piece of a document; `heading` is its title and the headings above it, outermost first. */
export type Passage = { id: number; documentId: string; position: number; heading: string; text: string };

const documentColumns = {
  id: { type: "uuid", primary: true },
  title: { type: "text" },
  source: { type: "text" },
  format: { type: "text" },
  content: { type: "text" },
  language: { type: "text" },
  createdAt: { type: "timestamptz", name: "created_at" },
  updatedAt: { type: "timestamptz", name: "updated_at" },
} satisfies Record<keyof Document, EntitySchemaColumnOptions>;

const passageColumns = {
  id: bigintColumn("id", { primary: true, generated: "increment" }),
  documentId: { type: "uuid", name: "document_id" },
  position: { type: "int" },
  heading: { type: "text" },
  text: { type: "text" },
} satisfies Record<keyof Passage, EntitySchemaColumnOptions>;

export const DocumentSchema = new EntitySchema<Document>({ name: "document", columns: documentColumns });
export const PassageSchema = new EntitySchema<Passage>({ name: "passage", columns: passageColumns });
