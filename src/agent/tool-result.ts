import { z } from "zod";

const Refusal = z.object({
  ok: z.literal(false),
  /** Stable, in snake_case: `term_not_offered`. */
  code: z.string(),
  /** For the model, in English. */
  message: z.string(),
  /** Facts that say what would do, as plain JSON. */
  details: z.record(z.string(), z.unknown()).optional(),
});
const Result = z.discriminatedUnion("ok", [z.object({ ok: z.literal(true), data: z.unknown() }), Refusal]);

/** Why a tool brought nothing, so that the model can correct the call or say why. */
export type ToolRefusal = z.output<typeof Refusal>;

/** What a tool answers: facts for the model as plain JSON, in snake_case, amounts as numbers with at most two decimals. */
export type ToolResult = z.output<typeof Result>;

export function refuse(code: string, message: string, details?: Record<string, unknown>): ToolRefusal {
  return { ok: false, code, message, ...(details && { details }) };
}

/** A tool's result from the text in which models are given it; null: it is none. */
export function readResult(output: string): ToolResult | null {
  try {
    return Result.parse(JSON.parse(output));
  } catch {
    return null;
  }
}

/** Of cars that cannot be had: there is none of that id, or it is sold or reserved. */
type CarCode = "vehicle_not_found" | "vehicle_sold" | "vehicle_reserved";
const carCodes: readonly string[] = [
  "vehicle_not_found",
  "vehicle_sold",
  "vehicle_reserved",
] satisfies CarCode[];

export function refuseUnknownCar(stockId: string): ToolRefusal {
  const code: CarCode = "vehicle_not_found";
  return refuse(code, `no car in stock has the id ${stockId}; search the catalog for the right one`);
}

/** @param label the car in one line */
export function refuseMovedCar(status: "sold" | "reserved", stockId: string, label: string): ToolRefusal {
  const code: CarCode = `vehicle_${status}`;
  const state = status === "sold" ? "is sold" : "is reserved for another customer";
  return refuse(code, `${label} ${state}; offer another car`, { stock_id: stockId, vehicle: label });
}

export function isOfMissingCar({ code }: ToolRefusal): boolean {
  return carCodes.includes(code);
}

const MovedCar = z.object({ stock_id: z.string(), vehicle: z.string() });

/** The car that a refusal says is sold or reserved; null: it says another thing. */
export function readMovedCar(refusal: ToolRefusal): { stockId: string; label: string } | null {
  const { success, data } = MovedCar.safeParse(refusal.details);
  return success && isOfMissingCar(refusal) ? { stockId: data.stock_id, label: data.vehicle } : null;
}
