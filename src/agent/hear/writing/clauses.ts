/** «Sí», with its accent, is a clause by itself: "yes", never "if". */
const ends = /[.,](?!\d)|[;:!¡¿…\n]+|(?<=\?)|(?<=(?<!\p{L})sí) |\s(?=(?:pero|but|aunque|although)\s)/iu;

/** A text cut where one thing that is said ends and the next begins; a question keeps its mark. */
export function splitClauses(text: string): string[] {
  return text
    .normalize("NFC")
    .split(ends)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}?]/u.test(clause));
}
