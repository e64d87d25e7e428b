/**
 * Letters of other alphabets that look like a plain one: those of Cyrillic and Greek, small capitals, and a few more.
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
const lookalikes = new Map(
  Object.entries({
    ...{ а: "a", ɑ: "a", α: "a", ᴀ: "a", в: "b", β: "b", ʙ: "b", с: "c", ϲ: "c", ᴄ: "c", ԁ: "d", ᴅ: "d" },
    ...{ е: "e", є: "e", ε: "e", ҽ: "e", ᴇ: "e", ɡ: "g", ɢ: "g", һ: "h", н: "h", ʜ: "h", η: "n", і: "i" },
    ...{ ı: "i", ι: "i", ɪ: "i", ӏ: "l", ј: "j", ᴊ: "j", к: "k", κ: "k", ᴋ: "k", ʟ: "l", м: "m", ᴍ: "m" },
    ...{ ո: "n", ɴ: "n", о: "o", ο: "o", օ: "o", ᴏ: "o", ø: "o", р: "p", ρ: "p", ᴘ: "p", ԛ: "q", г: "r" },
    ...{ ʀ: "r", ѕ: "s", ꜱ: "s", т: "t", τ: "t", ᴛ: "t", υ: "u", ս: "u", ᴜ: "u", ѵ: "v", ν: "v", ᴠ: "v" },
    ...{ ѡ: "w", ᴡ: "w", х: "x", χ: "x", у: "y", γ: "y", ʏ: "y", ᴢ: "z", ꓲ: "l", đ: "d", ł: "l", ħ: "h" },
  }),
);

/** Roman numerals as they are written, from two letters on; «mil» is none. */
const roman =
  /(?<![\p{L}\d])(?=[MDCLXVI]{2,})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?= ?(?:mil\b|pesos|mxn|thousand|d[oó]lar|dollars|k\b|%))/giu;
const romanValues: Record<string, number> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };

/**
 * A text as its reader sees it: full-width, mathematical and look-alike letters, digits of any script, an O for a zero
 * and Roman numerals are plain ones; what cannot be seen and marks of formatting within a word are gone, and letters
 * that are set apart («g a n g a») stand together. Accents and capitals stay.
 */
export function undisguise(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?![\ufe0f\u20e3])\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, "")
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/(?![ -ÿ])\p{L}/gu, plainLetter)
    .replace(/\S+/g, joinMarked)
    .replace(/(?<![\p{L}\d])\p{L}(?:[ .*_~-]{1,2}\p{L}){3,}(?![\p{L}\d])/gu, (letters) =>
      letters.replace(/[^\p{L}]/gu, ""),
    )
    .replace(/(?<![\p{L}\d])\d[\dOo.,]*[OoIl][\dOoIl.,]*(?![\p{L}\d])/gu, plainDigits)
    .replace(roman, readRoman)
    .normalize("NFC");
}

/** Digits of a script stand in a row of ten, in their order. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

function plainLetter(letter: string): string {
  const small = letter.toLowerCase();
  const plain = lookalikes.get(small);
  if (plain === undefined) return letter;
  return letter === small ? plain : plain.toUpperCase();
}

/** «*gan*ga»; an underscore of an address stays. */
function joinMarked(word: string): string {
  if (/:\/\/|@|^www\./.test(word)) return word;
  return word.replace(/(?<=\p{L})[*_~`]+(?=\p{L})/gu, "");
}

/** «28O,OOO»; but «2o» is the second, and a litre is no one. */
function plainDigits(written: string): string {
  if (/^\d{1,2}o$/.test(written)) return written;
  return written.replace(/[Oo]/g, "0").replace(/[Il](?=[\d.,]*\d)/g, "1");
}

/** «CCLXXX mil»; «mi» and «di» are words. */
function readRoman(written: string): string {
  if (written.length < 3 && written !== written.toUpperCase()) return written;
  const values = [...written.toUpperCase()].map((letter) => romanValues[letter] ?? 0);
  const sum = values.reduce(
    (total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
  return sum > 0 ? String(sum) : written;
}
