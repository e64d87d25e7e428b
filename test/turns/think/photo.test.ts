import { expect, test } from "@jest/globals";
import { createDraft, type TurnDraft } from "../../../src/agent/draft.ts";
import { emptySessionState } from "../../../src/conversations/session/state.ts";
import { takePhoto } from "../../../src/turns/think/photo.ts";

const url = "https://photos.example/1001.jpg";
const viewed = (stockId: string, photoUrl: string | null = url) => ({
  stockId,
  label: "Nissan Versa",
  photoUrl,
});

function draftOf(cars: TurnDraft["viewed"], state = emptySessionState): TurnDraft {
  return { ...createDraft(state), viewed: cars };
}

test("the car that a turn told about is shown the first time in a session, and not again", () => {
  const draft = draftOf([viewed("1001")]);
  expect(takePhoto(draft)).toEqual({ url, caption: "Nissan Versa" });
  expect(takePhoto(draftOf([viewed("1001")], draft.state))).toBeNull();
  expect(takePhoto(draftOf([viewed("1002")], draft.state))).toEqual({ url, caption: "Nissan Versa" });
});

test.each([
  ["no car was told about", []],
  ["cars were compared", [viewed("1001"), viewed("1002")]],
  ["the stock has no photo", [viewed("1001", null)]],
  ["the photo is not to be had by https", [viewed("1001", "http://photos.example/1001.jpg")]],
])("none goes out where %s", (_, cars) => {
  const draft = draftOf(cars);
  expect(takePhoto(draft)).toBeNull();
  expect(draft.state.photosSent).toBeUndefined();
});
