import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { readText } from "../reading/numbers.ts";
import { takePayment } from "./payment.ts";

const otherPeriods = new RegExp(
  inOrder(
    "(?<![a-z])",
    oneOf({
      es: "quincen, semana, diari[oa]s?(?![a-z]), (?:al|por|cada|\\d) dias?(?![a-z])",
      en: "weeks?, biweek, fortnight, daily, day, twice a month, semi ?month",
    }),
  ),
);

/** «2 mil a la semana», "1,500 every two weeks": what that comes to each month, in whole pesos; null: not said by another span. */
export function readPerMonth(text: string): number | null {
  return otherPeriods.test(fold(text)) ? takePayment(readText(text)).monthly : null;
}
