import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import type { Known } from "../../grounds/known.ts";
import { findInSentences, type Reply } from "../../reply.ts";
import { carsOf } from "../../scope.ts";
import { isInside } from "../../text.ts";

/** «$5,815.62 al mes, menos que la mensualidad del …», "less than what you'd pay for the …" */
const held = anyOf(
  inOrder(
    "^[*_]*(?: (?:mxn|pesos))?[*_]*(?: (?:al mes|a month|per month|mensuales|monthly))?,? (?:(?:que |o sea |es |is |which is |that['’]s |algo |un poco |a bit |bastante |mucho |much )*)(?<less>",
    oneOf({ es: "menos, mas baj[oa], (?:por )?(?:debajo|abajo)", en: "less, lower, below" }),
    ")?(?<more>",
    oneOf({ es: "mas, mas alt[oa], (?:por )?(?:arriba|encima)", en: "more, higher, above" }),
    String.raw`)? (?:que|de|than)?[^.;:!?\d]{0,40}$`,
  ),
);

/** What one car is said to cost less or more a month than another one, where it is the other way round. */
export function findAcrossCars(reply: Reply): Fault[] {
  const { standing, known } = reply;
  const { folded } = reply.written;
  return findInSentences(reply, "figure", ({ sentence, named }) =>
    standing.filter(isInside(sentence)).some((figure) => {
      const behind = named.find(({ start }) => start >= figure.end);
      const own = listMonthly(known).filter(({ value }) => value === figure.value);
      if (!behind || own.length === 0 || figure.kind !== "money") return false;
      const { less, more } = held.exec(folded.slice(figure.end, behind.start))?.groups ?? {};
      const sign = less !== undefined ? -1 : more !== undefined ? 1 : 0;
      const others = carsOf(behind, known).map(({ stockId }) => stockId);
      const payments = listMonthly(known).filter(({ car }) => car !== null && others.includes(car));
      const isOther = own.every(({ car }) => car === null || !others.includes(car));
      return (
        sign !== 0 &&
        isOther &&
        payments.length > 0 &&
        payments.every(({ value }) => Math.sign(Number(figure.value) - Number(value)) === -sign)
      );
    }),
  );
}

const listMonthly = ({ facts }: Known) => (facts.get("money") ?? []).filter(({ role }) => role === "monthly");
