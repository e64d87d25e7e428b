import { beforeAll, expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { useSeller } from "../session.ts";

const policies = `# Políticas de venta

## Autos a cuenta
Recibimos autos de 2015 en adelante. La valuación cuesta 350 pesos, que se descuentan si compra con nosotros.

## Pagos
Aceptamos transferencia y efectivo hasta 100,000 pesos. No aceptamos tarjetas. Pagar antes de tiempo tiene una comisión de 2 % del saldo.
`;

const seller = useSeller({ ...plainDealer, branches: [plainBranch] });
/** What the dealer's only paper says, in place of what it said before. */
const write = (text: string) =>
  seller.documents().add({ title: "Políticas de venta", source: "pagos", format: "markdown", text });
beforeAll(async () => {
  await seller.documents().removeSamples();
  await write(policies);
});

const plan = "un jetta 2019 con 50 mil a 48";
const planned = "the 2019 jetta with 50k down over 48";

test.each([
  [["cobran comision por pagar antes de tiempo?"]],
  [["que comision me cobran por liquidar antes"]],
  [["¿tiene costo abonar a capital?"]],
  [["hay algun cargo por adelantar pagos"]],
  [["hay multa por liquidar anticipadamente?"]],
  [["cuanto cobran por pago anticipado"]],
  [["puedo adelantar mensualidades sin penalizacion?"]],
  [["me cuesta algo terminar de pagar antes del plazo?"]],
  [["any fee for paying early?"]],
  [["do you charge for early payoff"]],
  [["is there a prepayment penalty"]],
  [["are there early payment fees?"]],
  [["what does it cost to pay the loan off early"]],
  [[plan, "hay penalizacion?"]],
  [[plan, "y si lo liquido en un año"]],
  [[plan, "y si lo liquido en un año", "y me cobran algo?"]],
  [[plan, "si abono 20 mil a capital en el mes 12"]],
  [[planned, "what if i pay it off after a year"]],
  [[planned, "what if i pay it off after a year", "any charge for that?"]],
])("%j is told what the dealer's paper charges for it, and no opening fee", async (texts) => {
  const { text } = await seller.answer(...texts);
  expect(text).toContain("comisión de 2 % del saldo");
  expect(text).not.toMatch(/apertura|opening fee|con eso queda liquidado|that pays it off|valuación/);
});

test.each([["cuanto cobran de comision por apertura"], ["que comision cobran"]])(
  "«%s» is of the opening fee, and not of paying early",
  async (asked) => {
    const { text } = await seller.answer(asked);
    expect(text).toMatch(/comisión por apertura|opening fee/i);
    expect(text).not.toContain("del saldo");
  },
);

test.each([
  "Puede liquidar su crédito antes de tiempo cuando guste. La penalización es de 3 % del saldo.",
  "Puede liquidar antes de tiempo: se cobra una penalización de 3 % del saldo el primer año y sin costo después.",
  "Liquidar antes del mes 12 tiene una penalización de 3 % del saldo. No tiene cargo por abonos a capital.",
])(
  "a paper that says «%s» is quoted with its charge, and the debt is not said to be paid off",
  async (said) => {
    await write(
      `# Políticas de venta\n\n## Pagos\nAceptamos transferencia y efectivo. No aceptamos tarjetas. ${said}\n`,
    );
    for (const texts of [
      [plan, "y si lo liquido en un año"],
      [planned, "what if i pay it off after a year"],
    ]) {
      const { text } = await seller.answer(...texts);
      expect(text).toMatch(/penalización de 3 % del saldo|penalización es de 3 % del saldo/);
      expect(text).toMatch(/contrato de crédito|credit contract/);
      expect(text).not.toMatch(/apertura|opening fee|con eso queda liquidado|that pays it off/);
    }
  },
);

test.each([
  ["efectivo hasta cuánto"],
  ["hasta cuánto en efectivo aceptan"],
  ["cuánto es lo máximo en efectivo"],
  ["how much cash can i pay at most"],
])("«%s» is answered with the limit of cash, and not with that of cards", async (asked) => {
  await write(
    "# Políticas de venta\n\n## Pagos\nAceptamos tarjeta hasta 30,000 pesos con una comisión de 3.5 %. Efectivo hasta 100,000 pesos. No aceptamos cheques.\n",
  );
  expect((await seller.answer(asked)).text).toContain("Efectivo hasta 100,000 pesos");
});

test.each<[string[], string]>([
  // 205,999 over 48 months at 10 %: 184,507.52 is owed after 6 payments, and 2 % of that is 3,690.15.
  [[plan, "y si lo liquido en el mes 6"], "*$188,197.67 MXN*"],
  [[plan, "y si lo liquido en el mes 6", "cuánto es con la comisión"], "*$188,197.67 MXN*"],
  [
    [plan, "y si lo liquido en el mes 6", "y al mes 12", "y con la penalización cuánto sería"],
    "*$165,157.20 MXN*",
  ],
  [[planned, "what if i pay it off after 6 months", "how much with the fee"], "*$188,197.67 MXN*"],
])("%j is told the sum with what the paper charges, to the cent", async (texts, sum) => {
  await write(policies);
  expect((await seller.answer(...texts)).text).toContain(sum);
});

test.each([
  [plan, "si liquido al mes 47"],
  [planned, "what if i pay it off after 47 months"],
])("«%s», «%s»: a charge above what is owed then is told as well", async (...texts) => {
  await write(
    "# Políticas de venta\n\n## Pagos\nLiquidar antes de tiempo tiene un cargo fijo de $8,000 pesos.\n",
  );
  const { text, calls } = await seller.answer(...texts);
  expect(calls.map(({ ok }) => ok)).toEqual(calls.map(() => true));
  expect(calls.filter(({ name }) => name === "plan_details")).toHaveLength(2);
  expect(text).toMatch(
    /se cobra por pagar antes \(\$8,000 MXN\)|is charged for paying early \(\$8,000 MXN\)/,
  );
});
