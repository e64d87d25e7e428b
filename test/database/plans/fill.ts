import type { DataSource } from "typeorm";

/**
 * Forty days of a busy dealer: 20,000 customers, 200,000 messages, four out of ten of them one after the other from the
 * same customer; a quarter is older than the retention of 30 days, five in a thousand wait. With what hangs on them: sessions, turns, plans, alerts.
 */
export async function fillForPlans(source: DataSource): Promise<void> {
  await source.query(`
    -- The same text gives the same id, in the form of a random one.
    CREATE FUNCTION pg_temp.id(text) RETURNS uuid LANGUAGE sql
      RETURN overlay(overlay(md5($1) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid;

    -- Every other conversation has not met its customer yet.
    INSERT INTO customer (id, name, created_at)
    SELECT pg_temp.id('k' || n), 'Ana', now() - interval '40 days' FROM generate_series(1, 20000, 2) AS n;
    INSERT INTO identity (kind, value, customer_id, created_at)
    SELECT kind, kind || ':' || n, pg_temp.id('k' || n), now()
    FROM generate_series(1, 20000, 2) AS n CROSS JOIN unnest(ARRAY['address', 'phone', 'wa_id']) AS kind;

    INSERT INTO conversation (id, customer_id, identified, channel, address, stage, handling, human_active_at,
      last_message_at, created_at)
    SELECT pg_temp.id('c' || n), CASE WHEN n % 2 = 1 THEN pg_temp.id('k' || n) END, n % 2 = 1, CASE WHEN n % 10 = 0 THEN 'sms' ELSE 'whatsapp' END, 'address-' || n,
      (ARRAY['greeting', 'discovering', 'browsing', 'considering', 'financing'])[1 + n % 5],
      CASE WHEN n % 50 = 0 THEN 'human' ELSE 'bot' END, CASE WHEN n % 50 = 0 THEN now() - interval '1 day' END,
      now() - interval '2 minutes' * n, now() - interval '40 days'
    FROM generate_series(1, 20000) AS n;

    -- One open and one ended session a customer.
    INSERT INTO session (id, conversation_id, state, started_at, last_active_at, ended_at, end_reason)
    SELECT pg_temp.id('s' || n || '-' || ended), pg_temp.id('c' || n), '{"language": "es"}', at, at,
      CASE WHEN ended = 1 THEN at END, CASE WHEN ended = 1 THEN 'idle' END
    FROM generate_series(1, 20000) AS n CROSS JOIN generate_series(0, 1) AS ended
    CROSS JOIN LATERAL (SELECT now() - interval '2 minutes' * n - interval '10 days' * ended AS at) AS times;

    INSERT INTO turn (id, conversation_id, session_id, model, stage_before, stage_after, input_tokens, output_tokens,
      trace, started_at, duration_ms)
    SELECT pg_temp.id('t' || n), pg_temp.id('c' || customer), pg_temp.id('s' || customer || '-' || n % 2), 'offline',
      'greeting', 'browsing', 900, 60, '[{"kind": "model", "durationMs": 800}]', now() - interval '40 days' +
      interval '51 seconds' * n, 900
    FROM generate_series(1, 67000) AS n CROSS JOIN LATERAL (SELECT 1 + (n * 7919) % 20000 AS customer) AS who;

    -- In two, out one, as bursts are; the newest thousand wait.
    INSERT INTO message (conversation_id, session_id, turn_id, direction, author, text, provider_id, status, created_at,
      updated_at)
    SELECT pg_temp.id('c' || customer),
      CASE WHEN n <= 199000 THEN pg_temp.id('s' || customer || '-' || (n / 3) % 2) END,
      CASE WHEN n <= 199000 THEN pg_temp.id('t' || (n / 3 + 1)) END,
      CASE WHEN n % 3 = 2 THEN 'out' ELSE 'in' END, CASE WHEN n % 3 = 2 THEN 'bot' ELSE 'customer' END,
      repeat('Busco un Versa automático. ', 1 + n % 8), 'SM' || md5('m' || n),
      CASE WHEN n > 199000 THEN CASE WHEN n % 3 = 2 THEN 'pending' ELSE 'received' END
        WHEN n % 3 < 2 THEN 'answered' WHEN n % 5 = 0 THEN 'delivered' WHEN n % 41 = 0 THEN 'failed' ELSE 'read' END,
      at, at
    FROM generate_series(0, 199999) AS n
    CROSS JOIN LATERAL (SELECT 1 + (n / 3 * 7919) % 20000 AS customer, now() - interval '40 days' +
      interval '17 seconds' * n AS at) AS derived ORDER BY n;

    -- One answer in four hundred waits for its customer to write.
    UPDATE message SET status = 'waiting' WHERE direction = 'out' AND id % 400 = 0;

    INSERT INTO plan (id, number, conversation_id, session_id, turn_id, currency, price_cents, down_payment_cents,
      principal_cents, opening_fee_cents, annual_rate, tax_rate, term_months, monthly_payment_cents,
      last_payment_cents, total_interest_cents, total_tax_cents, total_cents, method, created_at, expires_at)
    SELECT pg_temp.id('p' || n), n::text, conversation_id, session_id, id, 'MXN', 25000000, 5000000, 20000000, 0, 0.1, 0, 48,
      507252, 507252, 4348096, 0, 29348096, 'amortised', started_at, started_at
    FROM (SELECT row_number() OVER () AS n, * FROM turn LIMIT 20000) AS turn;

    INSERT INTO alert (kind, conversation_id, detail, created_at)
    SELECT 'handed_over', pg_temp.id('c' || (1 + n % 20000)), '{}', now() - interval '3 minutes' * n
    FROM generate_series(1, 20000) AS n;

    INSERT INTO early_report (provider_id, report, created_at)
    SELECT 'SM' || md5('e' || n), '{}', now() - interval '20 seconds' * n FROM generate_series(1, 5000) AS n;
  `);
  await source.query("VACUUM ANALYZE");
}
