/** A yes that answers; folded patterns for `oneOf`, as all lists of this file. */
export const plainYesWords = `si, sip, sipi, simon, asi es, asi mero, efectivamente, en efecto, afirmativo, es correcto, yes, yep,
  yeah, yup, indeed, affirmative, you bet`;

/** A yes that as often no more than opens what is told politely: «claro, con gusto te comunico». */
export const politeYesWords = `claro(?: que si)?, por supuesto(?: que si)?, desde luego, sure, of course, absolutely, definitely,
  certainly`;

/** A yes to whatever was asked or told. */
export const yesWords = `${plainYesWords}, ${politeYesWords}`;

/** What takes an offer up. */
export const acceptingWords = `lets do (?:it|this|that), (?:hag|ag)amoslo, lets go, por favor, porfa, porfavor, porfis, please, me parece(?: bien)?, adelante, go ahead, de acuerdo,
  con gusto, va que va`;

/** A yes as often as no more than that something was heard. */
export const acknowledgingWords = `ok, okay, okey, oki, va, vale, dale, sale, bueno, fine, perfecto, esta bien, alright, all right,
  sounds good, great, correcto, orale, arre, muy bien`;

/** A no, beside the word itself. */
export const noWords = `nop, nel, nope, nah, negativo, para nada, en absoluto, negative, no way, not at all,
  (?:claro|por supuesto|desde luego|seguro|obvio|evidentemente) que no, (?:of course|certainly|definitely|absolutely|sure(?:ly)?) not`;
