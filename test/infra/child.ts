// Run by launch.test.ts through the launcher: tells its arguments, then does what the first of them says.
const [order = "", ...rest] = process.argv.slice(2);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    console.log(signal);
    process.exit(0);
  });
console.log(JSON.stringify({ node: process.versions.node, cwd: process.cwd(), rest }));
if (order === "exit") process.exit(Number(rest[0]));
if (order === "die") process.kill(process.pid, "SIGKILL");
setInterval(() => {}, 1_000);
