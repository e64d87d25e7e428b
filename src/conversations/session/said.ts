/** What a text of the seller's may end by asking, so that a bare «sí» or «50 mil» can be understood. */
export type Question =
  | "wish"
  | "whichCar"
  | "downPayment"
  /** After the dealer's least one was named. */
  | "leastDown"
  /** After what the customer earns was named, which is not what is paid. */
  | "monthly"
  | "offerPlan"
  | "offerPerson"
  | "anythingElse"
  | "confirmCar"
  /** After a car of an earlier session was named. */
  | "resume"
  | "pick"
  | "pickForPlan"
  | "carOrPrice"
  | "otherTerm"
  | "otherPlan"
  | "otherPriced";

/** After these the customer has yet to choose. */
export const pickFromList: ReadonlySet<Question> = new Set(["pick", "pickForPlan", "whichCar"]);

/** What an answer leaves open, as the model knows that wrote it. */
export type Asked = {
  /** The question that it ends with; null: none. */
  question: Question | null;
  /** It says that the customer was not understood. */
  isUnclear: boolean;
  /** It offers to go through documents of the other language with a person. */
  offersForeign: boolean;
};

/** What the bot's last answer said, for the next one: what a short text leans on. */
export type Said = {
  /** Absent: a model wrote it that does not tell. */
  asked?: Asked;
  /** Stock ids of the cars that it told of, in the order of its words; those that it does not name last. */
  cars: string[];
  /** Numbers of the plans that it told of, in the order of its words. */
  plans: string[];
};
