import { foldText } from "../fold.ts";

const resetCommands = new Set([
  "/reset",
  "reiniciar",
  "nueva conversacion",
  "empezar de nuevo",
  "reset",
  "start over",
]);

/** True where the whole text is a customer's command to begin a new session: «reiniciar», `/reset` and the like. */
export function isResetCommand(text: string): boolean {
  return resetCommands.has(foldText(text.replace(/[«»"'.!¡]/g, "")));
}
