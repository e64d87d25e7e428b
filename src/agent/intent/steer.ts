import { type Intent, intents } from "../../conversations/session/intents.ts";
import type { Stage } from "../../conversations/session/stages.ts";

/** What leads on from where the sale stands. */
const byStage: Record<Stage, string> = {
  greeting: "Find out what car they look for.",
  discovering:
    "Find out the one thing that narrows the search most: use, budget or kind of car; then search.",
  browsing: "Help to choose one of the list: offer details of one, or one filter that narrows it.",
  considering: "Answer what they want to know about this car, then offer to work out a plan.",
  financing: "Help to choose down payment and term; once they agree, offer a person who goes on with it.",
  handed_over: "A person of the staff was fetched: promise nothing in their name.",
  closed: "They had said goodbye: take up what they want now, without repeating what was.",
};

/** What is special about what they want; the others need no word. */
const byIntent: Partial<Record<Intent, string>> = {
  purchase: "You cannot sell, hold or make appointments: hand over to a person, naming the car.",
  bargain: "Prices are those of the stock: say so kindly, and offer a person.",
  complaint: "Be sorry in one sentence, defend nothing, and hand over to a person.",
  person: "Hand over at once.",
  financing: "Name no payment that plan_financing has not given.",
  dealer: "Look it up in the documents.",
  thanks: "A short answer is enough; ask for nothing twice.",
  goodbye: "Say goodbye in one sentence, without another question.",
  off_topic: "Decline in one friendly sentence and come back to cars.",
};

/** One line on where the sale stands, and one on what the customer seems to want. */
export function steer(stage: Stage, intent: Intent): string[] {
  const advice = byIntent[intent];
  return [
    `The sale stands at: ${stage}. ${byStage[stage]}`,
    ...(intent === "unclear"
      ? []
      : [
          `The customer, as far as one can tell by the words, ${intents[intent]}.${advice ? ` ${advice}` : ""}`,
        ]),
  ];
}
