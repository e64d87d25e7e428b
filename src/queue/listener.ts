import type { Backend } from "./backends.ts";
import { type Attended, queueName } from "./job.ts";

/** {@link ConversationQueue.listen} over one store. */
export async function startListening<C>(
  { classes, connections, prefix, onError }: Backend<C>,
  onAttended: (attended: Attended) => void,
): Promise<() => Promise<void>> {
  const connection = connections.events;
  const events = new classes.QueueEvents<Attended | null>(queueName, { connection, prefix });
  events.on("error", onError);
  events.on("completed", ({ returnvalue }) => {
    if (returnvalue) onAttended(returnvalue);
  });
  await events.waitUntilReady();
  return () => events.close();
}
