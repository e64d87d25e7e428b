import { fuzzCallers } from "../fuzz/callers.ts";
import { fuzzFiles } from "../fuzz/files.ts";
import { fuzzWebhooks } from "../fuzz/webhooks.ts";

// 10,100 cases: two properties of the webhooks, five and a quarter of the callers, one of the files.
fuzzWebhooks(1_800);
fuzzCallers(1_000);
fuzzFiles(1_250);
