import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cutPassages, guessTitle } from "../../src/knowledge/passages.ts";

test("each passage keeps the headings above it, and the title stands first once", () => {
  const markdown =
    "# Garantía\n\nIntro.\n\n## Qué cubre\n\nMotor.\n\n### Motor ###\n\nTodo.\n\n## Plazo\n\n12 meses.";
  expect(cutPassages("Garantía", markdown, "markdown")).toEqual([
    { heading: "Garantía", text: "Intro." },
    { heading: "Garantía › Qué cubre", text: "Motor." },
    { heading: "Garantía › Qué cubre › Motor", text: "Todo." },
    { heading: "Garantía › Plazo", text: "12 meses." },
  ]);
});

test("another title than the first heading stands above it", () => {
  expect(cutPassages("Manual", "# Uno\ntexto", "markdown")).toEqual([
    { heading: "Manual › Uno", text: "texto" },
  ]);
});

test("plain text has no headings: a number sign is text", () => {
  expect(cutPassages("Notas", "# 5 autos\r\n\r\nnuevos", "text")).toEqual([
    { heading: "Notas", text: "# 5 autos\nnuevos" },
  ]);
});

test("what looks like a heading inside a code fence is none", () => {
  const markdown = "# A\n```sh\n# comentario\n```\nfin";
  expect(cutPassages("A", markdown, "markdown")).toEqual([
    { heading: "A", text: "```sh\n# comentario\n```\nfin" },
  ]);
});

const priceList = `El taller cobra así.

| Servicio | Precio |
|:---|---:|
| Afinación \\| mayor | 3,900 pesos |
| Polarizado | 2,900 pesos |

Precios con IVA.`;

test.each(["markdown", "text"] as const)(
  "a table in Markdown is a passage of rows with the names of their columns, in %s as well",
  (format) => {
    expect(cutPassages("Taller", priceList, format).map(({ text }) => text)).toEqual([
      "El taller cobra así.",
      "- Servicio: Afinación | mayor; Precio: 3,900 pesos\n- Servicio: Polarizado; Precio: 2,900 pesos",
      "Precios con IVA.",
    ]);
  },
);

test("rows of two tables are two passages, and items of a list stay with what leads to them", () => {
  const rows =
    "- Servicio: A; Precio: 1\n- Servicio: B; Precio: 2\n- Plazo: 12; Tasa: 3\n- Plazo: 24; Tasa: 4";
  const list = "Traiga:\n- INE; vigente\n- Comprobante: de domicilio";
  expect(cutPassages("t", `${rows}\n\n${list}`, "markdown").map(({ text }) => text)).toEqual([
    "- Servicio: A; Precio: 1\n- Servicio: B; Precio: 2",
    "- Plazo: 12; Tasa: 3\n- Plazo: 24; Tasa: 4",
    list,
  ]);
});

test.each([
  ["¿Facturan?\nSí, siempre.\n\n¿Lavan?\nTambién.", ["¿Facturan?", "¿Lavan?"]],
  ["1. **¿Facturan?**\nR: Sí, siempre.\n\n2. **¿Lavan?**\n\nTambién.", ["¿Facturan?", "¿Lavan?"]],
  ["Q: Do you invoice?\nA: Sí, siempre.\nQ: Do you wash?\nTambién.", ["Do you invoice?", "Do you wash?"]],
])("questions on a line of their own are headings of their answers: %j", (content, asked) => {
  const answers = ["Sí, siempre.", "También."];
  expect(cutPassages("t", content, "text")).toEqual(
    asked.map((question, at) => ({ heading: `t › ${question}`, text: answers[at] })),
  );
});

test("the mark of an answer is taken off its first line alone", () => {
  const content = "¿Qué planes hay?\nR: Hay dos.\nA: el corto.\nB: el largo.";
  expect(cutPassages("t", content, "text")).toEqual([
    { heading: "t › ¿Qué planes hay?", text: "Hay dos.\nA: el corto.\nB: el largo." },
  ]);
});

test("a question that nothing answers is text", () => {
  const content = "Llámenos.\n¿Tiene dudas?";
  expect(cutPassages("t", content, "text")).toEqual([{ heading: "t", text: content }]);
});

test("a long section is cut between paragraphs and list items", () => {
  const items = Array.from({ length: 40 }, (_, index) => `- Punto ${index}: ${"palabra ".repeat(8).trim()}.`);
  const passages = cutPassages("Lista", items.join("\n"), "markdown");
  expect(passages.length).toBeGreaterThan(1);
  for (const { text } of passages) expect(text).toMatch(/^- Punto \d+: .*\.$/s);
});

