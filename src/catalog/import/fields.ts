import { AppError } from "../../errors.ts";
import { foldText } from "../../text/fold.ts";
import type { Mapping } from "./mapping.ts";

/** What a line of a catalogue file may say of a vehicle; the names of the JSON shape and of the table's columns. */
export const fields = [
  "stock_id",
  "make",
  "model",
  "version",
  "year",
  "km",
  "price",
  "currency",
  "transmission",
  "fuel",
  "body",
  "colour",
  "bluetooth",
  "car_play",
  "length_mm",
  "width_mm",
  "height_mm",
  "photo_url",
  "location",
  "status",
] as const;
export type Field = (typeof fields)[number];

const requiredFields: Field[] = ["stock_id", "make", "model", "year", "km", "price"];

/** Column names that are understood without a mapping, folded and without anything but letters and digits. */
const knownNames: Record<Field, string[]> = {
  stock_id: [
    "stockid",
    "id",
    "folio",
    "clave",
    "sku",
    "stock",
    "stocknumber",
    "inventario",
    "noeconomico",
    "numeroeconomico",
  ],
  make: ["make", "marca", "brand", "manufacturer", "fabricante"],
  model: ["model", "modelo"],
  version: ["version", "trim"],
  year: ["year", "ano", "anio", "modelyear", "anomodelo"],
  km: [
    "km",
    "kms",
    "kilometraje",
    "kilometros",
    "mileage",
    "odometer",
    "odometro",
    "kmrecorridos",
    "kmsrecorridos",
  ],
  price: ["price", "precio", "preciomxn", "pricemxn", "preciocontado", "preciodecontado", "preciodeventa"],
  currency: ["currency", "moneda", "divisa"],
  transmission: ["transmission", "transmision", "gearbox", "caja"],
  fuel: ["fuel", "fueltype", "combustible", "tipodecombustible"],
  body: ["body", "bodytype", "carroceria", "tipodecarroceria"],
  colour: ["colour", "color", "colorexterior", "exteriorcolor"],
  bluetooth: ["bluetooth"],
  car_play: ["carplay", "applecarplay"],
  length_mm: ["largo", "length", "lengthmm", "largomm", "longitud", "longitudmm"],
  width_mm: ["ancho", "width", "widthmm", "anchomm"],
  height_mm: ["altura", "alto", "height", "heightmm", "alturamm", "altomm"],
  photo_url: [
    "photourl",
    "photo",
    "photos",
    "foto",
    "fotos",
    "fotourl",
    "urlfoto",
    "fotoprincipal",
    "imagen",
    "imagenes",
    "imagenurl",
    "urlimagen",
    "image",
    "images",
    "imageurl",
    "imageurls",
    "imagelink",
    "picture",
    "pictureurl",
  ],
  location: ["location", "ubicacion", "sucursal", "branch"],
  status: [
    "status",
    "estado",
    "estatus",
    "situacion",
    "disponibilidad",
    "availability",
    "estadodelauto",
    "estadodelvehiculo",
    "estadodeventa",
    "estadoventa",
    "estatusdelauto",
    "estatusdelvehiculo",
    "estatusdeventa",
    "estatusventa",
    "estatusinventario",
    "situaciondelauto",
    "situaciondelvehiculo",
    "situacionactual",
    "vehiclestatus",
    "stockstatus",
    "inventorystatus",
    "salestatus",
    "salesstatus",
  ],
};

/** The file as a whole cannot be read as a catalogue: encoding, header, quotes. Nothing of it was written. */
export class UnreadableCatalog extends AppError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: "unreadable_catalog", status: 422, cause });
  }
}

/** `ignored`: names of columns that nobody understands, as the file writes them. */
export type Columns = { columns: Map<Field, number>; ignored: string[] };

/**
 * Finds which column feeds which field. Columns that are no field of a vehicle are ignored.
 * @returns field → index of its column
 * @throws {UnreadableCatalog} when a needed column is missing, two claim one field, or the mapping names none
 */
export function findColumns(header: string[], mapping: Mapping): Columns {
  const names = header.map(simplify);
  const known = { ...knownNames, ...namesOfInvoice(names) };
  const columns = new Map<Field, number>();
  const problems: string[] = [];
  for (const field of fields) {
    if (mapping.fixed[field] !== undefined || (field === "stock_id" && mapping.stock_id_from_line !== null))
      continue;
    const mapped = mapping.columns[field];
    const wanted = mapped === undefined ? known[field] : [simplify(mapped)];
    const found = names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
    // Several columns of pictures contradict nothing: the first one is taken.
    if (found.length > 1 && field !== "photo_url") problems.push(describeClash(field, found, header));
    else if (found[0] !== undefined) columns.set(field, found[0]);
    else if (mapped !== undefined) problems.push(`there is no column «${mapped}» for ${field}`);
    else if (requiredFields.includes(field))
      problems.push(`there is no column for ${field} (${wanted.join(", ")})`);
  }
  if (problems.length > 0)
    throw new UnreadableCatalog(
      `the header cannot be used: ${problems.join("; ")} (a mapping says which column is which: npm run catalog:import -- --help)`,
    );
  return { columns, ignored: listIgnored(header, names, [...columns.values()]) };
}

const ofModel = "submarca";

/** As Mexican invoices have it: beside a «Submarca», and no column of years, the «Modelo» is the year. */
function namesOfInvoice(names: string[]): Partial<typeof knownNames> {
  const hasYears = names.some((name) => knownNames.year.includes(name));
  return names.includes(ofModel) && !hasYears ? { model: [ofModel], year: knownNames.model } : {};
}

/** What a mapping leaves aside although it is understood is left aside on purpose. */
function listIgnored(header: string[], names: string[], used: number[]): string[] {
  const known = Object.values(knownNames).flat();
  return header
    .map((name) => name.trim())
    .filter((name, index) => name !== "" && !used.includes(index) && !known.includes(names[index] ?? ""));
}

function describeClash(field: Field, indexes: number[], header: string[]): string {
  const names = indexes.map((index) => `«${header[index]?.trim()}»`).join(" and ");
  return `${names} both mean ${field}: name one of them in a mapping`;
}

function simplify(name: string): string {
  return foldText(name).replace(/[^a-z0-9]/g, "");
}
