import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { machineWords } from "../../../text/words/machine-words.ts";

const someone = oneOf(
  "persona, personas, alguien, ventas, vendedor, vendedora, gerente, encargado, encargada, dueno, companero, companera",
);
const contact = oneOf(
  `hablar, hable, hablen, comunicar, comunica, comunicame, comuniqueme, comuniquenme, comuniquen, pasame, paseme, pasenme, contactar,
    contacte, contacten, atienda, atiendan, atender, platicar, conectame, conecteme, transfiereme, conteste, contesten, responda,
    respondan, llame, marque, digale, diganle, dile`,
);

const staff = oneOf({
  es: "asesor(?:a|as|es)?, ejecutiv[oa]s?, agentes?, representantes?, vendedor(?:a|as|es)?",
  en: "salespersons?, salespeople, salesm[ae]n, sales (?:reps?|team|staff|people), representatives?",
});
const wanted = anyOf(
  said(`asesor(a|es)?, humano, ejecutiv[oa], agente, representante, human( being)?, real (person|human), salespersons?, salespeople,
    salesm[ae]n, sales (rep|reps|team|staff|people), representative, live (agent|person), actual (person|human),
    (de )?carne y hueso, flesh and blood`),
  inOrder(" ", contact, String.raw`\w* (\w+ ){0,3}`, someone, " "),
  inOrder(
    " ",
    oneOf("alguien, una persona, un vendedor, una vendedora, el gerente, el dueno"),
    String.raw` (\w+ ){0,4}que me (\w+ )?`,
    String.raw`(atiend|atend|ayud|contest|respond|llam|marqu|explique|habl|contact|escrib)\w+`,
    " ",
  ),
  inOrder(
    String.raw` (speak|talk|chat|speaking|talking) (to|with) (\w+ ){0,2}`,
    oneOf("person, someone, somebody, manager, agent, seller, human, staff, owner, boss"),
    " ",
  ),
  said({
    es: `llamame, hablame, (?:echa|da|de|den)(?:me|nme) un(?:a llamada| telefonazo),
      me (pueden|puede|podrian|puedes) (llamar|marcar), (pueden|puede|podrian|puedes) (llamarme|marcarme),
      que me (llamen|marquen|marque|atiendan|atienda|llame|contacten|hablen), llamenme, hablenme, hableme, marcame,
      marqueme, marquenme`,
    en: `give (?:me|us) a (?:call|ring),
      call me (back|at|on|now|please|asap|later|today|tomorrow|tonight|when|if|in|this|to|about), give me a call,
      (someone|somebody|anyone) to (call|ring|phone|contact|help) me,
      (have|get) (someone|somebody) (to )?(call|contact|help|text) me,
      (can|could) (someone|somebody|anyone) (please )?(call|contact|help|text|ring|phone) me,
      (number|phone) (that )?i can (call|ring), ring me, connect me, transfer me`,
  }),
  " (get|give|bring|find|want|need) (me )?(to )?(an?|the|your) (manager|supervisor|boss|person|human|rep|salesperson) ",
  " un[ao]? (persona|vendedor) (real|de verdad|por favor) ",
  " call me (\\? )?$",
  said("flotillas?, a fleet( of)?, fleet (sales|manager|purchase), (al )?mayoreo"),
  "^ (con )?(una |a )?(persona|person) (por favor |please )?$",
);

