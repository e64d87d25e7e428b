import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import { bigintColumn } from "../database/columns.ts";

export const transmissions = ["automatic", "manual"] as const;
export type Transmission = (typeof transmissions)[number];

export const fuels = ["petrol", "diesel", "hybrid", "electric", "lpg"] as const;
export type Fuel = (typeof fuels)[number];

export const vehicleStatuses = ["available", "reserved", "sold"] as const;
export type VehicleStatus = (typeof vehicleStatuses)[number];

/** One car in stock. What the dealer's file does not say is null: unknown, never «no». */
export type Vehicle = {
  stockId: string;
  make: string;
  model: string;
  version: string | null;
  year: number;
  km: number;
  priceCents: number;
  /** ISO 4217. */
  currency: string;
  transmission: Transmission | null;
  fuel: Fuel | null;
  body: string | null;
  colour: string | null;
  bluetooth: boolean | null;
  carPlay: boolean | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  photoUrl: string | null;
  location: string | null;
  status: VehicleStatus;
  createdAt: Date;
  updatedAt: Date;
};

const columns = {
  stockId: { type: "text", primary: true, name: "stock_id" },
  make: { type: "text" },
  model: { type: "text" },
  version: { type: "text", nullable: true },
  year: { type: "smallint" },
  km: { type: "int" },
  priceCents: bigintColumn("price_cents"),
  currency: { type: "char", length: 3 },
  transmission: { type: "text", nullable: true },
  fuel: { type: "text", nullable: true },
  body: { type: "text", nullable: true },
  colour: { type: "text", nullable: true },
  bluetooth: { type: "boolean", nullable: true },
  carPlay: { type: "boolean", name: "car_play", nullable: true },
  lengthMm: { type: "int", name: "length_mm", nullable: true },
  widthMm: { type: "int", name: "width_mm", nullable: true },
  heightMm: { type: "int", name: "height_mm", nullable: true },
  photoUrl: { type: "text", name: "photo_url", nullable: true },
  location: { type: "text", nullable: true },
  status: { type: "text" },
  createdAt: { type: "timestamptz", name: "created_at" },
  updatedAt: { type: "timestamptz", name: "updated_at" },
} satisfies Record<keyof Vehicle, EntitySchemaColumnOptions>;

export const VehicleSchema = new EntitySchema<Vehicle>({ name: "vehicle", columns });
