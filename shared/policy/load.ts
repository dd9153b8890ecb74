import type { Result } from "../result.ts";
import { assemblePolicy } from "./assemble-policy.ts";
import type { Expression } from "./expression.ts";
import type { Acceptance, Pack, Rule } from "./pack.ts";
import type { Parameters } from "./parameters.ts";
import type { PolicyProblem } from "./problem.ts";
import { type PackFile, readPack } from "./read-pack.ts";
import type { Switches } from "./switches.ts";

/** A rule of a pack, ready to be evaluated. */
export type PolicyRule = Omit<Rule, "when"> & {
  pack: string;
  during: Pack["effective"];
  condition: Expression;
};

/** Rules and numbers that decide, in an order that does not depend on the files'. */
export type Policy = {
  /** SHA-256 over everything that a decision rests on beside its facts, lower-case hex. */
  digest: string;
  rules: readonly PolicyRule[];
  parameters: Parameters;
  switches: Switches;
  /** What the packs declare unremarkable, in the order of the packs' ids. */
  accepts: readonly Acceptance[];
};

/** Reads and checks packs as one policy; fails with every problem found, and then none of the packs is in force. */
export const loadPolicy = (files: readonly PackFile[]): Result<Policy, PolicyProblem[]> =>
  assemblePolicy(files.map(readPack));
