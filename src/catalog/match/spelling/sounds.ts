/**
 * How a folded word sounds to a Spanish ear, as a key to compare: «masda» and «mazda», «yeta» and «jetta»,
 * «chebrolet» and «chevrolet» share theirs. Not meant to be read.
 */
export function soundKey(word: string): string {
  return word
    .replace(/^e?x(?=t)/, "eks")
    .replace(/x/g, "ks")
    .replace(/ch|sh/g, "$")
    .replace(/ph/g, "f")
    .replace(/h/g, "")
    .replace(/qu(?=[ei])|q/g, "k")
    .replace(/ck/g, "k")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/c/g, "k")
    .replace(/z/g, "s")
    .replace(/[vw]/g, "b")
    .replace(/gu(?=[ei])/g, "G")
    .replace(/g(?=[eiy])|j|ll|y/g, "i")
    .replace(/^es(?=[^aeiou])/, "s")
    .replace(/(.)\1+/g, "$1");
}

/**
 * The same for a word said in English and written down by ear: «tiwan» for Tiguan, «quid» for Kwid, «hailux» for Hilux,
 * «rangler» for Wrangler, «sportash» for Sportage.
 */
export function englishSoundKey(word: string): string {
  return word
    .replace(/^wr/, "r")
    .replace(/(?:d?ge|je|t?ch|sh)$/, "$")
    .replace(/a([bdfklmnptvz])e$/, "e$1")
    .replace(/ph/g, "f")
    .replace(/(?:gu|hu|w|qu)(?=[aeio])/g, (found) => (found === "qu" ? "ku" : "u"))
    .replace(/h/g, "")
    .replace(/ct/g, "t")
    .replace(/ck|q/g, "k")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/c/g, "k")
    .replace(/[aeo](?:i|y)|ee|ea/g, "e")
    .replace(/^ai|^ay/, "i")
    .replace(/ou|oo/g, "u")
    .replace(/x/g, "ks")
    .replace(/z/g, "s")
    .replace(/v/g, "b")
    .replace(/ll|y|j/g, "i")
    .replace(/^es(?=[^aeiou])/, "s")
    .replace(/(.)\1+/g, "$1");
}

/** As typed, but a letter struck twice counts once. */
export function typedKey(word: string): string {
  return word.replace(/([a-z])\1+/g, "$1");
}
