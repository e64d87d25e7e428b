import { type SaidMessage, wordsOf } from "../../conversations/message.ts";
import { foldText } from "../../fold.ts";

/** A pause longer than this between our answer and the next message ends a run of turns: machines do not tire. */
const longestPauseMs = 10 * 60_000;
/** Shorter texts are what people tap and repeat: «sí», «hola», «24», «muéstrame más». */
const shortLength = 20;
/** Nobody has read an answer and written {@link longLength} characters to it within {@link atOnceMs}… */
const atOnceMs = 2_000;
const longLength = 40;
/** …nor types faster than this, in characters a second: fast typists reach 8, on a telephone 6. */
const typingSpeed = 12;
/** Within this time nobody has read an answer and repeated a whole sentence. */
const soonMs = 5_000;

/** What one turn shows of who wrote; each is about the customer's side. */
type Signs = {
  /** The very text was said before in this run of turns, by them or by us. */
  again: boolean;
  /** It answers to something that we too had said before. */
  stuck: boolean;
  /** Or tapped: a button says the same sentence each time. */
  isShort: boolean;
  /** From our last answer to their first message; below 0 where they wrote before it. */
  pauseMs: number;
  /** Longer and sooner than anyone types. */
  superhuman: boolean;
};

/** A loop is any of these, in so many turns on end. */
const rules: { turns: number; holds(signs: Signs): boolean }[] = [
  // An automatic reply: the same sentence at once, whatever we say.
  {
    turns: 4,
    holds: ({ again, isShort, pauseMs }) => again && !isShort && pauseMs >= 0 && pauseMs <= soonMs,
  },
  // Another bot that always has something new to say.
  { turns: 5, holds: ({ superhuman }) => superhuman },
  // Both sides only repeat themselves, however short and slow.
  { turns: 6, holds: ({ again, stuck }) => again && stuck },
  // A slow automatic reply to which our model always finds new words.
  { turns: 10, holds: ({ again, isShort }) => again && !isShort },
];

/**
 * Is the other side a machine, or as good as one: do the last turns only go round? Decided on the turns since the
 * session's start, the last pause of ten minutes, a person's word or a silence of ours.
 *
 * Caught: the fifth of the same sentences of 20 characters or more that each come within 5 s of our answer (the
 * eleventh at any pace); the fifth text on end of 40 characters or more that comes within 2 s of our answer and
 * faster than 12 characters a second; the eighth of turns in which neither side says anything new.
 * Not caught: «hola» three times, quick short answers, a sentence repeated at leisure while we say new things.
 * @param history the session's messages, oldest first
 * @param waiting those that the next turn is to answer
 */
export function isBotLoop(history: SaidMessage[], waiting: SaidMessage[]): boolean {
  const signs = readSigns(lastRun(groupByTurn(history, waiting)));
  return rules.some(({ turns, holds }) => signs.length >= turns && signs.slice(-turns).every(holds));
}

/** Who wrote what in one turn; the last one has no answer yet. */
type Exchange = { received: SaidMessage[]; answers: SaidMessage[] };

/** What belongs to no turn of the bot's (a person's words, what was held for one) ends a run: an empty exchange. */
function groupByTurn(history: SaidMessage[], waiting: SaidMessage[]): Exchange[] {
  const exchanges: Exchange[] = [];
  const byTurn = new Map<string, Exchange>();
  for (const message of history) {
    const known = message.turnId ? byTurn.get(message.turnId) : undefined;
    const exchange = known ?? { received: [], answers: [] };
    if (!known) exchanges.push(exchange);
    if (!message.turnId) continue;
    byTurn.set(message.turnId, exchange);
    (message.direction === "in" ? exchange.received : exchange.answers).push(message);
  }
  return [...exchanges, { received: waiting, answers: [] }];
}

/** The turns up to the last one that follow each other without a break. */
function lastRun(exchanges: Exchange[]): Exchange[] {
  const breaks = exchanges.findLastIndex((exchange, index) => {
    const next = exchanges[index + 1];
    return next !== undefined && !(readPace(exchange, next).pauseMs <= longestPauseMs);
  });
  return exchanges.slice(breaks + 1);
}

/** Not a number where there is no message: no comparison holds then. */
function timeOf(message: SaidMessage | undefined): number {
  return message?.createdAt.getTime() ?? Number.NaN;
}

/** @returns one entry for each turn but the first, which follows nothing */
function readSigns(run: Exchange[]): Signs[] {
  const said = new Set<string>();
  return run.flatMap((exchange, index) => {
    const before = run[index - 1];
    const words = textOf(exchange.received);
    const answer = before ? textOf(before.answers) : null;
    const stuck = answer !== null && said.has(answer);
    if (answer !== null) said.add(answer);
    const again = said.has(words);
    said.add(words);
    const isTapped = exchange.received.some(({ attachments }) => attachments?.button);
    const isShort = isTapped || words.length < shortLength;
    return before ? [{ ...readPace(before, exchange), again, stuck, isShort }] : [];
  });
}

function readPace(before: Exchange, { received }: Exchange): Pick<Signs, "pauseMs" | "superhuman"> {
  const pauseMs = timeOf(received[0]) - timeOf(before.answers.at(-1));
  const typingMs = timeOf(received[0]) - timeOf(before.received.at(-1));
  const { length } = textOf(received);
  const isTyped = received.every(({ attachments }) => attachments === null);
  const isAtOnce = pauseMs >= 0 && pauseMs <= atOnceMs;
  const superhuman = isTyped && isAtOnce && length >= longLength && length * 1_000 > typingSpeed * typingMs;
  return { pauseMs, superhuman };
}

function textOf(messages: SaidMessage[]): string {
  return foldText(messages.map(wordsOf).join(" "));
}
