import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { ChallengeAnswer } from "../../shared/contract/challenge.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import {
  aPresentation,
  otherIssuer,
  type Parts,
  TRUSTED,
} from "../shared/identity/credential/a-credential.ts";
import { aPerson, aQuotaBody, aSignUpBody, type Body } from "../support/a-request.ts";
import { type Answer, caller } from "../support/calls.ts";

let stack: LocalStack;
let call: ReturnType<typeof caller>;
const log: string[] = [];

beforeAll(async () => {
  const credentialIssuers = join(temporaryFolder(), "issuers.json");
  writeFileSync(credentialIssuers, JSON.stringify(TRUSTED));
  stack = await startLocal({ credentialIssuers, log: (name, line) => log.push(`${name} ${line}`) });
  call = caller(stack.url);
}, 60_000);
afterAll(() => stack.stop());

const challenge = async (account: string) =>
  ChallengeAnswer.parse((await call.post(`/v1/accounts/${account}/challenges`, "")).body).nonce;

/** What a wallet presents now: a credential that lives too short to need a status, for the local gate. */
function presentation(nonce: string, { payload, binding, ...parts }: Parts = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return aPresentation({
    payload: { iat: now - 60, nbf: now - 60, exp: now + 3_600, status: undefined, ...payload },
    binding: { iat: now, aud: "https://sallyport.localhost", nonce, ...binding },
    ...parts,
  });
}

const CUSTOMER = aPerson({ name: "Erika Maria Mustermann", dateOfBirth: "1964-08-12" });
const evidenceOf = (nonce: string, presentation: string): Body => ({
  kind: "digital-credential",
  subject: "customer",
  presentation,
  nonce,
});
const signUp = (account: string, ...evidence: Body[]) =>
  call.post(`/v1/accounts/${account}/sign-up`, aSignUpBody(CUSTOMER, { evidence }));
const identityOf = ({ body }: Answer) => decodeJwt(String(body["attestation"]))["identity"];

const SUPERIOR = { strength: "superior", methods: ["digital-credential"] };

test("a person who presents a credential is approved without anybody's word, and attested so", async () => {
  const nonce = await challenge("holder");
  const answer = await signUp("holder", evidenceOf(nonce, await presentation(nonce)));
  expect(answer.body, answer.text).toMatchObject({ outcome: "approve", requiredEvidence: [] });
  expect(identityOf(answer)).toEqual(SUPERIOR);
});

test("a challenge is answered once, also after a quota request", async () => {
  const nonce = await challenge("again");
  const evidence = evidenceOf(nonce, await presentation(nonce));
  expect(identityOf(await signUp("again", evidence))).toEqual(SUPERIOR);
  expect((await call.post("/v1/accounts/again/quota-requests", aQuotaBody())).status).toBe(201);
  const again = await signUp("again", evidence);
  expect(again.body["outcome"]).not.toBe("approve");
  expect(identityOf(again)).toBeUndefined();
});

test("a credential may come after the sign-up, and its challenge is answered once by whichever brings it", async () => {
  expect((await signUp("later")).body).toMatchObject({ outcome: "review" });
  const nonce = await challenge("later");
  const evidence = [evidenceOf(nonce, await presentation(nonce))];
  const further = await call.post("/v1/accounts/later/evidence", { signUp: 1, evidence });
  expect(further.body, further.text).toMatchObject({ outcome: "approve", attestationId: "later.2" });
  expect(identityOf(further)).toEqual(SUPERIOR);
  // Who is verified stays so: an answer that is sent twice verifies nobody, and contradicts nothing.
  const again = await call.post("/v1/accounts/later/evidence", { signUp: 1, evidence });
  expect(again.body, again.text).toMatchObject({ outcome: "approve" });
  const anew = await signUp("later", ...evidence);
  expect(anew.body, anew.text).toMatchObject({ outcome: "review" });
  expect(identityOf(anew)).toBeUndefined();
});

test("of sign-ups that answer one challenge at once, one is verified", async () => {
  const nonce = await challenge("twins");
  const evidence = evidenceOf(nonce, await presentation(nonce));
  const answers = await Promise.all([signUp("twins", evidence), signUp("twins", evidence)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers.map(identityOf).filter((identity) => identity !== undefined)).toEqual([SUPERIOR]);
});

test("two presentations of one sign-up do not answer the same challenge", async () => {
  const nonce = await challenge("double");
  const bad = evidenceOf(nonce, await presentation(nonce, { binding: { aud: "https://other.example" } }));
  const good = evidenceOf(nonce, await presentation(nonce));
  const answer = await signUp("double", bad, good);
  expect(answer.body, answer.text).toMatchObject({ outcome: "review" });
  expect(identityOf(answer)).toBeUndefined();
});

test.for<[string, (nonce: string) => Promise<Body>]>([
  [
    "for another gate",
    async (nonce) =>
      evidenceOf(nonce, await presentation(nonce, { binding: { aud: "https://other.example" } })),
  ],
  [
    "by an issuer that is trusted for another type",
    async (nonce) => evidenceOf(nonce, await presentation(nonce, { issuedBy: otherIssuer })),
  ],
  [
    "by an issuer that is unknown",
    async (nonce) =>
      evidenceOf(nonce, await presentation(nonce, { payload: { iss: "https://nobody.example" } })),
  ],
  [
    "of nobody that it names",
    async (nonce) => evidenceOf(nonce, await presentation(nonce, { disclosures: [] })),
  ],
  [
    "in answer to another account's challenge",
    async () => {
      const nonce = await challenge("somebody-else");
      return evidenceOf(nonce, await presentation(nonce));
    },
  ],
  [
    "in answer to a challenge of nobody",
    async () => evidenceOf("n".repeat(72), await presentation("n".repeat(72))),
  ],
])("a credential %s verifies nobody", async ([about, evidence]) => {
  const account = about.replaceAll(" ", "-").replaceAll("'", "");
  const answer = await signUp(account, await evidence(await challenge(account)));
  expect(answer.body, answer.text).toMatchObject({ outcome: "review" });
  expect(identityOf(answer)).toBeUndefined();
});

test("the functions' logs hold nothing of a person, a credential or a challenge", async () => {
  const nonce = await challenge("logged");
  const shown = await presentation(nonce);
  await signUp("logged", evidenceOf(nonce, shown));
  expect(log.join("\n")).toMatch(/check-completed/);
  expect(log.join("\n")).not.toMatch(/Mustermann|Erika|1964/);
  for (const part of [nonce, ...shown.split("~")].filter(Boolean)) expect(log.join("\n")).not.toContain(part);
});
