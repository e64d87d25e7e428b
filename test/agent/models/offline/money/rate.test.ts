import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseConfig } from "../../../../../src/config.ts";
import { ageOf, type FinancingRules } from "../../../../../src/financing/quote/rules.ts";
import { quotePlans } from "../../../../../src/financing/quote.ts";
import { plainDealer } from "../../../../support/dealer/dealer.ts";
import { createTestDatabase, type TestDatabase } from "../../../../support/postgres/database.ts";
import { createSession, createTools, loadSamples } from "../session.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSamples(database.source);
});
afterAll(() => database.drop());

/** The sample's documents state 10 %. */
async function ask(text: string, annualRate: string, rules: Partial<FinancingRules> = {}): Promise<string> {
  const { tools, listMakes } = createTools(database.source, { annualRate, ...rules });
  return (await createSession(tools, await listMakes(), plainDealer).say(text)).text;
}

test.each([
  ["¿cuál es la tasa de interés?", /Nuestra tasa de interés es de 12\.9% anual, fija/],
  ["what is your interest rate?", /Our interest rate is 12\.9% a year, fixed/],
])("«%s» is told the rate of the dealer's file where the documents state another", async (text, told) => {
  const reply = await ask(text, "0.129");
  expect(reply).toMatch(told);
  expect(reply).not.toMatch(/(?<!\d)10 ?%/);
});

test("where the documents state the same rate, they are quoted", async () => {
  expect(await ask("¿cuál es la tasa de interés?", "0.1")).toMatch(
    /^Esto dice nuestro documento \*Financiamiento\*:[\s\S]*10 % anual/,
  );
});

test("what else was asked is answered beside it", async () => {
  const reply = await ask("¿qué garantía dan? ¿y cuál es la tasa de interés?", "0.129");
  expect(reply).toMatch(/12 meses/);
  expect(reply).toMatch(/12\.9% anual/);
});

const byAge = {
  rates: [{ annualRate: "0.239", ageYears: { from: 8 } }],
  openingFee: "0.02",
  minDownPayment: "0.2",
};
test.each([
  ["¿qué tasa manejan?", /va de 15\.9% a 23\.9%: depende del año del auto/],
  ["what's your interest rate?", /goes from 15\.9% to 23\.9%: it depends on the year of the car/],
  ["¿cuánto es de comisión por apertura?", /comisión por apertura es de 2% de lo que se financia/],
  ["do you charge any fees?", /opening fee is 2% of what is financed/],
  ["cuanto es lo menos de enganche?", /enganche mínimo es de 20% del precio/],
  ["con qué método calculan los intereses?", /sobre el saldo que queda por pagar/],
  ["can I pay weekly?", /paid every month/],
])("«%s» is told on what conditions the dealer lends", async (text, told) => {
  expect(await ask(text, "0.159", byAge)).toMatch(told);
});

test.each([
  ["¿cuánto es de comisión por apertura?", "0.16", /es de 2% de lo que se financia, y se le suma el IVA;/],
  ["do you charge any fees?", "0.16", /is 2% of what is financed, and VAT is added to it;/],
  ["¿cuánto es de comisión por apertura?", null, /es de 2% de lo que se financia;/],
  ["do you charge any fees?", null, /is 2% of what is financed;/],
])("«%s» names the tax on the fee where it is charged (%s)", async (text, tax, told) => {
  expect(await ask(text, "0.159", { ...byAge, tax })).toMatch(told);
});

test.each([
  ["¿cobran IVA en los intereses?", "0.16", /^Sobre los intereses se suma 16% de IVA/],
  ["la mensualidad ya trae impuestos?", "0.16", /suma 16% de IVA/],
  ["do you charge VAT on the interest?", "0.16", /^VAT of 16% is added to the interest/],
  ["¿cobran IVA en los intereses?", null, /no se suma IVA a los intereses/],
  ["is there tax on the loan interest?", null, /charge no VAT on the interest/],
])("«%s» is answered from the dealer's settings (%s)", async (text, tax, told) => {
  expect(await ask(text, "0.159", { tax })).toMatch(told);
});

test.each([
  ["¿cobran comisión por apertura?", "¿ya incluye IVA?", /se le suma el IVA/],
  ["what's the opening fee?", "is tax included?", /VAT is added to it/],
])("«%s», «%s» is of the tax on the fee", async (fee, text, told) => {
  const { tools, listMakes } = createTools(database.source, { annualRate: "0.159", ...byAge, tax: "0.16" });
  const session = createSession(tools, await listMakes(), plainDealer);
  await session.say(fee);
  expect((await session.say(text)).text).toMatch(told);
});

