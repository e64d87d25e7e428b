import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { listBranchesNamed } from "./branches.ts";

/** «No tenemos sucursal en Monterrey», "there's no branch in Monterrey". */
const none = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: "no (?:tenemos|hay|contamos con|existe|manejamos)",
      en: "(?:don['’]t|do not) have, have no, there(?:['’]s| is) no, there(?: is|)n['’]t",
    }),
    String.raw`(?: (?!otr|another|other|second|mas\b|more)\p{L}+){0,2}? (?:sucursal|agencia|branch|showroom|location|dealership)\p{L}*(?: \p{L}+){0,2}? (?:en|in|at) ([^.,;:!?]{3,40})`,
  ),
  "u",
);

/** A branch of the dealer's that is said not to be there. */
export function findDeniedBranches(reply: Reply): Fault[] {
  return findInSentences(reply, "link", ({ words }) => {
    const [, town] = none.exec(words) ?? [];
    return town !== undefined && listBranchesNamed(` ${town} `, reply.known.branches).length > 0;
  });
}
