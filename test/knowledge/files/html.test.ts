import { expect, test } from "@jest/globals";
import { htmlToMarkdown } from "../../../src/knowledge/files/html.ts";

test("headings, paragraphs and lists stay, what is for the browser goes", () => {
  const html = `<!doctype html><html><head><title>Sitio</title><style>p{}</style></head><body>
    <nav><a href="/">Inicio</a></nav><h1>Garantía</h1><p>De <b>12</b> <i>meses</i>, <a href="/x">vea aquí</a>.</p>
    <h2>Cubre</h2><ul><li>Motor</li><li>Caja</li></ul><script>alert(1)</script><img src="a.png" alt="foto"></body></html>`;
  expect(htmlToMarkdown(html)).toBe("# Garantía\n\nDe 12 meses, vea aquí.\n\n## Cubre\n\n- Motor\n- Caja");
});

test("no dot, star or line is written with a backslash", () => {
  expect(htmlToMarkdown("<p>1. a_b * 2 [x]</p>")).toBe("1. a_b * 2 [x]");
});

test("a row of a table carries the names of its columns, an empty cell none", () => {
  const html = `<table><thead><tr><th>Plazo</th><th>Km</th></tr></thead>
    <tbody><tr><td>12 meses</td><td>20,000</td></tr><tr><td></td><td>5,000</td></tr></tbody></table>`;
  expect(htmlToMarkdown(html).split(/\n+/)).toEqual(["- Plazo: 12 meses; Km: 20,000", "- Km: 5,000"]);
});

test("a table that only places things on the page keeps what it holds", () => {
  const html =
    "<table><tr><td><h2>Horario</h2><p>De 9 a 19</p></td><td><ul><li>Lunes</li></ul></td></tr></table>";
  expect(htmlToMarkdown(html)).toMatch(/^## Horario\n+De 9 a 19\n+- Lunes$/);
});

test.each([
  'style="display:none"',
  'style="color: red; DISPLAY : none !important"',
  'style="visibility: hidden"',
  'style="font-size:0"',
  'style="font-size: 0px; color: #fff"',
  'style="opacity:0"',
  "hidden",
])("what is hidden by %s is not read, wherever it stands", (hidden) => {
  const html = `<h1>Garantía</h1><p>Doce meses<span ${hidden}>, y mil más</span>.</p><!-- nada --><div ${hidden}><p>Oculto</p></div>
    <h2 ${hidden}>Oculto</h2><ul><li ${hidden}>Oculto</li><li>Motor</li></ul>
    <table><tr><th>Plazo</th></tr><tr><td>Uno<b ${hidden}>oculto</b><script>oculto</script></td></tr><tr ${hidden}><td>Oculto</td></tr></table>`;
  const read = htmlToMarkdown(html);
  expect(read).not.toMatch(/oculto|mil más|nada/i);
  expect(read).toMatch(/Doce meses\.\n+- Motor\n+- Plazo: Uno$/);
});

test.each(['style="font-size:0.9em"', 'style="opacity:0.8"', 'style="display:block"'])(
  "what %s shows is read",
  (shown) => {
    expect(htmlToMarkdown(`<p ${shown}>Doce meses</p>`)).toBe("Doce meses");
  },
);
