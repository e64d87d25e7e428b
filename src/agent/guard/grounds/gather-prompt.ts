import { listOwnHours } from "../../../branches/opening.ts";
import { tellNearestBranch } from "../../../branches/tell.ts";
import { compact } from "../../../catalog/match/reading/text.ts";
import { tellHours, type WeeklyHours } from "../../../dealer/opening/hours.ts";
import { fold } from "../../../text/fold.ts";
import type { Language } from "../../../text/language.ts";
import type { ModelContext } from "../../models/model.ts";
import { createVocabulary } from "../cars.ts";
import { addFact, type Known, type Origin } from "./known.ts";
import { addText, readText, type TextRead } from "./read-text.ts";

/** What the prompt tells of the dealer. */
export function gatherPrompt(known: Known, context: ModelContext): void {
  const { makes, termsMonths, today, dealer, location, language } = context;
  const count = (value: number, counts: string | null = null) =>
    addFact(known, { kind: "count", value, counts, origin: "prompt" });
  for (const { make, count: cars, models } of makes) {
    count(cars, compact(make));
    for (const { model, count: ofModel } of models) count(ofModel, compact(model));
  }
  count(makes.reduce((sum, { count: cars }) => sum + cars, 0));
  addFact(known, { kind: "count", value: makes.length, origin: "prompt", detail: "makes" });
  for (const term of termsMonths) addFact(known, { kind: "months", value: term, origin: "prompt" });
  addFact(known, { kind: "count", value: termsMonths.length, origin: "prompt", detail: "plans" });
  addFact(known, { kind: "date", value: today, origin: "prompt" });
  addFact(known, { kind: "year", value: Number(today.slice(0, 4)), origin: "prompt" });
  for (const day of dealer.holidays)
    addFact(known, { kind: "date", value: day, origin: "prompt", detail: "holiday" });
  const nearest = location?.nearest;
  const told = nearest ? [tellNearestBranch(nearest, "es"), tellNearestBranch(nearest, "en")] : [];
  const add = (read: OwnText, origin: Origin) => {
    known.corpus.push(read.plain);
    known.papers.push(read.plain);
    addText(known, read, origin);
  };
  for (const read of readDealer(dealer, language)) add(read, "dealer");
  for (const text of told) add(readOwn(text, language), "prompt");
}

type OwnText = TextRead & { plain: string };

/** The dealer's own texts name no cars. */
const readOwn = (text: string, language: Language, source: Parameters<typeof readText>[3] = {}): OwnText => ({
  ...readText(text, createVocabulary([], []), language === "en", source),
  plain: fold(text),
});

/** They are the same at every turn, until dealer.yaml is changed. */
const dealers = new WeakMap<ModelContext["dealer"], Map<Language, OwnText[]>>();

function readDealer(dealer: ModelContext["dealer"], language: Language): OwnText[] {
  const read = dealers.get(dealer) ?? new Map<Language, OwnText[]>();
  dealers.set(dealer, read);
  const texts = read.get(language) ?? listTexts(dealer, language);
  read.set(language, texts);
  return texts;
}

function listTexts(dealer: ModelContext["dealer"], language: Language): OwnText[] {
  const { name, greeting, hours, staffHours, branches } = dealer;
  const told = (open: WeeklyHours | null, whose: "branch" | "staff", branch: string | null = null) =>
    open ? [readOwn(tellHours(open, language), language, { isDealers: true, whose, branch })] : [];
  const texts = [
    name,
    greeting?.[language] ?? "",
    ...branches.flatMap((branch) => [branch.name, branch.address, branch.phone ?? ""]),
  ];
  return [
    ...told(hours, "branch"),
    ...listOwnHours(dealer).flatMap((branch) => told(branch.hours, "branch", fold(branch.name))),
    ...told(staffHours, "staff"),
    ...texts.filter((text) => text !== "").map((text) => readOwn(text, language, { isDealers: true })),
  ];
}
