import { createHash } from "node:crypto";
import type { Environment } from "@marcbachmann/cel-js";
import { COUNTRY_GROUP_TABLE } from "../export-control/country-group-table.ts";
import { SCOPES } from "../export-control/country-groups.ts";
import { SANCTIONED_AREAS } from "../jurisdiction/sanctioned-areas.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { failure, type Result, success } from "../result.ts";
import { compare } from "./compare.ts";
import { REQUIRED_CHECKS } from "./decision.ts";
import { compileExpression, type Expression } from "./expression.ts";
import { ENUM_FACTS, ruleLanguage } from "./fact-schema.ts";
import type { Acceptance, Pack, Rule } from "./pack.ts";
import type { Parameters } from "./parameters.ts";
import { isEverAsked } from "./policy-day.ts";
import type { PolicyProblem } from "./problem.ts";
import { type PackFile, readPack } from "./read-pack.ts";
import { ruleProblems } from "./rule-problems.ts";
import { ALL_OFF, isEverOn, type Switches } from "./switches.ts";

/** A rule of a pack, ready to be evaluated. */
export type PolicyRule = Omit<Rule, "when"> & {
  pack: string;
  during: Pack["effective"];
  condition: Expression;
};

/** Rules and numbers that decide, in an order that does not depend on the files'. */
export type Policy = {
  /** SHA-256 over the content of the packs and the country tables, lower-case hex. */
  digest: string;
  rules: readonly PolicyRule[];
  parameters: Parameters;
  switches: Switches;
  /** What the packs declare unremarkable, in the order of the packs' ids. */
  accepts: readonly Acceptance[];
};

type ReadPack = { file: string; pack: Pack };

/** Reads and checks packs as one policy; fails with every problem found, and then none of the packs is in force. */
export function loadPolicy(files: readonly PackFile[]): Result<Policy, PolicyProblem[]> {
  const read = files.map((file) => ({ file: file.name, result: readPack(file) }));
  const packs = read.flatMap(({ file, result }) => (result.ok ? [{ file, pack: result.value }] : []));
  const language = ruleLanguage();
  const compiled = packs.flatMap((pack) => compilePack(language, pack));
  const [parameters] = packs.flatMap(({ pack }) => pack.parameters ?? []);
  const problems = [
    ...read.flatMap(({ result }) => (result.ok ? [] : result.failure)),
    ...duplicatePacks(packs),
    ...packs.flatMap(acceptanceProblems),
    ...compiled.flatMap((rule) => (rule.ok ? [] : rule.failure)),
  ];
  // What the packs lack together is only known when each of them could be read.
  if (problems.length > 0 || !parameters) return failure([...problems, ...parameterProblems(packs)]);
  const rules = compiled.flatMap((rule) => (rule.ok ? [rule.value] : [])).toSorted(byPackAndId);
  const [switches = ALL_OFF] = packs.flatMap(({ pack }) => pack.switches ?? []);
  const gaps = [...parameterProblems(packs), ...uncoveredChecks(rules), ...switchProblems(packs, switches)];
  if (gaps.length > 0) return failure(gaps);
  const accepts = packs
    .map(({ pack }) => pack)
    .toSorted(byId)
    .flatMap((pack) => pack.accepts);
  return success({ digest: policyDigest(packs), rules, parameters, switches, accepts });
}

function compilePack(language: Environment, { file, pack }: ReadPack): Result<PolicyRule, PolicyProblem[]>[] {
  return pack.rules.map((rule, index) => {
    const place = { file, rule: rule.id };
    const condition = compileExpression(language, rule.when);
    if (!condition.ok)
      return failure(condition.failure.map((problem) => ({ ...place, field: "when", ...problem })));
    const isDuplicate = pack.rules.findIndex(({ id }) => id === rule.id) < index;
    const problems = [
      ...(isDuplicate ? [{ field: "id", message: "the pack has another rule of this id" }] : []),
      ...ruleProblems(rule, condition.value.facts, pack.effective),
    ];
    if (problems.length > 0) return failure(problems.map((problem) => ({ ...place, ...problem })));
    const { when: _, ...rest } = rule;
    return success({ ...rest, pack: pack.id, during: pack.effective, condition: condition.value });
  });
}

function duplicatePacks(packs: readonly ReadPack[]): PolicyProblem[] {
  return packs.flatMap(({ file, pack }, index) => {
    const first = packs.findIndex((other) => other.pack.id === pack.id);
    return first < index
      ? [{ file, field: "id", message: `the pack \`${pack.id}\` is in ${packs[first]?.file}, too` }]
      : [];
  });
}

function acceptanceProblems({ file, pack }: ReadPack): PolicyProblem[] {
  return pack.accepts.flatMap(({ fact, values }, index) => {
    const options = ENUM_FACTS.get(fact);
    const at = (field: string, message: string) => ({ file, field: `accepts.${index}.${field}`, message });
    if (!options) return [at("fact", `\`${fact}\` is no fact with a closed set of values`)];
    return values.flatMap((value, place) =>
      options.includes(value) ? [] : [at(`values.${place}`, `\`${fact}\` is never \`${value}\``)],
    );
  });
}

function parameterProblems(packs: readonly ReadPack[]): PolicyProblem[] {
  const [first, ...others] = packs.filter(({ pack }) => pack.parameters);
  if (!first) return [{ file: "packs", message: "expected one pack with `parameters`, got none" }];
  return others.map(({ file }) => ({
    file,
    field: "parameters",
    message: `the parameters are in ${first.file}, too`,
  }));
}

/** A switch that is never on may keep a rule in reserve; one that is on at other times only is a mistake in the dates. */
function switchProblems(packs: readonly ReadPack[], switches: Switches): PolicyProblem[] {
  const misplaced = packs
    .filter(({ pack }) => pack.switches && !pack.parameters)
    .map(({ file }) => ({ file, field: "switches", message: "expected switches only beside `parameters`" }));
  const never = packs.flatMap(({ file, pack }) =>
    pack.rules
      .filter((rule) => rule.switch !== undefined && isEverOn(switches, rule.switch))
      .filter((rule) => !isEverAsked({ ...rule, during: pack.effective }, switches))
      .map(({ id }) => ({
        file,
        rule: id,
        field: "switch",
        message: "the switch is on on no day on which the rule is in force",
      })),
  );
  return [...misplaced, ...never];
}

function uncoveredChecks(rules: readonly PolicyRule[]): PolicyProblem[] {
  return (["sign-up", "quota-request"] as const).flatMap((hook) =>
    REQUIRED_CHECKS[hook]
      .filter((check) => !rules.some((rule) => rule.check === check && rule.applies.includes(hook)))
      .map((check) => ({
        file: "packs",
        message: `expected a rule of check \`${check}\` for ${hook}, got none`,
      })),
  );
}

const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);
const byPackAndId = (a: PolicyRule, b: PolicyRule) => compare(a.pack, b.pack) || compare(a.id, b.id);

function policyDigest(packs: readonly ReadPack[]): string {
  const content = packs
    .map(({ pack }) => ({ ...pack, rules: pack.rules.toSorted(byId).map(inOrder) }))
    .toSorted(byId);
  const tables = { countryGroups: COUNTRY_GROUP_TABLE, scopes: SCOPES, sanctionedAreas: SANCTIONED_AREAS };
  return createHash("sha256")
    .update(canonicalJson({ packs: content, tables }))
    .digest("hex");
}

/** The order of hooks and of evidence means nothing. */
const inOrder = (rule: Rule) => ({
  ...rule,
  applies: rule.applies.toSorted(),
  requires: rule.requires.toSorted(),
});
