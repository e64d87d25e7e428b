import { z } from "zod";
import { refuse, type ToolRefusal } from "../tools/tool-result.ts";

/** Of cars that cannot be had: there is none of that id, or it is sold or reserved. */
type CarCode = "vehicle_not_found" | "vehicle_sold" | "vehicle_reserved";
const carCodes: readonly string[] = [
  "vehicle_not_found",
  "vehicle_sold",
  "vehicle_reserved",
] satisfies CarCode[];

/** What a tool answers to a stock id that no car has. */
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

/** Whether a tool refused since the car is not there, or no longer to be had. */
export function isOfMissingCar({ code }: ToolRefusal): boolean {
  return carCodes.includes(code);
}

const MovedCar = z.object({ stock_id: z.string(), vehicle: z.string() });

/** The car that a refusal says is sold or reserved; null: it says another thing. */
export function readMovedCar(refusal: ToolRefusal): { stockId: string; label: string } | null {
  const { success, data } = MovedCar.safeParse(refusal.details);
  return success && isOfMissingCar(refusal) ? { stockId: data.stock_id, label: data.vehicle } : null;
}

/** The sold and reserved cars that a search tells of; empty where it tells of none. */
export function readGone(gone: unknown): { stockId: string; label: string }[] {
  const { success, data } = z.array(MovedCar).safeParse(gone);
  return success ? data.map(({ stock_id, vehicle }) => ({ stockId: stock_id, label: vehicle })) : [];
}
