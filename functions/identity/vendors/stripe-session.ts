import * as z from "zod";
import { AccountId, CalendarDate } from "../../../shared/contract/vocabulary.ts";
import type {
  HostedSession,
  SealedPurpose,
  SessionOutcome,
  SessionPerson,
} from "../../../shared/identity/hosted-verification/session.ts";
import { problemOfError } from "./stripe-errors.ts";

/** Ids of Stripe's sessions; nothing else ever becomes a path. */
export const STRIPE_SESSION = /^vs_[A-Za-z0-9_]{1,120}$/;

/**
 * What a session is asked with, so that it shows what is compared. Birth date and last day of the document are shown to restricted
 * keys alone: docs.stripe.com/identity/access-verification-results.
 */
export const EXPAND = [
  "verified_outputs",
  "verified_outputs.dob",
  "last_verification_report",
  "last_verification_report.document.expiration_date",
];

/** Names of the metadata in which a session carries its purpose. */
const METADATA = {
  gate: "sallyport_gate",
  accountId: "sallyport_account",
  subject: "sallyport_subject",
  signUp: "sallyport_sign_up",
  seal: "sallyport_seal",
} as const;

/** A purpose as Stripe keeps it: ids, and the gate's mark. */
export const metadataOf = ({
  gate,
  accountId,
  subject,
  signUp,
  seal,
}: SealedPurpose): Record<string, string> => ({
  [METADATA.gate]: gate,
  [METADATA.accountId]: accountId,
  [METADATA.subject]: subject,
  ...(signUp !== undefined && { [METADATA.signUp]: String(signUp) }),
  [METADATA.seal]: seal,
});

const Metadata = z.object({
  [METADATA.gate]: z.string().min(1),
  [METADATA.accountId]: AccountId,
  [METADATA.subject]: z.string().min(1).max(64),
  [METADATA.signUp]: z
    .string()
    .regex(/^[1-9][0-9]{0,7}$/)
    .transform(Number)
    .optional(),
  [METADATA.seal]: z.string().regex(/^[\w-]{43}$/),
});

const Part = z.int().nullable();
const DateParts = z.object({ year: Part, month: Part, day: Part }).nullish();
type DateParts = z.infer<typeof DateParts>;
const Text = z.string().nullish();
const Check = z.object({ status: z.string() });

const Report = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  created: z.int().positive(),
  document: z.object({ status: z.string(), expiration_date: DateParts }).nullish(),
  selfie: Check.nullish(),
  type: z.string().nullish(),
  /** What was asked of this very attempt: docs.stripe.com/api/identity/verification_reports/object, `options`. */
  options: z
    .object({
      document: z
        .object({
          require_live_capture: z.boolean().nullish(),
          require_matching_selfie: z.boolean().nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** The parts of a session that are read; a report that is not shown in full is its id. */
const Session = z.object({
  id: z.string(),
  livemode: z.boolean(),
  status: z.string(),
  metadata: z.record(z.string(), z.string()).nullish(),
  redaction: z.object({}).nullish(),
  last_error: z.object({ code: z.string().nullable() }).nullish(),
  last_verification_report: z.union([Report, z.string()]).nullish(),
  verified_outputs: z.object({ first_name: Text, last_name: Text, dob: DateParts }).nullish(),
});
type Session = z.infer<typeof Session>;

/** The session that was asked for, or undefined when the answer is not one. */
export function readSession(answer: unknown, id: string): HostedSession | undefined {
  const session = Session.safeParse(answer);
  if (!session.success || session.data.id !== id) return undefined;
  const purpose = readPurpose(session.data);
  return { isLive: session.data.livemode, ...(purpose && { purpose }), outcome: readOutcome(session.data) };
}

function readPurpose({ metadata }: Session): SealedPurpose | undefined {
  const read = Metadata.safeParse(metadata);
  if (!read.success) return undefined;
  const { [METADATA.signUp]: signUp, ...ids } = read.data;
  return {
    gate: ids[METADATA.gate],
    accountId: ids[METADATA.accountId],
    subject: ids[METADATA.subject],
    seal: ids[METADATA.seal],
    ...(signUp !== undefined && { signUp }),
  };
}

/** Status and what it means: docs.stripe.com/identity/how-sessions-work. */
function readOutcome(session: Session): SessionOutcome {
  if (session.redaction) return { status: "unverified", problem: "redacted" };
  switch (session.status) {
    case "verified":
      return readVerified(session);
    case "requires_input":
      return readFailure(session);
    case "processing":
    case "canceled":
      return { status: "unverified", problem: session.status };
    default:
      return { status: "unverified", problem: "status-unknown" };
  }
}

/** The session was asked for live, with a selfie; that it was so is seen in the report, as an operator can change a session. */
function readVerified({
  verified_outputs: outputs,
  last_verification_report: report,
}: Session): SessionOutcome {
  if (typeof report !== "object" || report === null)
    return { status: "unverified", problem: "result-incomplete" };
  const result = resultOf(report);
  const asked = report.options?.document;
  if (report.type !== "document" || report.document?.status !== "verified")
    return { status: "unverified", problem: "result-incomplete", result };
  if (report.selfie?.status !== "verified" || !asked?.require_matching_selfie)
    return { status: "unverified", problem: "selfie-missing", result };
  if (!asked.require_live_capture) return { status: "unverified", problem: "live-capture-missing", result };
  const person: SessionPerson = {
    family: outputs?.last_name || undefined,
    given: outputs?.first_name || undefined,
    dateOfBirth: readDate(outputs?.dob),
    // Only where Stripe says outright that there is no day, there is none: what is not shown to the key is not null but absent.
    documentExpiry:
      report.document.expiration_date === null ? "none" : readDate(report.document.expiration_date),
  };
  return { status: "verified", result, person };
}

/** Before the first attempt there is no error, and of an attempt that was not submitted no report. */
function readFailure({ last_error: error, last_verification_report: report }: Session): SessionOutcome {
  if (!error) return { status: "unverified", problem: "not-submitted" };
  const problem = problemOfError(error.code);
  return typeof report === "object" && report !== null
    ? { status: "unverified", problem, result: resultOf(report) }
    : { status: "unverified", problem };
}

const resultOf = ({ id, created }: z.infer<typeof Report>) => ({
  id,
  at: new Date(created * 1000).toISOString(),
});

function readDate(parts: DateParts): string | undefined {
  if (!parts || parts.year === null || parts.month === null || parts.day === null) return undefined;
  const [year, month, day] = [parts.year, parts.month, parts.day].map((part) =>
    String(part).padStart(2, "0"),
  );
  return CalendarDate.safeParse(`${year}-${month}-${day}`).data;
}
