/** How letters are called, in Spanish and in English; the first is the one that names are spelled out with. */
export const letterNames: Record<string, string[]> = {
  ...{ a: ["a"], b: ["be", "bee"], c: ["ce", "se", "see"], d: ["de", "dee"], e: ["e"], f: ["efe", "ef"] },
  ...{
    g: ["ge", "gee", "je"],
    h: ["hache", "ache", "aitch"],
    i: ["i"],
    j: ["jota", "jay"],
    k: ["ka", "ca", "kay"],
  },
  ...{ l: ["ele", "el"], m: ["eme", "em"], n: ["ene", "en"], o: ["o"], p: ["pe"], q: ["cu", "ku", "cue"] },
  ...{
    r: ["erre", "ere", "ar", "are"],
    s: ["ese", "es"],
    t: ["te", "tee"],
    u: ["u"],
    v: ["ve", "uve", "be", "vee"],
  },
  ...{
    w: ["dobleu", "dobleve", "dobleuve", "doubleu"],
    x: ["equis", "ekis", "ex"],
    y: ["ye", "igriega", "why"],
  },
  z: ["zeta", "seta", "zee"],
};
