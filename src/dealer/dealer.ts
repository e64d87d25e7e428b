import type { DealerRules } from "../financing/dealer-rules.ts";
import type { WeeklyHours } from "./opening/hours.ts";

/** In Spanish; English has one form. */
type AddressForm = "tú" | "usted";

/** A text in each language that reaches customers. */
type Said = { es: string; en: string };

/** What customers call a model; `model` null: the whole make. Make and model as the stock writes them. */
type Nickname = { nickname: string; make: string; model: string | null };

/** What a person has to see at once. */
export type StopRule = {
  /** Words and phrases of the customer's. */
  words: string[];
  /** For the person who takes over. */
  reason: string;
  /** Said before the customer is told that a person will answer; null: nothing. */
  reply: Said | null;
};

/** A place of the dealer's where customers are received. */
export type Branch = {
  name: string;
  address: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  phone: string | null;
  hours: WeeklyHours | null;
};

/** Who the bot speaks for, and how. */
export type DealerProfile = {
  /** True: the fictitious dealer of the samples, who must not speak to real customers. */
  isSample: boolean;
  name: string;
  city: string;
  /** For example America/Mexico_City. */
  timeZone: string;
  addressAs: AddressForm;
  /** In the dealer's own words; null: none was named. */
  tone: string | null;
  /** The first words to a new customer; null: the bot's own. */
  greeting: Said | null;
  /** Null: not stated. */
  hours: WeeklyHours | null;
  /** Of the people behind the bot; null: not stated. */
  staffHours: WeeklyHours | null;
  /** Days on which nobody is there: `YYYY-MM-DD`, or `MM-DD` every year. */
  holidays: string[];
  branches: Branch[];
  /** Words and phrases that never go out. */
  forbiddenWords: string[];
  nicknames: Nickname[];
  stopRules: StopRule[];
  /** How the dealer lends, as far as the file says. */
  financing: DealerRules;
};

/** The dealer as the file now says. A turn reads it once, so that it does not change under it. */
export type Dealer = { current(): DealerProfile };
