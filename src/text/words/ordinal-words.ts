/** Patterns of the folded words for each place in an order, from the first to the tenth. */
export const ordinalWords = [
  "primer[oa]?|1(?:er[oa]?|r[oa]|st)|first",
  "segund[oa]|2(?:d[oa]|nd)|second",
  "tercer[oa]?|3(?:er[oa]?|r[oa]|rd)|third",
  "cuart[oa]|4(?:t[oa]|th)|fourth",
  "quint[oa]|5(?:t[oa]|th)|fifth",
  "sext[oa]|6(?:t[oa]|th)|sixth",
  "septim[oa]|7th|seventh",
  "octav[oa]|8th|eighth",
  "noven[oa]|9th|ninth",
  "decim[oa]|10th|tenth",
];

/** Any of them. */
export const anyOrdinal = ordinalWords.join("|");

/** The place at the end. */
export const lastWords = "ultim[oa]|last";
