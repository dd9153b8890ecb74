import { expect, test } from "vitest";
import cdkJson from "../../cdk.json" with { type: "json" };
import { PLACEHOLDER_ISSUER, readSettings } from "../../infra/settings.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const settings = (context: Record<string, unknown>) => readSettings(context, NOW);

test("without any setting a deployment is synthesized, with a placeholder issuer and no list", () => {
  expect(settings({})).toEqual({
    ok: true,
    value: { stage: "deployed", issuer: PLACEHOLDER_ISSUER, providerUsPerson: true },
  });
});

test("the context of the CDK itself is no setting of ours", () => {
  expect(settings({ ...cdkJson.context, "aws:cdk:bundling-stacks": ["**"] }).ok).toBe(true);
});

test("settings come as text from the command line and as values from elsewhere", () => {
  for (const providerUsPerson of ["false", false])
    expect(settings({ providerUsPerson })).toMatchObject({ value: { providerUsPerson: false } });
});

test.for([
  [{ isuer: "https://gate.example" }, "context `isuer` is unknown: expected one of `stage`"],
  [{ stage: "production" }, "context `stage` is wrong: "],
  [{ issuer: "http://gate.example" }, "context `issuer` is wrong: expected an https URL"],
  [{ issuer: "gate" }, "context `issuer` is wrong: expected an https URL"],
  [{ providerUsPerson: "perhaps" }, "context `providerUsPerson` is wrong: "],
  [{ alarmTopic: "alarms" }, "context `alarmTopic` is wrong: expected the ARN of an SNS topic"],
  [{ watchlist: "csl.csv" }, "context `watchlistCheckedAt` is required with `watchlist`"],
  [
    { watchlist: "csl.csv", watchlistCheckedAt: "today" },
    "context `watchlistCheckedAt` is wrong: expected an RFC 3339",
  ],
  [{ ipCountries: "" }, "context `ipCountries` is wrong: "],
  [{ stripeSecret: "rk_live_x" }, "context `stripeSecret` is wrong: expected the ARN of a secret"],
  [{ stripeApi: "api.stripe.com" }, "context `stripeApi` is wrong: expected an http or https URL"],
  [{ stripeApi: "http://127.0.0.1:1" }, "context `stripeApi` is wrong: the key would be sent in the clear"],
  [{ documentImages: "rekognition" }, "context `documentImages` is wrong: "],
  [{ uploadOrigin: "http://console.example" }, "context `uploadOrigin` is wrong: expected an https origin"],
  [{ uploadOrigin: "*" }, "context `uploadOrigin` is wrong: expected an https origin"],
  [{ uploadOrigin: "https://console.example/" }, "context `uploadOrigin` is wrong: expected an https origin"],
  [
    { uploadOrigin: "https://console.example/kyc" },
    "context `uploadOrigin` is wrong: expected an https origin",
  ],
  [{ legalEntities: "" }, "context `legalEntities` is wrong: "],
  [{ watchlistCheckedAt: "2026-11-24T12:00:01Z" }, "context `watchlistCheckedAt` lies in the future"],
] as const)("rejects %o in one sentence", ([context, sentence]) => {
  const read = settings(context);
  expect(read).toEqual({ ok: false, failure: expect.stringContaining(sentence) });
  expect(!read.ok && read.failure).not.toContain("\n");
});

test("a list checked at this very moment is accepted", () => {
  expect(settings({ watchlist: "csl.csv", watchlistCheckedAt: NOW.toISOString() }).ok).toBe(true);
});

test("locally a list needs no time", () => {
  expect(settings({ stage: "local", watchlist: "csl.csv" }).ok).toBe(true);
});

test("a secret is named by its ARN, and locally Stripe may be on this machine", () => {
  const stripeSecret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/stripe_identity-AbCdEf";
  expect(settings({ stripeSecret })).toMatchObject({ ok: true, value: { stripeSecret } });
  expect(settings({ stage: "local", stripeApi: "http://127.0.0.1:1" }).ok).toBe(true);
});
test.for(["https://console.example", "https://console.example:8443"])(
  "pictures may be uploaded from the origin %s",
  (uploadOrigin) => {
    expect(settings({ uploadOrigin })).toMatchObject({ ok: true, value: { uploadOrigin } });
  },
);
