import { beforeAll, describe, expect, test } from "@jest/globals";
import { plainBranch, plainDealer } from "../../../../support/dealer/dealer.ts";
import { useSeller } from "../session.ts";

const workshop = `# Servicios del taller

## Cambio de aceite

El cambio de aceite sintético cuesta 1,450 pesos e incluye filtro.

## Polarizado

Polarizamos los cristales por 2,900 pesos. La película tiene garantía de 3 años.

## Lavado

- Lavado exterior: 150 pesos.
- Lavado de vestiduras: 950 pesos.
- Pulido de pintura: 1,800 pesos y tarda un día.

## GPS

La instalación de GPS cuesta 3,200 pesos.

## Primer servicio

El primer servicio de mantenimiento cuesta 1,850 pesos.

## Mecánico propio

Puede traer a su mecánico. No cobramos nada.
`;

const dealer = {
  ...plainDealer,
  hours: [540, 540, 540, 540, 540, 540].map((fromMin) => [{ fromMin, toMin: 1080 }]),
  branches: [{ ...plainBranch, name: "Matriz", address: "Paseo Tollocan 100, Toluca" }],
};

const seller = useSeller(dealer);
beforeAll(() =>
  seller.documents().add({ title: "Servicios del taller", source: null, format: "markdown", text: workshop }),
);

const say = async (...texts: string[]) => (await seller.answer(...texts)).text;

const unknown = /no está en nuestros documentos|it isn't in our documents/;

describe("what a thing costs, and how long it takes or is good for", () => {
  test.each([
    ["cuanto cuesta la tenencia"],
    ["¿qué precio tiene la verificación?"],
    ["cuanto cobran por una alineacion"],
    ["cuánto sale una afinación mayor"],
    ["how much is a tune-up"],
    ["what do you charge for an alignment"],
    ["cuanto cuesta el blindaje"],
    ["how much for a new windshield"],
    ["qué costo tiene el rotulado"],
    ["cuanto dura la garantia de la pintura"],
  ])("«%s» is not answered with that of something else", async (text) => {
    expect(await say(text)).toMatch(unknown);
  });

  test.each([
    ["cuanto cuesta lavar las vestiduras", /150|1,800/],
    ["cuanto sale pulir la pintura", /950|150 pesos/],
  ])("«%s» is answered without the other items of the list", async (text, others) => {
    expect(await say(text)).not.toMatch(others);
  });

  test.each([
    ["how much is an oil change", "1,450"],
    ["cuánto cuesta el cambio de aceite", "1,450"],
    ["cuanto cobran por cambiar el aceite", "1,450"],
    ["precio del cambio de aceite?", "1,450"],
    ["how much do you charge for an oil change?", "1,450"],
    ["polarizan vidrios? precio", "2,900"],
    ["que precio tiene el polarizado", "2,900"],
    ["how much is it to tint the windows", "2,900"],
    ["cuanto dura la garantia del polarizado", "3 años"],
    ["how long is the warranty on the tint", "3 años"],
    ["cuanto cuesta lavar las vestiduras", "950"],
    ["how much is it to wash the upholstery", "950"],
    ["cuanto sale pulir la pintura", "1,800"],
    ["cuanto cuesta el gps", "3,200"],
    ["en cuanto sale la instalacion de gps", "3,200"],
    ["how much for a gps", "3,200"],
    ["cuanto cuesta el primer servicio?", "1,850"],
    ["que precio tiene el primer servicio", "1,850"],
    ["cuanto cuesta la entrega a domicilio", "sin costo"],
    ["cuánto cobran por las placas", "1,800"],
    ["how much are the plates", "1,800"],
    ["cuanto cuesta el diagnostico", "no tiene costo"],
  ])("«%s» is answered with what the document says of it", async (text, part) => {
    const answer = await say(text);
    expect(answer).toContain(part);
    expect(answer).not.toMatch(unknown);
  });
});

test.each([
  [["puedo llevar a mi mecanico"], "traer a su mecánico"],
  [["cuanto cuesta lavar las vestiduras", "y pulirlo?"], "1,800"],
  [["how much is it to wash the upholstery", "and polishing it?"], "1,800"],
  [["puedo llevar a mi mecanico", "cuanto cuesta eso"], "No cobramos nada"],
  [["cuánto cuesta el cambio de aceite", "y el polarizado?"], "2,900"],
])("%j is answered by the passage that names it", async (texts, part) => {
  expect(await say(...texts)).toContain(part);
});

test.each([
  [["cuánto cuesta el cambio de aceite", "y cuanto tarda"]],
  [["how much is an oil change", "and how long does it take"]],
  [["cuánto cuesta el gps", "cuanto tardan"]],
])("%j goes on with the same, of which the documents say no time", async (texts) => {
  expect(await say(...texts)).toMatch(unknown);
});

