import { expect, test } from "@jest/globals";
import { type Line, writeMarkdown } from "../../../src/knowledge/files/pdf-lines.ts";

/** Lines of body type, one under the other, as wide as the page. */
function body(...texts: string[]): Line[] {
  return texts.map((text, index) => ({ text, right: 500, y: 700 - index * 14, size: 11 }));
}

test("lines of a paragraph become one, and a parted word is joined again", () => {
  expect(writeMarkdown([body("Ofrecemos finan-", "ciamiento a doce", "meses.")])).toBe(
    "Ofrecemos financiamiento a doce meses.",
  );
});

test("a line that ends early ends on purpose", () => {
  const [first, second] = body("Lunes: 9 a 19", "Martes: 9 a 19 y también por cita");
  expect(writeMarkdown([[{ ...(first as Line), right: 120 }, second as Line]])).toBe(
    "Lunes: 9 a 19\nMartes: 9 a 19 y también por cita",
  );
});

test("a sentence goes on over the end of a page, a finished one does not", () => {
  expect(writeMarkdown([body("La garantía dura doce"), body("meses completos.")])).toBe(
    "La garantía dura doce meses completos.",
  );
  expect(writeMarkdown([body("Dura doce meses."), body("Otra cosa.")])).toBe(
    "Dura doce meses.\n\nOtra cosa.",
  );
});

test("what stands at the head or foot of most pages is left out", () => {
  const pages = [1, 2, 3, 4].map((number) =>
    body("Autos del Valle", `Texto de la parte ${"abcd"[number]}.`, "Algo más.", `Página ${number} de 4`),
  );
  const markdown = writeMarkdown(pages);
  expect(markdown).not.toMatch(/Autos del Valle|Página/);
  expect(markdown).toContain("Texto de la parte b.");
});

test("no lines give no text", () => {
  expect(writeMarkdown([[], []])).toBe("");
});
