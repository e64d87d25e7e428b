// The naive bot, as a process of its own: verifies, calls the model and sends within the request. It stores nothing, so
// it answers repeats twice.
import { parseArgs } from "node:util";
import { createAnswer, vendorArguments } from "./vendors.ts";
import { startWebhook } from "./webhook.ts";

const { values } = parseArgs({ options: vendorArguments });
const signedUrl = values["signed-url"];
startWebhook({ token: values.token, signedUrl, close: async () => {} }, createAnswer(values));
