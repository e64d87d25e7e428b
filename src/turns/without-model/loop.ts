import { type SaidMessage, wordsOf } from "../../conversations/message.ts";
import { foldText } from "../../text/fold.ts";

/** A pause longer than this between our answer and the next message ends a run of turns: machines do not tire. */
const longestPauseMs = 10 * 60_000;
/** Shorter texts are what people tap and repeat: «sí», «hola», «24», «muéstrame más». */
const shortLength = 20;
/** A person needs so long to see that an answer is there, let alone to read it; the way to the telephone not counted. */
const noticeMs = 500;
/** Nobody has read an answer and written a sentence to it within {@link atOnceMs}… */
const atOnceMs = 2_000;
const longLength = 40;
/** …nor types faster than this, in characters a second: fast typists reach 8, on a telephone 6. */
const typingSpeed = { most: 12, telephone: 6 };
/** Within this time nobody has read an answer and repeated a whole sentence. */
const soonMs = 5_000;

/** What one turn shows of who wrote; each is about the customer's side. */
type Signs = {
  /** The very text was said before in this run of turns, by them or by us; punctuation aside. */
  again: boolean;
  /** The same, numbers aside too. */
  alike: boolean;
  /** It answers to something that we too had said before. */
  stuck: boolean;
  /** The same, numbers aside. */
  stuckAlike: boolean;
  /** Or tapped: a button says the same sentence each time. */
  isShort: boolean;
  /** From our last answer to the last of what they wrote after it; not a number where they wrote nothing after it. */
  pauseMs: number;
  /** Typed sooner after our answer than by someone who has seen that there is one. */
  unread: boolean;
  /** Characters a second since they last wrote, where it was typed at once after our answer; else 0. */
  speed: number;
  /** Characters that were typed after our answer. */
  length: number;
};

/** A loop is any of these, in so many turns on end. */
const rules: { turns: number; holds(signs: Signs): boolean }[] = [
  // An automatic reply: the same sentence at once, whatever we say.
  { turns: 4, holds: ({ again, isShort, pauseMs }) => again && !isShort && pauseMs <= soonMs },
  // A machine that we do not understand.
  { turns: 4, holds: ({ stuck, isShort, pauseMs }) => stuck && !isShort && pauseMs <= atOnceMs },
  // Another bot that always has something new to say.
  { turns: 5, holds: ({ speed, length }) => length >= longLength && speed > typingSpeed.most },
  // Both sides only repeat themselves, however short and slow.
  { turns: 6, holds: ({ again, stuck }) => again && stuck },
  // An automatic reply with a number in it that changes.
  { turns: 10, holds: ({ alike, isShort, pauseMs }) => alike && !isShort && pauseMs <= atOnceMs },
  // A bot of few words that are always new, faster than a telephone lets anyone type.
  {
    turns: 10,
    holds: ({ unread, length, speed }) => unread && length >= shortLength && speed > typingSpeed.telephone,
  },
  { turns: 25, holds: ({ unread }) => unread },
  // A slow automatic reply to which our model always finds new words, or has none.
  { turns: 10, holds: ({ again, isShort }) => again && !isShort },
  { turns: 10, holds: ({ stuck, isShort }) => stuck && !isShort },
  { turns: 12, holds: ({ alike, stuckAlike, isShort }) => alike && stuckAlike && !isShort },
];

/**
 * Is the other side a machine, or as good as one: do the last turns only go round? Decided on the turns since the
 * session's start, the last pause of ten minutes, a person's word or a silence of ours, by the rules above;
 * docs/customers.md counts them in messages of the customer's.
 *
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
    return next !== undefined && !(timeOf(next.received[0]) - answeredAt(exchange) <= longestPauseMs);
  });
  return exchanges.slice(breaks + 1);
}

/** Not a number where there is no message: no comparison holds then. */
function timeOf(message: SaidMessage | undefined): number {
  return message?.createdAt.getTime() ?? Number.NaN;
}

function answeredAt({ answers }: Exchange): number {
  return timeOf(answers.at(-1));
}

/** @returns one entry for each turn but the first, which follows nothing */
function readSigns(run: Exchange[]): Signs[] {
  const isRepeated = rememberAs(withoutPunctuation);
  const isAlike = rememberAs(withoutNumbers);
  return run.flatMap((exchange, index) => {
    const before = run[index - 1];
    const answer = before ? textOf(before.answers) : null;
    const words = textOf(exchange.received);
    const repeats = {
      stuck: answer !== null && isRepeated(answer),
      stuckAlike: answer !== null && isAlike(answer),
      again: isRepeated(words),
      alike: isAlike(words),
    };
    const isTapped = exchange.received.some(({ attachments }) => attachments?.button);
    const isShort = isTapped || words.length < shortLength;
    return before ? [{ ...readPace(before, exchange), ...repeats, isShort }] : [];
  });
}

/** @returns whether a text was already given to it, in the form that counts */
function rememberAs(reduce: (text: string) => string): (text: string) => boolean {
  const said = new Set<string>();
  return (text) => {
    const form = reduce(text);
    const isKnown = said.has(form);
    said.add(form);
    return isKnown;
  };
}

/** Measured on what was written after our answer alone: what came before it answers to nothing of ours. */
function readPace(
  before: Exchange,
  { received }: Exchange,
): Pick<Signs, "pauseMs" | "unread" | "speed" | "length"> {
  const answeredAtMs = answeredAt(before);
  const written = received.filter((message) => timeOf(message) >= answeredAtMs);
  const previous = received[received.length - written.length - 1] ?? before.received.at(-1);
  const lastMs = timeOf(written.at(-1));
  const pauseMs = lastMs - answeredAtMs;
  const { length } = textOf(written);
  const isAtOnce = pauseMs <= atOnceMs && written.every(({ attachments }) => attachments === null);
  return {
    pauseMs,
    length,
    // Who was already writing when our answer came goes on without reading it.
    unread:
      isAtOnce &&
      written.length === received.length &&
      pauseMs < noticeMs + (length * 1_000) / typingSpeed.most,
    speed: isAtOnce ? (length * 1_000) / (lastMs - timeOf(previous)) : 0,
  };
}

function textOf(messages: SaidMessage[]): string {
  return foldText(messages.map(wordsOf).join(" "));
}

function withoutPunctuation(folded: string): string {
  return folded.replace(/[\p{P}\s]+/gu, " ").trim();
}

function withoutNumbers(folded: string): string {
  return folded.replace(/[\p{P}\p{N}\s]+/gu, " ").trim();
}
