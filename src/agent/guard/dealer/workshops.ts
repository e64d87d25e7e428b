import { fold } from "../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { listOtherNames, nameTown } from "../../../text/words/town-names.ts";
import type { Fault } from "../fault.ts";
import type { KnownBranch } from "../grounds/known.ts";
import type { Unit } from "../papers/units.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { splitClauses } from "../scope.ts";
import { branchNoun } from "./branches.ts";

/** «Esta sucursal solo es de ventas» */
const without = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `(?:solo|solamente|unicamente|exclusivamente) (?:es )?(?:de|para) ventas, solo ventas,
        (?:no (?:tiene|hay|cuenta con|dispone de)|sin) taller`,
      en: `sales only, (?:for )?sales only, only (?:for )?sales, no workshop, without a workshop,
        (?:has|have|is|are)(?:n['’]t| no| not) (?:have )?(?:an? )?workshop, doesn['’]t have an? workshop`,
    }),
    String.raw`\b`,
  ),
);
const work = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`(?<!citas? (?:de|en|para) (?:el )?)taller(?:es)?, servicios?(?! al cliente), mantenimiento,
        mecanic[oa]s?, repar\p{L}+, afinacion`,
      en: `workshops?(?! appointment), (?<!customer )service, maintenance, mechanics?, repairs?, tune-?ups?,
        oil change`,
    }),
    String.raw`\b`,
  ),
  "gu",
);
/** «Taller ahí no hay» */
const noneBehind =
  /^ (?:(?:ahi|alli|alla|aqui|en es[ea] sucursal|there) )?(?:no|tampoco) (?:hay|tiene|tienen|tenemos)\b/;
const near = /\b(?:mas (?:cercan[oa]|proxim[oa]|cerca)|nearest|closest)\b/;
const place =
  /\b(?:en|de|del|es|queda|at|in|is)(?: (?:el|la|the|our|nuestr[oa]))* (\p{Lu}\p{L}+(?: (?:(?:de|del|la|los) )*\p{Lu}\p{L}+)*)/gu;
const there =
  /\b(?:ahi|alli|alla|aqui mismo|es[ea] (?:sucursal|agencia)|there|that (?:branch|one|location))\b/;

/** What is told of one branch: up to where another thing begins. */
const breaks = /(?=[;.:]|,? (?:pero|but|aunque|although|mientras|while)\b)/;

/** A workshop at a branch that the papers have without one, or a nearest one that is another than theirs. */
export function findWorkshops(reply: Reply): Fault[] {
  const { known, written, asked } = reply;
  const lacking = known.units.filter(({ text }) => without.test(text));
  const branches = lacking.length > 0 ? known.branches.map(readBranch) : [];
  const bare = branches.filter((branch) => lacking.some((unit) => isOf(unit, branch)));
  const others = branches.filter((branch) => !bare.includes(branch));
  if (bare.length === 0) return [];
  const isAsked = bare.some((branch) => isNamed(branch, asked));
  return findInSentences(reply, "promise", (told) => {
    const { words, sentence } = told;
    if (words.includes("?")) return false;
    if (near.test(words) && words.search(work) >= 0)
      return isElsewhere(written.text.slice(sentence.start, sentence.end), lacking, bare);
    return splitClauses(told, breaks).some((clause) => {
      const isOfIt = bare.some((one) => isNamed(one, clause.words)) || (isAsked && there.test(clause.words));
      return (
        isOfIt &&
        !without.test(clause.words) &&
        !others.some((one) => isNamed(one, clause.words)) &&
        clause.words
          .matchAll(work)
          .some(
            (match) =>
              isAsserted(match, clause, reply) &&
              !noneBehind.test(clause.words.slice(match.index + match[0].length)),
          )
      );
    });
  });
}

/** «El más cercano es el de San Juan del Río», of which the papers speak in no such place. */
function isElsewhere(text: string, lacking: Unit[], bare: Branch[]): boolean {
  const papers = lacking.filter(({ text: words }) => near.test(words));
  return (
    papers.length > 0 &&
    text.matchAll(place).some(([, name = ""]) => {
      const names = [fold(name), ...namesOf(nameTown(fold(name)))];
      const isBare = bare.some((branch) => branch.names.some((one) => names.includes(one)));
      return !isBare && !papers.some((unit) => names.some((one) => unit.text.includes(one)));
    })
  );
}

/** The paragraph stands under the branch's name, or names it itself before it says so. */
function isOf({ heading, text }: Unit, branch: Branch): boolean {
  const lead = text.slice(0, text.search(without)).split(/[.;]/).at(-1) ?? "";
  return isNamed(branch, heading) || isNamed(branch, lead);
}

/** A branch by what it is called, with a pattern for any of that. */
type Branch = { names: string[]; pattern: RegExp };

function readBranch({ name }: KnownBranch): Branch {
  const names = namesOf(name);
  const any = names.map((one) => RegExp.escape(one)).join("|");
  return { names, pattern: new RegExp(`(?<![a-z\\d])(?:${any})(?![a-z\\d])`) };
}

const isNamed = ({ pattern }: Branch, words: string) => pattern.test(words);

/** By what a branch is called: «ciudad de mexico», «insurgentes», "cdmx". */
const namesOf = (name: string) =>
  name
    .split(/, */)
    .map((one) => one.replace(branchNoun, ""))
    .flatMap((one) => [one, ...listOtherNames(one)]);
