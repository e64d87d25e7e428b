import { expect, test } from "@jest/globals";
import { spendOwnCar } from "../../../../../src/agent/hear/money/down/own-value.ts";

test.each([
  [
    "tengo un aveo que vale como 80 mil, con eso de enganche cuanto me queda el fit a 36",
    "con 80 mil de enganche cuanto me queda el fit a 36",
  ],
  [
    "mi jetta 2015 vale 150 mil, lo doy a cuenta por el cr-v a 48 meses",
    "con 150 mil de enganche por el cr-v a 48 meses",
  ],
  ["me dan 90,000 por mi tsuru y con eso de enganche el versa a 60", "con 90,000 de enganche el versa a 60"],
  [
    "traigo una eco sport valuada en ciento veinte mil, de enganche para la kicks cuanto al mes",
    "con ciento veinte mil de enganche para la kicks cuanto al mes",
  ],
  [
    "i've got a 2016 rav4 worth maybe 200k. use that as the down payment on the xc60, 60 months",
    "with 200k down on the xc60, 60 months",
  ],
  [
    "my civic is worth around $150,000, trade it in for the hr-v over 48",
    "with $150,000 down for the hr-v over 48",
  ],
  [
    "a mi carro ya me lo valuaron ustedes en 90 mil, con eso de enganche a 60 meses como queda",
    "con 90 mil de enganche a 60 meses como queda",
  ],
  [
    "mi carro me lo valuaron en 90 mil ahi en su sucursal, si lo doy de enganche a 36 meses cuanto pago",
    "con 90 mil de enganche a 36 meses cuanto pago",
  ],
  [
    "ya me avaluaron mi carro en 120 mil, si lo dejo a cuenta a 48 en cuanto queda",
    "con 120 mil de enganche a 48 en cuanto queda",
  ],
  [
    "your guys appraised my trade at 120,000. using that as down payment on the HB20 Limited, 48 months?",
    "with 120,000 down on the HB20 Limited, 48 months?",
  ],
  ["you appraised my car at 90k, put that down on the versa over 60", "with 90k down on the versa over 60"],
  ["cuanto tendria que dar si me dan 150 por el mio", "con 150 mil de enganche cuanto tendria que dar"],
  ["si me dan 150 mil por el mío cuánto quedaría al mes", "con 150 mil de enganche cuánto quedaría al mes"],
  ["y si nomás me dan 90 por el mío?", "con 90 mil de enganche"],
  ["si me toman el mio en 150 cuanto quedaria al mes", "con 150 mil de enganche cuanto quedaria al mes"],
  ["me toman mi carro en 90,000, cuanto me quedaria a 60", "con 90,000 de enganche, cuanto me quedaria a 60"],
  ["me dieron 80 por mi carro, cuanto pago al mes?", "con 80 mil de enganche, cuanto pago al mes?"],
  [
    "si me dieran 90 mil y meto otros 30 mil en efectivo, cuanto me queda un versa 2023 a 48",
    "con 120000 pesos de enganche, cuanto me queda un versa 2023 a 48",
  ],
  [
    "tengo un jetta que me valuan en 90 mil y meto otros 30 mil, cuanto queda",
    "con 120000 pesos de enganche, cuanto queda",
  ],
  [
    "si me reciben mi carro en 100 mil y pongo 20 mil mas, cuanto queda a 60",
    "con 120000 pesos de enganche, cuanto queda a 60",
  ],
  [
    "quiero un versa 2023, doy mi carro de 90 mil mas 30 mil en efectivo a 48 meses",
    "quiero un versa 2023, con 120000 pesos de enganche a 48 meses",
  ],
  [
    "i want a 2023 versa, i give my car worth 90k plus 30k cash over 48 months",
    "i want a 2023 versa, with 120000 pesos down over 48 months",
  ],
  ["cuanto pondria si me dan 200 mil por la mia", "con 200 mil de enganche cuanto pondria"],
  [
    "they're giving me 150k for my car, how much would i pay a month",
    "with 150k down, how much would i pay a month",
  ],
  ["what would my payment be if i get 90k for mine", "with 90k down what would my payment be"],
  ["and if you give me 100 for my car?", "with 100 thousand down"],
  ["what if i only get 90k for mine", "with 90k down"],
  ["if they take mine for 120,000 what's the monthly", "with 120,000 down what's the monthly"],
  ["mi carro me lo toman en 80 mil, cuanto seria entonces", "con 80 mil de enganche, cuanto seria entonces"],
  ["ok say 90k. with that as a down payment show me CR-Vs", "with 90k down show me CR-Vs"],
  ["let's say 120,000, use it as down payment on the versa", "with 120,000 down on the versa"],
  ["90k. with that as a down payment show me versas", "with 90k down show me versas"],
  ["digamos 90 mil, con eso de enganche muéstrame CR-V", "con 90 mil de enganche muéstrame CR-V"],
  [
    "bueno supongamos unos 80 mil, y con eso de enganche qué jettas hay",
    "con 80 mil de enganche qué jettas hay",
  ],
  ["con mi carro de 90 mil y 30 mil en efectivo a 48", "con 120000 pesos de enganche a 48"],
  ["with my 90k car and 30k cash over 48", "with 120000 pesos down over 48"],
  [
    "mi carro vale 90 mil y tengo 30 mil en efectivo, a 48 cuanto queda",
    "con 120000 pesos de enganche, a 48 cuanto queda",
  ],
  [
    "my car is worth 90k and i have 30k cash, what would the versa be over 48",
    "with 120000 pesos down, what would the versa be over 48",
  ],
  [
    "30 mil en efectivo y mi carro que vale 90 mil, cuanto al mes",
    "con 120000 pesos de enganche, cuanto al mes",
  ],
  ["i have 30k cash plus my car worth 90k, how much a month", "with 120000 pesos down, how much a month"],
  ["y si doy mi coche que vale 60", "con 60 mil de enganche"],
  ["y si dejo mi aveo 2015 que vale como 80 mil?", "con 80 mil de enganche"],
  [
    "si entrego mi carro valuado en 90 mil cuánto quedaría al mes",
    "con 90 mil de enganche cuánto quedaría al mes",
  ],
  ["and if i trade in my civic that's worth 90k?", "with 90k down"],
  ["if i put in my truck worth 120,000, what's the monthly", "with 120,000 down, what's the monthly"],
  ["pero si nomás me dan 80 mil por él, cuánto pago al mes", "con 80 mil de enganche, cuánto pago al mes"],
  ["if you give me 90k for it what's the monthly", "with 90k down what's the monthly"],
])("«%s» is «%s»", (text, said) => {
  expect(spendOwnCar(text)).toBe(said);
});

