import { failure, type Result, success } from "../result.ts";
import { REQUIRED_CHECKS } from "./decision.ts";
import { ENUM_FACTS } from "./fact-schema.ts";
import type { Parameters } from "./parameters.ts";
import type { ReadPack } from "./parse-pack.ts";
import { isEverAsked } from "./policy-day.ts";
import type { PolicyProblem } from "./problem.ts";
import { isEverOn, type Switches } from "./switches.ts";

/** What is wrong with packs beyond what each rule says by itself. */
export function packProblems(packs: readonly ReadPack[]): PolicyProblem[] {
  return [
    ...packs.flatMap((pack, index) => duplicateOf(pack, packs.slice(0, index))),
    ...packs.flatMap(duplicateRules),
    ...packs.flatMap(acceptanceProblems),
  ];
}

/** What sound packs lack together. */
export function policyProblems(packs: readonly ReadPack[], switches: Switches): PolicyProblem[] {
  return [...uncoveredChecks(packs), ...packs.flatMap((pack) => switchProblems(pack, switches))];
}

function duplicateOf({ pack, problem }: ReadPack, earlier: readonly ReadPack[]): PolicyProblem[] {
  const first = earlier.find((other) => other.pack.id === pack.id);
  return first ? [problem(["id"], `the pack \`${pack.id}\` is in ${first.file}, too`)] : [];
}

function duplicateRules({ pack: { rules }, problem }: ReadPack): PolicyProblem[] {
  return rules.flatMap(({ id }, index) =>
    rules.slice(0, index).some((other) => other.id === id)
      ? [problem(["rules", index, "id"], "the pack has another rule of this id")]
      : [],
  );
}

function acceptanceProblems({ pack, problem }: ReadPack): PolicyProblem[] {
  return pack.accepts.flatMap(({ fact, values }, index) => {
    const options = ENUM_FACTS.get(fact);
    if (!options)
      return [problem(["accepts", index, "fact"], `\`${fact}\` is no fact with a closed set of values`)];
    return values.flatMap((value, place) =>
      options.includes(value)
        ? []
        : [problem(["accepts", index, "values", place], `\`${fact}\` is never \`${value}\``)],
    );
  });
}

/** The one pack that has parameters and switches: who changes them changes one file. */
export function providerOf(
  packs: readonly ReadPack[],
): Result<{ parameters: Parameters; switches: Switches }, PolicyProblem[]> {
  const [first, ...others] = packs.filter(({ pack }) => pack.parameters);
  const { parameters, switches } = first?.pack ?? {};
  if (!first || !parameters || !switches)
    return failure([{ file: "packs", message: "expected one pack with `parameters`, got none" }]);
  if (others.length === 0) return success({ parameters, switches });
  return failure(
    others.map(({ problem }) => problem(["parameters"], `the parameters are in ${first.file}, too`)),
  );
}

/**
 * Parameters and switches of a pack that is not in force on a day, `YYYY-MM-DD`: they count all the same, since nothing can be
 * gathered without them, so such a pack is not to be deployed before its day.
 */
export function countedTooEarly(packs: readonly ReadPack[], day: string): PolicyProblem[] {
  return packs
    .filter(({ pack }) => pack.parameters && pack.effective.from > day)
    .map(({ pack, problem }) =>
      problem(
        ["effective", "from"],
        `the parameters and switches would count before ${pack.effective.from}; deploy the pack from that day on`,
      ),
    );
}

/** A switch that is never on may keep a rule in reserve; one that is on at other times only is a mistake in the dates. */
function switchProblems({ pack, problem }: ReadPack, switches: Switches): PolicyProblem[] {
  return pack.rules.flatMap((rule, index) =>
    rule.switch !== undefined &&
    isEverOn(switches, rule.switch) &&
    !isEverAsked({ ...rule, during: pack.effective }, switches)
      ? [problem(["rules", index, "switch"], "the switch is on on no day on which the rule is in force")]
      : [],
  );
}

function uncoveredChecks(packs: readonly ReadPack[]): PolicyProblem[] {
  const rules = packs.flatMap(({ pack }) => pack.rules);
  return (["sign-up", "quota-request"] as const).flatMap((hook) =>
    REQUIRED_CHECKS[hook]
      .filter((check) => !rules.some((rule) => rule.check === check && rule.applies.includes(hook)))
      .map((check) => ({
        file: "packs",
        message: `expected a rule of check \`${check}\` for ${hook}, got none`,
      })),
  );
}
