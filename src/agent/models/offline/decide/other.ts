import { nameModel, readLabelYear } from "../../../../catalog/label.ts";
import { applyPrice } from "../../../../catalog/match/figures/amounts.ts";
import { findBodiesOfModel } from "../../../../catalog/match/model-bodies.ts";
import type { NamedCar } from "../../../../catalog/match/names/take-names.ts";
import { isLikeYear, readText } from "../../../../catalog/match/reading/numbers.ts";
import { compact } from "../../../../catalog/match/reading/text.ts";
import { findNames } from "../../../../catalog/match.ts";
import { type CatalogQuery, statedOf } from "../../../../catalog/query.ts";
import type { ShownVehicle } from "../../../../catalog/session/listing.ts";
import { fromCents } from "../../../../money.ts";
import { leastShort, readThousands } from "../../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { isSuperlative } from "../../../hear/best.ts";
import { findListed } from "../../../hear/picks.ts";
import { type Action, call } from "../action.ts";
import { planQuestions } from "../subject.ts";
import type { HeardTurn } from "../turn.ts";

const adjective = "(otr[oa]s?|distint[oa]s?|diferentes?|another|other|different|a different)";
const otherMake = new RegExp(said(`${adjective} (marcas?|brands?|makes?), marcas? (distintas?|diferentes?)`));
const otherModel = new RegExp(said(`${adjective} models?, ${adjective} modelos?`));

const samePrice = new RegExp(
  said(
    `(mism|similar|parecid|igual)\\w* (precio|rango|costo), precio (similar|parecido|igual), (parecid|similar|igual)\\w* (de|en) (el )?(precio|costo), (same|similar) (price|range|cost|money)`,
  ),
);
/** To either side of the price of what was shown. */
const similarShare = 0.15;

/** The car under discussion, or all those of the list, and a little around them. */
function aroundPrice({ state: { vehicle, listing } }: HeardTurn): CatalogQuery {
  const shown = listing?.items ?? [];
  const items = shown.filter(({ stockId }) => stockId === vehicle?.stockId);
  const prices = (items.length > 0 ? items : shown).map(({ priceCents }) => fromCents(priceCents));
  if (prices.length === 0) return {};
  return {
    price_min: Math.round(Math.min(...prices) * (1 - similarShare)),
    price_max: Math.round(Math.max(...prices) * (1 + similarShare)),
  };
}

/** At about the price of a car; cheaper or newer where that is asked for. */
function nearTo({ priceCents, label }: ShownVehicle, { sort }: CatalogQuery): CatalogQuery {
  const price = fromCents(priceCents);
  const isCheaper = sort === "price_asc";
  const year = Number(/ ((?:19|20)\d\d)(?!\d)/.exec(label)?.[1] ?? 0);
  return {
    price_min: Math.round(price * (isCheaper ? 0.5 : 1 - similarShare)),
    price_max: isCheaper ? Math.floor(price - 1) : Math.round(price * (1 + similarShare)),
    ...(sort === "year_desc" && year > 0 && { year_min: year + 1 }),
  };
}

const likeNamed = new RegExp(
  said(
    `${oneOf({
      es: "algo, uno, una, otro, otra, alguno, alguna, camioneta, carro, auto, coche",
      en: "something, anything, one, car, suv, truck",
    })} (\\w+ )?${oneOf({
      es: "como, tipo, estilo, parecid[oa]s? (a|al), del estilo (de|del), igual (a|al|que)",
      en: "like, along the lines of",
      both: "similar (a|al|to)",
    })} (el |la |un |una |the |a |an )?(?!(es[eao]|est[eao]|it|this|that|mi|my) )\\w+`,
  ),
);

