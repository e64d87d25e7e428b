import { expect, test } from "@jest/globals";
import {
  payingEarly,
  readCostOfPayingEarly,
} from "../../../../../src/agent/hear/money/early/paying-early.ts";
import { plainWords } from "../../../../../src/text/plain-words.ts";

test.each([
  "Puede liquidar su crédito antes de tiempo cuando guste. La penalización es de 3 % del saldo.",
  "Puede liquidar antes de tiempo: se cobra una penalización de 3 % el primer año y sin costo después.",
  "Si liquida antes de 12 meses hay una comisión de 2 %. No tiene cargo por abonos a capital.",
  "Liquidar antes tiene una comisión de 2% sobre el saldo, no incluye cargos de cobranza.",
  "Liquidar antes del mes 12 tiene una penalización de 2 % del saldo.",
  "Sin penalización después del mes 12.",
  "Puede liquidar sin penalización a partir del primer año.",
  "Si no ha cumplido un año hay una comisión de 2 %.",
  "Liquidar sin avisar genera un cargo de 500 pesos.",
  "The penalty for paying early is 3% of the balance.",
  "You can pay early; a fee of 2% applies in the first year and there is no fee afterwards.",
  "No penalty after the first 12 months.",
  "Early payoff is charged at 2% of the balance.",
])("«%s» says that it is charged for", (said) => {
  expect(readCostOfPayingEarly(said)).toBe("charged");
});

test.each([
  "Puede adelantar pagos o liquidar el crédito antes de tiempo sin penalización. Los intereses se cobran solo sobre el saldo que queda.",
  "You can make early payments or pay off the credit ahead of time without penalty. Interest is charged only on the balance that remains.",
  "Puede liquidar su crédito antes sin costo; la comisión por apertura no se devuelve.",
  "Liquidar antes no tiene comisión, penalización ni cargos.",
  "No cobramos por pagos anticipados.",
  "No se cobra ninguna comisión por liquidar antes.",
  "No le cobramos penalización ni comisiones por abonos a capital.",
  "Sin ningún tipo de cargo.",
  "Puede adelantar pagos y no hay penalización.",
  "There are no fees, charges or penalties for paying early.",
  "We don't charge anything for paying early.",
  "There is no prepayment penalty.",
])("«%s» says that it is free", (said) => {
  expect(readCostOfPayingEarly(said)).toBe("free");
});

test.each([
  "Puede liquidar su crédito antes; la comisión por apertura no se devuelve.",
  "Puede liquidar su crédito antes de tiempo cuando guste.",
  "Los intereses se cobran sobre el saldo.",
  "You can pay your loan off early at any time.",
])("«%s» says nothing of it", (said) => {
  expect(readCostOfPayingEarly(said)).toBeNull();
});

test.each([
  "Liquidar antes del mes 12 tiene una penalización",
  "si liquida antes de cumplir un año",
  "puedo acabar de pagar antes",
  "y si cubro todo el saldo antes",
  "liquidar antes de los doce meses",
  "can I clear the loan ahead of time",
  "can I pay it off",
])("«%s» is of paying early", (said) => {
  expect(payingEarly.test(plainWords(said))).toBe(true);
});

test.each([
  "me acaban de decir eso antes",
  "¿me lo pueden cubrir con una lona antes?",
  "can you clear the title ahead?",
  "can they pay the balance off my car?",
  "pago antes de verlo",
  "¿terminan el lavado antes de la entrega?",
])("«%s» is not", (said) => {
  expect(payingEarly.test(plainWords(said))).toBe(false);
});
