/** The languages that the bot speaks. */
export type Language = "es" | "en";
