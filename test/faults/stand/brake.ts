import type { DataSource } from "typeorm";
import { until } from "./until.ts";

/**
 * Where a turn can be held from outside, by triggers that wait for a lock of the test:
 * `commit` all is written and nothing is committed; `claim` committed, before an answer is taken up for sending;
 * `record` Twilio has accepted, and its id is not stored yet.
 */
export type BrakePoint = "commit" | "claim" | "record";

/** Something of Postgres that is held. */
export type Brake = {
  /** Resolves once somebody waits for it. */
  reached(): Promise<void>;
  /** Ends whoever waits, rolling back what they did (as when their connection breaks), and lets go. */
  cut(): Promise<void>;
  release(): Promise<void>;
};

const lockSpace = 4711;

/** Once per database. */
export async function installBrakes(source: DataSource): Promise<void> {
  await source.query(`
    CREATE TABLE fault_brake (id serial PRIMARY KEY, address text NOT NULL, point text NOT NULL);
    CREATE FUNCTION fault_brake() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE held integer;
    BEGIN
      SELECT b.id INTO held FROM fault_brake b JOIN conversation c USING (address)
      WHERE c.id = NEW.conversation_id AND b.point = TG_ARGV[0];
      IF held IS NOT NULL THEN PERFORM pg_advisory_xact_lock(${lockSpace}, held); END IF;
      RETURN NEW;
    END $$;
    CREATE CONSTRAINT TRIGGER brake_commit AFTER INSERT ON turn DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION fault_brake('commit');
    CREATE TRIGGER brake_claim BEFORE UPDATE ON message FOR EACH ROW
      WHEN (OLD.status = 'pending' AND NEW.status <> 'pending') EXECUTE FUNCTION fault_brake('claim');
    CREATE TRIGGER brake_record BEFORE UPDATE ON message FOR EACH ROW
      WHEN (OLD.provider_id IS NULL AND NEW.provider_id IS NOT NULL) EXECUTE FUNCTION fault_brake('record');`);
}

/** Holds a customer's turn at a point, until released. */
export async function holdAt(source: DataSource, point: BrakePoint, address: string): Promise<Brake> {
  const [row]: { id: number }[] = await source.query(
    "INSERT INTO fault_brake (address, point) VALUES ($1, $2) RETURNING id",
    [address, point],
  );
  const id = row?.id;
  const runner = source.createQueryRunner();
  await runner.query("SELECT pg_advisory_lock($1, $2)", [lockSpace, id]);
  const waiting = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND classid = ${lockSpace} AND objid = ${id} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return brake(source, waiting, `a turn is held at its ${point}`, async () => {
    await source.query("DELETE FROM fault_brake WHERE id = $1", [id]);
    await runner.query("SELECT pg_advisory_unlock($1, $2)", [lockSpace, id]);
    await runner.release();
  });
}

/** Nobody else can even read this table, until released. */
export async function lockTable(source: DataSource, table: string): Promise<Brake> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  const waiting = `SELECT pid FROM pg_locks WHERE relation = '${table}'::regclass AND NOT granted`;
  return brake(source, waiting, `somebody waits for the table ${table}`, async () => {
    await runner.rollbackTransaction();
    await runner.release();
  });
}

function brake(source: DataSource, waiting: string, what: string, release: () => Promise<void>): Brake {
  const reached = () => until(what, async () => (await source.query(waiting)).length > 0);
  return {
    reached,
    async cut() {
      // By number: who lives tries again at once, and waits anew.
      const rows: { pid: number }[] = await source.query(waiting);
      const pids = rows.map(({ pid }) => pid);
      await source.query("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid", [pids]);
      const left = "SELECT 1 FROM pg_stat_activity WHERE pid = ANY($1)";
      await until("they are gone", async () => (await source.query(left, [pids])).length === 0);
      await release();
    },
    release,
  };
}
