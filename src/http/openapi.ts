import Router from "@koa/router";
import { type Operation, operations } from "./operations.ts";
import { schemas } from "./schemas.ts";

/** `GET /openapi.json`: the contract, for tools and people. */
export function createOpenApiRoutes(): Router {
  const router = new Router();
  const document = buildOpenApi();
  router.get("/openapi.json", (ctx) => {
    ctx.body = document;
  });
  return router;
}

/**
 * The contract as an OpenAPI 3.1 document.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function buildOpenApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = name.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: describeOperation(path, operation) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Seller",
      version: "1",
      description: "A sales agent for car dealers. Amounts are numbers with at most two decimals.",
    },
    paths,
    components: {
      schemas,
      securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "one of API_KEYS" } },
    },
  };
}

function describeOperation(path: string, { summary, tag, query, body, answers, guarded }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    schema,
    // A list is one parameter, with commas.
    ...(schema.type === "array" ? { style: "form", explode: false } : {}),
  }));
  const parameters = [...inPath, ...inQuery];
  const errorAnswer = answer("what is wrong, with a fitting status", "application/json", {
    $ref: "#/components/schemas/Error",
  });
  return {
    summary,
    tags: [tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, made]) => [status, describeAnswer(made)])),
      default: errorAnswer,
    },
    ...(guarded === false ? {} : { security: [{ apiKey: [] }] }),
  };
}

function describeAnswer(made: Operation["answers"][number]) {
  return typeof made === "string"
    ? { description: made }
    : answer(made.description, made.type ?? "application/json", made.schema);
}

function answer(description: string, type: string, schema: unknown) {
  return { description, content: { [type]: { schema } } };
}

function contentOf(body: NonNullable<Operation["body"]>) {
  return Object.fromEntries(Object.entries(body).map(([type, schema]) => [type, { schema }]));
}
