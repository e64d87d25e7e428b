import type { Branch, DealerProfile } from "../dealer/dealer.ts";
import { type Now, tellNearHolidays, tellOpening } from "../dealer/opening/closures.ts";
import type { Language } from "../text/language.ts";

/** A branch of which the dealer's file has other hours than the dealer's. */
export type OwnHours = Branch & { hours: NonNullable<Branch["hours"]> };

/** The branches whose hours differ from the dealer's. */
export function listOwnHours({ hours, branches }: Pick<DealerProfile, "hours" | "branches">): OwnHours[] {
  const usual = JSON.stringify(hours);
  return branches.filter(
    (branch): branch is OwnHours => branch.hours !== null && JSON.stringify(branch.hours) !== usual,
  );
}

/**
 * When branches are open, as far as a question asks: the dealer's usual hours, and of each that differs its own; with
 * the holidays that are near. Where branches differ the usual ones are told by the names of those that keep them.
 * @param first the one that is spoken of: where it has hours of its own it is told before the others
 * @returns null where the dealer's file has nothing to say of it
 */
export function tellBranchOpening(
  branches: Branch[],
  question: string,
  dealer: Pick<DealerProfile, "hours" | "holidays" | "branches">,
  now: Now,
  language: Language,
  first: Branch | null = null,
): string | null {
  const own = listOwnHours({ ...dealer, branches });
  const isUsual = own.length === 0 || own.length < branches.length;
  const [ahead, behind] = [
    own.filter(({ name }) => name === first?.name),
    own.filter(({ name }) => name !== first?.name),
  ];
  const usual = branches.filter((branch) => !own.some(({ name }) => name === branch.name));
  const usualName = listOwnHours(dealer).length > 0 ? usual.map(({ name }) => name).join(", ") || null : null;
  const tell = ({ name, hours }: OwnHours) =>
    tellOpening(question, { ...dealer, hours }, now, language, name);
  const lines = [
    ...ahead.map(tell),
    isUsual ? tellOpening(question, dealer, now, language, usualName) : null,
    ...behind.map(tell),
  ].filter((line) => line !== null);
  const told = [...new Set(lines)].join("\n");
  const near = tellNearHolidays(question, dealer, now.today, language);
  return [told, near].filter(Boolean).join(lines.length > 1 ? "\n" : " ") || null;
}
