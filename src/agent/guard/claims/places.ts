import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { nameTown } from "../../../text/words/town-names.ts";
import { listBoth, speaksOfEach } from "../both.ts";
import type { KnownCar, Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { placeOf, type Reply } from "../reply.ts";
import { carsOf, carsSpokenOf, lastGroup, type Sentence } from "../scope.ts";
import { stanceOn } from "../stance.ts";
import type { Span } from "../text.ts";

const name = String.raw`\p{Lu}\p{L}+(?: (?:(?:de|del|la|las|los) )*(?!No\b|Núm)\p{Lu}\p{L}+)*`;

/** A branch by its name: «la sucursal de Polanco», "our Monterrey branch", "the showroom in Toluca". */
const branches = [
  new RegExp(String.raw`\b[Ss]ucursal(?: (?:de|del|en))?(?: la)? (?<branch>${name})`, "gu"),
  new RegExp(
    String.raw`(?<!\p{L})(?!(?:The|Our|This|That|Any|Your|Which|Nearest|Closest|One|Each)\b)(?<branch>${name}) (?:branch|location|dealership|showroom|store)\b`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:branch|location|dealership|showroom|store) (?:in|at|of) (?<branch>${name})`,
    "gu",
  ),
];

/** A car's place: «está en Monterrey», "you'll find it in Toluca". */
const place = new RegExp(
  inOrder(
    String.raw`(?<!\b[Ss]ucursal \p{L}{0,20} ?)\b`,
    oneOf({
      es: `[Ee]st[aá]n?, [Ss]e encuentran?, [Ll][oa] ten(?:go|emos), [Uu]bicad[oa], [Vv]erl[oa]s?,
        [Ll][oa] (?:puedes|podr[ií]as|podr[aá]s) ver`,
      en: `[Ll]ocated, [Ii]s(?! none ), [Ii]t['’]s, [Vv]er (?:el|este|ese) (?:auto|carro|coche)|(?:[Ss]ee|[Vv]isit) (?:it|them|both|the (?:car|two)(?: of them)?),
        [Ff]ind (?:it|them|both|the two)`,
    }),
    String.raw`(?: \p{Ll}+){0,3} (?:en|in|at) (?:la |el |nuestra |the |our )?(?:sucursal (?:de |en |del )?|agencia (?:de |en )?)?(?<branch>${name})`,
  ),
  "gu",
);

/** «En Monterrey tengo el Versa», "in Monterrey I have the …" */
const leading = new RegExp(
  inOrder(
    String.raw`(?<=^\W*(?:(?:[Ss]í|[Cc]laro|[Yy]es|[Ss]ure),? )?)`,
    `(?:[Ee]n|[Ii]n|[Aa]t) (?:la |el |nuestra |the |our )?(?:sucursal (?:de |en )?)?(?<branch>${name}),? `,
    oneOf({
      es: "(?:también )?(?:tengo|tenemos|está|hay|queda|tienes)",
      en: "(?:I|we)(?: also)? have, (?:I|we)['’]ve(?: also)? got, there['’]s, there is, you(?:['’]ll| will| can) find",
    }),
    String.raw` (?:el|la|un|una|ese|esa|the|a|an|this|that)(?!\p{L})`,
  ),
  "gu",
);

const ofPlace = new RegExp(place, "u");

/** Where there are branches: «nuestras sucursales están en Guadalajara y Tijuana», "we're also in Toluca". */
const towns = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf(String.raw`(?:[Ss]ucursales|[Tt]iendas|[Aa]gencias|[Bb]ranches|[Ll]ocations|[Ss]tores|[Ss]howrooms|[Dd]ealerships)(?: \p{Ll}+){0,4}?(?: (?:en|in|at)|:),
      ${oneOf(`[Ee]stamos, [Nn]os encuentras, [Tt]enemos presencia, [Ww]e are, [Ww]e['’]re,
        [Ww]e have (?:a|one|another)`)}(?: (?:también|igual|ahora|also|now|based|located|branch|store))* (?:en|in)`),
    ` (?<towns>${name}(?:(?:,|,? (?:y|e|and|también en|also in)) (?:en |in )?${name})*)`,
  ),
  "gu",
);

const elliptic =
  /^\W*(?:y |and )?(?:esta|se encuentra|lo tenemos|la tenemos|puedes verl[oa]|it(?:['’]s| is)|you(?:['’]ll| can)) /;

/** «Nuestra sucursal de Monterrey está en …», "our Monterrey branch is at …": no car does. */
const branchIs = new RegExp(
  inOrder(
    String.raw`\b(?:la|nuestra|otra|una|our|the|another|a) (?:\p{L}+ ){0,2}(?:sucursal|agencia|branch|showroom|location|dealership)(?: \p{L}+){0,3} `,
    oneOf({ es: "esta, queda, se encuentra, se ubica", en: "is, sits, stands" }),
    String.raw`\b`,
  ),
  "u",
);

/** «Todas las sucursales» */
const ofBranches = /\b(?:sucursales|agencias|tiendas|branches|locations|showrooms|stores)\b/;

/** Branches that the dealer does not have, and cars that are said to stand where they do not. */
export function findBranches(reply: Reply): Fault[] {
  let seen: Mention[] = [];
  return reply.sentences.flatMap((one) => {
    const before = seen;
    seen = [...seen, ...one.named];
    return [...findBranchesIn(one, before, reply), ...findTowns(one, reply)];
  });
}

/** @param seen the cars that were named before the sentence */
function findBranchesIn(one: Sentence, seen: Mention[], reply: Reply): Fault[] {
  const { sentence, words: told, named } = one;
  const { written, known } = reply;
  const words = written.text.slice(sentence.start, sentence.end);
  // «Los dos están en …»: the one as well as the other.
  const isOfEach = speaksOfEach(told);
  const both = named.length === 0 && isOfEach && !ofBranches.test(told) ? listBoth(seen, known) : [];
  // «Te recomiendo el Spark. Está en …»
  const spokenOf = named.length === 0 && elliptic.test(told) ? seen.slice(-1) : named;
  const isOfBranch = named.length === 0 && branchIs.test(told);
  const isOfCars = both.length > 0 || named.length > 0 || (ofPlace.test(words) && !isOfBranch);
  /** «El Versa está en Guadalajara y el Spark …»: of what is named before it. */
  const listSubjects = (at: Span): KnownCar[][] => {
    const before = lastGroup(
      named.filter((mention) => mention.end <= at.start),
      written.folded,
      [],
    );
    if (both.length > 0) return both;
    if (before.length === 0) return [carsSpokenOf(spokenOf, known)];
    const meant = before.map((mention) => carsOf(mention, known));
    // «Los dos Spark están en …»
    return isOfEach ? meant.flat().map((car) => [car]) : meant;
  };
  return [...branches, place, leading].flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match): Fault[] => {
      const at = placeOf(match, one, reply);
      // «Está confirmado en el Jetta»
      if (named.some((mention) => mention.start < at.end && mention.end > at.end - 2)) return [];
      if (stanceOn("any", at) !== "asserted") return [];
      const branch = nameTown(fold(match.groups?.branch ?? ""));
      const isTrue = isOfCars
        ? listSubjects(at).every((cars) =>
            standsAt(branch, cars, known, pattern === place || pattern === leading),
          )
        : pattern === place || isKnown(branch, known);
      return isTrue ? [] : [{ code: "link", words: match[0].trim() }];
    }),
  );
}

/** Towns in which there is said to be a branch. */
function findTowns(one: Sentence, reply: Reply): Fault[] {
  const { start, end } = one.sentence;
  return [...reply.written.text.slice(start, end).matchAll(towns)].flatMap((match): Fault[] => {
    if (stanceOn("presence", placeOf(match, one, reply)) !== "asserted") return [];
    const areKnown = (match.groups?.towns ?? "")
      .split(/,? (?:y|e|and|también en|also in) (?:en |in )?|, (?:en |in )?/)
      .every((town) => isKnown(nameTown(fold(town)), reply.known));
    return areKnown ? [] : [{ code: "link", words: match[0] }];
  });
}

function isKnown(branch: string, known: Known): boolean {
  const places = [...known.stated.values()].map((stated) => fold(String(stated.get("location") ?? "")));
  return [...known.papers, ...places].some((written) => written.includes(branch));
}

/**
 * The stock says it of one of the cars, or the dealer's side did before; of a thing that is done with a car and not of
 * where it stands, the dealer's papers may.
 */
function standsAt(branch: string, cars: KnownCar[], known: Known, isPlace: boolean): boolean {
  const stated = cars.flatMap(({ stockId }) => known.stated.get(stockId) ?? []);
  const places = stated.flatMap((fields) =>
    fields.has("make") ? [fold(String(fields.get("location") ?? ""))] : [],
  );
  if (places.length === 0 && (!isPlace || cars.length === 0)) return isKnown(branch, known);
  if (places.length === 0)
    return known.told.some(
      ({ folded, sentence: { start, end }, cars: ids }) =>
        cars.some(({ stockId }) => ids.includes(stockId)) && folded.slice(start, end).includes(branch),
    );
  return places.some(
    (written) =>
      written.includes(branch) || branch.split(" ").some((word) => word.length > 3 && written.includes(word)),
  );
}

/** A street or quarter by its name: words with a capital, and the small ones between them. */
const places = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`[Cc]alle, [Cc]alzada, [Bb]ulevar, [Cc]arretera, [Cc]olonia, [Cc]ol\.`,
      en: String.raw`[Bb]lvd\.?, [Bb]oulevard`,
      both: String.raw`[Aa]v(?:enida|\.)`,
    }),
    String.raw` ((?:(?:de(?:l)?|la|las|los|el|y) )*\p{Lu}[\p{L}\d]+(?: (?:(?:de(?:l)?|la|las|los|el|y) )*(?!No\b|Núm)\p{Lu}[\p{L}\d]+)*)`,
  ),
  "gu",
);

/** What a branch is said to stand beside. */
const landmarks = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: `[Ff]rente a, [Aa] un (?:costado|lado) de, [Aa]l lado de, [Jj]unto a, [Aa] espaldas de, [Cc]erca de,
        cuadras? de, (?:minutos|metros|pasos|km) de, [Ee]squina con`,
      en: `[Aa]cross from, [Nn]ext (?:door )?to, [Oo]pposite, [Nn]ear, [Cc]lose to,
        (?:blocks?|minutes|steps|km) from`,
    }),
    `(?:l| el| la| los| las| the)? (${name})`,
  ),
  "gu",
);

/** Streets, quarters and landmarks that neither a tool nor the dealer's papers nor the customer named. */
export function findPlaces({ whole: { text }, mentions, known }: Reply): Fault[] {
  return [...text.matchAll(places), ...text.matchAll(landmarks)]
    .filter(({ index, 0: { length }, 1: name = "" }) => {
      const words = fold(name);
      const isCar = mentions.some(({ start, end }) => start < index + length && end > index);
      return !isCar && ![...known.corpus, ...known.said].some((written) => written.includes(words));
    })
    .map(([words]): Fault => ({ code: "link", words }));
}
