import { deflateSync } from "node:zlib";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import PdfDocument from "pdfkit";

type Drawing = (pdf: PDFKit.PDFDocument) => void;

export function makePdf(draw: Drawing, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PdfDocument(options);
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    draw(pdf);
    pdf.end();
  });
}

/** Two pages of a warranty, with a title, headings, a list and a foot on each. */
export const drawWarranty: Drawing = (pdf) => {
  const sentence = "Todos los autos seminuevos salen con garantía por escrito, también los híbridos. ";
  pdf.fontSize(24).text("Garantía").moveDown();
  pdf.fontSize(11).text(sentence.repeat(5).trim()).moveDown();
  pdf.fontSize(16).text("Qué cubre");
  pdf.fontSize(11).text("• Motor y transmisión").text("• Dirección");
  pdf.addPage().fontSize(16).text("Qué no cubre");
  pdf.fontSize(11).text("Llantas, balatas y batería.");
};

export function makeDocx(): Promise<Buffer> {
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = [
    new Paragraph({ text: "Garantía", heading: HeadingLevel.TITLE }),
    new Paragraph("Todos los autos salen con garantía."),
    new Paragraph({ text: "Qué cubre", heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ text: "Motor", bullet: { level: 0 } }),
    new Paragraph({ text: "Transmisión", bullet: { level: 0 } }),
    new Paragraph({ text: "Plazos", heading: HeadingLevel.HEADING_2 }),
    new Table({ rows: [row("Motor", "12 meses"), row("Clima", "6 meses")] }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A PDF of one page whose content unpacks, in two steps, to many spaces. */
export function makePdfBomb(unpackedBytes: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(unpackedBytes, " "), { level: 1 }));
  const stream = `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`;
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << >> >>"),
    Buffer.concat([Buffer.from(stream), packed, Buffer.from("\nendstream")]),
  ];
  let file = Buffer.from("%PDF-1.4\n");
  const places = objects.map((object, index) => {
    const place = file.length;
    const head = Buffer.from(`${index + 1} 0 obj\n`);
    file = Buffer.concat([file, head, object, Buffer.from("\nendobj\n")]);
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size 5 /Root 1 0 R >>\n`;
  return Buffer.concat([file, Buffer.from(`${table}startxref\n${file.length}\n%%EOF`)]);
}
