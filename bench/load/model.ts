// A model of 0 ms as a process of its own, as cheap as can be, since it shares the machine with what is measured. Speaks
// OpenAI's Responses API and answers with the numbers (#1, #2 …) of what it has not answered yet.
// Prints one line of JSON with the `url`, `key` and `model` to configure.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onStopSignal } from "../../src/start/signals.ts";
import { numbersIn } from "./ledger.ts";

type Item = { role?: "user" | "assistant"; content?: string };

const server = createServer(async (request, response) => {
  const { input }: { input: Item[] } = JSON.parse(await readText(request));
  const unanswered = input.slice(input.findLastIndex(({ role }) => role === "assistant") + 1);
  const numbers = unanswered.flatMap(({ content }) => numbersIn(content ?? ""));
  const text = `Recibido: ${numbers.map((number) => `#${number}`).join(" ")}`;
  const body = JSON.stringify({
    id: "resp_1",
    object: "response",
    status: "completed",
    output: [
      {
        id: "msg_1",
        type: "message",
        role: "assistant",
        status: "completed",
        content: [{ type: "output_text", text, annotations: [] }],
      },
    ],
    usage: { input_tokens: 100, output_tokens: 10, total_tokens: 110 },
  });
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  console.log(JSON.stringify({ url, key: "sk-fake", model: "gpt-5-mini" }));
});
onStopSignal(async () => {
  server.closeAllConnections();
  server.close();
});

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
