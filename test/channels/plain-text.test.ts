import { expect, test } from "@jest/globals";
import { toPlainText } from "../../src/channels/plain-text.ts";

test.each([
  ["*Nissan Versa 2018*: $1", "Nissan Versa 2018: $1"],
  ["(_sin_ enganche), ~antes~ *_hoy_*", "(sin enganche), antes hoy"],
  ["Plan *F-1002* para el *Kia Rio*", "Plan F-1002 para el Kia Rio"],
  ["```1 2```", "1 2"],
])("«%s» reads «%s» where there is no formatting", (text, expected) => {
  expect(toPlainText(text)).toBe(expected);
});

test.each(["2*3*4", "https://x.example/_a_/b_c_d", "5 * 3 * 2", "nota*", "a_b_c", "*uno\ndos*"])(
  "signs that format nothing stay: %j",
  (text) => expect(toPlainText(text)).toBe(text),
);
