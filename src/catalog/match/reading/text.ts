import { fold } from "../../../text/fold.ts";

/** Folded letters and digits alone, so that «CR-V», «cr v» and «crv» are one. */
export function compact(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, "");
}
