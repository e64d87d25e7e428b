import type { MakeInStock } from "../../../src/catalog/makes.ts";

const stock: Record<string, string[]> = {
  Audi: ["A1", "A3"],
  BMW: ["Serie 1", "Serie 3", "X1", "X5"],
  Chevrolet: ["Aveo", "Spark", "Trax"],
  Fiat: ["Uno", "Mobi"],
  Ford: ["EcoSport", "Escape", "Figo", "F-150"],
  Honda: ["Civic", "City", "CR-V", "HR-V", "Fit"],
  Jeep: ["Compass"],
  KIA: ["FORTE", "Rio", "Sportage", "Soul"],
  "Land Rover": ["Discovery Sport"],
  Mazda: ["Mazda 2", "Mazda 3", "CX-5", "CX-30"],
  "Mercedes Benz": ["Clase A", "Clase C"],
  MG: ["MG5", "HS"],
  Mini: ["Cooper"],
  Nissan: ["Versa", "Sentra", "March", "Altima", "X-Trail", "NP300"],
  Peugeot: ["208", "2008"],
  Seat: ["Ibiza"],
  Toyota: ["Corolla", "RAV4", "Yaris"],
  Volkswagen: ["Jetta", "Vento", "Tiguan", "Passat", "Gol"],
};

/** Makes and models as a dealer's stock has them, two cars of each model. */
export const makesInStock: MakeInStock[] = Object.entries(stock).map(([make, models]) => ({
  make,
  count: models.length * 2,
  models: models.map((model) => ({ model, count: 2 })),
}));
