import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ModelContext, ModelItem } from "../../../src/agent/models/model.ts";
import { vehicleLabel } from "../../../src/catalog/label.ts";
import { emptySessionState, type SessionState } from "../../../src/conversations/session/state.ts";
import type { Branch } from "../../../src/dealer/dealer.ts";
import { WeeklyHoursSchema } from "../../../src/dealer/opening/hours.ts";
import { readDealer } from "../../../src/dealer/read.ts";
import { toCents } from "../../../src/money.ts";
import { plainBranch, plainDealer } from "../../support/dealer/dealer.ts";
import { listItems, listMakes } from "./answers.ts";
import { readSituations, type Situation } from "./situation.ts";
import { carOf, find, readWorld, type World } from "./world.ts";

/** What a reply is judged by, and what is right to say of it. */
export type Case = {
  file: string;
  situation: string;
  says: string;
  holds: boolean;
  /** The guard is known to judge it wrongly. */
  isMissed: boolean;
  why: string | undefined;
  items: ModelItem[];
  context: ModelContext;
};

/**
 * All replies of all files in a folder beside this, in the world of that folder.
 * @throws where a file is not as README.md says
 */
export function readCases(name: string): Case[] {
  const folder = join(import.meta.dirname, name);
  const world = readWorld(folder);
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml") && file !== "world.yaml");
  return files.flatMap((file) =>
    readSituations(join(folder, file)).flatMap((situation) => {
      const { customer, situation: title = customer.join(" / "), replies } = situation;
      const [items, context] = [listItems(world, situation), buildContext(world, situation)];
      return replies.map(({ says, holds, missed, why }) => ({
        file,
        situation: title,
        says,
        holds,
        isMissed: missed === true,
        why,
        items,
        context,
      }));
    }),
  );
}

const dealers = {
  sample: await readDealer(join(import.meta.dirname, "../../../data/dealer.yaml")),
  plain: plainDealer,
  weekdays: {
    ...plainDealer,
    hours: WeeklyHoursSchema.parse({ "monday-friday": "10:00-20:00", saturday: "10:00-15:00" }),
  },
  branches: {
    ...plainDealer,
    hours: WeeklyHoursSchema.parse({ "monday-friday": "9:30-18:30", saturday: "10:00-15:00" }),
    branches: [
      branch("León Centro", "Bulevar Adolfo López Mateos 1420, León, Guanajuato", "+52 477 765 1234", null),
      branch("Irapuato", "Avenida Guerrero 2310, Irapuato, Guanajuato", "+52 462 765 4321", {
        "monday-friday": "10:00-18:00",
      }),
    ],
  },
};

function branch(name: string, address: string, phone: string, hours: Record<string, string> | null): Branch {
  return { ...plainBranch, name, address, phone, hours: hours && WeeklyHoursSchema.parse(hours) };
}

function buildContext(world: World, { language, dealer, session }: Situation): ModelContext {
  return {
    language,
    state: { ...emptySessionState, language, ...buildState(world, session) },
    makes: listMakes(world),
    today: world.today,
    dealer: dealers[dealer],
    termsMonths: world.terms_months,
    location: null,
  };
}

function buildState(world: World, { listing, vehicle, plan }: Situation["session"]): Partial<SessionState> {
  const known = (name: string) => {
    const car = carOf(world, name);
    return { stockId: car.stock_id, label: vehicleLabel(car), priceCents: toCents(car.price) };
  };
  const items = listing?.map((name) => ({ ...known(name), currency: "MXN", km: carOf(world, name).km }));
  const planned = plan ? find(world.plans, plan) : null;
  return {
    ...(items && { listing: { query: {}, page: 1, pages: 1, total: items.length, items } }),
    ...(vehicle && { vehicle: known(vehicle) }),
    ...(planned && {
      plan: {
        number: planned.number,
        stockId: planned.of && carOf(world, planned.of).stock_id,
        priceCents: toCents(planned.price),
        downPaymentCents: toCents(planned.down_payment),
        downPaymentPercent: null,
        termMonths: planned.term_months,
      },
    }),
  };
}