test.each([
  ["la tasa de 7.5 es cierta?", "0.1", /^No\. Nuestra tasa de interés es de 10% anual/],
  ["¿la tasa es del 10%?", "0.1", /^Sí\. /],
  ["is the rate 10%?", "0.1", /^Yes\. /],
  ["is your interest rate 9%?", "0.129", /^No\. Our interest rate is 12\.9%/],
  ["what interest rate do you charge", "0.1", /10% a year|10 % a year/],
  ["what rate do you charge?", "0.1", /10% a year|10 % a year/],
  ["¿qué tasa dan a 48 meses?", "0.1", /^(?!No\.|Sí\.)[\s\S]*10 ?%/],
])("«%s» says whether the rate that is named is the dealer's (%s)", async (text, rate, told) => {
  expect(await ask(text, rate)).toMatch(told);
});

test("a flat rate is said to be one, whatever the documents say", async () => {
  const told = await ask("¿con qué método calculan los intereses?", "0.1", { method: "flat" });
  expect(told).toMatch(/tasa plana/);
  expect(told).not.toMatch(/solo sobre el saldo/);
});

test("the rate of a car under discussion is its own", async () => {
  const { tools, listMakes } = createTools(database.source, { annualRate: "0.159", ...byAge });
  const session = createSession(tools, await listMakes(), plainDealer);
  await session.say("busco un versa 2016");
  await session.say("el primero");
  expect((await session.say("¿cuál es la tasa de interés para este auto?")).text).toMatch(
    /Para el \*Nissan Versa 2016.*es de 23\.9% anual/,
  );
});

test.each([
  ["¿qué plazos manejan?", /^Los plazos son de 12, 24 y 36 meses\.$/],
  ["what terms do you offer?", /^The terms are 12, 24 and 36 months\.$/],
])("«%s» is told the terms of the dealer's file where the documents state others", async (text, told) => {
  const reply = await ask(text, "0.1", { termsMonths: [12, 24, 36] });
  expect(reply).toMatch(told);
});

test("where the documents state the same terms, they are quoted", async () => {
  expect(await ask("¿qué plazos manejan?", "0.1")).toMatch(/«.*36, 48, 60 y 72 meses\./);
});

test.each([
  ["tasa para un 2016", /va de 15\.9% a 23\.9%: depende del año del auto/],
  ["what is the interest rate for a 2010 car", /goes from 15\.9% to 23\.9%/],
  ["¿qué tasa tiene?", /Jetta 2024/],
  ["¿y la tasa para el Sentra 2024?", /Para el \*?Nissan Sentra 2024.*15\.9%/],
])("while a Jetta 2024 is spoken of, «%s» is told the rate of what is meant", async (text, told) => {
  const rules = { ...byAge, annualRate: "0.159" };
  const { tools, listMakes } = createTools(database.source, rules);
  const session = createSession(tools, await listMakes(), plainDealer);
  await session.say("el jetta 2024 cuántos km tiene");
  const reply = await session.say(text);
  expect(reply.text).toMatch(told);
});

test.each([
  ["cuánto pago de intereses con IVA", "0.16", /con IVA son \$44,642\.63 MXN\./],
  ["cuánto de iva", "0.16", /Su IVA es de \$6,157\.61 MXN/],
  ["y el iva?", "0.16", /Su IVA es de \$6,157\.61 MXN/],
  ["cuánto es de puro interés", "0.16", /pagarías \$38,485\.02 MXN de intereses/],
  ["y nomás de intereses cuánto sería", "0.16", /pagarías \$38,485\.02 MXN de intereses/],
  ["how much interest including vat", "0.16", /pay \$44,642\.63 MXN of interest/],
  ["how much is the VAT", "0.16", /VAT on it is \$6,157\.61 MXN/],
  ["how much is just the interest", "0.16", /pay \$38,485\.02 MXN of interest/],
  ["¿cuánto pago de más?", "0.16", /pagarías \$38,485\.02 MXN de intereses/],
  ["cuánto voy a pagar de más en total por el crédito", "0.16", /pagarías \$38,485\.02 MXN de intereses/],
  ["how much extra do I pay for the credit?", "0.16", /pay \$38,485\.02 MXN of interest/],
  ["¿incluye iva?", "0.16", /suma 16% de IVA, que ya viene en la mensualidad/],
  ["el impuesto ya va incluido?", "0.16", /suma 16% de IVA/],
  ["is that with tax included?", "0.16", /VAT of 16% is added to the interest/],
  ["does that include tax?", null, /charge no VAT on the interest/],
  ["cuánto de iva", null, /no se suma IVA a los intereses/],
  ["how much tax would that be", null, /charge no VAT on the interest/],
])("after a plan «%s» is told from it (%s)", async (text, tax, told) => {
  const { tools, listMakes } = createTools(database.source, { annualRate: "0.159", tax });
  const session = createSession(tools, await listMakes(), plainDealer);
  await session.say("jetta 2019 con 150 mil a 48");
  expect((await session.say(text)).text).toMatch(told);
});

