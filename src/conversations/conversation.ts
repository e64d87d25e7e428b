import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import type { ChannelName } from "../channels/channel.ts";
import type { Identities } from "../customers/identity.ts";
import type { DatedReferral } from "./inbox/referral.ts";
import type { Stage } from "./session/stages.ts";

/** Who answers the customer. */
export const handlings = ["bot", "human"] as const;

/** The lifelong thread with one customer address on one channel. */
export type Conversation = {
  id: string;
  channel: ChannelName;
  /** The customer's address as the channel writes it; opaque, up to 160 characters. */
  address: string;
  /** The address of ours that the customer last wrote to. */
  businessAddress: string | null;
  profileName: string | null;
  stage: Stage;
  handling: (typeof handlings)[number];
  handedOverAt: Date | null;
  /** The last word of a person of the staff, or the moment of handing over. */
  humanActiveAt: Date | null;
  lastMessageAt: Date;
  /** The customer's last message; null where none has come yet. */
  customerActiveAt: Date | null;
  /** Since when the customer wants no messages on this address; null: they are welcome. */
  optedOutAt: Date | null;
  /** Null until the first turn has found out who it is. */
  customerId: string | null;
  /** By which else the customer is known here; what came last of each kind. */
  identities: Identities;
  /** False: the identities or the profile name have changed since the customer was found by them. */
  identified: boolean;
  firstReferral: DatedReferral | null;
  latestReferral: DatedReferral | null;
  createdAt: Date;
};

const columns = {
  id: { type: "uuid", primary: true },
  channel: { type: "text" },
  address: { type: "varchar", length: 160 },
  businessAddress: { type: "varchar", length: 160, name: "business_address", nullable: true },
  profileName: { type: "text", name: "profile_name", nullable: true },
  stage: { type: "text" },
  handling: { type: "text" },
  handedOverAt: { type: "timestamptz", name: "handed_over_at", nullable: true },
  humanActiveAt: { type: "timestamptz", name: "human_active_at", nullable: true },
  lastMessageAt: { type: "timestamptz", name: "last_message_at" },
  customerActiveAt: { type: "timestamptz", name: "customer_active_at", nullable: true },
  optedOutAt: { type: "timestamptz", name: "opted_out_at", nullable: true },
  customerId: { type: "uuid", name: "customer_id", nullable: true },
  identities: { type: "jsonb" },
  identified: { type: "boolean" },
  firstReferral: { type: "jsonb", name: "first_referral", nullable: true },
  latestReferral: { type: "jsonb", name: "latest_referral", nullable: true },
  createdAt: { type: "timestamptz", name: "created_at" },
} satisfies Record<keyof Conversation, EntitySchemaColumnOptions>;

export const ConversationSchema = new EntitySchema<Conversation>({ name: "conversation", columns });
