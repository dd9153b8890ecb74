import { expect, test } from "vitest";
import { openAttestedRecord } from "../../../../functions/commands/policy/attested-record.ts";
import type { CheckItem } from "../../../../shared/ledger/check.ts";
import { signUp } from "../../../../shared/sign-up.ts";
import { aSignUp } from "../../../support/a-request.ts";
import { inMemoryPorts } from "../../../support/in-memory-ports.ts";
import { policyOf } from "../../../support/shipped-packs.ts";

const policy = policyOf();

/** A ledger with one check of an account, and its number. */
async function aLedger(accountId = "acct") {
  const ports = inMemoryPorts();
  const request = aSignUp();
  await signUp(
    ports,
    { policy, provider: { usPerson: true } },
    { hook: "sign-up", accountId, idempotencyKey: "k", request, body: request, now: new Date() },
  );
  const key = { accountId, n: 1 };
  const item = await ports.ledger.check(key);
  if (!item) throw new Error("expected a check");
  return { ports, key, item };
}

/** The same ledger with something about its check changed. */
const altered = (item: CheckItem, changes: Partial<CheckItem>) => ({
  check: async () => ({ ...item, ...changes }),
});

test("a record is given in the clear when its check's attestation commits to it", async () => {
  const { ports, key } = await aLedger();
  const opened = await openAttestedRecord(ports, key);
  expect(opened).toMatchObject({
    ok: true,
    value: {
      format: "sallyport-decision-record/1",
      check: "acct.1",
      decision: { policyDigest: policy.digest },
    },
  });
});

test("there is no record of a check that is not there", async () => {
  const { ports } = await aLedger();
  const missing = await openAttestedRecord(ports, { accountId: "acct", n: 2 });
  expect(missing).toEqual({ ok: false, failure: "no-check" });
});

test("a record is erased with the account's key", async () => {
  const { ports, key } = await aLedger();
  const keys = { existingAccountKey: async () => undefined };
  expect(await openAttestedRecord({ ...ports, keys }, key)).toEqual({ ok: false, failure: "erased" });
});

test("a record that was altered, or sealed for another check, does not open", async () => {
  const { ports, key, item } = await aLedger();
  const record = new Uint8Array(item.record);
  record[40] = (record[40] ?? 0) ^ 1;
  for (const changes of [{ record }, { n: 2 }])
    expect(await openAttestedRecord({ ...ports, ledger: altered(item, changes) }, key)).toEqual({
      ok: false,
      failure: "unopenable",
    });
});

test("a record to which the attestation does not commit is not given", async () => {
  const { ports, key, item } = await aLedger();
  const other = await aLedger("other");
  const foreign = JSON.stringify({
    ...JSON.parse(item.answer),
    attestation: JSON.parse(other.item.answer).attestation,
  });
  for (const answer of [foreign, other.item.answer, "{}", "none"])
    expect(await openAttestedRecord({ ...ports, ledger: altered(item, { answer }) }, key)).toEqual({
      ok: false,
      failure: "not-attested",
    });
});
