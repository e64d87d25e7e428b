import { z } from "zod";
import { DealerRulesSchema } from "../financing/dealer-rules.ts";
import type { DealerProfile } from "./dealer.ts";
import { WeeklyHoursSchema } from "./opening/hours.ts";

/** Each message completes «FIELD …». */
const text = (longest: number) =>
  z
    .string({ error: ({ input }) => (input == null ? "is missing" : "must be text") })
    .trim()
    .min(1, "is empty")
    .max(longest, `has more than ${longest} characters`);
const bothLanguages = (longest: number) =>
  z.strictObject(
    { es: text(longest), en: text(longest) },
    { error: "must have a text in each of es and en" },
  );
const degrees = (most: number) =>
  z
    .number({ error: "must be decimal degrees such as 19.4326" })
    .refine((value) => Math.abs(value) <= most, `must be from -${most} to ${most}`);
const listOf = <T extends z.ZodType>(item: T) => z.array(item, { error: "must be a list" });
/** Words and phrases; a `*` at the end of one stands for any ending. */
const wordList = listOf(text(100).regex(/[\p{L}\p{N}]/u, "must have a letter or a number")).max(500);

const Branch = z.strictObject({
  name: text(100),
  address: text(300),
  latitude: degrees(90),
  longitude: degrees(180),
  phone: text(40).nullish(),
  hours: WeeklyHoursSchema.nullish(),
});

const StopRule = z.strictObject({
  words: wordList.min(1, "names no words"),
  reason: text(300),
  reply: bothLanguages(300).nullish(),
});

/** The dealer's file. An unknown field is a mistake: most likely a misspelt one, which would have no effect. */
export const DealerFile = z
  .strictObject(
    {
      sample: z.boolean({ error: "must be true or false" }).default(false),
      name: text(80),
      city: text(80),
      time_zone: text(60)
        .refine(isTimeZone, "must be a time zone such as America/Mexico_City")
        .default("America/Mexico_City"),
      address_as: z.enum(["tú", "usted"], { error: "must be tú or usted" }).default("tú"),
      tone: text(500).nullish(),
      greeting: bothLanguages(300).nullish(),
      hours: WeeklyHoursSchema.nullish(),
      staff_hours: WeeklyHoursSchema.nullish(),
      holidays: listOf(
        text(10).refine(isHoliday, "must be a day such as 12-25, or 2027-03-26 for one year"),
      ).nullish(),
      branches: listOf(Branch).nullish(),
      forbidden_words: wordList.nullish(),
      nicknames: z
        .record(text(60), z.strictObject({ make: text(60), model: text(60).nullish() }), {
          error: "must name nicknames with their make and model",
        })
        .nullish(),
      stop_rules: listOf(StopRule).nullish(),
      financing: DealerRulesSchema.nullish(),
    },
    { error: "must name fields such as name and city" },
  )
  .transform((file): DealerProfile => {
    const hours = file.hours ?? null;
    return {
      isSample: file.sample,
      name: file.name,
      city: file.city,
      timeZone: file.time_zone,
      addressAs: file.address_as,
      tone: file.tone ?? null,
      greeting: file.greeting ?? null,
      hours,
      staffHours: file.staff_hours ?? hours,
      holidays: file.holidays ?? [],
      branches: (file.branches ?? []).map((branch) => ({
        ...branch,
        phone: branch.phone ?? null,
        hours: branch.hours ?? hours,
      })),
      forbiddenWords: file.forbidden_words ?? [],
      nicknames: Object.entries(file.nicknames ?? {}).map(([nickname, { make, model = null }]) => ({
        nickname,
        make,
        model,
      })),
      stopRules: (file.stop_rules ?? []).map((rule) => ({ ...rule, reply: rule.reply ?? null })),
      financing: file.financing ?? {},
    };
  });

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isHoliday(day: string): boolean {
  const [, year = "2028", monthAndDay] = /^(?:(\d{4})-)?(\d\d-\d\d)$/.exec(day) ?? [];
  const time = new Date(`${year}-${monthAndDay}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${monthAndDay}`);
}
