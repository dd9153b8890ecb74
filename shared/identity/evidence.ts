import * as z from "zod";
import { PartyRef } from "../contract/customer.ts";
import { freeText, variant } from "../contract/text.ts";
import { UploadId } from "../contract/upload.ts";
import { Instant, PublicStatus } from "../contract/vocabulary.ts";
import { SessionId } from "./hosted-verification/session-id.ts";

/**
 * The provider's own word that it verified a party, with what a later auditor needs to find the file.
 * It vouches for the party's name, date of birth or registration, nationality and address as given in the request, and for the
 * public status that it names.
 */
const ProviderAttestedEvidence = z
  .strictObject({
    kind: variant("provider-attested", "The provider's own statement that it verified a party"),
    subject: z
      .union([z.literal("customer"), PartyRef])
      .meta({ description: "`customer`, or the `ref` of a beneficial owner, director or signatory" }),
    method: z.enum(["documentary", "non-documentary"]).meta({
      description: "How identity was verified, in the words of the proposed 15 CFR 7.302 (89 FR 5698)",
    }),
    verifiedBy: freeText(100, "System or team that verified; no person's name"),
    at: Instant.meta({ description: "When identity was verified" }),
    reference: freeText(128, "The file of the verification; no personal data"),
    publicStatus: PublicStatus.optional().meta({
      description:
        "What the provider found the customer, an organization, to be; only with subject `customer`. A newer statement without it takes it back",
    }),
  })
  .refine(({ subject, publicStatus }) => subject === "customer" || publicStatus === undefined, {
    path: ["publicStatus"],
    error: "expected no `publicStatus` of anybody but the customer",
  })
  .meta({ description: "The provider's own statement that it verified a party" });

/**
 * The provider's own word that it tried to verify a party and could not. A programme has to say when an account is not opened
 * for that reason (proposed 15 CFR 7.302, 89 FR 5698).
 */
const ProviderAttestedFailure = z
  .strictObject({
    kind: variant(
      "provider-attested-failure",
      "The provider's own statement that it could not verify a party",
    ),
    subject: ProviderAttestedEvidence.shape.subject,
    attempts: z.int().min(1).max(100).meta({ description: "How often it was tried" }),
    verifiedBy: ProviderAttestedEvidence.shape.verifiedBy,
    at: Instant.meta({ description: "When it was tried last" }),
    reference: ProviderAttestedEvidence.shape.reference,
  })
  .meta({ description: "The provider's own statement that it could not verify a party" });

const Subject = ProviderAttestedEvidence.shape.subject;

/** The machine-readable zone of a passport, identity card or visa (ICAO Doc 9303), as it is printed. */
const MachineReadableZone = z
  .strictObject({
    kind: variant(
      "machine-readable-zone",
      "The machine-readable zone of a travel document, as it is printed",
    ),
    subject: Subject,
    lines: z
      .array(z.string().min(1).max(60))
      .min(2)
      .max(3)
      .meta({ description: "Its two or three lines, with every `<`" }),
  })
  .meta({ description: "The machine-readable zone of a travel document; alone it proves little" });

/** A presentation of a digital credential, as a wallet makes it of its PID (RFC 9901, SD-JWT VC). */
const DigitalCredential = z
  .strictObject({
    kind: variant("digital-credential", "A credential of a digital identity wallet, presented to this gate"),
    subject: Subject,
    presentation: z
      .string()
      .min(1)
      .max(32_768)
      .meta({ description: "SD-JWT with key binding, compact: issuer's JWT, disclosures, KB-JWT" }),
    nonce: z.string().min(1).max(200).meta({
      description: "The nonce of the challenge that the wallet answered, from this account's `challenges`",
    }),
  })
  .meta({ description: "A presentation of a digital credential" });

/** A session in which a vendor verified a person by document and face. The vendor is asked for its result; a caller is never believed. */
const HostedVerificationSession = z
  .strictObject({
    kind: variant(
      "hosted-verification",
      "A session in which a vendor verified a person by document and face",
    ),
    subject: Subject,
    session: SessionId,
  })
  .meta({ description: "A finished session of this account's `identity-sessions`, for this very subject" });

/** Pictures of a document and, with it, of the person's face, uploaded before. */
const DocumentImage = z
  .strictObject({
    kind: variant("document-image", "Pictures of a passport, a driving licence or an identity card"),
    subject: Subject,
    front: UploadId.meta({ description: "Upload of the page with photograph, name, birth date and number" }),
    back: UploadId.optional().meta({
      description: "Upload of the other side of a card, for its dates of issue and expiry and its zone",
    }),
    selfie: UploadId.optional().meta({
      description: "Upload of a picture of the person's face, the largest face on it; no document on it",
    }),
  })
  // A document is like itself: as its own selfie it would show nothing.
  .refine(({ front, back, selfie }) => selfie === undefined || (selfie !== front && selfie !== back), {
    path: ["selfie"],
    error: "expected another upload than the document's",
  })
  .meta({ description: "Pictures of a document, from this account's `uploads`; alone they prove little" });

/** Evidence of identity; each kind is verified by something that can fail. */
export const Evidence = z.discriminatedUnion("kind", [
  ProviderAttestedEvidence,
  ProviderAttestedFailure,
  MachineReadableZone,
  DigitalCredential,
  HostedVerificationSession,
  DocumentImage,
]);
export type Evidence = z.infer<typeof Evidence>;