const being = oneOf(`${machineWords}, contestadora, humano, persona`);
/** Who the customer talks with, which is told and hands over nothing. */
const identity = anyOf(
  said({
    es: `quien eres, como te llamas, quien es usted, como se llama usted, con quien (hablo|tengo|estoy),
      quien (me )?(atiende|contesta|responde|escribe)( por aqui)?,
      (hablo|estoy hablando|platico|estoy platicando|chateo) con (un |una |el |la )?(${being}|asistente),
      (es esto|esto es|eres|es usted|sos|seras|sera|es|son) (puro |solo |nomas |puros )?(un |una )?(${being}|real|automatico),
      (me )?(contesta|responde|atiende|atiendes|contestas) (un |una )?${being},
      eres (hombre|mujer|de verdad), hay alguien (ahi|aqui|real|del otro lado),
      quien te (hizo|creo|programo|entreno), (?<!(a|en|bajo) )(tu|su) nombre,
      quienes son ustedes, ustedes quienes son(?! (los|las|el|la) ), de que (empresa|agencia|negocio) (son|eres|me escriben)`,
    en: String.raw`(anyone|anybody|someone|somebody) (there|here|home),
      (who|what company) (made|built|created|programmed|trained) you, who are you, who is this,
      who am i (talking|speaking|chatting) (to|with),
      (am i|is this|are you|am i talking to|am i speaking with|im talking to) (\w+ ){0,3}(${oneOf(machineWords)}|human|person|real|automated),
      is (there|this) (a|an) (actual |real |live )?(person|human) (there|here|behind (this|it)|typing|on the other end),
      whats your name, what is your name, your name`,
  }),
);

/** Asks whether the seller is a person: no wish for one. @param clauses as plain words */
export function asksForIdentity(clauses: string[]): boolean {
  return clauses.some((clause) => identity.test(clause));
}

const refused = anyOf(
  " (ya|ayer|antes|yo|cuando|luego que|despues de que) ((?:me|le|les|te) )?(?=$)",
  String.raw` (ya|ayer|antier|el otro dia) (\w+ )?$`,
  String.raw` hable con (\w+ )?$`,
  inOrder(
    " (",
    oneOf({
      es: "no (quiero|necesito|hace falta|me (pases|comuniques|pase|comunique)), sin",
      en: "dont (want|need), do not (want|need|transfer|connect), no need, without",
    }),
    String.raw`) ((?!robot|bot|maquina|machine|computadora|computer)\w+ ){0,5}$`,
  ),
);

const paying = oneOf({
  es: String.raw`deposit\w+, transf[ie]r\w+, transfier\w+, pag(?:o|ar|arle|arles|arselo|amos|uen?),
    (?:doy|dar|darle|entreg\w+|mand\w+) (?:\w+ ){0,2}(?:dinero|lana|efectivo|anticipo|enganche)`,
  en: String.raw`pay, wire, transfer, deposit, (?:send|give|hand) (?:\w+ ){0,3}(?:money|cash|deposit)`,
});
/** Pays to one of the staff, or into an account of theirs. */
export const paysStaff = anyOf(
  inOrder(
    " ",
    paying,
    String.raw` (?:\w+ ){0,5}(?:al?|del?|to|into) (?:(?:un[ao]?|el|la|su|mi|tu|the|a|your|my|of|one) ){0,4}`,
    staff,
    "s? ",
  ),
  inOrder(
    " ",
    staff,
    String.raw` (?:\w+ ){0,4}`,
    paying,
    String.raw` (?:\w+ ){0,4}(?:cuenta|nombre|account|name) `,
  ),
);
const working = oneOf({
  es: `com[ea]n?, gan[ae]n?, trabaj[ae]n?, descans[ae]n?, comisionan?`,
  en: "eat, eats, earn, earns, get paid",
});
/** What the staff does or earns, which is no wish for one of them. */
const ofStaff = anyOf(
  inOrder(" ", working, " (?:(?:los|las|el|la|un|una|your|the|a|sus?) )*", staff, " "),
  inOrder(" ", staff, " (?:si )?", working, " "),
);

/** True where the customer asks for one of the staff. @param clauses as plain words */
export function asksForPerson(clauses: string[]): boolean {
  return clauses.some((clause) => {
    const found = wanted.exec(clause);
    const isOfStaff = ofStaff.test(clause) || paysStaff.test(clause);
    return (
      found !== null &&
      !isOfStaff &&
      !identity.test(clause) &&
      !refused.test(clause.slice(0, found.index + 1))
    );
  });
}
