import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { readCases } from "./cases.ts";

const [grounds] = readCases("replies");

function measure(piece: string, length: number): number {
  if (!grounds) throw new Error("no case");
  const text = piece.repeat(Math.ceil(length / piece.length));
  const startedAt = performance.now();
  judgeReply(text, grounds);
  return performance.now() - startedAt;
}

/** Quadratic time would take 64 times as long for 8 times the text; what is allowed leaves room for a busy machine. */
test.each([
  "a",
  "ja",
  "1 2 ",
  "1",
  "1,1",
  "1-",
  "dos ",
  "un ",
  "a@",
  "«",
  "_",
  "Versa ",
  "no ",
  "0O",
  "Sucursal A",
  "a. ",
])("«%s» without end is judged in time that grows with its length", (piece) => {
  const short = Math.min(measure(piece, 1_000), measure(piece, 1_000));
  const long = Math.min(measure(piece, 8_000), measure(piece, 8_000));
  expect(long).toBeLessThan(Math.max(100, short * 24));
});

test("what is absurdly long is refused unread", () => {
  if (!grounds) throw new Error("no case");
  expect(judgeReply("ja".repeat(8_000), grounds).map(({ code }) => code)).toEqual(["too_long"]);
});
