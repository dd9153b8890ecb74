import * as z from "zod";
import { ApplicantReasonCode, CalendarDate, EvidenceCode, Hook } from "../contract/vocabulary.ts";
import { Basis } from "./basis.ts";
import { CHECKS } from "./decision.ts";
import { Parameters } from "./parameters.ts";
import { Switches, SwitchName } from "./switches.ts";

const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
const Text = (max: number) => z.string().trim().min(1).max(max);

/** Days, UTC, between which something is in force: from the first, until before the last. */
const InForce = {
  from: CalendarDate,
  until: z.exactOptional(CalendarDate),
};

/**
 * One rule: when it is true of the facts, it is a ground for its outcome. Every field that is left out takes the milder or
 * the safer reading.
 */
export const Rule = z
  .strictObject({
    id: Id,
    applies: z.union([Hook, z.array(Hook).min(1).max(2)]).transform((hooks) => [hooks].flat()),
    /** The check that the rule belongs to. */
    check: z.enum(CHECKS),
    /** What a true rule says of its check: a finding, or that something is still missing. */
    status: z.enum(["hit", "indeterminate"]).default("hit"),
    /** A condition in the Common Expression Language. */
    when: Text(1000),
    outcome: z.enum(["deny", "review"]),
    basis: Basis,
    citation: Text(300),
    scope: z.enum(["account", "request"]).default("request"),
    /** A sentence for reviewers. */
    reviewer: Text(300),
    /** What would have had to be so for the rule not to stand in the way; a sentence for reviewers. */
    toPass: Text(300),
    applicant: ApplicantReasonCode.exclude(["requirements-met"]),
    requires: z.array(EvidenceCode).max(5).default([]),
    resolvedBy: z.enum(["evidence", "reviewer"]).default("reviewer"),
    report: z.boolean().default(false),
    effective: z.strictObject({ ...InForce, from: z.exactOptional(CalendarDate) }).default({}),
    /** Asks the rule only on days when this switch is on. */
    switch: z.exactOptional(SwitchName),
  })
  .refine(({ outcome, report }) => outcome === "deny" || !report, {
    path: ["report"],
    message: "expected a report only with outcome `deny`",
  })
  .refine(({ outcome, requires }) => outcome === "review" || requires.length === 0, {
    path: ["requires"],
    message: "expected required evidence only with outcome `review`",
  })
  .refine(({ resolvedBy, requires }) => resolvedBy === "reviewer" || requires.length > 0, {
    path: ["requires"],
    message: "expected the evidence that resolves the rule",
  });
export type Rule = z.infer<typeof Rule>;

/** Values of a fact that no rule names, and why that is right. */
const Acceptance = z.strictObject({
  /** A path as in `screening.hits[].list`, of a fact with a closed set of values. */
  fact: Text(100),
  values: z.array(Text(100)).min(1).max(100),
  reason: Text(300),
});
export type Acceptance = z.infer<typeof Acceptance>;

/** A file of rules with one legal status. */
export const Pack = z
  .strictObject({
    id: Id.refine(
      (id) => id !== "engine",
      "expected an id other than `engine`, which grounds of the house bear",
    ),
    version: z.string().regex(/^[0-9]{1,4}(\.[0-9]{1,4}){0,2}$/, "expected a version such as 1.0"),
    title: Text(120),
    /** Where the rules come from and what force that has, for people. */
    legalStatus: Text(500),
    effective: z
      .strictObject(InForce)
      .refine(({ from, until }) => until === undefined || from < until, "the pack is in force on no day"),
    parameters: z.exactOptional(Parameters),
    /** Only beside the parameters. */
    switches: z.exactOptional(Switches),
    accepts: z.array(Acceptance).max(100).default([]),
    rules: z.array(Rule).max(200),
  })
  .refine(({ parameters, switches }) => parameters === undefined || switches !== undefined, {
    path: ["switches"],
    message: "expected `switches` beside `parameters`",
  })
  .refine(({ parameters, switches }) => switches === undefined || parameters !== undefined, {
    path: ["switches"],
    message: "expected `switches` only beside `parameters`",
  })
  .refine(({ parameters, effective }) => parameters === undefined || effective.until === undefined, {
    path: ["effective", "until"],
    message: "expected no end beside `parameters`: without them nothing can be decided",
  });
export type Pack = z.infer<typeof Pack>;
