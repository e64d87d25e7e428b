import { expect, test } from "@jest/globals";
import { toWhatsAppMarkup } from "../../../src/agent/reply/markup.ts";

test.each([
  [
    "bold",
    "El **Nissan Versa 2018** cuesta **$173,999 MXN**.",
    "El *Nissan Versa 2018* cuesta *$173,999 MXN*.",
  ],
  ["bold by underscores", "Es __muy__ bueno", "Es *muy* bueno"],
  ["bold and italic", "Es ***muy*** bueno", "Es *muy* bueno"],
  ["struck out", "~~$200,000~~ $190,000", "~$200,000~ $190,000"],
  ["a heading", "## Opciones ##\nUna", "*Opciones*\nUna"],
  ["a heading in bold", "### **Opciones**\nUna", "*Opciones*\nUna"],
  ["bullets", "* Uno\n- Dos\n  + Tres", "• Uno\n• Dos\n  • Tres"],
  ["bold bullets", "* **Precio:** $1", "• *Precio:* $1"],
  ["a link", "Ve [la foto](https://x.example/a_b) ya", "Ve la foto: https://x.example/a_b ya"],
  ["a bare link", "[https://x.example](https://x.example)", "https://x.example"],
  ["a picture", "![](https://x.example/a.jpg)", "https://x.example/a.jpg"],
  ["a table", "| Auto | Precio |\n|---|:--:|\n| Versa | $1 |", "• Auto · Precio\n• Versa · $1"],
  ["rules and fences", "Uno\n\n---\n\n```\nDos\n```", "Uno\n\nDos"],
  ["HTML", "Uno<br>**Dos** <b>Tres</b>", "Uno\n*Dos* *Tres*"],
  ["escapes", "1\\. Cuesta \\$5 \\*", "1. Cuesta $5 *"],
])("%s is written as WhatsApp shows it", (_, markdown, expected) => {
  expect(toWhatsAppMarkup(markdown)).toBe(expected);
});

test.each([
  "1. *Nissan Versa 2018* Advance: $173,999 MXN, 52,963 km\n2. *Kia Rio 2019*: $200,000 MXN, 10 km",
  "• Precio: $1\n• Foto: https://x.example/a__b__c.jpg\n\n¿Te interesa?",
  "_Nota_: 2*3*4 y a**b",
  "- 5 % de descuento no hay".replace("- ", "• "),
])("what is in WhatsApp's formatting already stays: %j", (text) => {
  expect(toWhatsAppMarkup(text)).toBe(text);
  expect(toWhatsAppMarkup(toWhatsAppMarkup(text))).toBe(text);
});
