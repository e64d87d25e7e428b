import { z } from "zod";
import type { MakeInStock } from "../../../catalog/makes.ts";
import { type Understanding, understand } from "../../../catalog/match.ts";
import type { Choice } from "../../../conversations/choice.ts";
import type { Question, Said } from "../../../conversations/session/said.ts";
import type { SessionState } from "../../../conversations/session/state.ts";
import { dropName } from "../../../customers/name.ts";
import type { DealerProfile } from "../../../dealer/dealer.ts";
import { dropYearOfDay } from "../../../dealer/opening/year-of-day.ts";
import { fromCents } from "../../../money.ts";
import type { Language } from "../../../text/language.ts";
import { readResult, refuse, type ToolResult } from "../../../tools/tool-result.ts";
import { findAskedThing } from "../../hear/documents/thing.ts";
import { hearBareTaking, namesDown } from "../../hear/money/changes.ts";
import { dropLeastDown } from "../../hear/money/down/least.ts";
import { spendOwnCar } from "../../hear/money/down/own-value.ts";
import { dropStockId } from "../../hear/picks.ts";
import { hearQuestion } from "../../hear/questions.ts";
import { hearTopics, type Topic } from "../../hear/topics.ts";
import { dropContact, leavesContact } from "../../hear/wants/contact.ts";
import { offersLess } from "../../hear/wants/offer.ts";
import { callOwnCar, dropOwnYear } from "../../hear/writing/call-own-car.ts";
import { markStockIds } from "../../hear/writing/mark-ids.ts";
import { writeOut } from "../../hear/writing/shorthand.ts";
import type { CustomerItem, KnownCustomer, ModelContext, ModelItem, ModelRequest } from "../model.ts";
import { findCarAtHand, planQuestions } from "./at-hand.ts";
import { dropEqual } from "./given.ts";
import { spellOut, spellOutRefusal } from "./spelled-out.ts";

/** One tool call of this turn with what it brought. */
export type Step = { name: string; arguments: Record<string, unknown>; output: ToolResult };

/** What a text says of cars and money, and the thing, no car, whose price, warranty or time it asks for; null: none. */
type Heard = Understanding & { thing: ReturnType<typeof findAskedThing> };

/** A request as the offline model looks at it. */
export type HeardTurn = {
  language: Language;
  /** Before this turn's tools on its first step; what they made of it afterwards. */
  state: SessionState;
  makes: MakeInStock[];
  termsMonths: number[];
  today: string;
  /** Of that day. Absent: not known. */
  minute?: number;
  dealer: DealerProfile;
  /** All that the customer wrote since the seller's last words, one message a line. */
  text: string;
  /** True where the customer left a telephone or an e-mail address, which is not in the text unless nothing else is. */
  leavesContact: boolean;
  /** True where the down payment is what the customer's own car is worth. */
  tradesIn: boolean;
  /** True where «quítale 10 mil» was heard of the down payment, which the text does not say. */
  takesFromDown: boolean;
  /** The words of the advertisement that the customer came by with them; null: none. */
  advertisement: string | null;
  heard: Heard;
  /** What stands behind the button or row tapped last, which its words alone do not say. */
  tapped: Choice | null;
  topics: Set<Topic>;
  /** What came that cannot be opened; a picture where one is among it. */
  unseen: "picture" | "file" | null;
  /** Where the customer has just sent a location: the branch nearest to it, null where none is known. */
  location: ModelContext["location"];
  /** Absent: nothing is known from earlier. */
  customer?: KnownCustomer;
  /** What is sold or reserved meanwhile. */
  moved?: NonNullable<ModelContext["moved"]>;
  /** What the customer wrote before, newest first. */
  earlier: string[];
  /** The words that the customer answers to; null: the seller has not said anything yet. */
  answered: string | null;
  /** What the bot's last answer said; null where it was not the last that the customer read. */
  said: Said | null;
  /** The question that the seller's last words, a bot's or a person's, ended with; null where they asked none we know. */
  question: Question | null;
  /** What this model's own calls of the turn brought. */
  steps: Step[];
  /** What another model of the chain had called for in this turn before this one took over. */
  others: Step[];
};

/** By which this model knows its own calls among those of a turn. */
export const ownCallPrefix = "offline_";

const Arguments = z.record(z.string(), z.unknown());

/**
 * What a request says, as far as the seller without a model needs it: the customer's words that wait, what was last
 * said and asked, and what was looked up in this turn.
 */
