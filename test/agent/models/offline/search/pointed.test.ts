import { describe, expect, test } from "@jest/globals";
import { useSeller } from "../session.ts";

/** Texts one after the other, what the last of them calls for, and what its answer says. */
type Talk = [texts: string[], args: object[], told: RegExp];

const details = (...ids: string[]) => ids.map((stock_id) => ({ stock_id }));

describe("which car of the sample stock is meant", () => {
  const seller = useSeller();

  const xc40 = "me interesa la volvo xc40";
  const electrics = "qué eléctricos tienen";
  const suvs = ["cuál es la suv más barata", "y la más nueva"];
  const inEnglish = ["what's the cheapest suv", "and the newest"];
  const rav4s = [
    { make: "Toyota", model: "RAV4", colour: "blanco", year_min: 2024, year_max: 2024 },
    { make: "Toyota", model: "RAV4", year_min: 2022, year_max: 2022 },
    ...details("20539", "20761"),
  ];
  test.each<Talk>([
    [[xc40, "la eléctrica no, la otra. de qué color es y qué año"], details("20841"), /2021\.[\s\S]*Blanco/],
    [[xc40, "not the electric one, the other. what colour is it?"], details("20841"), /White/],
    [["tienen hilux", "la diésel cuánto"], details("23452"), /cuesta \$697,500/],
    [["tienen hilux", "y cuánto la diésel?"], details("23452"), /cuesta \$697,500/],
    [["tienen hilux", "la automática a cuánto"], details("23452"), /cuesta \$697,500/],
    [["tienen hilux", "the diesel how much"], details("23452"), /costs \$697,500/],
    [
      [electrics, "el más barato de esos en qué sucursal lo tienen y cuántos km trae"],
      details("23038", "20519", "22622"),
      /26,448 km\.\n.*Querétaro/,
    ],
    [
      [electrics, "el más barato de esos, cuántos km tiene cada uno y dónde está"],
      details("23038", "20519", "22622"),
      /Kilometraje: A 26,448 km/,
    ],
    [[...suvs, "compáralas"], details("21675", "22519"), /A \$177,500 MXN, B \$402,999 MXN/],
    [[...suvs, "cuál de las dos tiene menos km"], details("21675", "22519"), /Pulse 2025\*: 11,194 km/],
    [[...inEnglish, "compare them"], details("21675", "22519"), /A \$177,500 MXN, B \$402,999 MXN/],
    [[...inEnglish, "compare both"], details("21675", "22519"), /A \$177,500 MXN, B \$402,999 MXN/],
    [["which has fewer km, the white 2024 rav4 or the 2022 one?"], rav4s, /RAV4 2024\*: 33,000 km/],
    [
      ["which has fewer km, the 2023 rav4... no wait, the white 2024 rav4 or the 2022 one?"],
      rav4s,
      /RAV4 2024\*: 33,000 km/,
    ],
    [
      ["will a ford ranger XL fit in a 5.5 m long garage? the 2022"],
      [{ model: "Ranger", year_min: 2022, year_max: 2022 }, ...details("20727")],
      /5,354 mm/,
    ],
    [["¿cabe la ranger en 5.5 m? la 2022"], [{ model: "Ranger", year_min: 2022 }], /5,354 mm/],
    [["cuánto mide la kicks, perdón la taos del 2024"], [{ model: "Taos" }], /4,465 mm/],
    [["how long is the kicks, sorry, the 2024 taos"], [{ model: "Taos" }], /4,465 mm/],
    [["hilux diésel", "en cuánto anda y cuánto caminada trae"], details("23452"), /20,000 km\.\n.*\$697,500/],
    [["prius", "how many kms and where can i see it"], details("22629"), /65,629 km\.\n\n.*Guadalajara/],
    [
      ["just the audi a3s", "where is the newest one located"],
      details("21086"),
      /A3 2023\* is at: .*Monterrey/,
    ],
    [
      ["versa naranja", "onix 2025", "y entre ese y el versa cuál tiene menos km"],
      details("22006", "21720"),
      /6,504/,
    ],
    [
      ["orange versa", "2025 onix", "between that and the versa which has fewer km"],
      details("22006"),
      /6,504/,
    ],
    [["dolphin active vs dolphin plus", "el active cuántos km ha andado"], details("22622"), /26,448/],
    [["dolphin active vs dolphin plus", "how many km on the active one?"], details("22622"), /26,448/],
    [["cuál es el carro más barato que tienen", "y el que sigue en precio"], details("21540"), /109,000/],
    [["what's your cheapest car", "and the next one up"], details("21540"), /109,000/],
    [
      ["hay pickups diesel?", "cuál es la más barata", "y que sea 4x4 no tienes?"],
      [{ body: "pickup", fuel: "diesel", version: "4x4" }],
      /413,999/,
    ],
    [
      ["un jetta", "2019 con 50 mil", "a 48"],
      [{ stock_id: "21149", down_payment: 50_000, term_months: 48 }],
      /\$50,000/,
    ],
    [
      ["any jettas?", "the 2019 with 50k", "over 48"],
      [{ stock_id: "21149", down_payment: 50_000 }],
      /\$50,000/,
    ],
    [
      ["autos de 150 mil", "nah súbele a 200 pero que sea suv"],
      [{ body: "suv", price_max: 200_000 }],
      /177,500/,
    ],
    [
      ["suv hasta 300 mil", "súbele a 400 y automática"],
      [{ price_max: 400_000, transmission: "automatic" }],
      /400,000/,
    ],
    [["cars under 200k", "raise it to 300k but automatic"], [{ price_max: 300_000 }], /300,000/],
    [["suv hasta 300 mil", "ya no 300, mejor 400"], [{ body: "suv", price_max: 400_000 }], /400,000/],
    [["suv under 300k", "not 300k, make it 400k"], [{ body: "suv", price_max: 400_000 }], /400,000/],
    [
      ["los mustang del más barato al más caro", "y un camaro?"],
      [{ model: "Camaro" }],
      /no tengo Camaro[\s\S]*Mustang/,
    ],
    [["jetta 2019", "y la cr-v con el mínimo a 24"], [{ model: "CR-V" }], /Encontré 3 autos/],
    [
      ["tienes ertiga", "uy no. una de 7 asientos automática entonces"],
      [{ wish: ["seven_seats"] }],
      /Tiggo 8/,
    ],
    [["got an ertiga?", "nah. something for 7 people, automatic"], [{ wish: ["seven_seats"] }], /Tiggo 8/],
    [["jetta 2024 con 100 mil"], [{ stock_id: "20663", down_payment: 100_000 }], /Enganche: \$100,000/],
    [["the 2024 jetta with 100k"], [{ stock_id: "20663", down_payment: 100_000 }], /Down payment: \$100,000/],
    [
      ["jetta 2024", "sentra 2024", "los dos a 48 con 50 mil cada uno"],
      [{ stock_id: "20663" }, { stock_id: "22351" }],
      /Jetta[\s\S]*Sentra/,
    ],
    [
      ["jetta 2024", "sentra 2024", "both over 48 with 50k down"],
      [{ stock_id: "20663" }, { stock_id: "22351" }],
      /Jetta[\s\S]*Sentra/,
    ],
    [["pickups diesel", "la menos cara"], details("21515"), /285,999/],
    [["jetta 2024", "sí, ese mero"], details("20663"), /456,999/],
    [["jetta 2024", "yes i am"], details("20663"), /456,999/],
    [["jetta 2024", "sí", "sí, calcúlalo porfa"], [], /enganche/],
    [["jetta 2024", "sí", "sure, go ahead"], [], /put down|enganche/],
    [["cars for 5000 a month", "that's too much per month"], [], /a month\?$/],
    [["algo de 5 mil al mes", "es mucho al mes"], [], /pagar al mes\?$/],
    [["jetta 2024 con 100 mil a 48", "la mensualidad está muy alta"], [{ term_months: 60 }], /60 meses/],
    [["jetta 2024 con 100 mil a 48", "that's too much per month"], [{ term_months: 60 }], /60 months/],
    [
      ["jetta 2024 con 100 mil a 60", "cuánto ahorraría pagando a 3 en vez de 5"],
      [{ term_months: 36 }, { term_months: 60 }],
      /36/,
    ],
    [
      ["jetta 2024 con 100 mil a 60", "cuánto me ahorro de 5 a 4 años"],
      [{ term_months: 48 }, { term_months: 60 }],
      /48/,
    ],
  ])("%j", async (texts, args, told) => {
    const reply = await seller.answer(...texts);
    const called = reply.calls.map((one) => one.arguments);
    for (const one of args) expect(called).toContainEqual(expect.objectContaining(one));
    expect(reply.text).toMatch(told);
  });
});
