import { foldText } from "../../../text/fold.ts";
import type { MakeInStock } from "../../makes.ts";
import { compact } from "../reading/text.ts";
import { generalNicknames, type Nickname } from "../spelling/nicknames.ts";
import { spellMake, spellModel, type Way } from "../spelling/spell.ts";
import { listKnownCars } from "./known-cars.ts";
import { createNameIndex, type NameIndex } from "./name-index.ts";

/** A make, or one of its models, that a word may mean. */
export type Spelling = {
  make: string;
  model: string | null;
  /** Folded, letters and digits alone. */
  key: string;
  /** Cars in stock; 0: a car that is known, but not here. */
  count: number;
};

type Named = { make: string; model: string | null; way: Way; namesMake: boolean };

/** `namesMake`: make and model were written together. */
type Understood = { spelling: Spelling; score: number; namesMake: boolean };

/** The names in stock and the known ones beside them, laid out so that a word is compared with few of them. */
export type Spellings = {
  /** 1 for the very name; less for one that sounds or is spelled like it. The best of each car. */
  findSpellings(word: string, mayDiffer: boolean): Understood[];
  /** The model in stock with exactly this key. */
  findModel(key: string): Spelling | null;
  /** A make in stock. */
  findMake(make: string): Spelling | null;
  /** Models of a make, those in stock and those known. */
  listModels(make: string): Spelling[];
};

/** 0.7 of slips: two letters that changed places, the key beside the right one. */
const leastOfMissing = 0.749;

const known: NameIndex<Named> = createNameIndex(listKnownNames());
const prepared = new WeakMap<MakeInStock[], Spellings>();
/** Stock changes more often than the names in it do. */
let latest: { names: string; spellings: Spellings } | null = null;

/** Prepared once for each list of names. */
export function spellingsOf(makes: MakeInStock[]): Spellings {
  const found = prepared.get(makes);
  if (found) return found;
  const names = JSON.stringify(
    makes.map(({ make, models, nicknames }) => [make, models.map(({ model }) => model), nicknames]),
  );
  const spellings = latest?.names === names ? latest.spellings : createSpellings(makes);
  latest = { names, spellings };
  prepared.set(makes, spellings);
  return spellings;
}

function createSpellings(makes: MakeInStock[]): Spellings {
  const stock = createNameIndex(listStockNames(makes));
  const counts = new Map<string, Spelling>();
  for (const { make, count, models } of makes) {
    counts.set(compact(make), { make, model: null, key: compact(make), count });
    for (const { model, count: ofModel } of models) {
      counts.set(`${compact(make)}|${compact(model)}`, { make, model, key: compact(model), count: ofModel });
    }
  }
  const byModel = new Map(
    [...counts.values()].filter(({ model }) => model).map((spelling) => [spelling.key, spelling]),
  );

  const families = new Set(
    makes.flatMap(({ make, models }) =>
      models.flatMap(({ model }) => {
        const words = foldText(model).split(" ");
        return words.slice(1).map((_, at) => `${compact(make)}|${compact(words.slice(0, at + 1).join(""))}`);
      }),
    ),
  );

  function resolve({ make, model, way }: Named): Spelling {
    const ofMake = counts.get(compact(make));
    const found = model === null ? ofMake : counts.get(`${compact(make)}|${compact(model)}`);
    return { ...(found ?? { make: ofMake?.make ?? make, model, count: 0 }), key: way.key };
  }

  /** «Tiggo», where a «Tiggo 7 Pro» is in stock, is a part of its name rather than another car. */
  function isFamily({ make, model }: Spelling): boolean {
    return model !== null && families.has(`${compact(make)}|${compact(model)}`);
  }

  function ofMake({ make, key }: Spelling): Spelling | null {
    const found = counts.get(compact(make));
    return found ? { ...found, key } : null;
  }

  function findSpellings(word: string, mayDiffer: boolean) {
    const best = new Map<string, Understood>();
    for (const { item, score } of [...stock.find(word, mayDiffer), ...known.find(word, mayDiffer)]) {
      const named = resolve(item);
      // «Tiggo» alone: all that its make has, the Tiggo 2 and 7 Pro among them.
      const isPart = named.count === 0 && isFamily(named);
      const spelling = isPart ? ofMake(named) : named;
      // Together with its make, a part of a name would hide the whole one.
      if (!spelling || (isPart && item.namesMake)) continue;
      const id = `${spelling.make}|${spelling.model}`;
      // Of two names that a slip may stand for, the one that is here; a whole name goes before a part of one.
      const rated = isPart ? score - 0.05 : spelling.count === 0 && score < 1 ? score - 0.03 : score;
      // Little is lost where a name that is not here is not known by its spelling.
      if (spelling.count === 0 && rated < leastOfMissing) continue;
      if (rated > (best.get(id)?.score ?? 0))
        best.set(id, { spelling, score: rated, namesMake: item.namesMake });
    }
    return [...best.values()];
  }

  return {
    findSpellings,
    findMake: (make) => counts.get(compact(make)) ?? null,
    findModel: (key) => byModel.get(key) ?? null,
    listModels(make) {
      const here = [...counts.values()].filter((spelling) => spelling.make === make && spelling.model);
      const keys = new Set(here.map(({ key }) => key));
      const others = listKnownCars.find((entry) => compact(entry.make) === compact(make))?.models ?? [];
      const missing = others
        .filter((model) => !keys.has(compact(model)))
        .map((model) => ({ make, model, key: compact(model), count: 0 }));
      return [...here, ...missing.filter((spelling) => !isFamily(spelling))];
    },
  };
}

function listStockNames(makes: MakeInStock[]): Named[] {
  return makes.flatMap(({ make, models, nicknames }) => {
    const siblings = models.map(({ model }) => foldText(model));
    return [
      ...spellMake(make).map((way) => ({ make, model: null, way, namesMake: false })),
      ...models.flatMap(({ model }) =>
        spellModel(make, model, siblings).map((way) => ({ make, model, way, namesMake: false })),
      ),
      ...(nicknames ?? []).flatMap((nickname) => [
        toNamed({ make, ...nickname }),
        // As the text has it once the nickname is written out, where the model is not in stock.
        ...(nickname.model ? [toNamed({ make, ...nickname, name: nickname.model })] : []),
      ]),
    ];
  });
}

function listKnownNames(): Named[] {
  const names = listKnownCars.flatMap(({ make, models }) => [
    ...spellMake(make).map((way) => ({ make, model: null, way, namesMake: false })),
    ...models.flatMap((model) => {
      const key = compact(model);
      const joined = { key: compact(make) + key, score: 1, mayDiffer: false };
      return [
        { make, model, way: { key, score: 1, mayDiffer: true }, namesMake: key.startsWith(compact(make)) },
        { make, model, way: joined, namesMake: true },
      ];
    }),
  ]);
  return [...names, ...generalNicknames.map(toNamed)];
}

function toNamed({ name, make, model }: Nickname): Named {
  return {
    make,
    model: model ?? null,
    way: { key: compact(name), score: 1, mayDiffer: false },
    namesMake: false,
  };
}
