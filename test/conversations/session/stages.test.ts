import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import {
  leadsTo,
  leavings,
  move,
  nextStage,
  type Stage,
  stages,
  type TurnEvent,
} from "../../../src/conversations/session/stages.ts";

const events: TurnEvent[] = [
  "listed",
  "viewed",
  "planned",
  "asked_document",
  "handed_over",
  "started_over",
  "said_goodbye",
];

test("a sale moves on by what happened in the turn", () => {
  expect(nextStage("greeting", [])).toBe("discovering");
  expect(nextStage("greeting", ["listed"])).toBe("browsing");
  expect(nextStage("browsing", ["viewed"])).toBe("considering");
  expect(nextStage("considering", ["planned"])).toBe("financing");
  expect(nextStage("financing", ["listed"])).toBe("browsing");
  expect(nextStage("browsing", ["viewed", "planned", "handed_over"])).toBe("handed_over");
  expect(nextStage("greeting", ["asked_document"])).toBe("discovering");
  expect(nextStage("financing", ["said_goodbye"])).toBe("closed");
});

test("a turn in which nothing happened, or only a question to the documents, leaves a stage as it is", () => {
  for (const stage of stages.filter((name) => name !== "greeting" && name !== "closed")) {
    expect(nextStage(stage, [])).toBe(stage);
    expect(nextStage(stage, ["asked_document"])).toBe(stage);
  }
});

test("starting over leads back to the greeting from everywhere, and nothing else does", () => {
  for (const stage of stages) expect(nextStage(stage, ["started_over"])).toBe("greeting");
  expect(Object.values(leadsTo)).not.toContain("greeting");
});

test("whom a person has is moved by nothing that the bot does in the same turn", () => {
  for (const event of events.filter((name) => name !== "started_over"))
    expect(nextStage("considering", ["handed_over", event])).toBe("handed_over");
});

test("a closed sale is opened again by whatever is wanted, and not by another goodbye", () => {
  expect(nextStage("closed", ["said_goodbye"])).toBe("closed");
  expect(nextStage("closed", [])).toBe("discovering");
  expect(nextStage("closed", ["listed"])).toBe("browsing");
});

test("from every stage and through any two events a sale stays where the table leads", () => {
  for (const stage of stages)
    for (const first of events)
      for (const second of events) {
        const between = nextStage(stage, [first]);
        expect(nextStage(stage, [first, second])).toBe(nextStage(between, [second]));
        const reachable: Stage[] = [...leavings[stage].map((event) => leadsTo[event]), "greeting", stage];
        expect(reachable).toContain(between);
      }
});

test("no transition leads to where a sale stands already", () => {
  for (const stage of stages)
    for (const event of leavings[stage])
      expect([stage, event, leadsTo[event]]).not.toEqual([stage, event, stage]);
});

test("nonsense transitions are no programs", () => {
  expect(move("greeting", "planned")).toBe("financing");
  expect(move("handed_over", "released")).toBe("discovering");
  // @ts-expect-error the bot does not act while a person has the conversation
  move("handed_over", "listed");
  // @ts-expect-error nobody has what could be given back
  move("browsing", "released");
  // @ts-expect-error what is over is not ended again
  move("closed", "ended");
  // @ts-expect-error only a new start leads to the greeting
  const back: "greeting" = move("browsing", "viewed");
  expect(back).toBe("considering");
});

test("the diagram in the documentation is the table", () => {
  const lines = stages.flatMap((stage) => {
    const targets = new Map<Stage, string[]>();
    for (const event of leavings[stage])
      targets.set(leadsTo[event], [...(targets.get(leadsTo[event]) ?? []), event]);
    return [...targets].map(([target, by]) => `    ${stage} --> ${target}: ${by.join(", ")}`);
  });
  const diagram = ["stateDiagram-v2", "    [*] --> greeting", ...lines, "    closed --> [*]"].join("\n");
  const page = readFileSync(join(import.meta.dirname, "../../../docs/stages.md"), "utf8");
  expect(page).toContain(`\`\`\`mermaid\n${diagram}\n\`\`\``);
});
