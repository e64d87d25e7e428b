import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const interrogative = anyOf(
  inOrder(
    "^ (?:(?:y|and|oye|pero|hola) )?",
    oneOf({
      es: `que, cual, cuales, cuando, cuanto, cuanta, cuantos, cuantas, como, donde, quien, por que, a que,
        en que, en cuanto, a cuanto, de cuanto, para cuando, desde cuando, con que, de que, hasta que,
        hasta cuando, tienen?, hay, puedo, pueden?, se puede, es(?! (?:para|pa) ), esta, aceptan, hacen,
        dan, me(?! urge)`,
      en: `what, which, when, how, where, who, why, do, does, did, is, are, can, could, may, will, would,
        should, have, has`,
    }),
    " ",
  ),
);

/** True of a text that asks something, with or without its question mark. */
export function isQuestion(text: string): boolean {
  return text.includes("?") || interrogative.test(plainWords(text));
}

/** «¿y las llantas?», "what about tyres": a question that needs the one before. */
export function goesOnAsking(text: string): boolean {
  return (
    / (y|and|pero|but|tambien|what about|how about) /.test(plainWords(text).slice(0, 12)) &&
    (isQuestion(text) || / (y|and) (el|la|los|las|the|its) /.test(plainWords(text).slice(0, 12)))
  );
}
