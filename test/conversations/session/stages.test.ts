import { expect, test } from "@jest/globals";
import { nextStage, stages } from "../../../src/conversations/session/stages.ts";

test("a sale moves on by what happened in the turn", () => {
  expect(nextStage("greeting", [])).toBe("discovering");
  expect(nextStage("greeting", ["listed"])).toBe("browsing");
  expect(nextStage("browsing", ["viewed"])).toBe("considering");
  expect(nextStage("considering", ["planned"])).toBe("financing");
  expect(nextStage("browsing", ["viewed", "planned", "handed_over"])).toBe("handed_over");
  expect(nextStage("greeting", ["asked_document"])).toBe("discovering");
});

test("a turn in which nothing happened, or only a question to the documents, leaves a stage as it is", () => {
  for (const stage of stages.filter((name) => name !== "greeting")) {
    expect(nextStage(stage, [])).toBe(stage);
    expect(nextStage(stage, ["asked_document"])).toBe(stage);
  }
});

test("starting over leads back to the greeting from everywhere", () => {
  for (const stage of stages) expect(nextStage(stage, ["started_over"])).toBe("greeting");
});
