/** The one queue, its one job «attend to this conversation», and the sweep that makes up for lost wakes. */
export const queueName = "conversations";

/** Of the jobs «attend to this conversation». */
export type JobData = { conversationId: string };
/** What a finished job tells whoever waits. */
export type Attended = { conversationId: string; turnId: string | null };
/** What a running job tells: a further piece of the answer's text, or that the text begins anew. */
export type TextProgress =
  | { conversationId: string; piece: string }
  | { conversationId: string; restart: true };
