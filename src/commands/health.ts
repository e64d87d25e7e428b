// The image's health check: does the web server of this container answer? A worker has no port to ask, and one that
// cannot go on ends by itself.
const { PORT = "3000", ROLE } = process.env;

if (ROLE !== "worker") {
  const url = `http://127.0.0.1:${PORT}/health/live`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch((error: Error) => error);
  if (answer instanceof Error || !answer.ok) {
    console.error(answer instanceof Error ? `${url}: ${answer.message}` : `${url}: ${answer.status}`);
    process.exitCode = 1;
  }
}
