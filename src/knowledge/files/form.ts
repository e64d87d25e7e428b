import { InvalidInput } from "../../errors.ts";

/** The file of a form, its name and type as the sender gives them, and the form's other fields. */
type FormFile = { bytes: Uint8Array; name: string; type: string; fields: Record<string, string> };

/**
 * Reads `multipart/form-data` with one file, in the field `file`.
 * @throws {InvalidInput} naming the field
 */
export async function readForm(body: Uint8Array, contentType: string): Promise<FormFile> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => {
      throw new InvalidInput([{ field: "", message: "must be a form (multipart/form-data)" }]);
    });
  const { file, ...fields } = Object.fromEntries(form);
  if (!(file instanceof File)) throw new InvalidInput([{ field: "file", message: "must be a file" }]);
  const stray = Object.entries(fields).find(([, value]) => typeof value !== "string")?.[0];
  if (stray !== undefined) throw new InvalidInput([{ field: stray, message: "must not be a file" }]);
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
    type: file.type,
    fields: fields as Record<string, string>,
  };
}
