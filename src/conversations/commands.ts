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
  const folded = text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
  return resetCommands.has(
    folded
      .replace(/[«»"'.!¡]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
}
