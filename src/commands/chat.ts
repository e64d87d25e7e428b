// npm run chat: a conversation in the terminal, over the same path that customers' messages take.
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { compose, type Seller } from "../compose.ts";
import { parseConfig } from "../config.ts";
import { loadEnv } from "../start/load-env.ts";
import { loadSamples, removeSamples } from "../start/samples.ts";
import { onStopSignal } from "../start/signals.ts";
import { describeDatabase } from "../start/summary.ts";
import type { Answer, Answers } from "../turns/answers.ts";
import { runCommand } from "./run-command.ts";

const help = `A conversation with the seller in this terminal.

  npm run chat -- [--user NAME] [--verbose]

  --user NAME   who you are: the same name goes on with the same conversation (default: terminal)
  --verbose     show the tools that were called, the model and the tokens of each turn
  --help        this text

Type a message and Enter; «/salir», /quit or Ctrl-D ends. «reiniciar» or /reset starts a new session. Once a person
has the conversation the bot is silent: «/soltar» or /release gives it back.`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      user: { type: "string", default: "terminal" },
      verbose: { type: "boolean", default: false },
    },
  });
  const config = parseConfig(loadEnv());
  console.log(`database: ${describeDatabase(config.database)}`);
  const seller = await compose(config, { logger: pino({ level: "silent" }) });
  onStopSignal(seller.close);
  try {
    await removeSamples(seller);
    if (!config.production) await loadSamples(seller);
    await seller.startWorker();
    await converse(seller, await seller.startAnswers(), values.user, values.verbose);
  } finally {
    await seller.close();
  }
});

async function converse(seller: Seller, answers: Answers, user: string, verbose: boolean): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: "\nTú: " });
  let open = true;
  terminal.on("close", () => {
    open = false;
  });
  if (process.stdin.isTTY) console.log("Escribe en español o en inglés. «/salir» termina.");
  terminal.prompt();
  for await (const line of terminal) {
    const text = line.trim();
    if (["/salir", "/quit", "/exit"].includes(text)) break;
    if (["/soltar", "/release"].includes(text)) await release(seller, user);
    else if (text !== "") await exchange(seller, answers, { user, text, verbose });
    // Piped input may have ended long before its last line is answered.
    if (open) terminal.prompt();
  }
  terminal.close();
}

/** Gives the conversation back to the bot, as a person of the staff would. */
async function release(seller: Seller, user: string): Promise<void> {
  const [row]: { id: string }[] = await seller.database.source.query(
    "SELECT id FROM conversation WHERE channel = 'web' AND address = $1",
    [addressOf(user)],
  );
  if (row) await seller.handover.release(row.id);
  console.log("(the bot has the conversation again)");
}

function addressOf(user: string): string {
  return `terminal:${user}`;
}

/** One message out, one answer in. */
async function exchange(
  seller: Seller,
  answers: Answers,
  { user, text, verbose }: { user: string; text: string; verbose: boolean },
): Promise<void> {
  const { conversationId, messageId } = await seller.inbox.receive({
    channel: "web",
    address: addressOf(user),
    businessAddress: null,
    profileName: null,
    identities: {},
    referral: null,
    text,
    attachments: null,
    providerId: `terminal:${randomUUID()}`,
    consent: null,
  });
  if (messageId === null) throw new Error("a message with a fresh id was taken for a repeat");
  process.stdout.write("\nSeller: ");
  const waitMs = seller.config.turns.timeoutMs + 30_000;
  const answer = await answers.waitFor({ conversationId, messageId }, waitMs);
  console.log(describe(answer));
  if (verbose) printTurn(answer);
}

function describe(answer: Answer): string {
  if (answer.kind === "pending") return "(no answer yet: the turn takes longer than its time)";
  return answer.turn
    ? answer.messages.join("\n\n")
    : "(silent: a person has this conversation; «/soltar» or /release gives it back to the bot)";
}

function printTurn(answer: Answer): void {
  if (answer.kind === "pending" || !answer.turn) return;
  const { trace, model, inputTokens, outputTokens, durationMs } = answer.turn;
  for (const step of trace) {
    if (step.kind !== "tool") continue;
    const outcome = step.ok ? "ok" : "refused";
    console.log(`  · ${step.name} ${JSON.stringify(step.arguments)} → ${outcome}, ${step.durationMs} ms`);
  }
  console.log(
    `  · ${model}, ${inputTokens} + ${outputTokens} tokens, ${durationMs} ms, stage ${answer.stage}`,
  );
}
