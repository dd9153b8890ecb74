import type { Environment } from "@marcbachmann/cel-js";
import { failure, type Result, success } from "../result.ts";
import { compare } from "./compare.ts";
import { compileExpression } from "./expression.ts";
import { ruleLanguage } from "./fact-schema.ts";
import { packProblems, policyProblems, providerOf } from "./pack-problems.ts";
import type { ReadPack } from "./parse-pack.ts";
import type { Policy, PolicyRule } from "./policy.ts";
import { policyDigest } from "./policy-digest.ts";
import type { PolicyProblem } from "./problem.ts";
import { ruleProblems } from "./rule-problems.ts";

/** Checks packs as one policy; fails with every problem found, and then none of the packs is in force. */
export function assemblePolicy(
  read: readonly Result<ReadPack, PolicyProblem[]>[],
): Result<Policy, PolicyProblem[]> {
  const packs = read.flatMap((result) => (result.ok ? [result.value] : []));
  const language = ruleLanguage();
  const compiled = packs.flatMap((pack) => compilePack(language, pack));
  const problems = [
    ...read.flatMap((result) => (result.ok ? [] : result.failure)),
    ...packProblems(packs),
    ...compiled.flatMap((rule) => (rule.ok ? [] : rule.failure)),
  ];
  // What the packs lack together is only known when each of them could be read.
  if (problems.length > 0) return failure(problems);
  const provider = providerOf(packs);
  if (!provider.ok) return provider;
  const { parameters, switches } = provider.value;
  const gaps = policyProblems(packs, switches);
  if (gaps.length > 0) return failure(gaps);
  const ordered = packs.map(({ pack }) => pack).toSorted((a, b) => compare(a.id, b.id));
  return success({
    digest: policyDigest(ordered),
    rules: compiled.flatMap((rule) => (rule.ok ? [rule.value] : [])).toSorted(byPackAndId),
    parameters,
    switches,
    accepts: ordered.flatMap(({ accepts }) => accepts),
  });
}

function compilePack(
  language: Environment,
  { pack, problem }: ReadPack,
): Result<PolicyRule, PolicyProblem[]>[] {
  return pack.rules.map(({ when, ...rule }, index) => {
    const condition = compileExpression(language, when);
    if (!condition.ok)
      return failure(
        condition.failure.map(({ column, message }) => ({
          ...problem(["rules", index, "when"], message),
          fieldColumn: column,
        })),
      );
    const flaws = ruleProblems(rule, condition.value.facts, pack.effective);
    if (flaws.length > 0)
      return failure(flaws.map(({ field, message }) => problem(["rules", index, field], message)));
    return success({ ...rule, pack: pack.id, during: pack.effective, condition: condition.value });
  });
}

const byPackAndId = (a: PolicyRule, b: PolicyRule) => compare(a.pack, b.pack) || compare(a.id, b.id);
