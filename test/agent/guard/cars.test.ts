import { expect, test } from "@jest/globals";
import { createVocabulary, findMentions } from "../../../src/agent/guard/cars.ts";
import { writtenOf } from "../../../src/agent/guard/text.ts";

const countryman = { make: "Mini", model: "Countryman", version: "cooper s chili 2.0t ta" };
const makes = [{ make: "Mini", models: [{ model: "Countryman" }, { model: "Cooper" }] }];

test.each([
  ["*Mini Countryman 2021* Cooper S Chili 2.0T TA: $388,999 MXN", ["countryman"]],
  ["El Countryman Cooper S", ["countryman"]],
  ["*Mini Cooper 2021* Pepper", ["cooper"]],
  ["El Countryman 2021 o el Cooper 2021", ["countryman", "cooper"]],
])("«%s» names %j", (text, models) => {
  const mentions = findMentions(writtenOf(text), createVocabulary(makes, [countryman]));
  expect(mentions.map(({ model }) => model)).toEqual(models);
});
