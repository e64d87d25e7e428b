/** What an {@link AppError} carries besides its message. */
export type AppErrorOptions = {
  /** Stable snake_case name of the case; callers and tests rely on it, never on the message. */
  code: string;
  /** HTTP status that fits the case at the edge. Default 500. */
  status?: number;
  /** True where the same call may succeed later. Default false. */
  retryable?: boolean;
  /** Facts for the caller, safe to show: field names, limits; never message texts or secrets. */
  details?: unknown;
  cause?: unknown;
};

/** The one base of errors that this project throws on purpose. Its message may be shown to an API caller. */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  readonly details: unknown;

  constructor(message: string, options: AppErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.status = options.status ?? 500;
    this.retryable = options.retryable ?? false;
    this.details = options.details;
  }
}

/** One thing wrong with a caller's input: the field's path and what it should be. */
export type InputProblem = { field: string; message: string };

/** Bad input from outside: 400, with every problem named by its field. */
export class InvalidInput extends AppError {
  constructor(problems: InputProblem[]) {
    const list = problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("; ");
    super(list, { code: "invalid_input", status: 400, details: problems });
  }
}

/** Something asked for by its id is not there: 404. */
export class NotFound extends AppError {
  constructor(what: string) {
    super(`no such ${what}`, { code: "not_found", status: 404 });
  }
}
