import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

/** @see https://huggingface.co/docs/inference-providers/tasks/zero-shot-classification */
const Body = z.strictObject({
  inputs: z.string().min(1),
  parameters: z.strictObject({
    candidate_labels: z.array(z.string().min(1)).min(1),
    hypothesis_template: z
      .string()
      .refine((template) => template.includes("{}"))
      .optional(),
    multi_label: z.boolean().optional(),
  }),
});

/** How sure the model is of one label; the others share the rest. */
type Verdict = { label: string; score: number };
/** `status`: an error; `"hang"`: no answer. */
type Reply = Verdict | { status: number } | "hang";

/** Hugging Face's zero-shot classification, for one model and one key. */
export async function startFakeZeroShot(model: string, key: string, respond: (inputs: string) => Reply) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${key}`)
      return send(401, { error: "Invalid credentials in Authorization header" });
    if (request.method !== "POST" || request.url !== `/models/${model}`)
      return send(404, { error: "Not Found" });
    const text = (await request.toArray()).join("");
    const body = Body.safeParse(JSON.parse(text));
    if (!body.success) return send(400, { error: z.prettifyError(body.error) });
    const { inputs, parameters } = body.data;
    asked.push(inputs);
    const reply = respond(inputs);
    if (reply === "hang") return;
    if ("status" in reply) return send(reply.status, { error: "Service Unavailable" });
    const others = parameters.candidate_labels.filter((label) => label !== reply.label);
    if (others.length === parameters.candidate_labels.length) return send(400, { error: "no such label" });
    const rest = others.map((label) => ({ label, score: (1 - reply.score) / others.length }));
    return send(
      200,
      [reply, ...rest].sort((a, b) => b.score - a.score),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/models`,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
