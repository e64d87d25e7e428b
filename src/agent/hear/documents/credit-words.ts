// Wordings of credit that say both that a text is a matter of the documents and what of it is asked; over `plainWords`.

export const asksOfBuyer =
  "(what|anything) (else )?(do|would|will) (you|u|they|yall|we) (guys )?(need|require|want|ask)";

export const worksForOneself = String.raw`independiente|freelanc\w*|self ?employed|por mi cuenta|negocio propio|honorarios`;
export const provesIncome = "comprobar (mis )?ingresos|proof of income|pay ?(stubs?|slips?)";
export const losesIncome = "(lose|lost|losing) my job|(quedo|quede|quedara) sin (trabajo|chamba|jale|empleo)";

export const livesAbroad =
  "(dont|do not|not) live in (mexico|the country|here)|live in (the )?(us|usa|states|united states|canada|texas|california)";
export const isForeigner = String.raw`soy (gring|american|canadiens|colombian|venezolan|argentin|cuban|espanol|ital|franc|estadounidense)\w*|green card|itin|ssn|social security( number)?`;

export const otherLenders = "credit unions?|in house|(own|outside|third party) financing";

export const isRefused =
  "(isnt|is not|doesnt get|gets|not|is) (approved|denied|declined|rejected|turned down)";
export const isRefusedInSpanish =
  "(no|si no|aunque no) (me )?(pasa|aprueban|sale|autorizan|dan|dieron|paso) (el|mi) credito";

export const leastDown = "enganche minimo|minimo de enganche|minimum down";
export const howMuchDown = "(cuanto|que) (es |piden |se da )?(el |de )enganche";

export const paysMore =
  "pay (a (little|bit) |some )?(extra|more) (each|every|per|a) month|extra payments?|pagos? extras?|(dar|pagar|abonar|meter) (de |un poco )?mas (cada mes|al mes|por mes)";
