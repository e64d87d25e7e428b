/** Types that are read, with the ending that names each to a transcription service; `null`: a picture. */
const endings = {
  "image/jpeg": null,
  "image/png": null,
  "image/webp": null,
  "audio/ogg": "ogg",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "audio/webm": "webm",
  "audio/flac": "flac",
} as const;
type Readable = keyof typeof endings;
export type PictureType = Extract<Readable, `image/${string}`>;

/**
 * Tells by a file's first bytes what it is, whatever it is called. Only what models take: of pictures no moving ones,
 * of sound what transcription services share (no AMR, no raw AAC, no 3GP).
 * @see https://platform.openai.com/docs/guides/speech-to-text
 * @see https://platform.openai.com/docs/guides/images-vision#image-input-requirements
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
function sniff(bytes: Buffer): Readable | null {
  const at = (start: number, end: number) => bytes.toString("latin1", start, end);
  if (at(0, 3) === "\xff\xd8\xff") return "image/jpeg";
  if (at(0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (at(0, 4) === "RIFF" && at(8, 12) === "WEBP") return isMoving(bytes) ? null : "image/webp";
  if (at(0, 4) === "RIFF" && at(8, 12) === "WAVE") return "audio/wav";
  if (at(0, 4) === "OggS") return "audio/ogg";
  if (at(0, 4) === "fLaC") return "audio/flac";
  if (at(0, 4) === "\x1a\x45\xdf\xa3") return "audio/webm";
  if (at(4, 8) === "ftyp") return at(8, 10) === "3g" ? null : "audio/mp4";
  if (at(0, 3) === "ID3") return "audio/mpeg";
  // A frame of MPEG audio, layer 3: eleven set bits, then version and layer. Raw AAC has another layer.
  const [first = 0, second = 0] = bytes;
  return first === 0xff && (second & 0xe6) === 0xe2 ? "audio/mpeg" : null;
}

/** WebP's extended header with the flag of animation, as moving stickers have it. */
function isMoving(bytes: Buffer): boolean {
  return bytes.toString("latin1", 12, 16) === "VP8X" && ((bytes[20] ?? 0) & 0b10) !== 0;
}

/** @returns null where it is no picture that models take */
export function pictureTypeOf(bytes: Buffer): PictureType | null {
  const type = sniff(bytes);
  return type && isPicture(type) ? type : null;
}

function isPicture(type: Readable): type is PictureType {
  return endings[type] === null;
}

/** @returns null where it is no sound that transcription services take */
export function soundOf(bytes: Buffer): { contentType: string; ending: string } | null {
  const contentType = sniff(bytes);
  const ending = contentType && endings[contentType];
  return ending ? { contentType, ending } : null;
}

/**
 * How long an Ogg Opus file lasts, as WhatsApp's voice notes are: the last page tells its place in samples of 48 kHz.
 * @returns null where it is not Ogg, or does not say
 * @see https://www.rfc-editor.org/rfc/rfc7845#section-4
 */
export function secondsOfOgg(bytes: Buffer): number | null {
  const last = bytes.lastIndexOf("OggS");
  if (bytes.indexOf("OggS") !== 0 || last + 14 > bytes.length) return null;
  const samples = bytes.readBigInt64LE(last + 6);
  return samples < 0n ? null : Number(samples) / 48_000;
}
