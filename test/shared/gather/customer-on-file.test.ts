import { expect, test } from "vitest";
import { customerOnFile } from "../../../shared/gather/customer-on-file.ts";
import { sealRecord } from "../../../shared/ledger/decision-record.ts";
import { NOTHING_STANDS } from "../../../shared/ledger/standing.ts";
import { aCheck, aStanding } from "../../support/a-check.ts";
import { aSignUp } from "../../support/a-request.ts";
import { attestedResults } from "../../support/evidence-results.ts";
import { inMemoryPorts } from "../../support/in-memory-ports.ts";

const ports = inMemoryPorts();
const key = { accountId: "acme", n: 2 };
const sealedAs = (n: number, record: unknown) =>
  ports.keys
    .accountKey("acme")
    .then((dataKey) =>
      sealRecord(dataKey, { ...key, n }, { record, salt: new Uint8Array(32), iv: new Uint8Array(12) }),
    );
const sealed = (record: unknown) => sealedAs(key.n, record);
const onFile = (n: number) =>
  customerOnFile(
    ports,
    "acme",
    aStanding({ signUp: { n, outcome: "approve", until: "2027-01-01T00:00:00Z" } }),
  );

test("the customer is the one of the sign-up in force, as it was sealed", async () => {
  const request = aSignUp();
  const evidence = attestedResults(request);
  await ports.ledger.append(aCheck({ ...key, record: await sealed({ request, evidence, facts: {} }) }));
  expect(await onFile(2)).toEqual({ n: 2, signUp: request, results: evidence });
});

test("a sign-up from before evidence was kept verifies nobody", async () => {
  const request = aSignUp();
  await ports.ledger.append(aCheck({ ...key, n: 3, record: await sealedAs(3, { request }) }));
  expect(await onFile(3)).toMatchObject({ results: [] });
});

test("before any sign-up there is no customer", async () => {
  expect(await customerOnFile(ports, "acme", NOTHING_STANDS)).toBeUndefined();
});

// To go on without the customer would be to screen nobody.
test.for<[string, number, (() => Promise<Uint8Array>) | undefined]>([
  ["is not in the ledger", 7, undefined],
  ["cannot be opened", 8, async () => new Uint8Array(60)],
  ["belongs to another check", 9, () => sealed({ request: aSignUp() })],
])("fails when the record of the sign-up %s", async ([, n, record]) => {
  if (record) await ports.ledger.append(aCheck({ accountId: "acme", n, record: await record() }));
  await expect(onFile(n)).rejects.toThrow();
});
