import { fold } from "../../../text/fold.ts";
import { nameModel } from "../../label.ts";
import type { MakeInStock } from "../../makes.ts";

const article = /^(?:el|la|los|las|the|un|una) /;

/**
 * The text with the cars that the dealer's own nicknames stand for in their place, so that no word of them is read as
 * anything else: «la chiquita» is a wish for a small car only where no car is called so.
 */
export function writeOutNicknames(text: string, makes: MakeInStock[]): string {
  const named = makes.flatMap(({ make, nicknames }) =>
    (nicknames ?? []).map(({ name, model }) => ({
      name: fold(name).trim().replace(article, ""),
      car: model ? nameModel({ make, model }) : make,
    })),
  );
  if (named.length === 0) return text;
  return named.reduce(
    (written, { name, car }) =>
      written.replace(
        new RegExp(`(?<![a-z0-9])${RegExp.escape(name).replaceAll("\\x20", "\\s+")}s?(?![a-z0-9])`, "g"),
        () => car,
      ),
    fold(text),
  );
}
