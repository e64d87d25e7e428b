import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { isInside } from "../text.ts";
import { findBranchAt } from "./branches.ts";

/** The telephone of one branch, told of another one. */
export function findPhones(reply: Reply): Fault[] {
  const { known, written, standing, sentences } = reply;
  const { branches } = known;
  if (branches.filter(({ phone }) => phone !== "").length < 2) return [];
  const faults: Fault[] = [];
  for (const { sentence } of sentences)
    for (const { kind, value, start, end } of standing.filter(isInside(sentence))) {
      if (kind !== "phone") continue;
      const owners = branches.filter(({ phone }) => phone !== "" && phone.endsWith(String(value).slice(-10)));
      const meant = findBranchAt(written.folded, sentence, start, known);
      if (owners.length > 0 && meant && meant !== "others" && !owners.includes(meant))
        faults.push({ code: "link", words: written.text.slice(start, end) });
    }
  return faults;
}
