import type { TurnDraft } from "../../agent/draft.ts";
import type { Clock } from "../../clock.ts";
import type { Dealer } from "../../dealer/dealer.ts";
import { openWith } from "../../dealer/greeting.ts";
import { dropForbidden, mentionsForbidden, sayAsDealer } from "../../dealer/say.ts";
import { tellWhenStaffAnswers } from "../../dealer/staff.ts";
import type { Language } from "../../text/language.ts";
import { say } from "../without-model/phrases.ts";
import type { Thought } from "./thought.ts";

/** Gives an answer its last form, whoever wrote it: no turn's words go out past it. */
export type Finish = (thought: Thought) => Thought;

/**
 * What a dealer's file demands of every answer: its greeting in front of a session's first; «usted», also in the
 * commonest words of a model that forgot it; no forbidden word, nor a photo or a choice that would show one; and outside
 * the hours of the people behind, when one will answer a hand-over.
 */
export function createFinish({ dealer, clock }: { dealer: Dealer; clock: Clock }): Finish {
  return (thought) => {
    if (thought.text === "") return thought;
    const profile = dealer.current();
    const { choices, photo, draft, opening } = thought;
    const language = draft.state.language ?? "es";
    const when = draft.handover ? tellWhenStaffAnswers(profile, clock(), language) : null;
    const text = when ? `${thought.text}\n\n${outsideHours[language](when)}` : thought.text;
    const titles = choices?.items.flatMap((item) => Object.values(item)).join("\n") ?? "";
    return {
      ...thought,
      text: openWith(
        opening && dropForbidden(opening, profile),
        sayAsDealer(text, profile, language, { isOffer: tellsPlan(text, draft) }) ||
          sayAsDealer(say("unsaid", language), profile, language),
      ),
      choices: mentionsForbidden(titles, profile) ? null : choices,
      photo: photo && mentionsForbidden(photo.caption, profile) ? null : photo,
    };
  };
}

/** True of a plan that was worked out in the turn, and of an earlier one that is told again. */
function tellsPlan(text: string, { events, state }: TurnDraft): boolean {
  return events.includes("planned") || (state.quoted ?? []).some(({ number }) => text.includes(number));
}

const outsideHours: Record<Language, (when: string) => string> = {
  es: (when) => `En este momento no hay nadie del equipo: te responde una persona ${when}.`,
  en: (when) => `Nobody from the team is here right now: a person will answer you ${when}.`,
};
