import type { TurnDraft } from "../../agent/draft.ts";
import type { Reply } from "../../channels/channel.ts";

/** A session that goes on for long forgets its first photos: one more may then be sent again. */
const remembered = 50;

/**
 * The photo that goes with a turn: of the one car that it told about, the first time that it does in a session. The
 * draft's state remembers it. Only by https: a channel's provider fetches it, and fetches nothing else.
 */
export function takePhoto(draft: TurnDraft): Reply["photo"] {
  const [car, another] = draft.viewed;
  const sent = draft.state.photosSent ?? [];
  if (!car?.photoUrl || another || draft.handover) return null;
  if (!/^https:/i.test(car.photoUrl) || sent.includes(car.stockId)) return null;
  draft.state.photosSent = [...sent, car.stockId].slice(-remembered);
  return { url: car.photoUrl, caption: car.label };
}
