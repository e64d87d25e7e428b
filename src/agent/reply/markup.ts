/**
 * Markdown, as large models write it whatever they are told, in WhatsApp's formatting: `*bold*`, `_italic_`, `~struck~`,
 * lines with «•». Headings become bold lines, tables lines, links their words and address. What is in WhatsApp's
 * formatting already stays as it is.
 * @see https://faq.whatsapp.com/539178204879377
 */
export function toWhatsAppMarkup(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/<br\s*\/?>/gi, "\n")
    .split("\n");
  return lines
    .filter((line) => !isRule(line))
    .map((line) => convertInline(convertLine(line)).trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A line of dashes or of a table's grid, or the fence of a block of code. */
function isRule(line: string): boolean {
  return (
    /^\s*([-*_]\s*){3,}$/.test(line) || /^\s*\|?[\s:|-]*-{3}[\s:|-]*$/.test(line) || /^\s*```/.test(line)
  );
}

function convertLine(line: string): string {
  const heading = /^\s{0,3}#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
  if (heading) return `*${heading.replace(/\*/g, "")}*`;
  const cells = /^\s*\|(.+)\|\s*$/.exec(line)?.[1];
  if (cells)
    return `• ${cells
      .split("|")
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(" · ")}`;
  return line.replace(/^(\s*)[*+-]\s+(?=\S)/, "$1• ");
}

function convertInline(line: string): string {
  return line
    .replace(/!?\[([^\]\n]*)\]\(\s*<?([^\s)>]+)>?[^)\n]*\)/g, writeLink)
    .replace(/<\/?(?:b|strong)>/gi, "*")
    .replace(/<\/?(?:i|em)>/gi, "_")
    .replace(/(?<![*\\])\*{2,3}(?=\S)(.+?)(?<=\S)\*{2,3}(?!\*)/g, "*$1*")
    .replace(/(?<![\w\\])__(?=\S)(.+?)(?<=\S)__(?!\w)/g, "*$1*")
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, "~$1~")
    .replace(/\\([\\`*_{}[\]()#+.!|$~-])/g, "$1");
}

function writeLink(_match: string, words: string, address: string): string {
  return words === "" || words === address ? address : `${words}: ${address}`;
}