test.each([
  "tengo un aveo 2014, ¿lo toman a cuenta?",
  "me dan 150 mil por mi carro en otro lado, ¿ustedes cuánto me dan?",
  "¿me dan 150 mil por el mío?",
  "will you give me 100k for my car?",
  "can i get 90k for mine?",
  "¿cuánto vale mi aveo?",
  "busco un aveo que valga 80 mil",
  "tengo 80 mil de enganche para el fit",
  "mi hija quiere un march que vale 190 mil",
  "con mi aguinaldo de 15 mil cada año en diciembre cuanto ahorro",
  "con mi presupuesto de 200 mil cuanto queda al mes",
  "tengo un presupuesto de 200 mil y 50 mil de enganche",
  "doy mi enganche de 80 mil y 20 mil más en diciembre",
  "say 300k for an suv",
  "digamos 300 mil, qué camionetas hay",
  "300 mil, suv",
  "con mi auto de 4 puertas cuánto queda al mes",
  "con mi camioneta 2018 de 8 cilindros cuánto queda al mes",
  "con mi carro de 2016 cuánto me queda al mes",
  "con mi carro de 90 caballos cuánto me queda al mes",
  "dejando mi camioneta de 120 mil kilómetros cuánto queda",
  "con mi carro de 90 mil kms cuánto queda al mes",
  "trading in my 2015 suv, how much a month?",
  "with my 2018 truck over 60 months how much",
  "si me dan 60 meses cuánto queda al mes",
  "si me dan 20 mil de descuento cuánto queda",
  "si me dan el crédito cuánto pago al mes",
  "if you give me 60 months how much is it",
  "si doy 60 mil de enganche cuánto queda",
  "with my 1500 truck how much a month",
  "trading in my 150 truck how much a month",
  // A term, or a loan: no car of their own was spoken of.
  "¿y si me dan 60?",
  "y si me dan 36",
  "pero si nos dan 48 cuánto queda",
  "y si me dan 80 mil cuánto pago al mes",
  "and if they give me 72?",
  "what if you gave me 48",
])("«%s» spends no car", (text) => {
  expect(spendOwnCar(text)).toBeNull();
});

