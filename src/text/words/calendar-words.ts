/** Patterns of the folded words for each day, from Monday on. */
export const weekdayWords = [
  "lunes|mondays?",
  "martes|tuesdays?",
  "miercoles|wednesdays?",
  "jueves|thursdays?",
  "viernes|fridays?",
  "sabados?|saturdays?",
  "domingos?|sundays?",
];

/** Any of them. */
export const anyWeekday = weekdayWords.join("|");

/** Patterns of the folded words for each month, from January on. */
export const monthWords = [
  "enero|january|jan|ene",
  "febrero|february|feb",
  "marzo|march|mar",
  "abril|april|apr|abr",
  "mayo|may",
  "junio|june|jun",
  "julio|july|jul",
  "agosto|august|aug|ago",
  "septiembre|setiembre|september|sept|sep",
  "octubre|october|oct",
  "noviembre|november|nov",
  "diciembre|december|dec|dic",
];

/** Any of them. */
export const anyMonth = monthWords.join("|");
