import type { Language } from "../language.ts";
import type { NearestBranch } from "./nearest.ts";

const words = {
  es: {
    nearest: (name: string, distance: string) =>
      `La sucursal más cercana a ti es *${name}*, a unos ${distance} en línea recta.`,
    address: "Dirección",
    hours: "Horario",
    phone: "Teléfono",
    map: "Mapa",
  },
  en: {
    nearest: (name: string, distance: string) =>
      `The branch nearest to you is *${name}*, about ${distance} away in a straight line.`,
    address: "Address",
    hours: "Hours",
    phone: "Phone",
    map: "Map",
  },
} satisfies Record<Language, unknown>;

/** The branch with its address, distance, hours, telephone and a link to the map, for a customer. */
export function tellNearestBranch({ branch, distanceM }: NearestBranch, language: Language): string {
  const said = words[language];
  const lines = [
    said.nearest(branch.name, formatDistance(distanceM, language)),
    `${said.address}: ${branch.address}`,
    ...(branch.hours ? [`${said.hours}: ${branch.hours}`] : []),
    ...(branch.phone ? [`${said.phone}: ${branch.phone}`] : []),
    `${said.map}: ${mapLink(branch)}`,
  ];
  return lines.join("\n");
}

/** `850 m` to the nearest 50, `3.4 km`, from 10 km on whole ones. */
function formatDistance(distanceM: number, language: Language): string {
  const locale = language === "es" ? "es-MX" : "en-US";
  if (distanceM < 975) return `${Math.max(50, Math.round(distanceM / 50) * 50)} m`;
  const km = distanceM / 1_000;
  const maximumFractionDigits = km < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits }).format(km)} km`;
}

/** @see https://developers.google.com/maps/documentation/urls/get-started#search-action */
function mapLink({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://www.google.com/maps/search/?api=1&query=${latitude}%2C${longitude}`;
}
