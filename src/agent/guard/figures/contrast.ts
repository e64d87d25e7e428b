import { inOrder, oneOf } from "../../../text/pattern.ts";

/** Right before a figure that another one of its sort is held against: «$45,345.54 en lugar de $35,871.71», "versus a bit over 105,000". */
export const contrasting = new RegExp(
  inOrder(
    String.raw`\b(?:`,
    oneOf({
      es: "en (?:lugar|vez) de, contra, frente a, comparad[oa]s? con, que (?:el|la) de",
      en: "instead of, rather than, as opposed to, against, compared (?:to|with), than the one (?:at|for|with)",
      both: "versus",
    }),
    String.raw`|vs\.?)(?: (?:l[oa]s|un[oa]s|casi|poco|mas de|the|an?|bit|little|over|under|about|almost|some|nearly))*[ *_$]*$`,
  ),
  "u",
);