test.each([
  [
    "¿cuál de esos plazos me conviene más?",
    /A 36 meses se paga menos en total; a 72 meses se paga menos al mes/,
  ],
  ["y en total cuál es más barato", /A 36 meses se paga menos en total; a 72 meses se paga menos al mes/],
  ["cuál me salía mejor", /A 36 meses se paga menos en total/],
  [
    "which one costs less overall?",
    /Over 36 months you pay less in total; over 72 months you pay less a month/,
  ],
])("of the plans just told «%s» tells which costs less", async (text, told) => {
  const { tools, listMakes } = createTools(database.source);
  const session = createSession(tools, await listMakes(), plainDealer);
  await session.say("jetta 2019 con 150 mil de enganche, todos los plazos");
  expect((await session.say(text)).text).toMatch(told);
});

test("of two terms that were compared, it is told of those two", async () => {
  const { tools, listMakes } = createTools(database.source);
  const session = createSession(tools, await listMakes(), plainDealer);
  await session.say("polo 2020 con 40 mil a 48");
  await session.say("jetta 2019 con 150 mil a 48");
  await session.say("compara 48 y 60");
  expect((await session.say("y en total cuál es más barato")).text).toMatch(
    /Jetta[\s\S]*A 48 meses se paga menos en total; a 60 meses se paga menos al mes/,
  );
});

test.each(["¿y en total?", "y de intereses", "y de puros intereses"])(
  "«%s» right after two plans were compared compares them by it",
  async (text) => {
    const { tools, listMakes } = createTools(database.source);
    const session = createSession(tools, await listMakes(), plainDealer);
    await session.say("polo 2020 con 40 mil a 48");
    await session.say("gol 2022 con 40 mil a 48");
    await session.say("cuál sale más barato al mes");
    expect((await session.say(text)).text).toMatch(/menos por el \*Volkswagen Polo 2020/);
  },
);

test.each([
  [
    "tengo 5 mil al mes y 80 mil de enganche",
    { ...byAge, annualRate: "0.159" },
    /tasa anual de 23\.9%.* para los de 2019 en adelante a 72 meses y con tasa anual de 15\.9% alcanza hasta \$311,087 MXN/,
  ],
  [
    "I have 5000 a month and 80k down",
    { ...byAge, annualRate: "0.159" },
    /rate of 23\.9%.* for those of 2019 and newer over 72 months at a yearly rate of 15\.9% it is enough up to \$311,087 MXN/,
  ],
  [
    "tengo 5 mil al mes y 80 mil de enganche",
    { annualRate: "0.159" },
    /alcanza para autos de hasta \$[\d,]+ MXN, sujeto a aprobación de crédito\. Encontré/,
  ],
])(
  "«%s» is told what it is enough for, and whether newer cars have a lower rate",
  async (text, rules, told) => {
    const { tools, listMakes } = createTools(database.source, rules);
    const session = createSession(tools, await listMakes(), plainDealer);
    expect((await session.say(text)).text).toMatch(told);
  },
);

const youngForLess = {
  rates: [
    { annualRate: "0.18", ageYears: { from: 6 } },
    { annualRate: "0.115", ageYears: { to: 2 }, termMonths: { to: 48 } },
  ],
};
/** How many cars of the stock a monthly amount pays for, each at the rate of its age: worked out car by car. */
async function countWithin(monthly: number, down: number, rules: Partial<FinancingRules>): Promise<number> {
  const financing = { ...parseConfig({}).financing, annualRate: "0.1425", ...rules };
  const cars: { cents: string; year: number }[] = await database.source.query(
    "SELECT price_cents AS cents, year FROM vehicle WHERE status = 'available'",
  );
  const fits = cars.filter(({ cents, year }) => {
    const ageYears = ageOf(year, new Date("2026-11-20T18:00:00Z"));
    const downPayment = { kind: "amount", cents: down * 100 } as const;
    const asked = { priceCents: Number(cents), downPayment, termMonths: null, annualRate: null, ageYears };
    const result = quotePlans(asked, financing);
    if (!result.ok) return result.refusal.code === "down_payment_not_below_price";
    return result.quotes.some(({ monthlyPaymentCents }) => monthlyPaymentCents <= monthly * 100);
  });
  return fits.length;
}

