import { query } from "../stand.ts";

/**
 * Known customers, each with a conversation and, where there are messages, an open session of that many, in and out.
 * @returns their addresses
 */
export async function fillHistory(
  databaseUrl: string,
  name: string,
  customers: number,
  messages: number,
): Promise<string[]> {
  const addresses = Array.from({ length: customers }, (_, n) => `whatsapp:+52${name}${1_000_000 + n}`);
  await query(
    databaseUrl,
    `WITH person AS (
       INSERT INTO customer (id, created_at) SELECT gen_random_uuid(), now() FROM unnest($1::text[]) RETURNING id
     ), numbered AS (
       SELECT id, row_number() OVER () AS n FROM person
     ), known AS (
       INSERT INTO identity (kind, value, customer_id, created_at)
       SELECT 'address', address, id, now() FROM numbered JOIN unnest($1::text[]) WITH ORDINALITY AS a (address, n) USING (n)
     )
     INSERT INTO conversation (channel, address, stage, customer_id, identified, last_message_at)
     SELECT 'whatsapp', address, 'browsing', id, true, now()
     FROM numbered JOIN unnest($1::text[]) WITH ORDINALITY AS a (address, n) USING (n)`,
    [addresses],
  );
  if (messages === 0) return addresses;
  await query(
    databaseUrl,
    `INSERT INTO session (id, conversation_id, state, started_at, last_active_at)
     SELECT gen_random_uuid(), id, '{"language": "es", "listing": null, "vehicle": null, "plan": null}', now(), now()
     FROM conversation WHERE address = ANY($1)`,
    [addresses],
  );
  await query(
    databaseUrl,
    `INSERT INTO turn (id, conversation_id, session_id, model, stage_before, stage_after, input_tokens, output_tokens,
       trace, started_at, duration_ms)
     SELECT md5(session.id::text || n)::uuid, conversation_id, session.id, 'list', 'browsing', 'browsing', 0, 0, '[]',
       now() - interval '1 minute' * ($2 - n), 1
     FROM session JOIN conversation c ON c.id = conversation_id CROSS JOIN generate_series(1, $2::int / 2) AS n
     WHERE c.address = ANY($1)`,
    [addresses, messages],
  );
  await query(
    databaseUrl,
    `INSERT INTO message (conversation_id, session_id, turn_id, direction, author, text, status, created_at, updated_at)
     SELECT conversation_id, session.id, md5(session.id::text || (n + 1) / 2)::uuid,
       CASE WHEN n % 2 = 1 THEN 'in' ELSE 'out' END, CASE WHEN n % 2 = 1 THEN 'customer' ELSE 'bot' END,
       CASE WHEN n % 2 = 1 THEN '¿Y cuál me recomiendas, el ' || n || '?' ELSE repeat('Te recomiendo el Nissan Versa. ', 8) END,
       CASE WHEN n % 2 = 1 THEN 'answered' ELSE 'read' END, at, at
     FROM session JOIN conversation c ON c.id = conversation_id CROSS JOIN generate_series(1, $2::int) AS n
     CROSS JOIN LATERAL (SELECT now() - interval '30 seconds' * ($2 - n) AS at) AS times
     WHERE c.address = ANY($1) ORDER BY n`,
    [addresses, messages],
  );
  await query(databaseUrl, "VACUUM ANALYZE");
  return addresses;
}
