import { expect, test } from "vitest";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import { customerOnFile } from "../../../shared/gather/customer-on-file.ts";
import { sealRecord } from "../../../shared/ledger/decision-record.ts";
import { NOTHING_STANDS } from "../../../shared/ledger/standing.ts";
import { aCheck, aStanding } from "../../support/a-check.ts";
import { anOrganization, aPerson, aSignUp, aSignUpBody, type Body } from "../../support/a-request.ts";
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

test("of a sign-up from before it was kept what evidence came to, the provider's own word counts", async () => {
  const request = aSignUp();
  await ports.ledger.append(aCheck({ ...key, n: 3, record: await sealedAs(3, { request }) }));
  const results = attestedResults(request);
  expect(await onFile(3)).toMatchObject({ results });
  expect(results.length).toBeGreaterThan(0);
});

test("of a sign-up whose evidence came to nothing, its own word counts no more", async () => {
  const record = await sealedAs(4, { request: aSignUp(), evidence: [] });
  await ports.ledger.append(aCheck({ ...key, n: 4, record }));
  expect(await onFile(4)).toMatchObject({ results: [] });
});

const WRONG_DIGITS = "529900NORTHERNCOMP00";
const credential = { kind: "digital-credential", subject: "customer", presentation: "a~", nonce: "n" };
const ultimateParent = { status: "known", name: "Parent", headquarters: "DE", lei: WRONG_DIGITS };

// What the gate once took it can always read: to fail would be to fail every later request of the account.
test.for<[string, number, Body]>([
  [
    "identifiers whose digits were not checked then",
    5,
    aSignUpBody(anOrganization({ lei: WRONG_DIGITS, ultimateParent })),
  ],
  [
    "more credentials than are taken today",
    6,
    aSignUpBody(aPerson(), { evidence: Array.from({ length: 6 }, () => credential) }),
  ],
])("a sign-up with %s is read as it was accepted", async ([, n, request]) => {
  expect(SignUpRequest.safeParse(request).success).toBe(false);
  await ports.ledger.append(aCheck({ ...key, n, record: await sealedAs(n, { request, evidence: [] }) }));
  expect(await onFile(n)).toMatchObject({ signUp: request });
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
