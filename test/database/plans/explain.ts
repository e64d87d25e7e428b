import type { DataSource } from "typeorm";

/** How Postgres ran one statement. */
export type RunPlan = {
  statement: string;
  /** Tables that were read from one end to the other. */
  scanned: string[];
  /** Indexes that were used. */
  indexes: string[];
};

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Conflict Arbiter Indexes"?: string[];
  Plans?: PlanNode[];
};
type Notice = { message?: string };
type PoolClient = { on(event: "notice", listener: (notice: Notice) => void): unknown };
type Pool = {
  on(event: "acquire", listener: (client: PoolClient) => void): unknown;
};

/**
 * Has every new connection to this database tell the plan of each statement that it runs, those of triggers and of
 * foreign keys included.
 * @see https://www.postgresql.org/docs/current/auto-explain.html
 */
export async function explainAll(source: DataSource): Promise<void> {
  const [{ name }] = await source.query("SELECT current_database() AS name");
  const settings = {
    session_preload_libraries: "auto_explain",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_format": "json",
    "auto_explain.log_nested_statements": "on",
    client_min_messages: "log",
  };
  for (const [setting, value] of Object.entries(settings))
    await source.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
}

/** Collects what the connections of this data source tell from now on. */
export function collectPlans(source: DataSource): RunPlan[] {
  const plans: RunPlan[] = [];
  const heard = new WeakSet<PoolClient>();
  const { master } = source.driver as unknown as { master: Pool };
  master.on("acquire", (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    client.on("notice", ({ message = "" }) => {
      const json = /plan:\s*(\{.*)$/s.exec(message)?.[1];
      if (json) plans.push(readPlan(JSON.parse(json)));
    });
  });
  return plans;
}

function readPlan({
  "Query Text": statement,
  Plan: root,
}: {
  "Query Text": string;
  Plan: PlanNode;
}): RunPlan {
  const nodes: PlanNode[] = [];
  const walk = (node: PlanNode) => {
    nodes.push(node);
    node.Plans?.forEach(walk);
  };
  walk(root);
  const scans = nodes.filter((node) => node["Node Type"] === "Seq Scan");
  return {
    statement: statement.replace(/\s+/g, " ").trim(),
    scanned: scans.flatMap((node) => node["Relation Name"] ?? []),
    indexes: nodes.flatMap((node) => [
      ...(node["Index Name"] ? [node["Index Name"]] : []),
      ...(node["Conflict Arbiter Indexes"] ?? []),
    ]),
  };
}
