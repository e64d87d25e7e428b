import type { Clock } from "../../clock.ts";
import type { Dealer, DealerProfile } from "../../dealer/dealer.ts";
import { tellWhenStaffAnswers } from "../../dealer/staff.ts";
import { toUsted } from "../../dealer/usted.ts";
import { dropSentences, findWords } from "../../dealer/words.ts";
import type { Language } from "../../language.ts";
import { say } from "./phrases.ts";
import type { Thought } from "./thought.ts";

/** Gives an answer its last form, whoever wrote it: nothing of the bot's goes out past it. */
export type Finish = (thought: Thought) => Thought;

/**
 * «Usted» where the dealer wants it, of a model that forgot it too. A hand-over outside the hours of the people behind says when one will answer; words that the dealer forbids are left
 * out with their sentences, and so is a photo or a choice that would show one.
 */
export function createFinish({ dealer, clock }: { dealer: Dealer; clock: Clock }): Finish {
  return (thought) => {
    if (thought.text === "") return thought;
    const profile = dealer.current();
    const language = thought.draft.state.language ?? "es";
    const when = thought.draft.handover ? tellWhenStaffAnswers(profile, clock(), language) : null;
    const told = when ? `${thought.text}\n\n${outsideHours[language](when)}` : thought.text;
    const text = language === "es" && profile.addressAs === "usted" ? toUsted(told) : told;
    return withoutForbidden({ ...thought, text }, profile, language);
  };
}

const outsideHours: Record<Language, (when: string) => string> = {
  es: (when) => `En este momento no hay nadie del equipo: te responde una persona ${when}.`,
  en: (when) => `Nobody from the team is here right now: a person will answer you ${when}.`,
};

function withoutForbidden(thought: Thought, { forbiddenWords }: DealerProfile, language: Language): Thought {
  const isForbidden = (text: string) => findWords(text, forbiddenWords).length > 0;
  const { text, choices, photo } = thought;
  const titles = choices?.items.flatMap((item) => Object.values(item)).join("\n") ?? "";
  return {
    ...thought,
    text: isForbidden(text) ? dropSentences(text, forbiddenWords) || say("unsaid", language) : text,
    choices: isForbidden(titles) ? null : choices,
    photo: photo && isForbidden(photo.caption) ? null : photo,
  };
}
