import { describe, expect, test } from "@jest/globals";
import { useSeller } from "../session.ts";

describe("over the sample stock", () => {
  const seller = useSeller();

  test("one car is gone through in every direction, in Spanish", async () => {
    const session = seller.newSession();
    await session.say("busco un versa de menos de 300 mil");
    await session.say("el 1");
    const down = await session.say("¿cuánto doy de enganche para pagar 4 mil?");
    expect(down.text).toMatch(
      /Para pagar hasta \$4,000 MXN al mes:\n• 36 meses: \*\$[\d,]+ MXN\* de enganche/,
    );
    expect(down.text).toContain("sujeta a aprobación de crédito");
    const terms = await session.say("con 80 mil de enganche, ¿a cuántos meses si pago 6,000?");
    expect(terms.text).toMatch(/^Con \$6,000 MXN al mes te alcanza a \d\d meses\./);
    const none = await session.say("¿y a cuántos meses si pago 2 mil?");
    expect(none.text).toMatch(/ningún plazo baja de \$2,000 MXN al mes: lo menos son .* a 72 meses/);
    const schedule = await session.say("mándame la tabla de pagos a 48 meses");
    expect(schedule.calls.map(({ name }) => name)).toEqual(["plan_financing", "plan_details"]);
    expect(schedule.text).toMatch(/• Año 4: se pagan .*; se deben aún \$0/);
    const early = await session.say("si liquido al año, ¿cuánto debo?");
    expect(early.text).toMatch(
      /después de 12 pagos \(.*\) se deben \*\$.*El ahorro en intereses sería de \$/,
    );
    await session.say("¿y ya que haya pagado 24 mensualidades cuánto me faltaría para liquidar?");
    const there = await session.say("¿y cuánto me ahorraría de intereses si liquido ahí?");
    expect(there.text).toMatch(/después de 24 pagos/);
    const extra = await session.say("y si abono 20 mil a capital después de 18 pagos?");
    expect(extra.text).toMatch(/la misma mensualidad faltan \d+ pagos[\s\S]*la mensualidad baja a \$/);
    const monthly = await session.say("¿y si adelanto 2 mil cada mes?");
    expect(monthly.text).toMatch(/\*\d+ mensualidades\* en vez de 48[\s\S]*sin penalización/);
  });

  test("something extra after as many payments as a term has is of no other term", async () => {
    const said = ["quiero el Versa 2021", "a 48 meses con 50 mil", "y si en el mes 36 doy 20 mil"];
    const { text } = await seller.answer(...said);
    expect(text).toMatch(/después de 36 pagos[\s\S]*la mensualidad baja a \$2,781.59 MXN/);
  });

  test("one car is gone through in every direction, in English", async () => {
    const session = seller.newSession();
    await session.say("do you have a versa under 300k?");
    await session.say("the first");
    const down = await session.say("how much down to pay 4000 a month?");
    expect(down.text).toMatch(/To pay up to \$4,000 MXN a month:\n• 36 months: \*\$[\d,]+ MXN\* down/);
    const terms = await session.say("and with 80k down, how many months if I pay 6000 a month?");
    expect(terms.text).toContain("$6,000 MXN a month");
    const schedule = await session.say("send me the payment schedule over 48 months");
    expect(schedule.text).toMatch(/• Year 4: .* paid .*\$0 .*still owed/);
    const early = await session.say("what do I owe if I pay it off after a year?");
    expect(early.text).toMatch(/after 12 payments \(.*\) \*\$.* is owed/);
    expect(early.text).toContain("subject to credit approval");
    const monthly = await session.say("what if I pay 3000 extra per month");
    expect(monthly.text).toMatch(/\*\d+ payments\* instead of 48[\s\S]*without penalty/);
  });

  test.each([
    ["¿cuánto de la mensualidad 12 es interés?", /del pago 12 .* de intereses y .* de capital/],
    ["how much of payment 24 goes to principal?", /payment 24 .* of interest and .* of principal/],
    ["¿cuánto de intereses pago en el mes 37?", /del pago 37 .* de intereses/],
    ["how much interest is in payment 47?", /payment 47 .* of interest/],
  ])("«%s» is told of that payment", async (text, told) => {
    const reply = await seller.answer("busco un versa", "el más barato", "con 50 mil a 48", text);
    expect(reply.text).toMatch(told);
  });

  test.each([
    ["cual me conviene", ["y a 36?"]],
    ["de esas cuál es la más barata al mes", ["y a 36?"]],
    ["which one is cheaper overall?", ["and over 36?"]],
    ["cuál de los dos me conviene más", ["y a 36?", "¿incluye el seguro?"]],
  ])("«%s» after %p is of the terms that were planned one by one", async (text, further) => {
    const reply = await seller.answer("jetta 2023", "con 100 mil a 48", ...further, text);
    expect(reply.calls.map((one) => one.arguments)).toEqual(
      [48, 36].map((term_months) => ({ stock_id: "20710", down_payment: 100_000, term_months })),
    );
  });

  test.each([
    ["cuánto doy de enganche si quiero pagar 5500 a 48", "ok y si nomás doy 60", "y a 60 meses cuánto"],
    ["how much down to pay 5500 over 48", "ok and with 60k", "and over 60 months"],
  ])("what may be paid a month, %j, is held against the plans behind it", async (...texts) => {
    const { text } = await seller.answer("busco un sentra 2020", "el 1", ...texts);
    expect(text).toMatch(/\$5,500 MXN (al mes te alcanza a 60|a month, 60)/);
  });

  test.each([
    [["y si doy 40% a 48"], "la diferencia?", "al mes"],
    [["and over 36"], "whats the difference in interest", "interest"],
    [["y a 36"], "¿y cuánto es la diferencia al mes?", "al mes"],
    [["and with 150k"], "what's the difference between the two?", "a month"],
  ])("after %j «%s» is of the last two plans of the car", async (further, text, says) => {
    const reply = await seller.answer("jetta 2023", "con 100 mil a 48", ...further, text);
    expect(reply.calls.map(({ name }) => name)).toEqual(["plan_details", "plan_details"]);
    expect(reply.text).toMatch(new RegExp(`\\$[\\d,.]+( MXN)? ?.*${says}`));
  });

  test.each([
    [["me alcanza con 5 mil al mes y 50 de enganche?", "¿y con 4?"], "$4,000 MXN al mes"],
    [["can i afford it with 5k a month and 50k down?", "and with 4?"], "$4,000 MXN a month"],
    [["me alcanza con 5 mil al mes?", "¿y con 4?"], "$4,000 MXN al mes"],
  ])("after %j it is held against the other amount", async (texts, says) => {
    expect((await seller.answer("swift", "el 1", ...texts)).text).toContain(says);
  });

  test.each(["con 100 mil y 20 mil de mi aguinaldo a 48", "doy 100 mil y 10 mil de gastos a 48"])(
    "of a car at hand «%s» names no price beside what is paid down",
    async (text) => {
      const { calls } = await seller.answer("versa 2022 azul", text);
      expect(calls.map((one) => one.arguments)).toEqual([
        { stock_id: "20550", down_payment: 100_000, term_months: 48 },
      ]);
    },
  );

  test.each([
    ["quiero un plan", "50 mil", "el 2"],
    ["i'd like financing", "50k", "number 2"],
  ])("«%s», «%s»: so much down, of the car that is chosen then", async (...texts) => {
    const [planned] = (await seller.answer("busco un versa", ...texts)).calls;
    expect(planned?.arguments).toMatchObject({ down_payment: 50_000 });
  });

  test("what is asked of the plan goes over to the car turned to", async () => {
    const session = seller.newSession();
    await session.say("busco un versa");
    await session.say("el 3 con 50 mil a 48");
    const { state } = await session.say("mejor el 1");
    const other = state.vehicle?.stockId;
    expect(other).not.toBe(state.plan?.stockId);
    const interest = await session.say("¿cuánto de intereses en total?");
    expect(interest.text).toContain("de intereses en total");
    expect(interest.text).toContain(`para el ${state.vehicle?.label}`);
    const next = await session.say("mejor el 4");
    const early = await session.say("si liquido al año, ¿cuánto debo?");
    expect(early.calls).toMatchObject([
      {
        name: "plan_financing",
        arguments: { stock_id: next.state.vehicle?.stockId, down_payment: 50_000, term_months: 48 },
      },
      { name: "plan_details", arguments: { after_payments: 12 } },
      { name: "search_knowledge" },
    ]);
    expect(early.text).toMatch(/después de 12 pagos/);
    await session.say("el 2");
    const taken = await session.say("me lo llevo");
    expect(taken.calls).toMatchObject([
      { name: "hand_over", arguments: { reason: expect.not.stringContaining("Plan:") } },
    ]);
  });

  test.each([
    ["aveo 2024", "el 2", "300 mil con 60 de enganche", "y de 400 mil"],
    ["aveo 2024", "number 2", "300k with 60k down over 60", "and for 400k"],
  ])("a plan for a price is told while a car is in hand: «%s», «%s», «%s», «%s»", async (...texts) => {
    const session = seller.newSession();
    const replies = [];
    for (const text of texts) replies.push(await session.say(text));
    const [, , first, second] = replies;
    expect(first?.calls).toMatchObject([
      { name: "plan_financing", arguments: { price: 300_000, down_payment: 60_000 } },
    ]);
    expect(first?.text).toMatch(/\$300,000 MXN[\s\S]*(para el precio que me diste|for the price)/);
    expect(second?.text).toMatch(/\$400,000 MXN[\s\S]*(para el precio que me diste|for the price)/);
  });

  test.each([
    [
      "suv under 6500 a month with 70k down at 48",
      "the CX-3, what would the payment be exactly",
      70_000,
      "Mazda CX-3",
    ],
    [
      "¿me garantizas que me aprueban el crédito del march 2022?",
      "va, con 43,500 a 48 ¿cómo queda?",
      43_500,
      "March 2022",
    ],
    [
      "can you guarantee approval for the Nissan March 2022?",
      "ok, with 43,500 down at 48?",
      43_500,
      "March 2022",
    ],
  ])("«%s», «%s» plans the car that was named, with what was said of it", async (first, then, down, car) => {
    const session = seller.newSession();
    await session.say(first);
    const { calls, text } = await session.say(then);
    expect(calls.at(-1)).toMatchObject({
      name: "plan_financing",
      arguments: { down_payment: down, term_months: 48 },
    });
    expect(text).toContain(car);
  });

  test.each([
    [
      ["corolla 2022 base con 60 mil a 48", "y con 80 mil", "a 72"],
      "regrésame al de 60 mil, ¿cuánto era?",
      60_000,
      48,
    ],
    [
      ["corolla 2022 base con 30 mil a 36", "con 60 mil a 60"],
      "¿cuánto pagaría de puros intereses en ese de 30?",
      30_000,
      36,
    ],
    [
      ["2022 corolla base with 60k down over 48", "with 80k", "over 72"],
      "go back to the 60k down one, what was the payment?",
      60_000,
      48,
    ],
  ])("after %j «%s» is of the plan with that down payment", async (before, text, down, term) => {
    const session = seller.newSession();
    for (const one of before) await session.say(one);
    const { calls } = await session.say(text);
    expect(calls.at(-1)).toMatchObject({ arguments: { down_payment: down, term_months: term } });
  });

  test.each([
    ["y si pago 2000 a la semana", "$8,666 MXN al mes"],
    ["y si puedo 4 mil a la quincena", "$8,000 MXN al mes"],
    ["what if I pay 3000 every two weeks", "$6,500 MXN a month"],
    ["y si pago 300 al día", "$9,125 MXN al mes"],
  ])("«%s» after a plan is brought to a month", async (text, monthly) => {
    const session = seller.newSession();
    await session.say("jetta 2023");
    await session.say("con 80 mil a 60");
    expect((await session.say(text)).text).toContain(monthly);
  });

  test.each([
    [["cuánto de enganche para pagar 7500 al mes"], "cual plazo me conviene", { monthly_payment: 7_500 }],
    [["how much down to pay 7500 a month"], "which term is cheaper overall?", { monthly_payment: 7_500 }],
    [["cuánto de enganche para pagar 7500 al mes"], "el de 60", { monthly_payment: 7_500, term_months: 60 }],
    [
      ["cuánto de enganche para pagar 7500 al mes", "cual plazo me conviene", "el de 60"],
      "me equivoqué, son 8500 al mes",
      { monthly_payment: 8_500, term_months: 60 },
    ],
    [
      ["cuánto de enganche para pagar 7500 al mes"],
      "con 100 mil a 60",
      { down_payment: 100_000, term_months: 60 },
    ],
  ])("after %j «%s» goes by the down payment of each term", async (before, text, args) => {
    const session = seller.newSession();
    for (const one of ["mazda 3 2023", "el 1", ...before]) await session.say(one);
    const { calls } = await session.say(text);
    expect(calls).toEqual([
      expect.objectContaining({ arguments: { stock_id: expect.any(String), ...args } }),
    ]);
  });

  test("a list of one car that comes after a plan speaks of that car", async () => {
    const session = seller.newSession();
    await session.say("jetta 2019");
    await session.say("el 1 con 100 mil a 48");
    const { state } = await session.say("mejor un aveo 2020");
    expect(state.listing?.items).toHaveLength(1);
    const same = await session.say("mismo plazo y enganche");
    const stock_id = state.listing?.items[0]?.stockId;
    expect(same.calls).toMatchObject([
      { name: "plan_financing", arguments: { stock_id, down_payment: 100_000, term_months: 48 } },
    ]);
  });

  test("a car picked from the list of a monthly amount comes with the down payment that it takes", async () => {
    const session = seller.newSession();
    await session.say("¿qué me alcanza con 5 mil al mes?");
    const picked = await session.say("el 2");
    expect(picked.calls).toMatchObject([
      { name: "plan_financing", arguments: { monthly_payment: 5_000 }, ok: true },
    ]);
    expect(picked.text).toContain("Para pagar hasta $5,000 MXN al mes:");
  });
});
