import { tellNearestBranch } from "../../../branches/tell.ts";
import { noteAsked, phrasesOf } from "../../say/phrases.ts";
import { type Model, type ModelResponse, noUsage } from "../model.ts";
import { type Action, say } from "./action.ts";
import { afterMove } from "./decide/cars/moved.ts";
import { decide } from "./decide.ts";
import { follow } from "./follow.ts";
import { findGiven } from "./given.ts";
import { type HeardTurn, ownCallPrefix, readTurn } from "./turn.ts";

const name = "offline";

/**
 * A seller without a language model: deterministic, Spanish and English. It understands by rules, calls the same
 * tools as any other model, and writes its answers from their results alone.
 */
export function createOfflineModel(): Model {
  return {
    name,
    async respond(request, signal): Promise<ModelResponse> {
      signal.throwIfAborted();
      const turn = readTurn(request);
      const action = placeFirst(turn, act(turn, request.tools.length > 0));
      if (action.kind === "say") {
        const asked = noteAsked(action.text, turn.language);
        return { model: name, usage: noUsage, kind: "text", text: askForLeast(turn, action.text), asked };
      }
      const calls = action.calls.map((wanted, index) => ({
        id: `${ownCallPrefix}${turn.steps.length + index + 1}`,
        name: wanted.name,
        arguments: JSON.stringify(wanted.arguments),
      }));
      return { model: name, usage: noUsage, kind: "tool_calls", calls };
    },
  };
}

/** «Sin enganche» is no choice where the dealer asks for a least down payment. */
function askForLeast({ dealer, language }: HeardTurn, text: string): string {
  const { questions, downPaymentNeeded } = phrasesOf(language);
  const isNeeded = Number(dealer.financing.minDownPayment ?? 0) > 0;
  return isNeeded ? text.replace(questions.downPayment, downPaymentNeeded) : text;
}

/** Whatever else is said, what came beside words is answered: files that cannot be opened, and a location. */
function placeFirst(
  { text, unseen, location, language, moved, leavesContact }: HeardTurn,
  action: Action,
): Action {
  if (action.kind !== "say") return action;
  const { discussed } = moved ?? {};
  const { cannotSee, whatIsPictured, moved: tellMoved, contactNoted } = phrasesOf(language);
  const isSaid = text === "" || action.text === whatIsPictured;
  return say(
    unseen && !isSaid && cannotSee,
    location?.nearest ? tellNearestBranch(location.nearest, language) : null,
    discussed ? tellMoved(discussed.label, discussed.status) : null,
    leavesContact && contactNoted,
    action.text,
  );
}

/**
 * What another model of the chain looked up before it failed is used where it answers what this one would ask.
 * Where no tools are offered, it is all that there is to tell from.
 */
function act(turn: HeardTurn, mayCall: boolean): Action {
  if (turn.steps.length > 0) return follow(turn, mayCall);
  const action = afterMove(turn, decide(turn));
  const given = findGiven(action, turn.others);
  if (given) return follow({ ...turn, steps: given }, mayCall);
  if (action.kind === "say" || mayCall) return action;
  const usable = turn.others.filter(({ output }) => output.ok);
  if (usable.length > 0) return follow({ ...turn, steps: usable }, false);
  const { trouble, questions } = phrasesOf(turn.language);
  return say(trouble.technical({ terms: "", least: null }), questions.offerPerson);
}