describe("where the dealer is and when it is open", () => {
  test.each(["donde estan", "cual es la direccion", "where are you located", "¿cuál es su ubicación?"])(
    "«%s» is answered with the branches of the dealer's file, whatever a document says",
    async (text) => {
      const answer = await say(text);
      expect(answer).toContain("Paseo Tollocan 100");
      expect(answer).not.toContain("Insurgentes");
    },
  );

  test.each(["cuál es el horario del taller", "service department hours", "a qué hora abre el taller?"])(
    "«%s» is not answered with the hours of the sale",
    async (text) => {
      const answer = await say(text);
      expect(answer).not.toContain("18:00");
      expect(answer).toMatch(/taller está cerrado|workshop is closed/);
    },
  );
});

test.each([
  ["puedo sacar el credito a nombre de mi esposa", unknown],
  ["can I put the loan in my wife's name?", unknown],
  ["la factura puede ir a nombre de mi esposa?", /a nombre del comprador/],
  ["y quien paga la tenencia", unknown],
  ["quien paga las placas?", /los paga el comprador/],
  ["who pays for the plates?", /paid by the buyer/],
  ["manejan credito?", /comprar a crédito cualquiera/],
  ["do you offer financing?", /any of our cars on credit/],
  ["me checan buro?", /Autorización firmada para consultar el Buró/],
  ["estoy en buro, me dan credito?", /Autorización firmada para consultar el Buró/],
  ["dan credito sin buro?", /Autorización firmada para consultar el Buró/],
  ["no credit check?", /authorization to consult the credit bureau/],
  ["toman mi carro a cuenta?", /Recibimos su auto como parte del pago/],
  ["do you take my old car as trade in?", /take your car in part payment/],
  ["can I trade in my 2015 Sentra with 120k km", /2012 onwards with fewer than 180,000/],
  ["what docs do I need", /Proof of income[\s\S]*Two personal references/],
  ["cuanto sale el seguro de una suv", /seguro de cobertura amplia/],
  ["es obligatorio el seguro?", /^Esto dice[\s\S]*seguro de cobertura amplia[^?]*$/],
  ["cuanto cuesta cambiar las balatas", unknown],
  ["quincenal cuanto seria", /cada mes/],
  ["checan el carro antes de venderlo?", /150 puntos/],
  ["inspeccionan los autos?", /150 puntos/],
  ["horario de servicio al cliente", /9:00 a 18:00/],
  ["cuanto es pa apartar y si me arrepiento me regresan la lana?", /5,000[\s\S]*se le regresa/],
  ["sus documentos que dicen del enganche", /recomendamos al menos 20 %/],
  ["cuanto cuesta enviarlo a merida", /Entrega a domicilio/],
])("«%s» is answered to the point", async (text, answer) => {
  expect(await say(text)).toMatch(answer);
});

describe("without the samples", () => {
  beforeAll(() => seller.documents().removeSamples());

  test.each([
    ["how much is the first service?", "1,850"],
    ["what does the first service cost?", "1,850"],
    ["price of maintenance", "1,850"],
    ["can I bring my own mechanic?", "traer a su mecánico"],
  ])("«%s» is answered from the document in the other language", async (text, part) => {
    expect(await say(text)).toContain(part);
  });

  test.each([
    "cuál es el horario del taller",
    "service department hours",
    "a qué hora abre el taller?",
    "is the workshop open on saturdays",
    "hacen entregas a domicilio",
    "me lo llevan hasta mi domicilio?",
    "do you deliver to my home",
  ])("«%s» is not known", async (text) => {
    const answer = await say(text);
    expect(answer).toMatch(unknown);
    expect(answer).not.toMatch(/18:00|Tollocan/);
  });

  describe("with the workshop's own hours", () => {
    const text = "El taller atiende de lunes a viernes de 7:00 a 16:00.";
    beforeAll(() => seller.documents().add({ title: "Servicio", source: null, format: "text", text }));

    test.each([
      "a que hora abre el taller?",
      "cuál es el horario del taller",
      "el taller abre el sabado?",
      "workshop hours?",
      "when does the service department open",
      "a que hora cierra el taller los viernes",
    ])("«%s» is answered with them", async (text) => {
      const answer = await say(text);
      expect(answer).toContain("7:00 a 16:00");
      expect(answer).not.toContain("18:00");
    });

    test.each(["cuál es el horario?", "abren el sabado?", "are you open on saturday?"])(
      "«%s» is answered with those of the sale",
      async (text) => {
        const answer = await say(text);
        expect(answer).toContain("18:00");
        expect(answer).not.toContain("7:00 a 16:00");
      },
    );
  });
});
