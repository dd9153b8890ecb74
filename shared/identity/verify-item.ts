import type { Customer } from "../contract/customer.ts";
import type { IdentityPorts } from "../ports.ts";
import type { HanReadings } from "../screening/romanization/han-readings.ts";
import { verifyAttested } from "./attested-result.ts";
import type { Challenge } from "./credential/challenge.ts";
import { verifyAnswer } from "./credential/verify-answer.ts";
import { uploadKey } from "./document/upload-key.ts";
import { verifyDocument } from "./document/verify-document.ts";
import type { Evidence } from "./evidence.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import { resultDigest } from "./hosted-verification/result-digest.ts";
import { verifySession } from "./hosted-verification/verify-session.ts";
import { verifyMrz } from "./mrz/verify-mrz.ts";
import { type PersonClaim, personClaim } from "./person-claim.ts";
import type { EvidenceStrength, Verification } from "./verification.ts";

/** For which account a piece of evidence came in, when, and which challenges of the account are answered already. */
export type ItemOccasion = {
  accountId: string;
  now: Date;
  challenges: readonly Challenge[];
  /** Readings of Han characters, of the list in force. */
  han?: HanReadings;
  /** What a document with a selfie counts for, as the policy sets it. @default "fair" */
  documentWithSelfieStrength?: EvidenceStrength;
};

/** What one piece of evidence came to, and the challenges that the account has answered with it. */
export type VerifiedItem = { result: EvidenceResult; challenges: readonly Challenge[] };

/** Verifies one piece of evidence about a party of a sign-up. */
export async function verifyItem(
  ports: IdentityPorts,
  { customer, item }: { customer: Customer; item: Evidence },
  occasion: ItemOccasion,
): Promise<VerifiedItem> {
  const { now, challenges, han } = occasion;
  if (item.kind === "provider-attested" || item.kind === "provider-attested-failure")
    return { result: verifyAttested(item, now), challenges };
  const { kind: method, subject } = item;
  const result = (verification: Verification<string>): EvidenceResult => ({
    subject,
    method,
    at: now.toISOString(),
    ...verification,
  });
  const claim = personClaim(customer, subject);
  if (!claim) return { result: result(NO_PERSON), challenges };
  switch (item.kind) {
    case "machine-readable-zone":
      return { result: result(verifyMrz(item.lines, claim, now, han)), challenges };
    case "digital-credential": {
      const answer = await verifyAnswer(ports, item, { ...occasion, claim });
      return { result: result(answer.verification), challenges: answer.challenges };
    }
    case "hosted-verification": {
      const { gate, liveOnly, lookUp } = ports.sessions;
      const sealKey = await ports.keys.challengeKey();
      const expected = { ...occasion, gate, sealKey, liveOnly, subject, claim };
      const { verification, at, resultId } = verifySession(await lookUp(item.session), expected);
      const vendorResult = resultId === undefined ? undefined : resultDigest(item.session, resultId);
      return { result: { ...result(verification), at, ...(vendorResult && { vendorResult }) }, challenges };
    }
    case "document-image":
      return { result: result(await verifyPictures(ports, item, { ...occasion, claim })), challenges };
  }
}

/** Documents and wallets are of natural persons whose birth date is claimed. */
const NO_PERSON: Verification<string> = { status: "indeterminate", problems: ["subject-is-no-person"] };

type DocumentImage = Extract<Evidence, { kind: "document-image" }>;

/** A call names uploads of its own account only: every key begins with its id. */
function verifyPictures(
  { documents }: IdentityPorts,
  { front, back, selfie }: DocumentImage,
  { accountId, claim, now, han, documentWithSelfieStrength = "fair" }: ItemOccasion & { claim: PersonClaim },
): Promise<Verification<string>> {
  const key = (upload: string): string => uploadKey(accountId, upload);
  const pictures = {
    front: key(front),
    ...(back !== undefined && { back: key(back) }),
    ...(selfie !== undefined && { selfie: key(selfie) }),
  };
  return verifyDocument(documents, pictures, {
    claim,
    asOf: now,
    strengthWithSelfie: documentWithSelfieStrength,
    ...(han && { han }),
  });
}
