import { tellHours } from "../dealer/opening/hours.ts";
import type { Language } from "../text/language.ts";
import type { NearestBranch } from "./nearest.ts";

const words = {
  es: {
    nearest: (name: string, distance: string) =>
      `La sucursal más cercana a ti es *${name}*, a unos ${distance} en línea recta.`,
    far: (name: string, distance: string) =>
      `No tenemos sucursal cerca de ti: la más próxima es *${name}*, a unos ${distance} en línea recta. Por este chat te ayudo igual a buscar auto, calcular un plan y resolver dudas.`,
    address: "Dirección",
    hours: "Horario",
    phone: "Teléfono",
    map: "Mapa",
  },
  en: {
    nearest: (name: string, distance: string) =>
      `The branch nearest to you is *${name}*, about ${distance} away in a straight line.`,
    far: (name: string, distance: string) =>
      `We have no branch near you: the closest is *${name}*, about ${distance} away in a straight line. In this chat I can still search for a car, work out a plan and answer questions.`,
    address: "Address",
    hours: "Opening hours",
    phone: "Phone",
    map: "Map",
  },
} satisfies Record<Language, unknown>;

/** Farther than this a branch is not «near» to anybody. */
const farM = 300_000;

/**
 * The branch with its address, distance, hours, telephone and a link to the map, for a customer; where it is far, that
 * none is near.
 */
export function tellNearestBranch({ branch, distanceM }: NearestBranch, language: Language): string {
  const said = words[language];
  const distance = formatDistance(distanceM, language);
  const lines = [
    distanceM > farM ? said.far(branch.name, distance) : said.nearest(branch.name, distance),
    `${said.address}: ${branch.address}`,
    ...(branch.hours ? [`${said.hours}: ${tellHours(branch.hours, language)}`] : []),
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
