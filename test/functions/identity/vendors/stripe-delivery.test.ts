import fc from "fast-check";
import { Stripe } from "stripe";
import { expect, test } from "vitest";
import { verifyStripeDelivery } from "../../../../functions/identity/vendors/stripe-delivery.ts";
import { NOW } from "../../../support/a-request.ts";
import { stripeEvent, stripeSignature, WEBHOOK_SECRET } from "../../../support/stripe-server.ts";

const verified = (body: Uint8Array, signed: string, secrets: readonly string[] = [WEBHOOK_SECRET]) =>
  verifyStripeDelivery(
    Stripe.webhooks,
    { body, header: (name) => (name === "stripe-signature" ? signed : undefined) },
    { secrets, now: NOW },
  );
const BODY = Buffer.from(stripeEvent("vs_1"));

test("the header that the SDK itself makes is taken", () => {
  const signed = Stripe.webhooks.generateTestHeaderString({
    payload: BODY.toString(),
    secret: WEBHOOK_SECRET,
    timestamp: NOW.getTime() / 1000,
  });
  expect(verified(BODY, signed)?.event()).toEqual({ session: "vs_1" });
});

test("while a secret is rolled Stripe signs with both, in either order, and either is enough", () => {
  for (const signing of [
    [WEBHOOK_SECRET, "whsec_next"],
    ["whsec_next", WEBHOOK_SECRET],
  ])
    for (const known of [[WEBHOOK_SECRET], ["whsec_next"], ["whsec_other", "whsec_next"]])
      expect(verified(BODY, stripeSignature(BODY, NOW, signing), known)).toBeDefined();
});

const T = NOW.getTime() / 1000;
const V1 = stripeSignature(BODY, NOW).split("v1=")[1];

test.for([
  ["a scheme that is to come beside it", `t=${T},v1=${V1},v2=aabb`, true],
  ["the test scheme before it", `t=${T},v0=aabb,v1=${V1}`, true],
  ["a wrong signature before it", `t=${T},v1=${"0".repeat(64)},v1=${V1}`, true],
  ["another scheme alone", `t=${T},v0=${V1}`, false],
  ["a time of its own after it", `t=${T},v1=${V1},t=${T}`, false],
  ["two times", `t=${T - 9},t=${T},v1=${V1}`, false],
  ["the time behind", `v1=${V1},t=${T}`, false],
  ["a fraction of a second", `t=${T}.5,v1=${V1}`, false],
  ["blanks", `t=${T}, v1=${V1}`, false],
  ["capitals", `t=${T},v1=${V1?.toUpperCase()}`, false],
  ["eleven signatures", `t=${T}${`,v1=${V1}`.repeat(11)}`, false],
  ["no signature", `t=${T}`, false],
  ["an empty signature", `t=${T},v1=`, false],
  ["no time", `v1=${V1}`, false],
] as const)("a header with %s", ([, signed, isTaken]) => {
  expect(verified(BODY, signed) !== undefined).toBe(isTaken);
});

test("a signature over a text is none over other bytes that read the same", () => {
  const replaced = Buffer.from(stripeEvent("vs_1", "a\ufffdb"));
  const broken = Buffer.from(replaced.toString("hex").replace("efbfbd", "ff"), "hex");
  const signed = stripeSignature(replaced, NOW);
  // The SDK alone takes both, as it signs the text that the bytes are decoded to.
  const bySdk = (body: Buffer) =>
    Stripe.webhooks.signature?.verifyHeader(body, signed, WEBHOOK_SECRET, 300, undefined, NOW.getTime());
  expect([bySdk(replaced), bySdk(broken)]).toEqual([true, true]);
  expect(verified(replaced, signed)).toBeDefined();
  expect(verified(broken, signed)).toBeUndefined();
});

test.for([
  [{ type: "identity.verification_session.verified", data: { object: { id: "vs_1" } } }, { session: "vs_1" }],
  [
    { type: "identity.verification_session.requires_input", data: { object: { id: "vs_1" } } },
    { session: "vs_1" },
  ],
  [{ type: "identity.verification_session.created", data: { object: { id: "vs_1" } } }, "of-no-interest"],
  [{ type: "identity.verification_session.redacted", data: { object: { id: "vs_1" } } }, "of-no-interest"],
  [{ type: "charge.failed", data: { object: { id: "ch_1" } } }, "of-no-interest"],
  [{ type: "identity.verification_session.verified", data: { object: { id: "../1" } } }, "unreadable"],
  [{ type: "identity.verification_session.verified", data: {} }, "unreadable"],
  [{ object: "v2.core.event", id: "evt_1" }, "unreadable"],
  [null, "unreadable"],
] as const)("the event %j", ([event, told]) => {
  const body = Buffer.from(JSON.stringify(event));
  expect(verified(body, stripeSignature(body, NOW))?.event()).toEqual(told);
});

test("an event that would change what objects are is not read", () => {
  const body = Buffer.from(`{"__proto__":{"id":"x"},${stripeEvent("vs_1").slice(1)}`);
  expect(verified(body, stripeSignature(body, NOW))?.event()).toBe("unreadable");
});

test("no byte of a delivery can be changed", () => {
  const signed = stripeSignature(BODY, NOW);
  fc.assert(
    fc.property(fc.nat(BODY.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const body = Buffer.from(BODY);
      body[at] = (body[at] ?? 0) ^ change;
      return verified(body, signed) === undefined;
    }),
  );
});

test("no header that is made up is taken, and none makes it throw", () => {
  fc.assert(fc.property(fc.string(), (signed) => verified(BODY, signed) === undefined));
});
