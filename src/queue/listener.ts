import type { Backend } from "./backends.ts";
import { type Attended, queueName, type TextProgress } from "./job.ts";

export type QueueListener = {
  onAttended?(attended: Attended): void;
  onProgress?(progress: TextProgress): void;
};

/** Hears what all workers of all processes say; the result stops listening. Resolves once it hears. */
export async function startListening<C>(
  { classes, connections, prefix, onError }: Backend<C>,
  { onAttended, onProgress }: QueueListener,
): Promise<() => Promise<void>> {
  const connection = connections.events;
  const events = new classes.QueueEvents<Attended | null>(queueName, { connection, prefix });
  events.on("error", onError);
  events.on("completed", ({ returnvalue }) => {
    if (returnvalue) onAttended?.(returnvalue);
  });
  events.on("progress", ({ data }) => onProgress?.(data as TextProgress));
  await events.waitUntilReady();
  return () => events.close();
}
