/** The beginning of a photograph: enough for whoever looks at no more. */
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00]);

/** A voice note as WhatsApp records it: two pages of Ogg, without any sound in them. */
export function oggOf(seconds: number): Buffer {
  return Buffer.concat([oggPage(0), oggPage(seconds * 48_000)]);
}

/** @see https://www.rfc-editor.org/rfc/rfc3533#section-6 */
function oggPage(samples: number): Buffer {
  const page = Buffer.alloc(28);
  page.write("OggS");
  page.writeBigInt64LE(BigInt(Math.round(samples)), 6);
  page.writeUInt8(1, 26);
  return page;
}