test("a long paragraph is cut at the ends of sentences", () => {
  const sentence = "Esta es una oración de tamaño mediano que termina aquí. ";
  const passages = cutPassages("Texto", sentence.repeat(60), "text");
  expect(passages.length).toBeGreaterThan(2);
  for (const { text } of passages) expect(text.endsWith("aquí.")).toBe(true);
});

test("a document of headings alone is one passage", () => {
  expect(cutPassages("Abierto", "# Abierto los domingos", "markdown")).toEqual([
    { heading: "Abierto", text: "# Abierto los domingos" },
  ]);
});

test("white space alone gives no passage", () => {
  expect(cutPassages("Nada", " \n\n\t\n", "text")).toEqual([]);
});

test("no word of a plain text is lost or made up, and no passage is too long", () => {
  const word = fc.stringMatching(/^[a-zñ]{1,12}[.,]?$/);
  const content = fc.array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "\n", "\n\n")), { maxLength: 800 });
  fc.assert(
    fc.property(content, (pieces) => {
      const text = pieces.map(([word, gap]) => word + gap).join("");
      const passages = cutPassages("Título", text, "text");
      expect(passages.flatMap((passage) => passage.text.split(/\s+/))).toEqual(
        text.split(/\s+/).filter(Boolean),
      );
      for (const passage of passages) expect(passage.text.length).toBeLessThanOrEqual(1_200);
    }),
    { numRuns: 100 },
  );
});

test("a word longer than a passage is cut where it must be, never inside a character", () => {
  const passages = cutPassages("t", `a${"🚗".repeat(2_000)}`, "text");
  for (const { text } of passages) expect(text.isWellFormed()).toBe(true);
  expect(passages.map(({ text }) => text).join("")).toBe(`a${"🚗".repeat(2_000)}`);
});

test("a title is guessed from the first heading, else from the first line", () => {
  expect(guessTitle("intro\n## Horario\n")).toBe("Horario");
  expect(guessTitle("\n\nHola a todos\nadiós")).toBe("Hola a todos");
  expect(guessTitle("  \n")).toBeNull();
});

const requirements = `Requisitos para crédito

Identificación oficial (INE o pasaporte)
Comprobante de domicilio no mayor a 2 meses
Dos referencias personales

¿Necesito aval?
Solo sin comprobante de ingresos.`;

test("short lines under each other in plain text are a list, and the title above them is no item", () => {
  expect(cutPassages("Requisitos para crédito", requirements, "text")).toEqual([
    {
      heading: "Requisitos para crédito",
      text: "- Identificación oficial (INE o pasaporte)\n- Comprobante de domicilio no mayor a 2 meses\n- Dos referencias personales",
    },
    { heading: "Requisitos para crédito › ¿Necesito aval?", text: "Solo sin comprobante de ingresos." },
  ]);
});

test.each([
  ["Abrimos de lunes a viernes\nde nueve a siete y los sábados\nde diez a tres, salvo festivos."],
  ["Aceptamos tarjetas.\nAceptamos efectivo.\nAceptamos transferencia."],
  ["Ana López\nGerente"],
])("%j stays as it is", (text) => {
  expect(cutPassages("Notas", text, "text").map((passage) => passage.text)).toEqual([text]);
});

test("in a plain text, lines of capitals by themselves are headings", () => {
  const text = [
    "REQUISITOS PARA CRÉDITO",
    "INE vigente y comprobante de domicilio.",
    "",
    "TOMAMOS SU AUTO A CUENTA",
    "Autos 2014 o más recientes, con factura ORIGINAL.",
    "",
    "IVA 16 %",
  ].join("\n");
  expect(cutPassages("Papeles", text, "text")).toEqual([
    { heading: "Papeles › REQUISITOS PARA CRÉDITO", text: "INE vigente y comprobante de domicilio." },
    {
      heading: "Papeles › TOMAMOS SU AUTO A CUENTA",
      text: "Autos 2014 o más recientes, con factura ORIGINAL.\nIVA 16 %",
    },
  ]);
});

test("a text of several matters is called by its file, one of one matter by its heading", () => {
  expect(guessTitle("# Garantía\nDura 6 meses.\n# Apartado\nCon 5,000.", "politicas_de-venta.md")).toBe(
    "Politicas de venta",
  );
  expect(guessTitle("# Garantía\nDura 6 meses.\n## Qué cubre\nMotor.", "politicas.md")).toBe("Garantía");
  expect(guessTitle("# Garantía\nDura 6 meses.\n# Apartado\nCon 5,000.")).toBe("Garantía");
  expect(guessTitle("CRÉDITO\nCon INE.\n\nAPARTADO\nCon 5,000.", "papeles.txt")).toBe("Papeles");
});
