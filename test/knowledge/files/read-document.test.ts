import { expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { readDocument } from "../../../src/knowledge/files/read-document.ts";
import { drawWarranty, makeDocx, makePdf, makePdfBomb } from "./samples.ts";

const document = "word/document.xml";

test("a PDF is read with its headings by the size of type, and its list", async () => {
  const markdown = await readDocument("pdf", await makePdf(drawWarranty));
  const sentence = "Todos los autos seminuevos salen con garantía por escrito, también los híbridos.";
  expect(markdown.split(/\n{2,}/)).toEqual([
    "# Garantía",
    Array(5).fill(sentence).join(" "),
    "## Qué cubre",
    "- Motor y transmisión\n- Dirección",
    "## Qué no cubre",
    "Llantas, balatas y batería.",
  ]);
});

test("a Word document is read with its title, headings, list and table", async () => {
  const markdown = await readDocument("docx", await makeDocx());
  expect(markdown.split(/\n+/)).toEqual([
    "# Garantía",
    "Todos los autos salen con garantía.",
    "## Qué cubre",
    "- Motor",
    "- Transmisión",
    "## Plazos",
    "- Motor; 12 meses",
    "- Clima; 6 meses",
  ]);
});

test("what no database takes is left out", async () => {
  await expect(readDocument("html", Buffer.from("<p>Hola\u0000 a todos</p>"))).resolves.toBe("Hola a todos");
});

test("a PDF with a password says so", async () => {
  const locked = await makePdf(drawWarranty, { userPassword: "secreto", ownerPassword: "dueño" });
  await expect(readDocument("pdf", locked)).rejects.toMatchObject({
    status: 422,
    code: "document_encrypted",
    message: expect.stringContaining("password"),
  });
});

test("a PDF that only its owner may change is read", async () => {
  const guarded = await makePdf(drawWarranty, { ownerPassword: "dueño" });
  await expect(readDocument("pdf", guarded)).resolves.toContain("## Qué cubre");
});

test("a scan has no text and says so", async () => {
  const scan = await makePdf((pdf) => pdf.rect(0, 0, 300, 300).fill("grey"));
  await expect(readDocument("pdf", scan)).rejects.toMatchObject({
    code: "document_no_text",
    message: expect.stringContaining("OCR"),
  });
});

test("a PDF of more than 500 pages is refused", async () => {
  const pages = await makePdf((pdf) => {
    for (let page = 0; page < 500; page++) pdf.addPage();
  });
  await expect(readDocument("pdf", pages)).rejects.toMatchObject({ code: "document_too_many_pages" });
});

test.each([
  ["pdf", Buffer.from("%PDF-1.7\nnothing of the kind")],
  ["pdf", Buffer.alloc(0)],
  ["docx", Buffer.from("PK\u0003\u0004 nothing of the kind")],
  ["docx", Buffer.from(zipSync({ [document]: Buffer.from("<w:document><w:body>") }))],
] as const)("a damaged %s is refused as such (%#)", async (format, bytes) => {
  await expect(readDocument(format, bytes)).rejects.toMatchObject({ status: 422, code: "document_broken" });
});

test("an archive that is no Word document is refused as such", async () => {
  const archive = zipSync({ "xl/workbook.xml": Buffer.from("<workbook/>") });
  await expect(readDocument("docx", archive)).rejects.toMatchObject({ code: "document_not_word" });
});

test("a PDF that unpacks beyond all measure is stopped", async () => {
  const bomb = makePdfBomb(256_000_000);
  expect(bomb.length).toBeLessThan(10_000);
  const reading = readDocument("pdf", bomb, { totalMegabytes: 64 });
  await expect(reading).rejects.toMatchObject({ code: "document_too_large" });
});

test("a Word document that unpacks beyond all measure is not unpacked", async () => {
  const bomb = zipSync({ [document]: new Uint8Array(64_000_000) });
  await expect(readDocument("docx", bomb)).rejects.toMatchObject({ code: "document_too_large" });
});

test("a Word document that announces less than it holds fills no more room than announced", async () => {
  const bomb = Buffer.from(zipSync({ [document]: new Uint8Array(30_000_000) }));
  const announcedBytes = 1_000;
  bomb.writeUInt32LE(announcedBytes, 22);
  bomb.writeUInt32LE(announcedBytes, bomb.indexOf(Buffer.from("PK\u0001\u0002")) + 24);
  await expect(readDocument("docx", bomb)).rejects.toMatchObject({ code: "document_broken" });
});

test("a page that is nested beyond all measure is given up in time, and the next one is read", async () => {
  const nested = Buffer.from("<div>".repeat(200_000));
  const reading = readDocument("html", nested, { timeoutMs: 1_000 });
  await expect(reading).rejects.toMatchObject({ code: "document_too_slow" });
  await expect(readDocument("html", Buffer.from("<h1>Horario</h1>"))).resolves.toBe("# Horario");
});
