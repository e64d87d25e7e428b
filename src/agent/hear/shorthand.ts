/** As people write on a phone; each by itself only, so that «Q5», «4 x 4», «X-Trail» and «300 k» stay. */
const written: [RegExp, string][] = [
  [/(?<![\p{L}\p{N}/-])(?:q|ke|qe)(?![\p{L}\p{N}/-]|\s*\d)/giu, "que"],
  [/(?<![\p{L}\p{N}/'’-])d(?![\p{L}\p{N}/'’-])/giu, "de"],
  [/(?<![\p{L}\p{N}/-])cn(?![\p{L}\p{N}/-])/giu, "con"],
  [/(?<![\p{L}\p{N}/-])pa(?![\p{L}\p{N}/-])/giu, "para"],
  [/(?<=\p{L}\s)x(?=\s(?!trail)\p{L})/giu, "por"],
  [/(?<![\p{L}\p{N}/-])(?:tmb|tb|tbn|tambn)(?![\p{L}\p{N}/-])/giu, "también"],
];

/** «SUV d menos d 380 mil», «q papeles ocupo pa sacarlo»: a customer's text with its shorthand written out. */
export function writeOut(text: string): string {
  return written.reduce((told, [pattern, words]) => told.replace(pattern, words), text);
}
