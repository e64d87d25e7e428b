import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";

/** Files of a certificate of its own authority for `localhost`, and of its key. */
export type Certificate = { certificate: string; key: string };

export async function makeCertificate(dir: string): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const files = { certificate: join(dir, "certificate.pem"), key: join(dir, "key.pem") };
  await writeFile(files.certificate, made.cert);
  await writeFile(files.key, made.private, { mode: 0o600 });
  return files;
}
