/** Words that makers name versions by, folded, and sizes of engines. */
const versionWords = new Set(
  `advance exclusive sense sr sl le lt ltz ls premier touring grand limited titanium se sel trend sport sportline
  comfortline trendline highline style fe excel xle xli sle slt lx ex sx gt gli gti tdi tsi tfsi signature platinum
  active allure feel gls gl amg avantgarde luxury plus prime turbo v6 v8 rs st latitude overland sahara rubicon xr hse
  inspiration executive elegance business urban life joy bose iconic zen intens core prestige unlimited xeon rline
  hot ng glx activ xlt lariat inscription momentum impetus trekking xcellence ecoboost navi startline wolfsburg edition track room dynamic pro elite tech select ambiente ambition gle dct cvt base quattro xdrive 4wd awd
  phev hev mhev recharge 4x4 4x2 1.0 1.2 1.3 1.4 1.5 1.6 1.8 2.0 2.4 2.5 3.0 3.5 3.6 5.0`.split(/\s+/),
);

/** True of a word that may stand behind a model's name as its version: «Advance», "LT"; what is none may be a typo. */
export function isVersionWord(word: string): boolean {
  return versionWords.has(word);
}

/**
 * «rav4 LE», «corolla se 2020», «corolla 2024 se con 100 mil»: what is a pronoun elsewhere; where all is written large, only
 * beside a year or at the end.
 */
const likePronouns =
  /(?<=[\p{L}\d]\s)(?:le|se)(?=\s+(?:19|20)\d\d(?!\d)|\s*[?!.,;\n]|\s*$)|(?<=(?:19|20)\d\d\s)(?:le|se)(?=\s+(?:con|with|a|de|por|for|over|at|y|and|en)(?!\p{L}))/giu;

/** The versions of a text that are called like a pronoun, folded. */
export function findLikePronouns(text: string): string[] {
  const large = /\p{Ll}/u.test(text) ? (text.match(/(?<![\p{L}\d])(?:LE|SE)(?![\p{L}\d])/gu) ?? []) : [];
  return [...new Set([...large, ...(text.match(likePronouns) ?? [])].map((word) => word.toLowerCase()))];
}

/** How versions name the drive on four wheels. */
export const fourWheelDrives = ["4x4", "4wd", "awd", "4motion", "quattro", "xdrive", "4matic"];

/** How versions name a cab with two rows of seats. */
export const doubleCab =
  /(?<![a-z0-9])(?:doble cab(?:ina)?|cabina doble|double cab|crew ?cab|supercrew)(?![a-z0-9])/g;
