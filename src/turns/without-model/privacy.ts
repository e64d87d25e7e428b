import { writeOut } from "../../agent/hear/writing/shorthand.ts";
import { describeFilters } from "../../agent/say/filters.ts";
import { type Message, type SaidMessage, wordsOf } from "../../conversations/message.ts";
import { freshSessionState, type SessionState } from "../../conversations/session/state.ts";
import { asksToEraseThat, confirmsErasing, isSureToErase, readPrivacyWish } from "../../customers/privacy.ts";
import type { CustomerProfile } from "../../customers/profile.ts";
import { defaultCurrency } from "../../money.ts";
import type { Language } from "../../text/language.ts";
import type { Begun } from "../think/begin.ts";
import { fixedThought, type Thought } from "../think/thought.ts";
import { say } from "./phrases.ts";

type Step = "show" | "ask" | "erase";

/**
 * What a customer asks of what is kept of them. A yes, or «bórralos», is heard right behind the bot's own words alone:
 * once a person has the conversation, it may be an answer to that person.
 * @returns null where it is about something else
 */
export function findPrivacyStep(
  messages: Message[],
  before: SessionState,
  history: Pick<SaidMessage, "author">[],
): Step | null {
  const said = writeOut(messages.map(wordsOf).join("\n"));
  const told = history.at(-1)?.author === "bot" ? before.privacy : undefined;
  if (told === "asked" && confirmsErasing(said)) return "erase";
  const wish = readPrivacyWish(said);
  if (wish === "erase" && isSureToErase(said)) return "erase";
  if (wish === "erase" || (told === "shown" && asksToEraseThat(said))) return "ask";
  return wish;
}

/**
 * Answers a customer who asks what is kept of them, or to have it erased. Erasing is asked back once, since nothing
 * brings it back, but of who says already that it is certain.
 * @returns null where it is about something else
 */
export function answerPrivacy(begun: Begun): Thought | null {
  const { waiting, session, draft, language, forgottenUpTo, history } = begun;
  const step = findPrivacyStep(waiting, session.state, history);
  if (step === null) return null;
  if (step === "erase") return forget(begun);
  draft.state.privacy = step === "show" ? "shown" : "asked";
  const text = step === "show" ? tellKept(begun) : say("confirmErasing", language);
  return fixedThought(text, draft, { forgottenUpTo, intent: "privacy" });
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
