import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { JwkSet } from "../../shared/attestation/jwks.ts";
import {
  type VerificationFailure,
  type VerifiedAttestation,
  verifyAttestation,
} from "../../shared/attestation/verify.ts";
import { HookAnswer } from "../../shared/contract/answer.ts";
import { failUsage } from "./fail-usage.ts";

const USAGE = "usage: npm run verify -- FILE|TOKEN --jwks FILE|URL [--json]";

/** Each failure in a sentence. */
const FAILURES: Record<VerificationFailure, string> = {
  malformed: "this is not a compact JWS",
  "wrong-algorithm": "this is not signed with ES256, as every attestation is",
  "unknown-key": "the key set has no key with this attestation's kid",
  "signature-invalid": "the signature does not fit: the attestation was changed, or signed with another key",
  "wrong-type": "this is signed, but it is not a Sallyport attestation",
  "claims-invalid": "this is signed, but its claims are not those of a Sallyport attestation",
};

await main();

/** Verifies one attestation offline and says what it attests. Exit codes: 0 verified, 1 not verified, 2 wrong usage. */
async function main(): Promise<void> {
  const { target, jwks, asJson } = parseCommandLine();
  const token = await readToken(target);
  const keys = await readKeys(jwks);
  const verified = await verifyAttestation(token, keys, new Date());
  if (!verified.ok) {
    console.error(`not verified: ${FAILURES[verified.failure]}`);
    process.exitCode = 1;
    return;
  }
  console.log(asJson ? JSON.stringify(verified.value) : describe(verified.value));
}

function parseCommandLine(): { target: string; jwks: string; asJson: boolean } {
  try {
    const options = { jwks: { type: "string" }, json: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [target, ...more] = positionals;
    if (!target || more.length > 0 || !values.jwks) return failUsage(USAGE);
    return { target, jwks: values.jwks, asJson: values.json };
  } catch {
    return failUsage(USAGE);
  }
}

/** A token, or a file that holds one, or a file that holds a hook's answer. */
async function readToken(target: string): Promise<string> {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(target)) return target;
  const text = await readFile(target, "utf8").catch(() => failUsage(`there is no file ${target}`));
  try {
    const answer = HookAnswer.safeParse(JSON.parse(text));
    return answer.success ? answer.data.attestation : text.trim();
  } catch {
    return text.trim();
  }
}

async function readKeys(jwks: string): Promise<JwkSet> {
  const unreadable = () => failUsage(`no key set can be read from ${jwks}`);
  const text = await (/^https?:/.test(jwks) ? fetchText(jwks) : readFile(jwks, "utf8")).catch(unreadable);
  try {
    return JwkSet.parse(JSON.parse(text));
  } catch {
    return unreadable();
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

function describe({ claims, kid, expired }: VerifiedAttestation): string {
  const at = (seconds: number) => new Date(seconds * 1000).toISOString();
  const list = claims.watchlist
    ? `${claims.watchlist.digest.slice(0, 16)}…, checked ${claims.watchlist.checkedAt}`
    : "none: nothing could be cleared";
  const grants = (claims.grants ?? []).map(
    (grant) =>
      `grants     ${grant.count} × ${grant.accelerator} in ${grant.region}, ${grant.supply}, ${grant.use}, until ${grant.until}`,
  );
  return [
    `verified   ${claims.iss} decided “${claims.outcome}” on the ${claims.hook} of account ${claims.sub}`,
    `decided    ${at(claims.iat)}, valid until ${at(claims.exp)}${expired ? " (expired)" : ""}`,
    ...grants,
    `watchlist  ${list}`,
    `policy     ${claims.policy.slice(0, 16)}…, engine ${claims.engine}`,
    `id         ${claims.jti}, key ${kid}`,
  ].join("\n");
}
