import { expect, test } from "@jest/globals";
import { hearAsked, hearTrait } from "../../../src/agent/hear/facets.ts";

test.each([
  "how long is the bed",
  "bed length?",
  "how big is the truck bed?",
  "cuánto mide la caja",
  "¿qué medidas tiene la batea?",
])("«%s» asks for a size that is not the car's", (text) => {
  const { facets, unstated } = hearAsked(text);
  expect(facets).toEqual([]);
  expect(unstated).toEqual([{ es: "cuánto mide la caja de carga", en: "how big the bed is" }]);
});

test.each([
  ["price on that one?", "price"],
  ["precio de ese?", "price"],
  ["what yr", "year"],
  ["y bluethoot?", "bluetooth"],
  ["tiene blutut", "bluetooth"],
  ["and years?", "year"],
  ["ese donde anda", "location"],
  ["y los años?", "year"],
  ["is that truck still available?", "availability"],
  ["is it a truck?", "body"],
  ["is it in Guadalajara?", "location"],
  ["is it at your Monterrey branch?", "location"],
  ["¿este es automático igual?", "transmission"],
  ["y es automático?", "transmission"],
  ["¿y la caja es automática?", "transmission"],
  ["is it in Mexico City right now?", "location"],
  ["is it at the branch?", "location"],
  ["is it at a branch near Monterrey?", "location"],
  ["is it at Insurgentes?", "location"],
  ["¿está en Insurgentes?", "location"],
  ["esta en queretaro?", "location"],
  ["y esta en cdmx?", "location"],
])("«%s» asks for that fact", (text, facet) => {
  expect(hearAsked(text)).toEqual({ facets: [facet], unstated: [] });
});

test.each([
  "is it in red?",
  "is it in pesos or dollars?",
  "is it in spanish?",
  "is it at full price?",
  "is it at cost?",
  "is it in stock?",
  "¿está en garantía?",
])("«%s» asks for no place", (text) => {
  expect(hearAsked(text).facets).not.toContain("location");
});

test("what it burns is asked beside how much", () => {
  expect(hearAsked("¿es híbrido verdad? ¿cuánto rinde por litro?")).toEqual({
    facets: ["fuel"],
    unstated: [{ es: "el rendimiento de combustible", en: "the fuel economy" }],
  });
});

test.each(["how long is it", "¿cuánto mide de largo?"])("«%s» asks for the car's", (text) => {
  expect(hearAsked(text)).toEqual({ facets: ["size"], unstated: [] });
});

test.each([
  ["¿aguanta un remolque de 2 toneladas?", "cuánto puede cargar o remolcar"],
  ["cuanto carga?", "cuánto puede cargar o remolcar"],
  ["how much can it haul?", "cuánto puede cargar o remolcar"],
  ["gasta mucha gasolina?", "el rendimiento de combustible"],
  ["cuantos km da por litro?", "el rendimiento de combustible"],
  ["how much gas does it use?", "el rendimiento de combustible"],
  ["es de agencia o importado", "si es de agencia o importado"],
  ["was it imported?", "si es de agencia o importado"],
  ["es blindada?", "si está blindado"],
  ["trae llanta de refaccion", "si trae llanta de refacción"],
  ["does it have wireless charging?", "ese equipo o historial"],
  ["paddle shifters?", "ese equipo o historial"],
  ["does it have heated seats?", "si tiene asientos con calefacción o eléctricos"],
  ["y el sonido qué marca es, ¿bose?", "qué equipo de sonido trae"],
  ["where was it serviced", "ese equipo o historial"],
  ["cuantas llaves trae", "cuántas llaves trae"],
  ["caben 8?", "cuántos asientos tiene"],
  ["cuántas personas caben", "cuántos asientos tiene"],
  ["seats 7?", "cuántos asientos tiene"],
  ["y ese tiene facturas originales?", "con qué factura y papeles viene"],
  ["es factura de agencia o refactura?", "con qué factura y papeles viene"],
  ["tiene sus papeles en regla", "con qué factura y papeles viene"],
  ["does it come with original papers", "con qué factura y papeles viene"],
  ["whats it like on gas", "el rendimiento de combustible"],
  ["es muy gastalon?", "el rendimiento de combustible"],
  ["is it a gas guzzler", "el rendimiento de combustible"],
  ["tiene adeudos o multas?", "si tiene adeudos"],
  ["¿está hecho en México?", "en qué país se armó"],
  ["where was it built", "en qué país se armó"],
  ["0-60 times?", "su aceleración ni su velocidad máxima"],
  ["¿qué tan rápido va de 0 a 100?", "su aceleración ni su velocidad máxima"],
  ["what's its top speed", "su aceleración ni su velocidad máxima"],
  ["¿cuál es su velocidad máxima?", "su aceleración ni su velocidad máxima"],
  ["how fast is it?", "su aceleración ni su velocidad máxima"],
  ["¿dónde lo fabricaron?", "en qué país se armó"],
  ["¿y ese tiene choques?", "si ha tenido accidentes"],
  ["¿cuántos km rinde la carga?", "la autonomía ni la batería"],
  ["cuanto dura la carga", "la autonomía ni la batería"],
  ["tiene detalles?", "en qué estado está"],
  ["trae algún detalle de pintura?", "en qué estado está"],
  ["qué defectos tiene", "en qué estado está"],
  ["tiene rayones o abolladuras?", "en qué estado está"],
  ["any scratches or dents?", "en qué estado está"],
  ["does it have any cosmetic flaws", "en qué estado está"],
  ["¿en qué condiciones está?", "en qué estado está"],
  ["what condition is it in?", "en qué estado está"],
  ["esta bien cuidado?", "en qué estado está"],
])("«%s» asks for what no stock states, and for no fact", (text, es) => {
  const { facets, unstated } = hearAsked(text);
  expect(unstated.map((what) => what.es)).toEqual([es]);
  expect(facets).toEqual([]);
});

