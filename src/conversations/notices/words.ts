import { vehicleLabel } from "../../catalog/label.ts";
import type { Vehicle } from "../../catalog/vehicle.ts";
import { formatMoney } from "../../money.ts";
import type { Language } from "../../text/language.ts";

const kilometres = new Intl.NumberFormat("es-MX");

const phrases = {
  es: {
    gone: (label: string, isSold: boolean) =>
      `Hola. El *${label}* que te interesaba ${isSold ? "ya se vendió" : "ya lo apartó otro cliente"}.`,
    alike: "Estas son opciones parecidas:",
    pick: "Dime el número del que te interese y te doy los detalles.",
    search: "Si quieres, dime qué buscas y te muestro otras opciones.",
  },
  en: {
    gone: (label: string, isSold: boolean) =>
      `Hello. The *${label}* that you were interested in has been ${isSold ? "sold" : "reserved by another customer"}.`,
    alike: "These are similar options:",
    pick: "Tell me the number of the one you like and I'll give you the details.",
    search: "If you tell me what you are looking for, I'll show you other options.",
  },
} satisfies Record<Language, unknown>;

/** What a customer is told of a car that can no longer be had, with cars that are like it. Spanish in the form for «tú». */
export function tellMove(vehicle: Vehicle, alike: Vehicle[], language: Language): string {
  const { gone, alike: heading, pick, search } = phrases[language];
  const told = gone(vehicleLabel(vehicle), vehicle.status === "sold");
  if (alike.length === 0) return `${told}\n\n${search}`;
  const lines = alike.map((car, index) => `${index + 1}. ${writeLine(car, language)}`);
  return `${told} ${heading}\n${lines.join("\n")}\n\n${pick}`;
}

function writeLine(car: Vehicle, language: Language): string {
  const name = vehicleLabel({ ...car, version: null });
  const version = car.version ? ` ${car.version}` : "";
  return `*${name}*${version}: ${formatMoney(car.priceCents, car.currency, language)}, ${kilometres.format(car.km)} km`;
}
