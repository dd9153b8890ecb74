import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { type ListeningServer, listen } from "./gleif-server.ts";

/** The key and the secret of the fake, as an operator keeps them. */
export const API_KEY = "rk_test_fake";
export const WEBHOOK_SECRET = "whsec_fake";

type Parts = { year: number; month: number; day: number };

/** What becomes of a session at the fake. */
export type StripeState = {
  status: string;
  livemode?: boolean;
  last_error?: { code: string | null } | null;
  redaction?: { status: string } | null;
  metadata?: Record<string, string>;
  report?: {
    id: string;
    created: number;
    document?: string;
    selfie?: string | undefined;
    type?: string;
    options?: unknown;
    /** Shown as it is; absent where Stripe does not show it to the key. */
    expires?: unknown;
  };
  person?: { first_name?: string | null; last_name?: string | null; dob?: Parts | null };
};

/** How the fake fails every call, while it does. */
type StripeFault = (request: IncomingMessage, response: ServerResponse) => void;

/** A Stripe on this machine: its sessions by id, the forms that were posted, and a fault if one is set. */
export type StripeServer = ListeningServer & {
  sessions: Map<string, StripeState>;
  posted: URLSearchParams[];
  fault: StripeFault | undefined;
};

const SESSIONS = "/v1/identity/verification_sessions";

/**
 * Plays Stripe Identity, version 2026-10-28: sessions are made from a form, and shown without what is sensitive or large unless the
 * caller asks to expand it; a call without the key is refused.
 */
export async function stripeServer(apiKey = API_KEY): Promise<StripeServer> {
  const sessions = new Map<string, StripeState>();
  const posted: URLSearchParams[] = [];
  const server = await listen(async (request, response) => {
    const form = new URLSearchParams((await buffer(request)).toString());
    if (fake.fault) return fake.fault(request, response);
    const answer = (status: number, body: unknown) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${apiKey}`)
      return answer(401, { error: { type: "invalid_request_error", message: "no such key" } });
    const url = new URL(request.url ?? "", "http://stripe.local");
    if (request.method === "POST" && url.pathname === SESSIONS) {
      posted.push(form);
      return answer(...create(sessions, form));
    }
    const id = url.pathname.slice(SESSIONS.length + 1);
    const state = sessions.get(id);
    return state === undefined
      ? answer(404, { error: { type: "invalid_request_error", code: "resource_missing", message: "none" } })
      : answer(
          200,
          shown(
            id,
            state,
            [...url.searchParams].map(([, path]) => path),
          ),
        );
  });
  const fake: StripeServer = Object.assign(server, { sessions, posted, fault: undefined });
  return fake;
}

function create(sessions: Map<string, StripeState>, form: URLSearchParams): [number, unknown] {
  if (form.get("return_url")?.includes("refused"))
    return [400, { error: { type: "invalid_request_error", param: "return_url", message: "not a URL" } }];
  const metadata = Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );
  const id = `vs_${sessions.size + 1}`;
  const state: StripeState = { status: "requires_input", metadata };
  sessions.set(id, state);
  return [200, { ...shown(id, state, []), url: `https://verify.stripe.com/start/${id}` }];
}

function shown(id: string, state: StripeState, expand: readonly string[]) {
  const {
    report,
    person,
    redaction = null,
    last_error = null,
    metadata = {},
    livemode = false,
    status,
  } = state;
  const has = (path: string) => expand.includes(path);
  const { dob = null, ...names } = person ?? {};
  return {
    id,
    object: "identity.verification_session",
    livemode,
    status,
    metadata,
    redaction,
    last_error: last_error && { ...last_error, reason: "a sentence" },
    type: "document",
    options: ASKED,
    last_verification_report:
      report && has("last_verification_report") ? shownReport(report, has) : (report?.id ?? null),
    ...(has("verified_outputs") && {
      verified_outputs: person
        ? { ...names, address: null, id_number_type: null, ...(has("verified_outputs.dob") && { dob }) }
        : null,
    }),
  };
}

/** What the gate asks of every session. */
const ASKED = { document: { require_live_capture: true, require_matching_selfie: true } };

function shownReport(report: NonNullable<StripeState["report"]>, has: (path: string) => boolean) {
  const {
    id,
    created,
    document = "verified",
    selfie = "verified",
    expires,
    type = "document",
    options = ASKED,
  } = report;
  return {
    id,
    object: "identity.verification_report",
    created,
    type,
    options,
    document: {
      status: document,
      type: "passport",
      error: null,
      ...(has("last_verification_report.document.expiration_date") && { expiration_date: expires }),
    },
    ...("selfie" in report && report.selfie === undefined ? {} : { selfie: { status: selfie, error: null } }),
  };
}

/** The person of the tests' sign-ups, verified at the fake; the report is made `at`. */
export const verifiedAtStripe = (at: Date, overrides: Partial<StripeState> = {}): StripeState => ({
  status: "verified",
  report: {
    id: `vr_${at.getTime()}`,
    created: Math.floor(at.getTime() / 1000),
    expires: { year: 2031, month: 5, day: 20 },
  },
  person: { first_name: "Annegret", last_name: "Weissenfels", dob: { year: 1970, month: 4, day: 1 } },
  ...overrides,
});

/** An event of Stripe's about a session, as it is delivered. */
export const stripeEvent = (
  session: string,
  type = "identity.verification_session.verified",
  id = "evt_1",
): string =>
  JSON.stringify({
    id,
    object: "event",
    api_version: "2026-10-28.endive",
    livemode: false,
    type,
    data: { object: { id: session, object: "identity.verification_session", status: "verified" } },
  });

/** The header with which Stripe signs a body at a time, once with each secret. */
export function stripeSignature(
  body: string | Uint8Array,
  at: Date,
  secrets: readonly string[] = [WEBHOOK_SECRET],
): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const signatures = secrets.map((secret) =>
    createHmac("sha256", secret).update(`${seconds}.`).update(body).digest("hex"),
  );
  return [`t=${seconds}`, ...signatures.map((signature) => `v1=${signature}`)].join(",");
}
