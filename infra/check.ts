// npm run check: format and lint, types, unused files, exports and dependencies. All run; any failure fails.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const checks = [
  ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  ["typescript/bin/tsc", "--noEmit", "--project", "."],
  ["knip/bin/knip.js"],
];
let failed = false;
for (const [program = "", ...args] of checks) {
  const label = [program.split("/").at(-1)?.replace(".js", ""), ...args].join(" ");
  const { status } = spawnSync(process.execPath, [join("node_modules", program), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${label}`);
  if (status !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
