import pLimit from "p-limit";
import { readLanguage } from "../../../src/text/detect-language.ts";
import { type BotAnswer, findFaults, type Script } from "./script.ts";

/** One conversation that was had, with what went wrong in it; empty: nothing. */
export type Outcome = { script: Script; faults: string[] };

/** Has all conversations with the seller that answers at `url`, a few at a time, each by a customer of its own. */
export function holdAll(url: string, scripts: Script[]): Promise<Outcome[]> {
  const limit = pLimit(8);
  return Promise.all(scripts.map((script) => limit(hold, url, script)));
}

/** To its end, whatever goes wrong on the way. */
async function hold(url: string, script: Script): Promise<Outcome> {
  const faults: string[] = [];
  for (const [index, turn] of script.turns.entries()) {
    const answer = await ask(url, script.id, turn.say);
    const isTold = showsLanguage(script.turns.slice(0, index + 1).map(({ say }) => say));
    const wrong = [...findFaults(turn, answer), ...(isTold ? findForeign(script, answer.reply) : [])];
    if (wrong.length === 0) continue;
    const calls = answer.tools.map((tool) => `${tool.name} ${JSON.stringify(tool.arguments)}`);
    const told = [...calls, ...answer.reply.split("\n")].map((line) => `\n      ${line}`);
    faults.push(`${index + 1} «${turn.say}»\n    ${wrong.join("\n    ")}${told.join("")}`);
  }
  return { script, faults };
}

/** Until the customer's words show one, nobody can know which language is theirs. */
function showsLanguage(said: string[]): boolean {
  return said.some((text) => readLanguage(text, "es") === readLanguage(text, "en"));
}

/** Words that stand in nearly every answer of one language and in none of the other. */
const telling = {
  es: /[¿¡]|\b([Tt]engo|quieres|[Pp]uedo|[Ee]ncontré|está|autos|meses|mensualidad|[Dd]ime|nuestros?)\b/u,
  en: /\b(the|you|your|with|our|would|have|cars|months)\b/iu,
};

/** A sentence in the other language; quotations of the dealer's documents stand as they were written. */
function findForeign({ category, language }: Script, reply: string): string[] {
  const foreign = telling[language === "es" ? "en" : "es"].exec(
    reply.replace(/«[^»]*»|\*[^*]*\*|\((?:Source|Fuente):[^)]*\)/g, ""),
  );
  return foreign && category !== "language_switch" ? [`says ${foreign[0]}, in another language`] : [];
}

async function ask(url: string, customer: string, text: string): Promise<BotAnswer> {
  const response = await fetch(`${url}/seller/bot`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ msg: text, user_id: customer }),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${customer}: ${response.status} ${body}`);
  return JSON.parse(body) as BotAnswer;
}

/** The part of the conversations that went well, between 0 and 1. */
function successOf(outcomes: Outcome[]): number {
  return outcomes.filter(({ faults }) => faults.length === 0).length / outcomes.length;
}

/** Success by category, of each language; `withFaults`: and what went wrong where, with calls and answers. */
export function describeSuccess(title: string, outcomes: Outcome[], withFaults: boolean): string {
  const categories = Map.groupBy(outcomes, ({ script }) => script.category);
  const lines = [...categories, ["all", outcomes] as const].map(([category, some]) => {
    const [es = "", en = ""] = (["es", "en"] as const).map((language) =>
      share(some.filter(({ script }) => script.language === language)),
    );
    return `  ${category.padEnd(18)} es ${es.padEnd(10)} en ${en.padEnd(10)} ${Math.round(100 * successOf(some))} %`;
  });
  const files = [...Map.groupBy(outcomes, ({ script }) => script.file)].map(
    ([file, some]) => `  ${file.padEnd(18)} ${share(some)}`,
  );
  const failed = withFaults ? outcomes.filter(({ faults }) => faults.length > 0) : [];
  const details = failed.map(({ script, faults }) => `\n${script.id}\n  ${faults.join("\n  ")}\n`);
  return `${title}, conversations that go well:\n${[...lines, ...files].join("\n")}\n${details.join("")}`;
}

function share(outcomes: Outcome[]): string {
  const good = outcomes.filter(({ faults }) => faults.length === 0).length;
  return outcomes.length === 0 ? "" : `${good} of ${outcomes.length}`;
}