/** «parecido al mazda 3 pero más barato», «algo mejor que un versa», "cheaper than the Jetta": held against one model. */
const heldAgainst = new RegExp(
  inOrder(
    `^ (?:${oneOf({
      es: `y, pero, bueno, mejor, entonces, hola, busco, quiero, quisiera, necesito, ocupo, me interesa,
        tienen?, tienes, hay, habra, manejan?, que, muestrame, ensename, dame, ver, un, una, uno, algo,
        otro, otra, alguno, alguna, carro, auto, coche, camioneta, sea`,
      en: `and, but, hi, do you have, have you got, got, any, looking for, i want, i need, im, an, car, truck,
        something, anything, one, that is, thats`,
      both: "ok, show me, a, suv, sedan",
    })} )*${oneOf({
      es: String.raw`parecid[oa]s? (?:a|al), mejor(?:es)? (?:que|q), (?:mas|menos) (?!de )\w+ (?:que|q)`,
      en: String.raw`better than, (?:cheap|small|bigg|larg|new|roomi|nic)er than, more \w+ than, less \w+ than`,
      both: "similar(?:es)? (?:a|al|to)",
    })} (?:`,
    oneOf({ es: "el, la, los, las, un, una", en: "the, an", both: "a" }),
    " )?(?!",
    oneOf({ es: "es[eao], est[eao], mi, eso, esto, lo", en: "it, this, that, my" }),
    " )[a-z]",
  ),
);

/** «algo como la RAV4 pero más barato», "something like a CR-V": others of its body; null: not asked for. */
function decideLikeNamed({ text, heard, state }: HeardTurn): Action | null {
  const [car, another] = heard.named.length > 0 ? heard.named : heard.absent;
  const body = car?.model ? findBodiesOfModel(compact(car.model)) : null;
  const words = plainWords(text);
  if (!car?.model || another || !body || !(likeNamed.test(words) || heldAgainst.test(words))) return null;
  const { body: _body, exclude = [], ...filters } = heard.filters;
  const refused = [nameModel({ make: car.make, model: car.model }), ...(exclude ?? [])];
  const shown = [
    ...(state.vehicle ? [state.vehicle] : []),
    ...(state.listing?.items ?? []),
    ...(state.shown ?? []),
  ];
  const [same] = findListed(shown, car, {});
  const near = same ? nearTo(same, heard.filters) : {};
  return {
    kind: "call",
    calls: [call("search_catalog", statedOf({ body, ...near, ...filters, exclude: refused }))],
  };
}

/** True of «otra marca», "another model". */
export function asksOther(text: string): boolean {
  const words = plainWords(text);
  return otherMake.test(words) || otherModel.test(words);
}

const alike = new RegExp(
  said(String.raw`(algo|alguno|alguna|uno|una|opciones|autos|carros|modelos|otros?|otras?) (\w+ )?(parecid\w+|similar(es)?), parecid[oa]s?, similar(es)?, (por el|de ese) estilo,
    (something|anything|others?|options|cars|ones?) (\w+ )?(similar|like (it|this|that)), similar (ones?|cars?|options?)`),
);

/** «otro parecido», "similar ones" */
export function asksAlike(text: string): boolean {
  return alike.test(plainWords(text));
}

/** «algo parecido», "something similar but cheaper": other models of its body, at about its price; null: not asked for. */
export function decideAlike(turn: HeardTurn): Action | null {
  const { text, makes, state, heard } = turn;
  const likeThat = decideLikeNamed(turn);
  if (likeThat) return likeThat;
  const [only, another] = state.listing?.items ?? [];
  // Of a list of one model any is what the others are to be like.
  const vehicle = state.vehicle ?? (another && state.listing?.query.model == null ? undefined : only);
  if (!vehicle || samePrice.test(plainWords(text)) || heard.named.length > 0) return null;
  const [car] = findNames(vehicle.label, makes);
  if (!car?.model) return null;
  const isCheaper = heard.filters.sort === "price_asc";
  const isOnlyOne = isCheaper && isOnlyOfModel(turn, car);
  return isOnlyOne || asksAlike(text) ? searchAlike(turn, vehicle) : null;
}

/** Other models of the body of a car, at about its price; null: what it is called is not known. */
export function searchAlike({ text, makes, state, heard }: HeardTurn, vehicle: ShownVehicle): Action | null {
  const [car] = findNames(vehicle.label, makes);
  if (!car?.model) return null;
  const body = findBodiesOfModel(compact(car.model)) ?? state.listing?.query.body;
  const refused = otherMake.test(plainWords(text))
    ? car.make
    : nameModel({ make: car.make, model: car.model });
  const around: CatalogQuery = {
    ...(body && { body }),
    ...nearTo(vehicle, heard.filters),
    exclude: [refused, ...(heard.filters.exclude ?? [])],
  };
  const { sort: _sort, exclude: _exclude, ...filters } = heard.filters;
  return { kind: "call", calls: [call("search_catalog", { ...around, ...filters })] };
}

