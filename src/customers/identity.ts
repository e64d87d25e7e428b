import type { ChannelName } from "../channels/channel.ts";

/** What a customer may be known by, besides the address of a conversation. */
export type Identities = {
  /** E.164, see {@link normalisePhone}. */
  phone?: string;
  /** WhatsApp's id of the account: the digits of its number, as WhatsApp writes them. */
  wa_id?: string;
  /** WhatsApp's business-scoped user id. */
  external_user_id?: string;
  /** The same for a group of linked businesses. */
  parent_external_user_id?: string;
};

export const identityKinds = [
  "address",
  "phone",
  "wa_id",
  "external_user_id",
  "parent_external_user_id",
] as const satisfies ("address" | keyof Identities)[];
/** One line of what a customer is known by; `address` is a conversation's own. */
export type Identity = { kind: (typeof identityKinds)[number]; value: string };

/** What a channel tells of who wrote. */
type Sender = {
  /** A phone number, with or without the channel's prefix, or a user id without one. */
  address: string;
  waId: string | null;
  externalUserId: string | null;
  parentExternalUserId: string | null;
};

/** `CC.` and up to 128 characters; `CC.ENT.` for a group of linked businesses. */
const userId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
/** Twilio's, before addresses; seen before user ids too. */
const prefix = /^whatsapp:/;
const parentUserId = /^[A-Z]{2}\.ENT\./;

/**
 * Reads from what a channel tells everything that the customer may be known by.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids/ for
 * addresses that are user ids
 */
export function identify({ address, ...told }: Sender): Identities {
  const bare = address.replace(prefix, "");
  // What has not the form of an id could be the same for many, who would become one customer.
  const waId = keepFitting(told.waId, /^\d{7,15}$/);
  const externalUserId = keepFitting(told.externalUserId?.replace(prefix, ""), userId);
  const parentExternalUserId = keepFitting(told.parentExternalUserId?.replace(prefix, ""), userId);
  const inAddress = userId.test(bare) ? bare : null;
  const isParent = inAddress !== null && parentUserId.test(inAddress);
  const phone = normalisePhone(bare) ?? (waId === null ? null : normalisePhone(`+${waId}`));
  const external = externalUserId ?? (isParent ? null : inAddress);
  const parent = parentExternalUserId ?? (isParent ? inAddress : null);
  return {
    ...(phone && { phone }),
    ...(waId && { wa_id: waId }),
    ...(external && { external_user_id: external }),
    ...(parent && { parent_external_user_id: parent }),
  };
}

function keepFitting(value: string | null | undefined, form: RegExp): string | null {
  return value && form.test(value) ? value : null;
}

/** All that a conversation's customer is known by, in one order for all, in which their rows are locked. */
export function listIdentities(channel: ChannelName, address: string, identities: Identities): Identity[] {
  // WhatsApp's addresses begin with the channel's name; the others do not, and «ana» may be two people on two of them.
  const value = address.startsWith(`${channel}:`) ? address : `${channel}:${address}`;
  const others = Object.entries(identities).map(([kind, value]) => ({ kind, value }) as Identity);
  return [{ kind: "address" as const, value }, ...others].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/**
 * A number as E.164, or null where it is none (a short code, a user id). Mexico's mobile numbers have one form: the 1
 * that stood between country code and number was dropped in 2019, and WhatsApp writes it still.
 * @see https://faq.whatsapp.com/640432094208718 («Mexico: +52 1 …»)
 * @see https://github.com/chatwoot/chatwoot/issues/14048 for the same customer in both forms through Twilio
 */
function normalisePhone(text: string): string | null {
  if (!/^\+[1-9]\d{6,14}$/.test(text)) return null;
  return text.replace(/^\+521(?=\d{10}$)/, "+52");
}
