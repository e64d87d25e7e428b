import { foldText } from "../../text/fold.ts";
import { listColourStems } from "../match/bodies-and-colours.ts";
import { type Condition, has } from "../stock/conditions.ts";

/** @param bodies folded */
export function hasBody(bodies: string[]): Condition {
  return has("body", bodies, (body) => bodies.includes(foldText(String(body))));
}

/** Of one of these colours, in either language: a stem stands at the start of a word. */
export function hasColour(colours: string[]): Condition {
  const stems = colours.flatMap(listColourStems);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${stems.map((stem) => RegExp.escape(stem)).join("|")})`,
    "u",
  );
  return has("colour", stems, (colour) => pattern.test(foldText(String(colour))));
}
