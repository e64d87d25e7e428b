import { fold } from "../../../text/fold.ts";
import type { KnownCar, Mention } from "../cars.ts";
import { isHourOfDay, isMeantHour, wordsBefore } from "../dealer/hours.ts";
import { type Fact, isSaid, type Known, noCar } from "../grounds/known.ts";
import { contradictsPapers } from "../papers/spans.ts";
import { familyOf, type Scoped } from "../scope.ts";
import type { Written } from "../text.ts";
import { contradictsCars } from "./bounds.ts";
import { readDays } from "./days.ts";
import { agesBehind, isDerived } from "./derived.ts";
import { isDenied, isEchoed, limiting, understanding, wishedBehind } from "./echo.ts";
import type { Figure, FigureKind } from "./figure.ts";
import { fits } from "./fits.ts";

/** Kinds of facts that a figure may be one of, besides its own. */
const alike: Partial<Record<FigureKind, FigureKind[]>> = {
  // Customers leave out what a number measures: «tengo 250 mil».
  money: ["number"],
  km: ["number"],
  percent: ["number"],
  mm: ["number"],
  count: ["number"],
  spec: ["number"],
  number: [
    "money",
    "km",
    "months",
    "days",
    "hours",
    "minutes",
    "percent",
    "mm",
    "spec",
    "count",
    "year",
    "time",
  ],
  year: ["number"],
  hours: ["time"],
  time: ["number"],
  days: ["hours"],
  months: ["number", "count"],
};

/** Of these a bare number is one only in the customer's own words. */
const bareBySaid = new Set<FigureKind>(["money", "km", "percent", "mm"]);

/** Words about the dealer's documents: what stands in a passage may be said here of any car. */
const documentary =
  /\b(garantia|warrant\w+|cubre|cubiert\w+|cobertura|cover\w*|devol\w+|return\w*|reembols\w+|refund\w*|apart\w+|reserv\w+|separ\w+|requisit\w+|require\w*|document\w*|fuente|source|segun|according|politica|policy|revision|inspection|servicio|service|mantenimiento|maintenance|entrega|deliver\w*|tramite|plazo|credito|credit|buro|valua\w+|horario|hours|sucursal|branch|comprobantes?|lo que ocurra|whichever|enganche|down|minim\w+|recomend\w+|recommend\w*)\b/;

/** Whether a figure of a reply is one that is known, of the right kind and of the right car. */
export function stands(scoped: Scoped, known: Known, written: Written): boolean {
  const { figure, sentence } = scoped;
  const kinds: FigureKind[] = isHourOfDay(figure, written.folded)
    ? ["time", "number"]
    : [figure.kind, ...(alike[figure.kind] ?? [])];
  const words = written.folded.slice(sentence.start, sentence.end);
  if (ofBranches.test(written.folded.slice(figure.end))) return figure.value === known.branches.length;
  if (contradictsCars(scoped, known, written)) return false;
  if (contradictsPapers(figure, sentence, written.folded, known)) return false;
  const claim = readClaim(scoped, written, words, known);
  const isStated = kinds.some((kind) =>
    known.facts
      .get(kind)
      ?.some(
        (fact) =>
          fits(figure, fact) &&
          (fact.kind !== "count" || isCounted(fact, scoped, written.folded)) &&
          isMeant(fact, scoped, words, written, known) &&
          isAllowed(fact, scoped, claim, known),
      ),
  );
  if (isStated || isDerived(scoped, words, sentence.start, known)) return true;
  return !isOfPages(scoped, words) && standsInLabel(scoped, known, written);
}

const ofBranches = /^[*_]* (?:sucursales|agencias|branches|locations|showrooms)\b/;

/** What a sentence makes of a figure. */
type Claim = {
  /** A property of the cars that it is said of, not a budget, a fee or a part of a plan. */
  isOfCar: boolean;
  isPrice: boolean;
  isEcho: boolean;
  /** «Un auto de $250,000»: of none in particular. */
  isOfAnyCar: boolean;
  /** «Tus 3 mil»: the customer's own. */
  isYours: boolean;
  /** A number that measures nothing: «#12», «la 3». */
  isTag: boolean;
};

const pricing =
  /\b(?:en|por|for|at|a|desde|from|solo|only|is|es|son|de|llevas?|tuy[oa]|yours|dejo|doy)(?: los| unos| solo| only| just| about)? ?[*_]*$/;

/** «Pagos del plan para el Versa: 47 de $5,399.69» */
const paying = /\b(?:pagos?|payments?|mensualidad\w*|plan|instal\w+)\b/;

/** «El apartado cuesta $5,000», "delivery is 1,800": what is done about a car costs it. */
const ofService =
  /\b(?:apartado|reserva|reservation|deposito|deposit|tramites?|placas|plates|paperwork|entrega|delivery|envio|shipping|avaluo|appraisal|gestion|handling|traslado|otras? ciudad(?:es)?|other cities|foran\w+)\b[^.,;]{0,24}$/;

