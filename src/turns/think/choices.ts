import type { TurnDraft } from "../../agent/draft.ts";
import type { ListedVehicle, Listing } from "../../catalog/session/listing.ts";
import type { ChoiceItem, Choices } from "../../channels/channel.ts";
import { writeChoice } from "../../conversations/choice.ts";
import type { TurnEvent } from "../../conversations/session/stages.ts";
import { formatMoney } from "../../money.ts";
import type { Language } from "../../text/language.ts";

/** What WhatsApp shows of a list. */
const longest = { rows: 10, title: 24, description: 72 };

const kilometres = new Intl.NumberFormat("es-MX");

/** As a customer would write it: a model that gets no more than the words of a button understands them. */
const phrases = {
  es: {
    cars: "Ver autos",
    details: "Ver detalles",
    plans: "Ver planes de pago",
    list: "Volver a la lista",
    more: "Ver más autos",
    moreOf: (total: number) => `Son ${total} en total`,
    person: "Hablar con alguien",
    term: (months: number) => `A ${months} meses`,
  },
  en: {
    cars: "See cars",
    details: "See details",
    plans: "See payment plans",
    list: "Back to the list",
    more: "Show more cars",
    moreOf: (total: number) => `${total} in all`,
    person: "Talk to a person",
    term: (months: number) => `${months} months`,
  },
} satisfies Record<Language, unknown>;

/**
 * What the customer can tap after a turn, by what its tools did and not by the words of a model: the cars of a list
 * that it found, the next steps with the one car that it told about or planned for.
 * @param termsMonths the dealer's
 * @returns null where nothing can usefully be tapped, and where a person takes over
 */
export function chooseChoices(draft: TurnDraft, language: Language, termsMonths: number[]): Choices | null {
  if (draft.handover) return null;
  const { state } = draft;
  const shown = draft.events.findLast(
    (event) => event === "listed" || event === "viewed" || event === "planned",
  );
  if (shown === "listed") return state.listing && offerListing(state.listing, language);
  if (shown === "viewed" && count(draft, "viewed") === 1) return offerNextSteps(draft, language);
  if (shown === "planned" && count(draft, "planned") === 1)
    return offerAfterPlan(draft, language, termsMonths);
  return null;
}

function count({ events }: TurnDraft, wanted: TurnEvent): number {
  return events.filter((event) => event === wanted).length;
}

function offerListing({ items, page, pages, total }: Listing, language: Language): Choices | null {
  const { cars, details, more, moreOf } = phrases[language];
  const [only, another] = items;
  if (only && !another) {
    return { kind: "buttons", items: [{ id: writeChoice("vehicle", only.stockId), title: details }] };
  }
  const rows = items.slice(0, longest.rows).map((item, index) => writeRow(item, index + 1, language));
  if (page < pages && rows.length < longest.rows) {
    rows.push({ id: writeChoice("more"), title: more, description: moreOf(total) });
  }
  return { kind: "list", button: cars, items: rows };
}

function offerNextSteps({ state }: TurnDraft, language: Language): Choices | null {
  if (!state.vehicle) return null;
  const { plans } = phrases[language];
  const items = [
    { id: writeChoice("plans", state.vehicle.stockId), title: plans },
    ...offerWayOn(state.listing, language),
  ];
  return { kind: "buttons", items };
}

/** The nearest other terms where one was asked for; where all were told, there is no other. */
function offerAfterPlan({ state }: TurnDraft, language: Language, termsMonths: number[]): Choices | null {
  const { plan, listing } = state;
  if (!plan) return null;
  const { term, person } = phrases[language];
  const { termMonths, stockId } = plan;
  if (termMonths === null) return { kind: "buttons", items: offerWayOn(listing, language) };
  const others = termsMonths
    .filter((months) => months !== termMonths)
    .toSorted((a, b) => Math.abs(a - termMonths) - Math.abs(b - termMonths))
    .slice(0, 2)
    .toSorted((a, b) => a - b)
    .map((months) => ({ id: writeChoice(`term-${months}`, stockId), title: term(months) }));
  return { kind: "buttons", items: [...others, { id: writeChoice("person"), title: person }] };
}

function offerWayOn(listing: Listing | null, language: Language): ChoiceItem[] {
  const { list, person } = phrases[language];
  return [
    ...(listing && listing.items.length > 1 ? [{ id: writeChoice("list"), title: list }] : []),
    { id: writeChoice("person"), title: person },
  ];
}

/** «2. Nissan Versa 2019», by its number in the list, and below it price, kilometres and version. */
function writeRow(vehicle: ListedVehicle, position: number, language: Language) {
  const { stockId, label, priceCents, currency, km } = vehicle;
  // The year stands behind the model, which may be a year itself: Peugeot 2008 2019.
  const [, name = label, version = ""] = /^(.*\b(?:19|20)\d\d)\b(.*)$/.exec(label) ?? [];
  const price = formatMoney(priceCents, currency, language);
  // Written alike in both languages.
  const distance = `${kilometres.format(km)} km`;
  const description = [price, distance, version.trim()].filter((part) => part !== "").join(" · ");
  return {
    id: writeChoice("vehicle", stockId),
    title: `${position}. ${shorten(name, longest.title - `${position}. `.length)}`,
    description: clip(description, longest.description),
  };
}

/** Without its first words, which are the make's, where a name is too long. */
function shorten(name: string, length: number): string {
  const words = name.split(" ");
  while (words.length > 2 && words.join(" ").length > length) words.shift();
  return clip(words.join(" "), length);
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
