import Router from "@koa/router";
import { z } from "zod";
import { NotFound } from "../errors.ts";
import { parseInput } from "../validate.ts";
import { type Document, joinHeadings } from "./document.ts";
import type { Documents } from "./documents.ts";
import type { Retrieval } from "./retrieval.ts";
import { readUpload } from "./upload.ts";

const SearchSchema = z.strictObject({
  q: z.string().trim().min(1).max(500),
  top: z.coerce.number().pipe(z.int().min(1).max(20)).default(3),
});

/** Without an answer by then words and spelling answer alone. */
const mostMs = 10_000;

type KnowledgeRoutesDeps = { documents: Documents; retrieval: Retrieval };

/** Documents (`/api/documents`) and the search in them (`GET /api/knowledge/search`). */
export function createKnowledgeRoutes({ documents, retrieval }: KnowledgeRoutesDeps): Router {
  const router = new Router();

  router.post("/api/documents", async (ctx) => {
    const { document, passages, replaced } = await documents.add(await readUpload(ctx));
    ctx.status = replaced ? 200 : 201;
    ctx.body = {
      ...present(document),
      passages: passages.map(({ position, heading, text }) => ({ position, heading, text })),
    };
  });

  router.get("/api/documents", async (ctx) => {
    const items = await documents.list();
    ctx.body = {
      items: items.map((item) => ({ ...present(item), passages: item.passages })),
      total: items.length,
    };
  });

  router.delete("/api/documents/:id", async (ctx) => {
    const id = z.uuid().safeParse(ctx.params.id);
    if (!id.success || !(await documents.delete(id.data))) throw new NotFound("document");
    ctx.status = 204;
  });

  router.get("/api/knowledge/search", async (ctx) => {
    const { q, top } = parseInput(SearchSchema, ctx.query);
    const { passages } = await retrieval.search({ question: q, top }, AbortSignal.timeout(mostMs));
    ctx.body = {
      passages: passages.map(({ documentId, answer: _answer, headings, ...passage }) => ({
        document_id: documentId,
        heading: joinHeadings(headings),
        ...passage,
      })),
    };
  });

  return router;
}

function present({ id, title, source, format, language, createdAt, updatedAt }: Omit<Document, "content">) {
  return { id, title, source, format, language, created_at: createdAt, updated_at: updatedAt };
}
