import { ENUM_FACTS } from "./fact-schema.ts";
import type { Policy, PolicyRule } from "./policy.ts";
import { isEverAsked } from "./policy-day.ts";

/** One value that a fact can have, and what the policy makes of it. */
export type EnumRow = {
  /** Path of the fact, such as `screening.hits[].list`. */
  fact: string;
  value: string;
  /** The rules whose condition names the value, as `pack/rule`, sorted. */
  rules: readonly string[];
  /** Why a pack declares it unremarkable, if one does. */
  accepted?: string;
};

/** Every value of every fact with a closed set of them; `gaps` are those that no rule names and no pack accepts. */
export type EnumCoverage = { rows: readonly EnumRow[]; gaps: readonly EnumRow[] };

/**
 * What the policy makes of every value, in the order of the facts. Only rules count that are in force on some day: a rule in
 * reserve, whose switch is never on, looks at nothing. To be named is not to be stopped: what a rule says is for people to
 * judge.
 */
export function enumCoverage(policy: Policy): EnumCoverage {
  const asked = policy.rules.filter((rule) => isEverAsked(rule, policy.switches));
  const rows = [...ENUM_FACTS].flatMap(([fact, values]) =>
    values.map((value): EnumRow => {
      const rules = asked.filter((rule) => names(rule, fact, value)).map(({ pack, id }) => `${pack}/${id}`);
      const accepted = policy.accepts.find((entry) => entry.fact === fact && entry.values.includes(value));
      return { fact, value, rules, ...(accepted && { accepted: accepted.reason }) };
    }),
  );
  return { rows, gaps: rows.filter(({ rules, accepted }) => rules.length === 0 && accepted === undefined) };
}

/** A rule names the hooks by the field that says where it applies. */
const names = ({ applies, condition }: PolicyRule, fact: string, value: string): boolean =>
  fact === "hook"
    ? applies.some((hook) => hook === value)
    : (condition.literals[fact]?.includes(value) ?? false);