const ofAnyCar =
  /\b(?:(?:un|cualquier|algun) (?:auto|carro|coche|vehiculo)|(?:a|any) (?:car|vehicle)|(?:ese|este|tu|that|your) (?:precio|presupuesto|price|budget))\b/;
/** «Y hay 4,800 mm»: the customer's room, not a car's size. */
const roomy =
  /\b(?:hay|there (?:are|is)|cochera|garaje|garage|cajon|lugar|espacio|space|tienes|tu|you have|your) (?:(?:es|is|de|of|mide|measures) )?$/;

const roomyBehind = /^ ?\p{L}{1,11} (?:spot|space|garage|slot|parking|cajon|lugar|cochera|espacio)/u;

function readClaim(scoped: Scoped, written: Written, words: string, known: Known): Claim {
  const { figure, isInSentence, isDirect, isEcho, mentions } = scoped;
  const { folded } = written;
  const before = folded.slice(Math.max(0, figure.start - 24), figure.start);
  const isMoney = figure.kind === "money" || (figure.kind === "number" && Number(figure.value) >= 1_000);
  const isLimit =
    limiting.test(before) || understanding.test(folded.slice(scoped.sentence.start, figure.start));
  const isPriced =
    isMoney &&
    !isLimit &&
    scoped.pairedTerm === null &&
    !ofService.test(folded.slice(scoped.sentence.start, figure.start)) &&
    ((figure.roles.includes("price") &&
      !figure.roles.some(
        (role) => role === "interest" || role === "down" || role === "monthly" || role === "total",
      )) ||
      (figure.roles.length === 0 &&
        (isDirect || (isInSentence && pricing.test(before) && !paying.test(words)))));
  const isDistance =
    figure.kind === "km" &&
    !isLimit &&
    (isDirect ||
      /\b(tiene|con|has|with|recorrid\w+|kilometraje|mileage|driven|lleva|only|solo|apenas)\b/.test(words));
  const isDocumentary = documentary.test(words);
  const isYear = figure.kind === "year" && mentions.some(({ year }) => year === figure.value);
  return {
    isPrice: isPriced,
    isOfCar:
      mentions.length > 0 &&
      !isDenied(scoped, folded) &&
      (isYear || isPriced || (isDistance && !isDocumentary)),
    isEcho:
      ((isEcho || wishedBehind.test(folded.slice(figure.end, figure.end + 40))) &&
        isEchoed(scoped, known, written)) ||
      (figure.kind === "mm" &&
        (roomy.test(before) || roomyBehind.test(folded.slice(figure.end, figure.end + 24)))),
    isYours: /\b(?:tus?|your|esos|those)(?: \p{L}+)? [*_$]*$/u.test(before),
    isOfAnyCar: ofAnyCar.test(words),
    isTag: figure.kind === "number" && (Number(figure.value) < 1_000 || before.endsWith("#")),
  };
}

/** «Solo tenemos 5 Honda», where five stand on this page. */
const ofStock = /\b(?:tenemos|tengo|hay|contamos|manejamos|solo|only|we have|there are|in stock|total)\b/;
const ofPage =
  /\b(?:aqui|est[oae]s|muestr\w+|primer\w+|pagina|here|these|first|show\w*|page|de los|de las|of the)\b/;

/** What a plan for each term is counted as. */
const ofPlans =
  /^ (?:opciones|plazos?|planes|mensualidades|pagos|alternativas|ofertas?|terms?|plans?|options?|payments?|offers?)\b/;
/** Words without which an amount is not told as what it is. */
const occasions: Record<string, RegExp> = {
  before:
    /\b(?:antes|anterior\w*|era|estaba|costaba|tenia|cambi\w+|subi\w+|baj\w+|paso de|before|was|used|previous\w*|earlier|chang\w+|rose|went|dropped)\b/,
  extra:
    /\b(?:extra\w*|adicional\w*|abon\w+|aport\w+|adelant\w+|anticip\w+|capital|additional|ahead|early|principal|toward\w*)\b/,
  fee: /\b(?:comision\w*|apertura|cargos?|gastos?|opening|origination|fees?|commission)\b/,
  tax: /\b(?:iva|impuestos?|tax(?:es)?)\b/,
  payments:
    /\b(?:mensualidades|pagos|payments|instal\w+|financi(?:as|ado|ada|amos|es)|financed|borrow\w*|se convierten?|becomes?|turns? into|the rest|el resto|lo demas|sin (?:contar )?el enganche|without the down|over (?:the )?\d+ months|(?:en|a) \d+ meses)\b/,
};

