import type { Customer } from "../contract/customer.ts";
import type { SignUpRequest } from "../contract/sign-up-request.ts";
import type { IdentityPorts } from "../ports.ts";
import type { HanReadings } from "../screening/romanization/han-readings.ts";
import { type Challenge, readChallenge, spendChallenge } from "./credential/challenge.ts";
import { verifyCredential } from "./credential/verify-credential.ts";
import type { Evidence } from "./evidence.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import { CLOCK_SKEW_MS } from "./identity-status.ts";
import { speaksOfParent, type UltimateParent } from "./legal-entity/ultimate-parent.ts";
import { verifyLegalEntity } from "./legal-entity/verify-legal-entity.ts";
import { verifyMrz } from "./mrz/verify-mrz.ts";
import { disclosedOwners } from "./ownership.ts";
import type { Verification } from "./verification.ts";

/** For which account, when, and which of its challenges are answered already. */
export type EvidenceOccasion = {
  accountId: string;
  now: Date;
  challenges: readonly Challenge[];
  /** What earlier evidence of the same sign-up came to; it is not verified again. */
  before?: readonly EvidenceResult[];
  /** Readings of Han characters, of the list in force. */
  han?: HanReadings;
};

/** What all the evidence of a sign-up came to, the earlier first, and the challenges that the account has answered with it. */
export type VerifiedEvidence = { results: EvidenceResult[]; challenges: readonly Challenge[] };

/**
 * Verifies every piece of evidence of a sign-up, and looks a customer with an LEI up in the register. Nothing it cannot check
 * verifies anybody; an outage is `indeterminate` and throws nothing.
 */
export async function verifyEvidence(
  ports: IdentityPorts,
  { customer, evidence }: Pick<SignUpRequest, "customer" | "evidence">,
  occasion: EvidenceOccasion,
): Promise<VerifiedEvidence> {
  const { before = [] } = occasion;
  // The register takes its time while the evidence is verified.
  const [registered, { results, challenges }] = await Promise.all([
    // Always anew: a company is bought, and its record lapses.
    lookUp(ports, customer, occasion.now),
    verifyItems(ports, { customer, evidence }, occasion),
  ]);
  return { results: [...before, ...results, ...(registered ? [registered] : [])], challenges };
}

async function verifyItems(
  ports: IdentityPorts,
  { customer, evidence }: Pick<SignUpRequest, "customer" | "evidence">,
  occasion: EvidenceOccasion,
): Promise<VerifiedEvidence> {
  const results: EvidenceResult[] = [];
  let { challenges } = occasion;
  // One after the other: two presentations in one request may not answer the same challenge.
  for (const item of evidence) {
    const verified = await verifyItem(ports, { customer, item }, { ...occasion, challenges });
    results.push(verified.result);
    challenges = verified.challenges;
  }
  return { results, challenges };
}

type Verified = { result: EvidenceResult; challenges: readonly Challenge[] };

async function verifyItem(
  ports: IdentityPorts,
  { customer, item }: { customer: Customer; item: Evidence },
  occasion: EvidenceOccasion,
): Promise<Verified> {
  const { challenges, now } = occasion;
  const at = now.toISOString();
  const { subject } = item;
  switch (item.kind) {
    case "provider-attested":
    case "provider-attested-failure":
      // What is dated ahead would outrank whatever is found out until then.
      if (Date.parse(item.at) > now.getTime() + CLOCK_SKEW_MS)
        return {
          result: {
            subject,
            method: "provider-attested",
            at,
            status: "indeterminate",
            problems: ["dated-ahead"],
          },
          challenges,
        };
      return { result: attestedResult(item), challenges };
    case "machine-readable-zone": {
      const claim = personClaim(customer, subject);
      const verification = claim
        ? verifyMrz(item.lines, claim, now, occasion.han)
        : ({ status: "indeterminate", problems: ["subject-is-no-person"] } as const);
      return { result: { subject, method: item.kind, at, ...verification }, challenges };
    }
    case "digital-credential": {
      const { verification, challenges: spent } = await verifyPresentation(
        ports,
        { customer, item },
        occasion,
      );
      return { result: { subject, method: item.kind, at, ...verification }, challenges: spent };
    }
  }
}

