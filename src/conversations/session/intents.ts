/** What a customer wants with a turn, in the words in which a model is told of it. */
export const intents = {
  greeting: "greets",
  search: "looks for cars",
  car: "wants to know about one car",
  financing: "asks about payments",
  dealer: "asks about the dealer's terms, hours or services",
  purchase: "wants to buy, reserve or see a car",
  bargain: "wants a lower price or a promise",
  person: "wants to talk to a person",
  complaint: "complains",
  privacy: "asks about the data that is kept",
  start_over: "wants to begin anew",
  thanks: "says thanks or that it is fine",
  goodbye: "says goodbye",
  off_topic: "talks of something that has nothing to do with cars",
  unclear: "says something else",
} as const;
export type Intent = keyof typeof intents;