test.each([
  ["el versa trae mataburros?", "mataburros", true],
  ["does it come with a winch", "winch", true],
  ["how many cupholders does it have?", "cupholders", true],
  // Of many cars it is a wish.
  ["tienen alguno con mataburros?", "mataburros", false],
  // Nothing that is not known is asked for.
  ["tiene un aveo 2018?", "", false],
])("«%s» asks for a thing that no list names: %s %s", (text, unknown, isAsked) => {
  expect(hearTrait(text, unknown) !== null).toBe(isAsked);
});

test.each([
  ["ford explorer price and color please", ["price", "colour"]],
  ["Fuel type according to your data?", ["fuel"]],
  ["según sus datos de qué color es?", ["colour"]],
  ["honda city km y precio", ["km", "price"]],
])("«%s» asks for both at its end", (text, facets) => {
  expect(new Set(hearAsked(text).facets)).toEqual(new Set(facets));
});

test.each([
  "¿es japonesa?",
  "¿la marca es alemana?",
  "¿de qué país es?",
  "de donde es la marca",
  "¿de qué nacionalidad es esa marca?",
  "¿son chinos?",
  "¿es de marca coreana?",
  "¿el mg es chino?",
  "is it a Chinese brand?",
  "isn't it american",
  "is this one German made?",
  "is the first one german?",
  "what country is it from?",
  "where is the brand from?",
])("«%s» asks where the make is at home", (text) => {
  expect(hearAsked(text)).toEqual({ facets: ["origin"], unstated: [] });
});

test.each(["busco un carro japonés", "are there any german cars?", "¿de dónde son ustedes?"])(
  "«%s» does not",
  (text) => {
    expect(hearAsked(text).facets).not.toContain("origin");
  },
);

test.each(["con 0 a 60", "enganche 0, 60 meses", "0 down, 60 months", "cambia el enganche de 0 a 100 mil"])(
  "«%s» is of a plan, and asks for no acceleration",
  (text) => {
    expect(hearAsked(text).unstated).toEqual([]);
  },
);

test.each([
  "how long does it take?",
  "for how long?",
  "how long would that be",
  "how long do i have to wait",
])("«%s» asks for no size", (text) => {
  expect(hearAsked(text).facets).not.toContain("size");
});

test.each(["how long is it?", "how long is the truck", "how tall is it"])("«%s» asks for a size", (text) => {
  expect(hearAsked(text).facets).toContain("size");
});

test.each([
  ["¿cuánto duran las partes electrica?", false],
  ["¿tiene fallas electrica?", false],
  ["¿es electrico?", true],
  ["is it electric?", true],
])("«%s» asks for what it runs on: %s", (text, isFuel) => {
  expect(hearAsked(text).facets.includes("fuel")).toBe(isFuel);
});
