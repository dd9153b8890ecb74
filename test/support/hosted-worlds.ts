import { stripeVerification } from "../../functions/identity/vendors/stripe.ts";
import type { SessionOutcome } from "../../shared/identity/hosted-verification/session.ts";
import type { HostedVerification } from "../../shared/ports.ts";
import { success } from "../../shared/result.ts";
import { inMemorySignature, inMemoryVendor } from "./in-memory-vendor.ts";
import { API_KEY, type StripeState, stripeEvent, stripeServer, stripeSignature } from "./stripe-server.ts";

/** A vendor, and how a test makes it do what applicants and the network do. */
export type HostedWorld = {
  vendor: HostedVerification;
  /** Lets a session come to that outcome. */
  finish(session: string, outcome: SessionOutcome): void;
  /** Makes every call of the vendor fail. */
  goDown(): Promise<void>;
  close(): Promise<void>;
  /** The secrets in force, to be changed. */
  secrets: string[];
  /** An event about a session, as it is delivered: of interest, or of another kind. */
  body(session: string, kind?: "finished" | "other"): Buffer;
  /** The header by which a delivery is signed. */
  sign(body: Uint8Array, at: Date, secret?: string): [name: string, value: string];
};

/** Stripe's adapter over HTTP, with a Stripe on this machine. */
export async function stripeWorld(): Promise<HostedWorld> {
  const { url, sessions, close } = await stripeServer();
  const secrets = ["whsec_one"];
  return {
    vendor: stripeVerification({
      secret: async () => success({ apiKey: API_KEY, webhookSecrets: secrets }),
      apiUrl: url,
    }),
    finish: (session, outcome) =>
      void sessions.set(session, { ...sessions.get(session), ...atStripe(outcome) }),
    goDown: close,
    close,
    secrets,
    body: (session, kind = "finished") =>
      Buffer.from(stripeEvent(session, kind === "other" ? "invoice.paid" : undefined)),
    sign: (body, at, secret = "whsec_one") => ["stripe-signature", stripeSignature(body, at, [secret])],
  };
}

/** What Stripe shows of a session that came to an outcome. */
const atStripe = (outcome: SessionOutcome): StripeState =>
  outcome.status === "verified" ? verifiedAtStripe(outcome) : failedAtStripe(outcome);

const reportOf = ({ result }: SessionOutcome) =>
  result && { id: result.id, created: Date.parse(result.at) / 1000 };

function failedAtStripe(outcome: Extract<SessionOutcome, { status: "unverified" }>): StripeState {
  const report = reportOf(outcome);
  const code = CODES[outcome.problem];
  if (code === undefined) return { status: STATUSES[outcome.problem] ?? "requires_input" };
  return { ...(report && { report }), status: "requires_input", last_error: { code } };
}

function verifiedAtStripe(outcome: Extract<SessionOutcome, { status: "verified" }>): StripeState {
  const { given, family, dateOfBirth, documentExpiry } = outcome.person;
  const report = reportOf(outcome);
  return {
    status: "verified",
    ...(report && { report: { ...report, expires: expiryOf(documentExpiry) } }),
    person: { first_name: given ?? null, last_name: family ?? null, dob: partsOf(dateOfBirth) },
  };
}

const STATUSES: Readonly<Record<string, string>> = { processing: "processing", canceled: "canceled" };
const CODES: Readonly<Record<string, string>> = {
  "selfie-differs": "selfie_face_mismatch",
  "document-unverified": "document_unverified_other",
  "consent-declined": "consent_declined",
};

/** Stripe shows a day that it could not read in full as one of which a part is missing. */
const expiryOf = (date: string | undefined) =>
  date === "none" ? null : (partsOf(date) ?? { year: 2031, month: 5, day: null });

function partsOf(date: string | undefined) {
  const [year = 0, month = 0, day = 0] = (date ?? "").split("-").map(Number);
  return date === undefined ? null : { year, month, day };
}

/** A vendor in memory, of another make. */
export async function inMemoryWorld(): Promise<HostedWorld> {
  const vendor = inMemoryVendor(false);
  const secrets = ["one"];
  vendor.state.secrets = secrets;
  return {
    vendor,
    finish: (session, outcome) =>
      void vendor.sessions.set(session, { isLive: false, ...vendor.sessions.get(session), outcome }),
    goDown: async () => {
      vendor.state.isDown = true;
    },
    close: async () => {},
    secrets,
    body: (session, kind = "finished") => Buffer.from(`${kind} ${session}`),
    sign: (body, at, secret = "one") => [
      "x-signature",
      inMemorySignature(body, Math.floor(at.getTime() / 1000), secret),
    ],
  };
}
