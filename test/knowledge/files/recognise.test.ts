import { expect, test } from "@jest/globals";
import { recogniseKind } from "../../../src/knowledge/files/recognise.ts";
import { decodeHtml } from "../../../src/knowledge/files/text.ts";

test.each([
  ["text/plain; charset=utf-8", "", { format: "text", charset: "utf-8" }],
  ['text/html; Charset="ISO-8859-1"', "", { format: "html", charset: "iso-8859-1" }],
  ["application/pdf", "x.txt", { format: "pdf", charset: null }],
  ["application/octet-stream", "Contrato.DOCX", { format: "docx", charset: null }],
  ["application/octet-stream", "notas.md", { format: "markdown", charset: null }],
  ["text/plain", "papeles.md", { format: "markdown", charset: null }],
  ["text/plain", "papeles.txt", { format: "text", charset: null }],
  ["application/octet-stream", "foto.png", null],
  ["image/png", "foto.pdf", null],
  ["", "foto.pdf", null],
])("type %j and name %j are %j", (type, name, kind) => {
  expect(recogniseKind({ type, name })).toEqual(kind);
});

test("a web page is read in the charset of its type, else its own, else UTF-8, else the old one", () => {
  const latin = (text: string) => Buffer.from(text, "latin1");
  expect(decodeHtml(latin("<p>garantía</p>"), "iso-8859-1")).toContain("garantía");
  expect(decodeHtml(latin('<meta charset="windows-1252"><p>garantía'), null)).toContain("garantía");
  expect(decodeHtml(Buffer.from("<p>garantía</p>"), null)).toContain("garantía");
  expect(decodeHtml(latin("<p>garantía</p>"), null)).toContain("garantía");
  expect(decodeHtml(Buffer.from("<p>garantía</p>"), "no-such-charset")).toContain("garantía");
});
