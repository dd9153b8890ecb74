import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attest } from "../../../shared/attestation/attest.ts";
import { publicJwk } from "../../../shared/attestation/jwks.ts";
import { NOW } from "../../support/a-request.ts";
import { someClaims } from "../../support/an-attestation.ts";
import { anInMemorySigner } from "../../support/in-memory-ports.ts";

const COMMAND = join(import.meta.dirname, "../../../functions/commands/verify.ts");
const directory = await mkdtemp(join(tmpdir(), "verify-"));
const inDirectory = (name: string) => join(directory, name);

const signer = anInMemorySigner();
const jwk = await publicJwk(await signer.publicKey());
const LATER = Math.floor(Date.now() / 1000) + 86_400;
const grant = { accelerator: "H100 SXM5 80GB", count: 8, region: "eu-central-1", supply: "rental" } as const;
const claims = someClaims({
  hook: "quota-request",
  exp: LATER,
  grants: [{ ...grant, use: "inference", until: "2027-01-01T00:00:00.000Z" }],
});
const token = await attest(signer, claims);
const expired = await attest(signer, someClaims({ exp: someClaims().iat - 1 }));
const tampered = token.replace(
  /\.[^.]+\./,
  `.${Buffer.from(JSON.stringify({ ...claims, sub: "evil" })).toString("base64url")}.`,
);
const answer = {
  attestationId: claims.jti,
  outcome: "approve",
  reasons: [{ code: "requirements-met", message: "The requirements for this request are met." }],
  requiredEvidence: [],
  validUntil: NOW.toISOString(),
  attestation: token,
};

const FILES = {
  "keys.json": JSON.stringify({ keys: [jwk] }),
  "other-keys.json": JSON.stringify({ keys: [await publicJwk(await anInMemorySigner().publicKey())] }),
  "no-keys.json": JSON.stringify({ hello: "world" }),
  "token.txt": `${token}\n`,
  "tampered.txt": tampered,
  "answer.json": JSON.stringify(answer),
  "noise.txt": "this is not a token\n",
};

beforeAll(async () => {
  await Promise.all(Object.entries(FILES).map(([name, text]) => writeFile(inDirectory(name), text)));
});
afterAll(() => rm(directory, { recursive: true }));

type Run = { code: number; output: string; errors: string };

/** Runs the command in a process of its own, by the Node that runs the tests. */
const verify = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors });
    });
  });

const JWKS = ["--jwks", inDirectory("keys.json")];

test.concurrent("says what a good attestation attests", async () => {
  const { code, output, errors } = await verify(token, ...JWKS);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output.trim().split("\n")).toEqual([
    "verified   https://gate.example decided “approve” on the quota-request of account acme",
    `decided    ${NOW.toISOString()}, valid until ${new Date(LATER * 1000).toISOString()}`,
    "grants     8 × H100 SXM5 80GB in eu-central-1, rental, inference, until 2027-01-01T00:00:00.000Z",
    "watchlist  1111111111111111…, checked 2026-11-23T00:00:00.000Z",
    "policy     0000000000000000…, engine sallyport/0.1.0",
    `id         acme.1, key ${jwk.kid}`,
  ]);
});

test.concurrent.for(["token.txt", "answer.json"])("reads the token out of %s", async (name) => {
  expect(await verify(inDirectory(name), ...JWKS)).toMatchObject({
    code: 0,
    output: expect.stringContaining("of account acme"),
  });
});

test.concurrent("says all of it as JSON when asked", async () => {
  const { code, output } = await verify(token, ...JWKS, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({ claims, kid: jwk.kid, expired: false });
});

test.concurrent("an expired attestation is verified, and said to be expired", async () => {
  const { code, output } = await verify(expired, ...JWKS);
  expect(code).toBe(0);
  expect(output).toContain("(expired)");
});

test.concurrent("says that nothing was screened where there was no list", async () => {
  const { watchlist: _, ...without } = claims;
  const { output } = await verify(await attest(signer, without), ...JWKS);
  expect(output).toContain("watchlist  none: nothing could be cleared");
});

test.concurrent.for([
  ["a changed payload", "tampered.txt", "keys.json", "the signature does not fit"],
  ["another provider's keys", "token.txt", "other-keys.json", "no key with this attestation's kid"],
  ["no token at all", "noise.txt", "keys.json", "this is not a compact JWS"],
] as const)("does not verify, with exit code 1 and one sentence: %s", async ([, target, keys, sentence]) => {
  const { code, output, errors } = await verify(inDirectory(target), "--jwks", inDirectory(keys));
  expect({ code, output }).toEqual({ code: 1, output: "" });
  expect(errors).toContain(`not verified: `);
  expect(errors).toContain(sentence);
  expect(errors.trim().split("\n")).toHaveLength(1);
});

test.concurrent.for<[string, string[], string]>([
  ["nothing", [], "usage: "],
  ["no key set", [token], "usage: "],
  ["two tokens", [token, token, ...JWKS], "usage: "],
  ["an unknown option", [token, ...JWKS, "--trust-me"], "usage: "],
  ["a file that is not there", [inDirectory("nowhere.txt"), ...JWKS], "there is no file"],
  ["a key set that is not there", [token, "--jwks", inDirectory("nowhere.json")], "no key set can be read"],
  ["a key set that is none", [token, "--jwks", inDirectory("no-keys.json")], "no key set can be read"],
  ["a key set that is no JSON", [token, "--jwks", inDirectory("noise.txt")], "no key set can be read"],
  [
    "a key set that no server gives",
    [token, "--jwks", "http://127.0.0.1:9/jwks.json"],
    "no key set can be read",
  ],
])("wrong usage ends with exit code 2 and one sentence: %s", async ([, args, sentence]) => {
  const { code, output, errors } = await verify(...args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(sentence);
  expect(errors.trim().split("\n")).toHaveLength(1);
});

test.concurrent("takes the key set from a URL, and only where the server answers with one", async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === "/jwks.json" ? 200 : 404;
    response.end(FILES["keys.json"]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  expect(await verify(token, "--jwks", `${url}/jwks.json`)).toMatchObject({ code: 0 });
  expect(await verify(token, "--jwks", `${url}/gone.json`)).toMatchObject({ code: 2 });
  await new Promise((resolve) => server.close(resolve));
});
