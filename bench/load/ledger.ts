/** What became of a customer's messages, which are numbered from 1 in the order of writing. */
export type Verdict = {
  /** Messages that no reply answers. */
  lost: number;
  /** Answers beyond the first one of a message. */
  doubled: number;
  /** Answers that came after the answer to a later message. */
  outOfOrder: number;
};

/** The numbers that a text names, as in «#3». */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/#(\d+)/g)].map(([, digits]) => Number(digits));
}

/**
 * @param written how many messages the customer wrote
 * @param replies what went out to the customer, in order; each names the messages that it answers
 */
export function judge(written: number, replies: string[]): Verdict {
  const seen = new Set<number>();
  const verdict: Verdict = { lost: 0, doubled: 0, outOfOrder: 0 };
  let highest = 0;
  for (const number of replies.flatMap(numbersIn)) {
    if (seen.has(number)) verdict.doubled += 1;
    else if (number < highest) verdict.outOfOrder += 1;
    seen.add(number);
    highest = Math.max(highest, number);
  }
  verdict.lost = written - seen.size;
  return verdict;
}

export function addUp(verdicts: Verdict[]): Verdict {
  const sum = (name: keyof Verdict) => verdicts.reduce((total, verdict) => total + verdict[name], 0);
  return { lost: sum("lost"), doubled: sum("doubled"), outOfOrder: sum("outOfOrder") };
}
