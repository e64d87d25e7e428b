import { oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { findInSentences, type Reply } from "../../reply.ts";

const noun =
  "(referenci|recibo|comprobante|identificaci|llave|copia|aval|reference|pay ?slip|statement|key|cop)";
const kind = `(?: [a-z]+){0,1}? ?${noun}[a-z]*`;
const several = new RegExp(
  String.raw`\b(?:(?:las |los |the )?(?:dos|tres|cuatro|two|three|four)|[2-9])(?: \p{L}+)?? ${noun}`,
  "gu",
);
const one = new RegExp(String.raw`\b(?:un|una|one|1|a)(?: (?:sola|solo|single))?${kind}`, "g");
const enough = new RegExp(
  String.raw`\b${oneOf({
    es: "basta, alcanza, es suficiente, con eso, solo, nomas, nada mas, unicamente, sola",
    en: "enough, only, just, single, will do, all you need, that['’]s it",
  })}\b`,
);

/** «Con una referencia basta», where the papers ask for two of them. */
export function findCounts(reply: Reply): Fault[] {
  const { sections } = reply.known;
  const asked = new Set(
    sections.flatMap((paper) => [...paper.matchAll(several)].map(([, name]) => sameOf(name))),
  );
  if (asked.size === 0) return [];
  return findInSentences(
    reply,
    "promise",
    ({ words }) =>
      !words.includes("?") &&
      enough.test(words) &&
      !/\b(?:no|not|[a-z]+n['’]t)\b/.test(words) &&
      words.matchAll(one).some(([, name]) => asked.has(sameOf(name))),
  );
}

/** One name in both languages. */
const sameOf = (name: string | undefined) =>
  name === "reference" ? "referenci" : name === "key" ? "llave" : name === "cop" ? "copia" : name;