test.each([
  ["me dan 90 mil por mi carro", "y meto otros 30 mil en efectivo", "con 120000 pesos de enganche"],
  ["mi jetta vale 90 mil", "más 30 mil en efectivo a 48", "con 120000 pesos de enganche a 48"],
  [
    "tengo un aveo que me valúan en 90 mil",
    "y otros 30 a 60 meses",
    "con 120000 pesos de enganche a 60 meses",
  ],
  ["my car is worth 90k", "plus 30k cash over 48", "with 120000 pesos down over 48"],
  ["they're giving me 90k for my car", "and i'd add another 30k", "with 120000 pesos down"],
  ["mi jetta vale 90 mil", "y 30 mil a 48", "con 120000 pesos de enganche a 48"],
  ["mi jetta vale 90 mil", "y meto 30", "con 120000 pesos de enganche"],
  ["my car is worth 90k", "and $30,000 over 48", "with 120000 pesos down over 48"],
])("after «%s» «%s» is both together", (before, text, said) => {
  expect(spendOwnCar(text, { before: [before] })).toBe(said);
});

test.each([
  [["mi carro vale 80 mil"], "¿y si me dan 60?", "con 60 mil de enganche"],
  [
    ["¿cuánto me dan por mi aveo 2014?"],
    "y si me dan 100 cuánto sería al mes",
    "con 100 mil de enganche cuánto sería al mes",
  ],
  [["i have a 2014 aveo to trade in"], "and if you give me 60?", "with 60 thousand down"],
  [["a 48", "tengo un aveo que vale 80 mil"], "y si me dan 90 mil", "con 90 mil de enganche"],
  [["a 48", "tengo un aveo que vale 80 mil"], "y si me dan 60", null],
  [["busco un versa", "con 50 mil a 48"], "y si me dan 90 mil", null],
  [
    ["con mi carro de enganche, ¿cuánto pagaría por un versa?"],
    "digamos que vale 90 mil",
    "con 90 mil de enganche",
  ],
  [
    ["con mi carro de enganche cuánto quedaría el versa"],
    "pues ha de valer unos 90 mil",
    "con 90 mil de enganche",
  ],
  [["if i trade in my car as a down payment how much is the versa"], "say it's worth 90k", "with 90k down"],
  [["con mi carro de enganche, ¿cuánto pagaría por un versa?"], "digamos que a 48 meses", null],
  [["¿cuánto cuesta el versa?"], "digamos que vale 90 mil", null],
  [["quiero vender mi aveo"], "digamos que vale 90 mil", null],
])("after %j «%s» is %j", (before, text, said) => {
  expect(spendOwnCar(text, { before })).toBe(said);
});

test("what is given for the own car is paid down on the car that is spoken of", () => {
  expect(spendOwnCar("me dan 90 mil por mi carro", { hasCar: true })).toBe("con 90 mil de enganche");
  expect(spendOwnCar("me dan 90 mil por mi carro")).toBeNull();
});

test.each([
  ["mi carro vale 90 mil", "con 30 mil de enganche a 48"],
  ["mi carro vale 90 mil", "y de 30 mil km?"],
  ["el versa cuesta 90 mil", "y otros 30 mil"],
  ["mi aveo vale 80 mil, con eso de enganche cuánto queda", "y 60 meses"],
  ["mi aveo vale 80 mil", "y 36 cuánto al mes"],
  ["mi aveo vale 80 mil", "mas 2 meses"],
  ["mi aveo vale 80 mil", "y a 48"],
  ["mi aveo vale 80 mil", "y tengo 36 meses"],
  ["my rav4 is worth 200k, use it as a down payment", "and 48?"],
  ["my rav4 is worth 200k", "plus 2 years"],
])("after «%s» «%s» adds nothing", (before, text) => {
  expect(spendOwnCar(text, { before: [before] })).toBeNull();
});
