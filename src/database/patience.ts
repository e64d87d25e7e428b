/**
 * A common table expression `patience`, which a statement must read before it locks a row: to the end of its
 * transaction it waits for no lock longer than so long, and then fails with 55P03. For what many conversations share,
 * and for what somebody waits for. Said in the statement, it holds behind a pooler as well, and for nothing else.
 * @see https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT
 */
export function patience(ms: number): string {
  return `patience AS MATERIALIZED (SELECT set_config('lock_timeout', '${ms}ms', true))`;
}
