// Wordings of a car, one's own or one bought, that say both that a text is a matter of the documents and what of it is
// asked; over `plainWords`.

export const exchanges = "(swap|exchange|switch|change) (it|this|that|the (car|truck)) (out )?(for|with)";
export const givesBack = "l[oa] regreso|regreso (el|mi) (auto|carro|coche)";

/** «mi carro de enganche», behind whose it is. */
export const asDownPayment = String.raw`(auto|carro|coche|camioneta|troca) (\w+ ){0,2}(de|como|para el) (enganche|anticipo)`;
export const whatIsPaid = "cuanto (me|le|les|nos) (dan|das|darian|darias|ofrecen|pagan|pagarian)";
/** How long an offer is good: behind its name. */
export const isGood = String.raw`dura|vale|vigen\w+|cambi\w+|venc\w+|good|valid|expires?|change\w*|hold|lasts?`;
/** The same before it. */
export const whetherGood = String.raw`dura|vale|vigen\w+|cambia|vence|expires?|good|valid|hold|last|change`;

export const repairsCars =
  "do you (guys )?(service|fix|repair)|(have|got) a (repair |service )?(shop|garage)";
/** What it is brought for follows. */
export const bringsCar = "(get|have|take|bring) (it|my car|the car) (in )?";