/** Of spans that no term of a credit is. */
const warranted =
  /\b(?:garantia|warranty|antiguedad|empleo|trabajo|job|seniority|experiencia|licencia|edad|years old)\b/;
/** «Página 1 de 4», «en 4 páginas» */
const ofPages = /\b(?:pagina|pag\.|page) \d+ (?:de|of)(?: las| the)? $/;
const pagesBehind = /^ (?:paginas|pages)\b/;

function isOfPages({ figure, sentence }: Scoped, words: string): boolean {
  return (
    ofPages.test(words.slice(0, figure.start - sentence.start)) ||
    pagesBehind.test(words.slice(figure.end - sentence.start))
  );
}

/** The very one of its kind: of the term, side, period and days that the sentence names. */
function isMeant(fact: Fact, scoped: Scoped, words: string, written: Written, known: Known): boolean {
  const { figure, sentence, termsMonths, pairedTerm } = scoped;
  const { termMonths, detail } = fact;
  if (fact.kind === "time" && !isSaid(fact) && fact.origin !== "web")
    return isMeantHour(fact, scoped, written.folded, known);
  if (fact.origin === "dealer" && fact.kind !== "phone")
    return wordsBefore(written.folded, figure.start).endsWith(detail ?? "");
  if (fact.origin === "web") return isOfWeb(figure) && isToldOfPage(figure, detail ?? "", written, known);
  if (termMonths !== null && (fact.role === "monthly" || fact.role === "interest" || fact.role === "total")) {
    const named = pairedTerm === null ? termsMonths.filter((term) => isTerm(term, known)) : [pairedTerm];
    if (named.length > 0 && !named.includes(termMonths)) return false;
    // Of one term alone, which is another one of the dealer's.
    const [other, another] = termsMonths.filter((term) => isDealersTerm(term, known));
    if (named.length === 0 && other !== undefined && another === undefined) return false;
  }
  if (figure.kind === "percent") return figure.unit === null || detail === figure.unit;
  if (isOfPages(scoped, words)) return detail === "pages";
  // «Tres años más nuevo» is no term.
  if (figure.kind === "months" && agesBehind.test(words.slice(figure.end - sentence.start))) return false;
  // A term of the dealer's is that of a credit.
  if (
    figure.kind === "months" &&
    (fact.origin === "prompt" || fact.origin === "tool") &&
    warranted.test(words)
  )
    return false;
  if (detail === "named" && figure.roles.length > 0) return figure.roles.includes("price");
  if (fact.kind === "count" && (detail === "plans" || figure.kind === "months"))
    return detail === "plans" && ofPlans.test(words.slice(figure.end - sentence.start));
  const occasion = detail !== null && fact.kind === "money" ? occasions[detail] : undefined;
  if (occasion) return occasion.test(words);
  if (detail === "page") return !ofStock.test(words) || ofPage.test(words);
  if (detail === null) return true;
  if (fact.kind === "mm") return figure.unit === null || figure.unit === detail;
  const days = /^\d+$/.test(detail) ? readDays(words, figure.start - sentence.start) : null;
  return days === null || [...days].every((day) => detail.includes(day));
}

/** Behind the name of its page; a rating as the page gives it: «4 out of 5». */
function isToldOfPage({ start, end }: Figure, site: string, { folded }: Written, { web }: Known): boolean {
  if (!folded.slice(0, folded.indexOf("\n", end) + 1 || folded.length).includes(site)) return false;
  const rating = /^\d[\d.]* ?(?:out of|de|sobre|\/) ?(\d+)/.exec(folded.slice(start, end + 12));
  if (!rating) return true;
  const told = new RegExp(
    `(?<![\\d.])${RegExp.escape(folded.slice(start, end))} ?(?:out of|de|sobre|/) ?${rating[1]}(?!\\d)`,
  );
  return web.some((page) => page.site === site && told.test(page.text));
}

/** Neither amounts, kilometres, terms and counts, which are the dealer's to tell, nor how it is reached. */
function isOfWeb({ kind, value }: Figure): boolean {
  const isSmall = typeof value === "number" && value < 1_000;
  return /^(?:spec|percent|mm|year|date)$/.test(kind) || (kind === "number" && isSmall);
}

/** A term that a plan was calculated for. */
function isTerm(term: number, known: Known): boolean {
  return known.facts.get("money")?.some(({ termMonths }) => termMonths === term) === true;
}

function isDealersTerm(term: number, known: Known): boolean {
  return (
    known.facts.get("months")?.some(({ value, origin }) => origin === "prompt" && value === term) === true
  );
}

