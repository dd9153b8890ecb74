import type { RequestListener } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stripeVerification } from "../../../../functions/identity/vendors/stripe.ts";
import { metadataOf } from "../../../../functions/identity/vendors/stripe-session.ts";
import { failure, success } from "../../../../shared/result.ts";
import { NOW } from "../../../support/a-request.ts";
import { aPurpose } from "../../../support/a-session.ts";
import { type ListeningServer, listen } from "../../../support/gleif-server.ts";
import { capturedLog } from "../../../support/mocked-aws.ts";
import {
  API_KEY,
  type StripeServer,
  type StripeState,
  stripeServer,
  verifiedAtStripe,
  WEBHOOK_SECRET,
} from "../../../support/stripe-server.ts";

let server: StripeServer;
let lines: string[];
beforeEach(async () => {
  lines = capturedLog();
  server = await stripeServer();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const adapter = (apiUrl = server.url, apiKey = API_KEY, timeoutMs = 300) =>
  stripeVerification({
    secret: async () => success({ apiKey, webhookSecrets: [WEBHOOK_SECRET] }),
    apiUrl,
    timeoutMs,
    bytesMax: 20_000,
  });

const lookUp = (state: StripeState) => {
  server.sessions.set("vs_1", state);
  return adapter().lookUp("vs_1");
};

test("a session is of a document that is photographed live, with the holder's face, and carries ids alone", async () => {
  await adapter().create(aPurpose({ subject: "owner-1" }), "https://cloud.example/back");
  expect(Object.fromEntries(server.posted[0] ?? [])).toEqual({
    type: "document",
    "options[document][require_live_capture]": "true",
    "options[document][require_matching_selfie]": "true",
    "metadata[sallyport_gate]": "https://gate.example",
    "metadata[sallyport_account]": "acme",
    "metadata[sallyport_subject]": "owner-1",
    "metadata[sallyport_sign_up]": "1",
    "metadata[sallyport_seal]": aPurpose({ subject: "owner-1" }).seal,
    return_url: "https://cloud.example/back",
  });
});

test("what is no id of Stripe's is never asked for", async () => {
  for (const id of ["", "vr_1", "vs_", "vs_1/cancel", "vs_../1", `vs_${"1".repeat(121)}`])
    expect(await adapter().lookUp(id)).toBe("not-found");
  expect(server.asked).toEqual([]);
});

test("birth date and last day come from where Stripe shows them when asked to", async () => {
  expect(await lookUp(verifiedAtStripe(NOW, { livemode: true }))).toEqual({
    isLive: true,
    outcome: {
      status: "verified",
      result: { id: `vr_${NOW.getTime()}`, at: NOW.toISOString() },
      person: {
        family: "Weissenfels",
        given: "Annegret",
        dateOfBirth: "1970-04-01",
        documentExpiry: "2031-05-20",
      },
    },
  });
  expect(new URL(server.asked[0] ?? "", server.url).searchParams.size).toBe(4);
});

const report = (overrides: object) => ({ id: "vr_1", created: 1_795_000_000, ...overrides });

test.for<[string, Partial<StripeState>, string]>([
  ["without a selfie", { report: report({ selfie: undefined }) }, "selfie-missing"],
  ["whose selfie is unverified", { report: report({ selfie: "unverified" }) }, "selfie-missing"],
  [
    "whose selfie was not to match",
    { report: report({ options: { document: { require_live_capture: true } } }) },
    "selfie-missing",
  ],
  [
    "whose document could be uploaded",
    {
      report: report({
        options: { document: { require_live_capture: false, require_matching_selfie: true } },
      }),
    },
    "live-capture-missing",
  ],
  ["that does not say what was asked", { report: report({ options: null }) }, "selfie-missing"],
  ["of another kind", { report: report({ type: "id_number" }) }, "result-incomplete"],
  ["whose document is unverified", { report: report({ document: "unverified" }) }, "result-incomplete"],
  ["of a status that is to come", { status: "verified_again" }, "status-unknown"],
  ["that is being redacted", { redaction: { status: "processing" } }, "redacted"],
])("a session %s verifies nobody: %s", async ([, overrides, problem]) => {
  expect(await lookUp(verifiedAtStripe(NOW, overrides))).toMatchObject({
    outcome: { status: "unverified", problem },
  });
});

test("a report that is not shown is none", async () => {
  const { report: _, ...bare } = verifiedAtStripe(NOW);
  expect(await lookUp(bare)).toMatchObject({ outcome: { problem: "result-incomplete" } });
});

test.for<[string, StripeState["person"], object]>([
  ["a month alone", { dob: { year: 1970, month: 4, day: 0 } }, { dateOfBirth: undefined }],
  ["a day of no calendar", { dob: { year: 1970, month: 2, day: 30 } }, { dateOfBirth: undefined }],
  ["a birthday in January", { dob: { year: 1970, month: 1, day: 2 } }, { dateOfBirth: "1970-01-02" }],
  [
    "an empty name",
    { first_name: "", last_name: "Weissenfels" },
    { given: undefined, family: "Weissenfels" },
  ],
])("of a person, %s", async ([, person, read]) => {
  const state = verifiedAtStripe(NOW);
  expect(await lookUp({ ...state, ...(person && { person: { ...state.person, ...person } }) })).toMatchObject(
    {
      outcome: { person: read },
    },
  );
});

test.for<[string, unknown, string | undefined]>([
  ["is null as a whole: the document names none", null, "none"],
  ["is not shown to the key", undefined, undefined],
  ["has no day", { year: 2026, month: 11, day: null }, undefined],
  ["is a month", { year: 2020, month: 3, day: 0 }, undefined],
  ["is of no calendar", { year: 2020, month: 2, day: 31 }, undefined],
  ["has nothing in it", { year: null, month: null, day: null }, undefined],
  ["can be read", { year: 2026, month: 3, day: 9 }, "2026-03-09"],
])("a last day that %s", async ([, expires, documentExpiry]) => {
  const state = verifiedAtStripe(NOW, { report: report({ expires }) });
  expect(await lookUp(state)).toMatchObject({ outcome: { person: { documentExpiry } } });
});

const SEALED = metadataOf(aPurpose());

test("metadata that the gate wrote are its purpose", async () => {
  expect(await lookUp(verifiedAtStripe(NOW, { metadata: SEALED }))).toHaveProperty("purpose", aPurpose());
});

test.for<[string, Record<string, string>]>([
  ["of another use of the vendor", { order: "6735" }],
  ["without its gate", { ...SEALED, sallyport_gate: "" }],
  ["of no account", { ...SEALED, sallyport_account: "a b" }],
  ["without a seal", { ...SEALED, sallyport_seal: "" }],
  ["of no sign-up", { ...SEALED, sallyport_sign_up: "-1" }],
])("metadata %s are no purpose", async ([, metadata]) => {
  expect(await lookUp(verifiedAtStripe(NOW, { metadata }))).not.toHaveProperty("purpose");
});

const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
const session = { id: "vs_1", livemode: false, status: "verified" };

test.for<[string, RequestListener]>([
  ["is throttled", json(429, { error: { type: "invalid_request_error", code: "rate_limit" } })],
  ["is out of order", json(500, { error: { type: "api_error" } })],
  ["is in maintenance", (_, response) => void response.writeHead(503).end("<html>")],
  ["refuses the key", json(401, { error: { type: "invalid_request_error" } })],
  ["does not allow the key to see it", json(403, { error: { type: "invalid_request_error" } })],
  ["has a page instead of a session", (_, response) => void response.end("<html>")],
  ["has nothing to say", (_, response) => void response.end()],
  ["has another session", json(200, { ...session, id: "vs_2" })],
  ["has a session without a mode", json(200, { id: "vs_1", status: "verified" })],
  ["has a session of another form", json(200, { ...session, verified_outputs: { dob: "1970" } })],
  ["has a list", json(200, [session])],
  ["says nothing of a page that is not there", (_, response) => void response.writeHead(404).end("not here")],
  ["does not end", (_, response) => void response.writeHead(200).write('{"id":')],
  ["does not answer", () => {}],
  ["hangs up", (request) => void request.socket.destroy()],
  ["says too much", json(200, { ...session, padding: "x".repeat(20_000) })],
])("a Stripe that %s is unavailable, for a look-up and for a new session", async ([, listener]) => {
  server.fault = listener;
  expect(await adapter().lookUp("vs_1")).toBe("unavailable");
  const created = await adapter().create(aPurpose());
  expect(created).toEqual({ ok: false, failure: "vendor-unavailable" });
});

test("where Stripe is said to have gone, nobody is asked", async () => {
  server.fault = (request, response) =>
    request.url === "/elsewhere"
      ? json(200, { ...session, status: "processing" })(request, response)
      : void response.writeHead(302, { location: "/elsewhere" }).end();
  expect(await adapter().lookUp("vs_1")).toBe("unavailable");
  expect(server.asked).not.toContain("/elsewhere");
});

test("a connection that broke is made once more", async () => {
  server.sessions.set("vs_1", { status: "processing" });
  server.fault = (request) => {
    server.fault = undefined;
    request.socket.destroy();
  };
  expect(await adapter().lookUp("vs_1")).toMatchObject({ outcome: { problem: "processing" } });
  expect(server.asked).toHaveLength(2);
});

test("a wrong key is no session", async () => {
  server.sessions.set("vs_1", verifiedAtStripe(NOW));
  expect(await adapter(server.url, "rk_test_other").lookUp("vs_1")).toBe("unavailable");
});

test.for<[string, RequestListener, string]>([
  [
    "a key that may do too little",
    json(403, { error: { type: "invalid_request_error", message: "canary" } }),
    "StripePermissionError",
  ],
  ["an outage", json(500, { error: { type: "api_error", message: "canary" } }), "StripeAPIError"],
  ["an answer of another form", json(200, { canary: true }), "malformed"],
])("%s is logged by its class, and nothing of what was said", async ([, listener, code]) => {
  server.fault = listener;
  await adapter().lookUp("vs_1");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: "vendor-failed", code }]);
  expect(lines.join("\n")).not.toMatch(/canary|rk_test/);
});

test("what Stripe is told of the machine is no more than its library", async () => {
  let other: ListeningServer | undefined;
  const headers: string[] = [];
  try {
    other = await listen((request, response) => {
      headers.push(JSON.stringify(request.headers));
      response.writeHead(500).end();
    });
    await adapter(other.url).lookUp("vs_1");
  } finally {
    await other?.close();
  }
  expect(headers[0]).not.toMatch(/telemetry_id|platform/);
});

test.for([
  ["vendor-missing", "missing"],
  ["vendor-unavailable", "unavailable"],
] as const)("without a secret, %s, nobody is asked", async ([why, answer]) => {
  const vendor = stripeVerification({ secret: async () => failure(why), apiUrl: server.url });
  expect(await vendor.lookUp("vs_1")).toBe(answer);
  const delivery = { body: Buffer.from("{}"), header: () => undefined };
  for (const refused of [await vendor.create(aPurpose()), await vendor.verifyDelivery(delivery, NOW)])
    expect(refused).toEqual({ ok: false, failure: why });
  expect(server.asked).toEqual([]);
});
