import { anyOf, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** A car that is not paid off yet, to be traded in all the same. */
export const owed = anyOf(
  said({
    es: String.raw`(todavia|aun|aunque) (no )?(lo |la |los |se |me |lo esta |la esta |lo sigue |la sigue )*(deb[eo]n?|debemos|estoy pagando|esta pagando|pagando|pagad[oa]|termin\w+ de pagar|acab\w+ de pagar),
      (debo|debe|debemos) (todavia|aun|dinero|parte|mensualidades),
      (l[oa] )?(sigo|sigue|estoy|esta) pagando,
      no (esta|lo tengo|la tengo|he|ha) (\w+ ){0,2}(pagad[oa]|liquidad[oa]),
      (toman|reciben|aceptan|agarran|compran) (\w+ ){0,3}(que (aun |todavia )?(se |le |les )?(deb[ae]n?|esten? pagando)|financia\w+|con (adeudo|deuda|credito|saldo)),
      (tengo|es) un[ao]? (\w+ ){0,3}financia\w+ (\w+ ){0,3}(reciben|toman|aceptan|agarran)`,
    en: String.raw`(take|accept|buy) (\w+ ){0,3}(cars?|trucks?|one|vehicles?) (that (are|is) |thats |with )?(still )?(financed|a loan|a lien|owed),
      still (owes?|owing|paying|financed|being paid), (owes?|paying) (\w+ ){0,3}(bank|on it|for it),
      (isnt|not|its not) (paid off|fully paid)`,
  }),
);

/** Whose car may be traded in too, or whose data is asked about. */
export const relative = `(espos[oa]|herman[oa]|papa|mama|hij[oa]|prim[oa]|ti[oa]|suegr[oa]|cunad[oa]|novi[oa]|abuel[oa]|amig[oa]|vecin[oa])`;
/** Whose car may be traded in too; with «'s», or without its mark. */
export const relativeInEnglish = `${oneOf(`wife, husband, brother, sister, dad, mom, mother, father, son, daughter, cousin, uncle,
  aunt, boyfriend, girlfriend, friend, neighbor, partner, roommate`)}(?:['’]?s)?`;

/** "for my …": whom or what a car is wanted for, which is no car to be traded in. */
const wantedFor =
  oneOf(String.raw`mom\w*, grand\w+, wife, husband, spouse, partner, kids?, child\w*, sons?, daughters?, girl\w*, teen\w*,
    mum, mother, dad, father, parents?, brothers?, sisters?, niece, nephew, cousins?, aunt, uncle, friends?,
    employees?, team, company, business, construction, ranch, farm, house, home, church, crew, dogs?, pets?, shop,
    store, restaurant, work\w*, job, commute, trips?, travels?, first, budget, garage, driveway, parking, needs?, use,
    daily, deliver\w+, age, birthday, money, self, famil\w+, boy\w*, uber`);

/** «mi carro es 2011, ¿lo toman?», «mi carro fue pérdida total» */
const ownDescribed = oneOf({
  es: String.raw`mi (auto|carro|coche|camioneta|troca) (es|fue|esta|era|trae|tiene) (un |una |de |del |modelo |muy |ya )*((19|20)\d\d|importad[oa]|legalizad[oa]|chocolate|perdida total|salvamento|siniestrad[oa]|chocad[oa])`,
  en: String.raw`my (car|truck|suv|van) (is|was) (an? |from )*((19|20)\d\d|imported|salvage|totaled|a total loss)`,
});

/** How a customer opens that an old car is to be traded in. */
export const tradedIn = String.raw`a cuenta, ${ownDescribed}, (no )?me (toman|reciben|aceptan|agarran) (el|la|mi) (?!credito|tarjeta|apartado|pago|enganche)\w+, trade ?ins?, trade (my|it), trading in, part exchange,
    cambiar mi (\w+ ){1,4}por, (swap|trade) my (\w+ ){1,4}for, tengo un[ao]? (\w+ ){1,3}(19|20)\d\d,
    for my (?!(\w+ )?${wantedFor} )\w+, i(ve)? (have|own|got|drive) an? (\w+ ){0,2}(19|20)\d\d,
    (auto|carro|coche|camioneta|troca|suv) (\w+ ){0,5}como (parte (del? )?)?(pago|enganche), (car|truck|suv|van) (\w+ ){0,4}(as|toward|towards|into) (\w+ ){0,4}(payment|deposit|price|deal)`;

const car = "(mi|nuestro) (auto|carro|coche|camioneta|troca)( (19|20)\\d\\d)?";
const carInEnglish = `(my|our)( ${relativeInEnglish})? (car|truck|suv|van)( (19|20)\\d\\d)?`;
/** What is to be done with a car of one's own that is called one: paid with, given, swapped. */
export const ownAsPayment = String.raw`(doy|dar|dando|daria|diera|dejo|dejar|dejando|dejaria|dejara|entrego|entregar|entregando|meto|meter|metiendo|pongo|poner|poniendo|ofrezco|vendo|venderles?|tengo|traigo|manejo) (\w+ )?${car},
      ${car} (lo |la |me lo |me la |se |si )?(toman|tomas|tomarian|reciben|recibes|recibirian|aceptan|aceptas|aceptarian|agarran|compran|entra|sirve|serviria|vale|cuenta),
      ${car} (\w+ ){1,7}(me )?l[oa] (toman|tomas|tomarian|reciben|recibes|recibirian|aceptan|aceptas|aceptarian|agarran|compran),
      ${car} (\w+ ){0,2}(de|como|para el|por) (parte|enganche|anticipo|pago|inicial|entrada),
      con ${car} (y|mas) \d+, (cambi\w+|cuanto|que) (\w+ ){0,4}por ${car},
      cuanto (vale|valdria|cuesta) ${car}, (i|still|already) (have|own|drive|got) ${carInEnglish},
      (use|using|put|putting|apply|give|giving|swap|trade|exchange|offer|turn in|turning in|hand over|count) (\w+ )?${carInEnglish},
      ${carInEnglish} (\w+ ){0,2}(toward|towards|as|into|in exchange|for it|for this|for that),
      ${carInEnglish} (\w+ ){1,7}(do|would|will|can) (you|u|yall) (\w+ )?(take|accept|buy) (it|that),
      (take|accept|buy) ${carInEnglish}, with ${carInEnglish} (and|plus) \d+,
      \d+(k| thousand)? (and|plus) ${carInEnglish}, (worth|value) of ${carInEnglish},
      ${carInEnglish} (\w+ )?worth, (get|much) for ${carInEnglish}`;

const carsOfAny =
  "(autos?|carros?|coches?|camionetas?|trocas?|usad[oa]s?|seminuev[oa]s?|vehiculos?|unidades)";
/** A car is to be sold to the dealer, whether another is bought or not. */
export const sells = anyOf(
  said({
    es: String.raw`(vender|vendo|vendiendo|venderl[eo]s?|venderte|vendiera|vendiendoles?|deshacer(me|nos)? de) (\w+ )?(mi|nuestr[oa]|el de mi|la de mi) \w+,
      (se|les|te|le|solo|nomas|nada mas) (lo |la |quiero |quisiera |quieren |busco )*(vendo|vender|venderl[oa]s?),
      (compran|compras|comprarian|compraria) (?!(los|sus|estos|esos) )(\w+ )?(${carsOfAny}|mi \w+),
      me l[oa] (compran|compras|comprarian|compraria|compra)`,
    en: String.raw`sell (you |yall |u )?(guys )?(my|our|mine),
      (i|we|id|im|were|were just) (\w+ ){0,2}(want|like|looking|trying|need|here|wanna|gotta|only|just) (only |just )?(to )?sell(ing)?(?! me)( you| it| one)?,
      sell (it|a car|my car) to (you|u|yall), selling (you )?(my|our) \w+, get rid of (my|our) \w+,
      do (you|u|yall) (guys |all |also |just |ever )*buy (used |old |other |peoples |second hand |any )*(cars?|trucks?|vehicles?|suvs?),
      (buy|buying|purchase) (my|our) (\w+ ){0,2}(car|truck|suv|van|ride)`,
  }),
);
/** A car that is given for another is no sale. */
const givenForOther = said({
  es: `a cuenta, de enganche, como enganche, parte del? pago,
    comprar(?:l[oa]|me)? (?:una?|otr[oa]|el|la|es[ea]), cambio, cambiarlo, por otr[oa]`,
  en: "trade, trading, toward, towards, down payment, buy another, for another",
});
/** A car is to be sold, and none is wanted for it. */
export const sellsAlone = new RegExp(`^(?!.*${givenForOther}).*(?:${sells.source})`);

/** «El banco de mi empresa», «por mi parte». */
const noCarOfMine =
  "empresa|compania|negocio|trabajo|casa|parte|cuenta|bolsa|bolsillo|presupuesto|enganche|credito|banco|nomina|sueldo|quincena|nombre";

const ownCar = anyOf(
  owed.source,
  sells.source,
  said({
    es: String.raw`mi ${relative} tiene un[ao]?, (el|la|un|una) (\w+ ){0,3}de mi ${relative}`,
    en: String.raw`my ${relativeInEnglish} ((has|drives|owns) an?|(old |current )?(car|truck|suv|van)), my ${relativeInEnglish} (19|20)\d\d`,
  }),
  said(ownAsPayment),
  // «el mío trae 195 mil km»
  String.raw` (?:el mio|la mia|mine) (?:ya |solo |is |only )*(?:trae|tiene|anda|lleva|es|has|at|got|a) (?:\w+ ){0,2}\d`,
  said(String.raw`${tradedIn}, cuanto me dan, (?<!nombre )(por|de) mi (?!(${noCarOfMine}) )\w+,
    (toman|reciben|aceptan|compran|valu\w+|avalu\w+|apprais\w+) (mi|el mio|my),
    mi (auto|carro|coche|camioneta|\w+ (usado|viejo|actual)), (sell|buy) (you )?my,
    my (old|current|own)? ?(car|truck),
    (dejar|dar|vender|vendo|entregar|doy|tengo) (mi|un) \w+ (a|como|de) ?(cuenta|enganche)?`),
);

const mine =
  / (el mio|la mia|los mios|mine|mi (auto|carro|coche|camioneta|troca)|my (car|truck|suv|van)) |^ (es|seria|its|it is) (un|una|an?) /;

/** True where a clause describes such a car, beside others that speak of trading it in. */
export function isOfOwnCar(clause: string): boolean {
  return speaksOfOwnCar(clause) || mine.test(plainWords(clause));
}

/** True where cars named in the text are the customer's own, to be traded in. */
export function speaksOfOwnCar(text: string): boolean {
  return ownCar.test(plainWords(text));
}
