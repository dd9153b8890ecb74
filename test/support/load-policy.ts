import { assemblePolicy } from "../../shared/policy/assemble-policy.ts";
import type { Policy } from "../../shared/policy/policy.ts";
import type { PolicyProblem } from "../../shared/policy/problem.ts";
import { type PackFile, readPack } from "../../shared/policy/read-pack.ts";
import type { Result } from "../../shared/result.ts";

/** Reads and checks packs as one policy; fails with every problem found. */
export const loadPolicy = (files: readonly PackFile[]): Result<Policy, PolicyProblem[]> =>
  assemblePolicy(files.map(readPack));
