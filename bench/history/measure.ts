import { tapWire } from "../load/wire.ts";
import type { Stand } from "../stand.ts";
import { median, percentile } from "../statistics.ts";
import { fillHistory } from "./fill.ts";
import { createListModel, inventWords } from "./model.ts";
import { openSeller } from "./open.ts";

const longTurns = 500;
/** The tokens of a turn move with the summary's steps: those of so many turns around it count, the highest of them. */
const aroundTurns = 10;
const messages = 10_000;
const conversations = { quick: 10, full: 30 };
const rounds = { quick: 6, full: 10 };

/** What a long conversation costs: tokens of what the model is asked, and milliseconds and statements of a turn. */
export async function measureHistory(stand: Stand): Promise<void> {
  const queue = stand.queues(3).at(-1) ?? { name: "Postgres", redisUrl: null };
  const databaseUrl = await stand.createDatabase("history");
  await measureTokens(stand, databaseUrl, queue.redisUrl);
  await measureTurns(stand, databaseUrl, queue.redisUrl);
}

async function measureTokens(stand: Stand, databaseUrl: string, redisUrl: string | null): Promise<void> {
  stand.say(`history: a conversation of ${longTurns} turns`);
  const tokens: number[] = [];
  const model = createListModel((asked) => tokens.push(asked));
  const { receive, attend } = await openSeller(stand, databaseUrl, redisUrl, model);
  for (let turn = 0; turn < longTurns + aroundTurns && !stand.signal.aborted; turn++)
    await attend(await receive("whatsapp:+525500000000", `¿Qué otro Versa tienes en ${inventWords(turn)}?`));
  if (!stand.signal.aborted && tokens.length !== longTurns + aroundTurns)
    throw new Error(`the model was asked ${tokens.length} times in ${longTurns + aroundTurns} turns`);
  const around = (turn: number) => Math.max(...tokens.slice(turn - aroundTurns, turn + aroundTurns));
  const early = around(20);
  for (const turn of [20, longTurns]) {
    const value = around(turn);
    const row = {
      measure: "tokens of a request, whole",
      setting: `around turn ${turn}`,
      unit: "",
      value,
    } as const;
    const ratio = value / early;
    stand.report(turn === 20 ? row : { ...row, ratio, target: "≤ 1.15 ×", met: ratio <= 1.15 });
  }
}

/** Turns of both kinds take turns, so that what else the machine does counts for both. */
async function measureTurns(stand: Stand, databaseUrl: string, redisUrl: string | null): Promise<void> {
  const length = stand.quick ? "quick" : "full";
  stand.say(`history: ${conversations[length]} conversations of ${messages} messages`);
  const long = await fillHistory(databaseUrl, "55", conversations[length], messages);
  const tap = await tapWire(databaseUrl);
  stand.closers.add(tap.stop);
  const timed = await openSeller(stand, databaseUrl, redisUrl, createListModel());
  const counted = await openSeller(stand, tap.url, redisUrl, createListModel());
  // The first turn sums up what was never summed up.
  for (const address of long) await timed.attend(await timed.receive(address, "¿Y en rojo?"));

  const ms = { empty: [] as number[], long: [] as number[] };
  const statements = { empty: 0, long: 0 };
  for (let round = 0; round < rounds[length] && !stand.signal.aborted; round++) {
    const empty = await fillHistory(databaseUrl, `66${round}`, conversations[length], 0);
    for (const [index, address] of long.entries()) {
      const pair: [keyof typeof ms, string][] = [
        ["empty", empty[index] ?? ""],
        ["long", address],
      ];
      for (const [kind, who] of index % 2 === 0 ? pair : pair.toReversed()) {
        const seller = round === 0 ? counted : timed;
        const id = await seller.receive(who, `¿Y en ${inventWords(index + 100 * round)}?`);
        tap.reset();
        const tookMs = await seller.attend(id);
        if (round === 0) statements[kind] += tap.count.statements;
        else ms[kind].push(tookMs);
      }
    }
  }
  for (const kind of ["empty", "long"] as const) {
    const setting = kind === "empty" ? "an empty conversation" : `${messages.toLocaleString("en")} messages`;
    const against = (value: number, base: number) => {
      const ratio = value / base;
      return kind === "empty" ? {} : { ratio, target: "≤ 1.2 ×", met: ratio <= 1.2 };
    };
    const value = median(ms[kind]);
    stand.report({
      measure: "a turn, model of 0 ms",
      setting,
      unit: "ms",
      value,
      p99: percentile(ms[kind], 0.99),
      ...against(value, median(ms.empty)),
    });
    const count = statements[kind] / long.length;
    stand.report({
      measure: "statements of a turn",
      setting,
      unit: "",
      value: count,
      ...against(count, statements.empty / long.length),
    });
  }
}
