import { describeFilters } from "../../agent/say/filters.ts";
import { wordsOf } from "../../conversations/message.ts";
import { freshSessionState } from "../../conversations/session/state.ts";
import { confirmsErasing, readPrivacyWish } from "../../customers/privacy.ts";
import type { CustomerProfile } from "../../customers/profile.ts";
import type { Language } from "../../language.ts";
import { defaultCurrency } from "../../money.ts";
import type { Begun } from "./begin.ts";
import { say } from "./phrases.ts";
import { fixedThought, type Thought } from "./thought.ts";

/**
 * Answers a customer who asks what is kept of them, or to have it erased. Erasing is asked back once, since nothing
 * brings it back.
 * @returns null where it is about something else
 */
export function answerPrivacy(begun: Begun): Thought | null {
  const { waiting, session, draft, language, forgottenUpTo } = begun;
  const said = waiting.map(wordsOf).join(" ");
  if (session.state.asksToErase && confirmsErasing(said)) return forget(begun);
  const wish = readPrivacyWish(said);
  if (wish === null) return null;
  if (wish === "show") return fixedThought(tellKept(begun), draft, { forgottenUpTo, intent: "privacy" });
  draft.state.asksToErase = true;
  return fixedThought(say("confirmErasing", language), draft, { forgottenUpTo, intent: "privacy" });
}

function forget({ draft, language, perceived }: Begun): Thought {
  draft.state = freshSessionState(draft.state);
  draft.events.push("started_over");
  const forgottenUpTo = perceived.messages.at(-1)?.id ?? null;
  return fixedThought(say("erased", language), draft, { forgottenUpTo, intent: "privacy", forgets: true });
}

const titles = {
  es: { name: "Nombre", language: "Idioma", wish: "Buscabas", cars: "Viste", plans: "Cotizaciones" },
  en: { name: "Name", language: "Language", wish: "You looked for", cars: "You looked at", plans: "Quotes" },
} satisfies Record<Language, Record<keyof CustomerProfile, string>>;
const languageNames = {
  es: { es: "español", en: "inglés" },
  en: { es: "Spanish", en: "English" },
} satisfies Record<Language, Record<Language, string>>;

function tellKept({ profile, customerName, language }: Begun): string {
  const { wish, cars = [], plans = [] } = profile;
  const told = titles[language];
  const lines: [string, string][] = [
    [told.name, customerName ?? ""],
    [told.language, languageNames[language][profile.language ?? language]],
    [told.wish, wish ? describeFilters(wish, language, defaultCurrency).join(", ") : ""],
    [told.cars, cars.map(({ label }) => label).join("; ")],
    [told.plans, plans.map(({ number, label }) => (label ? `${number} (${label})` : number)).join("; ")],
  ];
  const known = lines.filter(([, value]) => value !== "").map(([title, value]) => `• ${title}: ${value}`);
  return [say("kept", language), ...known, "", say("howToErase", language)].join("\n");
}
