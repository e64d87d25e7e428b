import type { Alert, Alerts } from "../../src/conversations/alerts.ts";

/** Alerts that are kept in `stored` and `announced` instead of a table and a log. */
export function recordAlerts(): Alerts & { stored: Alert[]; announced: Alert[] } {
  const stored: Alert[] = [];
  const announced: Alert[] = [];
  return {
    stored,
    announced,
    store: async (_runner, alert) => void stored.push(alert),
    announce: (alert) => void announced.push(alert),
    async raise(alert) {
      stored.push(alert);
      announced.push(alert);
    },
  };
}
