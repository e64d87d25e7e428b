import { fuzzCallers } from "./callers.ts";
import { fuzzFiles } from "./files.ts";
import { fuzzWebhooks } from "./webhooks.ts";

// A modest number on every run; `npm run test:long` throws many more.
fuzzWebhooks(200);
fuzzCallers(200);
fuzzFiles(100);
