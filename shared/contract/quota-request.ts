import * as z from "zod";
import { Place } from "./customer.ts";
import { Supersedes } from "./sign-up-request.ts";
import { freeText, nameText, variant } from "./text.ts";
import { CountryCode, EndUse, Instant, PartyKind, Supply } from "./vocabulary.ts";

const Region = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "expected 1 to 40 characters of a-z 0-9 -")
  .meta({ description: "The provider's region where the accelerators stand", examples: ["eu-north-1"] });

const Count = z.int().min(1).max(1_000_000);

const where = {
  region: Region,
  placeOfUse: Place.meta({
    description: "From where they will be used; for a transfer, where they will be placed",
  }),
};

/** One line of the request: the total wanted of one accelerator in one region, which replaces the grant in force. */
export const WantedAccelerator = z.union([
  z.strictObject({
    accelerator: freeText(100, "Part name").meta({ examples: ["H100 SXM5 80GB"] }),
    count: Count.meta({ description: "Total number of accelerators wanted" }),
    ...where,
  }),
  z.strictObject({
    instanceType: freeText(100, "Cloud instance type").meta({ examples: ["p5.48xlarge"] }),
    count: Count.meta({ description: "Total number of instances wanted" }),
    ...where,
  }),
]);
export type WantedAccelerator = z.infer<typeof WantedAccelerator>;

/** On whose behalf the customer uses the accelerators. */
const EndUser = z
  .strictObject({
    kind: PartyKind,
    name: nameText("Full legal name of the end user"),
    place: Place.optional().meta({ description: "Where the end user is; leave out what is not known" }),
    headquarters: CountryCode.optional().meta({
      description: "Headquarters of the end user's ultimate parent; leave out what is not known",
    }),
  })
  .refine(({ kind, place }) => kind === "organization" || place !== undefined, {
    path: ["place"],
    error: "expected the place of a person",
  });

const Beneficiary = z.discriminatedUnion("status", [
  z.strictObject({ status: variant("customer", "The customer uses them itself") }),
  z.strictObject({
    status: variant("end-users", "Others use them, and all of them are named"),
    endUsers: z.array(EndUser).min(1).max(50).meta({ description: "Everyone who uses them" }),
  }),
  z.strictObject({ status: variant("undisclosed-end-users", "Others use them who are not named here") }),
]);

/** Under what a transfer of hardware is said to be allowed. A claim: people verify it. */
const ExportAuthorization = z.discriminatedUnion("status", [
  z.strictObject({ status: variant("none", "No licence or licence exception is claimed") }),
  z.strictObject({
    status: variant("licence", "A licence of the Bureau of Industry and Security is held"),
    number: freeText(40, "Number of the licence"),
  }),
  z.strictObject({
    status: variant("exception", "A licence exception is used"),
    symbol: z
      .string()
      .regex(/^[A-Z]{3}$/, "expected the three letters of a licence exception such as NAC")
      .meta({ description: "Symbol of the licence exception, as in 15 CFR part 740", examples: ["NAC"] }),
  }),
]);

/** What is known of hardware that would change hands. */
const Transfer = z.strictObject({
  shipFrom: CountryCode.optional().meta({
    description: "Country from which the hardware would be shipped; leave out what is not known",
  }),
  authorization: ExportAuthorization.default({ status: "none" }).meta({
    description: "Under what the transfer is said to be allowed",
  }),
  siteReady: z
    .boolean()
    .optional()
    .meta({ description: "Whether the site has shown power, cooling and network for the hardware" }),
});

const Percent = z.number().min(0).max(100);

/** Shares are rounded, each by half a percent at most. */
const ROUNDED_SUM_MAX = 102;

/** From where the account was used lately: a summary of the access log, for the provider's own geolocation. */
const AccessLog = z.strictObject({
  since: Instant.meta({ description: "Beginning of the time summarized" }),
  byPlace: z
    .array(
      z.strictObject({
        place: Place.meta({ description: "From where" }),
        percent: Percent.meta({ description: "Percent of the accesses" }),
      }),
    )
    .max(250)
    .refine((places) => places.reduce((sum, { percent }) => sum + percent, 0) <= ROUNDED_SUM_MAX, {
      error: "expected shares that sum to 100 percent at most",
    })
    .meta({
      description:
        "Every place from which the account was used, with its share; what they leave over is unknown",
    }),
  anonymizedPercent: Percent.optional().meta({
    description: "Percent of the accesses through commercial VPNs, proxies or Tor",
  }),
});

/** Body of `POST /v1/accounts/{accountId}/quota-requests`. */
export const QuotaRequest = z
  .strictObject({
    accelerators: z
      .array(WantedAccelerator)
      .min(1)
      .max(20)
      .meta({ description: "What is wanted; lines for the same accelerator and region add up" }),
    supply: Supply,
    transfer: Transfer.optional().meta({ description: "Of the hardware; only with supply `transfer`" }),
    durationDays: z.int().min(1).max(1095).meta({ description: "For how long, in days" }),
    endUse: z
      .strictObject({
        category: EndUse,
        description: freeText(2000, "What they are wanted for, in the customer's words"),
        for: Beneficiary.meta({ description: "On whose behalf the customer uses them" }),
      })
      .meta({ description: "What the accelerators are wanted for, and for whom" }),
    trainingOperations: z.number().min(0).max(1e30).optional().meta({
      description: "Total integer or floating-point operations of the largest planned training run",
    }),
    accessLog: AccessLog.optional().meta({ description: "From where the account was used since sign-up" }),
    supersedes: Supersedes.optional(),
  })
  .refine(({ supply, transfer }) => supply === "transfer" || transfer === undefined, {
    path: ["transfer"],
    error: "expected no `transfer` with supply `rental`",
  })
  .meta({ id: "QuotaRequest", description: "A customer on file asks for accelerators" });
export type QuotaRequest = z.infer<typeof QuotaRequest>;
