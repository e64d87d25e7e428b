import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Known } from "../../grounds/known.ts";
import type { Scoped } from "../../scope.ts";
import type { Written } from "../../text.ts";
import { isDenied, isEchoed, limiting, understanding, wishedBehind } from "../echo.ts";

/** Words about the dealer's documents: what stands in a passage may be said here of any car. */
const documentary = anyOf(
  inOrder(
    String.raw`\b(`,
    oneOf({
      es: String.raw`garantia, cubre, cubiert\w+, cobertura, devol\w+, reembols\w+, apart\w+, requisit\w+, fuente,
        segun, politica, servicio, mantenimiento, entrega, tramite, plazo, credito, buro, horario, sucursal,
        comprobantes?, lo que ocurra, enganche, recomend\w+, revision, valua\w+`,
      en: String.raw`warrant\w+, cover\w*, return\w*, require\w*, source, according, policy, inspection, service,
        maintenance, deliver\w*, credit, hours, branch, whichever, down, recommend\w*, refund\w*`,
      both: String.raw`separ\w+, minim\w+, reserv\w+, document\w*`,
    }),
    String.raw`)\b`,
  ),
);

/** What a sentence makes of a figure. */
export type Claim = {
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
  /(?<!\bends? up |\bterminas? )\b(?:en|por|for|at|a|desde|from|solo|only|is|es|son|de|llevas?|tuy[oa]|yours|dejo|doy)(?: los| unos| solo| only| just| about)? ?[*_]*$/;

/** «Les avisé que lo quieres en 480 mil», "that you'd like it for 480k": what the customer wants, passed on. */
const reported =
  /\b(?:that you(?:['’]d| would)? (?:like|want|offer\w*|asked for)|que (?:te gustaria|l[oa] quieres|quieres|ofreces|pides))\b[^.;:,]{0,30}\b(?:for|at|en|por)[ *_$]*$/;

/** «Pagos del plan para el Versa: 47 de $5,399.69» */
const paying = /\b(?:pagos?|payments?|mensualidad\w*|plan|instal\w+)\b/;

/** «El apartado cuesta $5,000», "delivery is 1,800": what is done about a car costs it. */
const ofService = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`apartado, reserva, deposito, tramites?, placas, entrega, envio, avaluo, gestion, traslado,
        otras? ciudad(?:es)?, foran\w+`,
      en: "reservation, deposit, plates, paperwork, delivery, shipping, appraisal, handling, other cities",
    }),
    String.raw`\b[^.,;]{0,24}$`,
  ),
);

const ofAnyCar =
  /\b(?:(?:un|cualquier|algun) (?:auto|carro|coche|vehiculo)|(?:a|any) (?:car|vehicle)|(?:ese|este|tu|that|your) (?:precio|presupuesto|price|budget))\b/;
/** «Y hay 4,800 mm»: the customer's room, not a car's size. */
const roomy =
  /\b(?:hay|con|with|entra en|cabe en|fits? in(?:to)?|there (?:are|is)|cochera|garaje|garage|cajon|lugar|espacio|space|tienes|tu|you have|your) (?:(?:es|is|de|of|mide|measures) )?$/;

const roomyBehind =
  /^(?: ?(?:m|mts|metros|meters))?,? (?:si |no |it )?(?:entra|cabe|queda|fits)|^ ?\p{L}{1,11} (?:spot|space|garage|slot|parking|cajon|lugar|cochera|espacio)/u;

/** @param words the folded sentence that the figure stands in */
export function readClaim(scoped: Scoped, written: Written, words: string, known: Known): Claim {
  const { figure, isInSentence, isDirect, isEcho, mentions } = scoped;
  const { folded } = written;
  const before = folded.slice(Math.max(0, figure.start - 24), figure.start);
  const isMoney = figure.kind === "money" || (figure.kind === "number" && Number(figure.value) >= 1_000);
  const isLimit =
    limiting.test(before) || understanding.test(folded.slice(scoped.sentence.start, figure.start));
  const isPriced =
    isMoney &&
    !isLimit &&
    !reported.test(folded.slice(scoped.sentence.start, figure.start)) &&
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
