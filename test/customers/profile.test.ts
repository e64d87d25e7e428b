import { expect, test } from "@jest/globals";
import { createDraft } from "../../src/agent/draft.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import { type CustomerProfile, learn, mergeProfiles } from "../../src/customers/profile.ts";

const newDraft = () => createDraft({ ...emptySessionState, language: "es" });
const known: CustomerProfile = { language: "es" };
const car = (stockId: string) => ({ stockId, label: `Car ${stockId}` });

test("a turn in which nothing was learnt changes nothing", () => {
  expect(learn(known, newDraft(), ["hola", "¿tienen garantía?"])).toBeNull();
});

test("a search leaves its filters, without paging, and one without filters leaves the last ones", () => {
  const draft = newDraft();
  const page = { page: 2, pages: 3, total: 12, items: [] };
  const query = { q: "suv barata", body: "suv", price_max: 300_000, make: null, page: 2, sort: "price_asc" };
  draft.state.listing = { ...page, query: query as never };
  expect(learn(known, draft, [])).toBeNull();
  draft.events.push("listed");
  expect(learn(known, draft, [])).toEqual({ wish: { body: "suv", price_max: 300_000 } });
  draft.state.listing = { ...page, query: { q: "autos" } };
  expect(learn({ ...known, wish: { body: "suv" } }, draft, [])).toBeNull();
});

test("cars are kept newest first, each once, five at most", () => {
  const draft = newDraft();
  draft.viewed.push({ ...car("2"), photoUrl: null }, { ...car("9"), photoUrl: null });
  const cars = ["1", "2", "3", "4", "5"].map(car);
  expect(learn({ ...known, cars }, draft, [])).toEqual({ cars: ["9", "2", "1", "3", "4"].map(car) });
});

test.each([
  ["Hola, me llamo ana y busco un Versa", "Ana"],
  ["Mi nombre es Juan Pablo Ruiz", "Juan Pablo Ruiz"],
  ["my name is Peter, how are you", "Peter"],
  ["me llamo Íñigo", "Íñigo"],
  ["hola soy Laura y busco algo familiar", "Laura"],
  ["I'm Mike, I like small cars", "Mike"],
  ["soy Roberto y busco un Jetta", "Roberto"],
  ["Hola soy Lupita, ando buscando una camioneta", "Lupita"],
  ["hola soy roberto busco un jetta", "Roberto"],
  ["Buenas, le habla Ernesto Salas de Toluca", "Ernesto Salas"],
  ["I'm Kate", "Kate"],
  ["hi im kate, any civics?", "Kate"],
  ["Hello, this is Mark and I need a truck", "Mark"],
  ["hey it's Derek again", "Derek"],
  ["Kate here, still looking", "Kate"],
  ["yo soy ana paula", "Ana Paula"],
  ["mi nombre es Xóchitl", "Xóchitl"],
])("%j says a name", (text, name) => {
  expect(learn(known, newDraft(), [text])).toEqual({ name });
});

test.each([
  "¿cómo te llamas?",
  "soy de Puebla",
  "Soy cliente",
  "I'm Mexican, can I get credit?",
  "I'm Interested",
  "no me llamo",
  "llámame",
  "como me llamo entonces",
  "¿me llaman mañana?",
  "soy ingeniero",
  "soy nuevo en esto",
  "this is great",
  "it's a Mazda, right?",
  "I'm looking for a Versa",
  "I am from Texas",
  "soy el de ayer",
  "la Mercedes de 2019",
  "¿la habla inglés?",
])("%j says none", (text) => {
  expect(learn(known, newDraft(), [text])).toBeNull();
});

test("of two customers who are one, what is newer goes first", () => {
  const older = { name: "Ana", cars: [car("1"), car("2")], wish: { body: "suv" } };
  const newer: CustomerProfile = { language: "en", cars: [car("3"), car("1")] };
  expect(mergeProfiles(older, newer)).toEqual({
    name: "Ana",
    language: "en",
    wish: { body: "suv" },
    cars: [car("3"), car("1"), car("2")],
  });
});
