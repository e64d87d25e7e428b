import { plainWords } from "../../../../text/plain-words.ts";

const inHand =
  / (tengo|traigo|cuento|dispongo|junte|ahorre|con|i have|ive got|i got|i saved|with) (\w+ ){0,3}?\d/;

/** «tengo 50 mil», "I saved 50k": of what one has. */
export function namesMoneyInHand(text: string): boolean {
  return inHand.test(plainWords(text));
}
