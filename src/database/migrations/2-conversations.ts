import type { MigrationInterface, QueryRunner } from "typeorm";

export class Conversations1763600000002 implements MigrationInterface {
  name = "Conversations1763600000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer (
        id uuid PRIMARY KEY,
        -- The latest profile name.
        name text,
        -- What is worth keeping beyond a session: see src/customers/profile.ts.
        profile jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL
      );

      -- What a customer is known by. One owner each: where two customers turn out to be one, they are merged.
      CREATE TABLE identity (
        kind text NOT NULL CHECK (kind IN ('address', 'phone', 'wa_id', 'external_user_id', 'parent_external_user_id')),
        value text NOT NULL,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (kind, value)
      );
      CREATE INDEX identity_of_customer ON identity (customer_id);

      CREATE TABLE conversation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        channel text NOT NULL,
        -- Opaque: a phone number or a WhatsApp user id without one (up to 160 characters), never parsed.
        address varchar(160) NOT NULL,
        -- Ours: what the customer last wrote to.
        business_address varchar(160),
        profile_name text,
        stage text NOT NULL DEFAULT 'greeting',
        handling text NOT NULL DEFAULT 'bot' CHECK (handling IN ('bot', 'human')),
        handed_over_at timestamptz,
        -- The last word of a person of the staff, or the moment of handing over.
        human_active_at timestamptz,
        last_message_at timestamptz NOT NULL,
        -- The customer's last message: WhatsApp's 24 hours for free text run from it.
        customer_active_at timestamptz,
        -- Since when the customer wants no messages on this address; null: they are welcome.
        opted_out_at timestamptz,
        -- Null until the first turn has found out who it is.
        customer_id uuid REFERENCES customer ON DELETE CASCADE,
        -- By which else the customer is known here, by kind; what came last of each.
        identities jsonb NOT NULL DEFAULT '{}',
        -- False: the identities or the profile name have changed since customer_id was found by them.
        identified boolean NOT NULL DEFAULT false,
        -- The advertisements that the customer came by: the first one and the latest, each with its time.
        first_referral jsonb,
        latest_referral jsonb,
        -- When all that was known of the customer was erased at their wish.
        forgotten_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (channel, address)
      );
      CREATE INDEX conversation_of_person ON conversation (human_active_at) WHERE handling = 'human';
      CREATE INDEX conversation_forgotten ON conversation (forgotten_at) WHERE forgotten_at IS NOT NULL;
      CREATE INDEX conversation_of_customer ON conversation (customer_id);
      CREATE INDEX conversation_newest ON conversation (last_message_at DESC, id DESC);

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        conversation_id uuid NOT NULL REFERENCES conversation ON DELETE CASCADE,
        state jsonb NOT NULL,
        -- What was said up to which message, in few words; null: it still fits the model's context whole.
        summary jsonb,
        started_at timestamptz NOT NULL,
        last_active_at timestamptz NOT NULL,
        ended_at timestamptz,
        end_reason text CHECK (end_reason IN ('idle', 'customer', 'staff')),
        -- The retention has emptied its state.
        forgotten boolean NOT NULL DEFAULT false
      );
      CREATE UNIQUE INDEX session_open ON session (conversation_id) WHERE ended_at IS NULL;
      CREATE INDEX session_of_conversation ON session (conversation_id);
      CREATE INDEX session_to_forget ON session (ended_at) WHERE ended_at IS NOT NULL AND NOT forgotten;

      CREATE TABLE turn (
        id uuid PRIMARY KEY,
        conversation_id uuid NOT NULL REFERENCES conversation ON DELETE CASCADE,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        model text NOT NULL,
        -- What the customer wanted: src/conversations/session/intents.ts.
        intent text NOT NULL DEFAULT 'unclear',
        stage_before text NOT NULL,
        stage_after text NOT NULL,
        input_tokens integer NOT NULL,
        cached_input_tokens integer NOT NULL DEFAULT 0,
        output_tokens integer NOT NULL,
        -- Millionths of a US dollar; null: the price of a model is not known.
        cost_micros bigint,
        -- The same by model: src/agent/cost.ts.
        usage jsonb NOT NULL DEFAULT '[]',
        -- Model calls and tool calls in order, with milliseconds each.
        trace jsonb NOT NULL,
        started_at timestamptz NOT NULL,
        duration_ms integer NOT NULL
      );
      CREATE INDEX turn_of_session ON turn (session_id);
      CREATE INDEX turn_of_conversation ON turn (conversation_id);
      CREATE INDEX turn_by_time ON turn (started_at);
      CREATE INDEX turn_to_forget ON turn (started_at) WHERE trace <> '[]';

      CREATE TABLE message (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        conversation_id uuid NOT NULL REFERENCES conversation ON DELETE CASCADE,
        session_id uuid REFERENCES session ON DELETE SET NULL,
        turn_id uuid REFERENCES turn ON DELETE SET NULL,
        direction text NOT NULL CHECK (direction IN ('in', 'out')),
        author text NOT NULL CHECK (author IN ('customer', 'bot', 'staff')),
        -- Ours: what an incoming message was written to, and what an outgoing one leaves from.
        business_address varchar(160),
        text text NOT NULL,
        -- What came with an incoming text: media, button, location; null for plain text.
        attachments jsonb,
        -- What goes with an outgoing text: photo, choices; null for plain text.
        enclosure jsonb,
        -- Twilio's MessageSid: what makes a repeated delivery a no-op and links a status callback.
        provider_id text UNIQUE,
        -- What it was known by before it went out anew in another form.
        former_provider_id text,
        -- In: 'received', then 'answered' (by a turn) or 'held' (a person has the conversation);
        -- or 'noted' (nobody is to answer it: the provider has, or the customer opted out).
        -- Out: 'pending', 'claimed', then as the provider reports; or 'waiting' (for the customer to write first),
        -- 'canceled' (the customer wants no messages).
        status text NOT NULL,
        error_code text,
        error_reason text,
        attempts integer NOT NULL DEFAULT 0,
        first_attempt_at timestamptz,
        next_attempt_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      -- A few long conversations among many short ones have the planner think that all are long, and then read through
      -- the newest messages of everybody for those of one.
      ALTER TABLE message ALTER COLUMN conversation_id SET (n_distinct = -0.02);
      CREATE INDEX message_of_conversation ON message (conversation_id, id);
      CREATE INDEX message_of_session ON message (session_id, id) WHERE session_id IS NOT NULL;
      CREATE INDEX message_of_turn ON message (turn_id) WHERE turn_id IS NOT NULL;
      -- What waits for a turn or for sending: of one conversation, and of all, oldest first, for the sweep.
      CREATE INDEX message_waiting_of_conversation ON message (conversation_id, id)
        WHERE status IN ('received', 'pending', 'claimed', 'waiting');
      CREATE INDEX message_waiting ON message (id) WHERE status IN ('received', 'pending', 'claimed');
      -- What waits for its customer to write first.
      CREATE INDEX message_held_back ON message (conversation_id) WHERE status = 'waiting';
      CREATE INDEX message_formerly ON message (former_provider_id) WHERE former_provider_id IS NOT NULL;
      CREATE INDEX message_created ON message (created_at);

      -- What a provider reported of a message before we had recorded its id.
      CREATE TABLE early_report (
        provider_id text PRIMARY KEY,
        report jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX early_report_created ON early_report (created_at);

      -- Which customer was told that a vehicle is sold or reserved, once for each time that it is.
      CREATE TABLE vehicle_notice (
        stock_id text NOT NULL,
        status_since timestamptz NOT NULL,
        conversation_id uuid NOT NULL REFERENCES conversation ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (stock_id, status_since, conversation_id)
      );
      CREATE INDEX vehicle_notice_of_conversation ON vehicle_notice (conversation_id);

      CREATE TABLE alert (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        conversation_id uuid REFERENCES conversation ON DELETE CASCADE,
        detail jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX alert_of_conversation ON alert (conversation_id);
      CREATE INDEX alert_created ON alert (created_at);
      -- Every process finds out by itself that a channel cannot send: told once in ten minutes.
      CREATE UNIQUE INDEX alert_of_outage
        ON alert ((detail ->> 'channel'), date_bin('10 minutes', created_at, timestamptz '2026-01-01 00:00:00Z'))
        WHERE kind = 'sending_stopped';
      -- Who goes on writing after an opt-out is reported once for each opt-out.
      CREATE UNIQUE INDEX alert_after_opt_out ON alert (conversation_id, (detail ->> 'opted_out_at'))
        WHERE kind = 'wrote_after_opt_out';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DROP TABLE alert, vehicle_notice, early_report, message, turn, session, conversation, identity, customer;",
    );
  }
}