/** «algo más barato» than the only car of its model, which the list was of: there can be none of that model. */
function isOnlyOfModel({ state, heard, text, makes }: HeardTurn, { make, model }: NamedCar): boolean {
  const { listing } = state;
  if (isSuperlative(text) || ofKnown.test(plainWords(text)) || heard.filters.price_max != null) return false;
  if (listing && (listing.query.model == null || listing.items.length > 1)) return false;
  const models = makes.find((entry) => entry.make === make)?.models ?? [];
  return models.find((entry) => entry.model === model)?.count === 1;
}

/** «otra marca», "another model": the last list without the makes or models that it showed; null: not asked for. */
export function decideOther(turn: HeardTurn): Action | null {
  const words = plainWords(turn.text);
  const isOfMake = otherMake.test(words);
  const { listing, vehicle } = turn.state;
  if (!isOfMake && !otherModel.test(words)) return null;
  const labels = listing?.items.map(({ label }) => label) ?? (vehicle ? [vehicle.label] : []);
  const cars = labels.flatMap((label) => findNames(label, turn.makes).slice(0, 1));
  if (cars.length === 0) return null;
  const shown = cars.map(({ make, model }) => (isOfMake || !model ? make : nameModel({ make, model })));
  const { make, model: _model, version: _version, q: _q, exclude, ...query } = listing?.query ?? {};
  const kept = isOfMake || make == null ? {} : { make };
  const price = samePrice.test(words) ? aroundPrice(turn) : {};
  const args = {
    ...query,
    ...kept,
    ...price,
    ...turn.heard.filters,
    exclude: [...new Set([...(exclude ?? []), ...shown, ...(turn.heard.filters.exclude ?? [])])],
  };
  return { kind: "call", calls: [call("search_catalog", statedOf(args))] };
}

/** «algo barato», "cheap car" are held against nothing. */
const cheaper = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`mas (barat|economic|accesib)\w*, menos car\w*, (cuest|salg|val|cost)\w* menos, menor precio,
        menos (dinero|precio), bajo? de precio`,
      en: String.raw`cheaper, less expensive, less pricey, more affordable, costs? less, lower price\w*, lower priced,
        for less`,
    }),
    ") ",
  ),
);
const older = new RegExp(
  said(
    `(de )?(anos?|modelos?) (anteriores?|atras|mas atras), mas (viej\\w+|antigu\\w+|atras), older, (earlier|previous|prior) (model )?(years?|models?), un ano (antes|menos)`,
  ),
);
const newer = new RegExp(
  said(
    `(de )?anos? (posteriores?|siguientes?|mas recientes?), mas (nuev\\w+|recientes?|modern\\w+), newer, more recent, later (model )?(years?|models?), un ano (despues|mas)`,
  ),
);
/** «ordénalos por más nuevos» asks for no newer ones. */
const ordering = new RegExp(
  said("(re)?orden\\w+, acomod\\w+, sort(ed|ing)?, order (by|them|it), arrange\\w*, rank(ed)?"),
);
const lessDriven = new RegExp(
  said(
    `menos (kms?|kilometr\\w+|kilometraje|recorrid\\w+|rodad\\w+|usad\\w+|caminad\\w+), (fewer|less|lower) (kms?|miles|mileage|kilometers|kilometres)`,
  ),
);

/**
 * «algo más barato», «uno más nuevo», "older ones", «con menos kilómetros»: held against the car under discussion, or
 * the one year that was searched by, not just in that order; empty: nothing of it.
 */
export function beyondCurrent({ state, heard, text }: HeardTurn): CatalogQuery {
  const { vehicle, listing } = state;
  const { filters } = heard;
  const words = plainWords(text);
  if (isSuperlative(text) || ofKnown.test(words) || ordering.test(words)) return {};
  // One that was looked at before the list on screen is not what «más barato» is held against.
  const [only, another] = listing?.items ?? [];
  const found = another === undefined ? only : undefined;
  const current = listing
    ? (listing.items.find(({ stockId }) => stockId === vehicle?.stockId) ?? found)
    : vehicle;
  if (filters.sort === "price_asc" && filters.price_max == null && current && cheaper.test(words))
    return { price_max: Math.floor((current.priceCents - 1) / 100) };
  const year = current ? readLabelYear(current.label) : readOnlyYear(listing?.query ?? {});
  if (year && filters.year_min == null && filters.year_max == null) {
    if (older.test(words)) return { year_max: year - 1 };
    if (newer.test(words)) return { year_min: year + 1 };
  }
  if (lessDriven.test(words) && filters.km_max == null && current?.km) return { km_max: current.km - 1 };
  return {};
}