export function readTurn({ context, items }: ModelRequest): HeardTurn {
  const lastSeller = items.findLastIndex(({ kind }) => kind === "seller");
  const recent = items.slice(lastSeller + 1);
  const mark = (text: string) => markStockIds(text, context.stockIds ?? [], context.language);
  const written = listTexts(recent, mark).join("\n").trim() || readLocation(context);
  const seller = items[lastSeller];
  const last = seller?.kind === "seller" ? seller : null;
  const said = (last?.author === "bot" && context.state.said) || null;
  const question = said?.asked ? said.asked.question : hearQuestion(last?.text ?? "");
  const answered = last?.text ?? null;
  const before = listTexts(items.slice(0, Math.max(lastSeller, 0))).reverse();
  const spend = (text: string, earlier: string[]) =>
    spendOwnCar(text, { hasCar: findCarAtHand(context.state) !== null, before: earlier });
  const earlier = before.map((text, at) => spend(text, before.slice(at + 1)) ?? text);
  const bare = dropContact(written).trim();
  const left = bare === "" ? written : bare;
  const spent = spend(left, before);
  const talk = { ...context, question, earlier, answered };
  const text = spent ?? spellOut(left, talk);
  const steps = listSteps(recent, true);
  return {
    ...context,
    text,
    leavesContact: leavesContact(written),
    // Which car is meant may have had to be asked first.
    tradesIn: spent !== null || (question === "pickForPlan" && earlier[0] !== before[0]),
    takesFromDown: hearBareTaking(left) !== null && namesDown(text),
    advertisement: findAdvertisement(recent),
    unseen: findUnseen(recent),
    heard: hearIn(context, dropLeastDown(dropName(spellOutRefusal(text, talk)))),
    tapped: findTapped(recent),
    topics: hearTopicsIn(context, text, question),
    earlier,
    answered,
    said,
    question,
    steps,
    others: listSteps(recent, false),
  };
}

/** What a text speaks of, beside the car that is at hand. */
function hearTopicsIn({ state }: ModelContext, text: string, question: Question | null): Set<Topic> {
  const car = findCarAtHand(state);
  const price = car ? fromCents(car.priceCents) : null;
  const isLess = offersLess(text, price, question !== null && planQuestions.has(question));
  return new Set([...hearTopics(text), ...(isLess ? ["bargain" as const] : [])]);
}

/** What a text says, with the stock and the branches that the turn knows of. */
export function hearIn(
  { makes, today, dealer }: Pick<HeardTurn, "makes" | "today" | "dealer">,
  text: string,
): Heard {
  const places = dealer.branches.map(({ name }) => name);
  const ofCars = dropYearOfDay(dropStockId(dropOwnYear(text)), today);
  const understood = understand(ofCars, makes, today, places);
  return { ...understood, thing: findAskedThing(text, understood.rest) };
}

/** What the customer wrote, tapped or said, message by message. */
function listTexts(items: ModelItem[], mark = (text: string) => text): string[] {
  return items
    .filter(isCustomers)
    .map(({ text, beside }) => callOwnCar(writeOut(mark((beside?.words ?? text).trim()))));
}

function isCustomers(item: ModelItem): item is CustomerItem {
  return item.kind === "customer";
}

function findTapped(items: ModelItem[]): Choice | null {
  const choices = items.filter(isCustomers).flatMap(({ tapped }) => tapped ?? []);
  return choices.at(-1) ?? null;
}

function findAdvertisement(items: ModelItem[]): string | null {
  const told = items.filter(isCustomers).flatMap(({ beside }) => beside?.advertisement ?? []);
  return told.at(-1) ?? null;
}

/** This model sees no picture, not even one that another can be shown. */
function findUnseen(items: ModelItem[]): HeardTurn["unseen"] {
  const came = items.filter(isCustomers);
  const kinds = came.flatMap(({ beside }) => beside?.unseen ?? []);
  if (kinds.includes("picture") || came.some(({ pictures }) => pictures)) return "picture";
  return kinds.length > 0 ? "file" : null;
}

/** A location without a word asks where the dealer is. */
function readLocation({ location, language }: ModelContext): string {
  if (!location) return "";
  return language === "es" ? "¿Dónde están?" : "Where are you?";
}

function listSteps(items: ModelItem[], own: boolean): Step[] {
  const steps = items.flatMap((item) => {
    if (item.kind !== "tool_call" || item.id.startsWith(ownCallPrefix) !== own) return [];
    const result = items.find((other) => other.kind === "tool_result" && other.id === item.id);
    if (result?.kind !== "tool_result") return [];
    const output = readResult(result.output) ?? refuse("unreadable", "");
    return [{ name: item.name, arguments: readArguments(item.arguments), output }];
  });
  return dropEqual(steps);
}

/** Another model of the chain may have written them: they need not be JSON. */
function readArguments(text: string): Record<string, unknown> {
  try {
    return Arguments.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
