import type { ParameterizedContext } from "koa";
import getRawBody from "raw-body";
import { z } from "zod";
import { AppError, InvalidInput } from "../errors.ts";
import { parseInput } from "../validate.ts";
import type { NewDocument } from "./documents.ts";
import { guessTitle } from "./passages.ts";

/** A document comes in a form that is not read. */
class UnreadableFormat extends AppError {
  constructor() {
    const message =
      "documents are read as JSON (title, text), text/plain or text/markdown, not compressed; HTML and PDF are not read yet";
    super(message, { code: "unsupported_media_type", status: 415 });
  }
}

/** Bytes of a raw body. The JSON form ends earlier, at the limit of JSON bodies. */
const largestUploadBytes = 2_000_000;

// Postgres takes no zero character, and a text that holds one is a binary file.
const isText = (value: string) => !value.includes("\0") && value.isWellFormed();

const title = z.string().trim().min(1).max(200).refine(isText, "must be text");
const source = z.string().trim().min(1).max(500).refine(isText, "must be text");
const format = z.enum(["text", "markdown"]);
const text = z
  .string()
  .refine((value) => value.trim() !== "", "must hold some text")
  .refine(isText, "must be text, not binary data");

const JsonSchema = z.strictObject({ title, source: source.nullish(), format: format.nullish(), text });
const QuerySchema = z.strictObject({ title: title.optional(), source: source.optional() });

/**
 * Reads a document from a request: JSON `{ title, source?, format?, text }`, or the text itself as `text/plain` or
 * `text/markdown` with `?title=` and `?source=`; without a title, Markdown gives its first heading.
 * @throws {AppError} 400 naming the field, 413, or 415 for any other type
 */
export async function readUpload(ctx: ParameterizedContext): Promise<NewDocument> {
  if (ctx.is("json")) {
    const body = parseInput(JsonSchema, ctx.request.body);
    return { ...body, source: body.source ?? null, format: body.format ?? "text" };
  }
  const type = ctx.is("text/markdown", "text/plain");
  const encoding = ctx.get("content-encoding") || "identity";
  if (!type || encoding !== "identity") throw new UnreadableFormat();
  const query = parseInput(QuerySchema, ctx.query);
  const content = parseInput(z.object({ text }), { text: await readText(ctx) }).text;
  return {
    title: query.title ?? guessTitle(content) ?? "",
    source: query.source ?? null,
    format: type === "text/markdown" ? "markdown" : "text",
    text: content,
  };
}

async function readText(ctx: ParameterizedContext): Promise<string> {
  const bytes = await getRawBody(ctx.req, {
    limit: largestUploadBytes,
    length: ctx.get("content-length") || null,
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInput([{ field: "text", message: "must be UTF-8" }]);
  }
}
