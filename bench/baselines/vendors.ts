import { OpenAI } from "openai";
import twilio from "twilio";

/** Where a baseline finds the model and Twilio: what its process is given as arguments. */
export type VendorOptions = {
  "model-url": string;
  "model-key": string;
  model: string;
  "twilio-url": string;
  "account-sid": string;
  token: string;
  "signed-url": string;
};

export const vendorArguments = {
  "model-url": { type: "string", default: "" },
  "model-key": { type: "string", default: "" },
  model: { type: "string", default: "" },
  "twilio-url": { type: "string", default: "" },
  "account-sid": { type: "string", default: "" },
  token: { type: "string", default: "" },
  "signed-url": { type: "string", default: "" },
} as const;

/**
 * The least that a bot does with a message, with the packages that ours uses: one call of the model without tools or
 * history, one message sent.
 */
export function createAnswer(options: VendorOptions) {
  const model = new OpenAI({ apiKey: options["model-key"], baseURL: options["model-url"], maxRetries: 0 });
  const httpClient = new twilio.RequestClient({ maxSockets: 50 });
  httpClient.axios.interceptors.request.use((request) => {
    const { pathname, search } = new URL(request.url ?? "");
    request.url = options["twilio-url"] + pathname + search;
    return request;
  });
  const messages = twilio(options["account-sid"], options.token, { httpClient }).messages;

  return async function answer(form: Record<string, string>): Promise<void> {
    const { output_text } = await model.responses.create({
      model: options.model,
      store: false,
      instructions: "You sell cars.",
      input: [{ type: "message", role: "user", content: form.Body ?? "" }],
    });
    await messages.create({ to: form.From ?? "", from: form.To ?? "", body: output_text });
  };
}
