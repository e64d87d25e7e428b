import { expect, test } from "@jest/globals";
import { createDraft } from "../../../src/agent/draft.ts";
import { emptySessionState } from "../../../src/conversations/session/state.ts";
import { createFinish } from "../../../src/turns/think/finish.ts";
import { fixedThought } from "../../../src/turns/think/thought.ts";
import { plainDealer } from "../../support/dealer/dealer.ts";

const told = "Plan *F-1001*:\n• Mensualidad: $4,260.99 MXN\n• Comisión por apertura: $3,360.00 MXN";
const other = "Del documento:\n• Mensualidad fija\n• Comisión por apertura";
const quoted = [{ number: "F-1001", stockId: "1001", termMonths: 60 }];

test.each([
  ["a plan that is told again loses no line", told, null],
  ["of another list one may go", other, "Del documento:\n• Mensualidad fija"],
])("%s for a forbidden word", (_, text, left) => {
  const dealer = { ...plainDealer, forbiddenWords: ["comisión"] };
  const finish = createFinish({ dealer: { current: () => dealer }, clock: () => new Date() });
  const draft = createDraft({ ...emptySessionState, language: "es", quoted });
  const sent = finish(fixedThought(text, draft)).text;
  if (left === null) expect(sent).toMatch(/^Eso prefiero que lo veas con alguien del equipo/);
  else expect(sent).toBe(left);
});
