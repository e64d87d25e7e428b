import Router from "@koa/router";
import type { Context } from "koa";
import type { DataSource } from "typeorm";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { AppError, InvalidInput } from "../errors.ts";
import { parseInput } from "../validate.ts";
import { importCatalog } from "./import/import.ts";
import { defaultMapping, type Mapping } from "./import/mapping.ts";
import { CatalogTooLarge } from "./import/rows.ts";
import { presentMakes } from "./makes.ts";
import { presentSearch, presentVehicle } from "./present.ts";
import { type CatalogQuery, CatalogQuerySchema } from "./query.ts";
import type { Catalog } from "./search.ts";

/** About a million cars: more than any dealer has, less than hurts. */
const importMaxBytes = 64 * 1024 * 1024;

const VehiclesQuery = CatalogQuerySchema.strict();
const NoQuery = z.strictObject({});
const ImportQuery = z.strictObject({
  replace: z.boolean().default(false),
  partial: z.boolean().default(false),
});

const numberFields = [
  ...[
    "year_min",
    "year_max",
    "price_min",
    "price_max",
    "km_max",
    "length_max_mm",
    "width_max_mm",
    "height_max_mm",
  ],
  ...["monthly_max", "down_payment", "term_months", "page", "page_size"],
];
/** In a URL with commas between. */
const listFields = ["wish", "exclude"];
const booleanFields = ["bluetooth", "car_play", "replace", "partial"];

class NotCsv extends AppError {
  constructor() {
    super(
      "send the file as the body, with the header content-type: text/csv (charset utf-8 or windows-1252)",
      {
        code: "unsupported_media_type",
        status: 415,
      },
    );
  }
}

class ImportRunning extends AppError {
  constructor() {
    super("an import is running: send this one when it has ended", {
      code: "import_running",
      status: 429,
      retryable: true,
    });
  }
}

type Deps = { catalog: Catalog; source: DataSource; clock: Clock };

/** The stock for other programs: search, makes, import. */
export function createCatalogRoutes({ catalog, source, clock }: Deps): Router {
  const router = new Router({ prefix: "/api/catalog" });
  // One at a time: an upload holds a connection to the database as long as it takes, and the webhook needs some too.
  let isImporting = false;

  router.get("/vehicles", async (ctx) => {
    const query = parseInput(VehiclesQuery, readQuery(ctx));
    refuseCrossed(query);
    const { items, ...result } = await catalog.searchVehicles(query);
    ctx.body = { items: items.map(presentVehicle), ...presentSearch(result), facets: result.facets };
  });

  router.get("/makes", async (ctx) => {
    parseInput(NoQuery, readQuery(ctx));
    ctx.body = { items: presentMakes(await catalog.listMakes()) };
  });

  router.post("/import", async (ctx) => {
    const { replace, partial } = parseInput(ImportQuery, readQuery(ctx));
    const mapping: Mapping = { ...defaultMapping, encoding: readEncoding(ctx) };
    if ((ctx.request.length ?? 0) > importMaxBytes) throw new CatalogTooLarge(importMaxBytes);
    const options = { mapping, replace, partial, maxBytes: importMaxBytes };
    if (isImporting) throw new ImportRunning();
    isImporting = true;
    try {
      const result = await importCatalog({ source, clock }, ctx.req, options);
      const { rejectedCount, ignoredColumns, ...counts } = result;
      const { inserted, updated, removed } = counts;
      ctx.state.logger.info(
        { inserted, updated, removed, rejected: rejectedCount, replace },
        "stock imported",
      );
      ctx.body = { ...counts, ignored_columns: ignoredColumns };
    } finally {
      isImporting = false;
      // A file that was refused before its end: the rest has to be read, or the connection hangs on it. It flows
      // only without the reader that has given up.
      ctx.req.removeAllListeners("readable").resume();
    }
  });

  return router;
}

/** @throws {InvalidInput} where the least is more than the most */
function refuseCrossed(query: CatalogQuery): void {
  const crossed = (["price", "year"] as const).filter((name) => {
    const [least, most] = [query[`${name}_min`], query[`${name}_max`]];
    return least != null && most != null && least > most;
  });
  if (crossed.length > 0)
    throw new InvalidInput(
      crossed.map((name) => ({ field: `${name}_min`, message: `is above ${name}_max` })),
    );
}

/**
 * The query string with numbers and booleans as such; what is neither stays text, for the schema to refuse.
 * An empty parameter counts as absent.
 * @throws {InvalidInput} for a parameter that is given twice
 */
function readQuery(ctx: Context): Record<string, unknown> {
  const entries = Object.entries(ctx.query).filter(([, value]) => value !== "");
  const repeated = entries.filter(([, value]) => Array.isArray(value));
  if (repeated.length > 0)
    throw new InvalidInput(repeated.map(([field]) => ({ field, message: "is given more than once" })));
  return Object.fromEntries(entries.map(([field, value]) => [field, coerce(field, String(value))]));
}

function coerce(field: string, value: string): string | string[] | number | boolean {
  if (listFields.includes(field))
    return value
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
  if (numberFields.includes(field) && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (booleanFields.includes(field) && /^(true|false)$/.test(value)) return value === "true";
  return value;
}

function readEncoding(ctx: Context): Mapping["encoding"] {
  if (!ctx.is("text/csv")) throw new NotCsv();
  const charset = ctx.request.charset.toLowerCase();
  if (charset === "" || charset === "utf-8" || charset === "utf8") return "utf-8";
  // What calls itself ISO 8859-1 is read as Windows-1252 everywhere: https://encoding.spec.whatwg.org/#names-and-labels
  if (["windows-1252", "iso-8859-1", "latin1"].includes(charset)) return "windows-1252";
  throw new NotCsv();
}
