import * as z from "zod";
import { STRENGTHS } from "../identity/verification.ts";

const Days = z.int().min(1).max(3650);
const Tpp = z.number().gt(0).max(1e12);
const Accelerators = z.int().min(0).max(1_000_000);

/** Numbers that a provider is expected to set for itself; exactly one pack gives them, and rules read them as `parameters`. */
export const Parameters = z
  .strictObject({
    /** Score in (0, 1] from which a name is a hit at all. */
    screeningAlert: z.number().gt(0).max(1),
    /** Score in (0, 1] from which the name of a hit counts as strong; at least `screeningAlert`. */
    screeningStrong: z.number().gt(0).max(1),
    /** For how many days evidence of identity holds. */
    evidenceMaxAgeDays: Days,
    /**
     * How strong evidence has to be to verify a party, in the words of NIST SP 800-63A-4; never `fair`, as anybody can type a zone
     * or name a public record.
     */
    identityStrength: z.enum(STRENGTHS).exclude(["fair"]),
    /**
     * What pictures of a document count for when the face on it is that of a selfie: neither shows that the document is genuine or
     * the person alive.
     */
    documentWithSelfieStrength: z.enum(STRENGTHS).exclude(["superior"]),
    /** After how many failed attempts a party counts as one that cannot be verified. */
    verificationAttempts: z.int().min(1).max(100),
    /** Whether each director and signatory has to be verified; without it only where evidence gives reason to doubt. */
    signatoriesVerified: z.boolean(),
    /** For how many days a sign-up holds before the customer is asked again. */
    signUpValidityDays: Days,
    /** For how many calendar years a customer's records are kept; fewer than the proposed two of 15 CFR 7.302 are refused. */
    customerRecordYears: z.int().min(2).max(30),
    /** The longest time, in days, for which a quota is granted. */
    quotaMaxDays: Days,
    /** Sum of count × TPP from which an order is large: people look at each. */
    largeOrderTpp: Tpp,
    /** Sum of count × TPP from which an order is sizeable: a red flag beside it counts. At most `largeOrderTpp`. */
    sizeableOrderTpp: Tpp,
    /** Sum of count × TPP, over accounts that share something, from which people look. */
    linkedOrderTpp: Tpp,
    /** How many accounts of other customers may share a device or means of payment with an account. */
    linkedAccountsMax: z.int().min(0).max(1000),
    /** Days for which an account counts as new. */
    newCustomerDays: Days,
    /** Most advanced accelerators of one request of a new customer, and of an established one, that no one looks at. */
    newCustomerAccelerators: Accelerators,
    customerAccelerators: Accelerators,
    /** For how many days the review of a reseller's customer identification programme holds. */
    programmeReviewDays: Days,
    /** Days after its registration for which a domain counts as new. */
    newDomainDays: Days,
    /** Percent of accesses through VPNs, proxies or Tor from which it is a red flag. */
    anonymizedAccessPercent: z.number().gt(0).max(100),
    /** Hours after a change of the means of payment in which a quota request is a red flag. */
    paymentChangeHours: z.number().gt(0).max(8760),
    /** Operations of a training run from which the proposed report would be owed; read while its switch is on. */
    reportedTrainingOperations: z.number().gt(0).max(1e30),
    /** Days after its registration for which an organization counts as new. */
    newOrganizationDays: Days,
    /**
     * Percent of shares that may not belong to owners who were not named, where nobody is who holds as much as a beneficial owner does:
     * 25 or more. Less than 25 holds whoever is named; more counts as 25.
     */
    undisclosedOwnershipPercent: z.number().min(0).max(100),
  })
  .refine(({ screeningAlert, screeningStrong }) => screeningStrong >= screeningAlert, {
    path: ["screeningStrong"],
    message: "expected a score of at least `screeningAlert`",
  })
  .refine(({ sizeableOrderTpp, largeOrderTpp }) => sizeableOrderTpp <= largeOrderTpp, {
    path: ["sizeableOrderTpp"],
    message: "expected at most `largeOrderTpp`",
  })
  .refine(
    ({ newCustomerAccelerators, customerAccelerators }) => newCustomerAccelerators <= customerAccelerators,
    { path: ["newCustomerAccelerators"], message: "expected at most `customerAccelerators`" },
  );
export type Parameters = z.infer<typeof Parameters>;
