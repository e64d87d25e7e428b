/** A recording; `ending` is the file name's, by which services tell the format. */
export type Recording = { bytes: Buffer; contentType: string; ending: string };

/** What was said, maybe nothing. `tokens`: what the provider says it cost; 0 where it counts otherwise. */
export type Transcript = { text: string; model: string; durationMs: number; tokens: number };

/**
 * The port behind which speech becomes text.
 * @throws {AppError} when no provider gave a usable answer within its own retries
 */
export type Transcribe = (recording: Recording, signal: AbortSignal) => Promise<Transcript>;