type Attested = Extract<Evidence, { kind: "provider-attested" | "provider-attested-failure" }>;

/** The provider's own word counts as it is given. */
export function attestedResult(item: Attested): EvidenceResult {
  const common = { subject: item.subject, method: "provider-attested", at: item.at } as const;
  return item.kind === "provider-attested"
    ? { ...common, status: "verified", strength: "strong" }
    : { ...common, status: "failed", problems: [], attempts: item.attempts };
}

type Presentation = Extract<Evidence, { kind: "digital-credential" }>;
type Outcome = { verification: Verification<string>; challenges: readonly Challenge[] };

/** A challenge is spent by whatever answers it, right or wrong: nobody gets a second try at it. */
async function verifyPresentation(
  { credentials, keys }: IdentityPorts,
  { customer, item }: { customer: Customer; item: Presentation },
  { accountId, now, challenges, han }: EvidenceOccasion,
): Promise<Outcome> {
  const claim = personClaim(customer, item.subject);
  if (!claim)
    return { verification: { status: "indeterminate", problems: ["subject-is-no-person"] }, challenges };
  const challenge = readChallenge(await keys.challengeKey(), accountId, item.nonce, now);
  if (!challenge.ok) return { verification: unanswered(challenge.failure), challenges };
  const spent = spendChallenge(challenges, challenge.value, now);
  if (!spent.ok) return { verification: unanswered(spent.failure), challenges };
  const verification = await verifyCredential(item.presentation, {
    audience: credentials.audience,
    nonce: item.nonce,
    asOf: now,
    issuers: credentials.issuers,
    claim,
    status: credentials.status,
    ...(han && { han }),
  });
  return { verification, challenges: spent.value };
}

/** Who was slow, or sends an answer twice, contradicts nothing: it only verifies nobody. */
const unanswered = (failure: string): Verification<string> => ({
  status: "indeterminate",
  problems: [`challenge-${failure}`],
});

/** What a natural person says of itself; undefined for an organization, and for one whose birth date is not given. */
function personClaim(customer: Customer, subject: string) {
  const party =
    subject === "customer" ? customer : disclosedOwners(customer).find(({ ref }) => ref === subject);
  if (party?.kind !== "person" || party.dateOfBirth === undefined) return undefined;
  return { name: party.name, aliases: party.aliases, dateOfBirth: party.dateOfBirth };
}

/** The customer's record in the register of legal entities; undefined for one that gives no LEI. */
async function lookUp(
  { register }: IdentityPorts,
  customer: Customer,
  now: Date,
): Promise<EvidenceResult | undefined> {
  if (customer.kind === "person" || customer.lei === undefined) return undefined;
  const { verification, facts } = verifyLegalEntity(
    await register.entity(customer.lei),
    {
      lei: customer.lei,
      legalName: customer.name,
      aliases: customer.aliases,
      legalCountry: customer.registration.jurisdiction.country,
      ...(customer.headquarters && { headquarters: customer.headquarters.country }),
      ultimateParent: customer.ultimateParent,
    },
    now,
  );
  return {
    subject: "customer",
    method: "legal-entity-register",
    at: now.toISOString(),
    ...verification,
    ...parentShown(verification, facts?.ultimateParent),
  };
}

/** What the register shows of the parent, for policy. A record that does not verify the customer can raise a question, but answers none. */
function parentShown({ status }: Verification<string>, parent: UltimateParent | undefined) {
  if (parent === undefined || !speaksOfParent(parent)) return {};
  return status === "verified" && parent.status === "known" && parent.current
    ? { parentHeadquarters: parent.headquarters }
    : { parent: "open" as const };
}
