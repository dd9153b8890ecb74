import type { Hook } from "../contract/vocabulary.ts";
import { type CountryGroups, countryGroups } from "../export-control/country-groups.ts";
import { type Effective, isInForce } from "../jurisdiction/effective.ts";
import type { Policy, PolicyRule } from "./policy.ts";
import { isEverOn, type SwitchedOn, type Switches, switchesOn } from "./switches.ts";

/** What of a policy holds on a day. */
export type PolicyDay = {
  /** The rules that are asked, in the policy's order. */
  rules: Readonly<Record<Hook, readonly PolicyRule[]>>;
  countries: CountryGroups;
  /** The switches that are on, sorted by name. */
  switches: readonly SwitchedOn[];
};

/** The days of a policy that were asked for; what holds on a day never changes, so this only saves the work. */
const KNOWN_DAYS = new WeakMap<Policy, Map<string, PolicyDay>>();

/** Most days of a policy that are kept: a replay of two years asks for no more. */
const DAYS_MAX = 800;

/** What of a policy holds at a time: it is the same at all times of a day, UTC. */
export function policyOn(policy: Policy, asOf: Date): PolicyDay {
  const day = asOf.toISOString().slice(0, "YYYY-MM-DD".length);
  const days = KNOWN_DAYS.get(policy) ?? new Map<string, PolicyDay>();
  KNOWN_DAYS.set(policy, days);
  const known = days.get(day);
  if (known) return known;
  if (days.size >= DAYS_MAX) days.clear();
  const made = policyDay(policy, day, asOf);
  days.set(day, made);
  return made;
}

function policyDay(policy: Policy, day: string, asOf: Date): PolicyDay {
  const switches = switchesOn(policy.switches, day);
  const inForce = policy.rules.filter((rule) => isAsked(rule, switches, asOf));
  return {
    rules: {
      "sign-up": inForce.filter(({ applies }) => applies.includes("sign-up")),
      "quota-request": inForce.filter(({ applies }) => applies.includes("quota-request")),
    },
    countries: countryGroups(asOf),
    switches,
  };
}

const isAsked = (rule: PolicyRule, on: readonly SwitchedOn[], asOf: Date) =>
  isInForce(rule.during, asOf) &&
  isInForce(rule.effective, asOf) &&
  (rule.switch === undefined || on.some(({ name }) => name === rule.switch));

/** Whether there is a day on which a rule is asked. */
export function isEverAsked(
  { during, effective, switch: name }: Pick<PolicyRule, "during" | "effective" | "switch">,
  switches: Switches,
): boolean {
  const days = commonDays(during, effective);
  const isEmpty = days.from !== undefined && days.until !== undefined && days.from >= days.until;
  return !isEmpty && (name === undefined || isEverOn(switches, name, days));
}

/** The days on which both are in force. */
function commonDays(one: Effective, other: Effective): Effective {
  const [until] = [one.until, other.until].filter((day) => day !== undefined).sort();
  const from = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}
