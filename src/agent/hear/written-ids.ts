import { isKnownName } from "../../catalog/match/names/known-cars.ts";
import { fold } from "../../text/fold.ts";
import { oneOf } from "../../text/pattern.ts";

const standing = String.raw`(?<![\p{L}\p{N}-])`;
const ending = String.raw`(?![\p{L}\p{N}]|-\p{L}|[.,]\d)`;
/** Letters and a number as stock ids have them: «LJ-006», «LJ006», «lj 006», «A-0012», «SUC-1-0042». */
const written = new RegExp(
  `${standing}(?:([a-z]{1,5})(-?)((?:\\d{1,3}-)?\\d{2,7})|([a-z]{1,4})( )(0\\d{2,6}))${ending}`,
  "gu",
);

/** Before a number without a dash these are no part of an id: what it counts, and what stands before numbers in any text. */
const ordinary = new RegExp(
  `^${oneOf(`km, kms, mxn, usd, us, eur, gbp, mx, cp, tel, cel, num, no, nro, de, del, el, la, los, las, a, al, en, con,
    por, para, y, o, e, u, es, son, mi, tu, su, the, of, on, in, at, is, for, and, or, to, my, i, id, iso, ext, int, col, mod,
    p, rin, r, rfc, nss`)}$`,
);
/** Letters of models and badges that three figures follow: «C-300», «RX-350», «F-250». */
const badges = new RegExp(
  `^${oneOf(`[a-z], cla, clk, cls, cl, sl, slk, slc, gl, gla, glb, glc, gle, glk, gls, ml, eq[a-z], amg, es, gs, is, ls, rx, nx,
    ux, lx, gx, lc, rc, ct, np, bt, cx, mx, xc, fx, ex, qx, jx, crv, rs, sq, ix, gt, gv, sl, sls, srt, ram`)}$`,
);
const speaksOfPlates = /(?<!\p{L})(?:placas?|matr[ií]culas?|(?:license )?plates?)(?!\p{L})/iu;

/**
 * A stock id of letters and figures, wherever in a text it stands: «me interesa el LJ-006», "info on lj006". No model
 * («CX-30», «F-150»), model with its year («rio2018»), amount or number plate is one.
 * @returns as the dealer writes ids, in capitals; null where there is none
 */
export function hearWrittenId(text: string): string | null {
  if (speaksOfPlates.test(text)) return null;
  for (const match of fold(text).matchAll(written)) {
    const [whole, one, dash, two, three, , four] = match;
    const letters = one ?? three ?? "";
    const figures = two ?? four ?? "";
    if ((dash !== "-" && ordinary.test(letters)) || isKnownName(letters) || isKnownName(letters + figures))
      continue;
    if (!isOfId(letters, dash === "-", figures)) continue;
    return whole.toUpperCase().replace(" ", "-");
  }
  return null;
}

/** No model's number begins with 0 or is so long. */
function isOfId(letters: string, isDashed: boolean, figures: string): boolean {
  if (figures.includes("-")) return true;
  if (figures.startsWith("0")) return figures.length > 2 || isDashed;
  if (/^(?:19|20)\d\d$/.test(figures)) return false;
  if (figures.length > 3) return isDashed || letters.length > 1;
  const isMarked = figures.length === 3 || letters.length > 1;
  return isMarked && isDashed && !badges.test(letters);
}
