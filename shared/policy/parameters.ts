import * as z from "zod";

const Days = z.int().min(1).max(3650);

/** Numbers that a provider is expected to set for itself; exactly one pack gives them, and rules read them as `parameters`. */
export const Parameters = z
  .strictObject({
    /** Score in (0, 1] from which a name is a hit at all. */
    screeningAlert: z.number().gt(0).max(1),
    /** Score in (0, 1] from which the name of a hit counts as strong; at least `screeningAlert`. */
    screeningStrong: z.number().gt(0).max(1),
    /** For how many days evidence of identity holds. */
    evidenceMaxAgeDays: Days,
    /** For how many days a sign-up holds before the customer is asked again. */
    signUpValidityDays: Days,
    /** The longest time, in days, for which a quota is granted. */
    quotaMaxDays: Days,
    /** Sum of count × TPP from which an order is large. */
    largeOrderTpp: z.number().gt(0).max(1e12),
    /** Days after its registration for which an organization counts as new. */
    newOrganizationDays: Days,
    /** Percent of shares that may belong to owners who were not named; a beneficial owner holds 25 or more. */
    undisclosedOwnershipPercent: z.number().min(0).max(100),
  })
  .refine(({ screeningAlert, screeningStrong }) => screeningStrong >= screeningAlert, {
    path: ["screeningStrong"],
    message: "expected a score of at least `screeningAlert`",
  });
export type Parameters = z.infer<typeof Parameters>;