/** Whether a fact may be said of the cars in question, and said at all. */
function isAllowed(fact: Fact, { figure, cars, mentions }: Scoped, claim: Claim, known: Known): boolean {
  if (fact.kind === "number" && bareBySaid.has(figure.kind) && fact.origin !== "said") return false;
  if (claim.isPrice && fact.role !== null && fact.role !== "price") return false;
  if (isSaid(fact) && isOfOtherRole(figure, known)) return false;
  const isOtherRole = fact.role !== null && figure.roles.length > 0 && !figure.roles.includes(fact.role);
  if (!claim.isPrice && isOtherRole && !(claim.isYours && fact.origin === "said")) return false;
  if (figure.currency !== null && !isSameCurrency(figure.currency, fact, known)) return false;
  if (fact.origin === "web") return true;
  if (figure.kind === "percent" && fact.car === null && fact.role === "rate" && haveOwnRate(cars, known))
    return false;
  if (fact.origin === "said" && (figure.kind === "time" || figure.kind === "date" || figure.kind === "phone"))
    return true;
  if (fact.origin === "said" && claim.isTag && (mentions.length === 0 || fact.kind === "mm")) return true;
  if (isSaid(fact)) return claim.isEcho && (!claim.isOfCar || figure.kind === "year");
  if (fact.car === null) return !(claim.isOfCar && (fact.origin !== "tool" || fact.role === null));
  if (mentions.length === 0 || (fact.car === noCar && claim.isOfAnyCar)) return true;
  if (figure.kind === "id" && fact.kind === "id")
    return cars.length === 0 ? false : cars.some(({ stockId }) => stockId === fact.car);
  const family = figure.kind === "year" ? mentions.flatMap((mention) => familyOf(mention, known)) : cars;
  return family.some(({ stockId }) => stockId === fact.car);
}

/** «Con $50,000 de mensualidad», which a plan has as the down payment, whoever named it first. */
function isOfOtherRole({ value, roles }: Figure, { facts }: Known): boolean {
  const same = (facts.get("money") ?? []).filter((fact) => fact.value === value && fact.origin === "tool");
  return (
    roles.length > 0 &&
    same.some(({ role }) => role !== null) &&
    !same.some(({ role }) => role === null || roles.includes(role))
  );
}

/** A plan of theirs says at what rate: the dealer's usual one is not theirs. */
function haveOwnRate(cars: KnownCar[], known: Known): boolean {
  const rates = known.facts.get("percent")?.filter(({ role }) => role === "rate") ?? [];
  return rates.some(({ car }) => cars.some(({ stockId }) => stockId === car));
}

/**
 * «12 Nissan» counts Nissans. What the whole stock has of a name counts of that name alone, and what the reply shows not
 * beside another.
 */
function isCounted(
  { counts, origin, detail }: Fact,
  { beside, mentions, figure }: Scoped,
  folded: string,
): boolean {
  if (counts === null) return beside === null || (origin !== "prompt" && detail !== "stock");
  if (beside) return counts === nameOf(beside);
  if (
    origin !== "prompt" ||
    mentions.some((mention) => mention.end <= figure.start && counts === nameOf(mention))
  )
    return true;
  // «2 City, 3 CR-V y 1 Fit, 6 en total»
  if (
    /^[*_]* (?:en total|in total|in all|altogether)\b/.test(folded.slice(figure.end)) &&
    mentions.some(({ make }) => make === counts)
  )
    return true;
  return folded.slice(figure.end).startsWith(` ${counts} `);
}

const nameOf = ({ model, make }: Mention) => model ?? make;

function isSameCurrency(currency: string, fact: Fact, known: Known): boolean {
  const own = fact.currency ?? (fact.origin === "said" ? currency : known.currency);
  return own === null || own === currency;
}

/** The 1.6 of a version, the 1500 of a branch's address: part of what the stock writes of the car. */
function standsInLabel({ figure, cars }: Scoped, known: Known, { folded }: Written): boolean {
  if (figure.kind !== "number" && figure.kind !== "spec") return false;
  const written = folded.slice(figure.start, figure.end).trim();
  const isLarge = figure.kind === "spec" || Number(figure.value) >= 1_000;
  const digits = isLarge && /^\p{L}/u.test(written) ? String(figure.value) : written;
  if (!/^\d/.test(digits)) return false;
  const whole = new RegExp(`(?<![\\d.,])${digits.replace(".", "\\.")}(?![\\d]|[.,]\\d)`);
  const of = cars.length > 0 ? cars : [...known.cars.values()];
  return of.some(({ stockId, label }) => {
    const texts = [...(known.stated.get(stockId)?.values() ?? [])].filter(
      (value) => typeof value === "string",
    );
    if (figure.kind === "number") return [label, ...texts].some((text) => whole.test(text));
    const noun = (figure.unit ?? "").slice(0, 5);
    // «7 asientos» needs the noun as well; a version's «1.6» is litres whoever says so.
    return [label, ...texts].some(
      (text) => whole.test(text) && (/^l/.test(noun) || fold(text).includes(noun)),
    );
  });
}
