import type { ParameterizedContext } from "koa";
import getRawBody from "raw-body";
import { z } from "zod";
import { AppError, InvalidInput } from "../errors.ts";
import { parseInput } from "../validate.ts";
import type { NewDocument } from "./documents.ts";
import { readForm } from "./files/form.ts";
import { readDocument } from "./files/read-document.ts";
import { type Kind, recogniseKind } from "./files/recognise.ts";
import { decodeHtml, decodeText } from "./files/text.ts";
import { guessTitle } from "./passages.ts";

/** A document comes in a form that is not read. */
class UnreadableFormat extends AppError {
  constructor() {
    const message =
      "documents are read as text, Markdown, HTML, PDF or DOCX: a form with the field `file` (curl -F file=@NAME), " +
      "the file as the body with its Content-Type, not compressed, or JSON (title, text)";
    super(message, { code: "unsupported_media_type", status: 415 });
  }
}

/** Bytes of a file as it comes in. The JSON form ends earlier, at the limit of JSON bodies. */
const largestUploadBytes = 20_000_000;
/** Characters of what is read from it: about a thousand pages. */
const longestText = 2_000_000;

// Postgres takes no zero character, and a text that holds one is a binary file.
const isText = (value: string) => !value.includes("\0") && value.isWellFormed();

const title = z.string().trim().min(1).max(200).refine(isText, "must be text");
const source = z.string().trim().min(1).max(500).refine(isText, "must be text");
const format = z.enum(["text", "markdown", "html"]);
const text = z
  .string()
  .refine((value) => value.trim() !== "", "must hold some text")
  .refine(isText, "must be text, not binary data");

const JsonSchema = z.strictObject({ title, source: source.nullish(), format: format.nullish(), text });
const QuerySchema = z.strictObject({ title: title.optional(), source: source.optional() });

/** A file as it came in, and what the caller says of it. */
type Upload = { bytes: Uint8Array; kind: Kind; title: string | null; source: string | null };

/**
 * Reads a document from a request: JSON `{ title, source?, format?, text }`, where text with headings in `#` form is
 * Markdown unless it says otherwise; the file itself as the body, by its
 * `Content-Type`, with `?title=` and `?source=`; or a form with the field `file`, whose name is the source where none
 * is given. Without a title the first heading is taken, else the first line.
 * @throws {AppError} 400 naming the field, 413, 415 for any other type, or 422 where a file cannot be read
 */
export async function readUpload(ctx: ParameterizedContext): Promise<NewDocument> {
  if (ctx.is("json")) {
    const body = parseInput(JsonSchema, ctx.request.body);
    const format = body.format ?? (/^#{1,6} +\p{L}/mu.test(body.text) ? "markdown" : "text");
    const content = format === "html" ? await readDocument("html", Buffer.from(body.text)) : body.text;
    return { title: body.title, source: body.source ?? null, format, text: content };
  }
  const { bytes, kind, ...said } = await receiveFile(ctx);
  const content = parseInput(z.object({ text }), { text: await extractText(kind, bytes) }).text;
  if (content.length > longestText)
    throw new InvalidInput([{ field: "text", message: `must have at most ${longestText} characters` }]);
  return {
    title: said.title ?? guessTitle(content, said.source) ?? "",
    source: said.source,
    format: kind.format,
    text: content,
  };
}

async function receiveFile(ctx: ParameterizedContext): Promise<Upload> {
  const query = parseInput(QuerySchema, ctx.query);
  const type = ctx.get("content-type");
  const isForm = Boolean(ctx.is("multipart/form-data"));
  const announced = isForm ? null : recogniseKind({ type, name: query.source ?? "" });
  const isFile = isForm || announced !== null;
  if (!isFile || (ctx.get("content-encoding") || "identity") !== "identity") throw new UnreadableFormat();
  const body = await getRawBody(ctx.req, {
    limit: largestUploadBytes,
    length: ctx.get("content-length") || null,
  });
  if (announced)
    return { bytes: body, kind: announced, title: query.title ?? null, source: query.source ?? null };
  const form = await readForm(body, type);
  const kind = recogniseKind(form);
  if (!kind) throw new UnreadableFormat();
  const fields = parseInput(QuerySchema, { ...form.fields, ...query });
  return { bytes: form.bytes, kind, title: fields.title ?? null, source: fields.source ?? form.name };
}

function extractText({ format, charset }: Kind, bytes: Uint8Array): string | Promise<string> {
  if (format === "pdf" || format === "docx") return readDocument(format, bytes);
  if (format === "html") return readDocument("html", Buffer.from(decodeHtml(bytes, charset)));
  return decodeText(bytes);
}
