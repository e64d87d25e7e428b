import { z } from "zod";

export type FakePicture = { contentType: string; bytes: Buffer };

/** First bytes of what the service takes. @see https://platform.openai.com/docs/guides/images-vision#image-input-requirements */
const beginnings: Record<string, string> = {
  "image/jpeg": "ffd8ff",
  "image/png": "89504e470d0a1a0a",
  "image/webp": "52494646",
};

/** A picture inside the request, as a data URL; one that is not what it is called is refused, as by the real service. */
export const pictureUrl = z.string().transform((url, context): FakePicture => {
  const [, contentType = "", base64 = ""] = /^data:([a-z/]+);base64,([A-Za-z0-9+/]+={0,2})$/.exec(url) ?? [];
  const bytes = Buffer.from(base64, "base64");
  const beginning = beginnings[contentType];
  if (!beginning || !bytes.toString("hex").startsWith(beginning))
    context.addIssue("You uploaded an unsupported image. Please make sure your image is valid.");
  return { contentType, bytes };
});
