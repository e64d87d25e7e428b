/** The one queue, its one job «attend to this conversation», and the sweep that makes up for lost wakes. */
export const queueName = "conversations";

/** Where a sweep goes on: behind this message, until this time in milliseconds at the latest. */
export type SweepPosition = { after: number; until: number };
/** Of the jobs «attend to this conversation», and of a sweep that goes on where another left off. */
export type JobData = { conversationId?: string; position?: SweepPosition };
/** What a finished job tells whoever waits. */
export type Attended = { conversationId: string; turnId: string | null };
