/** The advertisement or post that brought the customer (WhatsApp click-to-chat). What the provider left out is null. */
export type Referral = {
  sourceId: string | null;
  sourceType: string | null;
  sourceUrl: string | null;
  headline: string | null;
  body: string | null;
  media: { id: string | null; contentType: string | null; url: string | null } | null;
  /** Meta's click id, by which a sale is reported back to the advertisement. */
  clickId: string | null;
};

/** As it is kept with the conversation; `at` is ISO 8601. */
export type DatedReferral = Referral & { at: string };
