/** What may be logged: a closed registry. Fields are ids, codes, counts and times; never personal data, bodies or errors' texts. */
const EVENTS = {
  "check-started": "INFO",
  "check-completed": "INFO",
  "check-refused": "INFO",
  "call-failed": "ERROR",
  "watchlist-loaded": "INFO",
  "watchlist-unreadable": "ERROR",
  "watchlist-refused": "WARN",
  "watchlist-activated": "INFO",
  "session-created": "INFO",
  "session-refused": "WARN",
  "session-settled": "INFO",
  "delivery-ignored": "INFO",
  "delivery-refused": "WARN",
  "vendor-failed": "ERROR",
  "vendor-secret-unreadable": "ERROR",
  "owed-failed": "ERROR",
  "look-up-failed": "WARN",
  "sweep-completed": "INFO",
  "erasure-refused": "INFO",
  "erasure-completed": "INFO",
} as const satisfies Record<string, "INFO" | "WARN" | "ERROR">;

/** The fields a log line may carry. */
export type LogFields = {
  requestId?: string;
  hook?: string;
  outcome?: string;
  code?: string;
  /** A check's id. */
  check?: string;
  /** A vendor's id of an identity session. */
  session?: string;
  /** Class name of an error; its message may hold anything, so it is not logged. */
  error?: string;
  /** Where it was thrown: function names and positions of our own bundle. */
  at?: string;
  digest?: string;
  kind?: string;
  count?: number;
  durationMs?: number;
};

/** Writes one JSON line to standard output, where Lambda's logging picks it up. */
export function log(event: keyof typeof EVENTS, fields: LogFields = {}): void {
  console.log(JSON.stringify({ level: EVENTS[event], event, ...fields }));
}

/** What may be told of an error: its class and the first frame of its stack. */
export function describeError(error: unknown): Pick<LogFields, "error" | "at"> {
  if (!(error instanceof Error)) return { error: typeof error };
  // The stack begins with the message, which may hold anything, and on any line.
  const frames = (error.stack ?? "").replace(error.message, () => "");
  const frame = /\n {1,8}at (.{1,200})/.exec(frames)?.[1];
  return { error: error.name, ...(frame && { at: frame }) };
}