const leading = oneOf(
  "no, nah, ok, bueno, y, si, mejor, entonces, pues, and, so, maybe, lets, let, me, que, tal, what, if, i, we, le, lo, la, nos, could, can, puedo, podemos, podria, pudiera, it",
);
const moving = oneOf(
  String.raw`(?:sub|baj|aument|cambi|ampli|estir|lleg|alarg)\w*, raise, lower, increase, bump, stretch, make, change, go, went, drop`,
);
const ending = oneOf(
  "entonces, then, max, maximo, pesos, mejor, instead, please, porfa, mil, que hay, que tienes",
);
const moved = new RegExp(
  inOrder(
    `^ (?:${leading} )*`,
    oneOf({
      es: `que (?:sean|sea|sean de)(?: hasta)?, hasta, maximo, con, por, en, de, son, fueran, tengo, junto,
        mejor, sino`,
      en: String.raw`${moving} (?:(?!#)\S+ ){0,3}?(?:a|to|hasta|up to), up to, what about, how about, with`,
      both: "max, tope, a",
    }),
    String.raw` #\d+ (?:${ending} )*(?:\? |\| )*$`,
  ),
);

const beside = /[,.;]\s|\s(?:pero|but|y que|y|and|que sean?)\s/iu;
/** «ya no 300, mejor 400» */
const noMore =
  /^\s*(?:no,?\s+)?(?:ya no|no longer|not|no)\s+(?:de\s+|hasta\s+)?\$?\d[\d.,]*(?:\s?(?:mil|k))?[\s,]+(?:(?:sino|mejor|rather|but|make it)\s+)?((?:hasta|de|a|up to)\s)?/iu;

/** «súbele a 400», "make it up to 350k": the price that the last list was searched up to; empty: nothing of it. */
export function moveBudget({ state, heard, text, question }: HeardTurn): CatalogQuery {
  const { listing } = state;
  const isOfPlan = question !== null && planQuestions.has(question);
  const added = isOfPlan ? null : readAdded(text);
  if (listing?.query.price_max != null && added !== null)
    return { price_min: null, price_max: listing.query.price_max + added };
  if (listing?.query.price_max == null || isOfPlan) return {};
  const { price_min: from, price_max: _to, ...others } = heard.filters;
  // «súbele a 200 pero que sea SUV»
  const [clause = ""] = Object.keys(others).length > 0 ? text.split(beside) : [text];
  const { text: words, numbers } = readText(clause.replace(noMore, "mejor $1 "));
  const [number] = numbers;
  if (!number || !moved.test(words) || number.percent || isLikeYear(number)) return {};
  // «y con 2» is none.
  if (number.unit === 1 && number.value < leastShort.price) return {};
  const value = readThousands(number.value);
  const isAbout = listing.query.price_min != null && / (por|en|de|son|about) #/.test(words);
  if (!isAbout) return { price_max: value, ...(from != null && { price_min: null }) };
  const bounds: CatalogQuery = {};
  applyPrice(bounds, { about: value });
  return bounds;
}

const adding = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`junt\w+, consig\w+, consegui\w+, agreg\w+, pong\w+, pusiera, aument\w+, estir\w+`,
      en: "add, put, save, scrape, go, come up with",
      both: String.raw`sub\w+`,
    }),
    String.raw`) (\w+ ){0,2}#\d+ (mas|more|extra) `,
  ),
  String.raw` (subir|subirle|aumentar|aumentarle|agregar|agregarle|poner|ponerle|echarle) #\d+ `,
);

/** «¿y si junto 20 mil más?»: so much on top of the budget; null: not said. */
function readAdded(text: string): number | null {
  const { text: words, numbers } = readText(text);
  const [number, another] = numbers;
  if (!number || another || !adding.test(words) || number.percent) return null;
  return readThousands(number.value);
}

/** Of several cars that are known one is asked for, not for others. */
const ofKnown = / (cual(es)?|which|whats|de (los|las) (dos|tres)|of the (two|three)|entre) /;

function readOnlyYear({ year_min: from, year_max: to }: CatalogQuery): number {
  return from != null && from === to ? from : 0;
}
