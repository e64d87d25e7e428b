import pg from "pg";

type Query = (text: unknown, ...rest: unknown[]) => unknown;

/**
 * A client that lets Postgres parse and plan a statement once per connection, where the statement begins with its
 * name: a comment of one word, as in `-- gather_turns`. For the few statements that every message takes; a name stands for one text.
 * Not to be had behind a pooler in transaction mode, where a statement may meet a connection that does not know it.
 * @see https://www.postgresql.org/docs/current/sql-prepare.html
 */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as Query;
    this.query = ((text: unknown, ...rest: unknown[]) => query(named(text), ...rest)) as typeof this.query;
  }
}

function named(text: unknown): unknown {
  const name = typeof text === "string" ? /^-- (\w+)\n/.exec(text)?.[1] : undefined;
  return name === undefined ? text : { name, text };
}
