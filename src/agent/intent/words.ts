import type { MakeInStock } from "../../catalog/makes.ts";
import { understand } from "../../catalog/match.ts";
import type { Intent } from "../../conversations/session/intents.ts";
import { hearDocumentQuestions } from "../hear/documents.ts";
import { hearAsked } from "../hear/facets.ts";
import { hearTopics, type Topic } from "../hear/topics.ts";

/** What weighs more than whatever else is said; the first counts. */
const weighty: [Topic, Intent][] = [
  ["startOver", "start_over"],
  ["complaint", "complaint"],
  ["person", "person"],
  ["deal", "purchase"],
  ["bargain", "bargain"],
  ["instructions", "off_topic"],
];
/** What counts where nothing of cars, money or documents is said. */
const light: [Topic, Intent][] = [
  ["offTopic", "off_topic"],
  ["farewell", "goodbye"],
  ["thanks", "thanks"],
  ["greeting", "greeting"],
  ["yes", "thanks"],
  ["no", "thanks"],
];

/** The local classifier: what a text, Spanish or English, wants, by the words in it. */
export function classifyWords(text: string, makes: MakeInStock[], today: string): Intent {
  const topics = hearTopics(text);
  const first = (among: [Topic, Intent][]) => among.find(([topic]) => topics.has(topic))?.[1];
  return first(weighty) ?? ofCars(text, topics, makes, today) ?? first(light) ?? "unclear";
}

function ofCars(text: string, topics: Set<Topic>, makes: MakeInStock[], today: string): Intent | undefined {
  const { filters, named, payment } = understand(text, makes, today);
  const speaksOfMoney = Object.values(payment).some((value) => value !== null);
  if (topics.has("finance") || speaksOfMoney) return "financing";
  if (hearDocumentQuestions(text).length > 0) return "dealer";
  const pages: Topic[] = ["makes", "more", "another", "previous"];
  // «dime más» is about a car, «muéstrame más» about the list.
  const isTelling = topics.has("details") && /tell|about|info|detal|cuenta|dime/i.test(text);
  if (!isTelling && pages.some((topic) => topics.has(topic))) return "search";
  // «¿tiene bluetooth?» asks about a car; a wish beside it makes it a search.
  const { bluetooth, car_play, transmission, fuel, body, ...wishes } = filters;
  const { facets, unstated } = hearAsked(text);
  const asks = facets.length + unstated.length > 0;
  if (asks && named.length + Object.keys(wishes).length === 0) return "car";
  if (named.length + Object.keys(filters).length > 0)
    return topics.has("details") && named.length > 0 ? "car" : "search";
  return topics.has("details") || topics.has("compare") ? "car" : undefined;
}
