import { plainWords } from "../../../../text/plain-words.ts";
import { hearPositions } from "../../../hear/picks.ts";
import type { HeardTurn } from "../turn.ts";

/** Stock ids that a text picks by where they stand; `beyond`: it names a place at which there is none. */
export type ByPosition = { ids: string[]; beyond: boolean };

/**
 * «el segundo», «el 2»: of the cars that were just set side by side, else of the last list. A figure is the number of the
 * list where that has them numbered, and so is any place where they were picked by it.
 */
export function pickByPosition(turn: HeardTurn): ByPosition {
  const { text, state, earlier } = turn;
  const listed = (state.listing?.items ?? []).map(({ stockId }) => stockId);
  const { ids: told, isNumbered } = listSideBySide(turn);
  const beside = hearPositions(text, told.length);
  if (beside.positions.length === 0) {
    const { positions, beyond } = hearPositions(text, listed.length);
    const ids = positions.flatMap((position) => listed[position - 1] ?? []);
    return { ids, beyond: beyond !== null && listed.length > 0 };
  }
  const byNumber = hearPositions(earlier[0] ?? "", listed.length).positions.length > 1;
  const ids = beside.positions.flatMap((position) => {
    const onList = listed[position - 1];
    const isFigure = plainWords(text).replaceAll("#", " ").includes(` ${position} `);
    const isOfThese = onList !== undefined && told.includes(onList);
    const isOnList = isFigure ? isOfThese || byNumber || isNumbered : isOfThese && byNumber;
    return (isOnList ? onList : undefined) ?? told[position - 1] ?? [];
  });
  return { ids, beyond: false };
}

type SideBySide = {
  ids: string[];
  /** All of them stand on the list, and bear no letters. */
  isNumbered: boolean;
};

/** The cars that were just set side by side, or of the plans that were, in the order of the words. */
function listSideBySide({ said, state }: HeardTurn): SideBySide {
  const planned = (said?.plans ?? []).flatMap(
    (number) => state.quoted?.find((plan) => plan.number === number)?.stockId ?? [],
  );
  const ofPlans = [...new Set(planned)];
  const listed = state.listing?.items.map(({ stockId }) => stockId) ?? [];
  if (ofPlans.length > 1) return { ids: ofPlans, isNumbered: ofPlans.every((id) => listed.includes(id)) };
  const cars = said?.cars ?? [];
  return { ids: cars.length > 1 ? cars : [], isNumbered: false };
}
