import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sealPurpose } from "../../shared/identity/hosted-verification/purpose-seal.ts";
import type {
  HostedSession,
  SealedPurpose,
  SessionOutcome,
} from "../../shared/identity/hosted-verification/session.ts";
import { NOW } from "../support/a-request.ts";
import {
  aPurpose,
  aSessionPerson,
  GATE,
  SEAL_KEY,
  unverifiedOutcome,
  verifiedOutcome,
} from "../support/a-session.ts";
import { type HostedWorld, inMemoryWorld, stripeWorld } from "../support/hosted-worlds.ts";
import { capturedLog } from "../support/mocked-aws.ts";

let world: HostedWorld | undefined;
beforeEach(() => void capturedLog());
afterEach(async () => {
  vi.restoreAllMocks();
  await world?.close();
});

describe.for([
  ["Stripe over HTTP", stripeWorld],
  ["in memory", inMemoryWorld],
] as const)("a vendor %s", ([, openWorld]) => {
  async function makeWorld(): Promise<HostedWorld> {
    world = await openWorld();
    return world;
  }
  async function created(purpose: SealedPurpose = aPurpose()) {
    const world = await makeWorld();
    const answer = await world.vendor.create(purpose);
    if (!answer.ok) throw new Error(answer.failure);
    return { ...world, ...answer.value };
  }
  const lookedUp = async (outcome: SessionOutcome) => {
    const { vendor, finish, session } = await created();
    finish(session, outcome);
    return vendor.lookUp(session);
  };

  test.for<[string, SealedPurpose]>([
    ["with a sign-up", aPurpose()],
    ["without one", sealPurpose(SEAL_KEY, { gate: GATE, accountId: "a_B-9", subject: "owner-1" })],
    ["for the last check that an account can have", aPurpose({ signUp: 99_999_999 })],
  ])("keeps the purpose of a session %s, and nobody has been verified yet", async ([, purpose]) => {
    const { vendor, session, url } = await created(purpose);
    expect(url).toMatch(/^https:/);
    const expected: HostedSession = {
      isLive: false,
      purpose,
      outcome: { status: "unverified", problem: "not-submitted" },
    };
    expect(await vendor.lookUp(session)).toEqual(expected);
  });

  test("makes another session each time", async () => {
    const { vendor, session } = await created();
    expect(await vendor.create(aPurpose())).not.toMatchObject({ value: { session } });
  });

  test.for<[string, SessionOutcome]>([
    ["of a person with all there is", verifiedOutcome()],
    ["by a document without a last day", verifiedOutcome(aSessionPerson({ documentExpiry: "none" }))],
    [
      "by a document whose last day is unreadable",
      verifiedOutcome(aSessionPerson({ documentExpiry: undefined })),
    ],
    ["that does not show the birth date", verifiedOutcome(aSessionPerson({ dateOfBirth: undefined }))],
    ["of a person with one name", verifiedOutcome(aSessionPerson({ given: undefined }))],
    ["of a name in Han characters", verifiedOutcome(aSessionPerson({ family: "王", given: "小明" }))],
    ["that found another face", unverifiedOutcome("selfie-differs")],
    ["that could not make the document out", unverifiedOutcome("document-unverified")],
    ["that was declined, before any attempt", { status: "unverified", problem: "consent-declined" }],
    ["that is not done", { status: "unverified", problem: "processing" }],
    ["that was called off", { status: "unverified", problem: "canceled" }],
  ])("tells of a session %s", async ([, outcome]) => {
    expect(await lookedUp(outcome)).toEqual({ isLive: false, purpose: aPurpose(), outcome });
  });

  test.for([
    "vs_unheardof",
    "",
    "../accounts",
    "vs_1/cancel",
    "vs_1?expand[]=x",
    "__proto__",
    "v".repeat(300),
  ])("has no session `%s`", async (id) => {
    const { vendor } = await makeWorld();
    expect(await vendor.lookUp(id)).toBe("not-found");
  });

  test("that is out of reach says so, and throws nothing", async () => {
    const { vendor, goDown, session } = await created();
    await goDown();
    expect(await vendor.lookUp(session)).toBe("unavailable");
    expect(await vendor.create(aPurpose())).toEqual({ ok: false, failure: "vendor-unavailable" });
  });

  test("does not take every address to come back to", async () => {
    const { vendor } = await makeWorld();
    const refused = await vendor.create(aPurpose(), "https://refused.example");
    expect(refused).toEqual({ ok: false, failure: "return-url-refused" });
    expect(await vendor.create(aPurpose(), "https://cloud.example/back")).toMatchObject({ ok: true });
  });

  /** What a delivery comes to; signed at the time, by the secret, and changed on the way as the test says. */
  async function delivered(
    world: HostedWorld,
    { at = NOW, secret, body = world.body("vs_1"), sent = body, name, value }: DeliveryOptions = {},
  ) {
    const [signedName, signedValue] = world.sign(body, at, secret);
    const headers = { [name ?? signedName]: value?.(signedValue) ?? signedValue };
    const verified = await world.vendor.verifyDelivery({ body: sent, header: (of) => headers[of] }, NOW);
    return verified.ok ? { id: verified.value.id, event: verified.value.event() } : verified.failure;
  }
  type DeliveryOptions = {
    at?: Date;
    secret?: string;
    body?: Buffer;
    sent?: Buffer;
    name?: string;
    value?: (signed: string) => string;
  };
  const secondsFromNow = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

  test.for([-300, -1, 0, 1, 300])("takes a delivery that was signed %i s from now", async (seconds) => {
    const taken = await delivered(await makeWorld(), { at: secondsFromNow(seconds) });
    expect(taken).toMatchObject({ event: { session: "vs_1" } });
  });

  test.for([-301, 301, -86_400, 86_400])(
    "refuses a delivery that was signed %i s from now",
    async (seconds) => {
      expect(await delivered(await makeWorld(), { at: secondsFromNow(seconds) })).toBe("signature-invalid");
    },
  );

  test("refuses what another secret signed, until that is in force, too", async () => {
    const world = await makeWorld();
    expect(await delivered(world, { secret: "two" })).toBe("signature-invalid");
    world.secrets.push("two");
    expect(await delivered(world, { secret: "two" })).toMatchObject({ event: { session: "vs_1" } });
    expect(await delivered(world)).toMatchObject({ event: { session: "vs_1" } });
    world.secrets.shift();
    expect(await delivered(world)).toBe("signature-invalid");
  });

  test.for<[string, (body: Buffer) => Buffer]>([
    ["one bit of it", (body) => Buffer.from(body.map((byte, at) => (at === 9 ? byte ^ 1 : byte)))],
    ["a blank more", (body) => Buffer.concat([body, Buffer.from(" ")])],
    ["a byte order mark before it", (body) => Buffer.concat([Buffer.from("\ufeff"), body])],
    ["its end cut off", (body) => body.subarray(0, -1)],
    ["nothing left of it", () => Buffer.alloc(0)],
  ])("refuses a body that has changed: %s", async ([, change]) => {
    const world = await makeWorld();
    const body = world.body("vs_1");
    expect(await delivered(world, { body, sent: change(body) })).toBe("signature-invalid");
  });

  test.for<[string, (signed: string) => string]>([
    ["empty", () => ""],
    ["with another end", (signed) => `${signed.slice(0, -1)}${signed.endsWith("0") ? "1" : "0"}`],
    ["cut off", (signed) => signed.slice(0, -1)],
    ["at another time", (signed) => signed.replace(/\d{10}/, (seconds) => String(Number(seconds) + 1))],
    ["at no time", (signed) => signed.replace(/\d{10}/, "")],
  ])("refuses a signature that is %s", async ([, value]) => {
    expect(await delivered(await makeWorld(), { value })).toBe("signature-invalid");
  });

  test("refuses a delivery without a signature", async () => {
    expect(await delivered(await makeWorld(), { name: "x-other" })).toBe("signature-invalid");
  });

  test("tells deliveries apart, and an exact copy from none", async () => {
    const world = await makeWorld();
    const idOf = async (options: DeliveryOptions = {}) => {
      const verified = await delivered(world, options);
      return typeof verified === "string" ? verified : verified.id;
    };
    const id = await idOf();
    expect(await idOf()).toBe(id);
    const others = [await idOf({ at: secondsFromNow(1) }), await idOf({ body: world.body("vs_2") })];
    expect(new Set([id, ...others]).size).toBe(3);
  });

  test("passes over other events, and says what it cannot read", async () => {
    const world = await makeWorld();
    expect(await delivered(world, { body: world.body("vs_1", "other") })).toMatchObject({
      event: "of-no-interest",
    });
    for (const text of ["x", "[]", '{"id":'])
      expect(await delivered(world, { body: Buffer.from(text) })).toMatchObject({ event: "unreadable" });
  });
});
