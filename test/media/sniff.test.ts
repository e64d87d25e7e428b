import { expect, test } from "@jest/globals";
import { pictureTypeOf, secondsOfOgg, soundOf } from "../../src/media/sniff.ts";
import { jpeg, oggOf } from "../support/media.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const webp = (flags: number) =>
  Buffer.concat([latin1("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0"), Buffer.from([flags])]);

test.each([
  ["a photograph", jpeg, "image/jpeg"],
  ["a screenshot", latin1("\x89PNG\r\n\x1a\n..."), "image/png"],
  ["a sticker", webp(0x10), "image/webp"],
  ["a sticker that moves", webp(0x12), null],
  ["a moving picture", latin1("GIF89a"), null],
  ["a page", latin1("<!DOCTYPE html><html>"), null],
  ["a drawing that may hold a script", latin1("<svg xmlns='http://www.w3.org/2000/svg'>"), null],
  ["a document", latin1("%PDF-1.7"), null],
  ["a voice note", oggOf(3), null],
  ["nothing", Buffer.alloc(0), null],
])("as a picture, %s is known by its bytes", (_, bytes, type) => {
  expect(pictureTypeOf(bytes)).toBe(type);
});

test.each([
  ["a voice note", oggOf(3), "ogg"],
  ["MPEG audio with its tags", latin1("ID3\x04"), "mp3"],
  ["MPEG audio without", Buffer.from([0xff, 0xfb, 0x90]), "mp3"],
  ["an iPhone's recording", latin1("\0\0\0\x1cftypM4A "), "m4a"],
  ["a 3GP file", latin1("\0\0\0\x1cftyp3gp5"), null],
  ["AMR", latin1("#!AMR\n"), null],
  ["raw AAC", Buffer.from([0xff, 0xf1, 0x50]), null],
  ["WAV", latin1("RIFF\0\0\0\0WAVEfmt "), "wav"],
  ["a picture", jpeg, null],
  ["a page", latin1("<html>"), null],
])("as sound, %s is known by its bytes", (_, bytes, ending) => {
  expect(soundOf(bytes)?.ending ?? null).toBe(ending);
});

test("a voice note tells how long it lasts", () => {
  expect(secondsOfOgg(oggOf(12.5))).toBe(12.5);
  expect(secondsOfOgg(latin1("OggS"))).toBeNull();
  expect(secondsOfOgg(jpeg)).toBeNull();
});
