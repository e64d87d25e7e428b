/** «Sesenta y ocho años», folded: how old somebody is, from ten years on. */
export const yearsOfAge = String.raw`(?:[1-9]\d|(?:veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \w+)?) anos`;

/** Who no longer works, in either language. */
export const retired =
  "(?:jubilad[oa]s?|pensionad[oa]s?|adult[oa]s? mayor(?:es)?|tercera edad|retired|retirees?|pensioners?|senior citizens?)";

/** "I'm 68"; no miles, months or percentages. */
export const ageInEnglish = String.raw`(?:im|i m|i am|hes|shes|he is|she is|my (?!budget|price|limit|down|payment|offer|max)[a-z]+ is) [1-9]\d(?! (?:miles|km|months|k|percent))`;
