import type { Language } from "../../text/language.ts";

/**
 * A filter (`year`: both ends of one) that had to be given up or widened; values are already written out, `to` null where
 * it was dropped. Of several wishes together `from` is empty: each by itself may be met. `among`: the bodies that alone were searched.
 */
export type ToldRelaxation = { field: string; from: string; to: string | null; among?: string | null };

/** What had to give way, as in «de año 2018 → 2017». */
function tellSpanish({ field, from, to, among }: ToldRelaxation): string {
  switch (field) {
    case "make":
      return to ? `ese modelo es de ${to}, no de ${from}` : `no tengo ${from}`;
    case "model":
      return `no tengo ${from}`;
    case "version":
      return among ? `no tengo ${among} con «${from}»` : `no tengo la versión «${from}»`;
    case "q":
      return `no encontré «${from}»`;
    case "price_max":
      return `no hay por debajo de ${from}; pasan de ese presupuesto`;
    case "price":
      return "no hay a ese precio";
    case "price_min":
      return to ? `bajé el precio mínimo de ${from} a ${to}` : `no hay por encima de ${from}`;
    case "km_max":
      if (from === "0") return "ninguno es nuevo, de 0 km";
      return to ? `subí el kilometraje máximo de ${from} a ${to} km` : `no hay con menos de ${from} km`;
    case "year":
      return `no hay del ${from}; estos son de otros años`;
    case "year_min":
      return to ? `bajé el año mínimo de ${from} a ${to}` : `no hay del ${from} en adelante`;
    case "year_max":
      return to ? `subí el año máximo de ${from} a ${to}` : `no hay hasta ${from}`;
    case "colour":
      return `ninguno aparece en color ${from}`;
    case "transmission":
      return `ninguno aparece con transmisión ${from}`;
    case "fuel":
      return `ninguno aparece como ${from}`;
    case "body":
      return `ninguno aparece como ${from}`;
    case "location":
      return `no hay en ${from}; estos están en otras sucursales`;
    case "unstated_location":
      return `el inventario no indica cuáles están en ${from}`;
    case "wish":
      return from ? `no hay ninguno ${from}` : "ninguno reúne todo lo que pides";
    case "bluetooth":
      return "ninguno indica Bluetooth";
    case "car_play":
      return "ninguno indica CarPlay";
    default:
      return "amplié la búsqueda";
  }
}

/** What had to give way, as in "looked from 2017 on instead of 2018". */
function tellEnglish({ field, from, to, among }: ToldRelaxation): string {
  switch (field) {
    case "make":
      return to ? `that model is a ${to}, not a ${from}` : `I have no ${from}`;
    case "model":
      return `I have no ${from}`;
    case "version":
      return among ? `I have no ${among} with “${from}”` : `I don't have the “${from}” version`;
    case "q":
      return `I did not find “${from}”`;
    case "price_max":
      return `there is none below ${from}; they are above that budget`;
    case "price":
      return "there is none at that price";
    case "price_min":
      return to ? `I lowered the starting price from ${from} to ${to}` : `there is none above ${from}`;
    case "km_max":
      if (from === "0") return "none is brand new, with 0 km";
      return to ? `I raised the limit from ${from} to ${to} km` : `there is none below ${from} km`;
    case "year":
      return `there is none of ${from}; these are of other years`;
    case "year_min":
      return to ? `I looked from ${to} on instead of ${from}` : `there is none from ${from} on`;
    case "year_max":
      return to ? `I looked up to ${to} instead of ${from}` : `there is none up to ${from}`;
    case "colour":
      return `none is listed in ${from}`;
    case "transmission":
      return `none is listed as ${from}`;
    case "fuel":
      return `none is listed as ${from}`;
    case "body":
      return `none is listed as ${from}`;
    case "location":
      return `there is none in ${from}; these are at other branches`;
    case "unstated_location":
      return `our stock does not state which ones are in ${from}`;
    case "wish":
      return from ? `there is none ${from}` : "none has all that you ask for";
    case "bluetooth":
      return "none states Bluetooth";
    case "car_play":
      return "none states CarPlay";
    default:
      return "I widened the search";
  }
}

const tellers = { es: tellSpanish, en: tellEnglish };

/** One filter that had to give way, as a clause. */
export function tellRelaxation(language: Language, relaxation: ToldRelaxation): string {
  return tellers[language](relaxation);
}