test.each([
  ["tengo 5 mil al mes y 80 mil de enganche", 5_000, 80_000],
  ["puedo pagar 6500 al mes con 60 mil de enganche", 6_500, 60_000],
  ["I can pay 4,500 a month with 50k down", 4_500, 50_000],
  ["up to 8k a month, 100k down", 8_000, 100_000],
])("«%s» finds each car that it pays for at the rate of its age", async (text, monthly, down) => {
  const reply = await ask(text, "0.1425", youngForLess);
  const count = await countWithin(monthly, down, youngForLess);
  expect(reply).toMatch(new RegExp(`Encontré ${count} autos|I found ${count} cars`));
  expect(reply).toMatch(
    /La tasa depende del año del auto: para los de 2021 en adelante a 72 meses y con tasa anual de 14\.25% alcanza hasta \$[\d,]+ MXN|The rate depends on the car's year: for those of 2021 and newer over 72 months at a yearly rate of 14\.25% it is enough up to \$[\d,]+ MXN/,
  );
});

test("a price that is named beside the monthly amount is the highest for cars of any age", async () => {
  const reply = await ask("5 mil al mes y 80 mil de enganche, de hasta 200 mil", "0.1425", youngForLess);
  const prices = [...reply.matchAll(/^\d\..*?\$([\d,]+) MXN/gm)].map(([, price = ""]) =>
    Number(price.replaceAll(",", "")),
  );
  expect(prices.length).toBeGreaterThan(0);
  expect(Math.max(...prices)).toBeLessThanOrEqual(200_000);
});

test.each([
  [
    ["jetta 2019 y sentra 2020", "el jetta a 48 con 30 mil y el sentra a 60 con 80 mil"],
    /\*Volkswagen Jetta 2019 [^*]+\*: Para este auto el enganche mínimo es de \$63,999\.75 MXN\./,
  ],
  [
    ["jetta 2019", "con 70 mil a 48", "y si doy 20 y 90 mil"],
    /\*Volkswagen Jetta 2019 [^*]+\*: Para este auto el enganche mínimo es de \$63,999\.75 MXN\./,
  ],
])("%j: of two plans, the one that is refused is named", async (texts, told) => {
  const { tools, listMakes } = createTools(database.source, { minDownPayment: "0.25" });
  const session = createSession(tools, await listMakes(), plainDealer);
  let text = "";
  for (const said of texts) ({ text } = await session.say(said));
  expect(text).toMatch(told);
  expect(text).toMatch(/Plan \*F-\d+\*/);
  expect(text).not.toContain("¿Te lo calculo con ese enganche?");
});

test.each(["con 10% o 15% de enganche a 48", "con 20 mil y con 40 mil a 48"])(
  "«%s» of one car: the least is told once and offered, and «con eso a 36» takes it",
  async (said) => {
    const { tools, listMakes } = createTools(database.source, { minDownPayment: "0.25" });
    const session = createSession(tools, await listMakes(), plainDealer);
    await session.say("jetta 2019");
    const { text } = await session.say(said);
    expect(text).toBe(
      "Para este auto el enganche mínimo es de $63,999.75 MXN. ¿Te lo calculo con ese enganche?",
    );
    expect((await session.say("ta bien, con eso a 36")).text).toMatch(
      /Enganche: \$63,999\.75 MXN[\s\S]*36 meses/,
    );
  },
);

test.each([
  ["tengo 5 mil al mes y doy 20% de enganche", /mínimo es de 25% del precio[^.]*\. .*tasa anual de 14\.5%/],
  ["tengo 15 mil quincenales y no tengo enganche", /mínimo es de 25% del precio/],
  ["I can pay 6000 a month with nothing down", /minimum down payment is 25% of the price/],
  ["is there an opening fee?", /opening fee is 2\.75% of what is financed, and VAT is added/],
  ["do you charge VAT on the opening fee?", /opening fee is 2\.75%/],
  ["¿cobran comisión por apertura?", /2\.75% de lo que se financia, y se le suma el IVA/],
])("«%s» is answered where shares have decimals and the rate is none of them", async (text, told) => {
  expect(await ask(text, "0.145", { minDownPayment: "0.25", openingFee: "0.0275", tax: "0.16" })).toMatch(
    told,
  );
});

test.each([
  ["is there an opening fee?", "The plans I work out have no opening fee."],
  ["what is the commission for opening the credit?", "The plans I work out have no opening fee."],
  ["¿hay comisión por apertura?", "Los planes que calculo no llevan comisión por apertura."],
])("«%s» is told that there is none", async (text, told) => {
  expect(await ask(text, "0.159")).toContain(told);
});

test("with a dealer's only term nothing is left open: what is owed, and each payment, can be told", async () => {
  const { tools, listMakes } = createTools(database.source, { termsMonths: [24] });
  const session = createSession(tools, await listMakes(), plainDealer);
  await session.say("plan del 20112 con 150 mil de enganche");
  expect((await session.say("si liquido al mes 12 cuánto debo")).text).toMatch(/después de 12 pagos/);
  expect((await session.say("tabla de pagos")).text).toMatch(/Año 2/);
});
