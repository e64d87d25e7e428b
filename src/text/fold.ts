/** Lower case without accents; «ñ» becomes «n». What people type is always folded before it is compared. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Folded, with runs of white space as one space and none at the ends. */
export function foldText(text: string): string {
  return fold(text).replace(/\s+/g, " ").trim();
}
