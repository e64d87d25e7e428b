import { listFixedSentences } from "../agent/say/fixed.ts";
import type { Seller } from "../compose.ts";
import type { DealerProfile } from "../dealer/dealer.ts";
import { greet } from "../dealer/greeting.ts";
import { addressCustomer, sayOtherwise } from "../dealer/say.ts";
import { findWords } from "../dealer/words.ts";
import { listPhrases } from "../turns/without-model/phrases.ts";

/**
 * Warns of forbidden words that meet what the bot itself says, the greeting or the names of cars in stock: answers go
 * out without those sentences then, or not at all.
 */
export async function checkWords({
  dealer,
  catalog,
  logger,
}: Pick<Seller, "dealer" | "catalog" | "logger">): Promise<void> {
  const profile = dealer.current();
  if (profile.forbiddenWords.length === 0) return;
  const makes = await catalog.listMakes();
  const names = makes.flatMap(({ make, models }) => models.map(({ model }) => `${make} ${model}`));
  const found = {
    greeting: meet(profile, [greet(profile, "es"), greet(profile, "en")]),
    sentences: meet(profile, listSentences(profile)),
    cars: meet(profile, names),
  };
  const met = Object.entries(found).filter(([, words]) => Object.keys(words).length > 0);
  if (met.length > 0)
    logger.warn(
      Object.fromEntries(met),
      "forbidden_words of the dealer's file meet the bot's own words: such sentences, and offers that need them, do not go out",
    );
}

function listSentences(profile: DealerProfile): string[] {
  return (["es", "en"] as const).flatMap((language) =>
    [...listFixedSentences(language), ...listPhrases(language)].map((sentence) =>
      sayOtherwise(addressCustomer(sentence, profile, language), profile),
    ),
  );
}

/** @returns each word that was met, with the first text that it stands in */
function meet({ forbiddenWords }: DealerProfile, texts: string[]): Record<string, string> {
  const met: Record<string, string> = {};
  for (const text of texts) for (const word of findWords(text, forbiddenWords)) met[word] ??= text;
  return met;
}
