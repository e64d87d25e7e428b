import { fold } from "../../../text/fold.ts";
import { sayDigit } from "../../../text/numbers/words.ts";
import { compact } from "../reading/text.ts";
import { letterNames } from "./letters.ts";

/** One way to write a name: its key, and how far it may differ. */
export type Way = {
  key: string;
  /** Below 1 for what only may be meant. */
  score: number;
  /** False: taken as it is, or as it sounds, only. */
  mayDiffer: boolean;
};

const leadingWordsToIgnore =
  /^(clase|serie|grand|gran|super|santa|new|nuevo|alfa|land|model|cross|aston|great)$/;

/** A make's name, and several of its cars: "Seats". */
export function spellMake(make: string): Way[] {
  return [
    { key: compact(make), score: 1, mayDiffer: true },
    { key: `${compact(make)}s`, score: 0.95, mayDiffer: false },
  ];
}

/**
 * All ways to write a model's name, with its make in front of it or behind it where both are run together: «Clase C» is
 * also a "C-Class", «Discovery Sport» «la Discovery» where no other model begins so, Jetta a «jettita», CR-V a «cerreve».
 * @param siblings all models of the make, folded
 */
export function spellModel(make: string, model: string, siblings: string[]): Way[] {
  const names = listNames(model, siblings).map(compact);
  const makeKey = compact(make);
  const ways = names.map((key) => ({ key, score: 1, mayDiffer: true }));
  for (const key of names) {
    ways.push(...listDiminutives(key).map((name) => ({ key: name, score: 0.95, mayDiffer: false })));
    if (/[a-z](?:[sxz]|ch)$/.test(key)) ways.push({ key: `${key}es`, score: 0.95, mayDiffer: false });
    const spoken = spellOut(key);
    if (spoken) ways.push({ key: spoken, score: 0.95, mayDiffer: key.replace(/\d/g, "").length > 2 });
    // «jrv»: as the letter is said.
    if (/^h[^aeiou]/.test(key)) ways.push({ key: key.replace("h", "j"), score: 0.95, mayDiffer: false });
    const heard = [
      // «gran i10»
      key.replace(/^grand/, "gran"),
      ...["gran", "grand"].flatMap((grand) =>
        ["y", "ai"].map((i) => key.replace(/^grandi(?=\d)/, grand + i)),
      ),
      // «rav cuatro», "rav for"
      ...sayDigit(Number(key.at(-1))).map((said) => key.slice(0, -1) + said),
      key.replace(/4$/, "for"),
    ];
    for (const other of new Set(heard))
      if (other !== key) ways.push({ key: other, score: 0.95, mayDiffer: false });
    if (key.startsWith(makeKey)) continue;
    for (const joined of [makeKey + key, key + makeKey])
      ways.push({ key: joined, score: 1, mayDiffer: true });
    if (makeKey === "volkswagen") ways.push({ key: `vw${key}`, score: 1, mayDiffer: true });
  }
  return ways;
}

function listNames(model: string, siblings: string[]): string[] {
  const names = [model];
  const [first = "", second, ...more] = fold(model).split(/[\s-]+/);
  if (first === "clase" && second)
    names.push(...["class", "klass", "clas"].map((word) => second + word), `class${second}`, `clas${second}`);
  // "the CLA"
  if (first === "clase" && second && second.length > 1) names.push(second);
  if (first === "serie" && second) names.push(`${second}series`, `series${second}`);
  // "GLA" is a «Clase GLA» in other stocks.
  if (/^(cl|gl|sl|ml|eq)/.test(first) && !second) names.push(`clase ${first}`);
  if (second && first.length >= 5 && !leadingWordsToIgnore.test(first)) {
    const isAlone = siblings.filter((other) => other.startsWith(first)).length === 1;
    if (isAlone) names.push(first);
  }
  const firstTwo = `${first} ${second}`;
  if (more.length > 0 && !siblings.some((other) => fold(other).replaceAll("-", " ") === firstTwo))
    names.push(firstTwo);
  const last = more.at(-1) ?? second ?? "";
  if (/^[a-z]+\d+$/.test(last) && last.length >= 3) {
    const isAlone = siblings.filter((other) => other.endsWith(last)).length === 1;
    if (isAlone && leadingWordsToIgnore.test(first)) names.push(last);
  }
  return names;
}

/** Endearing forms: «jettita», «versita», «civiquito», «sparkcito», «aveito». */
function listDiminutives(key: string): string[] {
  if (key.length < 4 || /\d/.test(key)) return [];
  const stem = key.replace(/[aeiou]$/, "").replace(/c$/, "qu");
  return ["it", "cit"].flatMap((middle) =>
    ["o", "a"].map((end) => (middle === "cit" ? key : stem) + middle + end),
  );
}

/** «cerreve» for CR-V, «emege5» for MG5: only names without a vowel to say them by. */
function spellOut(key: string): string | null {
  const letters = key.replace(/\d/g, "");
  if (letters.length < 2 || letters.length > 3 || /[aeiou]/.test(letters)) return null;
  return key.replace(/[a-z]/g, (letter) => letterNames[letter]?.[0] ?? letter);
}
