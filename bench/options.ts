import { parseArgs } from "node:util";
import { AppError } from "../src/errors.ts";

/** What can be measured, in the order in which it is. */
const measureNames = ["webhooks", "load", "turns", "backlog", "history", "import", "search"] as const;
export type MeasureName = (typeof measureNames)[number];

/** `vehicles`: in the large stock that is searched; null for that of the run. */
export type BenchOptions = { quick: boolean; json: boolean; only: MeasureName[]; vehicles: number | null };

export const help = `Measures this machine's Seller against baselines of the same run. Loads 127.0.0.1 only; asserts nothing.

  npm run bench [-- --quick] [--json] [--only NAME] [--vehicles N]

  --quick       a short run, about 2 minutes instead of 10: rougher figures
  --only NAME   one measure alone, may be repeated:
                webhooks  acknowledged webhooks per second against bare Koa with signature check
                load      300 customers × 10 messages in bursts, with repeats, against a bot that answers within the
                          request and a plain one on BullMQ; statements and commands of a turn
                turns     whole turns per second and what the bot itself takes, with a model of 0 and of 300 ms
                backlog   50,000 waiting messages of 10,000 customers that no job knows of
                history   a conversation of 500 turns: tokens of what the model is asked; turns after 10,000 messages
                import    lines of a catalogue file per second
                search    searches of 1,000 vehicles against those of 1,000,000 (100,000 in a short run)
                Peak memory comes with each of them.
  --vehicles N  in the large stock of «search»
  --json        one JSON object on standard output instead of the table
  --help        this text

It starts a Postgres of its own (durable, as in real use), Redis where redis-server is installed, the web and worker
processes, and fakes of Twilio and of the model; Ctrl-C stops them all. Progress goes to standard error.`;

/** @throws {AppError} or a parseArgs error that names the wrong option */
export function parseOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      vehicles: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const { quick, json, only, vehicles } = values;
  const unknown = only.find((name) => !measureNames.some((known) => known === name));
  if (unknown !== undefined)
    throw new AppError(`There is no measure «${unknown}»: --only takes ${measureNames.join(", ")}.`, {
      code: "usage",
    });
  if (vehicles !== undefined && !/^[1-9]\d{0,7}$/.test(vehicles))
    throw new AppError("--vehicles takes a number of vehicles.", { code: "usage" });
  return {
    quick,
    json,
    vehicles: vehicles === undefined ? null : Number(vehicles),
    only: measureNames.filter((name) => only.length === 0 || only.includes(name)),
  };
}
